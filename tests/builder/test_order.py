"""Orders are made of events that stand where they happen, well apart; in doubt there is none."""

import json
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import pytest

from data.builder import parse_synopsis
from data.builder.candidates.chronology import told_in_order
from data.builder.candidates.order import shown_order
from game.film import Film, Scene, Sentence, Source
from game.question import Kind, Question
from tests.builder.building import make

CASES = Path(__file__).parents[1] / "cases" / "builder"
CHRONOLOGY = json.loads((CASES / "chronology.json").read_text("utf-8"))
STORY = (
    "Ada finds a silver compass in a crate. Ada is often tired. It rains. Bo sells three lanterns to Cleo."
    " Nobody knows why. Cleo is rich. Cleo locks a smuggler in a flooded warehouse. The night is cold."
    " It snows. Bo steals a motorboat from Dan. Dan is angry. It thaws. Ada marries Dan. They are happy."
    " It is summer. Cleo paints a lighthouse with red paint. It looks well. People like it."
    " Bo opens a tiny museum near Bergen."
)


def orders_of(text: str) -> list[Question]:
    made = make(parse_synopsis(f"---\ntitle: Test\n---\n{text}", "test.md"))
    return [question for question in made.selected if question.kind is Kind.ORDER]


def events_of(text: str) -> set[str]:
    return {event for question in orders_of(text) for event in question.answer.split(" → ")}


@pytest.mark.parametrize("case", CHRONOLOGY, ids=lambda case: str(case["case"]))
def test_what_may_be_told_out_of_its_time_is_left_out(case: dict[str, Any]) -> None:
    texts = [text for scene in case["scenes"] for text in scene]
    sentences = tuple(Sentence(number, text) for number, text in enumerate(texts, 1))
    scenes, first = list[Scene](), 1
    for number, scene in enumerate(case["scenes"], 1):
        scenes.append(Scene(number, "Tea", first, first + len(scene) - 1, None, ()))
        first += len(scene)
    film = Film("tea", "Tea", Source(), sentences, tuple(scenes))
    assert sorted(told_in_order(film)) == case["told"]


def test_a_story_with_enough_to_tell_gives_several_orders() -> None:
    orders = orders_of(STORY)
    assert 2 <= len(orders) <= 6
    assert events_of(STORY) == {
        "Ada finds a silver compass in a crate",
        "Bo sells three lanterns to Cleo",
        "Cleo locks a smuggler in a flooded warehouse",
        "Bo steals a motorboat from Dan",
        "Ada marries Dan",
        "Cleo paints a lighthouse with red paint",
        "Bo opens a tiny museum near Bergen",
    }


def test_the_events_of_an_order_lie_apart_and_two_orders_share_two_at_most() -> None:
    orders = orders_of(STORY)
    for order in orders:
        assert all(later - earlier >= 3 for earlier, later in pairwise(order.evidence))
    for one, other in combinations(orders, 2):
        assert len(set(one.evidence) & set(other.evidence)) <= 2


def test_events_in_one_breath_make_no_order() -> None:
    assert (
        orders_of(
            "Ada finds a silver compass. Bo sells three lanterns. Cleo locks a smuggler in a warehouse."
            " Bo steals a motorboat. Cleo paints a lighthouse with red paint."
        )
        == []
    )


def test_what_a_flashback_tells_stands_in_no_order() -> None:
    told = events_of(STORY.replace("Bo opens", "In a flashback, Bo opens"))
    assert told
    assert not any("museum" in event for event in told)


def test_what_happens_twice_stands_in_no_order() -> None:
    told = events_of(STORY.replace("It thaws.", "Bo sells two lanterns to Dan."))
    assert told
    assert not any("lanterns" in event for event in told)


def test_a_film_that_travels_in_time_has_no_orders() -> None:
    assert orders_of(STORY.replace("It snows.", "Ada travels back in time.")) == []


def test_events_are_never_shown_in_story_order() -> None:
    for letters in combinations("abcdefghijklmnop", 4):
        shown = shown_order(letters)
        assert sorted(shown) == list(letters)
        assert shown != letters
