"""People are found with their aliases and pronouns; towns, months, firms and actors are not people."""

import json
from pathlib import Path

import pytest

from data.builder import parse_synopsis
from game.film import Character
from tests.builder.building import build

PEOPLE = json.loads((Path(__file__).parents[1] / "cases/builder/people.json").read_text("utf-8"))


def characters(text: str) -> tuple[Character, ...]:
    return build(parse_synopsis(f"---\ntitle: Test\n---\n{text}", "test.md")).film.characters


@pytest.mark.parametrize("case", PEOPLE, ids=lambda case: str(case["case"]))
def test_people_are_found_and_nobody_else(case: dict[str, object]) -> None:
    found = [
        [one.name, one.pronoun.value, list(one.aliases)] for one in characters(str(case["text"])) if one.named
    ]
    assert found == case["people"]


def test_kinship_is_told_from_both_sides() -> None:
    ann, bob, *_ = characters("Ann, a young nurse, lives in Oslo. Ann's husband Bob loves Ann.")
    assert ann.roles == ("nurse", "Bob's wife")
    assert bob.roles == ("Ann's husband",)


def test_somebody_without_a_name_is_somebody_all_the_same() -> None:
    *_, partner = characters("Ann sings. Bob hits Ann's partner. Ann's partner leaves Bob.")
    assert (partner.name, partner.named, partner.mentions) == ("Ann's partner", False, (2, 3))


def test_a_role_that_is_known_is_no_further_person() -> None:
    cast = characters("Ann visits her sister Eve. Bob hates Ann. Bob meets Ann's sister.")
    assert [one.name for one in cast] == ["Ann", "Eve", "Bob"]
    assert cast[1].mentions == (1, 3)


def test_a_pronoun_counts_as_a_mention_only_where_one_person_fits() -> None:
    ann, bob, tim = characters(
        "Ann meets Bob. She likes him. Bob hits Tim. He falls. A man sees Tim. He runs."
    )
    assert ann.mentions == (1, 2)
    assert bob.mentions == (1, 2, 3)
    assert tim.mentions == (3, 5)
