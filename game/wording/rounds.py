"""What a round says to everybody: how it is played, its teams, its interruptions, its final board."""

from typing import assert_never

from game.effects import Ending, Finish, Resumed, Reveal, Standing, TeamStanding
from game.events import Dealt
from game.options import Mode, Options
from game.wording.markdown import counted, listed
from game.wording.questions import Name, fits, inline, place, right_answer, roomiest

TEAMS = ("🔴 Red", "🔵 Blue", "🟢 Green", "🟡 Yellow")
_MEDALS = {1: "🥇", 2: "🥈", 3: "🥉"}
_MOST_LINES = (10, 6, 3)
"""Players on the final board: as many as a message has room for."""

_HOW = {
    Mode.CHOICE: "Everybody may answer once a question: the faster, the more points.",
    Mode.TYPED: "Everybody may answer, three tries a question: the faster, the more points.",
    Mode.FIRST: "The first right answer takes the question; who is right within 1.5 s shares it.",
    Mode.SURVIVAL: "Three lives each: a wrong or missing answer costs one. The last one standing wins.",
    Mode.CLUES: "Who am I? One clue after another: the fewer you need, the more points.",
    Mode.ORDER: "Put four events into story order: the faster and the closer, the more points.",
}


def opening(film: str, asked: int, options: Options) -> str:
    """Announce a round."""
    text = f"## 🎬 {inline(film, 100)}\n{counted(asked, 'question')}, {options.seconds:.0f} seconds each"
    text += f" ({options.mode}). {_HOW[options.mode]}"
    if options.changes and options.rules.tries == 1:
        text += " You may change your answer until the bell."
    if asked < options.questions:
        text += (
            f"\n-# There are only {counted(asked, 'question')} to ask here of which none gives another away, "
            "so the round is shorter."
        )
    return text


def gathering(teams: int, until: float) -> str:
    """Ask players to join a team."""
    return (
        f"{counted(teams, 'team')}: join one below; the first question comes <t:{until:.0f}:R>. "
        "Who joins none is put into the smallest. A team's score is the mean of its best half."
    )


def team(index: int) -> str:
    """What a team is called."""
    return TEAMS[index]


def finish(film: str, over: Finish, name: Name) -> str:
    """Show the final board."""
    return roomiest(_finish(film, over, name, most) for most in _MOST_LINES)


def _finish(film: str, over: Finish, name: Name, most: int) -> str:
    lines = [f"## 🏁 {inline(film, 100)}: final scores", _ending(over, name)]
    if over.board:
        lines += [_team_line(standing) for standing in over.teams]
        lines += [_line(standing, over.asked, name) for standing in over.board[:most]]
        more = len(over.board) - most
        lines += [f"and {counted(more, 'more player')}" if more > 0 else ""]
        lines += [_records(over.board, name), _missed(over)]
    else:
        lines.append("Nobody answered this time. `/trivia start` plays again.")
    return "\n".join(line for line in lines if line)


def _ending(over: Finish, name: Name) -> str:
    """Why the round is over, if not because all was asked."""
    match over.ending:
        case Ending.DONE:
            return ""
        case Ending.STOPPED:
            return f"-# Stopped after {counted(over.asked, 'question')}."
        case Ending.IDLE:
            return "-# Nobody was answering any more, so the round has ended."
        case Ending.LAST_STANDING:
            return _last_standing(over.board, name)
        case ending:
            assert_never(ending)


def _last_standing(board: tuple[Standing, ...], name: Name) -> str:
    left = [each for each in board if each.lives]
    if not left:
        return "-# Everybody is out of lives."
    if left[0].team is not None:
        return f"-# Last team standing: {team(left[0].team)}."
    return f"-# Last one standing: {name(left[0].player)}."


def _team_line(standing: TeamStanding) -> str:
    points, players = counted(standing.points, "point"), counted(standing.players, "player")
    return f"{_medal(standing.place, standing.points)} **{team(standing.team)}** {points} · {players}"


def _line(standing: Standing, asked: int, name: Name) -> str:
    points = counted(standing.points, "point")
    share = f" ({round(100 * standing.right / asked)} %)" if asked else ""
    side = f" {team(standing.team)[0]}" if standing.team is not None else ""
    lives = f" · {'❤️' * standing.lives or 'out'}" if standing.lives is not None else ""
    # In teams the medals are the teams' own.
    medal = f"{standing.place}." if standing.team is not None else _medal(standing.place, standing.points)
    right = f"{standing.right} of {asked} right{share}"
    return f"{medal}{side} **{name(standing.player)}** {points} · {right}{lives}"


def _medal(place: int, points: int) -> str:
    return _MEDALS.get(place, f"{place}.") if points else f"{place}."


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


def _missed(over: Finish) -> str:
    """Which questions nobody had."""
    if not over.missed:
        return ""
    noun = "question" if len(over.missed) == 1 else "questions"
    return f"-# Nobody had {noun} {listed([str(number) for number in over.missed])}."


def review(film: str, missed: list[Reveal]) -> str:
    """Show one player the questions that they did not have, with their answers and proofs."""
    if not missed:
        return f"You had every question on **{inline(film, 100)}** right: nothing to review."
    text = f"## {inline(film, 100)}: {counted(len(missed), 'question')} to look at again"
    for left, each in zip(range(len(missed), 0, -1), missed, strict=True):
        longer = f"{text}\n{_reviewed(each.number, each.dealt)}"
        if not fits(f"{longer}\n-# and {left - 1} more"):
            return f"{text}\n-# and {left} more"
        text = longer
    return text


def _reviewed(number: int, dealt: Dealt) -> str:
    asked = dealt.question
    prompt = "Who am I?" if dealt.clues else asked.prompt
    return "\n".join(
        [
            f"**{number}.** {inline(prompt, 120)} ✅ **{right_answer(dealt, 100)}**",
            f"> {inline(asked.evidence_text, 120)}",
            f"-# {place(asked.evidence, asked.scene)}",
        ]
    )


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
