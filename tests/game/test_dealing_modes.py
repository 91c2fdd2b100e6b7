"""Which kinds of questions each mode gets, and how they are shown."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.dealing import Limits, deal, playable
from game.errors import PlayerError
from game.events import Dealt
from game.options import Mode, Options
from game.question import Kind, Question, in_story_order
from tests.game.playing import STORY, apart, clues, order
from tests.samples import heist_questions

ANYTHING = Limits({})


def dealt(
    pool: list[Question], count: int = 10, seed: int = 1, limits: Limits = ANYTHING
) -> tuple[Dealt, ...]:
    return deal(pool, Options(questions=count), limits, Random(seed))


KINDS = {
    Mode.CHOICE: {"choices", "long"},
    Mode.SURVIVAL: {"choices", "long"},
    Mode.TYPED: {"choices", "typed", "why"},
    Mode.FIRST: {"choices", "typed", "why"},
    Mode.CLUES: {"clues"},
    Mode.ORDER: {"order"},
}


@pytest.mark.parametrize("mode", list(Mode))
def test_each_mode_takes_the_kinds_that_suit_it(mode: Mode) -> None:
    pool = {
        "choices": apart(1),
        "long": apart(2, answer="one two three four five six", choices=("one two three four five six", "b")),
        "typed": apart(3, choices=(), kind=Kind.WHERE),
        "why": apart(4, choices=(), kind=Kind.WHY),
        "clues": clues().question,
        "order": order().question,
    }
    assert {name for name, each in pool.items() if playable([each], mode)} == KINDS[mode]


@pytest.mark.parametrize(
    "kind", [Kind.TRUE_FALSE, Kind.NEXT_EVENT, Kind.ABSENT, Kind.WHICH_CHARACTER, Kind.WHY]
)
def test_nobody_types_what_only_its_choices_make_sense_of(kind: Kind) -> None:
    assert playable([apart(1, kind=kind)], Mode.TYPED) == ()


@pytest.mark.parametrize("mode", [Mode.CLUES, Mode.ORDER])
def test_a_film_without_questions_for_a_mode_says_so(mode: Mode) -> None:
    with pytest.raises(PlayerError, match=f"no questions for {mode} rounds"):
        deal([apart(1)], Options(mode), ANYTHING, Random(1))


# How a question is shown


@given(st.integers(0, 200))
def test_all_choices_are_shown_and_what_is_right_is_known(seed: int) -> None:
    for each in dealt(heist_questions(), 6, seed):
        assert sorted(each.choices) == sorted(each.question.choices)
        assert isinstance(each.right, int)
        assert each.choices[each.right] == each.question.answer


def test_the_right_choice_stands_everywhere() -> None:
    places = {dealt([apart(1)], 1, seed)[0].right for seed in range(40)}
    assert places == {0, 1, 2, 3}


def test_true_stands_before_false() -> None:
    for seed in range(10):
        (hand,) = dealt(heist_questions()[5:], 1, seed)
        assert hand.choices == ("True", "False")


def test_events_are_never_shown_in_the_order_of_the_story() -> None:
    shown = set()
    for seed in range(200):
        (hand,) = deal([order().question], Options(Mode.ORDER), ANYTHING, Random(seed))
        assert sorted(hand.choices) == sorted(STORY)
        assert (
            tuple(hand.choices[place] for place in (hand.right if isinstance(hand.right, tuple) else ()))
            == STORY
        )
        shown.add(hand.choices)
    assert in_story_order(order().question) not in shown
    assert len(shown) > 20


@pytest.mark.parametrize("mode", [Mode.TYPED, Mode.FIRST])
def test_a_question_to_be_typed_shows_no_choices(mode: Mode) -> None:
    hand = deal(heist_questions(), Options(mode), ANYTHING, Random(1))
    assert {each.choices for each in hand} == {()}
    assert len(hand) == 5
