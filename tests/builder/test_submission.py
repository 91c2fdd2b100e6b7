"""A form, with a text or a file, becomes a synopsis or is refused in one sentence."""

import pytest

from data.builder import SynopsisError
from data.builder.submission import Submission, submit_file, submit_text

WHOLE = b"---\ntitle: The Heist\nyear: 1999\nsource: Ada\nlicence: CC0\ndirector: Bo\n---\nAda robs a bank.\n"


def test_a_form_gives_everything() -> None:
    made = submit_text(
        Submission(" The\u00a0 Heist ", " 1999 ", " Ada, by hand ", " CC0 "), "Ada robs a bank.\n\nBo runs."
    )
    assert (made.slug, made.title) == ("the-heist", "The Heist")
    assert (made.source.year, made.source.name, made.source.licence) == (1999, "Ada, by hand", "CC0")
    assert made.body == "Ada robs a bank.\n\nBo runs."


@pytest.mark.parametrize("title", ['A "B": C', "It's #1 - & * ! | > % @ `x`", "Ünder\\n", "{a: [b]}"])
def test_a_title_may_be_anything(title: str) -> None:
    assert submit_text(Submission(title), "Ada robs a bank.").title == title
    assert submit_file(Submission(title), "x.md", WHOLE).title == title


def test_a_file_says_what_the_form_leaves_empty() -> None:
    made = submit_file(Submission(), "x.md", WHOLE)
    assert (made.slug, made.title, made.source.year) == ("the-heist", "The Heist", 1999)
    assert (made.source.name, made.source.licence, made.source.director) == ("Ada", "CC0", "Bo")


def test_the_form_counts_more_than_the_file() -> None:
    made = submit_file(Submission("Big", "2001", "Cy", "CC BY 4.0"), "x.md", WHOLE)
    assert (made.slug, made.title, made.source.year) == ("big", "Big", 2001)
    assert (made.source.name, made.source.licence, made.source.director) == ("Cy", "CC BY 4.0", "Bo")


@pytest.mark.parametrize(
    ("name", "content", "title"),
    [
        ("the_big-heist.v2.txt", b"Ada robs a bank.", "The Big Heist V2"),
        ("x.md", b"\xef\xbb\xbfAda robs a bank.", "X"),
        ("x.md", b"---\r\nyear: 1999\r\n---\r\nAda robs a bank.", "X"),
        ("x.md", b"---\ntitle:\n---\nAda robs a bank.", "X"),
    ],
)
def test_without_a_title_a_film_is_called_like_its_file(name: str, content: bytes, title: str) -> None:
    assert submit_file(Submission(), name, content).title == title


@pytest.mark.parametrize(
    ("fields", "text", "problem"),
    [
        (Submission("Tea", "12"), "Ada drinks tea.", 'the year is a number such as 1999, not "12".'),
        (Submission("Tea", "²"), "Ada drinks tea.", 'the year is a number such as 1999, not "²".'),
        (Submission("Tea"), " \n", "there is no text."),
        (Submission("Tea"), "!!! ...", "there is no sentence below the front matter."),
        (Submission("x" * 201), "Ada drinks tea.", "the title is longer than 200 characters."),
    ],
)
def test_what_cannot_be_used_is_one_sentence(fields: Submission, text: str, problem: str) -> None:
    with pytest.raises(SynopsisError) as caught:
        submit_text(fields, text)
    assert caught.value.problem == problem
