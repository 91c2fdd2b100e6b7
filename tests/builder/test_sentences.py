"""Sentences end where they end, whatever the text, and are found again in the body."""

import json
from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.builder.quotes import Enclosures
from data.builder.sentences import MOST_CHARACTERS, split_paragraph, split_text

CASES = Path(__file__).parents[1] / "cases" / "builder"
SENTENCES = json.loads((CASES / "sentences.json").read_text("utf-8"))
SCRIPTS = json.loads((CASES / "sentences_scripts.json").read_text("utf-8"))
UNSPACED = json.loads((CASES / "sentences_unspaced.json").read_text("utf-8"))
LONGEST = 200_000
# Each is repeated to the longest text that is accepted; no pattern may look back or ahead without end.
HARD = [
    *(
        "a",
        "A",
        "ada runs ",
        '"',
        '" ',
        "'",
        "' ",
        " 'a",
        "“",
        "(",
        "()",
        "(a ",
        "(Ada Lee) ",
        "Ada (Bo Lee) ",
    ),
    *("[", "[[", "[[a|", "[a](http://", "{{", "{{a}}", "<", "<a ", "<ref>", "<!--", "*", "* ", "**a ", "_a "),
    *("`", "`` ", "\\", "#", "# a\n", "= a ", "|a\n", "a\n", "\n", " ", "\t", ".", ". ", "a.", "A. ", "1. "),
    *("… ", "!? ", "U.S. Army ", " s", "n t ", "-", ",", " ,", "&amp;", "¹", "e\N{COMBINING ACUTE ACCENT}"),
    *("\N{ZERO WIDTH SPACE}", "\0", "ذهب علي. ", "我爱你。她走了。", "我", "part one ", "written by "),
    *(
        "(" + "A.B. " * 23 + "x) ",
        "(" + "Ada-Bo'S de " * 9 + "1) ",
        "=" * (LONGEST - 1) + "a",
        "a" + "." * LONGEST,
    ),
]


@pytest.mark.parametrize("sentences", SENTENCES + SCRIPTS, ids=lambda sentences: str(sentences[0])[:30])
def test_sentences_end_where_they_end(sentences: list[str]) -> None:
    assert list(split_paragraph(" ".join(sentences))) == sentences


@pytest.mark.parametrize("sentences", UNSPACED, ids=lambda sentences: str(sentences[0])[:30])
def test_sentences_end_without_a_space_after_them(sentences: list[str]) -> None:
    assert list(split_paragraph("".join(sentences))) == sentences


@given(st.text(alphabet="Ab sté .,!?'\"()[]{}<>*_&;|=-n1\n’“”…。", max_size=300))
def test_each_sentence_stands_in_the_body_where_it_says(body: str) -> None:
    passages = split_text(body)
    assert [passage.number for passage in passages] == list(range(1, len(passages) + 1))
    for passage in passages:
        assert body[passage.start : passage.end] == passage.original != ""
        assert passage.text == passage.text.strip() != ""
    for one, two in pairwise(passages):
        assert one.end <= two.start
        assert one.paragraph <= two.paragraph


@given(
    st.lists(st.sampled_from(["Ada sings.", "Bo runs!", "Is it late?", "She waits...", '"Go!"']), min_size=1)
)
def test_plain_sentences_are_found_one_by_one(sentences: list[str]) -> None:
    assert list(split_paragraph(" ".join(sentences))) == sentences


def test_a_quotation_that_never_ends_does_not_swallow_the_text() -> None:
    words = " ".join(["He runs."] * 60)
    assert len(split_paragraph(f'"Go home. {words}')) == 61
    assert len(split_paragraph(f"“Go home. {words}")) == 61
    assert len(split_paragraph(f"(Go home. {words}")) == 61


def test_a_quotation_inside_a_bracket_is_closed_on_its_own() -> None:
    text = 'Ada (known as "the Fox" (or "Foxy")) sings "Go"'
    marks = Enclosures(text)
    closed = [marks.closed(place) for place in range(len(text))]
    assert [text[one.opening : one.closing + 1] for one in closed if one] == [
        '"the Fox"',
        '"Foxy"',
        '(or "Foxy")',
        '(known as "the Fox" (or "Foxy"))',
        '"Go"',
    ]
    assert marks.hold(text.index("Fox"))
    assert not marks.hold(text.index("sings"))


def test_a_name_seen_elsewhere_ends_the_sentence_before_it() -> None:
    story = "Bo meets Cy. Cy is sad. They love Cy. Nobody else does."
    assert split_paragraph(f"{story} They live in Oslo, D.C. Cy hates it.")[-1] == "Cy hates it."
    assert split_paragraph(f"{story} They love the D.C. Metro.")[-1] == "They love the D.C. Metro."


def test_a_text_without_two_words_has_no_sentence() -> None:
    assert split_text("") == split_text("...") == split_text("Ada.") == split_text("# Plot") == ()
    assert len(split_text("我爱你。")) == 1


@pytest.mark.parametrize("piece", [", and then he ran", "; he ran", " he ran", "ran", "ran. "])
def test_no_sentence_is_longer_than_the_most(piece: str) -> None:
    body = "Then he" + piece * 3000
    passages = split_text(body)
    assert max(len(passage.text) for passage in passages) <= MOST_CHARACTERS
    assert "".join("".join(passage.original.split()) for passage in passages) == "".join(body.split())


def test_a_sentence_that_is_too_long_is_cut_at_its_last_strong_mark() -> None:
    clause = "Ada sings and dances, and Bo does not, " * 20
    first, second = split_paragraph(f"{clause}so they part; {clause}and that is all.")
    assert first.endswith("so they part;")
    assert second.endswith("all.")


@pytest.mark.parametrize("piece", HARD, ids=lambda piece: ascii(piece)[:20])
def test_no_text_takes_long(piece: str) -> None:
    body = (piece * (LONGEST // len(piece) + 1))[:LONGEST]
    start = process_time()
    passages = split_text(body)
    assert process_time() - start < 10  # about half a second; what grows with the square takes minutes
    assert all(len(passage.text) <= MOST_CHARACTERS for passage in passages)
