"""Finding scenes by words, with SQLite's FTS5."""

import re
from collections.abc import Sequence

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from game.film import Film, SceneMatch

_MOST_WORDS = 40
_INSERT = text(
    "INSERT INTO scene_index (film, number, title, text, people)"
    " VALUES (:film, :number, :title, :text, :people)"
)
# Columns weigh: title, text, people; a name in the cast of a scene says less than one in its words.
_FIND = text(
    "SELECT film, number, -bm25(scene_index, 0, 0, 1.0, 1.0, 0.25) AS score FROM scene_index"
    " WHERE scene_index MATCH :query AND (:film IS NULL OR film = :film)"
    " ORDER BY score DESC, film, number LIMIT :limit"
)
_FORGET = text("DELETE FROM scene_index WHERE film = :film")
_STOP_WORDS = frozenset(
    "a an and are as at be by did do does for from has have he her him his how i in is it its of on or she"
    " that the their them they this to was were what when where which who whom whose why will with".split()
)


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
    """Return the scenes that match best, of one film or of all."""
    wanted = match_expression(query)
    if not wanted:
        return []
    rows = await session.execute(_FIND, {"query": wanted, "film": slug, "limit": limit})
    return [SceneMatch(row.film, row.number, row.score) for row in rows]


def match_expression(query: str) -> str:
    """Turn what a person typed into an FTS5 expression: any of its telling words, each quoted.

    >>> match_expression('when does "Sam" fall?')
    '"sam" OR "fall"'
    """
    words = list(dict.fromkeys(re.findall(r"[^\W_]+", query.lower())))
    telling = [word for word in words if word not in _STOP_WORDS] or words
    return " OR ".join(f'"{word}"' for word in telling[:_MOST_WORDS])


def _all_names(film: Film, present: Sequence[str]) -> list[str]:
    return [name for character in film.characters if character.name in present for name in character.names]
