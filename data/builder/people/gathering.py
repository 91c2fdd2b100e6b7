"""The people: names gathered into persons, each with a shown name, aliases and a pronoun."""

from collections import Counter
from dataclasses import dataclass, replace

from data.builder.lexicon.people_nouns import SHOWN_TITLES
from data.builder.names import Name
from data.builder.people.aliases import merge_names
from data.builder.people.nouns import is_individual
from data.builder.people.personhood import choose_people
from data.builder.people.pronouns import find_pronouns
from data.builder.reading import Reading
from data.builder.words import plain
from game.film import Pronoun


@dataclass(frozen=True, slots=True)
class Person:
    """A person: the shown name first, and every spot where one of the names stands.

    `named` is false for people who have only a role; their spots are those of the role ("the bartender").
    """

    name: str
    aliases: tuple[str, ...]
    pronoun: Pronoun
    spots: tuple[Name, ...]
    named: bool = True


def find_people(readings: tuple[Reading, ...], names: tuple[Name, ...]) -> tuple[Person, ...]:
    """Return the named people in the order in which the text brings them.

    >>> from data.builder.names import find_names
    >>> readings = read("Al Fox, known as Foxy, is ill. Foxy meets Ann. She sings.")
    >>> [(one.name, one.aliases, one.pronoun.value) for one in find_people(readings, find_names(readings))]
    [('Foxy', ('Al Fox',), 'he'), ('Ann', (), 'she')]
    """
    groups = choose_people(merge_names(names, readings), readings)
    groups.sort(key=lambda group: (group[0].sentence, group[0].first))
    pronouns = find_pronouns(groups, readings)
    forms = [Counter(_form(name) for name in group) for group in groups]
    owners = Counter(said for counted in forms for said in {plain(form) for form in counted})
    shown = [_shown(counted, owners) for counted in forms]
    people = [
        Person(name, _aliases(group, name), pronoun, tuple(group))
        for group, name, pronoun in zip(groups, shown, pronouns, strict=True)
    ]
    return _one_each(people)


def _form(name: Name) -> str:
    """Return a name with the titles that belong to it."""
    shown = [title for title in name.titles if title in SHOWN_TITLES]
    if not shown or " " in name.text:
        return name.text
    return " ".join((*(_written(title) for title in shown[-1:]), name.text))


def _written(title: str) -> str:
    return {"mr": "Mr.", "mrs": "Mrs.", "ms": "Ms.", "dr": "Dr."}.get(title, title.capitalize())


def _shown(forms: Counter[str], owners: Counter[str]) -> str:
    """Return the form used most, of those that mean nobody else; of equals the longest that is no style."""
    free = {form: count for form, count in forms.items() if owners[plain(form)] == 1} or forms
    return min(free, key=lambda form: (-free[form], _is_style(form), -len(form), form))


def _is_style(form: str) -> bool:
    """Say whether somebody is called what he is: "Red Knight"."""
    return is_individual(form.rpartition(" ")[2].lower())


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
