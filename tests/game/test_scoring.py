"""What an answer is worth."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.effects import Score
from game.events import Answer, Dealt
from game.judge import Verdict
from game.options import Mode
from game.scoring import by_clues, by_speed, clue_interval, clues_shown, is_permutation, score, shared
from tests.game.playing import ADA, BO, CY, IN_ORDER, NEARLY, RIGHT, WRONG, clues, hand_for, order, typed


@pytest.mark.parametrize(("needed", "points"), [(0, 100), (5, 87.5), (10, 75), (20, 50), (45, 50)])
def test_speed_is_worth_up_to_half_of_the_points(needed: float, points: float) -> None:
    assert by_speed(needed, 20) == points


@pytest.mark.parametrize(
    ("needed", "shown", "points"),
    [(0, 1, 100), (9.9, 1, 100), (10, 2, 75), (29, 3, 50), (30, 4, 25), (99, 4, 25)],
)
def test_a_clue_more_is_worth_an_equal_part_less(needed: float, shown: int, points: float) -> None:
    assert clue_interval(clues(), 40) == 10
    assert clues_shown(needed, clues(), 40) == shown
    assert by_clues(needed, clues(), 40) == points


@pytest.mark.parametrize(("hints", "points"), [(0, 100), (1, 70), (2, 40)])
def test_each_hint_takes_three_tenths_of_the_points(hints: int, points: int) -> None:
    answer = Answer(100, ADA, 1, IN_ORDER)
    assert score(answer, order(), 100, 60, hints) == Score(ADA, IN_ORDER, 0, points, right=True, hints=hints)


@pytest.mark.parametrize(("verdict", "points"), [(RIGHT, 100), (NEARLY, 0), (WRONG, 0)])
def test_a_text_is_worth_what_the_judge_says(verdict: Verdict, points: int) -> None:
    worth = score(typed(100, ADA, 1, verdict), clues(), 100, 40, 0)
    assert (worth.points, worth.right) == (points, points == 100)


def test_every_order_has_the_points_of_how_far_it_is_better_than_chance() -> None:
    worth = [score(Answer(0, ADA, 1, each), order(), 0, 60, 0) for each in permutations(range(4))]
    assert sorted((each.points for each in worth), reverse=True)[:10] == [
        100,
        67,
        67,
        67,
        33,
        33,
        33,
        33,
        33,
        0,
    ]
    assert [each.given for each in worth if each.right] == [IN_ORDER]


def test_points_are_shared_by_those_within_a_second_and_a_half_of_the_first() -> None:
    found = shared(
        [
            Score(ADA, "Ada", 4, 96, right=True),
            Score(BO, "Bo", 4.5, 0, right=False),
            Score(BO, "Ada", 5.5, 93, right=True),
            Score(CY, "Ada", 5.501, 93, right=True),
        ]
    )
    assert [each.points for each in found] == [48, 0, 46, 0]


@given(st.lists(st.floats(0, 60, allow_nan=False)), st.integers(1, 100))
def test_sharing_never_makes_points(times: list[float], points: int) -> None:
    each_has = [Score(player, "Ada", at, points, right=True) for player, at in enumerate(times)]
    total = sum(each.points for each in shared(each_has))
    assert total <= points + len(times) / 2
    assert shared([]) == []


@pytest.mark.parametrize(
    ("given_order", "count", "is_one"),
    [
        ((2, 0, 1), 3, True),
        ((), 0, True),
        ((0, 1, 1), 3, False),
        ((0, 1), 3, False),
        ((0, 1, 2, 3), 3, False),
        ((1, 2, 3), 3, False),
        ("012", 3, False),
        (2, 3, False),
    ],
)
def test_an_order_names_each_item_once(
    given_order: int | str | tuple[int, ...], count: int, is_one: bool
) -> None:
    assert is_permutation(given_order, count) is is_one


def test_the_choice_that_is_right_depends_on_the_order_of_the_buttons() -> None:
    asked = hand_for(Mode.CHOICE)[0].question
    dealt = Dealt(asked, asked.choices[::-1])
    right = [score(Answer(0, ADA, 1, place), dealt, 0, 20, 0).right for place in range(4)]
    assert right == [False, False, False, True]
