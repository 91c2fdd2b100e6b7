"""The ways to give an answer that its own text shows: an alternative, a name without its description."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from game.judging.lists import (
    ARTICLES,
    FUNCTION_WORDS,
    LIGHT_WORDS,
    PARTICLES,
    PERSON_WORDS,
    PLACE_WORDS,
    PLACES_OF,
    QUESTION_WORDS,
    TAIL_STARTS,
    TITLES,
    WORKS,
)
from game.judging.words import Word, Words, read, read_known, squashed

_BRACKETED = re.compile(r"\(([^()]{1,80})\)|\[([^][]{1,80})\]")
_MOST_ANSWERS = 40
_FIRST_NAMES = frozenset("will may".split())
_WHO = frozenset("who whom whose".split())
_AUXILIARIES = frozenset("did does do is was are were has had have will would can could".split())


@dataclass(frozen=True, slots=True)
class Prompt:
    """The question's words, as answers are compared with them."""

    words: Words
    texts: frozenset[str]
    asks_for_place: bool
    asks_for_person: bool
    asks_for_work: bool


@lru_cache(maxsize=1024)
def read_prompt(prompt: str, *, about_people: bool = False) -> Prompt:
    """Read a question once for all who answer it; `about_people` says that its answer is a person."""
    words = read_known(prompt)
    texts = frozenset(word.text for word in words)
    subject = frozenset(word.text for word in _subject(words))
    return Prompt(
        words,
        texts,
        asks_for_place="where" in texts or not subject.isdisjoint(PLACE_WORDS),
        asks_for_person=about_people or not (texts & _WHO | subject).isdisjoint(PERSON_WORDS),
        asks_for_work=not subject.isdisjoint(WORKS),
    )


def _subject(words: Words) -> Words:
    """Return the words that say what is asked for: those from "which" or "what" to the verb, six at most."""
    start = next((place for place, word in enumerate(words) if word.text in ("which", "what")), None)
    if start is None:
        return ()
    verb = (place for place, word in enumerate(words[start : start + 6], start) if word.text in _AUXILIARIES)
    return words[start : next(verb, start + 6)]


@dataclass(frozen=True, slots=True)
class Wanted:
    """One way to give the answer; `whole` if it is the answer as written, not a part that will do.

    `pairs` are two words in a row without the space, with the place of the first.
    """

    words: Words
    whole: bool
    is_name: bool
    texts: frozenset[str]
    pairs: Mapping[str, int]

    @property
    def squashed(self) -> str:
        """Its letters without spaces and articles."""
        return squashed(without_articles(self.words))


@lru_cache(maxsize=1024)
def wanted(answers: tuple[str, ...], prompt: str, *, about_people: bool = False) -> tuple[Wanted, ...]:
    """Return every way to give one of these answers, whole answers first."""
    asked = read_prompt(prompt, about_people=about_people)
    whole = [read_known(answer) for answer in answers[:_MOST_ANSWERS]]
    parts = [part for answer in answers[:_MOST_ANSWERS] for part in _parts(answer, asked)]
    found: dict[tuple[str, ...], Wanted] = {}
    for words, is_whole in [*((words, True) for words in whole), *((words, False) for words in parts)]:
        texts = tuple(word.text for word in words)
        if words and texts not in found and (is_whole or _says_something(words)):
            found[texts] = make_way(words, whole=is_whole)
    return tuple(found.values())[:_MOST_ANSWERS]


def make_way(words: Words, *, whole: bool) -> Wanted:
    """Make one way to give an answer of its words."""
    pairs = {one.text + other.text: place for place, (one, other) in enumerate(pairwise(words))}
    return Wanted(words, whole, is_name(words), frozenset(word.text for word in words), pairs)


def respaced(typed: Words, answer: Wanted) -> Words:
    """Join and part the words of a message as the answer does: "super man", "nightclub".

    >>> [word.text for word in respaced(read("super man"), make_way(read("Superman"), whole=True))]
    ['superman']
    """
    words: list[Word] = []
    place = 0
    while place < len(typed):
        word, after = typed[place], typed[place + 1] if place + 1 < len(typed) else None
        if word.text in answer.texts or word.number:
            words.append(word)
        elif word.text in answer.pairs:
            first = answer.words[answer.pairs[word.text]]
            words += (
                replace(word, text=first.text),
                replace(word, text=word.text[len(first.text) :], mark=""),
            )
        elif after is not None and word.text + after.text in answer.texts:
            words.append(replace(after, text=word.text + after.text, mark=word.mark))
            place += 1
        else:
            words.append(word)
        place += 1
    return tuple(words)


