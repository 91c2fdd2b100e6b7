"""Kinship, jobs and people without a name: who somebody is to the others."""

import json
from pathlib import Path

import pytest

from data.builder import parse_synopsis
from game.film import Character
from tests.builder.building import build

ROLES = json.loads((Path(__file__).parents[1] / "cases/builder/people_roles.json").read_text("utf-8"))


def cast_of(text: str) -> tuple[Character, ...]:
    return build(parse_synopsis(f"---\ntitle: Test\n---\n{text}", "test.md")).film.characters


@pytest.mark.parametrize("case", ROLES, ids=lambda case: str(case["case"]))
def test_roles_are_told_and_nothing_else(case: dict[str, object]) -> None:
    found = {one.name: list(one.roles) for one in cast_of(str(case["text"])) if one.named and one.roles}
    assert found == case["roles"]


@pytest.mark.parametrize("case", ROLES, ids=lambda case: str(case["case"]))
def test_only_those_who_are_one_person_are_people_without_a_name(case: dict[str, object]) -> None:
    found = {one.name: list(one.mentions) for one in cast_of(str(case["text"])) if not one.named}
    assert found == case["unnamed"]


def test_nobody_has_two_roles_that_say_the_same() -> None:
    ann, *_ = cast_of("Ann, a nurse, meets Bob. Ann, a nurse, leaves. Nurse Ann calls Bob.")
    assert ann.roles == ("nurse",)
