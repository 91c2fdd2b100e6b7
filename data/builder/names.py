"""The names: runs of capital words in a sentence, with what stands around them."""

import re
from collections import Counter
from dataclasses import dataclass

from data.builder.lexicon.first_names import FIRST_NAMES
from data.builder.lexicon.function_words import FUNCTION_WORDS
from data.builder.lexicon.people_nouns import JOBS, KIN, OTHER_TITLES, SHOWN_TITLES
from data.builder.lexicon.verbs import THIRD_PERSONS
from data.builder.sentences import Passage
from data.builder.text import OPENING_MARKS
from data.builder.words import Word, cut_words

_PARTICLES = frozenset("van von de der den del della di da du la le los las bin ibn al el y".split())
_ROMAN = frozenset("I II III IV V VI Jr. Sr.".split())
_QUOTES = '"“”'
_NICKNAME = re.compile(r"\s*[\"“]([^\"”]+)[\"”]\s*")
_TITLES = SHOWN_TITLES | OTHER_TITLES | JOBS | KIN
_BEFORE_OPENINGS = ".!?:;…”" + OPENING_MARKS
_LONGEST_RUN = 12  # words; what goes on longer is a headline or a list without commas
_NAMELIKE = frozenset(("will", "may"))
_NEVER = frozenset("i i'm i'll i've".split())
_COPULAS = frozenset("is was has had".split())
_AFTER_NAMES = frozenset(("'s", "’s", "and", ","))


@dataclass(frozen=True, slots=True)
class Name:
    """One place where a sentence has a name: words `first` to `last` of sentence `sentence`, titles included.

    `text` leaves out titles that are jobs ("Detective"), `titles` has all of them in small letters.
    """

    sentence: int
    first: int
    last: int
    text: str
    titles: tuple[str, ...] = ()
    nickname: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence as the rules read it: its words, and for each whether it stands in brackets."""

    number: int
    paragraph: int
    text: str
    words: tuple[Word, ...]
    aside: tuple[bool, ...]


def read_passages(passages: tuple[Passage, ...]) -> tuple[Reading, ...]:
    """Return the words of each sentence and where its brackets are.

    >>> read_passages((Passage(1, "", "Ada (Eva Green) sings.", 1),))[0].aside
    (False, True, True, True, True, False, False)
    """
    readings: list[Reading] = []
    for passage in passages:
        words = cut_words(passage.text)
        depth, aside = 0, list[bool]()
        for word in words:
            depth += word.text in "(["
            aside.append(depth > 0)
            depth = max(0, depth - (word.text in ")]"))
        if depth:  # a bracket that never closes hides nothing
            aside = [False] * len(words)
        readings.append(Reading(passage.number, passage.paragraph, passage.text, words, tuple(aside)))
    return tuple(readings)


def find_names(readings: tuple[Reading, ...]) -> tuple[Name, ...]:
    """Return every name of the text in order, people's and others'; actors in brackets are left out.

    >>> text = "When Dr. Ann Lee (Eva Green) meets Bo, he smiles. Ann waves."
    >>> passages = (Passage(1, "", text[:49], 1), Passage(2, "", text[50:], 1))
    >>> [name.text for name in find_names(read_passages(passages))]
    ['Ann Lee', 'Bo', 'Ann']
    """
    small = Counter(word.text for reading in readings for word in reading.words if word.text.islower())
    inside = Counter(
        word.text
        for reading in readings
        for index, word in enumerate(reading.words)
        if word.capital and not _opens(reading.words, index)
    )
    names: list[Name] = []
    for reading in readings:
        for first, last in _runs(reading):
            name = _name(reading, first, last, small, inside)
            if name is not None:
                names.append(name)
    return tuple(names)


def _opens(words: tuple[Word, ...], index: int) -> bool:
    """Say whether a word begins a sentence or something said, so that its capital means nothing."""
    return index == 0 or words[index - 1].text in _BEFORE_OPENINGS or words[index - 1].text == "..."


def _runs(reading: Reading) -> list[tuple[int, int]]:
    words, runs, index = reading.words, list[tuple[int, int]](), 0
    while index < len(words):
        if not _nameable(words[index]) or (reading.aside[index] and _actor(reading, index)):
            index += 1
            continue
        last = index
        while True:
            step = _step(words, last)
            if step == 0 or reading.aside[last + step] != reading.aside[index]:
                break
            last += step
        if last - index < _LONGEST_RUN:
            runs.append((index, last))
        index = last + 1
    return runs


def _step(words: tuple[Word, ...], last: int) -> int:
    """Return how far the next word of a run is, over particles and nicknames; 0 where the run ends."""
    after = words[last + 1 : last + 6]
    if after and _nameable(after[0]):
        return 1
    if len(after) > 1 and after[0].text in _PARTICLES and _nameable(after[1]):
        return 2
    if len(after) > 2 and after[0].text in _PARTICLES and after[1].text in _PARTICLES and _nameable(after[2]):
        return 3
    if len(after) > 1 and len(words[last].text) == 1 and after[0].text == "." and _nameable(after[1]):
        return 2
    for length in (1, 2):
        quoted = len(after) > length + 2 and after[0].text in _QUOTES and after[length + 1].text in _QUOTES
        if quoted and all(word.capital for word in after[1 : length + 1]) and _nameable(after[length + 2]):
            return length + 3
    return 0


def _nameable(word: Word) -> bool:
    return word.capital and (word.lower not in _NEVER or word.text in _ROMAN)


def _actor(reading: Reading, index: int) -> bool:
    """Say whether brackets hold no more than a name: then it is an actor's."""
    words, first, last = reading.words, index, index
    while first > 0 and words[first].text not in "([":
        first -= 1
    while last < len(words) - 1 and words[last].text not in ")]":
        last += 1
    plain_words = [word.lower for word in words[first:last] if word.text.islower()]
    return len(plain_words) < 5 and not any(word in THIRD_PERSONS for word in plain_words)


