"""The unnamed: people without a name who are one and the same throughout the film ("the bartender")."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from data.builder.lexicon.people_nouns import ANIMALS, JOBS, KIN, KIN_HE, KIN_SHE
from data.builder.names import Name
from data.builder.people.nouns import is_individual
from data.builder.reading import Reading

# Who these are may turn out later, or there is one in every scene.
_ANYBODY = frozenset(
    """
adult agent boss boy child criminal enemy employee fighter figure friend gentleman girl guard gunman guy
heir hero heroine hunter individual intruder killer lady leader man member minister murderer
officer owner passenger patient person prisoner prostitute rapper robber soldier stranger student survivor
suspect teen teenager thief victim villain visitor woman worker youth
emperor king princess prince queen president champion winner groom bride human
""".split()
)
_FEWEST_SPOTS = 2
_ARTICLES = frozenset(("the", "a", "an"))


@dataclass
class _Noun:
    """What the film does with one noun: the spots of the one person, and signs that there are several."""

    spots: list[Name] = field(default_factory=list[Name])
    definite: int = 0
    indefinite: int = 0
    several: bool = False


def find_unnamed(readings: Sequence[Reading], taken: Collection[str]) -> dict[str, tuple[Name, ...]]:
    """Return the spots of unnamed people by how they are shown; nouns in `taken` are named people's.

    >>> readings = read("A bartender helps Ann. Later the bartender leaves with the two nuns. A nun sings.")
    >>> {shown: len(spots) for shown, spots in find_unnamed(readings, ()).items()}
    {'the bartender': 2}
    """
    nouns: dict[str, _Noun] = defaultdict(_Noun)
    for reading in readings:
        for head, word in enumerate(reading.words):
            if word.pos != "NOUN" or word.lemma in ANIMALS or not is_individual(word.lemma):
                continue
            if word.tag != "NN":
                nouns[word.lemma].several = True
            elif word.lower not in KIN and word.lower not in _ANYBODY:
                _note(nouns[word.lower], reading, head)
    return {
        f"the {noun}": tuple(found.spots)
        for noun, found in sorted(nouns.items())
        if noun not in taken
        and not found.several
        and found.definite >= 1
        and found.indefinite <= 1
        and len(found.spots) >= _FEWEST_SPOTS
    }


def _note(noun: _Noun, reading: Reading, head: int) -> None:
    words = reading.words
    article = reading.child(head, "det")
    if article is None or article > head or words[article].lower not in _ARTICLES or reading.aside[head]:
        # "Ann's therapist", "another therapist", "therapist Ann": maybe a second one
        noun.several |= _is_somebody(reading, head)
        return
    compound = any(words[at].pos in ("NOUN", "PROPN") for at in range(article + 1, head))
    owned = reading.child(head, "nmod:poss") is not None
    predicate = reading.child(head, "cop") is not None or _follows_as(reading, article)
    if (
        predicate
        or words[head].label in ("appos", "compound")
        or reading.child(head, "appos", "flat") is not None
    ):
        noun.several |= not predicate or words[article].lower == "the"
        return
    if compound or owned:
        noun.several = True
        return
    definite = words[article].lower == "the"
    noun.definite += definite
    noun.indefinite += not definite
    noun.spots.append(Name(reading.number, article, head, words[head].lower, head=head))


def _follows_as(reading: Reading, article: int) -> bool:
    return article > 0 and reading.words[article - 1].lower in {"as", "like"}


def _is_somebody(reading: Reading, head: int) -> bool:
    """Say whether a noun without an article is for somebody: "his therapist", not "as bartender"."""
    return reading.child(head, "nmod:poss", "det", "appos", "flat", "nummod") is not None or reading.words[
        head
    ].label in ("compound", "appos", "nmod:desc")


def is_unique_relative(noun: str) -> bool:
    """Say whether somebody has only one such relative, so that "Anna's partner" is one person.

    >>> is_unique_relative("ex-husband"), is_unique_relative("friend")
    (True, False)
    """
    last = noun.rpartition(" ")[2]
    return (
        last in KIN and last not in _MANY and (last in KIN_SHE | KIN_HE or last in KIN - JOBS or last in _ONE)
    )


_MANY = frozenset(
    "associate baby child client classmate colleague co-worker coworker cousin employee ex friend neighbor"
    " neighbour parent rival sibling teammate twin guardian accomplice".split()
)
_ONE = frozenset("agent assistant bodyguard boss lawyer nanny therapist".split())
