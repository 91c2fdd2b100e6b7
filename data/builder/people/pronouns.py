"""The pronouns: whether the text says "she" or "he" of a person, by names, nouns and the pronouns nearby."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from data.builder.lexicon.first_names import FIRST_NAMES, HE_NAMES, SHE_NAMES
from data.builder.lexicon.function_words import HE_WORDS, SHE_WORDS
from data.builder.lexicon.people_nouns import (
    GROUPS,
    HE_TITLES,
    KIN,
    PERSON_NOUNS,
    SHE_TITLES,
)
from data.builder.names import Name, head_of
from data.builder.people.nouns import is_listed, noun_gender
from data.builder.reading import Reading
from data.builder.words import plain
from game.film import Pronoun

_SHE, _HE = "she", "he"
_TITLE, _NOUN, _LISTED, _SOUND = 6.0, 4.0, 4.0, 0.7
_REFLEXIVE, _OWN, _ALONE, _GOES_ON = 3.0, 1.0, 1.0, 1.0
_MOST_HEARD = 5.0  # what all pronouns together count for at most: errors add up in a long text
_LEAST, _LEAD = 1.0, 1.7  # votes needed, and how many times those for the other pronoun
_SHORTEST_SOUND = 4  # letters; a name ending in "a" is hers more often than not
_ROUNDS = 2  # whom the first round settles is no candidate for the other pronoun in the second
_ROOTS = frozenset(("ROOT", "parataxis"))

_Votes = defaultdict[str, float]
_Spots = dict[int, list[tuple[int, int, int]]]  # by sentence: first word, last word, index of the person


def find_pronouns(groups: Sequence[Sequence[Name]], readings: Sequence[Reading]) -> list[Pronoun]:
    """Return the pronoun of each person; `UNKNOWN` where the text does not settle it.

    >>> from data.builder.names import find_names
    >>> readings = read("Zork meets Ann. He likes her. Dr. Quirm, a widow, hates Mr. Lee.")
    >>> [pronoun.value for pronoun in find_pronouns([[name] for name in find_names(readings)], readings)]
    ['he', 'she', 'she', 'he']
    """
    known = [_standing_votes(group, readings) for group in groups]
    spots: _Spots = defaultdict(list)
    for index, group in enumerate(groups):
        for name in group:
            spots[name.sentence].append((name.first, name.last, index))
    decided = [_decide(votes) for votes in known]
    for _ in range(_ROUNDS):
        heard = _heard(readings, spots, decided)
        decided = [_decide(votes, heard[index]) for index, votes in enumerate(known)]
    return decided


def list_gender(first_name: str) -> str:
    """Return "she", "he" or "" by a plain first name.

    >>> list_gender("anna"), list_gender("robin")
    ('she', '')
    """
    return _SHE if first_name in SHE_NAMES else _HE if first_name in HE_NAMES else ""


def gender_of_titles(name: Name) -> str:
    """Return "she", "he" or "" by the titles of a name."""
    if any(title in SHE_TITLES for title in name.titles):
        return _SHE
    return _HE if any(title in HE_TITLES for title in name.titles) else ""


def _decide(votes: _Votes, heard: _Votes | None = None) -> Pronoun:
    she, he = (votes[gender] for gender in (_SHE, _HE))
    if heard:
        scale = min(1.0, _MOST_HEARD / (heard[_SHE] + heard[_HE] or 1))
        she, he = she + scale * heard[_SHE], he + scale * heard[_HE]
    if she >= _LEAST and she >= _LEAD * he:
        return Pronoun.SHE
    return Pronoun.HE if he >= _LEAST and he >= _LEAD * she else Pronoun.UNKNOWN


def _standing_votes(group: Sequence[Name], readings: Sequence[Reading]) -> _Votes:
    """Count what titles, nouns and the name itself say."""
    votes: _Votes = defaultdict(float)
    for name in group:
        votes[gender_of_titles(name)] += _TITLE
        for noun in _nouns_of(name, readings[name.sentence - 1]):
            votes[noun_gender(noun)] += _NOUN
        said = plain(name.text).split()
        styled = bool(said) and said[0] not in FIRST_NAMES  # "Red Queen", not "Ann Queen"
        votes[noun_gender(said[-1]) if styled else ""] += _NOUN
    whole = {name.text for name in group if " " in name.text} or {name.text for name in group}
    for first in sorted({text.split()[0] for text in whole}):
        gender = list_gender(plain(first.replace("-", "_")).replace("_", "-"))  # "Jean-Luc" is in the list
        votes[gender or list_gender(plain(first).partition(" ")[0])] += _LISTED
    if not votes[_SHE] and not votes[_HE]:
        sounds = all(len(text.split()[0]) >= _SHORTEST_SOUND and text.split()[0][-1] == "a" for text in whole)
        votes[_SHE] += _SOUND * sounds
    return votes


def _nouns_of(name: Name, reading: Reading) -> list[str]:
    """Return nouns that say what somebody is: "her friend Zork", "Zork, a widow", "Zork is a nun"."""
    words, head = reading.words, head_of(reading.words, name.first, name.last)
    nouns = [words[at].lower for at in reading.children(head, "appos") if at > name.last]
    if words[head].label == "nsubj" and reading.child(words[head].head, "cop") is not None:
        nouns.append(words[words[head].head].lower)
    near = words[max(0, name.first - 2) : name.first]
    if near and near[-1].pos == "NOUN":
        nouns.append(near[-1].lower)
    elif len(near) > 1:
        told = near[-1].text == "," and near[0].lower in KIN and not is_listed(name.last, reading)
        called = near[-1].lower in {"named", "called", "nicknamed"} and near[0].pos == "NOUN"
        nouns += [near[0].lower] if told or called else []
    return nouns


def _heard(readings: Sequence[Reading], spots: _Spots, decided: Sequence[Pronoun]) -> dict[int, _Votes]:
    """Count the pronouns that probably mean each person."""
    heard: dict[int, _Votes] = defaultdict(lambda: defaultdict(float))
    for before, reading in pairwise((None, *readings)):
        if reading is None:
            continue
        here = sorted(spots.get(reading.number, ()))
        done = set[str]()
        for at, word in enumerate(reading.words):
            gender = _SHE if word.lower in SHE_WORDS else _HE if word.lower in HE_WORDS else ""
            if not gender or reading.aside[at]:
                continue
            for index, weight in _meant(at, gender, reading, here, before, spots, decided):
                # A second pronoun often means a second person, who has no name.
                heard[index][gender] += weight if not done - {gender} else 0.5 * weight
            done.add(gender)
    return heard


def _meant(
    at: int,
    gender: str,
    reading: Reading,
    here: list[tuple[int, int, int]],
    before: Reading | None,
    spots: _Spots,
    decided: Sequence[Pronoun],
) -> list[tuple[int, float]]:
    """Return whom a pronoun probably means, by index, and how much that counts."""
    words = reading.words
    fits = (Pronoun(gender), Pronoun.UNKNOWN)
    earlier = [spot for spot in here if spot[1] < at and decided[spot[2]] in fits]
    people = {index for _, _, index in earlier}
    if words[at].lower in {"himself", "herself"}:
        subject = _subject_of(at, reading, earlier)
        return [(subject, _REFLEXIVE)] if subject is not None else []
    if words[at].lower in {"his", "her"} and words[at].label == "nmod:poss":
        subject = _subject_of(words[at].head, reading, earlier)
        if subject is not None and not _others(reading, gender, 0, at):
            return [(subject, _OWN)]
    if len(people) == 1 and not _others(reading, gender, 0, at):
        (index,) = people
        first = min(spot[0] for spot in earlier)
        if _is_said(reading, gender, first) or _is_object_of(at, index, reading, earlier):
            return []
        return [(index, _ALONE)]
    if not earlier and before is not None and before.paragraph == reading.paragraph:
        past = [spot for spot in sorted(spots.get(before.number, ())) if decided[spot[2]] in fits]
        alone = {index for _, _, index in past}
        if len(alone) == 1 and not _others(before, gender, 0, len(before.words)):
            return [(alone.pop(), _ALONE)]
        opens = words[at].label == "nsubj" and words[words[at].head].label in _ROOTS
        subject = _main_subject(before, past) if opens else None
        return [(subject, _GOES_ON)] if subject is not None else []
    return []


def _is_said(reading: Reading, gender: str, end: int) -> bool:
    """Say whether a pronoun stands before word `end`: those after it may mean that earlier person."""
    said = SHE_WORDS if gender == _SHE else HE_WORDS
    return any(word.lower in said for word in reading.words[:end])


def _is_object_of(at: int, index: int, reading: Reading, spots: list[tuple[int, int, int]]) -> bool:
    """Say whether a pronoun is an object where the person is the subject: "Ann hates her" is about two."""
    word = reading.words[at]
    objects = word.label not in ("nsubj", "nsubj:pass", "nmod:poss")
    return objects and _subject_of(at, reading, spots) == index


def _others(reading: Reading, gender: str, first: int, last: int) -> bool:
    """Say whether a noun for an unnamed person whom the pronoun could mean stands in a stretch of words."""
    for at in range(first, last):
        word = reading.words[at]
        if (
            word.pos != "NOUN"
            or word.lower not in PERSON_NOUNS - GROUPS
            or noun_gender(word.lower) not in (gender, "")
        ):
            continue
        names = [one for one in (*reading.below[at], word.head) if reading.words[one].pos == "PROPN"]
        if not any(reading.words[one].label != "nmod:poss" for one in names):
            return True
    return False


def _subject_of(at: int, reading: Reading, spots: list[tuple[int, int, int]]) -> int | None:
    """Return the person who is the subject of the clause that a word stands in, if he comes before it."""
    words, verb = reading.words, at
    for _ in range(len(words)):
        subject = reading.child(verb, "nsubj", "nsubj:pass")
        if subject is not None and subject != at:
            return next((index for first, last, index in spots if first <= subject <= last < at), None)
        if words[verb].head == verb:
            return None
        verb = words[verb].head
    return None


def _main_subject(reading: Reading, spots: list[tuple[int, int, int]]) -> int | None:
    """Return the person who is the subject of a sentence's main verb."""
    root = next((at for at, word in enumerate(reading.words) if word.head == at), None)
    subject = None if root is None else reading.child(root, "nsubj", "nsubj:pass")
    return next((i for first, last, i in spots if subject is not None and first <= subject <= last), None)
