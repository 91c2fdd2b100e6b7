"""Finding scenes by words: SQLite's FTS5 proposes films, the rules of finding rank their scenes."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from data.tables import CharacterRow, SceneRow, SentenceRow
from data.vocabulary import load_synonyms
from game.film import Character, Film, Scene, SceneMatch, Sentence, Source
from game.finding import Story, matches, story_of_film
from game.finding.words import STOP_WORDS

_MOST_WORDS = 40
_MANY = 2_000  # scenes: to rank more than that by a word takes longer than it tells
_MOST_RARE = 6
_MOST_COMMON = 3
_MOST_PROPOSED = 50
_MOST_FILMS = 3  # more of them find no more, measured over 83 stories
_KEPT_FILMS = 64
_INSERT = text(
    "INSERT INTO scene_index (film, number, title, text, people)"
    " VALUES (:film, :number, :title, :text, :people)"
)
# Columns weigh: title, text, people; a name in the cast of a scene says less than one in its words.
_PROPOSE = text(
    "SELECT film, number, -bm25(scene_index, 0, 0, 1.0, 1.0, 0.25) AS score FROM scene_index"
    " WHERE scene_index MATCH :query ORDER BY score DESC, film, number LIMIT :limit"
)
_COUNT = text("SELECT count(*) FROM (SELECT 1 FROM scene_index WHERE scene_index MATCH :query LIMIT :limit)")
_FORGET = text("DELETE FROM scene_index WHERE film = :film")


async def index_film(session: AsyncSession, film: Film) -> None:
    """Put a film's scenes into the index, in place of what was there of it."""
    await forget_film(session, film.slug)
    for scene in film.scenes:
        values = {
            "film": film.slug,
            "number": scene.number,
            "title": scene.title,
            "text": film.text(scene.first, scene.last),
            "people": " ".join(_all_names(film, scene.characters)),
        }
        await session.execute(_INSERT, values)


async def forget_film(session: AsyncSession, slug: str) -> None:
    """Take a film's scenes out of the index."""
    await session.execute(_FORGET, {"film": slug})


async def find_scenes(session: AsyncSession, query: str, slug: str | None, limit: int) -> list[SceneMatch]:
    """Return the scenes that match best, of one film or of all.

    One film is searched whole. Of all, the index proposes scenes, and the best films among them are searched.
    """
    proposed = [SceneMatch(slug, 0, 0.0)] if slug is not None else await _proposed(session, query)
    bonus: dict[str, float] = {}
    for scene in proposed:
        bonus.setdefault(scene.slug, scene.score)
    found: list[SceneMatch] = []
    for film in await _told(session, list(bonus)[:_MOST_FILMS]):
        for match in matches(query, _story(film), load_synonyms()):
            number = film.scenes[match.section].number
            found.append(SceneMatch(film.slug, number, match.score + bonus[film.slug]))
    found.sort(key=lambda match: (-match.score, match.slug, match.number))
    return [*found, *_behind(found, proposed if slug is None else [])][:limit]


def _behind(found: Sequence[SceneMatch], proposed: Sequence[SceneMatch]) -> list[SceneMatch]:
    """Return the scenes of other films, that the index alone found, with scores below those searched for."""
    films = {match.slug for match in found}
    rest = [match for match in proposed if match.slug not in films]
    lowest = min((match.score for match in found), default=0.0)
    return [SceneMatch(match.slug, match.number, lowest - place) for place, match in enumerate(rest, 1)]


async def _proposed(session: AsyncSession, query: str) -> list[SceneMatch]:
    """Ask the index of all films; of words that many scenes have it only wants those that have them all."""
    counts: list[tuple[int, str]] = []
    for word in _telling(query):
        quoted = f'"{word}"'
        having = await session.execute(_COUNT, {"query": quoted, "limit": _MANY})
        counts.append((having.scalar_one(), quoted))
    there = sorted(count for count in counts if count[0])
    rare = [word for count, word in there if count < _MANY]
    wanted = " OR ".join(rare[:_MOST_RARE]) or " AND ".join(word for _, word in there[:_MOST_COMMON])
    if not wanted:
        return []
    rows = await session.execute(_PROPOSE, {"query": wanted, "limit": _MOST_PROPOSED})
    return [SceneMatch(row.film, row.number, row.score) for row in rows]


async def _told(session: AsyncSession, slugs: Sequence[str]) -> list[Film]:
    """Read what the search needs of films: their sentences, scenes and names; in the order of the slugs."""
    told = {slug: Film(slug, "", Source(), (), ()) for slug in slugs}
    for slug, rows in await _by_film(session, slugs, SentenceRow.number, SentenceRow.text):
        told[slug] = replace(told[slug], sentences=tuple(Sentence(*row) for row in rows))
    columns = (SceneRow.number, SceneRow.first, SceneRow.last, SceneRow.characters)
    for slug, rows in await _by_film(session, slugs, *columns):
        scenes = (Scene(number, "", first, last, None, tuple(there)) for number, first, last, there in rows)
        told[slug] = replace(told[slug], scenes=tuple(scenes))
    names = (CharacterRow.position, CharacterRow.name, CharacterRow.aliases, CharacterRow.mentions)
    for slug, rows in await _by_film(session, slugs, *names):
        people = (Character(name, tuple(others), mentions=tuple(there)) for _, name, others, there in rows)
        told[slug] = replace(told[slug], characters=tuple(people))
    return list(told.values())


async def _by_film(session: AsyncSession, slugs: Sequence[str], *columns: Any) -> list[tuple[str, list[Any]]]:
    """Return these columns of the films' rows, in the order of the first column."""
    film = columns[0].class_.film
    wanted = select(film, *columns).where(film.in_(slugs)).order_by(film, columns[0])
    rows = (await session.execute(wanted)).all()
    return [(slug, [row[1:] for row in group]) for slug, group in groupby(rows, key=itemgetter(0))]


@lru_cache(maxsize=_KEPT_FILMS)
def _story(film: Film) -> Story:
    """Lay out a film; a film that changed is another one, so that nothing kept goes stale."""
    return story_of_film(film, load_synonyms())


def _telling(query: str) -> list[str]:
    """Return the telling words of what a person typed, each once.

    >>> _telling('when does "Sam" fall?')
    ['sam', 'fall']
    """
    words = list(dict.fromkeys(re.findall(r"[^\W_]+", query.lower())))
    return ([word for word in words if word not in STOP_WORDS] or words)[:_MOST_WORDS]


def _all_names(film: Film, present: Sequence[str]) -> list[str]:
    return [name for character in film.characters if character.name in present for name in character.names]
