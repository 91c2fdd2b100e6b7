"""The draft: a text under repair that still knows where each of its characters stands in the original."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """A text; `starts` and `ends` say of each character what part of the original it stands for."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where a part of the text that is not empty stands in the original."""
        return self.starts[start], self.ends[end - 1]

    def swap(self, letters: Mapping[int, str]) -> "Draft":
        """Write one character for another, as `str.translate` does."""
        return Draft(self.text.translate(letters), self.starts, self.ends)

    def replace(self, damage: re.Pattern[str], mended: Callable[[re.Match[str]], str]) -> "Draft":
        """Write something else for each match; every character written stands for the whole match.

        >>> draft = write("Q&amp;A").replace(re.compile("&amp;"), lambda match: "&")
        >>> draft.text, draft.place(1, 2)
        ('Q&A', (1, 6))
        """
        pieces = list[_Piece]()
        for match in damage.finditer(self.text):
            written = mended(match)
            if written == match[0]:
                continue
            start, end = self.place(*match.span()) if match[0] else (0, 0)
            pieces.append(_Piece(*match.span(), written, [start] * len(written), [end] * len(written)))
        return self._with(pieces)

    def remove(self, damage: re.Pattern[str]) -> "Draft":
        """Leave each match out."""
        return self.replace(damage, lambda match: "")

    def unwrap(self, wrapping: re.Pattern[str]) -> "Draft":
        r"""Keep of each match its first group; the first and last character kept stand for what goes.

        >>> draft = write("[[Ada Lovelace|Ada]] sings").unwrap(re.compile(r"\[\[[^|]*\|(.*?)\]\]"))
        >>> draft.text, draft.place(0, 3)
        ('Ada sings', (0, 20))
        """
        pieces = list[_Piece]()
        for match in wrapping.finditer(self.text):
            first, last = match.span(1)
            starts, ends = list(self.starts[first:last]), list(self.ends[first:last])
            if starts:
                starts[0], ends[-1] = self.place(*match.span())
            pieces.append(_Piece(*match.span(), self.text[first:last], starts, ends))
        return self._with(pieces)

    def cut(self, spans: Sequence[tuple[int, int]]) -> "Draft":
        """Leave out parts of the text, given in order."""
        return self._with([_Piece(start, end, "", [], []) for start, end in spans])

    def _with(self, pieces: Sequence["_Piece"]) -> "Draft":
        if not pieces:
            return self
        text, starts, ends = list[str](), list[int](), list[int]()
        done = 0
        for piece in pieces:
            text += (self.text[done : piece.start], piece.text)
            starts += self.starts[done : piece.start]
            starts += piece.starts
            ends += self.ends[done : piece.start]
            ends += piece.ends
            done = piece.end
        text.append(self.text[done:])
        starts += self.starts[done:]
        ends += self.ends[done:]
        return Draft("".join(text), starts, ends)


@dataclass(frozen=True, slots=True)
class _Piece:
    """What is written instead of a part of a text."""

    start: int
    end: int
    text: str
    starts: Sequence[int]
    ends: Sequence[int]


def write(body: str) -> Draft:
    """Return the draft of an original that nobody has mended yet."""
    return Draft(body, range(len(body)), range(1, len(body) + 1))
