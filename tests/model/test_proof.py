"""A model's question says nothing that its evidence does not say."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from data.builder.concordance import Concordance
from data.model.proof import CHECKS, unproved
from game.film import Fact, Film
from game.question import Kind, Question
from tests.samples import HEIST, question

CASES = json.loads((Path(__file__).parents[1] / "cases" / "model" / "proof.json").read_text("utf-8"))


def made(case: dict[str, Any]) -> Question:
    kind = Kind(case["kind"])
    choices = ("True", "False") if kind is Kind.TRUE_FALSE else (case["answer"], *case["distractors"])
    return question(1, case["prompt"], choices, case["evidence"][0], kind=kind, answer=case["answer"])


def reason(asked: Question, film: Film = HEIST) -> str | None:
    return unproved(asked, Concordance.of(film))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["prompt"]))
def test_a_question_is_proved_or_refused_with_its_reason(case: dict[str, Any]) -> None:
    assert reason(made(case)) == (case["reason"] or None)


def test_every_check_has_a_case() -> None:
    assert {name for name, _ in CHECKS} <= {case["reason"].partition(":")[0] for case in CASES}


def test_who_does_the_same_elsewhere_is_no_wrong_choice() -> None:
    film = replace(HEIST, facts=(*HEIST.facts, Fact("Dev", "Dev leaves Bo at the station", 5, 3)))
    asked = made(CASES[0])
    assert reason(asked, film) == "nobody else: Dev does that as well"
    swapped = made({**CASES[5], "prompt": "True or false: Dev leaves Bo at the station.", "evidence": [6]})
    assert reason(swapped) is None
    assert reason(swapped, film) == "plainly false: the story says just that"


def test_who_does_it_together_is_no_wrong_choice() -> None:
    asked = question(1, "Who hires Bo?", ("Ada", "Dev", "Cleo", "Eve"), 2)
    assert reason(asked) is None
    assert reason(replace(asked, evidence_text="Dev and Ada hire Bo.")) == (
        "nobody else: Dev does that together with Ada"
    )


def test_somebody_who_may_be_the_same_makes_no_statement_false() -> None:
    asked = made(CASES[5])
    assert reason(asked) is None
    people = tuple(replace(one, perhaps=("Cleo",)) if one.name == "Dev" else one for one in HEIST.characters)
    film = replace(HEIST, characters=people)
    assert reason(asked, film) == "plainly false: Dev may be somebody of the evidence"


@pytest.mark.parametrize(
    ("told", "prompt", "says"),
    [
        ("Ada does not hire Bo.", "Who hires Bo?", 'as told: the evidence says "not"'),
        ("Ada never hires Bo.", "Who hires Bo?", 'as told: the evidence says "never"'),
        ("Ada hires Bo.", "Who does not hire Bo?", 'as told: the evidence does not say "not"'),
        ("Ada does not hire Bo.", "Who does not hire Bo?", None),
        ("Ada refuses to hire Bo.", "Who hires Bo?", 'as told: the evidence says "refuses"'),
        ("Ada plans to hire Bo.", "Who hires Bo?", 'as told: the evidence says "plans"'),
        ("Ada plans to hire Bo.", "Who plans to hire Bo?", None),
        ("Ada hires Bo and plans a robbery.", "Who hires Bo?", None),
    ],
)
def test_what_is_denied_or_only_meant_is_not_told_as_done(told: str, prompt: str, says: str | None) -> None:
    sentences = (HEIST.sentences[0], replace(HEIST.sentences[1], text=told), *HEIST.sentences[2:])
    asked = question(1, prompt, ("Ada", "Dev", "Cleo", "Eve"), 2, evidence_text=told)
    assert reason(asked, replace(HEIST, sentences=sentences)) == says
