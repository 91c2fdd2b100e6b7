"""Stopping and resuming a round, whatever it waits for: what is said, what time is left."""

from collections.abc import Callable

import pytest

from game.asked import GRACE
from game.effects import Ask, Ending, Finish, Gather, Noted, Opened, Reason, Refused, Resumed, Reveal, Score
from game.effects import Standing as Line
from game.events import Answer, Delay, Resume, Shown, Start, Stop, TimeUp
from game.options import Mode, Options
from game.round import Phase, Round
from tests.game.playing import ADA, BO, close, hand_for, open_next, opened

HAND = hand_for(Mode.CHOICE)
ADA_RIGHT = Score(ADA, 0, 5, 88, right=True)
ADA_FIRST = (Line(1, ADA, 88, 1, 1, 1, 5),)


def new() -> Round:
    return Round(HAND)


def gathering() -> Round:
    game = Round(HAND, Options(teams=2))
    game.handle(Start(99))
    return game


def asked() -> Round:
    game = Round(HAND)
    game.handle(Start(99))
    return game


def open_() -> Round:
    game = opened()
    game.handle(Answer(105, ADA, 1, 0))
    return game


def reading() -> Round:
    game = open_()
    close(game)
    return game


def asked_again() -> Round:
    game = reading()
    game.handle(TimeUp(200))
    return game


REVEAL = Reveal(1, 6, HAND[0], (ADA_RIGHT,))


@pytest.mark.parametrize(
    ("play", "effects"),
    [
        (new, [Finish(0, (), Ending.STOPPED)]),
        (gathering, [Finish(0, (), Ending.STOPPED)]),
        (asked, [Finish(0, (), Ending.STOPPED)]),
        (open_, [REVEAL, Finish(1, ADA_FIRST, Ending.STOPPED)]),
        (reading, [Finish(1, ADA_FIRST, Ending.STOPPED)]),
        (asked_again, [Finish(1, ADA_FIRST, Ending.STOPPED)]),
    ],
)
def test_a_stop_shows_the_results_whatever_the_round_waits_for(
    play: Callable[[], Round], effects: list[Reveal | Finish]
) -> None:
    game = play()
    assert game.handle(Stop(300, BO)) == effects
    assert game.phase is Phase.OVER
    assert game.wakes_at is None
    assert game.handle(Stop(301, BO)) == []
    assert game.handle(TimeUp(999)) == []
    assert game.handle(Answer(301, BO, game.number, 0)) == [Refused(BO, Reason.LATE)]


@pytest.mark.parametrize(
    ("play", "effects", "wakes_at"),
    [
        (new, [Ask(1, 6, HAND[0], 20)], None),
        (gathering, [Gather(2, 1020)], 1020),
        (asked, [Resumed(1, None), Ask(1, 6, HAND[0], 20)], None),
        (open_, [Resumed(1, 1015)], 1015 + GRACE),
        (reading, [REVEAL, Resumed(1, None)], 1004),
        (asked_again, [Resumed(2, None), Ask(2, 6, HAND[1], 20)], None),
    ],
)
def test_downtime_does_not_count_whatever_the_round_waits_for(
    play: Callable[[], Round], effects: list[object], wakes_at: float | None
) -> None:
    game = play()
    assert game.handle(Resume(1000)) == effects
    assert game.wakes_at == wakes_at


def test_a_round_that_is_over_says_its_last_words_again_and_keeps_its_scores() -> None:
    game = open_()
    last_words = game.handle(Stop(106, ADA))
    assert game.handle(Resume(1000)) == last_words
    assert game.handle(Resume(2000)) == last_words
    assert game.phase is Phase.OVER
    silent = asked_again()
    finish = silent.handle(Stop(201, ADA))
    assert silent.handle(Resume(1000)) == finish
    after_reveal = reading()
    finish = after_reveal.handle(Stop(200, ADA))
    assert after_reveal.handle(Resume(1000)) == [REVEAL, *finish]


def test_after_downtime_a_question_goes_on_as_if_nothing_had_been() -> None:
    game = open_()
    game.handle(Resume(1105))
    assert game.handle(Answer(1099, BO, 1, 0)) == [Refused(BO, Reason.EARLY)]
    assert game.handle(Answer(1110, BO, 1, 0)) == [Noted(BO, 1, 0)]
    assert game.handle(TimeUp(1120.5)) == []
    assert game.handle(TimeUp(1121)) == [
        Reveal(1, 6, HAND[0], (ADA_RIGHT, Score(BO, 0, 10, 75, right=True))),
    ]


def test_a_question_that_nobody_may_have_seen_is_asked_again() -> None:
    game = asked()
    game.handle(Resume(500))
    assert game.handle(Shown(501, 1)) == [Opened(1, 521)]


def test_only_the_time_since_the_last_entry_of_the_ledger_is_lost() -> None:
    game = opened()
    game.handle(Answer(119, ADA, 1, 0))
    game.handle(Answer(105, BO, 1, 0))  # heard later, though it was made sooner
    game.handle(Resume(1000))
    game.handle(Resume(2000))
    assert game.wakes_at == 2001 + GRACE


def test_a_clock_that_went_back_takes_no_time() -> None:
    game = open_()
    assert game.handle(Resume(50)) == [Resumed(1, 120)]


def test_whoever_was_held_up_gets_the_time_back() -> None:
    game = opened()
    game.handle(Delay(105, 1, 7.5))
    assert game.handle(Answer(127.5, ADA, 1, 0)) == [Noted(ADA, 1, 0)]
    game.handle(Delay(106, 1, -100))
    assert game.wakes_at == 127.5 + GRACE


def test_a_question_shown_twice_keeps_its_first_clock() -> None:
    game = opened()
    assert game.handle(Shown(110, 1, message=7)) == []
    assert game.wakes_at == 120 + GRACE


def test_the_next_question_is_asked_anew_after_each_reading() -> None:
    game = reading()
    open_next(game, 200)
    assert (game.number, game.wakes_at) == (2, 220 + GRACE)
