"""The explanation of a sentence says what each stage made of it, and what became of each of its questions."""

import pytest

from data.builder import build, parse_synopsis
from data.builder.explanation import explain, matching_sentences
from data.builder.pack import parse_pack
from tests.builder.building import loaded_parser

HEIST = parse_synopsis(
    "---\ntitle: The Heist\n---\n"
    "Ada plans to rob a bank in Oslo . She hires Bo, a locksmith, and Cy, a driver. Bo opens the vault of "
    "the bank while Cy waits outside in the car. A guard named Dev follows Ada to Rome. Ada leaves Bo at the "
    "station.",
    "the-heist.md",
)
PACK = parse_pack(
    """
film: the-heist
source: Ada
licence: CC0
questions:
  - kind: who
    prompt: Who opens the vault of the bank?
    answer: Bo
    distractors: [Ada, Cy, Dev]
    evidence: [3]
    difficulty: easy
  - kind: who
    prompt: Who sails round the world?
    answer: Eve
    distractors: [Ada, Cy, Dev]
    evidence: [3]
    difficulty: easy
""",
    "the-heist.pack.yaml",
)


def explained(number: int) -> dict[str, tuple[str, ...]]:
    sections = explain(HEIST, loaded_parser().parse, PACK, number)
    return {section.title: section.lines for section in sections}


def test_every_stage_has_a_section_in_the_order_of_the_stages() -> None:
    titles = ["Text", "Tree", "People", "References", "Scene", "Clauses", "Facts", "Questions"]
    for number in range(1, 6):
        found = explained(number)
        assert list(found) == titles
        assert all(found.values())


def test_the_stages_say_what_they_made_of_the_sentence() -> None:
    first, second = explained(1), explained(2)
    assert first["Text"][:2] == (
        "written: Ada plans to rob a bank in Oslo .",
        "displayed: Ada plans to rob a bank in Oslo.",
    )
    assert [line.split(":")[0] for line in first["Tree"]][:3] == ["  0 Ada", "  1 plans (plan)", "  2 to"]
    assert first["References"] == ("nothing",)
    assert any(line.startswith("Ada: Ada plans") for line in first["Facts"])
    assert '"Ada" is Ada (name, sure 1.00)' in first["People"]
    assert any(line.startswith('0 "She" is Ada (sure ') for line in second["References"])
    assert any(line.startswith("Ada hires Bo") for line in second["Clauses"])


def test_each_question_is_kept_or_refused_with_every_reason_or_left_out() -> None:
    lines = explained(3)["Questions"]
    who = lines.index("who (from the pack): Who opens the vault of the bank? → Bo")
    assert lines[who + 1 : who + 3] == ("    choices: Ada, Bo, Cy, Dev", "    kept")
    wrong = lines.index("who (from the pack): Who sails round the world? → Eve")
    built = build(HEIST, loaded_parser().parse, PACK)
    (refusal,) = [each for each in built.refused if each.prompt == "Who sails round the world?"]
    reasons = [f"    refused: {reason}" for reason in refusal.reasons]
    assert list(lines[wrong + 2 : wrong + 2 + len(reasons)]) == reasons
    ends = ("    kept", "    refused: ", "    passed, but not selected: ")
    for at, line in enumerate(lines):
        if not line.startswith(" "):
            assert any(following.startswith(ends) for following in lines[at + 1 : at + 3]), line


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [("2", (2,)), ("ada leaves", (5,)), (" in  oslo .", (1,)), ("ADA", (1, 4, 5)), ("9", ()), ("nobody", ())],
)
def test_a_sentence_is_named_by_number_or_by_its_words(wanted: str, numbers: tuple[int, ...]) -> None:
    assert matching_sentences(HEIST, wanted) == numbers
