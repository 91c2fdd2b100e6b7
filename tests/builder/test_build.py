"""Building is the same in every run, survives every text, and asks nothing that it cannot prove."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.builder import STAGES, Built, SynopsisError, parse_synopsis, read_pack, read_synopsis
from data.builder.audit import audit
from data.builder.identity import question_id
from data.builder.words import capitalised
from game.question import Kind
from tests.builder.building import build, make

ROOT = Path(__file__).parents[2]
LIGHTHOUSE = ROOT / "tests" / "cases" / "builder" / "lighthouse.md"
CHASE = ROOT / "tests" / "cases" / "builder" / "chase.md"
SEED = ROOT / "seeds" / "rust-and-bone.md"
PRINT_BUILT = """
import sys, pathlib, data.builder as b, data.builder.parser as p
print(b.build(b.read_synopsis(pathlib.Path(sys.argv[1])), p.load().parse))
"""
LENGTH = 60_000  # characters; benchmarks/builder.py builds the longest text
LONG = (
    "Ann runs to Bob in Oslo. ",
    "Ann hits Bob and ",
    "Ann, Bob, ",
    "word ",
    "Ann Bob Cy ",
    '" ',
    "( ",
    "Ann meets a man. He runs.\n\n",
    "her ",
)


def build_text(body: str) -> Built:
    return build(parse_synopsis(f"---\ntitle: Test\n---\n{body}", "test.md"))


@pytest.mark.parametrize("path", [SEED, LIGHTHOUSE], ids=["seed", "lighthouse"])
def test_every_run_builds_the_same(path: Path) -> None:
    built = {
        subprocess.run(
            [sys.executable, "-c", PRINT_BUILT, str(path)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            cwd=ROOT,
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert built == {f"{build(read_synopsis(path))}\n".encode()}


@pytest.mark.parametrize("path", [SEED, LIGHTHOUSE], ids=["seed", "lighthouse"])
def test_every_question_passes_the_audit_and_proves_its_answer(path: Path) -> None:
    built = build(read_synopsis(path))
    assert built.questions
    for question in built.questions:
        assert audit(question, built.film) == ()
        assert question.id == question_id(built.film.slug, question.prompt, question.answer)
        assert all(
            built.film.sentences[number - 1].text in question.evidence_text for number in question.evidence
        )
        assert question.answer in question.choices or not question.choices
        assert question.choices == tuple(sorted(question.choices))
        assert question.scene >= max(built.film.scene_of(number).number for number in question.evidence)
    assert len({question.id for question in built.questions}) == len(built.questions)


def test_what_happens_next_is_the_first_of_the_choices_after_the_event() -> None:
    built = build(read_synopsis(CHASE))
    told = {fact.text: fact.sentence for fact in built.film.facts}
    asked = [question for question in built.questions if question.kind is Kind.NEXT_EVENT]
    assert asked
    for question in asked:
        start = told[question.prompt.removeprefix("Which of these happens next after ").removesuffix("?")]
        later = {choice: told[choice] for choice in question.choices if told[choice] > start}
        assert min(later, key=lambda choice: later[choice]) == question.answer
        assert question.scene >= max(built.film.scene_of(told[choice]).number for choice in question.choices)


def test_an_order_shows_its_events_in_another_order_than_the_story() -> None:
    made = make(read_synopsis(CHASE))
    told = {capitalised(clause.text): clause.sentence for clause in made.clauses}
    orders = [question for question in made.selected if question.kind is Kind.ORDER]
    assert orders
    for question in orders:
        events = question.answer.split(" → ")
        assert tuple(told[event] for event in events) == question.evidence
        assert sorted(question.items) == sorted(events)
        assert list(question.items) != events
        assert question.choices == ()


def test_a_film_has_questions_of_many_kinds() -> None:
    made = make(read_synopsis(CHASE))
    assert {question.kind for question in made.kept} >= {
        Kind.WHO,
        Kind.CLOZE,
        Kind.TRUE_FALSE,
        Kind.NEXT_EVENT,
        Kind.ORDER,
        Kind.CLUES,
        Kind.ABSENT,
        Kind.WHERE,
        Kind.HOW_MANY,
    }


def test_what_people_wrote_comes_before_what_the_builder_made() -> None:
    built = build(read_synopsis(SEED), read_pack(ROOT / "seeds" / "rust-and-bone.pack.yaml"))
    sources = [question.source for question in built.questions]
    assert sources == sorted(sources, reverse=True)
    assert {"pack", "builder"} == set(sources)


def test_progress_hears_every_stage_once_in_order() -> None:
    heard: list[str] = []
    build(read_synopsis(LIGHTHOUSE), progress=heard.append)
    assert tuple(heard) == STAGES


@given(st.text(max_size=400))
def test_no_text_breaks_the_builder(body: str) -> None:
    try:
        synopsis = parse_synopsis(f"---\ntitle: Test\n---\n{body}", "test.md")
    except SynopsisError:
        return
    built = build(synopsis)
    assert built.film.scenes[-1].last == len(built.film.sentences)


WORDS = """
Ann Bob Cy Oslo Dr. "Lady Bird" ( ) , . ; and but who is hits her his she he him his son a an the gets job as
bouncer in known when after that ' 's s t don — … ? ! The Will May 1951 runs to
""".split()


@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_no_order_of_words_breaks_the_builder(words: list[str]) -> None:
    built = build_text("Ann meets Bob. " + " ".join(words))
    for question in built.questions:
        assert audit(question, built.film) == ()


@pytest.mark.parametrize("piece", LONG, ids=lambda piece: str(piece)[:12])
def test_a_long_text_of_anything_is_built(piece: str) -> None:
    film = build_text("Ann sings. " + piece * (LENGTH // len(piece))).film
    assert film.scenes[-1].last == len(film.sentences)
