"""Order rounds: four events into story order, partial credit."""

import pytest

from game.effects import Noted, Reason, Refused, Reveal, Score
from game.events import Answer, Given
from game.options import Mode
from tests.game.playing import ADA, BO, CY, DEE, IN_ORDER, close, opened

A, B, C, D = IN_ORDER
NEIGHBOURS_SWAPPED = (A, B, D, C)
TWO_PAIRS_WRONG = (A, D, B, C)
CHANCE = (B, C, D, A)
BACKWARDS = (D, C, B, A)


def test_the_closer_an_order_is_the_more_points_it_has() -> None:
    game = opened(Mode.ORDER)
    given = {ADA: IN_ORDER, BO: NEIGHBOURS_SWAPPED, CY: TWO_PAIRS_WRONG, DEE: BACKWARDS}
    for player, order in given.items():
        assert game.handle(Answer(112, player, 1, order)) == [Noted(player, 1, order)]
    assert close(game) == [
        Reveal(
            1,
            6,
            game.questions[0],
            (
                Score(ADA, IN_ORDER, 12, 90, right=True),
                Score(BO, NEIGHBOURS_SWAPPED, 12, 60, right=False),
                Score(CY, TWO_PAIRS_WRONG, 12, 30, right=False),
                Score(DEE, BACKWARDS, 12, 0, right=False),
            ),
        )
    ]


def test_an_order_no_better_than_chance_has_no_points() -> None:
    game = opened(Mode.ORDER)
    game.handle(Answer(100, ADA, 1, CHANCE))
    assert game.asked is not None
    assert game.asked.scores == (Score(ADA, CHANCE, 0, 0, right=False),)


@pytest.mark.parametrize(
    "given",
    [(0, 1, 2, 2), (0, 1, 2), (0, 1, 2, 3, 4), (1, 2, 3, 4), (-1, 0, 1, 2), (), 0, "B D A C"],
)
def test_what_is_no_order_of_all_four_costs_nothing(given: Given) -> None:
    game = opened(Mode.ORDER)
    assert game.handle(Answer(101, ADA, 1, given)) == [Refused(ADA, Reason.INVALID)]
    assert game == opened(Mode.ORDER)
    assert game.handle(Answer(102, ADA, 1, IN_ORDER)) == [Noted(ADA, 1, IN_ORDER)]


def test_an_order_is_given_once_unless_the_host_allows_changes() -> None:
    game = opened(Mode.ORDER)
    game.handle(Answer(101, ADA, 1, BACKWARDS))
    assert game.handle(Answer(102, ADA, 1, IN_ORDER)) == [Refused(ADA, Reason.TWICE, BACKWARDS)]
    free = opened(Mode.ORDER, changes=True)
    free.handle(Answer(101, ADA, 1, BACKWARDS))
    assert free.handle(Answer(102, ADA, 1, IN_ORDER)) == [Noted(ADA, 1, IN_ORDER, attempt=2)]