def _name(reading: Reading, first: int, last: int, small: Counter[str], inside: Counter[str]) -> Name | None:
    words = reading.words
    while first <= last and _opens(words, first) and _mere_opening(words, first, last, small, inside):
        first += 1
    while first <= last and words[first].lower in FUNCTION_WORDS - _NAMELIKE:
        first += 1
    while (
        first <= last and words[last].lower in FUNCTION_WORDS - _NAMELIKE and words[last].text not in _ROMAN
    ):
        last -= 1
    titles: list[str] = []
    core = first
    while core <= last and _title(words[core]) in _TITLES:
        titles.append(_title(words[core]))
        core += 1
    if core > last:
        return None
    nickname = _NICKNAME.search(reading.text[words[core].start : words[last].end])
    text = _NICKNAME.sub(" ", reading.text[words[core].start : words[last].end])
    text = " ".join(text.split())
    return Name(reading.number, first, last, text, tuple(titles), nickname.group(1) if nickname else "")


def _mere_opening(
    words: tuple[Word, ...], index: int, last: int, small: Counter[str], inside: Counter[str]
) -> bool:
    """Say whether a word has its capital only because it opens a sentence."""
    word = words[index]
    if inside[word.text] > 0:
        return word.lower in FUNCTION_WORDS and index < last and word.lower != "will"
    if word.lower in FUNCTION_WORDS:
        return True
    after = words[index + 1].lower if index + 1 < len(words) else ""
    acts = after in THIRD_PERSONS or after in _COPULAS
    if word.lower in FIRST_NAMES:
        return small[word.lower] > 0 and not acts and index == last
    if small[word.lower] > 0 or word.lower.endswith(("ing", "ly", "ed")):
        return index < last or not (acts and small[word.lower] == 0)
    return index == last and not (acts or after in _AFTER_NAMES)


def _title(word: Word) -> str:
    return word.lower.rstrip(".")
