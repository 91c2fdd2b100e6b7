"""Which questions a round gets."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.dealing import deal
from game.errors import PlayerError
from game.question import Difficulty, Question
from tests.samples import heist_questions, question


@given(st.integers(0, 1000), st.integers(1, 10))
def test_a_round_has_each_question_at_most_once_and_all_choices(seed: int, count: int) -> None:
    pool = heist_questions()
    hand = deal(pool, count, Random(seed))
    assert len({each.question.id for each in hand}) == len(hand) == min(count, len(pool))
    for each in hand:
        assert sorted(each.choices) == sorted(each.question.choices)
        assert each.choices[each.right] == each.question.answer


def test_the_same_chance_deals_the_same_hand_from_a_pool_in_any_order(
    questions: list[Question],
) -> None:
    assert deal(questions, 4, Random(5)) == deal(questions[::-1], 4, Random(5))


def test_true_stands_before_false(questions: list[Question]) -> None:
    for seed in range(10):
        (hand,) = deal([questions[5]], 1, Random(seed))
        assert hand.choices == ("True", "False")


def test_what_was_not_asked_comes_first_then_what_is_unseen_for_longest(questions: list[Question]) -> None:
    asked_at = {each.id: 100.0 - place for place, each in enumerate(questions[:5])}
    hand = deal(questions, 3, Random(1), asked_at=asked_at)
    assert [each.question for each in hand] == [questions[5], questions[4], questions[3]]


def test_no_question_of_a_round_gives_another_away_while_there_is_a_choice() -> None:
    pool = [
        question(1, "Who plans to rob a bank?", ("Ada", "Bo"), 1),
        question(2, "Where is the bank?", ("Oslo", "Rome"), 1),
        question(3, "Who opens the vault?", ("Ada", "Bo"), 4),
        question(4, "Who drives the car?", ("Cleo", "Bo"), 3),
    ]
    for seed in range(20):
        picked = {each.question.id[-1] for each in deal(pool, 2, Random(seed))}
        assert picked not in ({"1", "2"}, {"1", "3"})


def test_only_the_difficulty_that_was_asked_for(questions: list[Question]) -> None:
    hand = deal(questions, 5, Random(1), difficulty=Difficulty.EASY)
    assert [each.question.prompt for each in hand] == ["Who plans to rob a bank?"]
    with pytest.raises(PlayerError, match="no hard questions"):
        deal(questions, 5, Random(1), difficulty=Difficulty.HARD)


def test_mature_and_typed_questions_stay_out_unless_wanted(questions: list[Question]) -> None:
    grown_up = question(7, "Who dies?", ("Dev", "Bo"), 5, mature=True)
    typed = replace(question(8, "Who runs?", ("Dev",), 5), choices=())
    assert len(deal([grown_up, typed, *questions], 50, Random(1))) == 6
    assert len(deal([grown_up, typed, *questions], 50, Random(1), mature=True)) == 7
