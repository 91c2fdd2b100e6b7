"""A synopsis file is read, or refused with one sentence that names the file and the line."""

import hashlib
import json
from pathlib import Path

import pytest

from data.builder import BuildError, SynopsisError, parse_synopsis, read_synopsis
from data.builder.synopsis import MOST_CHARACTERS

ROOT = Path(__file__).parents[2]
BAD = json.loads((ROOT / "tests/cases/builder/bad_synopses.json").read_text("utf-8"))
GOOD = "---\ntitle: Tea\n---\nAda drinks tea."


@pytest.mark.parametrize("case", BAD, ids=lambda case: str(case["case"]))
def test_a_bad_synopsis_is_refused_in_one_sentence(case: dict[str, str]) -> None:
    with pytest.raises(SynopsisError) as caught:
        parse_synopsis(case["text"], "x.md")
    assert str(caught.value) == case["error"]
    assert isinstance(caught.value, BuildError)


def test_a_synopsis_of_the_longest_length_is_read_and_a_longer_one_is_not() -> None:
    text = GOOD + " " * (MOST_CHARACTERS - len(GOOD))
    assert parse_synopsis(text, "x.md").title == "Tea"
    with pytest.raises(
        SynopsisError, match=r"^x\.md:1: the file is longer than 200,000 characters; shorten it\.$"
    ):
        parse_synopsis(text + " ", "x.md")


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    path.write_bytes(b"---\ntitle: Tea\n---\nAda \xff sings.")
    with pytest.raises(SynopsisError, match=r"x\.md:4: this is not UTF-8 text"):
        read_synopsis(path)
    path.write_bytes(b"\x89PNG\0\0")
    with pytest.raises(SynopsisError, match=r"x\.md:1: this is a binary file"):
        read_synopsis(path)
    path.write_bytes(b"a" * (4 * MOST_CHARACTERS + 100))
    with pytest.raises(SynopsisError, match="longer than 200,000 characters"):
        read_synopsis(path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SynopsisError, match=r"nothing\.md:1: the file cannot be read"):
        read_synopsis(tmp_path / "nothing.md")
    with pytest.raises(SynopsisError, match="the file cannot be read"):
        read_synopsis(tmp_path)


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "tea.md"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert read_synopsis(path) == parse_synopsis(GOOD, "tea.md")


def test_a_title_may_be_a_number_and_unknown_keys_are_left_alone() -> None:
    synopsis = parse_synopsis("---\ntitle: 1917\ntags: [war]\nyear: 2019\n---\nTwo men run.", "form")
    assert (synopsis.title, synopsis.slug, synopsis.source.year) == ("1917", "1917", 2019)


def test_the_slug_is_the_file_s_or_the_title_s_and_never_empty() -> None:
    assert parse_synopsis(GOOD, "some/where/Green Tea.md").slug == "green-tea"
    assert parse_synopsis(GOOD, "a form").slug == "tea"
    slug = parse_synopsis("---\ntitle: 羅生門\n---\nA man waits.", "a form").slug
    assert slug.startswith("film-")
    assert slug == parse_synopsis("---\ntitle: 羅生門\n---\nA man waits.", "羅生門.md").slug


def test_a_very_deep_front_matter_is_refused_not_fatal() -> None:
    with pytest.raises(SynopsisError):
        parse_synopsis(f"---\ntitle: {'[' * 50_000}\n---\nAda sings.", "x.md")


def test_the_seed_s_body_is_the_given_text_byte_for_byte() -> None:
    synopsis = read_synopsis(ROOT / "seeds" / "rust-and-bone.md")
    digest = hashlib.sha256(synopsis.body.encode()).hexdigest()
    assert digest == "2b1a32f9bbcff243dc56efb9cba726362576cccd4f6a8164a3b0c22a6a825043"
    assert (synopsis.slug, synopsis.title, synopsis.first_line) == ("rust-and-bone", "Rust and Bone", 10)
    source = synopsis.source
    assert (source.year, source.director, source.language) == (2012, "Jacques Audiard", "French")
    assert source.original_title == "De rouille et d'os"
    assert "Wikipedia" in source.name
    assert source.licence == "Wikipedia text, CC BY-SA 4.0"
