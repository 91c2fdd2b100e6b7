"""The round as players know it: one answer each, points by speed, a bell, a reveal, a board."""

import pytest

from game.events import (
    Answer,
    Ask,
    Dealt,
    Finish,
    Noted,
    Opened,
    Reason,
    Refused,
    Resume,
    Resumed,
    Reveal,
    Score,
    Shown,
    Standing,
    Start,
    Stop,
    TimeUp,
)
from game.round import GRACE, LAST_CALL, Phase, Round

ADA, BO, CY = 1, 2, 3


def opened(hand: tuple[Dealt, ...], seconds: float = 20.0) -> Round:
    """A round whose first question was shown at 100."""
    game = Round(hand, seconds=seconds)
    game.handle(Start(99))
    game.handle(Shown(100, 1))
    return game


def test_a_whole_round(hand: tuple[Dealt, ...]) -> None:
    first, second = hand[:2]
    game = Round((first, second), seconds=20, pause=4)
    assert game.handle(Start(99)) == [Ask(1, 2, first, 20)]
    assert game.handle(Shown(100, 1)) == [Opened(1, 120)]
    assert game.handle(Answer(105, ADA, 1, 0)) == [Noted(ADA, 1, 0)]
    assert game.handle(Answer(110, BO, 1, 1)) == [Noted(BO, 1, 1)]
    assert game.handle(TimeUp(121)) == [Reveal(1, 2, first, (Score(ADA, 0, 5, 88), Score(BO, 1, 10, 0)))]
    assert game.handle(TimeUp(125)) == [Ask(2, 2, second, 20)]
    assert game.handle(Shown(126, 2)) == [Opened(2, 146)]
    assert game.handle(Answer(126, BO, 2, 0)) == [Noted(BO, 2, 0)]
    assert game.handle(TimeUp(147)) == [
        Reveal(2, 2, second, (Score(BO, 0, 0, 100),)),
        Finish(2, (Standing(1, BO, 100, 1, 2, 1, 0), Standing(2, ADA, 88, 1, 1, 1, 5))),
    ]
    assert game.phase is Phase.OVER
    assert game.wakes_at is None


def test_the_first_answer_stands(hand: tuple[Dealt, ...]) -> None:
    game = opened(hand)
    game.handle(Answer(101, ADA, 1, 3))
    assert game.handle(Answer(102, ADA, 1, 0)) == [Refused(ADA, Reason.TWICE, 3)]


def test_an_answer_at_the_bell_counts_even_if_it_arrives_after_it(hand: tuple[Dealt, ...]) -> None:
    game = opened(hand)
    assert game.handle(TimeUp(120)) == []
    assert game.handle(Answer(120, ADA, 1, 0)) == [Noted(ADA, 1, 0)]
    assert game.handle(Answer(120.001, BO, 1, 0)) == [Refused(BO, Reason.LATE)]
    assert game.handle(TimeUp(120 + GRACE)) == [Reveal(1, 6, hand[0], (Score(ADA, 0, 20, 50),))]


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (Answer(99.9, ADA, 1, 0), Reason.EARLY),
        (Answer(101, ADA, 0, 0), Reason.OLD),
        (Answer(101, ADA, 2, 0), Reason.OLD),
        (Answer(101, ADA, 1, 4), Reason.OLD),
        (Answer(101, ADA, 1, -1), Reason.OLD),
        (Answer(121, ADA, 1, 0), Reason.LATE),
    ],
)
def test_an_answer_that_makes_no_sense_is_told_so_and_changes_nothing(
    hand: tuple[Dealt, ...], answer: Answer, reason: Reason
) -> None:
    game = opened(hand)
    assert game.handle(answer) == [Refused(ADA, reason)]
    assert game.answers == {}


def test_a_click_during_the_reveal_is_too_late(hand: tuple[Dealt, ...]) -> None:
    game = opened(hand)
    game.handle(TimeUp(121))
    assert game.handle(Answer(119, ADA, 1, 0)) == [Refused(ADA, Reason.LATE)]


@pytest.mark.parametrize("event", [Start(101), Shown(101, 1), Shown(101, 2), TimeUp(119)])
def test_an_event_that_makes_no_sense_now_changes_nothing(
    hand: tuple[Dealt, ...], event: Start | Shown | TimeUp
) -> None:
    game, same = opened(hand), opened(hand)
    assert game.handle(event) == []
    assert game == same


