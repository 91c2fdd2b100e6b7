import json
from dataclasses import replace
from pathlib import Path
from typing import TypedDict

import pytest

from benchmarks.reference import Resolution, Row, gold_references, reference_accuracy
from data.builder.names import find_names
from data.builder.people import Person, find_people
from data.builder.reading import Reading
from data.builder.reference import (
    SURE,
    Reference,
    References,
    resolve_pronouns,
    settle_pronouns,
    sure_names,
)
from game.film import Pronoun
from tests.builder.building import read

CASES = Path(__file__).parent.parent / "cases/builder"
PRONOUNS = frozenset("he him his himself she her hers herself".split())


class Case(TypedDict):
    says: str
    text: str
    means: list[list[str | None]]


def cases(name: str) -> list[Case]:
    found: list[Case] = json.loads((CASES / name).read_text(encoding="utf-8"))
    return found


def people_of(text: str) -> tuple[tuple[Reading, ...], tuple[Person, ...]]:
    readings = read(text)
    return readings, find_people(readings, find_names(readings))


def meanings(text: str) -> list[list[str | None]]:
    """Return every pronoun, and every noun that means somebody, with whom it means for sure."""
    readings, people = people_of(text)
    known = sure_names(resolve_pronouns(readings, people))
    return [
        [word.text, known.get((reading.number, index))]
        for reading in readings
        for index, word in enumerate(reading.words)
        if word.lower in PRONOUNS or (reading.number, index) in known
    ]


@pytest.mark.parametrize("case", cases("reference.json"), ids=lambda case: case["says"])
def test_pronouns_mean_whom_a_reader_would_say(case: Case) -> None:
    assert meanings(case["text"]) == case["means"]


@pytest.mark.parametrize("case", cases("reference_missed.json"), ids=lambda case: case["says"])
def test_what_is_missed_is_known_and_never_guessed(case: Case) -> None:
    found = [row for row in meanings(case["text"]) if row[0] in {pronoun for pronoun, _ in case["means"]}]

    assert found != case["means"]
    assert all(who is None for _, who in found)


def test_references_that_are_not_sure_are_not_used() -> None:
    references = {(1, 0): Reference("Ann", SURE), (1, 4): Reference("Bo", SURE - 0.01)}

    assert sure_names(references) == {(1, 0): "Ann"}


def test_every_reference_says_why() -> None:
    readings, people = people_of("Ann meets Bob. She likes him. Her father, Tim, hates him.")

    references = resolve_pronouns(readings, people)

    assert references[2, 0].why == "subject of the sentence before; nobody else fits"
    assert all(one.why and 0 < one.sure <= 1 for one in references.values())


def test_somebody_is_he_once_the_text_has_said_so() -> None:
    readings, people = people_of(
        "Ann likes Zork. She helps him. Zork thanks her, and he sings. Zork loves his dog."
    )
    unsettled = [replace(one, pronoun=Pronoun.UNKNOWN) for one in people if one.name == "Zork"]
    ann = [one for one in people if one.name == "Ann"]

    assert [one.pronoun for one in settle_pronouns(readings, ann + unsettled)] == [Pronoun.SHE, Pronoun.HE]


def test_a_text_without_people_has_no_references() -> None:
    readings, people = people_of("The sun rises. He sleeps. It rains on her house.")

    assert resolve_pronouns(readings, people) == {}


def test_words_in_brackets_mean_nobody() -> None:
    readings, people = people_of("Ann (who lost her way) meets Bob.")

    assert resolve_pronouns(readings, people) == {}


def test_the_seed_is_understood() -> None:
    seed = (CASES.parent.parent.parent / "seeds/rust-and-bone.md").read_text(encoding="utf-8")
    readings, people = people_of(seed.rpartition("---")[2])
    film = Resolution(readings, people, resolve_pronouns(readings, people))

    accuracy = reference_accuracy({"rust-and-bone": film})["all"]

    assert accuracy.pronouns == len(gold_references()["rust-and-bone"])
    assert accuracy.right == accuracy.used
    assert accuracy.coverage >= 0.5


def test_accuracy_counts_what_is_right_of_what_is_used() -> None:
    readings, people = people_of("Ann meets Bob. She likes him. He runs.")
    references: References = {
        (2, 0): Reference("Ann", 0.99),
        (2, 2): Reference("Ann", 0.99),
        (3, 0): Reference("Bob", 0.1),
    }
    gold: dict[str, list[Row]] = {
        "film": [(2, 0, "she", "Ann|Annie"), (2, 2, "him", "Bob"), (3, 0, "he", None)]
    }

    accuracy = reference_accuracy({"film": Resolution(readings, people, references)}, gold)

    assert accuracy["all"] == (3, 2, 2, 1)
    assert accuracy["subject"] == (2, 1, 1, 1)
    assert accuracy["all"].precision == 0.5
    assert accuracy["all"].coverage == pytest.approx(2 / 3)
