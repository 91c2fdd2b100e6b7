"""Hints help with a question without answering it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.events import Dealt
from game.hints import levels, masked, placed, remaining
from game.options import Mode
from game.wording.questions import hint
from tests.game.playing import STORY, hand_for, order
from tests.samples import question

CHOICE = hand_for(Mode.CHOICE)


def typed(answer: str) -> Dealt:
    return Dealt(question(1, "Which one?", (answer,), 1))


def test_a_choice_is_left_between_the_right_one_and_one_that_is_wrong() -> None:
    for dealt in CHOICE[:5]:
        left = remaining(dealt)
        assert left == tuple(sorted(left))
        assert dealt.right in left
        assert len(set(left)) == 2
        assert remaining(dealt) == left


def test_true_or_false_has_no_hint() -> None:
    assert [levels(dealt) for dealt in CHOICE] == [1, 1, 1, 1, 1, 0]


def test_of_an_order_the_first_event_is_given_away_then_the_last() -> None:
    dealt = order()
    assert levels(dealt) == 2
    assert [dealt.choices[placed(dealt, level)] for level in (1, 2)] == [STORY[0], STORY[3]]


@pytest.mark.parametrize(
    ("answer", "hints"),
    [
        ("Spy cameras", ["S__ c______", "S__ came___"]),
        ("Stéphanie", ["S________", "Stéph____"]),
        ("Ann's room", ["A__'_ r___", "A__'_ ro__"]),
        ("Bo", ["B_"]),
        ("7", ["_"]),
        ("12 men", ["1_ m__"]),
        ("1944", ["1___", "19__"]),
    ],
)
def test_of_a_typed_answer_the_first_letters_are_shown(answer: str, hints: list[str]) -> None:
    dealt = typed(answer)
    assert [masked(answer, level) for level in range(1, levels(dealt) + 1)] == hints


@given(st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=30), st.sampled_from([1, 2]))
def test_no_hint_is_the_answer(answer: str, level: int) -> None:
    assert masked(answer, level) != answer
    assert len(masked(answer, level)) == len(answer)


def test_hints_as_they_are_told() -> None:
    cost = "It costs 30 % of this question's points."
    assert hint(CHOICE[0], 1) == f"💡 It is **Ada** or **Dev**. {cost}"
    assert hint(typed("Spy cameras"), 2) == f"💡 `S__ came___` {cost}"
    assert hint(order(), 1) == f"💡 B comes first. {cost}"
    assert hint(order(), 2) == f"💡 C comes last. {cost}"


def test_a_hint_cannot_leave_its_frame() -> None:
    assert hint(typed("`x` **bold**"), 1) == "💡 `_ **b___**` It costs 30 % of this question's points."
