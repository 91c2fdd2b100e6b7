"""Clauses are cut out of a sentence only where they stand alone; what is not plainly so is kept apart."""

import json
from pathlib import Path
from typing import Any

import pytest

from data.builder import parse_synopsis
from tests.builder.building import make

CASES = json.loads((Path(__file__).parents[1] / "cases/builder/clauses.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["says"]))
def test_clauses_are_what_a_reader_would_say(case: dict[str, Any]) -> None:
    made = make(parse_synopsis(f"---\ntitle: Test\n---\n{case['text']}", "test.md"))
    found = [[clause.text, clause.apart] if clause.apart else clause.text for clause in made.clauses]
    assert found == case["clauses"]


def test_parts_lie_where_they_say() -> None:
    text = "Nora hits Peter in the neck with a crowbar to save Tom."
    (clause,) = make(parse_synopsis(f"---\ntitle: Test\n---\n{text}", "test.md")).clauses
    assert [clause.predicate[part.start : part.end] for part in clause.parts] == [
        part.text for part in clause.parts
    ]
    first = clause.parts[0]
    assert (first.role.value, first.text, first.who) == ("object", "Peter", "Peter")
    assert clause.without(clause.parts[0]) == "hits in the neck with a crowbar to save Tom"
