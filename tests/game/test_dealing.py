"""Which questions a round gets."""

from collections import Counter
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.dealing import Limits, deal, gives_away, playable
from game.errors import PlayerError
from game.events import Dealt
from game.options import Options
from game.question import Difficulty, Kind, Question
from tests.game.playing import apart
from tests.samples import heist_questions

ANYTHING = Limits({})


def dealt(
    pool: list[Question], count: int = 10, seed: int = 1, limits: Limits = ANYTHING
) -> tuple[Dealt, ...]:
    return deal(pool, Options(questions=count), limits, Random(seed))


def ids(hand: tuple[Dealt, ...]) -> list[str]:
    return [each.question.id for each in hand]


# Repeats


def test_the_same_chance_deals_the_same_hand_from_a_pool_in_any_order() -> None:
    pool = heist_questions()
    assert dealt(pool, 4, seed=5) == dealt(pool[::-1], 4, seed=5)
    assert len({tuple(ids(dealt(pool, 4, seed))) for seed in range(20)}) > 10


def test_nothing_is_asked_again_until_the_pool_is_used_up_then_the_longest_unseen_first() -> None:
    pool = [apart(number) for number in range(12)]
    asked_at: dict[str, float] = {}
    rounds = []
    for now in range(1, 7):
        hand = ids(dealt(pool, 4, now, Limits(dict(asked_at))))
        asked_at |= dict.fromkeys(hand, float(now))
        rounds.append(set(hand))
    assert set.union(*rounds[:3]) == {each.id for each in pool}
    assert rounds[3:] == rounds[:3]


def test_what_was_never_asked_comes_before_the_longest_unseen() -> None:
    pool = [apart(number) for number in range(6)]
    asked_at = {each.id: 100.0 - place for place, each in enumerate(pool[:5])}
    assert ids(dealt(pool, 3, limits=Limits(asked_at))) == ["film-005", "film-004", "film-003"]


def test_a_repeat_is_asked_rather_than_something_given_away() -> None:
    pool = [apart(1), apart(2), apart(3, evidence=(1,)), apart(4, evidence=(2,))]
    limits = Limits({"film-001": 1.0, "film-004": 1.0})
    for seed in range(20):
        assert sorted(ids(dealt(pool, 2, seed, limits))) == ["film-002", "film-003"]


def test_of_hands_as_long_the_one_with_the_fewest_repeats_is_dealt() -> None:
    # Who picks 1 first can have neither 2 nor 3, and has to repeat 4.
    pool = [apart(1, evidence=(1, 2, 3)), apart(2, evidence=(2,)), apart(3, evidence=(3,)), apart(4)]
    for seed in range(20):
        assert sorted(ids(dealt(pool, 2, seed, Limits({"film-004": 1.0})))) == ["film-002", "film-003"]


# Giving away


def test_questions_that_share_evidence_or_an_answer_give_each_other_away() -> None:
    one = apart(1, accepted=("Ada Brook",))
    assert gives_away(one, apart(2, evidence=(7, 1)))
    assert gives_away(one, apart(2, answer="ada  BROOK!", choices=()))
    assert gives_away(one, apart(2, accepted=("Answer 1",)))
    assert not gives_away(one, apart(2))


def test_that_two_statements_are_true_gives_nothing_away_but_their_evidence_does() -> None:
    true: dict[str, Any] = {"kind": Kind.TRUE_FALSE, "choices": ("True", "False"), "answer": "True"}
    assert not gives_away(apart(1, **true), apart(2, **true))
    assert not gives_away(apart(1, **true), apart(2, choices=(), answer="True"))
    assert gives_away(apart(1, **true), apart(2, **{**true, "evidence": (1,)}))


@given(
    st.lists(st.tuples(st.integers(1, 12), st.integers(1, 9), st.sampled_from(list(Kind))), max_size=40),
    st.integers(3, 50),
    st.randoms(use_true_random=False),
)
def test_no_question_of_a_round_gives_another_away(
    made: list[tuple[int, int, Kind]], count: int, chance: Random
) -> None:
    pool = [
        apart(number, evidence=(sentence,), kind=kind, accepted=(f"Also {answer}",))
        for number, (sentence, answer, kind) in enumerate(made, 100)
    ]
    if not playable(pool):
        return
    hand = deal(pool, Options(questions=count), ANYTHING, chance)
    asked = [each.question for each in hand]
    assert 1 <= len(asked) == len(set(ids(hand))) <= count
    assert not [(a, b) for i, a in enumerate(asked) for b in asked[:i] if gives_away(a, b)]
    left = [each for each in pool if each not in asked and not any(gives_away(each, had) for had in asked)]
    assert not left or len(asked) == count


# Spread


def test_a_round_is_spread_over_scenes_and_kinds() -> None:
    kinds = (Kind.WHO, Kind.WHAT, Kind.WHERE, Kind.WHY)
    pool = [
        apart(number, scene=1 + number % 5, kind=kinds[number % 4 if number < 40 else 0])
        for number in range(80)
    ]
    for seed in range(10):
        hand = [each.question for each in dealt(pool, 10, seed)]
        assert Counter(each.scene for each in hand) == dict.fromkeys(range(1, 6), 2)
        assert max(Counter(each.kind for each in hand).values()) <= 4


# Limits


def test_only_the_difficulty_that_was_asked_for() -> None:
    pool = heist_questions()
    hand = deal(pool, Options(difficulty=Difficulty.EASY), ANYTHING, Random(1))
    assert [each.question.prompt for each in hand] == ["Who plans to rob a bank?"]
    with pytest.raises(PlayerError, match="no hard questions"):
        deal(pool, Options(difficulty=Difficulty.HARD), ANYTHING, Random(1))


def test_nothing_past_the_horizon() -> None:
    pool = [apart(number) for number in range(1, 9)]
    assert sorted(ids(dealt(pool, limits=Limits({}, horizon=3)))) == ["film-001", "film-002", "film-003"]
    with pytest.raises(PlayerError, match="no questions to ask here"):
        dealt(pool, limits=Limits({}, horizon=0))


def test_mature_questions_stay_out_unless_wanted() -> None:
    pool = [apart(1), apart(2, mature=True)]
    assert ids(dealt(pool)) == ["film-001"]
    assert sorted(ids(dealt(pool, limits=Limits({}, mature=True)))) == ["film-001", "film-002"]
