"""The concordance: where a film's names and words stand, looked up for every question."""

from collections.abc import Iterable
from dataclasses import dataclass

from data.builder.lexicon.places import PLACE_NAMES
from data.builder.lexicon.verb_classes import class_of
from data.builder.lexicon.verbs import BASES
from data.builder.words import bare, content_stems, plain, stem
from game.film import Character, Film

_TELLING = 3  # content words; a shorter choice tells no event
_LONGEST_NAME = 5  # words
_PLACES = tuple(sorted(PLACE_NAMES))
_VERBS = {stem(verb): verb for verb in sorted(BASES)}


@dataclass(frozen=True, slots=True)
class Concordance:
    """What a film says where; made once a film.

    `people` are characters by plain name, `roles` by plain role ("ali's sister"), `first` is the sentence
    that first has a name or a town, `stems` are the sentences of a stem, `small` the words written small,
    `deeds` the facts of each character reduced to stems, verbs of one class alike.
    """

    film: Film
    people: dict[str, Character]
    roles: dict[str, Character]
    first: dict[str, int]
    stems: dict[str, frozenset[int]]
    small: frozenset[str]
    deeds: dict[str, tuple[frozenset[str], ...]]

    @classmethod
    def of(cls, film: Film) -> "Concordance":
        """Return the concordance of a film."""
        people: dict[str, Character] = {}
        roles: dict[str, list[Character]] = {}
        for character in film.characters:
            for name in character.names:
                people.setdefault(bare(name), character)
            for role in character.roles:
                if "'s " in role:
                    roles.setdefault(bare(role), []).append(character)
        first = {name: character.first_sentence for name, character in people.items()}
        stems: dict[str, set[int]] = {}
        small: set[str] = set()
        for sentence in film.sentences:
            for place in _PLACES:
                if place in sentence.text:
                    first.setdefault(plain(place), sentence.number)
            small.update(word for word in sentence.text.split() if word[0].islower())
            for one in content_stems(sentence.text):
                stems.setdefault(one, set()).add(sentence.number)
        return cls(
            film,
            people,
            {role: owners[0] for role, owners in roles.items() if len(owners) == 1},
            first,
            {stem: frozenset(numbers) for stem, numbers in stems.items()},
            frozenset(small),
            _deeds(film),
        )

    def who_is(self, text: str) -> Character | None:
        """Return the character whose name or role a text is; None if it is nobody's or several people's."""
        said = bare(text)
        return self.people.get(said) or self.roles.get(said)

    def named_in(self, text: str) -> tuple[Character, ...]:
        """Return the characters that a text names, in the order of the text."""
        found = {id(one): one for name in _runs(text) if (one := self.people.get(name)) is not None}
        return tuple(found.values())

    def scene(self, evidence: Iterable[int], texts: Iterable[str]) -> int:
        """Return the spoiler position: the latest scene of the evidence and of what the texts name."""
        numbers = [number for number in evidence if 1 <= number <= len(self.film.sentences)]
        for text in texts:
            numbers.extend(self.first[name] for name in _runs(text) if name in self.first)
            numbers.extend(self._event(text))
        return self.film.scene_of(max(numbers)).number if numbers else 1

    def _event(self, text: str) -> tuple[int, ...]:
        """Return the first sentence that holds every content word of a text, if the text says enough."""
        stems = set(content_stems(text))
        if len(stems) < _TELLING or not all(stem in self.stems for stem in stems):
            return ()
        common = frozenset.intersection(*(self.stems[stem] for stem in stems))
        return (min(common),) if common else ()


def deed_stems(text: str) -> frozenset[str]:
    """Return the stems of a text with one verb for all that tell the same deed.

    >>> deed_stems("murders the baker") == deed_stems("The baker is killed")
    True
    """
    return frozenset(stem(class_of(_VERBS.get(one, one))) for one in content_stems(text))


def _deeds(film: Film) -> dict[str, tuple[frozenset[str], ...]]:
    found: dict[str, list[frozenset[str]]] = {}
    names = {
        one.name: frozenset(part for name in one.names for part in content_stems(name))
        for one in film.characters
    }
    for fact in film.facts:
        stems = deed_stems(fact.text) - names.get(fact.character, frozenset())
        found.setdefault(fact.character, []).append(stems)
    return {name: tuple(deeds) for name, deeds in found.items()}


def _runs(text: str) -> tuple[str, ...]:
    """Return every run of up to five words of a text, with and without possessive endings."""
    words = plain(text).split()
    kinds = (
        [words]
        if not any(word.endswith("'s") for word in words)
        else [words, [w.removesuffix("'s") for w in words]]
    )
    return tuple(
        " ".join(some[start : start + length])
        for some in kinds
        for start in range(len(some))
        for length in range(1, min(_LONGEST_NAME, len(some) - start) + 1)
    )
