"""The people: names gathered into persons, each with a shown name, aliases and a pronoun."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from data.builder.aliases import gender_of_titles, list_gender, merge_names
from data.builder.lexicon.function_words import HE_WORDS, SHE_WORDS
from data.builder.lexicon.people_nouns import HE_NOUNS, KIN, SHE_NOUNS, SHOWN_TITLES
from data.builder.names import Name, Reading
from data.builder.personhood import is_person
from data.builder.words import plain
from game.film import Pronoun


@dataclass(frozen=True, slots=True)
class Person:
    """A named person: the shown name first, and every spot where one of the names stands."""

    name: str
    aliases: tuple[str, ...]
    pronoun: Pronoun
    spots: tuple[Name, ...]


def find_people(readings: tuple[Reading, ...], names: tuple[Name, ...]) -> tuple[Person, ...]:
    """Return the named people in the order in which the text brings them.

    >>> from data.builder.names import find_names, read_passages
    >>> from data.builder.sentences import split_text
    >>> readings = read_passages(split_text("Al Fox, known as Foxy, is ill. Foxy meets Ann. She sings."))
    >>> [(one.name, one.aliases, one.pronoun.value) for one in find_people(readings, find_names(readings))]
    [('Foxy', ('Al Fox',), 'he'), ('Ann', (), 'she')]
    """
    groups = [group for group in merge_names(names, readings) if is_person(group, readings)]
    groups.sort(key=lambda group: (group[0].sentence, group[0].first))
    votes = _pronoun_votes(groups, readings)
    shown = [_shown(group, groups) for group in groups]
    people = [
        Person(name, _aliases(group, name), _pronoun(group, readings, vote), tuple(group))
        for group, name, vote in zip(groups, shown, votes, strict=True)
    ]
    return _one_each(people)


def _pronoun_votes(groups: list[list[Name]], readings: tuple[Reading, ...]) -> list[Counter[str]]:
    """Count the pronouns that can mean only one person: the only one named before them in the sentence."""
    votes = [Counter[str]() for _ in groups]
    by_sentence: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for index, group in enumerate(groups):
        for name in group:
            by_sentence[name.sentence].append((name.last, index))
    for reading in readings:
        here = by_sentence.get(reading.number, [])
        if len({index for _, index in here}) == 1:
            last, index = min(here)
            _count(votes[index], (word.lower for word in reading.words[last + 1 :]))
        elif not here and reading.words:
            earlier = {index for _, index in by_sentence.get(reading.number - 1, [])}
            if len(earlier) == 1:
                _count(votes[earlier.pop()], (reading.words[0].lower,))
    return votes


def _count(votes: Counter[str], words: Iterable[str]) -> None:
    """Let the first pronoun vote; a second one often means somebody else."""
    for word in words:
        if word in SHE_WORDS | HE_WORDS:
            votes["she" if word in SHE_WORDS else "he"] += 1
            return


def _pronoun(group: list[Name], readings: tuple[Reading, ...], votes: Counter[str]) -> Pronoun:
    votes = Counter(votes)
    for name in group:
        gender = gender_of_titles(name)
        if gender:
            votes[gender] += 5
        noun = _noun_before(name, readings)
        votes["she"] += 4 * (noun in SHE_NOUNS)
        votes["he"] += 4 * (noun in HE_NOUNS)
    for first in sorted({plain(name.text.split()[0]) for name in group}):
        gender = list_gender(first)
        if gender:
            votes[gender] += 3
    she, he = votes["she"], votes["he"]
    if she >= 2 and she >= 2 * he:
        return Pronoun.SHE
    if he >= 2 and he >= 2 * she:
        return Pronoun.HE
    return Pronoun.UNKNOWN


def _noun_before(name: Name, readings: tuple[Reading, ...]) -> str:
    words = [word.lower for word in readings[name.sentence - 1].words[max(0, name.first - 2) : name.first]]
    if not words:
        return ""
    return words[0] if words[-1] == "," and words[0] in KIN else words[-1]


def _form(name: Name) -> str:
    """Return a name with the titles that belong to it."""
    shown = [title for title in name.titles if title in SHOWN_TITLES]
    if not shown or " " in name.text:
        return name.text
    return " ".join((*(_written(title) for title in shown[-1:]), name.text))


def _written(title: str) -> str:
    return {"mr": "Mr.", "mrs": "Mrs.", "ms": "Ms.", "dr": "Dr."}.get(title, title.capitalize())


def _shown(group: list[Name], groups: list[list[Name]]) -> str:
    """Return the form used most, of those that mean nobody else; the longest of equals."""
    forms = Counter(_form(name) for name in group)
    others = {plain(_form(name)) for other in groups if other is not group for name in other}
    free = {form: count for form, count in forms.items() if plain(form) not in others} or forms
    return min(free, key=lambda form: (-free[form], -len(form), form))


def _aliases(group: list[Name], shown: str) -> tuple[str, ...]:
    forms: list[str] = []
    for name in group:
        for form in (_form(name), name.nickname):
            if form and plain(form) not in {plain(shown), *map(plain, forms)}:
                forms.append(form)
    return tuple(forms)


def _one_each(people: list[Person]) -> tuple[Person, ...]:
    """Drop a name from the aliases where it is somebody's shown name, and people shown alike."""
    shown = {plain(person.name) for person in people}
    kept: dict[str, Person] = {}
    for person in people:
        aliases = tuple(alias for alias in person.aliases if plain(alias) not in shown)
        if plain(person.name) not in kept:
            kept[plain(person.name)] = replace(person, aliases=aliases)
    return tuple(kept.values())
