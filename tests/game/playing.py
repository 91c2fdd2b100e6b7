"""Rounds for the tests of the rules: hands for every mode, a round just opened, answers in short."""

from dataclasses import replace
from typing import Any

from game.effects import Effect
from game.events import Answer, Dealt, Shown, Start, TimeUp
from game.judge import ReasonCode, Verdict, VerdictKind
from game.options import Mode, Options, Takes, rules_of
from game.question import ARROW, Kind, Question
from game.round import Phase, Round
from tests.samples import dealt, heist_questions, question

ADA, BO, CY, DEE = 1, 2, 3, 4

RIGHT = Verdict(VerdictKind.ACCEPT, ReasonCode.SAME)
NEARLY = Verdict(VerdictKind.SPECIFIC, ReasonCode.PART)
WRONG = Verdict(VerdictKind.REJECT, ReasonCode.WRONG)

CLUES = ("Plans a robbery.", "Hires a locksmith.", "Opens the vault.", "Is called Brook.")
STORY = ("Ada plans a robbery", "Ada hires Bo", "Ada opens the vault", "Cleo leaves Bo")
LISTED = (STORY[2], STORY[0], STORY[3], STORY[1])
IN_ORDER = (1, 3, 0, 2)
"""The places of the listed events in the order of the story."""


def hand_for(mode: Mode) -> tuple[Dealt, ...]:
    """Six questions for a mode; the first choice is right."""
    match rules_of(mode).takes:
        case Takes.CHOICE:
            return dealt(heist_questions())
        case Takes.ORDER:
            return tuple(order(number) for number in range(1, 7))
        case Takes.TEXT if mode is Mode.CLUES:
            return tuple(clues(number) for number in range(1, 7))
        case Takes.TEXT:
            return tuple(Dealt(each) for each in heist_questions())


def clues(number: int = 1) -> Dealt:
    """Who is Ada? Four clues tell."""
    asked = question(number, "\n".join(CLUES), ("Ada",), number, kind=Kind.CLUES)
    return Dealt(replace(asked, choices=()))


def order(number: int = 1) -> Dealt:
    """Four events, listed in another order than that of the story."""
    prompt = "Put these four events into the order in which they happen."
    asked = question(number, prompt, (ARROW.join(STORY),), number, kind=Kind.ORDER, items=LISTED)
    return Dealt(replace(asked, choices=()), LISTED)


def apart(number: int, **more: Any) -> Question:
    """A question that shares nothing with those of other numbers."""
    choices = (f"Answer {number}", f"B {number}", f"C {number}", f"D {number}")
    asked = question(1, f"What is {number}?", choices, 1, kind=Kind.WHAT)
    values: dict[str, Any] = {"id": f"film-{number:03}", "evidence": (number,), "scene": number, **more}
    return replace(asked, **values)


def opened(mode: Mode = Mode.CHOICE, questions: int = 6, *, teams: int = 0, changes: bool = False) -> Round:
    """A round whose first question was shown at 100."""
    options = Options(mode, seconds=rules_of(mode).seconds, teams=teams, changes=changes)
    game = Round(hand_for(mode)[:questions], options)
    game.handle(Start(99))
    if game.phase is Phase.GATHERING:
        game.handle(TimeUp(119))
    game.handle(Shown(100, 1))
    return game


def typed(at: float, player: int, number: int, verdict: Verdict, text: str = "Ada") -> Answer:
    """A text that somebody gave, and what the judge said of it."""
    return Answer(at, player, number, text, verdict)


def close(game: Round) -> list[Effect]:
    """Let the time of the open question run out; return its reveal and what else came of it."""
    assert game.asked is not None
    return game.handle(TimeUp(game.asked.closes_at))


def open_next(game: Round, at: float) -> None:
    """Let the reveal be read, and show the next question at the time."""
    game.handle(TimeUp(at))
    game.handle(Shown(at, game.number))
