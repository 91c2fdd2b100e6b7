"""The characters: people with everything the film shows of them, and whom each sentence has in it."""

from data.builder.people import Person
from data.builder.reference import References
from game.film import Character


def find_characters(people: tuple[Person, ...], references: References) -> tuple[Character, ...]:
    """Return the named characters in the order of the text; mentions include pronouns that are plain."""
    mentions: dict[str, set[int]] = {
        person.name: {spot.sentence for spot in person.spots} for person in people
    }
    for (sentence, _), name in references.items():
        mentions[name].add(sentence)
    return tuple(
        Character(
            name=person.name,
            aliases=person.aliases,
            pronoun=person.pronoun,
            first_sentence=min(mentions[person.name]),
            mentions=tuple(sorted(mentions[person.name])),
        )
        for person in people
    )


def people_present(characters: tuple[Character, ...], sentences: int) -> tuple[tuple[str, ...], ...]:
    """Return, for each sentence, the shown names of the characters in it.

    >>> people_present((Character("Ada", mentions=(2,)), Character("Bo", mentions=(1, 2))), 3)
    (('Bo',), ('Ada', 'Bo'), ())
    """
    return tuple(
        tuple(one.name for one in characters if number in one.mentions) for number in range(1, sentences + 1)
    )
