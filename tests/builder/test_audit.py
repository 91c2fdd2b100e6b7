"""The audit refuses what is not fit to be asked, with the gate's name and a reason, and passes the rest."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from data.builder import read_synopsis
from data.builder.audit import GATES, audit, audit_all
from data.builder.concordance import Concordance
from data.builder.evidence import evidence_text
from data.builder.identity import question_id
from game.film import Film
from game.question import Kind, Question
from tests.builder.building import build

CASES = Path(__file__).parents[1] / "cases" / "builder"
REFUSED = json.loads((CASES / "refused.json").read_text("utf-8"))
PASSED = json.loads((CASES / "passed.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def film() -> Film:
    return build(read_synopsis(CASES / "lighthouse.md")).film


def ask(film: Film, case: dict[str, Any]) -> Question:
    evidence, choices = tuple(case["evidence"]), tuple(case["choices"])
    told = (case["prompt"], case["answer"], *choices)
    return Question(
        id=question_id(film.slug, case["prompt"], case["answer"]),
        kind=Kind(case["kind"]),
        prompt=case["prompt"],
        answer=case["answer"],
        choices=choices,
        evidence=evidence,
        evidence_text=evidence_text(film, evidence),
        scene=case.get("scene") or Concordance.of(film).scene(evidence, told),
        accepted=tuple(case.get("accepted", ())),
        source="pack",
    )


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: f"{case['gate']}: {case['reason']}")
def test_a_question_that_is_not_fit_is_refused_with_its_reason(film: Film, case: dict[str, Any]) -> None:
    assert f"{case['gate']}: {case['reason']}" in audit(ask(film, case), film)


@pytest.mark.parametrize("case", PASSED, ids=lambda case: str(case["prompt"])[:40])
def test_a_question_that_is_fit_passes(film: Film, case: dict[str, Any]) -> None:
    assert audit(ask(film, case), film) == ()


def test_every_gate_has_a_case() -> None:
    assert {case["gate"] for case in REFUSED} == {name for name, _ in GATES}


def test_of_two_questions_that_ask_the_same_the_first_stays(film: Film) -> None:
    first = ask(film, PASSED[0])
    again = replace(first, id="x", prompt="Who repairs the lighthouse's staircase?", source="builder")
    other = ask(film, PASSED[1])
    kept, refused = audit_all((first, again, other), film)
    assert kept == (first, other)
    (refusal,) = refused
    assert (refusal.prompt, refusal.source) == (again.prompt, "builder")
    assert refusal.reasons == (f'near-duplicate: "{first.prompt}" asks the same',)


def test_a_mature_question_passes_when_it_says_so(film: Film) -> None:
    case = next(case for case in REFUSED if case["gate"] == "mature")
    assert audit(replace(ask(film, case), mature=True), film) == ()


def test_all_reasons_are_given_at_once(film: Film) -> None:
    case = {**PASSED[0], "prompt": "She repairs", "choices": ["Maggie", "Dublin"], "evidence": [99]}
    gates = [reason.partition(":")[0] for reason in audit(ask(film, case), film)]
    assert gates == ["evidence", "form", "self-contained", "number of choices", "same type"]


def test_texts_with_braces_percents_and_marks_are_only_texts(film: Film) -> None:
    case = {
        **PASSED[8],
        "prompt": "What {0} %s does Mrs. Quill steal?",
        "choices": ["A bicycle", "{x}", "%s", "\\n+"],
    }
    assert audit(ask(film, case), film) == ()
