"""The catalogue: films and what is in them."""

from collections.abc import Sequence
from typing import Any, TypeVar

from sqlalchemy import String, cast, delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from data import search
from data.connection import Database
from data.rows import film_from, film_rows, question_from, question_rows
from data.tables import CharacterRow, FactRow, FilmRow, QuestionRow, SceneRow, SentenceRow
from game.film import Film, FilmSummary, SceneMatch
from game.question import Question

Row = TypeVar("Row", SentenceRow, SceneRow, CharacterRow, FactRow)


class Catalogue:
    """Films in the store; each method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def replace_film(self, film: Film, questions: Sequence[Question]) -> None:
        """Keep a film and its questions in place of whatever was there under its slug."""
        async with self._database.writing() as session:
            await session.execute(delete(FilmRow).where(FilmRow.slug == film.slug))
            first, *rest = film_rows(film)
            session.add(first)
            await session.flush()
            session.add_all([*rest, *question_rows(film.slug, questions)])
            await session.flush()
            await search.index_film(session, film)

    async def remove_film(self, slug: str) -> bool:
        """Take a film and all that is in it out; say whether it was there. What was played stays."""
        async with self._database.writing() as session:
            gone = await session.execute(delete(FilmRow).where(FilmRow.slug == slug).returning(FilmRow.slug))
            await search.forget_film(session, slug)
            return gone.first() is not None

    async def films(self) -> list[FilmSummary]:
        """Return what is in the store, by title."""
        counts = [_count(table) for table in (SceneRow, CharacterRow, QuestionRow)]
        counts.append(_playable())
        wanted = select(FilmRow.slug, FilmRow.title, FilmRow.year, *counts).order_by(
            FilmRow.title, FilmRow.slug
        )
        async with self._database.reading() as session:
            return [FilmSummary(*row) for row in await session.execute(wanted)]

    async def film(self, slug: str) -> Film | None:
        """Return one film whole, or nothing if the store has none of that slug."""
        async with self._database.reading() as session:
            film = await session.get(FilmRow, slug)
            if film is None:
                return None
            return film_from(
                film,
                await _rows(session, SentenceRow, slug, SentenceRow.number),
                await _rows(session, SceneRow, slug, SceneRow.number),
                await _rows(session, CharacterRow, slug, CharacterRow.position),
                await _rows(session, FactRow, slug, FactRow.position),
            )

    async def questions(self, slug: str) -> list[Question]:
        """Return a film's questions in the order in which they were built."""
        wanted = select(QuestionRow).where(QuestionRow.film == slug).order_by(QuestionRow.position)
        async with self._database.reading() as session:
            return [question_from(row) for row in await session.scalars(wanted)]

    async def find_scenes(self, query: str, slug: str | None = None, limit: int = 5) -> list[SceneMatch]:
        """Return the scenes that match a person's words best, of one film or of all."""
        async with self._database.reading() as session:
            return await search.find_scenes(session, query, slug, limit)


def _count(table: type[SceneRow] | type[CharacterRow] | type[QuestionRow]) -> Any:
    return select(func.count()).where(table.film == FilmRow.slug).scalar_subquery()


def _playable() -> Any:
    wanted = select(func.count()).where(QuestionRow.film == FilmRow.slug)
    return wanted.where(cast(QuestionRow.choices, String) != "[]").scalar_subquery()


async def _rows(session: AsyncSession, table: type[Row], slug: str, order: Any) -> Sequence[Row]:
    return (await session.scalars(select(table).where(table.film == slug).order_by(order))).all()
