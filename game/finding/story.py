"""A story laid out for searching: its sections, their sentences, and where each word stands in them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from game.film import Character, Film
from game.finding.words import STOP_WORDS, sentences_of, words_of
from game.judging.meaning import Synonyms

PREFIX = 4
"""Letters that words of one family have in common, at least."""

Stand = tuple[int, int, int]
"""One place of a word: its sentence, its section, and how many words of the story stand before it.

Plain tuples of numbers: a story has a thousand, and these cost the garbage collector nothing.
"""

_Thing = TypeVar("_Thing")

_GAP = 20  # places between two sections: words on both sides of it are not near each other


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence: the section it is in, from where to where in its text, and its words."""

    section: int
    begin: int
    end: int
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Story:
    """A story's sections and the ways into them; sections and sentences count from 0.

    `bounds[n]` is the first sentence of section n, `bounds[n + 1]` the first one behind it. `by_form`,
    `by_group` and `by_prefix` lead from a dictionary form, a group of synonyms, the first letters to words of
    the story. `names` leads from a word of a character's name to the other words for that character; `meant`
    from a word of a name to the sentences that mean this character, by a pronoun too.
    """

    sections: tuple[str, ...]
    parts: tuple[Part, ...]
    bounds: tuple[int, ...]
    lengths: tuple[int, ...]
    stands: Mapping[str, Sequence[Stand]]
    by_form: Mapping[str, Sequence[str]]
    by_group: Mapping[int, Sequence[str]]
    by_prefix: Mapping[str, Sequence[str]]
    names: Mapping[str, frozenset[str]]
    meant: Mapping[str, frozenset[int]]


def story_of(sections: Sequence[str], synonyms: Synonyms) -> Story:
    """Lay out a story given as texts."""
    return _laid_out([(text, tuple(sentences_of(text))) for text in sections], synonyms, {}, {})


def story_of_film(film: Film, synonyms: Synonyms) -> Story:
    """Lay out a film's scenes, with its characters' names and what its pronouns mean."""
    sections = list[tuple[str, list[tuple[int, int]]]]()
    numbers: dict[int, int] = {}
    for scene in film.scenes:
        spans: list[tuple[int, int]] = []
        begin = 0
        for sentence in film.sentences[scene.first - 1 : scene.last]:
            numbers[sentence.number] = len(numbers)
            spans.append((begin, begin + len(sentence.text)))
            begin += len(sentence.text) + 1
        sections.append((film.text(scene.first, scene.last), spans))
    names: dict[str, set[str]] = {}
    meant: dict[str, set[int]] = {}
    for character in film.characters:
        said = {word for name in character.names for word in words_of(name)} - STOP_WORDS
        there = {numbers[number] for number in _mentions(film, character) if number in numbers}
        for word in said:
            names.setdefault(word, set()).update(said)
            meant.setdefault(word, set()).update(there)
    return _laid_out(sections, synonyms, _frozen(names), _frozen(meant))


def _mentions(film: Film, character: Character) -> set[int]:
    """Return the sentences that mean a character; of a scene that only lists it, the first one."""
    mentions = set(character.mentions)
    for scene in film.scenes:
        if character.name in scene.characters and mentions.isdisjoint(range(scene.first, scene.last + 1)):
            mentions.add(scene.first)
    return mentions


def _frozen(sets: Mapping[str, set[_Thing]]) -> dict[str, frozenset[_Thing]]:
    return {word: frozenset(members) for word, members in sets.items()}


def _laid_out(
    sections: Sequence[tuple[str, Sequence[tuple[int, int]]]],
    synonyms: Synonyms,
    names: Mapping[str, frozenset[str]],
    meant: Mapping[str, frozenset[int]],
) -> Story:
    parts: list[Part] = []
    bounds, lengths = [0], list[int]()
    stands: dict[str, list[Stand]] = {}
    place = 0
    for number, (text, spans) in enumerate(sections):
        before = place
        for begin, end in spans:
            words = words_of(text[begin:end])
            for word in words:
                stands.setdefault(word, []).append((len(parts), number, place))
                place += 1
            parts.append(Part(number, begin, end, frozenset(words)))
        bounds.append(len(parts))
        lengths.append(place - before)
        place += _GAP
    by_form, by_group, by_prefix = _ways_in(stands, synonyms)
    texts = tuple(text for text, _ in sections)
    return Story(
        texts, tuple(parts), tuple(bounds), tuple(lengths), stands, by_form, by_group, by_prefix, names, meant
    )


def _ways_in(
    words: Iterable[str], synonyms: Synonyms
) -> tuple[dict[str, list[str]], dict[int, list[str]], dict[str, list[str]]]:
    by_form: dict[str, list[str]] = {}
    by_group: dict[int, list[str]] = {}
    by_prefix: dict[str, list[str]] = {}
    for word in words:
        for form in synonyms.forms_of(word):
            by_form.setdefault(form, []).append(word)
            for group in sorted(synonyms.groups.get(form, ())):
                by_group.setdefault(group, []).append(word)
        if len(word) > PREFIX:
            by_prefix.setdefault(word[:PREFIX], []).append(word)
    return by_form, by_group, by_prefix
