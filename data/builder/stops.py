"""The stops: the marks that may end a sentence, with what stands before and after them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from data.builder.lexicon.marks import CLOSING, FOREIGN_STOPS, SINGLE_CLOSING, STOPS
from data.builder.quotes import Enclosures

_STOP = re.compile(rf"[{STOPS}]+(?: [{STOPS}]+)*|[{FOREIGN_STOPS}]+")
_WORD_BEFORE = re.compile(r"\S+\Z")


@dataclass(frozen=True, slots=True)
class Stop:
    """A mark that may end a sentence: where it begins, and where it and what closes with it are over."""

    start: int
    end: int
    mark: str
    closing: str
    before: str
    after: str
    glued: bool


def find_stops(text: str, enclosures: Enclosures) -> Iterator[Stop]:
    """Yield the marks in a text that something follows, except those inside a quotation or bracket."""
    for match in _STOP.finditer(text):
        end = _closed(text, match.end(), enclosures)
        follows = _follows(text, end)
        if follows == len(text) or enclosures.hold(end - 1):
            continue
        word = _WORD_BEFORE.search(text[max(0, match.start() - 40) : match.start()].rstrip())
        after = text[follows : follows + 60]
        closing = text[match.end() : end].replace(" ", "")
        before = word[0] if word else ""
        yield Stop(match.start(), end, match[0], closing, before, after, glued=follows == end)


def _closed(text: str, end: int, enclosures: Enclosures) -> int:
    """Return where the closing marks after a stop are over; one after a space must be known to close."""
    while True:
        follows = _follows(text, end) if text[end : end + 1].isspace() else end
        mark = text[follows : follows + 1]
        if not mark or mark not in CLOSING or enclosures.opens(follows):
            return end
        if follows > end and (enclosures.closed(follows) is None or "\n" in text[end:follows]):
            return end
        if mark in SINGLE_CLOSING and text[follows + 1 : follows + 2].isalpha():
            return end
        end = follows + 1


def _follows(text: str, place: int) -> int:
    while place < len(text) and text[place].isspace():
        place += 1
    return place
