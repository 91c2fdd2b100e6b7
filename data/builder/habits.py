"""The habits of a whole text: which words are names, which begin sentences, whether these have capitals."""

import re
from collections import Counter
from dataclasses import dataclass

from data.builder.text import OPENING_MARKS

_SURE_OPENER = re.compile(r"(?<!\w)[a-z]\w{2,} ?\.\s+[\"“(]?([A-Z][\w-]*)")
_SENTENCE_OR_NOT = re.compile(r"(?<!\w)[a-z]\w{3,} ?[.?!]\s+(\w)")
_CAPITAL_WORD = re.compile(
    r"(?:(?P<article>\b(?:[Tt]he|[Aa]n?) )|(?P<acronym>\b[A-Z]\. ))?\b(?P<word>[A-Z][a-z]+)\b"
)
_LETTER = re.compile(r"(?<![\w.'’-])[B-HJ-Z](?! ?\.)(?![\w'’&-])")
_FEWEST = 3  # times that a word must be seen to be known for a name
_FIRST_WORD = re.compile(r"\w[\w-]*")


@dataclass(frozen=True, slots=True)
class Habits:
    """What a whole text shows of its manner: words that begin sentences, names, the use of capitals."""

    openers: frozenset[str]
    names: frozenset[str]
    letters: frozenset[str]
    capitals: bool


def learn_habits(text: str) -> Habits:
    """Return the manner of a text, learnt where there is no doubt.

    >>> sorted(learn_habits("Bo is in Washington. Ada finds him. He runs.").openers)
    ['bo', 'he']
    """
    openers = {match[1].casefold() for match in _SURE_OPENER.finditer(text)}
    for paragraph in text.split("\n"):
        if first := _FIRST_WORD.match(paragraph.lstrip(OPENING_MARKS + " ")):
            openers.add(first[0].casefold())
    after = [match[1].islower() for match in _SENTENCE_OR_NOT.finditer(text) if match[1].isalpha()]
    letters = Counter(_LETTER.findall(text))
    return Habits(
        openers=frozenset(openers),
        names=frozenset(_names(text)),
        letters=frozenset(letter for letter, times in letters.items() if times > 1),
        capitals=after.count(True) < max(_FEWEST, len(after) / 5),
    )


def _names(text: str) -> set[str]:
    """Return words that look like names wherever they stand: several times, never after an article."""
    seen, refused = Counter[str](), set[str]()
    for match in _CAPITAL_WORD.finditer(text):
        if match["article"]:
            refused.add(match["word"].casefold())
        elif not match["acronym"]:
            seen[match["word"].casefold()] += 1
    return {word for word, times in seen.items() if times >= _FEWEST and word not in refused}
