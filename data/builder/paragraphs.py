"""The paragraphs: lines joined where a line was only too long, headings and lists told from prose."""

import re

from data.builder.draft import Draft
from data.builder.lexicon.marks import CLOSING, FOREIGN_STOPS, STOPS

WIDEST_WRAP = 130  # characters; a text with a longer line is not wrapped by hand
_HEADING = re.compile(
    r"#{1,6}\s.*|={1,6}[^=]*={1,6}|\|.*|! .*|\{\|.*"
    r"|(?:(?:co-)?(?:written|directed|produced|narrated|adapted)|screenplay|story|music) "
    r"[^!?]{0,120}\bby [^!?]{0,120}[^.!?]"
    r"|(?:part|act|chapter|episode|segment|volume|book) "
    r"(?:[ivx\d]{1,4}|one|two|three|four|five|six)\b[^.!?]{0,60}",
    re.IGNORECASE,
)
_BULLET = re.compile(r"(?:[-*•·‣▪–—]|\(?\d{1,2}[.)])\s+(?=\S)")
_ENDED = re.compile(rf"[{STOPS}{FOREIGN_STOPS}:;][{re.escape(CLOSING)}\s]*\Z")
_TITLE_WORDS = 8
_SMALL = frozenset("a an and as at by for from in of on or the to with vs".split())


def find_paragraphs(draft: Draft) -> tuple[tuple[int, int], ...]:
    r"""Return where the paragraphs of a text begin and end; headings, tables and rules belong to none.

    >>> from data.builder.draft import write
    >>> text = "# Plot\nAda sings.\nBo listens.\n\n- The end."
    >>> [text[start:end] for start, end in find_paragraphs(write(text))]
    ['Ada sings.\nBo listens.', 'The end.']
    """
    text = draft.text
    lines = _lines(text)
    width = max((end - start for start, end in lines), default=0)
    found = list[tuple[int, int]]()
    is_open = False
    for index, (start, end) in enumerate(lines):
        line = text[start:end]
        following = next((text[one:two] for one, two in lines[index + 1 : index + 3] if one < two), "")
        joins = is_open and _joins(text[slice(*lines[index - 1])], line, width)
        if not any(map(str.isalnum, line)) or _HEADING.fullmatch(line):
            is_open = False
        elif joins and not _is_item(text[slice(*lines[index - 1])], line):
            found[-1] = (found[-1][0], end)
        elif _is_title(line, following, width):
            is_open = False
        else:
            bullet = _BULLET.match(line)
            found.append((start + (bullet.end() if bullet else 0), end))
            is_open = True
    return tuple(found)


def _lines(text: str) -> list[tuple[int, int]]:
    """Return where the lines stand, without the space around them."""
    found, start = list[tuple[int, int]](), 0
    for line in text.split("\n"):
        bare = line.strip()
        first = start + len(line) - len(line.lstrip())
        found.append((first, first + len(bare)))
        start += len(line) + 1
    return found


def _joins(before: str, line: str, width: int) -> bool:
    ended = _ENDED.search(before[-12:]) is not None
    if not ended and line[:1].islower():
        return True
    if width > WIDEST_WRAP:
        return False
    fits = len(before) + 1 + len(line.partition(" ")[0]) <= width
    return not (ended and fits)


def _is_item(before: str, line: str) -> bool:
    """Say whether a line begins a new item; a dash after half a sentence does not."""
    return _BULLET.match(line) is not None and (
        _ENDED.search(before[-12:]) is not None or _BULLET.match(before) is not None
    )


def _is_title(line: str, following: str, width: int) -> bool:
    """Say whether a short line of words with capitals stands above something."""
    words = line.split()
    if not following or len(words) > _TITLE_WORDS or len(line) > 60 or following[:1].islower():
        return False
    if line[-1] in ".!?…,;\"”'" or len(line) + 1 + len(following.partition(" ")[0]) > width:
        return False
    names = [word for word in words if word.casefold() not in _SMALL]
    return bool(names) and all(word.strip("\"“('")[:1].isupper() or word[:1].isdigit() for word in names)
