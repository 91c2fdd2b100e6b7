"""Choice rounds: everybody answers once, points by speed, a bell, a reveal, a board."""

import pytest

from game.asked import GRACE
from game.effects import Ask, Finish, Noted, Opened, Reason, Refused, Reveal, Score, Standing
from game.events import Answer, Dealt, Delay, Event, Extend, Shown, Start, TimeUp
from game.options import Mode, Options
from game.round import Phase, Round
from tests.game.playing import ADA, BO, CY, close, opened


def test_a_whole_round(hand: tuple[Dealt, ...]) -> None:
    first, second = hand[:2]
    game = Round((first, second), Options(seconds=20, pause=4))
    assert game.handle(Start(99)) == [Ask(1, 2, first, 20)]
    assert game.handle(Shown(100, 1)) == [Opened(1, 120)]
    assert game.handle(Answer(105, ADA, 1, 0)) == [Noted(ADA, 1, 0)]
    assert game.handle(Answer(110, BO, 1, 1)) == [Noted(BO, 1, 1)]
    assert game.handle(TimeUp(121)) == [
        Reveal(1, 2, first, (Score(ADA, 0, 5, 88, right=True), Score(BO, 1, 10, 0, right=False)))
    ]
    assert game.handle(TimeUp(125)) == [Ask(2, 2, second, 20)]
    assert game.handle(Shown(126, 2)) == [Opened(2, 146)]
    assert game.handle(Answer(126, BO, 2, 0)) == [Noted(BO, 2, 0)]
    assert game.handle(TimeUp(147)) == [
        Reveal(2, 2, second, (Score(BO, 0, 0, 100, right=True),)),
        Finish(2, (Standing(1, BO, 100, 1, 2, 1, 0), Standing(2, ADA, 88, 1, 1, 1, 5))),
    ]
    assert game.phase is Phase.OVER
    assert game.wakes_at is None


def test_everybody_answers_once() -> None:
    game = opened()
    game.handle(Answer(101, ADA, 1, 3))
    assert game.handle(Answer(102, ADA, 1, 0)) == [Refused(ADA, Reason.TWICE, 3)]


@pytest.mark.parametrize("mode", [Mode.CHOICE, Mode.SURVIVAL])
def test_an_answer_may_change_until_time_is_up_if_the_host_allows_it(mode: Mode) -> None:
    game = opened(mode, changes=True)
    assert game.handle(Answer(101, ADA, 1, 3)) == [Noted(ADA, 1, 3)]
    assert game.handle(Answer(120, ADA, 1, 0)) == [Noted(ADA, 1, 0, attempt=2)]
    assert game.handle(Answer(121, ADA, 1, 1)) == [Refused(ADA, Reason.LATE)]
    (reveal,) = close(game)
    assert isinstance(reveal, Reveal)
    assert reveal.scores == (Score(ADA, 0, 20, 50, right=True),)


def test_an_older_click_never_replaces_a_newer_one() -> None:
    game = opened(changes=True)
    game.handle(Answer(105, ADA, 1, 0))
    assert game.handle(Answer(104.999, ADA, 1, 2)) == [Refused(ADA, Reason.TWICE, 0)]
    assert game.handle(Answer(105, ADA, 1, 2)) == [Noted(ADA, 1, 2, attempt=2)]


def test_a_second_click_on_the_same_choice_makes_nobody_slower() -> None:
    game = opened(changes=True)
    game.handle(Answer(101, ADA, 1, 0))
    assert game.handle(Answer(119, ADA, 1, 0)) == [Refused(ADA, Reason.TWICE, 0)]
    assert game.asked is not None
    assert game.asked.scores == (Score(ADA, 0, 1, 98, right=True),)


