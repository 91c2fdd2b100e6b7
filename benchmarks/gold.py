"""Gold: what people found in real synopses by reading, and how close the builder comes to it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from data.builder.words import plain
from game.film import Character, Film, Pronoun

CHARACTERS = Path(__file__).parent.parent / "tests/cases/builder/gold_characters.json"
_MAY = "may"  # a row that may be found or not: names in a film within the film, makers, machines
_SURE = frozenset((Pronoun.SHE, Pronoun.HE))


class Score(NamedTuple):
    """Precision, recall and their harmonic mean, each from 0 to 1."""

    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True)
class GoldCharacter:
    """A named character as a reader sees it: plain names, the pronoun, and whether it must be found."""

    names: frozenset[str]
    pronoun: Pronoun
    due: bool


@dataclass(frozen=True, slots=True)
class Matched:
    """One film's named characters beside the gold ones: pairs, those that are nobody, those not found."""

    pairs: tuple[tuple[Character, GoldCharacter], ...]
    wrong: tuple[Character, ...]
    missed: tuple[GoldCharacter, ...]


def gold_characters(path: Path = CHARACTERS) -> dict[str, tuple[GoldCharacter, ...]]:
    """Return the gold characters by the stem of the film's file."""
    films: dict[str, list[list[object]]] = json.loads(path.read_text(encoding="utf-8"))
    return {
        stem: tuple(
            GoldCharacter(frozenset(map(_plain, _texts(row[0]))), Pronoun(str(row[1])), _MAY not in row)
            for row in rows
        )
        for stem, rows in films.items()
    }


def match(film: Film, gold: Iterable[GoldCharacter]) -> Matched:
    """Pair the named characters of a film with gold ones that share a name, each gold one once."""
    left = sorted(gold, key=lambda one: not one.due)
    pairs: list[tuple[Character, GoldCharacter]] = []
    wrong: list[Character] = []
    for character in film.characters:
        if not character.named:
            continue
        names = set(map(_plain, character.names))
        # The shown name decides first: an alias in common may be a family's.
        fits = [one for one in left if _plain(character.name) in one.names]
        fits = fits or [one for one in left if names & one.names]
        if fits:
            left.remove(fits[0])
            pairs.append((character, fits[0]))
        else:
            wrong.append(character)
    return Matched(tuple(pairs), tuple(wrong), tuple(one for one in left if one.due))


def characters_f1(
    predicted: dict[str, Film], gold: dict[str, tuple[GoldCharacter, ...]] | None = None
) -> Score:
    """Return how well the named characters of the films are found; `predicted` is by file stem.

    A second character for the same person is a wrong one; films without gold are left out.
    """
    known = gold_characters() if gold is None else gold
    matches = [match(film, known[stem]) for stem, film in sorted(predicted.items()) if stem in known]
    right = sum(one.due for matched in matches for _, one in matched.pairs)
    found = right + sum(len(matched.wrong) for matched in matches)
    due = right + sum(len(matched.missed) for matched in matches)
    precision, recall = right / max(1, found), right / max(1, due)
    return Score(precision, recall, 2 * right / max(1, found + due))


def pronouns_right(
    predicted: dict[str, Film], gold: dict[str, tuple[GoldCharacter, ...]] | None = None
) -> tuple[float, float]:
    """Return the share of pronouns that are right where one is given, and the share that is given."""
    known = gold_characters() if gold is None else gold
    pairs = [
        (character.pronoun, one.pronoun)
        for stem, film in sorted(predicted.items())
        if stem in known
        for character, one in match(film, known[stem]).pairs
        if one.pronoun in _SURE
    ]
    given = [found is true for found, true in pairs if found in _SURE]
    return sum(given) / max(1, len(given)), len(given) / max(1, len(pairs))


def _texts(value: object) -> list[str]:
    if not isinstance(value, list):
        raise TypeError("a gold row begins with a list of names")
    return [str(text) for text in value]


def _plain(name: str) -> str:
    return plain(name).removeprefix("the ")
