"""First rounds: the first right answer takes the question, whoever is as fast shares it."""

from itertools import permutations

import pytest

from game.asked import GRACE
from game.effects import Extended, Noted, Reason, Refused, Reveal, Score
from game.events import Delay, Extend
from game.options import Mode
from game.scoring import SHARE_SECONDS
from tests.game.playing import ADA, BO, CY, DEE, NEARLY, RIGHT, WRONG, close, opened, typed

FIRST = Mode.FIRST


def test_the_first_right_answer_takes_the_question() -> None:
    game = opened(FIRST)
    game.handle(typed(101, BO, 1, WRONG, "Bo"))
    game.handle(typed(104, ADA, 1, RIGHT))
    assert game.wakes_at == 104 + SHARE_SECONDS + GRACE
    assert game.handle(typed(105.501, BO, 1, RIGHT)) == [Refused(BO, Reason.LATE)]
    assert close(game) == [
        Reveal(
            1,
            6,
            game.questions[0],
            (Score(BO, "Bo", 1, 0, right=False), Score(ADA, "Ada", 4, 95, right=True)),
        )
    ]


def test_right_answers_within_one_and_a_half_seconds_share_the_points() -> None:
    game = opened(FIRST)
    game.handle(typed(104, ADA, 1, RIGHT))
    game.handle(typed(105.5, BO, 1, RIGHT))
    reveal = close(game)[0]
    assert isinstance(reveal, Reveal)
    assert [(score.player, score.points) for score in reveal.scores] == [(ADA, 48), (BO, 46)]


@pytest.mark.parametrize(
    "times",
    [
        (104, 105, 105.5, 105.501),
        (104, 104, 104, 104),
        (104, 105.4, 106.8, 108.2),
        (104, 110, 111, 112),
        (139, 140, 140.5, 142),
    ],
)
def test_who_gets_how_much_does_not_depend_on_the_order_of_arrival(times: tuple[float, ...]) -> None:
    answers = [typed(at, player, 1, RIGHT) for player, at in zip((ADA, BO, CY, DEE), times, strict=True)]
    outcomes = set()
    for arrival in permutations(answers):
        game = opened(FIRST)
        for answer in arrival:
            game.handle(answer)
        reveal = close(game)[0]
        assert isinstance(reveal, Reveal)
        outcomes.add(tuple((score.player, score.points) for score in reveal.scores if score.points))
    assert len(outcomes) == 1


def test_an_answer_that_was_noted_stays_noted_though_somebody_was_faster() -> None:
    game = opened(FIRST)
    assert game.handle(typed(110, BO, 1, RIGHT)) == [Noted(BO, 1, "Ada", RIGHT)]
    assert game.handle(typed(104, ADA, 1, RIGHT)) == [Noted(ADA, 1, "Ada", RIGHT)]
    assert game.handle(typed(105.501, CY, 1, RIGHT)) == [Refused(CY, Reason.LATE)]
    reveal = close(game)[0]
    assert isinstance(reveal, Reveal)
    assert reveal.scores == (
        Score(ADA, "Ada", 4, 95, right=True),
        Score(BO, "Ada", 10, 0, right=True),
    )


def test_neither_a_wrong_nor_an_unspecific_answer_takes_the_question() -> None:
    game = opened(FIRST)
    game.handle(typed(104, ADA, 1, WRONG))
    game.handle(typed(105, BO, 1, NEARLY))
    assert game.wakes_at == 140 + GRACE


def test_a_question_that_is_taken_gets_no_more_time() -> None:
    game = opened(FIRST)
    game.handle(typed(104, ADA, 1, RIGHT))
    assert game.handle(Extend(105, ADA, 30)) == [Refused(ADA, Reason.NOT_OPEN)]
    assert game.handle(Delay(105, 1, 30)) == [Extended(1, 105.5)]
    assert game.wakes_at == 105.5 + GRACE
