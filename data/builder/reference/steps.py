"""The steps: the names, nouns and pronouns of a sentence in the order in which a reader meets them."""

from collections.abc import Mapping
from dataclasses import dataclass

from data.builder.lexicon.function_words import HE_WORDS, SHE_WORDS
from data.builder.lexicon.people_nouns import PERSON_NOUNS
from data.builder.names import Name, head_of
from data.builder.people import Person
from data.builder.reading import Reading
from data.builder.reference.cast import Entity, Spot
from data.builder.reference.grammar import clause_of, place_of
from data.builder.reference.nouns import Noun, find_nouns
from data.builder.reference.opening import opening
from data.builder.reference.sites import Site, site_of
from game.film import Pronoun


@dataclass(frozen=True, slots=True)
class Told:
    """A name, words `first` to `last`, or a noun that speaks of somebody."""

    entity: Entity
    spot: Spot
    first: int
    last: int
    noun: Noun | None = None
    titles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """A pronoun, and who is named only later in its sentence."""

    site: Site
    spot: Spot
    later: tuple[Told, ...]


Step = Told | Asked


def steps_of(
    reading: Reading, people: Mapping[int, tuple[Name, Person]], strangers: Mapping[str, int]
) -> list[Step]:
    """Return the steps of a sentence.

    `people` has by its first word each name and whose it is, `strangers` how often the film has a
    name that is nobody's.
    """
    names = {at: one.name for first, (name, one) in people.items() for at in range(first, name.last + 1)}
    told = {first: _name(reading, name, one) for first, (name, one) in people.items()}
    for noun in find_nouns(reading, names):
        weight = strangers.get(noun.lemma, 0) if noun.kind == "strange" else 0
        entity = Entity(f"~{noun.lemma}", noun.pronoun, noun.kind, weight)
        told[noun.index] = Told(entity, _spot(reading, noun.index), noun.index, noun.index, noun)
    start, steps = opening(reading), list[Step]()
    for index, word in enumerate(reading.words):
        if reading.aside[index]:
            continue
        pronoun = _pronoun(word.lower)
        if index in told:
            steps.append(told[index])
        elif pronoun is not None and index not in names:
            later = [one for at, one in sorted(told.items()) if at > index and one.entity.named]
            site = site_of(reading, index, pronoun, start)
            steps.append(Asked(site, _spot(reading, index, pronoun=True), tuple(later)))
    return steps


def _name(reading: Reading, name: Name, person: Person) -> Told:
    words = reading.words
    head = head_of(words, name.first, name.last)
    grouped = words[head].label == "conj" or reading.child(head, "conj") is not None
    entity = Entity(person.name, person.pronoun, weight=len(person.spots))
    roles = tuple(title for title in name.titles if title in PERSON_NOUNS)
    return Told(entity, _spot(reading, head, grouped=grouped), name.first, name.last, titles=roles)


def _spot(reading: Reading, index: int, grouped: bool = False, pronoun: bool = False) -> Spot:
    clause = clause_of(reading, index)
    word = reading.words[clause]
    main = word.head == clause or (word.label == "conj" and reading.words[word.head].label == "ROOT")
    place = place_of(reading, index)
    return Spot(reading.number, reading.paragraph, index, place, main, grouped, pronoun)


def _pronoun(lower: str) -> Pronoun | None:
    if lower in SHE_WORDS:
        return Pronoun.SHE
    return Pronoun.HE if lower in HE_WORDS else None