def test_an_answer_at_the_bell_counts_even_if_it_arrives_after_it(hand: tuple[Dealt, ...]) -> None:
    game = opened()
    assert game.handle(TimeUp(120)) == []
    assert game.handle(Answer(120, ADA, 1, 0)) == [Noted(ADA, 1, 0)]
    assert game.handle(Answer(120.001, BO, 1, 0)) == [Refused(BO, Reason.LATE)]
    assert game.handle(TimeUp(120 + GRACE)) == [
        Reveal(1, 6, hand[0], (Score(ADA, 0, 20, 50, right=True),)),
    ]


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (Answer(99.999, ADA, 1, 0), Reason.EARLY),
        (Answer(101, ADA, 2, 0), Reason.EARLY),
        (Answer(101, ADA, 0, 0), Reason.OLD),
        (Answer(101, ADA, -1, 0), Reason.OLD),
        (Answer(120.001, ADA, 1, 0), Reason.LATE),
        (Answer(101, ADA, 1, 4), Reason.INVALID),
        (Answer(101, ADA, 1, -1), Reason.INVALID),
        (Answer(101, ADA, 1, "Ada"), Reason.INVALID),
        (Answer(101, ADA, 1, (0, 1, 2, 3)), Reason.INVALID),
    ],
)
def test_an_answer_that_makes_no_sense_is_told_so_and_changes_nothing(answer: Answer, reason: Reason) -> None:
    game = opened()
    assert game.handle(answer) == [Refused(ADA, reason)]
    assert game == opened()


def test_a_click_during_the_reveal_is_too_late() -> None:
    game = opened()
    close(game)
    assert game.handle(Answer(119, ADA, 1, 0)) == [Refused(ADA, Reason.LATE)]


def test_a_click_before_the_question_is_known_to_be_shown_is_too_early(hand: tuple[Dealt, ...]) -> None:
    game = Round(hand)
    assert game.handle(Answer(98, ADA, 0, 0)) == [Refused(ADA, Reason.EARLY)]
    game.handle(Start(99))
    assert game.handle(Answer(100, ADA, 1, 0)) == [Refused(ADA, Reason.EARLY)]
    assert game.handle(Answer(100, ADA, 0, 0)) == [Refused(ADA, Reason.OLD)]


@pytest.mark.parametrize(
    "event", [Start(101), Shown(101, 1), Shown(101, 2), TimeUp(120.999), Delay(101, 2, 5), Delay(101, 0, 5)]
)
def test_an_event_that_makes_no_sense_now_changes_nothing(event: Event) -> None:
    game = opened()
    assert game.handle(event) == []
    assert game == opened()


def test_points_fall_with_time_and_more_time_gives_no_more_points() -> None:
    game = opened()
    game.handle(Extend(110, ADA, 30))
    game.handle(Answer(100, ADA, 1, 0))
    game.handle(Answer(110, BO, 1, 0))
    game.handle(Answer(149, CY, 1, 0))
    assert game.asked is not None
    assert [score.points for score in game.asked.scores] == [100, 75, 50]


def test_equal_points_share_a_place() -> None:
    game = opened(questions=1)
    for player, at in ((CY, 102), (BO, 101), (ADA, 101)):
        game.handle(Answer(at, player, 1, 0))
    finish = close(game)[1]
    assert isinstance(finish, Finish)
    assert [(each.place, each.player) for each in finish.board] == [(1, ADA), (1, BO), (3, CY)]


def test_timestamps_as_large_as_those_of_today_lose_no_millisecond() -> None:
    day = 1_700_000_000.123
    game = Round(opened().questions, Options(changes=True))
    game.handle(Start(day))
    game.handle(Shown(day, 1))
    game.handle(Answer(day + 5.001, ADA, 1, 1))
    assert game.handle(Answer(day + 5.001, ADA, 1, 0)) == [Noted(ADA, 1, 0, attempt=2)]
    assert game.handle(Answer(day + 20, BO, 1, 0)) == [Noted(BO, 1, 0)]
    assert game.handle(Answer(day + 20.001, CY, 1, 0)) == [Refused(CY, Reason.LATE)]
    assert game.asked is not None
    assert [score.seconds for score in game.asked.scores] == [5.001, 20]
