"""How the store talks to SQLite: one engine, short transactions, writers one after another."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event, make_url
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

_BUSY_MILLISECONDS = 10_000
_WRITES = "matinee_writes"


class StoreError(Exception):
    """Why the store cannot be opened, in one sentence."""


class Database:
    """An engine and the two ways into it: `reading` and `writing`, one transaction each."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._writer = engine.execution_options(**{_WRITES: True})

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """Open a transaction that sees one state of the database; it must not write."""
        async with AsyncSession(self._engine, expire_on_commit=False) as session, session.begin():
            yield session

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncSession]:
        """Open a transaction that may write; all of it is kept, or nothing if an error leaves the block."""
        async with AsyncSession(self._writer, expire_on_commit=False) as session, session.begin():
            yield session

    async def migrating(self, migrate: Any) -> None:
        """Run a synchronous function of a connection inside a writing transaction."""
        async with self._writer.begin() as connection:
            await connection.run_sync(migrate)


@asynccontextmanager
async def open_database(url: str) -> AsyncIterator[Database]:
    """Open the database at an SQLAlchemy URL, making the file's folder if it is missing.

    `StoreError` if the folder cannot be made.
    """
    path = Path(make_url(url).database or "")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise StoreError(f"The folder of the store, {path.parent}, cannot be made: {reason}.") from problem
    engine = create_async_engine(url)
    event.listen(engine.sync_engine, "connect", _prepare)
    event.listen(engine.sync_engine, "begin", _begin)
    try:
        yield Database(engine)
    finally:
        await engine.dispose()


def _prepare(connection: Any, _: Any) -> None:
    # The driver's own BEGIN comes too late (before the first write, as a read lock): ours replaces it.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")
    cursor.close()


def _begin(connection: Connection) -> None:
    # A read that turns into a write is refused at once when somebody else wrote meanwhile, busy timeout or
    # not: whoever may write takes the lock first.
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
