"""Typed rounds: everybody may score, with three tries a question."""

import pytest

from game.asked import GRACE, LAST_CALL
from game.effects import Noted, Reason, Refused, Reveal, Score
from game.events import Answer
from game.options import Mode
from tests.game.playing import ADA, BO, CY, NEARLY, RIGHT, WRONG, close, open_next, opened, typed

THREE_TRIES = (Mode.TYPED, Mode.FIRST, Mode.CLUES)


@pytest.mark.parametrize("mode", THREE_TRIES)
def test_everybody_has_three_tries(mode: Mode) -> None:
    game = opened(mode)
    left = []
    for at in (101, 102, 103):
        (noted,) = game.handle(typed(at, ADA, 1, WRONG, "Bo"))
        assert isinstance(noted, Noted)
        left.append(noted.tries_left)
    assert left == [2, 1, 0]
    assert game.handle(typed(104, ADA, 1, RIGHT)) == [Refused(ADA, Reason.OUT_OF_TRIES)]
    assert game.handle(typed(104, BO, 1, RIGHT)) == [Noted(BO, 1, "Ada", RIGHT)]


@pytest.mark.parametrize("mode", THREE_TRIES)
def test_whoever_has_to_be_more_specific_keeps_the_try(mode: Mode) -> None:
    game = opened(mode)
    for at in (101, 102, 103, 104):
        (noted,) = game.handle(typed(at, ADA, 1, NEARLY, "a woman"))
        assert isinstance(noted, Noted)
        assert noted.tries_left == 3
    game.handle(typed(105, ADA, 1, WRONG, "Cleo"))
    game.handle(typed(106, ADA, 1, NEARLY, "a woman"))
    assert game.handle(typed(107, ADA, 1, WRONG, "Bo")) == [
        Noted(ADA, 1, "Bo", WRONG, tries_left=1, attempt=7)
    ]
    assert game.handle(typed(108, ADA, 1, RIGHT)) == [Noted(ADA, 1, "Ada", RIGHT, attempt=8)]


def test_everybody_may_score_by_the_time_of_the_right_try() -> None:
    game = opened(Mode.TYPED)
    game.handle(typed(101, ADA, 1, WRONG, "Bo"))
    game.handle(typed(110, ADA, 1, RIGHT, "ada"))
    game.handle(typed(120, BO, 1, RIGHT))
    game.handle(typed(121, CY, 1, WRONG, "Cleo"))
    assert close(game) == [
        Reveal(
            1,
            6,
            game.questions[0],
            (
                Score(ADA, "ada", 10, 88, right=True),
                Score(BO, "Ada", 20, 75, right=True),
                Score(CY, "Cleo", 21, 0, right=False),
            ),
        )
    ]


def test_a_right_answer_stands() -> None:
    game = opened(Mode.TYPED, changes=True)
    game.handle(typed(101, ADA, 1, RIGHT))
    for verdict in (RIGHT, WRONG, NEARLY):
        assert game.handle(typed(102, ADA, 1, verdict, "Bo")) == [Refused(ADA, Reason.TWICE, "Ada")]


def test_the_bell_rings_early_once_all_who_play_are_right_or_have_no_try_left() -> None:
    game = opened(Mode.TYPED)
    for player in (ADA, BO):
        game.handle(typed(101, player, 1, RIGHT))
    close(game)
    open_next(game, 200)
    game.handle(typed(201, ADA, 2, RIGHT))
    for at in (202, 203):
        game.handle(typed(at, BO, 2, WRONG))
        assert game.wakes_at == 240 + GRACE
    game.handle(typed(204, BO, 2, WRONG))
    assert game.wakes_at == 204 + LAST_CALL + GRACE


@pytest.mark.parametrize("answer", [Answer(101, ADA, 1, 0, RIGHT), Answer(101, ADA, 1, "Ada")])
def test_what_is_no_text_or_was_not_judged_is_no_answer(answer: Answer) -> None:
    game = opened(Mode.TYPED)
    assert game.handle(answer) == [Refused(ADA, Reason.INVALID)]
    assert game == opened(Mode.TYPED)
