"""What one player is told privately about what they did in a round."""

from game.effects import Hinted, Joined, Noted, Reason, Refused, Voted
from game.events import Dealt
from game.judge import VerdictKind
from game.wording.judging import why
from game.wording.markdown import counted
from game.wording.questions import given
from game.wording.rounds import team

_REFUSALS = {
    Reason.LATE: "Too late: the bell rang before your answer.",
    Reason.EARLY: "Too early: that came before the question was shown.",
    Reason.OLD: "That question is closed; answer the newest one.",
    Reason.INVALID: "That is no answer to this question; give each event one place.",
    Reason.OUT_OF_TRIES: "Your three tries for this question are used up; the next one is yours.",
    Reason.OUT: "You are out of lives in this round; the next one is yours.",
    Reason.NO_HINT: "There is no further hint to this question.",
    Reason.NOT_OPEN: "No question is open at this moment.",
    Reason.NOT_PLAYING: "Only players of this round can vote to skip; answer a question first.",
    Reason.VOTED: "Your vote to skip this question is counted already.",
    Reason.NO_MORE_TIME: "This question has got more time three times; that is all there is.",
    Reason.SEATED: "You have played for your team already, so you stay in it for this round.",
    Reason.NO_TEAMS: "There is no such team in this round.",
    Reason.TWICE: "You have answered already.",
}


def noted(dealt: Dealt, effect: Noted) -> str:
    """Tell a player that the answer counts, and what the judge says of a text."""
    if effect.verdict is None:
        word = "Changed to" if effect.attempt > 1 else "Noted"
        return f"{word}: **{given(dealt, effect.given)}**."
    if effect.verdict.kind is VerdictKind.ACCEPT:
        return f"✅ Right: **{given(dealt, effect.given)}**."
    left = f"{counted(effect.tries_left, 'try').replace('trys', 'tries')} left."
    sign = "🤏" if effect.verdict.kind is VerdictKind.SPECIFIC else "❌"
    return f"{sign} **{given(dealt, effect.given)}**: {why(effect.verdict, dealt.question)} {left}"


def refused(dealt: Dealt | None, effect: Refused) -> str:
    """Tell a player why something changed nothing."""
    if effect.reason is Reason.TWICE and effect.given is not None and dealt is not None:
        return f"You have answered already: **{given(dealt, effect.given)}**."
    return _REFUSALS[effect.reason]


def voted(effect: Voted) -> str:
    """Tell everybody how many want to skip."""
    if effect.votes >= effect.needed:
        return f"⏭️ Skipped question {effect.number}: {counted(effect.votes, 'vote')}."
    return f"⏭️ {effect.votes} of {counted(effect.needed, 'vote')} to skip question {effect.number}."


def joined(effect: Joined) -> str:
    """Tell a player which team they are in."""
    word = "You changed to" if effect.moved else "You are in"
    return f"{word} team {team(effect.team)}."


def hinted(effect: Hinted, text: str) -> str:
    """Hand a hint over."""
    return text if effect.level == 1 else f"{text} (hint {effect.level})"


def use_the_button() -> str:
    """Point somebody who replied to a question to its button."""
    return (
        "Answers are given through the question's **Answer** button or `/trivia answer`, so nobody sees them."
    )


def ping_me() -> str:
    """Tell somebody whose reply cannot be read what to do."""
    return "I can read a reply only when it pings me: leave the ping on, or press **Answer**."


def no_such_order() -> str:
    """Say that a form named an event twice."""
    return "Each event has one place: give all four a different one, your try is not used up."


def skipping() -> str:
    """Tell everybody that the host skips."""
    return "⏭️ Skipped."


def extended(number: int, bell: float) -> str:
    """Tell everybody that a question has more time."""
    return f"⏱️ More time: question {number} closes <t:{bell:.0f}:R>."


def begun_already() -> str:
    """Tell whoever wants to end the waiting for teams that it has ended."""
    return "The round has begun already; you can still join a team until you have answered."


def begun() -> str:
    """Tell whoever ends the waiting for teams."""
    return "Off we go."
