"""Reveals, doubles and namesakes are noted, so that nobody has to choose between two names of one person."""

import json
from pathlib import Path

import pytest

from data.builder import parse_synopsis
from tests.builder.building import build

SAME = json.loads((Path(__file__).parents[1] / "cases/builder/people_same.json").read_text("utf-8"))


@pytest.mark.parametrize("case", SAME, ids=lambda case: str(case["case"]))
def test_who_may_be_the_same_person_is_noted_on_both(case: dict[str, object]) -> None:
    cast = build(parse_synopsis(f"---\ntitle: Test\n---\n{case['text']}", "test.md")).film.characters
    perhaps = {one.name: one.perhaps for one in cast}
    pairs = sorted(sorted((name, other)) for name, others in perhaps.items() for other in others)
    assert pairs[::2] == pairs[1::2] == case["pairs"]
