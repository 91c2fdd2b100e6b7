"""The journal: many writers, few commits.

A commit waits for the disk, whether it holds one row or a thousand. So whatever comes while one is under way
goes together into the next, and each writer is told when theirs is on the disk.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Executable
from sqlalchemy.exc import OperationalError

from data.connection import Database, Statements, StoreError

_log = logging.getLogger(__name__)

Rows = Mapping[Executable, Sequence[Mapping[str, Any]]]
"""What to write: the values of each row, by the statement that writes it."""


@dataclass(frozen=True, slots=True, eq=False)
class _Entry:
    """What one writer wants written, and the future that waits for it."""

    rows: Rows
    written: asyncio.Future[None]


class Journal:
    """Writes rows durably; `commits` counts the transactions that this took so far.

    A commit executes the `statements` in their order, each once for all rows that came together.
    """

    def __init__(self, database: Database, statements: Sequence[Executable]) -> None:
        self.commits = 0
        self._database = database
        self._statements = tuple(statements)
        self._waiting = list[_Entry]()
        self._writing: asyncio.Task[None] | None = None
        self._is_closed = False

    async def write(self, rows: Rows) -> None:
        """Return once all the rows are on the disk; if they cannot be, none is, and the reason is raised.

        Whoever is cancelled while waiting does not hear of it, but the rows are written all the same.
        """
        if self._is_closed:
            raise StoreError("The store is closed.")
        entry = _Entry(rows, asyncio.get_running_loop().create_future())
        self._waiting.append(entry)
        if self._writing is None:
            self._writing = asyncio.create_task(self._write())
        await entry.written

    async def close(self) -> None:
        """Take nothing more, and return once everything that was taken is written."""
        self._is_closed = True
        if self._writing is not None:
            # Waited for, not awaited: who is cancelled here must not cancel the commit as well.
            await asyncio.wait({self._writing})

    async def _write(self) -> None:
        """Commit what waits until nothing does; there is one such task at a time."""
        try:
            while self._waiting:
                entries, self._waiting = self._waiting, []
                await self._commit(entries)
        finally:
            self._writing = None

    async def _commit(self, entries: Sequence[_Entry]) -> None:
        """Write the entries together; if they cannot be, halve them until the bad ones fail alone."""
        problem = await self._database.execute(self._together(entries))
        if problem is None:
            self.commits += 1
        # An operational error (the disk is full, another process holds the file) is no entry's fault.
        if problem is None or len(entries) == 1 or isinstance(problem, OperationalError):
            for entry in entries:
                _settle(entry, problem)
            return
        half = len(entries) // 2
        await self._commit(entries[:half])
        await self._commit(entries[half:])

    def _together(self, entries: Sequence[_Entry]) -> Statements:
        """Return the statements that have rows, each with those of all entries."""
        found = (
            (statement, [row for entry in entries for row in entry.rows.get(statement, ())])
            for statement in self._statements
        )
        return [(statement, rows) for statement, rows in found if rows]


@asynccontextmanager
async def open_journal(database: Database, statements: Sequence[Executable]) -> AsyncIterator[Journal]:
    """Open a journal; leaving the block waits for what is under way."""
    journal = Journal(database, statements)
    try:
        yield journal
    finally:
        await journal.close()


def _settle(entry: _Entry, problem: BaseException | None) -> None:
    """Tell the writer what became of the entry."""
    if problem is None:
        if not entry.written.done():
            entry.written.set_result(None)
    elif entry.written.done():
        _log.error("what a cancelled writer left could not be written", exc_info=problem)
    else:
        entry.written.set_exception(problem)
