"""What a guess is worth that a host upholds."""

from game.appeals import guesses, points_missed
from game.events import Answer, Dealt, Event, Resume, Shown, Start, TakeHint, TimeUp
from game.judge import ReasonCode, Verdict, VerdictKind
from game.options import Mode, Options
from tests.samples import heist_questions

ADA, BO = 1, 2
HAND = tuple(Dealt(question) for question in heist_questions()[:2])
TYPED = Options(Mode.TYPED, seconds=40, pause=0)
WRONG = Verdict(VerdictKind.REJECT, ReasonCode.WRONG)
RIGHT = Verdict(VerdictKind.ACCEPT, ReasonCode.SAME)


def wrong(at: float, text: str, player: int = ADA) -> Answer:
    return Answer(at, player, 1, text, WRONG)


def test_a_guess_is_worth_what_its_time_gives() -> None:
    guess = wrong(110, "the boss")
    events: list[Event] = [Start(99), Shown(100, 1), wrong(105, "Bo", BO), guess, TimeUp(141)]
    assert guesses(events, 1, ADA) == [guess]
    assert points_missed(HAND, TYPED, events, guess) == 88


def test_hints_taken_before_it_cost_their_part() -> None:
    guess = wrong(100, "the boss")
    events: list[Event] = [Start(99), Shown(100, 1), TakeHint(100, ADA), guess, TimeUp(141)]
    assert points_missed(HAND, TYPED, events, guess) == 70


def test_what_a_later_try_brought_is_taken_off() -> None:
    guess = wrong(100, "the boss")
    later = Answer(120, ADA, 1, "Ada", RIGHT)
    events: list[Event] = [Start(99), Shown(100, 1), guess, later, TimeUp(141)]
    assert points_missed(HAND, TYPED, events, guess) == 100 - 75


def test_the_time_that_the_bot_was_away_does_not_count() -> None:
    guess = wrong(1010, "the boss")
    events: list[Event] = [Start(99), Shown(100, 1), Resume(1000), guess]
    assert points_missed(HAND, TYPED, events, guess) == 88
