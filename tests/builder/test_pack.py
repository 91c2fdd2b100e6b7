"""A question pack is read, or refused with one sentence that names the file and the line."""

import json
from pathlib import Path

import pytest

from data.builder import PackError, parse_synopsis, read_pack
from data.builder.authored import authored_questions
from data.builder.candidates.order import ORDER_PROMPT
from data.builder.pack import parse_pack
from game.question import Difficulty, Kind
from tests.builder.building import build

CASES = Path(__file__).parents[1] / "cases" / "builder"
BAD = json.loads((CASES / "bad_packs.json").read_text("utf-8"))
PACK = """
film: tea
source: Ada
licence: CC0
questions:
  - kind: who
    prompt: Who drinks  tea?
    answer: Ada
    accepted: [ada l.]
    distractors: [Bo, Cy, Di]
    evidence: [2, 1]
    difficulty: easy
  - kind: true_false
    prompt: "True or false: Ada drinks tea."
    answer: true
    evidence: [1]
    difficulty: hard
    mature: yes
"""
EVENTS = ("Ada robs a bank", "Bo drives a lorry", "Cy paints a gate", "Di sells a boat")
HEIST = """---
title: Heist
---
Ada robs a bank. Bo drives a lorry. Cy and Ada paint a gate. Di sells a boat. Ada pawns a ring."""
ORDER = """
film: heist
questions:
  - kind: order
    items: [Ada robs a bank, Bo drives a lorry, Cy paints a gate, Di sells a boat]
    evidence: [1, 2, 3, 4]
    difficulty: easy
"""
CLUES = """
film: heist
questions:
  - kind: clues
    clues:
      - This character  pawns a ring.
      - This character paints a gate.
      - This character robs a bank.
    answer: Ada
    evidence: [1, 3, 5]
    difficulty: easy
"""
TEA = "---\ntitle: Tea\n---\nAda drinks tea. Bo, Cy and Di watch Ada."


@pytest.mark.parametrize("case", BAD, ids=lambda case: str(case["case"]))
def test_a_bad_pack_is_refused_in_one_sentence(case: dict[str, str]) -> None:
    with pytest.raises(PackError) as caught:
        parse_pack(case["text"], "x.yaml")
    assert str(caught.value) == case["error"]


def test_a_pack_gives_its_questions_in_order() -> None:
    pack = parse_pack(PACK, "tea.pack.yaml")
    assert (pack.film, pack.source, pack.licence) == ("tea", "Ada", "CC0")
    first, second = pack.entries
    assert (first.prompt, first.distractors, first.line) == ("Who drinks tea?", ("Bo", "Cy", "Di"), 6)
    assert (second.kind, second.answer, second.mature) == (Kind.TRUE_FALSE, "True", True)
    assert second.difficulty is Difficulty.HARD


def test_a_pack_becomes_questions_of_its_film() -> None:
    built = build(parse_synopsis(TEA, "tea.md"), parse_pack(PACK, "tea.pack.yaml"))
    question = next(question for question in built.questions if question.source == "pack")
    assert question.evidence == (1, 2)
    assert question.evidence_text == "Ada drinks tea. Bo, Cy and Di watch Ada."
    assert question.choices == ("Ada", "Bo", "Cy", "Di")
    assert question.accepted == ("ada l.",)


def test_typed_questions_need_no_choices() -> None:
    typed = (
        PACK.partition("  - kind")[0]
        + """
  - {kind: where, prompt: "Where is the tea?", answer: In Rome, evidence: [1], difficulty: hard}
  - {kind: who, prompt: "Who runs?", answer: Ada, distractors: [Bo, Cy], evidence: [1], difficulty: hard}
"""
    )
    where, who = parse_pack(typed, "tea.pack.yaml").entries
    assert (where.distractors, who.distractors) == ((), ("Bo", "Cy"))
    film = build(parse_synopsis(TEA, "tea.md")).film
    questions = authored_questions(parse_pack(typed, "tea.pack.yaml"), film)
    assert [question.choices for question in questions] == [(), ("Ada", "Bo", "Cy")]


def test_the_events_of_an_order_are_given_in_story_order_and_shown_in_another() -> None:
    pack = parse_pack(ORDER, "heist.pack.yaml")
    (entry,) = pack.entries
    assert entry.prompt == ORDER_PROMPT
    assert entry.answer == " → ".join(EVENTS)
    assert sorted(entry.items) == sorted(EVENTS)
    assert entry.items != EVENTS
    assert parse_pack(ORDER, "again.pack.yaml").entries[0].items == entry.items
    built = build(parse_synopsis(HEIST, "heist.md"), pack)
    question = next(question for question in built.questions if question.source == "pack")
    assert (question.items, question.answer, question.choices) == (entry.items, entry.answer, ())
    assert question.scene == len(built.film.scenes)


def test_clues_are_a_list_and_become_one_line_each() -> None:
    pack = parse_pack(CLUES, "heist.pack.yaml")
    built = build(parse_synopsis(HEIST, "heist.md"), pack)
    question = next(question for question in built.questions if question.source == "pack")
    assert question.prompt.splitlines() == [
        "This character pawns a ring.",
        "This character paints a gate.",
        "This character robs a bank.",
    ]
    assert (question.kind, question.answer, question.choices) == (Kind.CLUES, "Ada", ())


def test_orders_and_clues_pass_the_same_audit_as_all_others() -> None:
    unproved = ORDER.replace("Di sells a boat", "Di buys a castle")
    named = CLUES.replace("pawns a ring", "pawns Ada's ring")
    for text, reason in ((unproved, 'does not say "buy"'), (named, '"Ada" stands in the prompt')):
        built = build(parse_synopsis(HEIST, "heist.md"), parse_pack(text, "heist.pack.yaml"))
        assert [question for question in built.questions if question.source == "pack"] == []
        (refusal,) = (refusal for refusal in built.refused if refusal.source == "pack")
        assert any(reason in each for each in refusal.reasons)


def test_a_pack_of_another_film_is_refused() -> None:
    with pytest.raises(PackError, match=r'this pack is for "tea", not for "milk"\.$'):
        build(parse_synopsis(TEA, "milk.md"), parse_pack(PACK, "tea.pack.yaml"))


def test_a_pack_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(b"film: tea\nsource: \xff\n")
    with pytest.raises(PackError, match=r"x\.yaml:2: this is not UTF-8 text"):
        read_pack(path)
    path.write_bytes(b"film: te\0a\n")
    with pytest.raises(PackError, match=r"x\.yaml:1: this is a binary file"):
        read_pack(path)
    with pytest.raises(PackError, match="the file cannot be read"):
        read_pack(tmp_path / "nothing.yaml")