def test_the_bell_rings_early_once_everybody_who_plays_has_answered(hand: tuple[Dealt, ...]) -> None:
    game = opened(hand)
    game.handle(Answer(101, ADA, 1, 0))
    game.handle(Answer(102, BO, 1, 0))
    assert game.bell == 120
    game.handle(TimeUp(121))
    game.handle(TimeUp(125))
    game.handle(Shown(130, 2))
    game.handle(Answer(131, ADA, 2, 0))
    assert game.bell == 150
    game.handle(Answer(133, BO, 2, 0))
    assert game.bell == 133 + LAST_CALL
    assert game.handle(Answer(135, CY, 2, 0)) == [Noted(CY, 2, 0)]
    reveal = game.handle(TimeUp(140))[0]
    assert isinstance(reveal, Reveal)
    assert [score.points for score in reveal.scores] == [98, 92, 88]


def test_whoever_left_is_not_waited_for_after_two_questions(hand: tuple[Dealt, ...]) -> None:
    game = opened(hand)
    game.handle(Answer(101, ADA, 1, 0))
    game.handle(Answer(101, BO, 1, 0))
    at = 121.0
    for number in (2, 3):
        game.handle(TimeUp(at))
        game.handle(TimeUp(at + 10))
        game.handle(Shown(at + 11, number))
        game.handle(Answer(at + 12, ADA, number, 0))
        assert game.bell == at + 31
        at += 40
    game.handle(TimeUp(at))
    game.handle(TimeUp(at + 10))
    game.handle(Shown(at + 11, 4))
    game.handle(Answer(at + 12, ADA, 4, 0))
    assert game.bell == at + 12 + LAST_CALL


def test_stop_counts_the_open_question_and_shows_the_board(hand: tuple[Dealt, ...]) -> None:
    game = opened(hand)
    game.handle(Answer(100, ADA, 1, 0))
    assert game.handle(Stop(103, BO)) == [
        Reveal(1, 6, hand[0], (Score(ADA, 0, 0, 100),)),
        Finish(1, (Standing(1, ADA, 100, 1, 1, 1, 0),), stopped=True),
    ]
    assert game.handle(Stop(104, BO)) == []
    assert game.handle(Answer(104, BO, 1, 0)) == [Refused(BO, Reason.LATE)]


def test_stop_during_a_reveal_shows_the_board_once(hand: tuple[Dealt, ...]) -> None:
    game = opened(hand)
    game.handle(TimeUp(121))
    assert game.handle(Stop(122, ADA)) == [Finish(1, (), stopped=True)]
    assert game.handle(TimeUp(200)) == []


def test_after_downtime_a_question_goes_on_with_the_time_that_was_left(hand: tuple[Dealt, ...]) -> None:
    game = opened(hand)
    game.handle(Answer(105, ADA, 1, 0))
    assert game.handle(Resume(1105)) == [Resumed(1, 1120)]
    assert game.handle(Answer(1110, BO, 1, 0)) == [Noted(BO, 1, 0)]
    assert game.handle(TimeUp(1120.5)) == []
    assert game.handle(TimeUp(1121)) == [
        Reveal(1, 6, hand[0], (Score(ADA, 0, 5, 88), Score(BO, 0, 10, 75))),
    ]


def test_downtime_during_a_reveal_does_not_count(hand: tuple[Dealt, ...]) -> None:
    game = opened(hand)
    game.handle(TimeUp(121))
    assert game.handle(Resume(1000)) == [Resumed(1, None)]
    assert game.wakes_at == 1004


def test_a_question_that_nobody_may_have_seen_is_asked_again(hand: tuple[Dealt, ...]) -> None:
    game = Round(hand)
    asked = game.handle(Start(99))
    assert game.handle(Resume(500)) == asked
    assert game.handle(Shown(501, 1)) == [Opened(1, 521)]


def test_equal_points_share_a_place(hand: tuple[Dealt, ...]) -> None:
    game = Round(hand[:1])
    game.handle(Start(99))
    game.handle(Shown(100, 1))
    for player in (CY, BO, ADA):
        game.handle(Answer(102 if player == CY else 101, player, 1, 0))
    finish = game.handle(TimeUp(121))[1]
    assert isinstance(finish, Finish)
    assert [(each.place, each.player) for each in finish.board] == [(1, ADA), (1, BO), (3, CY)]
