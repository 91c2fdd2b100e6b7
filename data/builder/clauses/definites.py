"""The definite nouns of a clause: "the map" leans on a sentence before, "the map of the island" does not."""

from collections.abc import Sequence

from data.builder.lexicon.people_nouns import PERSON_NOUNS
from data.builder.reading import Reading

_NARROWING = frozenset(("nmod", "nmod:poss", "acl", "acl:relcl", "appos", "nummod", "flat", "nmod:desc"))
_DESCRIBING = frozenset(("amod", "compound"))
_POINTING = frozenset("same other latter former next two three pair only".split())


def definites_of(reading: Reading, extent: Sequence[int]) -> tuple[str, ...]:
    """Return the lemmas of the nouns after "the" that nothing in the clause explains.

    >>> definites_of(read("Ann finds the map and the door of the old mill.")[0], range(12))
    ('map',)
    """
    kept, found = set(extent), list[str]()
    for at in extent:
        word = reading.words[at]
        if word.pos not in ("NOUN", "ADJ", "NUM"):
            continue
        determiner = reading.child(at, "det")
        if determiner is None or reading.words[determiner].lower != "the":
            continue
        below = [one for one in reading.below[at] if one in kept]
        # "the information gained" is as dangling as "the information"
        labels = {reading.words[one].label for one in below if len(reading.subtree(one)) > 1 or one < at}
        if (
            {reading.words[one].lower for one in below} & _POINTING
            or word.pos != "NOUN"
            or (not labels & _NARROWING and (not labels & _DESCRIBING or word.lemma in PERSON_NOUNS))
        ):
            found.append(word.lemma)
    return tuple(found)


def introductions(readings: Sequence[Reading]) -> dict[str, int]:
    """Return how often each noun is brought in by "a", "an" or a possessive, by its lemma.

    >>> introductions(read("Ann finds a map. Bob finds a map and his map."))
    {'map': 3}
    """
    found: dict[str, int] = {}
    for reading in readings:
        for at, word in enumerate(reading.words):
            if word.pos != "NOUN":
                continue
            brought = any(
                reading.words[one].lower in ("a", "an") or reading.words[one].label == "nmod:poss"
                for one in reading.below[at]
            )
            if brought:
                found[word.lemma] = found.get(word.lemma, 0) + 1
    return found
