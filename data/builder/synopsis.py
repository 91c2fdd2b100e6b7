"""Synopses: Markdown files with front matter, read and checked before anything is built."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from data.builder.errors import SynopsisError
from data.builder.files import read_text
from data.builder.mapping import Mapping, parse_mapping
from data.builder.sentences import split_text
from game.film import Source

MOST_CHARACTERS = 200_000
MOST_BYTES = 4 * MOST_CHARACTERS + 3
TOO_LONG = f"the file is longer than {MOST_CHARACTERS:,} characters; shorten it."
MOST_TITLE = 200
_FILE = re.compile(r"\.(?:md|markdown|txt)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Synopsis:
    """A film as its file gives it: the body is untouched, `first_line` is the file's line it starts on."""

    slug: str
    title: str
    source: Source
    body: str
    first_line: int


def read_synopsis(path: Path) -> Synopsis:
    """Read a synopsis file; `SynopsisError` if it cannot be used."""
    return parse_synopsis(read_text(path, MOST_BYTES, SynopsisError, TOO_LONG), path.as_posix())


def parse_synopsis(text: str, name: str) -> Synopsis:
    r"""Return the synopsis in `text`; `name` is the file's, or a word for messages.

    `SynopsisError` if it cannot be used.

    >>> parse_synopsis("---\ntitle: Tea\n---\nAda drinks tea.", "form").slug
    'tea'
    """
    if len(text) > MOST_CHARACTERS:
        raise SynopsisError(name, 1, TOO_LONG)
    if "\0" in text:
        raise SynopsisError(name, 1, "this is a binary file, not a text; a synopsis is Markdown in UTF-8.")
    text = text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise SynopsisError(name, 1, "the file is empty.")
    front, body, first_line = _cut(text, name)
    title = front.text("title")
    if title is None or not any(character.isalnum() for character in title):
        problem = 'there is no title in the front matter; add a line such as "title: Rust and Bone".'
        raise front.fail("title", problem)
    if len(title) > MOST_TITLE:
        raise front.fail("title", f"the title is longer than {MOST_TITLE} characters.")
    if not split_text(body):
        raise SynopsisError(name, first_line, "there is no sentence below the front matter.")
    stem = Path(name).stem if _FILE.search(name) else title
    return Synopsis(slugify(stem) or slugify(title), title, _source(front), body, first_line)


def slugify(text: str) -> str:
    """Return a text as lower-case words of ASCII letters and digits, joined by hyphens; never empty.

    >>> slugify("De rouille et d'os")
    'de-rouille-et-d-os'
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    words = re.findall(r"[a-z0-9]+", plain)
    slug = "-".join(words)[:60].strip("-")
    return slug or f"film-{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def _cut(text: str, name: str) -> tuple[Mapping, str, int]:
    lines = text.split("\n")
    opening = next(number for number, line in enumerate(lines) if line.strip())
    if lines[opening].rstrip() != "---":
        problem = 'there is no front matter; begin with a line "---", then "title: …", then "---" again.'
        raise SynopsisError(name, opening + 1, problem)
    for number in range(opening + 1, len(lines)):
        if lines[number].rstrip() == "---":
            front = "\n".join(lines[opening + 1 : number])
            mapping = parse_mapping(front, name, SynopsisError, first_line=opening + 2)
            return mapping, "\n".join(lines[number + 1 :]), number + 2
    raise SynopsisError(name, opening + 1, 'the front matter has no end; close it with a line "---".')


def _source(front: Mapping) -> Source:
    return Source(
        name=front.text("source") or "",
        licence=front.text("licence") or "",
        original_title=front.text("original_title"),
        year=front.number("year", 1870, 2200),
        director=front.text("director"),
        language=front.text("language"),
    )
