"""The text is repaired for display and cut into sentences; no word is touched."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.builder.sentences import split_paragraph, split_text
from data.builder.text import is_tokenised, paragraphs, repair

CASES = Path(__file__).parents[1] / "cases" / "builder"
REPAIRS = json.loads((CASES / "repairs.json").read_text("utf-8"))
SENTENCES = json.loads((CASES / "sentences.json").read_text("utf-8"))


@pytest.mark.parametrize("case", REPAIRS, ids=lambda case: str(case["text"])[:30])
def test_a_sentence_is_shown_as_people_write_it(case: dict[str, object]) -> None:
    assert repair(str(case["text"]), tokenised=bool(case["tokenised"])) == case["shown"]


@pytest.mark.parametrize("sentences", SENTENCES, ids=lambda sentences: str(sentences[0])[:30])
def test_sentences_end_where_they_end(sentences: list[str]) -> None:
    assert list(split_paragraph(" ".join(sentences))) == sentences


@given(st.text(alphabet="Ab sté .,!?'\"()-n\n", max_size=200))
def test_no_letter_is_lost_or_moved_by_splitting_and_repairing(body: str) -> None:
    shown = " ".join(passage.text for passage in split_text(body))
    letters = re.sub(r"[\W\d_]", "", " ".join(paragraphs(body)))
    assert re.sub(r"[\W\d_]", "", shown) in ("", letters)


def test_hard_wraps_windows_line_ends_and_headings_disappear() -> None:
    body = "# Plot\r\nAda sings\r\nloudly. Bo\r\nlistens.\r\n\r\n## Ending\r\nAll   sleep.\r\n"
    passages = split_text(body)
    assert [passage.text for passage in passages] == ["Ada sings loudly.", "Bo listens.", "All sleep."]
    assert [passage.paragraph for passage in passages] == [1, 1, 2]


def test_a_quotation_that_never_ends_does_not_swallow_the_text() -> None:
    words = " ".join(["He runs."] * 60)
    assert len(split_paragraph(f'"Go home. {words}')) == 61
    assert len(split_paragraph(f"“Go home. {words}")) == 61


def test_plain_text_is_not_taken_for_tokenised_text() -> None:
    assert not is_tokenised('Ada - "the cook" - sings. Bo, a cat, sleeps.')
    assert is_tokenised("Ada sings . Bo , a cat , sleeps .")
