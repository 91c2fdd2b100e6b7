"""The second reading: the parser sees plain names for the film's names, and no asides; it errs less then.

"Baby, who owes Doc money, drives" is read as "John drives"; the tree is put back onto the words of the
sentence, and what was left out hangs flat on the word before it. Where "Baby hits Doc" is taken for a heap of
nouns all the same, it is read once more as "John takes Peter".
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from data.builder.lexicon.verbs import BASES, THIRD_PERSONS
from data.builder.parser.parsed import Token
from data.builder.people import Person
from data.builder.reading import Parse, Reading
from game.film import Pronoun

# Names that the parser's treebanks have often; several, for lists of people.
_SHE_NAMES = ("Mary", "Anna", "Sarah", "Susan", "Jane")
_HE_NAMES = ("John", "Peter", "Tom", "David", "Paul")
_LAST = "Smith"
_APPOSITION_BEGINS = frozenset("who whose whom which a an the his her their now formerly".split())
_LONGEST_APPOSITION = 25  # words
_PLAIN_VERBS = ("take", "takes")
_FINITE = frozenset("is was are were has had does did will".split())

# By a name's first word: its last word and a plainer first name.
_Spots = dict[int, tuple[int, str]]


@dataclass(frozen=True, slots=True)
class _Plainer:
    """A plainer sentence and, for each of its words, the index of the word that it stands for."""

    text: str
    places: tuple[int, ...]


def reread(readings: Sequence[Reading], people: Sequence[Person], parse: Parse) -> tuple[Reading, ...]:
    """Return the readings with the trees of plainer sentences; where words do not match, the old tree stays.

    >>> from data.builder.names import find_names
    >>> from data.builder.people import find_people
    >>> readings = read("Swede, who works at a diner, stops and kills Merry. Swede likes Merry.")
    >>> people = find_people(readings, find_names(readings))
    >>> again = reread(readings, people, read_sentences)
    >>> [word.label for word in again[0].words if word.text in ("Swede", "stops", "Merry")]
    ['nsubj', 'ROOT', 'obj']
    """
    spots: dict[int, _Spots] = {}
    for number, person in enumerate(people):
        names = _SHE_NAMES if person.pronoun is Pronoun.SHE else _HE_NAMES
        for spot in person.spots:
            spots.setdefault(spot.sentence, {})[spot.first] = (spot.last, names[number % len(names)])
    none: frozenset[int] = frozenset()
    plainer = [_plainer(reading, spots.get(reading.number, {}), none) for reading in readings]
    again = _parsed(readings, plainer, parse)
    stuck = [_stuck(reading, spots.get(reading.number, {})) for reading in again]
    some = [at for at, verbs in enumerate(stuck) if verbs]
    last = [_plainer(readings[at], spots.get(readings[at].number, {}), stuck[at]) for at in some]
    read_last = dict(zip(some, _parsed([readings[at] for at in some], last, parse), strict=True))
    return tuple(read_last.get(at, reading) for at, reading in enumerate(again))


def _parsed(readings: Sequence[Reading], plainer: Sequence[_Plainer], parse: Parse) -> list[Reading]:
    trees = parse([one.text for one in plainer])
    return [
        _put_back(reading, one, tree.tokens)
        for reading, one, tree in zip(readings, plainer, trees, strict=True)
    ]


def _stuck(reading: Reading, spots: _Spots) -> frozenset[int]:
    """Return the words after a name that can only be verbs and are read as nouns."""
    words = reading.words
    ends = {last for last, _ in spots.values()}
    found: set[int] = set()
    for at in range(1, len(words)):
        before = at - 1
        while before > 0 and words[before].label in ("dep", "punct") and before not in ends:
            before -= 1  # over an apposition that was left out
        noun = words[at].tag in ("NNS", "NN", "NNP", "NNPS") and words[at].text.islower()
        if noun and before in ends and words[at - 1].text != "-":
            first = next(one for one, (last, _) in spots.items() if last == before)
            several = first > 0 and words[first - 1].lower == "and"
            if words[at].lower in (BASES if several else THIRD_PERSONS):
                found.add(at)
    return frozenset(found)


def _plainer(reading: Reading, spots: _Spots, verbs: frozenset[int]) -> _Plainer:
    words = reading.words
    names = {at: (first, last) for first, (last, _) in spots.items() for at in range(first, last + 1)}
    out = set(_asides(reading)) | set(_appositions(words, spots))
    pieces, places = list[str](), list[int]()
    for index, word in enumerate(words):
        if index in out:
            continue
        text = word.text
        if index in verbs:
            text = _PLAIN_VERBS[word.lower in THIRD_PERSONS]
        if index in names and text[:1].isupper() and text.replace(".", "").isalpha():
            first, last = names[index]
            text = spots[first][1] if index == first or first == last else _LAST
            if word.text[-1:] == ".":  # a title or an initial
                text = word.text
        gap = "" if index == 0 or words[index - 1].end == word.start else " "
        pieces.append((gap if places else "") + text)
        places.append(index)
    return _Plainer("".join(pieces), tuple(places))


def _asides(reading: Reading) -> list[int]:
    if all(reading.aside):
        return []
    closing = [
        at for at, word in enumerate(reading.words) if at > 0 and reading.aside[at - 1] and word.text in ")]"
    ]
    return [*(at for at, aside in enumerate(reading.aside) if aside), *closing]


def _appositions(words: Sequence[Token], spots: _Spots) -> list[int]:
    """Return the words of ", who works at a diner," between a name and its verb, the commas too."""
    found: list[int] = []
    for last, _ in spots.values():
        if last + 2 >= len(words) or words[last + 1].text != ",":
            continue
        if words[last + 2].lower not in _APPOSITION_BEGINS:
            continue
        for at in range(last + 3, min(len(words) - 1, last + _LONGEST_APPOSITION)):
            if words[at].text != ",":
                continue
            follows = words[at + 1].lower
            if follows in _FINITE or follows in THIRD_PERSONS:
                found.extend(range(last + 1, at + 1))
                break
            if follows in ("and", "but"):
                break
    return found


def _put_back(reading: Reading, plainer: _Plainer, tokens: Sequence[Token]) -> Reading:
    if len(tokens) != len(plainer.places):
        return reading
    words = list(reading.words)
    seen = set(plainer.places)
    for token, place in zip(tokens, plainer.places, strict=True):
        old = words[place]
        verb = token.text in _PLAIN_VERBS and token.text != old.text
        named = token.text != old.text and not verb
        words[place] = replace(
            old,
            pos="PROPN" if named else token.pos,
            tag="NNP" if named else token.tag,
            morph=token.morph,
            head=plainer.places[token.head],
            label=token.label,
            lemma=old.lower if named else THIRD_PERSONS.get(old.lower, old.lower) if verb else token.lemma,
        )
    root = next((at for at in plainer.places if words[at].head == at), 0)
    for at in range(len(words)):
        if at not in seen:
            before = next((back for back in range(at - 1, -1, -1) if back in seen), root)
            words[at] = replace(words[at], head=before, label="dep" if words[at].pos != "PUNCT" else "punct")
    return replace(reading, words=tuple(words))
