"""What a round says: its questions, reveals, private answers to clicks, and the final board."""

from collections import Counter
from collections.abc import Callable

from game.events import Ask, Dealt, Finish, Noted, Reason, Refused, Resumed, Reveal, Standing
from game.wording.markdown import clipped, counted, listed, plain, quoted

Name = Callable[[int], str]
"""How a player is called, ready for Markdown."""

LETTERS = "ABCD"
LONGEST_LABEL = 40
"""Characters that a phone still shows on a button."""

_MEDALS = {1: "🥇", 2: "🥈", 3: "🥉"}
_MOST_LINES = 15
_LONGEST_PROOF = 500


def labels(dealt: Dealt) -> tuple[str, ...]:
    """What stands on the buttons: the choices, or letters where a choice is too long for a button."""
    if all(len(choice) <= LONGEST_LABEL for choice in dealt.choices):
        return dealt.choices
    return tuple(LETTERS[: len(dealt.choices)])


def opening(film: str, asked: int, wanted: int, seconds: float, mode: str) -> str:
    """Announce a round."""
    text = f"## 🎬 {plain(film)}\n{counted(asked, 'question')}, {seconds:.0f} seconds each ({mode}). "
    text += "Everybody may answer once a question: the faster, the more points."
    if asked < wanted:
        text += f"\n-# The film has only {counted(asked, 'question')} of that kind, so the round is shorter."
    return text


def question(film: str, ask: Ask, closes: float) -> str:
    """Show a question; `closes` is the bell in seconds since 1970."""
    asked = ask.dealt.question
    heading = f"{_heading(film, ask.number, ask.total)} · {asked.difficulty} · closes <t:{closes:.0f}:R>"
    return "\n".join([heading, f"### {plain(asked.prompt)}", *_lettered(ask.dealt)])


def _heading(film: str, number: int, total: int) -> str:
    return f"-# {plain(film)} · question {number} of {total}"


def _lettered(dealt: Dealt) -> list[str]:
    """The choices as lines, where the buttons show only letters."""
    if labels(dealt) == dealt.choices:
        return []
    return [f"{letter}. {plain(choice)}" for letter, choice in zip(LETTERS, dealt.choices, strict=False)]


def noted(dealt: Dealt, noted: Noted) -> str:
    """Tell a player that the answer counts."""
    return f"Noted: **{_choice(dealt, noted.choice)}**."


def refused(dealt: Dealt, refused: Refused) -> str:
    """Tell a player why a click changed nothing."""
    match refused.reason:
        case Reason.TWICE:
            assert refused.choice is not None
            return f"You have answered already: **{_choice(dealt, refused.choice)}**."
        case Reason.LATE:
            return "Too late: the bell rang before your click."
        case Reason.EARLY:
            return "Too early: that click came before the question was shown."
        case Reason.OLD:
            return "That question is closed; answer the newest one."


def _choice(dealt: Dealt, index: int) -> str:
    text = plain(dealt.choices[index])
    return text if labels(dealt) == dealt.choices else f"{LETTERS[index]}. {text}"


def reveal(film: str, shown: Reveal, name: Name) -> str:
    """Show the right answer, the sentence that proves it, what was picked and who gained what."""
    asked = shown.dealt.question
    lines = [
        _heading(film, shown.number, shown.total),
        f"### {plain(asked.prompt)}",
        f"✅ **{_choice(shown.dealt, shown.dealt.right)}**",
        quoted(clipped(asked.evidence_text, _LONGEST_PROOF)),
        f"-# {_place(asked.evidence, asked.scene)}",
        _shares(shown),
        _gains(shown, name),
    ]
    return "\n".join(line for line in lines if line)


def _place(evidence: tuple[int, ...], scene: int) -> str:
    noun = "Sentence" if len(evidence) == 1 else "Sentences"
    return f"{noun} {listed([str(number) for number in evidence])} of the synopsis, scene {scene}"


def _shares(shown: Reveal) -> str:
    """How many players picked each choice; nothing if nobody did."""
    if not shown.scores:
        return ""
    picks = Counter(score.choice for score in shown.scores)
    shares = []
    for index in range(len(shown.dealt.choices)):
        mark = "✅" if index == shown.dealt.right else "▫️"
        share = round(100 * picks[index] / len(shown.scores))
        shares.append(f"{mark} {_choice(shown.dealt, index)}: {picks[index]} ({share} %)")
    return "\n".join(shares)


def _gains(shown: Reveal, name: Name) -> str:
    if not shown.scores:
        return "Nobody answered."
    gained = [f"{name(score.player)} +{score.points}" for score in shown.scores if score.points]
    if not gained:
        return "Nobody had it."
    rest = len(gained) - _MOST_LINES
    return " · ".join(gained[:_MOST_LINES]) + (f" · and {rest} more" if rest > 0 else "")


def finish(film: str, over: Finish, name: Name) -> str:
    """Show the final board."""
    lines = [f"## 🏁 {plain(film)}: final scores"]
    if over.stopped:
        lines.append(f"-# Stopped after {counted(over.asked, 'question')}.")
    if not over.board:
        return "\n".join([*lines, "Nobody answered this time. `/trivia start` plays again."])
    lines += [_line(standing, over.asked, name) for standing in over.board[:_MOST_LINES]]
    if len(over.board) > _MOST_LINES:
        lines.append(f"and {counted(len(over.board) - _MOST_LINES, 'more player')}")
    lines.append(_records(over.board, name))
    return "\n".join(line for line in lines if line)


def _line(standing: Standing, asked: int, name: Name) -> str:
    place = _MEDALS.get(standing.place, f"{standing.place}.")
    points = counted(standing.points, "point")
    return f"{place} **{name(standing.player)}** {points} · {standing.right} of {asked} right"


def _records(board: tuple[Standing, ...], name: Name) -> str:
    """The fastest right answer and the longest streak of the round, where there are any."""
    records = []
    fast = [(each.fastest, each.player) for each in board if each.fastest is not None]
    if fast:
        seconds, player = min(fast)
        records.append(f"Fastest: {name(player)}, {seconds:.1f} s")
    streak = max(board, key=lambda each: each.streak)
    if streak.streak > 1:
        records.append(f"Longest streak: {name(streak.player)}, {streak.streak} in a row")
    return f"-# {' · '.join(records)}" if records else ""


def message_link(guild: int | None, channel: int, message: int) -> str:
    """Link to a message; `guild` is nothing in a direct message."""
    return f"https://discord.com/channels/{guild or '@me'}/{channel}/{message}"


def resumed(back: Resumed, link: str | None) -> str:
    """Say that the bot was away and the round goes on."""
    if back.bell is None:
        return "I was away for a moment; the next question comes now."
    where = f" {link}" if link else ""
    return f"I was away for a moment; question {back.number} goes on, it closes <t:{back.bell:.0f}:R>.{where}"


def stopping() -> str:
    """Tell whoever stops a round that it is so."""
    return "Stopping the round; here are the scores."


def which_film() -> str:
    """Ask which film a round shall be about."""
    return "Which film shall the round be about?"
