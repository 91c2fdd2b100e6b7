"""Who may be the same person as somebody else: reveals, false names, doubles, namesakes."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from data.builder.lexicon.people_nouns import PARTNERS, SHOWN_TITLES
from data.builder.names import head_of
from data.builder.people.gathering import Person
from data.builder.reading import Reading
from data.builder.words import plain
from game.film import Pronoun

_IS = frozenset("is was be being becomes become than".split())
_AS = frozenset(("as", "for"))
_SHOWS = frozenset(
    """
acting acts disguise disguised disguises disguising dressed fighting fights known living lives operated
operates operating exposed exposes identified identifies impersonating
masquerades masquerading mistaken mistakes mistaking pass passes passing pose posed poses posing reborn
recognises recognizes reincarnated reintroduces resurrected returns reveal revealed revealing reveals
unmasked unmasks
""".split()
)
_INTO = frozenset(("into", "with"))
_TURNS = frozenset(
    """
exchange exchanges merge merges morph morphs shapeshifts swap swaps switch switches transform transformed
transforms turn turned turns
""".split()
)
_PLAYS = frozenset(
    "impersonates impersonate impersonating possesses possessing becomes resembles resembling".split()
)
_DOUBLES = frozenset(
    """
clone copy counterpart disguise doppelganger doppelgänger double duplicate ego ghost identity impostor
imposter incarnation lookalike pseudonym reincarnation self twin twins
""".split()
)
# What stands between "as" and a false name, and what says that a name is the true one.
_PERSONAS = frozenset(
    "vigilante superhero hero supervillain villain masked persona alias codename assassin".split()
)
_IN_TRUTH = frozenset("truth actually really secretly fact reality truly".split())
_NEAR = 4  # words between a name and "clone" or "twin"
_SKIPPED = frozenset("actually really secretly truly indeed none other in fact the a an".split())

Spot = tuple[int, int, int, str]  # first word, last word, head word, shown name
Spots = list[Spot]


def find_same(
    readings: Sequence[Reading], people: Sequence[Person], roles: Mapping[str, Sequence[str]]
) -> frozenset[frozenset[str]]:
    """Return the pairs of shown names that may mean one person.

    >>> from data.builder.names import find_names
    >>> from data.builder.people import find_people
    >>> readings = read("Ann meets Zork. Bob reveals that Zork is actually Tim. Ann kisses Tim.")
    >>> [sorted(pair) for pair in find_same(readings, find_people(readings, find_names(readings)), {})]
    [['Tim', 'Zork']]
    """
    pronouns = {person.name: person.pronoun for person in people}
    spots: dict[int, Spots] = defaultdict(list)
    for person in people:
        for spot in person.spots:
            head = head_of(readings[spot.sentence - 1].words, spot.first, spot.last)
            spots[spot.sentence].append((spot.first, spot.last, head, person.name))
    pairs = set[frozenset[str]]()
    for reading in readings:
        pairs |= _revealed(reading, sorted(spots.get(reading.number, ())), pronouns)
    return frozenset(pairs | _namesakes(people) | _same_role(people, roles))


def _revealed(reading: Reading, spots: Spots, pronouns: Mapping[str, Pronoun]) -> set[frozenset[str]]:
    """Return the people of a sentence who are equated: "Zork is Tim", "Zork, disguised as Tim"."""
    pairs = set[frozenset[str]]()
    for place, other in enumerate(spots):
        fits = (Pronoun.UNKNOWN, pronouns[other[3]])
        anybody = pronouns[other[3]] is Pronoun.UNKNOWN
        earlier = [
            one
            for one in spots[:place]
            if one[3].partition("'s ")[0] != other[3].partition("'s ")[0]
            and (anybody or pronouns[one[3]] in fits)
        ]
        link = _link(reading, other, earlier)
        subject = reading.child(other[2], "nsubj")
        plain_subject = [one for one in earlier if one[2] == subject]
        meant = {"all": plain_subject or earlier, "last": earlier[-1:], "": []}[link]
        pairs |= {frozenset((one[3], other[3])) for one in meant}
    return pairs


def _link(reading: Reading, other: Spot, earlier: Spots) -> str:
    """Say with whom a name is equated: "all" before it, for "he" may be any of them, the "last" or nobody."""
    if not earlier:
        return ""
    words, at = reading.words, other[0] - 1
    owned = other[1] + 1 < len(words) and words[other[1] + 1].lower in {"'s", "’s"}
    after = {word.lower for word in words[other[1] + 2 : other[1] + 2 + _NEAR]} if owned else set[str]()
    near = {word.lower for word in words[max(earlier[-1][1] + 1, other[0] - _NEAR) : other[0]]}
    if _DOUBLES & (near | after):
        return "last"
    while at > 0 and (words[at].lower in _SKIPPED or words[at].lower in _PERSONAS):
        at -= 1
    joint, before = words[at].lower, {word.lower for word in words[:at]}
    if owned:
        return ""
    named = joint in ("named", "called") and before & {"is", "was"} and before & _IN_TRUTH
    if joint in _IS or (joint in _AS and _SHOWS & before) or named:
        return "all"
    return "last" if joint in _PLAYS or (joint in _INTO and _TURNS & before) else ""


def _namesakes(people: Sequence[Person]) -> set[frozenset[str]]:
    """Return people who share a first name."""
    by_first: dict[str, list[str]] = defaultdict(list)
    for person in people:
        firsts = {word for name in (person.name, *person.aliases) for word in plain(name).split()[:1]}
        for first in sorted(firsts - SHOWN_TITLES) if person.named else ():
            by_first[first].append(person.name)
    return {frozenset(pair) for names in by_first.values() for pair in combinations(sorted(set(names)), 2)}


def _same_role(people: Sequence[Person], roles: Mapping[str, Sequence[str]]) -> set[frozenset[str]]:
    """Pair "Ann's partner" with whoever is Ann's lover or husband."""
    by_owner: dict[str, list[str]] = defaultdict(list)
    for name, owned in sorted(roles.items()):
        for role in owned:
            owner, _, noun = role.rpartition("'s ")
            if owner and noun.rpartition(" ")[2] in PARTNERS:
                by_owner[owner].append(name)
    pairs = set[frozenset[str]]()
    for person in people:
        owner, _, noun = person.name.rpartition("'s ")
        if not person.named and noun.rpartition(" ")[2] in PARTNERS:
            pairs |= {frozenset((person.name, name)) for name in by_owner[owner] if name != person.name}
    return pairs
