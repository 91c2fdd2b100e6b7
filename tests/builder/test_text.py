"""A text is made plain and repaired for display; no word of it is touched, and every one keeps its place."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.builder.draft import write
from data.builder.paragraphs import find_paragraphs
from data.builder.sentences import split_text
from data.builder.text import clean, is_tokenised, repair

CASES = Path(__file__).parents[1] / "cases" / "builder"
REPAIRS = json.loads((CASES / "repairs.json").read_text("utf-8"))
CLEANED = json.loads((CASES / "cleaned.json").read_text("utf-8"))
WRITING = st.text(alphabet="Ab sté .,!?'\"()[]{}<>*_&;|=-n\n’“”…", max_size=200)


@pytest.mark.parametrize("case", REPAIRS, ids=lambda case: str(case["text"])[:30])
def test_a_sentence_is_shown_as_people_write_it(case: dict[str, object]) -> None:
    assert repair(str(case["text"]), tokenised=bool(case["tokenised"])) == case["shown"]


@pytest.mark.parametrize("case", CLEANED, ids=lambda case: str(case["body"])[:30])
def test_what_is_no_prose_disappears(case: dict[str, object]) -> None:
    assert [passage.text for passage in split_text(str(case["body"]))] == case["shown"]


@given(st.text(alphabet="Ab sté .,!?'\"()-n’“”…", max_size=200), st.booleans())
def test_no_letter_is_lost_or_moved_by_a_repair(text: str, tokenised: bool) -> None:
    assert _letters(repair(text, tokenised)) == _letters(text)


@given(st.text(alphabet="Ab sté .,!?'\"()-n’“”…", max_size=200), st.booleans())
def test_a_repair_makes_no_sentence_longer(text: str, tokenised: bool) -> None:
    assert len(repair(text, tokenised)) <= len(text)


@given(WRITING)
def test_each_character_of_a_clean_text_knows_its_place(body: str) -> None:
    draft = clean(body)
    assert len(draft.text) == len(draft.starts) == len(draft.ends)
    assert list(draft.starts) == sorted(draft.starts)
    for character, start, end in zip(draft.text, draft.starts, draft.ends, strict=True):
        if character.isalpha():
            assert character in body[start:end]


@given(WRITING)
def test_paragraphs_stand_in_order_and_begin_and_end_with_ink(text: str) -> None:
    found = find_paragraphs(write(text))
    assert [place for span in found for place in span] == sorted(place for span in found for place in span)
    for start, end in found:
        assert text[start:end] == text[start:end].strip() != ""


def test_hard_wraps_windows_line_ends_and_headings_disappear() -> None:
    body = "# Plot\r\nAda sings\r\nloudly. Bo\r\nlistens.\r\n\r\n## Ending\r\nAll   sleep.\r\n"
    passages = split_text(body)
    assert [passage.text for passage in passages] == ["Ada sings loudly.", "Bo listens.", "All sleep."]
    assert [passage.paragraph for passage in passages] == [1, 1, 2]


def test_long_lines_are_paragraphs_even_without_an_empty_line_between_them() -> None:
    line = "Ada sings and Bo listens to her, " * 5 + "and then they both go home."
    assert [passage.paragraph for passage in split_text(f"{line}\n{line}\nThe end.")] == [1, 2, 3]


def test_a_line_that_ends_early_ends_a_paragraph_of_a_wrapped_text() -> None:
    body = "Ada sings and Bo\nlistens to her.\nThey go home after all\nthat. The end."
    assert [passage.paragraph for passage in split_text(body)] == [1, 2, 2]


def test_plain_text_is_not_taken_for_tokenised_text() -> None:
    assert not is_tokenised('Ada - "the cook" - sings. Bo, a cat, sleeps.')
    assert is_tokenised("Ada sings . Bo , a cat , sleeps .")


def _letters(text: str) -> str:
    return re.sub(r"[\W\d_]", "", text)
