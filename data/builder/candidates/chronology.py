"""The chronology: which sentences tell things where they stand in the story.

A synopsis tells in order, but for flashbacks, openings that show the end, and "meanwhile". What such a word
may reach is left out, rather than guessed at.
"""

import re
from collections.abc import Iterator

from game.film import Film, Sentence

_UNITS = r"(?:years?|months?|weeks?|days?|nights?|mornings?|hours?|minutes|moments|decades?|centur\w+)"
# One of these, and nobody knows in which order the rest is told.
_JUMBLED = re.compile(
    r"\btime[- ](?:travel|loop|machine)|\btravel\w* (?:back )?(?:in|through) time\b|\bback in time\b"
    r"|\bnon-?linear|\bflash-?backs\b|\brelive|\breverse (?:order|chronolog)",
    re.IGNORECASE,
)
# From here on it is told what was before.
_JUMP = re.compile(
    rf"\bflash(?:es|ed)?[- ]?back\b|\bprologue\b|^(?:[\w,-]+ ){{0,6}}?{_UNITS} (?:earlier|prior)\b",
    re.IGNORECASE,
)
# Something that was before, or all along, is told in the sentence.
_BEFORE = re.compile(
    rf"\b{_UNITS} (?:earlier|before|prior|previously|ago)\b|\b(?:previously|originally|formerly|childhood)\b"
    r"|\b(?:recount|recall|remember|reminisce|narrate)(?:s|ed|ing)?\b|\bin the past\b|\bthroughout\b"
    r"|\bfrom (?:then on|(?:this|that) (?:point|moment|day))\b|\bover (?:the|time|several|a period)\b",
    re.IGNORECASE,
)
# It happens at the time of something else, and what follows may go on with it.
_BESIDE = re.compile(
    r"\b(?:meanwhile|elsewhere|simultaneously|concurrently|at the same time|in the meantime|all the while)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_OPENING = 1 / 3  # of the sentences; a jump back in it is from an opening that shows what comes later


def told_in_order(film: Film) -> frozenset[int]:
    """Return the numbers of the sentences whose place in the text is beyond doubt their place in the story.

    >>> from game.film import Scene, Source
    >>> texts = ("Ann sings.", "Bo runs.", "In a flashback, Ann sells a boat.", "Bo buys it.")
    >>> sentences = tuple(Sentence(number, text) for number, text in enumerate(texts, 1))
    >>> film = Film("tea", "Tea", Source(), sentences, (Scene(1, "Tea", 1, 4, None, ()),))
    >>> sorted(told_in_order(film))
    [1, 2]
    """
    if any(_JUMBLED.search(sentence.text) for sentence in film.sentences):
        return frozenset()
    doubtful = {number for sentence in film.sentences for number in _reach(film, sentence)}
    doubtful.update(_dated_back(film))
    return frozenset(sentence.number for sentence in film.sentences) - doubtful


def _reach(film: Film, sentence: Sentence) -> range:
    """Return the sentences on which a word in this one may throw doubt."""
    number = sentence.number
    if _JUMP.search(sentence.text):
        if number <= _OPENING * len(film.sentences):
            return range(1, number + 1)
        return range(number, film.scene_of(number).last + 1)
    if _BESIDE.search(sentence.text):
        return range(number, film.scene_of(number).last + 1)
    return range(number, number + bool(_BEFORE.search(sentence.text)))


def _dated_back(film: Film) -> Iterator[int]:
    """Yield the sentences from one with an earlier year than before to the end of its scene."""
    latest = 0
    for sentence in film.sentences:
        years = [int(year) for year in _YEAR.findall(sentence.text)]
        if years and min(years) < latest:
            yield from range(sentence.number, film.scene_of(sentence.number).last + 1)
        latest = max([latest, *years])
