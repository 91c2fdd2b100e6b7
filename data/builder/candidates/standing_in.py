"""Standing in: which characters can be offered in place of another without being ruled out at once."""

import re

from game.film import Character, Film

_ANIMALS = """
dog cat horse pig ape gorilla monkey chimp chimpanzee bear wolf lion tiger bird rat mouse squirrel chipmunk
fox rabbit snake shark whale fish dragon dinosaur elephant cow bull goat sheep lamb donkey parrot owl robot
android droid computer creature monster statue doll puppet lemming penguin turtle kitten puppy hound mole duck
""".split()
_ANIMAL = "|".join(_ANIMALS)


def unlike_people(film: Film) -> frozenset[str]:
    """Return the shown names of characters that are animals, machines, or parts that somebody plays.

    A film of animals has none: there they are its people.
    """
    text = " ".join(sentence.text for sentence in film.sentences).lower()
    found = [one.name for one in film.characters if one.named and _is_unlike(one, text)]
    named = sum(one.named for one in film.characters)
    return frozenset(found) if len(found) * 3 < named else frozenset()


def _is_unlike(character: Character, text: str) -> bool:
    names = "|".join(re.escape(name.lower()) for name in character.names)
    described = rf"\b(?:{_ANIMAL}) (?:named |called |nicknamed )?(?:{names})\b"
    apposed = rf"\b(?:{names})(?:,| is| was) (?:a|an|the|his|her|their) (?:[\w-]+ ){{0,3}}(?:{_ANIMAL})\b"
    played = (
        rf"\b(?:role|part|character) of (?:the )?(?:{names})\b|\b(?:plays|playing|portrays) (?:{names})\b"
    )
    return any(re.search(pattern, text) for pattern in (described, apposed, played))
