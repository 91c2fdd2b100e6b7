"""The mentions: every place where the text speaks of a character, by name, by role or by pronoun."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from data.builder.names import head_of
from data.builder.people import Person
from data.builder.reading import Reading
from data.builder.reference import SURE, Reference

_NAMING = ("appos", "flat", "nmod:desc", "compound", "nmod:appos")


class How(StrEnum):
    """By what kind of words somebody is mentioned."""

    NAME = "name"
    NOUN = "noun"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Mention:
    """Words `first` to `last` of a sentence that mean the character shown as `who`.

    `head` is the word of them that the tree hangs on; a possessive pronoun is its own head. `sure` is from 0
    to 1: the confidence that they mean just this person; names are 1.
    """

    sentence: int
    first: int
    last: int
    head: int
    who: str
    how: How
    sure: float = 1.0


Mentions = Mapping[int, Mention]
"""The mentions of one sentence by the index of their head word."""


def find_mentions(
    readings: Sequence[Reading], people: Iterable[Person], references: Mapping[tuple[int, int], Reference]
) -> dict[int, Mentions]:
    """Return the mentions of each sentence: of people, named or not, and of the references that are sure.

    >>> from data.builder.names import find_names
    >>> from data.builder.people import find_people
    >>> readings = read("Dr. Ann Lee sings. She smiles.")
    >>> people = find_people(readings, find_names(readings))
    >>> found = find_mentions(readings, people, {(2, 0): Reference("Ann Lee", 0.95)})
    >>> [(one.first, one.last, one.who, one.how.value) for one in (*found[1].values(), *found[2].values())]
    [(0, 2, 'Ann Lee', 'name'), (0, 0, 'Ann Lee', 'pronoun')]
    """
    found: dict[int, dict[int, Mention]] = {reading.number: {} for reading in readings}
    for (number, index), reference in sorted(references.items()):
        if reference.sure >= SURE:
            reading = readings[number - 1]
            how = How.PRONOUN if reading.words[index].pos in ("PRON", "DET") else How.NOUN
            first = index if how is How.PRONOUN else _phrase_start(reading, index)
            mention = Mention(number, first, index, index, reference.who, how, reference.sure)
            found[number][index] = mention
    for person in people:
        how = How.NAME if person.named else How.NOUN
        for spot in person.spots:
            head = head_of(readings[spot.sentence - 1].words, spot.first, spot.last)
            found[spot.sentence][head] = Mention(spot.sentence, spot.first, spot.last, head, person.name, how)
    return dict(found)


def person_at(reading: Reading, mentions: Mentions, head: int) -> Mention | None:
    """Return whom a noun phrase means by its head word: a mention, or "Anna" in "his sister Anna".

    None where the phrase is about several people or somebody unknown.
    """
    found = mentions.get(head)
    if found is not None:
        return found
    inside = next(
        (one for one in mentions.values() if one.how is How.NAME and one.first <= head <= one.last), None
    )
    if inside is not None:
        return inside
    for at in reading.children(head, *_NAMING):
        named = mentions.get(at)
        near = named is not None and named.how is How.NAME and head < named.first <= head + 3
        if near and reading.words[head].feature("Number") != "Plur":
            return named
    return None


def _phrase_start(reading: Reading, head: int) -> int:
    """Return where "the old boy" begins."""
    first = head
    while (
        first > 0
        and reading.words[first - 1].pos in ("DET", "ADJ", "NUM", "NOUN")
        and (reading.words[first - 1].head == head)
    ):
        first -= 1
    return first
