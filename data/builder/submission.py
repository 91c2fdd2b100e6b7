"""The submission: what a person fills into a form, with a text or a file, becomes a synopsis."""

import json
import re
from dataclasses import dataclass, replace
from pathlib import PurePath

from data.builder.errors import SynopsisError
from data.builder.files import decode
from data.builder.synopsis import MOST_BYTES, TOO_LONG, Synopsis, parse_synopsis, slugify

_FORM = "form"
_FRONT = re.compile(r"\A\s*---[ \t]*\r?\n")
_TITLE = re.compile(r"^title[ \t]*:[ \t]*\S", re.MULTILINE)
_EMPTY_TITLE = re.compile(r"^title[ \t]*:[ \t]*\r?\n", re.MULTILINE)
_YEARS = range(1870, 2201)


@dataclass(frozen=True, slots=True)
class Submission:
    """The fields of a form, as they were typed; what is empty is taken from the file's front matter."""

    title: str = ""
    year: str = ""
    source: str = ""
    licence: str = ""


def submit_text(fields: Submission, text: str) -> Synopsis:
    """Return the synopsis that a form holds; `SynopsisError` if it cannot be used.

    >>> submit_text(Submission("Tea", "1999"), "Ada drinks tea.").source.year
    1999
    """
    return _submit(fields, text, _FORM)


def submit_file(fields: Submission, name: str, content: bytes) -> Synopsis:
    r"""Return the synopsis of a file; without a title it is called like the file; raises `SynopsisError`.

    >>> submit_file(Submission(), "high_tea.txt", b"Ada drinks tea.").title
    'High Tea'
    """
    text = decode(content, name, MOST_BYTES, SynopsisError, TOO_LONG)
    return _submit(fields, text, name)


def _submit(fields: Submission, text: str, name: str) -> Synopsis:
    year = _year(fields.year, name)
    title = " ".join(fields.title.split())
    if not text.strip():
        raise SynopsisError(name, 1, "there is no text.")
    synopsis = parse_synopsis(_with_front(text, title or _called(name)), name)
    title = title or synopsis.title
    source = synopsis.source
    source = replace(
        source,
        name=fields.source.strip() or source.name,
        licence=fields.licence.strip() or source.licence,
        year=year or source.year,
    )
    return replace(synopsis, slug=slugify(title), title=title, source=source)


def _with_front(text: str, title: str) -> str:
    """Return a text that has front matter with a title in it."""
    line = f"title: {json.dumps(title)}\n"
    text = text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
    opening = _FRONT.match(text)
    if opening is None:
        return f"---\n{line}---\n{text}"
    front = text[opening.end() :].partition("\n---")[0]
    if _TITLE.search(front):
        return text
    return f"---\n{line}{_EMPTY_TITLE.sub('', text[opening.end() :], count=1)}"


def _called(name: str) -> str:
    """Return the title that the name of a file suggests."""
    words = re.sub(r"[\W_]+", " ", PurePath(name).stem).split()
    return " ".join(word if word.isupper() else word.capitalize() for word in words)


def _year(text: str, name: str) -> int | None:
    text = text.strip()
    if not text:
        return None
    if not (text.isdecimal() and int(text) in _YEARS):
        raise SynopsisError(name, 1, f'the year is a number such as 1999, not "{text[:20]}".')
    return int(text)
