"""The characters: people with everything the film shows of them, and whom each sentence has in it."""

from collections.abc import Collection, Sequence

from data.builder.people import Person
from data.builder.reference import References, sure_names
from data.builder.roles import Roles
from game.film import Character


def find_characters(
    people: Sequence[Person],
    references: References,
    roles: Roles,
    same: Collection[frozenset[str]] = (),
) -> tuple[Character, ...]:
    """Return the characters of the people, in their order.

    Mentions include pronouns and roles that are plain; `same` are the pairs that may be one person.

    >>> from data.builder.names import find_names
    >>> from data.builder.people import find_people
    >>> from data.builder.roles import find_roles
    >>> readings = read("Ann kisses Bob. Ann's boss hits Bob.")
    >>> people = find_people(readings, find_names(readings))
    >>> roles = find_roles(readings, people, {})
    >>> [(one.name, one.mentions) for one in find_characters((*people, *roles.unnamed), {}, roles)]
    [('Ann', (1, 2)), ('Bob', (1, 2)), ("Ann's boss", (2,))]
    """
    mentions = {person.name: {spot.sentence for spot in person.spots} for person in people}
    for name, sentences in roles.spoken_of.items():
        mentions[name].update(sentences)
    for (sentence, _), name in sure_names(references).items():
        if name in mentions:
            mentions[name].add(sentence)
    return tuple(
        Character(
            name=person.name,
            aliases=person.aliases,
            pronoun=person.pronoun,
            roles=roles.of.get(person.name, ()),
            named=person.named,
            first_sentence=min(mentions[person.name]),
            mentions=tuple(sorted(mentions[person.name])),
            perhaps=tuple(
                sorted(name for pair in same if person.name in pair for name in pair - {person.name})
            ),
        )
        for person in people
    )


def people_present(characters: tuple[Character, ...], sentences: int) -> tuple[tuple[str, ...], ...]:
    """Return, for each sentence, the shown names of the characters in it.

    >>> people_present((Character("Ada", mentions=(2,)), Character("Bo", mentions=(1, 2))), 3)
    (('Bo',), ('Ada', 'Bo'), ())
    """
    present: list[list[str]] = [[] for _ in range(sentences)]
    for character in characters:
        for number in character.mentions:
            present[number - 1].append(character.name)
    return tuple(map(tuple, present))
