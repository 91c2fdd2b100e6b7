"""How well references are resolved: `python -m benchmarks.reference FILE_OR_FOLDER…`, films with gold only.

The weights of `data/builder/reference` were learned from these same films: this tells whether something
broke, not how good the stage is on other films. Cross-validation told that: with weights from five sixths of
the films, 96 of 100 references in the last sixth were right, and 68 of 100 pronouns had one.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

from data.builder.lexicon.function_words import HE_WORDS, SHE_WORDS
from data.builder.people import Person
from data.builder.reading import Reading
from data.builder.reference import SURE, References
from data.builder.reference.grammar import Place, place_of
from data.builder.words import plain

GOLD = Path(__file__).parent.parent / "tests/cases/builder/gold_reference.json"
UNCLEAR = "?"  # a pronoun of which a reader cannot say whom it means either

Row = tuple[int, int, str, str | None]
"""Sentence, word index, pronoun, and whom it means: a person's names joined by "|", None for the unnamed."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """One film as the builder read it."""

    readings: Sequence[Reading]
    people: Sequence[Person]
    references: References


class Accuracy(NamedTuple):
    """How many pronouns there are, how many mean a person who was found, are resolved, and rightly so."""

    pronouns: int
    reachable: int
    used: int
    right: int

    @property
    def precision(self) -> float:
        """The share that is right of those that are used."""
        return self.right / max(1, self.used)

    @property
    def coverage(self) -> float:
        """The share that is used of all."""
        return self.used / max(1, self.pronouns)


def gold_references(path: Path = GOLD) -> dict[str, tuple[Row, ...]]:
    """Return the annotated pronouns of each film, in the order of the text, by the stem of its file."""
    films: dict[str, list[Row]] = json.loads(path.read_text(encoding="utf-8"))
    return {stem: tuple(rows) for stem, rows in films.items()}


def reference_accuracy(
    films: Mapping[str, Resolution],
    gold: Mapping[str, Sequence[Row]] | None = None,
    sure: float = SURE,
) -> dict[str, Accuracy]:
    """Return the accuracy over all pronouns ("all") and by their places; `films` are by file stem.

    A pronoun is used if its reference is at least as sure as `sure`. Films without gold are left out.
    """
    known = gold_references() if gold is None else gold
    counts: dict[str, list[int]] = {}
    for stem, film in sorted(films.items()):
        for (number, index), row in _aligned(film, known.get(stem, ())):
            if row[3] == UNCLEAR:
                continue
            place = place_of(film.readings[number - 1], index)
            kind = "object" if place is Place.OBLIQUE else place.value
            found = film.references.get((number, index))
            meant = [one.name for one in film.people if row[3] is not None and _is_called(one, row[3])]
            used = found is not None and found.sure >= sure
            right = used and found is not None and found.who in meant
            for key in ("all", kind):
                counted = counts.setdefault(key, [0, 0, 0, 0])
                for at, value in enumerate((True, bool(meant), used, right)):
                    counted[at] += value
    return {key: Accuracy(*counted) for key, counted in sorted(counts.items())}


def _aligned(film: Resolution, rows: Sequence[Row]) -> list[tuple[tuple[int, int], Row]]:
    """Return gold rows with the words that they are about, in order, wherever sentences are cut."""
    places = [
        (reading.number, index, word.lower)
        for reading in film.readings
        for index, word in enumerate(reading.words)
        if word.lower in HE_WORDS | SHE_WORDS
    ]
    matcher = SequenceMatcher(None, [place[2] for place in places], [row[2] for row in rows], autojunk=False)
    return [
        (places[block.a + at][:2], rows[block.b + at])
        for block in matcher.get_matching_blocks()
        for at in range(block.size)
    ]


def _is_called(person: Person, names: str) -> bool:
    """Say whether a person has one of the names, or one that has all its words."""
    forms = [set(plain(form).split()) for form in (person.name, *person.aliases)]
    forms += [set(plain(spot.text).split()) for spot in person.spots]
    return any(set(plain(name).split()) <= form for name in names.split("|") for form in forms)


def main(places: Sequence[Path]) -> None:
    """Print a row for each kind of pronoun."""
    from benchmarks.builder import read
    from data.builder import make_film
    from data.builder.parser import load

    gold, parse = gold_references(), load().parse
    films: dict[str, Resolution] = {}
    for place in places:
        for path in sorted([*place.glob("*.md"), *place.glob("*.txt")]) if place.is_dir() else [place]:
            if path.stem in gold:
                made = make_film(read(path), parse)
                films[path.stem] = Resolution(made.readings, made.people, made.references)
    print(
        f"{'':>10} {'pronouns':>8} {'reachable':>9} {'used':>6} {'right':>6} {'precision':>9} {'coverage':>8}"
    )
    for kind, row in reference_accuracy(films, gold).items():
        print(
            f"{kind:>10} {row.pronouns:8} {row.reachable:9} {row.used:6} {row.right:6} "
            f"{row.precision:9.3f} {row.coverage:8.3f}"
        )


if __name__ == "__main__":
    main([Path(word) for word in sys.argv[1:]])
