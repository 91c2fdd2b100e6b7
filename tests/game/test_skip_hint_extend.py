"""What players may do besides answering: vote to skip, take a hint; and what hosts may: skip, extend."""

from dataclasses import replace

import pytest

from game.asked import GRACE, MOST_EXTENSIONS
from game.effects import Extended, Hinted, Reason, Refused, Reveal, Score, Voted
from game.events import Answer, Extend, Skip, TakeHint
from game.options import Mode
from game.round import Phase
from tests.game.playing import ADA, BO, CY, DEE, IN_ORDER, RIGHT, WRONG, close, open_next, opened, typed

# Skipping


def test_a_majority_of_those_who_played_in_this_round_skips_a_question() -> None:
    game = opened()
    for player in (ADA, BO, CY):
        game.handle(Answer(101, player, 1, 0))
    close(game)
    open_next(game, 200)
    game.handle(Answer(201, DEE, 2, 0))
    assert game.handle(Skip(202, ADA)) == [Voted(ADA, 2, 1, 3)]
    assert game.handle(Skip(203, DEE)) == [Voted(DEE, 2, 2, 3)]
    assert game.handle(Skip(204, BO)) == [
        Voted(BO, 2, 3, 3),
        Reveal(2, 6, game.questions[1], (Score(DEE, 0, 1, 98, right=True),), skipped=True),
    ]
    assert game.wakes_at == 204 + game.options.pause


def test_half_of_the_players_are_no_majority() -> None:
    game = opened()
    game.handle(Answer(101, ADA, 1, 0))
    game.handle(Answer(101, BO, 1, 0))
    assert game.handle(Skip(102, ADA)) == [Voted(ADA, 1, 1, 2)]
    assert game.phase is Phase.OPEN


def test_nobody_votes_twice_or_without_having_played() -> None:
    game = opened()
    assert game.handle(Skip(101, ADA)) == [Refused(ADA, Reason.NOT_PLAYING)]
    game.handle(Answer(101, ADA, 1, 0))
    game.handle(Answer(101, BO, 1, 0))
    game.handle(Skip(102, ADA))
    assert game.handle(Skip(103, ADA)) == [Refused(ADA, Reason.VOTED)]


def test_votes_are_for_one_question_alone() -> None:
    game = opened()
    game.handle(Answer(101, ADA, 1, 0))
    game.handle(Answer(101, BO, 1, 0))
    game.handle(Skip(102, ADA))
    close(game)
    open_next(game, 200)
    assert game.handle(Skip(201, BO)) == [Voted(BO, 2, 1, 2)]


def test_a_host_skips_at_once() -> None:
    game = opened()
    assert game.handle(Skip(101, ADA, at_once=True)) == [Reveal(1, 6, game.questions[0], (), skipped=True)]


def test_questions_that_are_skipped_do_not_end_a_round_as_unanswered() -> None:
    game = opened()
    for number in range(1, 6):
        game.handle(Skip(100 * number + 1, ADA, at_once=True))
        open_next(game, 100.0 * (number + 1))
    assert game.phase is Phase.OPEN


# Hints


def test_a_hint_costs_points_of_an_answer_that_comes_after_it() -> None:
    game = opened()
    game.handle(Answer(100, BO, 1, 0))
    assert game.handle(TakeHint(100, ADA)) == [Hinted(ADA, 1, 1)]
    game.handle(Answer(100, ADA, 1, 0))
    assert game.asked is not None
    assert game.asked.scores == (
        Score(ADA, 0, 0, 70, right=True, hints=1),
        Score(BO, 0, 0, 100, right=True),
    )


@pytest.mark.parametrize(
    ("mode", "levels"), [(Mode.CHOICE, 1), (Mode.SURVIVAL, 1), (Mode.TYPED, 1), (Mode.ORDER, 2)]
)
def test_hints_end(mode: Mode, levels: int) -> None:
    game = opened(mode)
    for level in range(1, levels + 1):
        assert game.handle(TakeHint(101, ADA)) == [Hinted(ADA, 1, level)]
    assert game.handle(TakeHint(102, ADA)) == [Refused(ADA, Reason.NO_HINT)]


def test_two_hints_cost_more_than_one() -> None:
    game = opened(Mode.ORDER)
    game.handle(TakeHint(100, ADA))
    game.handle(TakeHint(100, ADA))
    game.handle(Answer(100, ADA, 1, IN_ORDER))
    assert game.asked is not None
    assert game.asked.scores == (Score(ADA, IN_ORDER, 0, 40, right=True, hints=2),)


def test_whoever_has_answered_gets_no_hint_even_if_answers_may_change() -> None:
    game = opened(changes=True)
    game.handle(Answer(101, ADA, 1, 1))
    assert game.handle(TakeHint(102, ADA)) == [Refused(ADA, Reason.TWICE, 1)]


def test_whoever_has_a_try_left_may_take_a_hint() -> None:
    game = opened(Mode.TYPED)
    game.handle(typed(101, ADA, 1, WRONG))
    assert game.handle(TakeHint(102, ADA)) == [Hinted(ADA, 1, 1)]
    game.handle(typed(102, ADA, 1, RIGHT))
    assert game.handle(TakeHint(103, ADA)) == [Refused(ADA, Reason.TWICE, "Ada")]


def test_hints_are_for_one_question_alone() -> None:
    game = opened()
    game.handle(TakeHint(101, ADA))
    close(game)
    open_next(game, 200)
    game.handle(Answer(200, ADA, 2, 0))
    assert game.asked is not None
    assert game.asked.scores == (Score(ADA, 0, 0, 100, right=True),)


# More time


def test_a_question_gets_more_time_three_times_at_most() -> None:
    game = opened()
    for time in range(1, MOST_EXTENSIONS + 1):
        assert game.handle(Extend(101, ADA, 10)) == [Extended(1, 120 + 10 * time)]
    assert game.handle(Extend(102, ADA, 10)) == [Refused(ADA, Reason.NO_MORE_TIME)]
    assert game.wakes_at == 150 + GRACE
    close(game)
    open_next(game, 200)
    assert game.handle(Extend(201, ADA, 5)) == [Extended(2, 225)]


def test_nobody_can_take_time_away() -> None:
    game = opened()
    assert game.handle(Extend(101, ADA, -15)) == [Extended(1, 120)]


# At the wrong time


@pytest.mark.parametrize(
    "wish", [TakeHint(0, ADA), Skip(0, ADA), Skip(0, ADA, at_once=True), Extend(0, ADA, 9)]
)
def test_a_wish_meant_for_another_question_changes_nothing(wish: TakeHint | Skip | Extend) -> None:
    game, same = opened(), opened()
    for each in (game, same):
        each.handle(Answer(101, ADA, 1, 1))
        each.handle(Answer(101, BO, 1, 1))
        close(each)
    assert game.handle(replace(wish, at=121)) == [Refused(ADA, Reason.NOT_OPEN)]
    for each in (game, same):
        open_next(each, 200)
    assert game.handle(replace(wish, at=199.9)) == [Refused(ADA, Reason.EARLY)]
    assert game.handle(replace(wish, at=220.1)) == [Refused(ADA, Reason.NOT_OPEN)]
    assert game == same


def test_nobody_skips_a_question_whose_bell_has_rung() -> None:
    game = opened()
    assert game.handle(Skip(120.5, ADA, at_once=True)) == [Refused(ADA, Reason.NOT_OPEN)]
    assert game.handle(Answer(119.9, BO, 1, 0)) != [Refused(BO, Reason.LATE)]
