"""How long finding takes: `python -m benchmarks.finding [FILMS]` (none: 200 films, made of words by chance).

Each film has 14 scenes of four sentences with 13 words; words come as often as in English (Zipf), and each
film has names of its own. Each query is six words of one scene. Shown are the milliseconds that a query
takes, in the median and for the slowest of twenty, and how often its scene comes first:

engine   the rules alone, the film laid out already
film     the store's search in one film
store    the store's search over all films
"""

import asyncio
import random
import sys
import tempfile
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path
from statistics import quantiles
from time import perf_counter

from benchmarks.process import store_url
from data.store import Store, open_store
from data.vocabulary import load_synonyms
from game.film import Character, Film, Scene, Sentence, Source
from game.finding import find, story_of_film

SCENES = 14
QUERIES = 200
FILMS = 200


class Author:
    """Writes films by chance, always the same ones."""

    def __init__(self) -> None:
        self._chance = random.Random(7)  # noqa: S311 - films, no secrets
        self._words = sorted(word for word in load_synonyms().forms if 2 < len(word) < 10)
        self._chance.shuffle(self._words)
        self._weights = list(accumulate(1.0 / rank for rank in range(2, len(self._words) + 2)))

    def film(self, number: int) -> Film:
        """Write a film."""
        names = [word.capitalize() for word in self._chance.sample(self._words, 4)]
        sentences = tuple(Sentence(each, self._sentence(names)) for each in range(1, SCENES * 4 + 1))
        scenes = tuple(Scene(each, "", each * 4 - 3, each * 4, None, ()) for each in range(1, SCENES + 1))
        cast = tuple(Character(name) for name in names)
        return Film(f"film-{number}", f"Film {number}", Source(), sentences, scenes, cast)

    def query(self, film: Film) -> tuple[str, int]:
        """Return six words of a scene, and its number."""
        scene = self._chance.choice(film.scenes)
        words = film.text(scene.first, scene.last).replace(".", "").split()
        return " ".join(self._chance.sample(words, 6)), scene.number

    def _sentence(self, names: Sequence[str]) -> str:
        words = self._chance.choices(self._words, cum_weights=self._weights, k=12)
        return f"{self._chance.choice(names)} {' '.join(words)}."


async def main(count: int) -> None:
    """Print a row for each way to search."""
    author = Author()
    films = [author.film(number) for number in range(count)]
    asked = [(film, *author.query(film)) for film in (films * QUERIES)[:: max(1, count // QUERIES)][:QUERIES]]
    with tempfile.TemporaryDirectory() as home:
        async with open_store(store_url(Path(home))) as store:
            for film in films:
                await store.catalogue.replace_film(film, [])
            print(f"{'':<8}{'median':>10}{'of twenty':>12}{'first':>8}")
            print(_row("engine", [_by_engine(*each) for each in asked]))
            print(_row("film", [await _by_store(store, *each, of_film=True) for each in asked]))
            print(_row("store", [await _by_store(store, *each, of_film=False) for each in asked]))


def _row(name: str, measured: Sequence[tuple[float, bool]]) -> str:
    twentieths = quantiles([1000 * seconds for seconds, _ in measured], n=20)
    first = sum(found for _, found in measured) / len(measured)
    return f"{name:<8}{twentieths[9]:10.2f}{twentieths[18]:12.2f}{first:8.0%}"


def _by_engine(film: Film, query: str, scene: int) -> tuple[float, bool]:
    synonyms = load_synonyms()
    story = story_of_film(film, synonyms)
    begun = perf_counter()
    found = find(query, story, synonyms)
    return perf_counter() - begun, found.ranking[0] + 1 == scene


async def _by_store(store: Store, film: Film, query: str, scene: int, *, of_film: bool) -> tuple[float, bool]:
    begun = perf_counter()
    found = await store.catalogue.find_scenes(query, film.slug if of_film else None)
    seconds = perf_counter() - begun
    return seconds, bool(found) and (found[0].slug, found[0].number) == (film.slug, scene)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else FILMS))
