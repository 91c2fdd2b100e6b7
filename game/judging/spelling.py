"""Whether a word is another one misspelled: near it, and no word or name of its own."""

from itertools import pairwise

from rapidfuzz.distance import OSA

from game.judging.meaning import Synonyms

_LONGEST = 40
_SHORT = 6
_VOWELS = frozenset("aeiouy")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SOUNDS = str.maketrans(
    {"c": "k", "q": "k", "z": "s", "y": None, "h": None, "w": None, **dict.fromkeys("aeiou")}
)


def _neighbours() -> frozenset[str]:
    pairs = {row[place : place + 2] for row in _ROWS for place in range(len(row) - 1)}
    for upper, lower in pairwise(_ROWS):
        for place, key in enumerate(upper):
            pairs |= {key + lower[at] for at in (place - 1, place) if 0 <= at < len(lower)}
    return frozenset(pairs | {pair[::-1] for pair in pairs})


_NEIGHBOURS = _neighbours()


def budget(letters: int) -> int:
    """Return how many slips of the finger a word of so many letters may have."""
    if letters <= 3:
        return 0
    if letters <= 5:
        return 1
    return 2 if letters <= 10 else 3


def is_slip(typed: str, meant: str, synonyms: Synonyms) -> bool:
    """Whether the typed word is the other one, or a form of it, misspelled.

    A word or name of its own is never a slip: "meat" is not "heat". A slip in the first letter counts twice,
    unless the keys are neighbours.
    """
    if len(typed) < 3 or abs(len(typed) - len(meant)) > 4 or synonyms.is_word(typed):
        return False
    return any(_is_near(typed, form) for form in (*synonyms.forms_of(meant), *_inflected(typed, meant)))


def _inflected(typed: str, meant: str) -> tuple[str, ...]:
    """Return the regular forms that a misspelled one may be of: "runing" is near "running"."""
    ending = next((ending for ending in ("ing", "ed") if typed.endswith(ending)), None)
    if ending is None or meant.endswith(ending):
        return ()
    return (meant + ending, meant + meant[-1] + ending, meant.removesuffix("e") + ending)


def _is_near(typed: str, meant: str) -> bool:
    longer = max(len(typed), len(meant))
    most = budget(longer)
    if not most or longer > _LONGEST:
        return False
    slips = OSA.distance(typed, meant, score_cutoff=most)
    if slips <= most and (_begins_otherwise(typed, meant) or _sounds_otherwise(typed, meant)):
        slips += 1
    return slips <= most


def _sounds_otherwise(typed: str, meant: str) -> bool:
    """Whether a short word has one letter for another that is far from it in sound and on the keyboard."""
    if len(typed) != len(meant) or len(typed) > _SHORT:
        return False
    pairs = [(one, other) for one, other in zip(typed, meant, strict=True) if one != other]
    if len(pairs) != 1 or set(pairs[0]) <= _VOWELS:
        return False
    one, other = pairs[0]
    return one + other not in _NEIGHBOURS and one.translate(_SOUNDS) != other.translate(_SOUNDS)


def _begins_otherwise(typed: str, meant: str) -> bool:
    if typed[0] == meant[0] or typed[:2] == meant[1::-1]:
        return False
    return typed[0] + meant[0] not in _NEIGHBOURS


def lost_a_letter(typed: str, meant: str) -> bool:
    """Whether one letter more or less makes the words the same, as a slip among right words may."""
    longer, shorter = (typed, meant) if len(typed) > len(meant) else (meant, typed)
    if len(longer) != len(shorter) + 1 or len(longer) < 5 or longer[0] != shorter[0]:
        return False
    place = next((place for place, letter in enumerate(shorter) if letter != longer[place]), len(shorter))
    return longer[place + 1 :] == shorter[place:]


def sounds_alike(typed: str, meant: str) -> bool:
    """Whether two words of at least four letters may be written for one sound: "Katharine" and "Catherine".

    >>> sounds_alike("rudolf", "rudolph"), sounds_alike("luis", "lewis"), sounds_alike("brad", "brian")
    (True, True, False)
    """
    longer = max(len(typed), len(meant))
    if longer < 4 or longer > _LONGEST or OSA.distance(typed, meant, score_cutoff=2) > 2:
        return False
    return _sound(typed) == _sound(meant)


def _sound(text: str) -> str:
    letters = text.replace("ph", "f").translate(_SOUNDS)
    return "".join(
        letter for place, letter in enumerate(letters) if not place or letters[place - 1] != letter
    )
