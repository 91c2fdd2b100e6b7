"""The judge says of every case what a generous, incorruptible quizmaster would."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from data.vocabulary import load_synonyms
from game.film import Character, Pronoun
from game.judge import NO_SYNONYMS, Verdict, VerdictKind, judge
from game.question import Kind, Question

CASES = json.loads((Path(__file__).parents[1] / "cases" / "judge.json").read_text(encoding="utf-8"))
CAST = tuple(
    Character(
        name=each["name"],
        aliases=tuple(each.get("aliases", ())),
        pronoun=Pronoun(each["pronoun"]),
        roles=tuple(each.get("roles", ())),
        named=each.get("named", True),
    )
    for each in CASES["cast"]
)


@dataclass(frozen=True, slots=True)
class Case:
    """One message to one question, and what the judge should say."""

    question: Question
    cast: tuple[Character, ...]
    typed: str
    kind: str
    reason: str | None
    fails: bool

    def __str__(self) -> str:
        return f"{self.question.answer}-{self.typed[:30]}"

    def verdict(self) -> Verdict:
        return judge(self.typed, self.question, self.cast, load_synonyms())


def asked(prompt: str, *answers: str, kind: Kind = Kind.WHAT, choices: tuple[str, ...] = ()) -> Question:
    first, *others = answers
    return Question("q", kind, prompt, first, choices, (1,), "", 1, accepted=tuple(others))


def cases() -> list[Case]:
    return [case for each in CASES["questions"] for case in cases_of(each)]


def cases_of(each: dict[str, Any]) -> list[Case]:
    choices = tuple(each.get("choices", ()))
    question = asked(each["question"], *each["answers"], kind=Kind(each["kind"]), choices=choices)
    cast = CAST if each.get("cast", True) else ()
    wanted = [
        *((typed, "accept", None) for typed in each["accept"]),
        *((typed, "specific", None) for typed in each.get("specific", ())),
        *((typed, "reject", reason) for typed, reason in each["reject"].items()),
    ]
    failing = each.get("known_failures", ())
    return [Case(question, cast, *one, fails=one[0] in failing) for one in wanted]


@pytest.mark.parametrize("case", [case for case in cases() if not case.fails], ids=str)
def test_the_judge_decides_as_the_case_says(case: Case) -> None:
    verdict = case.verdict()
    assert verdict.kind == case.kind
    if case.reason is not None:
        assert verdict.reason == case.reason


@pytest.mark.parametrize("case", [case for case in cases() if case.fails], ids=str)
def test_known_failures_still_fail(case: Case) -> None:
    assert case.verdict().kind != case.kind


def test_an_answer_is_judged_without_any_tables() -> None:
    question = asked("Whom does Ali meet?", "Stéphanie")
    assert judge("stefanie", question, (), NO_SYNONYMS).kind is VerdictKind.ACCEPT
    assert judge("louise", question, (), NO_SYNONYMS).kind is VerdictKind.REJECT


def test_what_fits_two_characters_is_not_specific_enough() -> None:
    question = asked("Who signs the letter?", "Jean Moreau", kind=Kind.WHO)
    alone = tuple(each for each in CAST if each.name != "Claire Moreau")
    assert judge("Moreau", question, CAST).kind is VerdictKind.SPECIFIC
    assert judge("Moreau", question, alone).kind is VerdictKind.ACCEPT


def test_who_may_be_somebody_else_is_not_specific_enough() -> None:
    cast = (
        Character("Longo", perhaps=("Finkel",)),
        Character("Finkel", perhaps=("Longo",)),
        Character("Jill"),
    )
    question = asked("Who is sentenced?", "Longo", kind=Kind.WHO)
    assert judge("Finkel", question, cast).kind is VerdictKind.SPECIFIC
    assert judge("Longo", question, cast).kind is VerdictKind.ACCEPT
    assert judge("Jill", question, cast).kind is VerdictKind.REJECT


def test_another_choice_is_never_a_misspelled_answer() -> None:
    question = asked("What breaks?", "a plank", choices=("a plank", "a planc", "a door"))
    assert judge("planc", question, ()).kind is VerdictKind.REJECT
    assert judge("plannk", question, ()).kind is VerdictKind.ACCEPT
