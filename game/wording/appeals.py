"""What is said about appeals against the judge: to players, to hosts, to everybody."""

from game.question import Question
from game.wording.markdown import clipped, counted, plain

_LONGEST_GUESS = 200


def filed() -> str:
    """Tell a player that the appeal is on the list."""
    return "⚖️ Your answer is on the hosts' list; if one upholds it, your score is corrected."


def filed_already() -> str:
    """Tell a player that the guess is on the list already."""
    return "That answer is on the hosts' list already, or was decided."


def may_not() -> str:
    """Say who decides appeals."""
    return (
        "Only somebody with the role “Matinee host”, or somebody who may manage the server, decides appeals; "
        "a round's starter does not."
    )


def no_such_guess() -> str:
    """Tell a player that this was not their guess."""
    return "Only whoever typed that answer can appeal."


def still_open() -> str:
    """Tell a host to wait."""
    return "That question is still open; decide once its answer is shown."


def none_waiting() -> str:
    """Tell a host that there is nothing to decide."""
    return "No appeal is waiting."


def decided_already() -> str:
    """Tell a host that somebody else was faster."""
    return "That appeal is decided already."


def case(question: Question, guess: str, name: str, waiting: int) -> str:
    """Show a host one appeal; `waiting` counts it as well."""
    return "\n".join(
        [
            f"⚖️ **{counted(waiting, 'appeal')}** waiting",
            f"### {plain(clipped(question.prompt, 600))}",
            f"Answer: **{plain(question.answer)}**",
            f"{name} typed: **{plain(clipped(guess, _LONGEST_GUESS))}**",
            f"> {plain(clipped(question.evidence_text, 400))}",
        ]
    )


def upheld(name: str, guess: str, number: int, points: int) -> str:
    """Tell everybody that an appeal was upheld."""
    said = plain(clipped(guess, _LONGEST_GUESS))
    gained = f" {name} +{points}." if points else ""
    return f"⚖️ Appeal upheld: **{said}** was right in question {number}.{gained}"
