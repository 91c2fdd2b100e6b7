"""How the store talks to SQLite: some connections that read, and writers that take turns."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, Executable, create_engine, event, make_url
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

_BUSY_MILLISECONDS = 10_000

# In WAL mode whoever reads neither waits for the writer nor makes it wait. Each connection is a thread; more
# of them would only compete for the interpreter, so whoever finds all of them busy queues.
_READERS = 4

Statements = Sequence[tuple[Executable, Sequence[Mapping[str, Any]]]]
"""What to execute, each statement once for all its rows."""


class StoreError(Exception):
    """Why the store cannot be opened, or used any more, in one sentence."""


class Database:
    """The ways into it, each of them one transaction: `reading`, `writing` and `execute`.

    Writers take turns, so one inside another would wait for itself for ever.
    """

    def __init__(self, reader: AsyncEngine, writer: AsyncEngine, committer: Engine) -> None:
        self._reader = reader
        self._writer = writer
        self._committer = committer
        self._thread = ThreadPoolExecutor(1, "commits")
        # SQLite has one writer at a time. Within this process they queue here, in their order; left to
        # themselves they would poll for the lock of the file, and the unlucky would wait long.
        self._turn = asyncio.Lock()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """Open a transaction that sees one state of the database; it cannot write."""
        async with AsyncSession(self._reader, expire_on_commit=False) as session, session.begin():
            yield session

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncSession]:
        """Open a transaction that may write; all of it is kept, or nothing if an error leaves the block."""
        async with (
            self._turn,
            AsyncSession(self._writer, expire_on_commit=False) as session,
            session.begin(),
        ):
            yield session

    async def execute(self, statements: Statements) -> BaseException | None:
        """Execute statements that write; return what went wrong, in which case nothing is kept.

        All of it is one step of a thread: a busy event loop, which gets round to each awaited statement late,
        delays it once only.
        """
        async with self._turn:
            done = asyncio.get_running_loop().run_in_executor(self._thread, self._execute, statements)
            # Waited for, not awaited: it goes on if whoever waits is cancelled.
            await asyncio.wait({done})
            return done.exception()

    def _execute(self, statements: Statements) -> None:
        with self._committer.begin() as connection:
            for statement, rows in statements:
                connection.execute(statement, rows)

    async def migrating(self, migrate: Any) -> None:
        """Run a synchronous function of a connection inside a writing transaction."""
        async with self._turn, self._writer.begin() as connection:
            await connection.run_sync(migrate)

    async def close(self) -> None:
        """Close all connections; nothing may be under way."""
        self._thread.shutdown()
        self._committer.dispose()
        await self._writer.dispose()
        await self._reader.dispose()


@asynccontextmanager
async def open_database(url: str) -> AsyncIterator[Database]:
    """Open the database at an SQLAlchemy URL, making the file's folder if it is missing.

    `StoreError` if the folder cannot be made.
    """
    place = make_url(url)
    _make_folder(Path(place.database or ""))
    database = Database(_reader(place), _writer(place), _committer(place))
    try:
        yield database
    finally:
        await database.close()


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise StoreError(f"The folder of the store, {path.parent}, cannot be made: {reason}.") from problem


def _reader(place: URL) -> AsyncEngine:
    engine = create_async_engine(place, pool_size=_READERS, max_overflow=0)
    event.listen(engine.sync_engine, "connect", _prepare)
    event.listen(engine.sync_engine, "connect", _forbid_writing)
    event.listen(engine.sync_engine, "begin", _begin_reading)
    return engine


def _writer(place: URL) -> AsyncEngine:
    engine = create_async_engine(place, pool_size=1, max_overflow=0)
    event.listen(engine.sync_engine, "connect", _prepare)
    event.listen(engine.sync_engine, "begin", _begin_writing)
    return engine


def _committer(place: URL) -> Engine:
    engine = create_engine(place.set(drivername=place.get_backend_name()), pool_size=1, max_overflow=0)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin_writing)
    return engine


def _prepare(connection: Any, _: Any) -> None:
    # The driver's own BEGIN comes too late (before the first write, as a read lock): ours replaces it.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")
    cursor.close()


def _forbid_writing(connection: Any, _: Any) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA query_only = ON")
    cursor.close()


def _begin_reading(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _begin_writing(connection: Connection) -> None:
    # A read that turns into a write is refused at once when another process wrote meanwhile, busy timeout or
    # not: whoever may write takes the lock first.
    connection.exec_driver_sql("BEGIN IMMEDIATE")