def without_articles(words: Words) -> Words:
    """Leave the articles out, unless nothing else is there."""
    return tuple(word for word in words if word.text not in ARTICLES) or words


def is_name(words: Words) -> bool:
    """Whether this is written like a person's name: two to four words with capitals, no article.

    >>> is_name(read("Jean-Luc Picard")), is_name(read("The Long Goodbye")), is_name(read("a bouncer"))
    (True, False, False)
    """
    if not 2 <= len(words) <= 4 or any(word.mark not in ("", "-") or word.owner for word in words):
        return False
    if not words[0].capital or not words[-1].capital:
        return False
    return all(_may_name(word) for word in words)


def _may_name(word: Word) -> bool:
    if not word.capital:
        return word.number or word.text in PARTICLES
    return word.text not in FUNCTION_WORDS or word.text in _FIRST_NAMES or len(word.text) == 1


def _says_something(words: Words) -> bool:
    return any(word.text not in FUNCTION_WORDS and len(word.text) > 1 for word in words)


def _parts(answer: str, asked: Prompt) -> list[Words]:
    """Return what will do for an answer by what it is written like."""
    plain = _BRACKETED.sub(" ", answer)
    words = read(plain)
    found = [words, *(read(inside) for pair in _BRACKETED.findall(answer) for inside in pair if inside)]
    found += _alternatives(words)
    found += [_before_comma(words, asked), _surnames(words), _place_alone(words)]
    found += [_before_where(each) for each in found]
    if asked.asks_for_person:
        found += [_described_name(each) for each in found]
    return [part for part in found if part]


def _surnames(words: Words) -> Words:
    """Return "Duval and Berger" for "Marion Duval and Tom Berger"."""
    places = [place for place, word in enumerate(words) if word.text == "and"]
    if len(places) != 1:
        return ()
    first, second = words[: places[0]], words[places[0] + 1 :]
    if not is_name(first) or not is_name(second):
        return ()
    return (first[-1], words[places[0]], second[-1])


def _place_alone(words: Words) -> Words:
    """Return "Freedonia" for "Republic of Freedonia"."""
    if len(words) > 2 and words[0].text in PLACES_OF and words[1].text == "of":
        return words[2:]
    return ()


def _before_where(words: Words) -> Words:
    """Return a name without where it is: "Harold at the Mill"."""
    at = next(
        (place for place, word in enumerate(words) if word.text in ("in", "at", "from", "near", "on")), 0
    )
    return words[:at] if at and all(word.capital for word in words[:at]) else ()


def _alternatives(words: Words) -> list[Words]:
    """Split "a whale or an orca"."""
    places = [place for place, word in enumerate(words) if word.text == "or"]
    if len(places) != 1:
        return []
    return [words[: places[0]], words[places[0] + 1 :]]


def _before_comma(words: Words, asked: Prompt) -> Words:
    """Return the place without the one it lies in, the name without what is said about it."""
    commas = [place for place, word in enumerate(words) if word.mark in (",", ";")]
    if not commas:
        return ()
    head, tail = words[: commas[0]], words[commas[0] :]
    if tail[0].text in TAIL_STARTS or (len(commas) == 1 and asked.asks_for_place and tail[0].capital):
        return head
    return ()


def _described_name(words: Words) -> Words:
    """Return the name after a description: "the French novelist Claude Rey"."""
    if words and all(word.capital for word in words):
        titled = max((place for place, word in enumerate(words) if word.text in TITLES), default=-1)
        return words[titled + 1 :] if 0 <= titled < len(words) - 2 else ()
    start = len(words)
    while start and (words[start - 1].capital or (words[start - 1].text in PARTICLES and start < len(words))):
        start -= 1
    before = [word for word in words[:start] if word.text not in FUNCTION_WORDS]
    name = words[start:]
    if not before or any(word.number or word.owner or word.text in LIGHT_WORDS for word in before):
        return ()
    if words[start - 1].text in ("of", "and") or all(word.text in TITLES for word in name):
        return ()  # of a name without a word, too
    return name


def begins_question(words: Words) -> bool:
    """Whether a message begins as questions do."""
    return bool(words) and words[0].text in QUESTION_WORDS
