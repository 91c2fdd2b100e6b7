"""A question pack is read, or refused with one sentence that names the file and the line."""

import json
from pathlib import Path

import pytest

from data.builder import PackError, parse_synopsis, read_pack
from data.builder.authored import authored_questions
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


def test_typed_questions_and_orders_need_no_choices() -> None:
    typed = (
        PACK.partition("  - kind")[0]
        + """
  - {kind: where, prompt: "Where is the tea?", answer: In Rome, evidence: [1], difficulty: hard}
  - {kind: who, prompt: "Who runs?", answer: Ada, distractors: [Bo, Cy], evidence: [1], difficulty: hard}
  - kind: order
    prompt: In which order?
    items: [c, a, d, b]
    answer: a → b → c → d
    evidence: [1]
    difficulty: hard
  - kind: clues
    prompt: |
      This character  drinks tea.

      This character sings.
    answer: Ada
    evidence: [1]
    difficulty: hard
"""
    )
    where, who, order, clues = parse_pack(typed, "tea.pack.yaml").entries
    assert clues.prompt == "This character drinks tea.\nThis character sings."
    assert (where.distractors, who.distractors) == ((), ("Bo", "Cy"))
    film = build(parse_synopsis(TEA, "tea.md")).film
    questions = authored_questions(parse_pack(typed, "tea.pack.yaml"), film)
    assert [question.choices for question in questions] == [(), ("Ada", "Bo", "Cy"), (), ()]
    assert questions[2].items == order.items == ("c", "a", "d", "b")


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
