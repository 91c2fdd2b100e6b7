"""Titles: the beginning of a sentence as the title of a scene, where no clause serves."""

from data.builder.lexicon.function_words import (
    AUXILIARIES,
    CONJUNCTIONS,
    FUNCTION_WORDS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
)
from data.builder.lexicon.verbs import THIRD_PERSONS
from data.builder.reading import Reading
from data.builder.words import capitalised, plain

LONGEST_TITLE = 60  # characters
_WEAK_BEGINNINGS = CONJUNCTIONS | PREPOSITIONS | PRONOUNS | RELATIVES


def opening_words(reading: Reading, start: int) -> str:
    """Return a sentence from word `start` up to its next mark, without brackets, cut where a title can end.

    >>> readings = read("One day, a storm (a big one) sinks the ship, and all die.")
    >>> opening_words(readings[0], 3)
    'A storm sinks the ship'
    """
    text, pieces = reading.text, list[str]()
    for word, aside in zip(reading.words[start:], reading.aside[start:], strict=True):
        if aside:
            continue
        if (word.text[0] in ".,;:!?—–…" and len(pieces) > 2) or len(pieces) > LONGEST_TITLE:
            break
        pieces.append((" " if word.start and text[word.start - 1] == " " else "") + word.text)
    words = "".join(pieces).strip(" .,;:!?…").split()
    shortened = False
    while words and (len(" ".join(words)) > LONGEST_TITLE - 1 or plain(words[-1]) in FUNCTION_WORDS):
        words.pop()
        shortened = True
    title = " ".join(words) + ("…" if shortened else "")
    return capitalised(title) if len(words) > 1 else ""


def says_something(title: str) -> bool:
    """Say whether a title is a clause that needs no sentence before it.

    >>> says_something("A storm sinks the ship"), says_something("Where they live")
    (True, False)
    """
    words = plain(title).split()
    verb = any(word in THIRD_PERSONS or word in AUXILIARIES for word in words[1:])
    return len(words) > 2 and verb and words[0] not in _WEAK_BEGINNINGS and title[0].isalnum()
