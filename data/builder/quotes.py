"""The quotes: where quotations and brackets open and close, so that no sentence is cut inside one."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from data.builder.lexicon.marks import BRACKETS, QUOTES, SINGLE_CLOSING, SINGLE_MARKS, SINGLE_OPENING

MOST_CHARACTERS = 400  # of a quotation or a bracket; a longer one has lost its end
_OPENING = QUOTES | BRACKETS
_MARKS = re.compile(f'["{re.escape("".join((*_OPENING, *_OPENING.values())))}]')
# Single marks are apostrophes as well: a quotation ends in a mark of its own and holds no second one.
_SINGLE = re.compile(
    rf"(?<!\w)[{SINGLE_OPENING}](?=[^\s{SINGLE_MARKS}])"
    rf"(?:[^{SINGLE_MARKS}\n]|(?<=\w)[{SINGLE_CLOSING}](?=\w)){{1,300}}[{SINGLE_CLOSING}](?!\w)"
)


@dataclass(frozen=True, slots=True)
class Enclosure:
    """One quotation or bracket: where its marks stand."""

    opening: int
    closing: int
    bracket: bool


class Enclosures:
    """All quotations and brackets of a text that are not too long, those inside others too."""

    def __init__(self, text: str) -> None:
        found = sorted(find_enclosures(text), key=lambda one: (one.opening, -one.closing))
        self._closings = {one.closing: one for one in found}
        self._openings = {one.opening for one in found}
        outer = list[Enclosure]()
        for one in found:
            if not outer or one.opening > outer[-1].closing:
                outer.append(one)
        self._outer = outer
        self._ends = [one.closing for one in outer]

    def opens(self, place: int) -> bool:
        """Say whether a quotation or bracket opens at a place."""
        return place in self._openings

    def closed(self, place: int) -> Enclosure | None:
        """Return what the mark at a place closes."""
        return self._closings.get(place)

    def hold(self, place: int) -> bool:
        """Say whether a place is inside a quotation or bracket."""
        at = bisect_right(self._ends, place)
        return at < len(self._outer) and self._outer[at].opening < place


def find_enclosures(text: str) -> list[Enclosure]:
    """Return the quotations and brackets of a text.

    >>> [(one.opening, one.closing) for one in find_enclosures('She (20) says "Run."')]
    [(4, 7), (14, 19)]
    """
    found = list[Enclosure]()
    opened = list[tuple[str, int]]()
    for match in _MARKS.finditer(text):
        mark, place = match[0], match.start()
        if mark == '"':
            _straight(text, place, opened, found)
        elif mark in _OPENING:
            opened.append((mark, place))
        else:
            _close([sign for sign in _OPENING if _OPENING[sign] == mark], place, opened, found)
    for single in _SINGLE.finditer(text):
        if text[single.end() - 2] in ".,!?…":
            found.append(Enclosure(single.start(), single.end() - 1, bracket=False))
    return found


def _straight(text: str, place: int, opened: list[tuple[str, int]], found: list[Enclosure]) -> None:
    before = text[place - 1 : place] or " "
    after = text[place + 1 : place + 2] or " "
    left = before.isspace() or before in "([—–-" + SINGLE_OPENING
    right = after.isspace() or after in ".,;:!?)]—–-" + SINGLE_CLOSING
    is_open = any(sign == '"' for sign, _ in opened[-3:])
    if (left and not right) or (left == right and not is_open):
        opened.append(('"', place))
    else:
        _close(['"'], place, opened, found)


def _close(signs: list[str], place: int, opened: list[tuple[str, int]], found: list[Enclosure]) -> None:
    """Close the nearest opening mark of the kind; what was opened after it and is still open is lost."""
    for back in range(1, min(4, len(opened)) + 1):
        sign, opening = opened[-back]
        if place - opening > MOST_CHARACTERS:
            return
        if sign in signs:
            found.append(Enclosure(opening, place, sign in BRACKETS))
            del opened[-back:]
            return
