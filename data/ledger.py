"""The ledger: what was played, event by event, and what the bot notes for itself."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.dialects import sqlite

from data.connection import Database
from data.journal import Journal, open_journal
from data.records import (
    Record,
    answer_values,
    asked_values,
    correction_values,
    event_from,
    event_values,
)
from data.sittings import Outcome, Sitting, sitting_from, sitting_values
from data.tables import AnswerRow, AskedRow, EventRow, RoundRow, SettingRow
from game.effects import Corrected
from game.events import Event

__all__ = ["Ledger", "Outcome", "Record", "Sitting", "open_ledger"]

_BOT = 0

_OPEN = insert(RoundRow)
_EVENT = insert(EventRow)
# A round that is resumed while a reveal is read repeats the reveal; the answers are known then.
_ANSWER = sqlite.insert(AnswerRow).on_conflict_do_nothing()
_NEWLY_ASKED = sqlite.insert(AskedRow)
_ASKED = _NEWLY_ASKED.on_conflict_do_update(
    index_elements=["place", "question"], set_={"at": _NEWLY_ASKED.excluded.at}
)
# What is upheld while its reveal is not written yet is part of no answer; the event knows it.
_CORRECT = (
    update(AnswerRow)
    .where(
        AnswerRow.round == bindparam("corrected"),
        AnswerRow.number == bindparam("of_number"),
        AnswerRow.player == bindparam("of_player"),
    )
    .values(right=True, points=AnswerRow.points + bindparam("more"))
)
_CLOSE = (
    update(RoundRow)
    .where(RoundRow.id == bindparam("closed"), RoundRow.outcome.is_(None))
    .values(outcome=bindparam("how"))
)
STATEMENTS = (_OPEN, _EVENT, _ANSWER, _CORRECT, _ASKED, _CLOSE)
"""What the ledger has its journal execute: a round has a row before anything of it does."""


class Ledger:
    """Rounds in the store; each method is one transaction, or part of one that all rounds share."""

    def __init__(self, database: Database, journal: Journal) -> None:
        self._database = database
        self._journal = journal

    async def open_round(self, sitting: Sitting) -> None:
        """Write down that a round begins."""
        await self._journal.write({_OPEN: [sitting_values(sitting)]})

    async def append(self, sitting: Sitting, records: Sequence[Record]) -> None:
        """Write accepted events down, with the answers that they settled: all of them, or none.

        They are durable once this returns. `IntegrityError` if the round has one of their sequences already,
        or was never opened.
        """
        reveals = [(reveal, record.event.at) for record in records for reveal in record.reveals]
        await self._journal.write(
            {
                _EVENT: [event_values(sitting, record) for record in records],
                _ANSWER: [
                    answer_values(sitting, reveal, score, at)
                    for reveal, at in reveals
                    for score in reveal.scores
                ],
                _ASKED: [asked_values(sitting, reveal, at) for reveal, at in reveals],
                _CORRECT: [
                    correction_values(sitting, effect)
                    for record in records
                    for effect in record.effects
                    if isinstance(effect, Corrected)
                ],
            }
        )

    async def close_round(self, sitting: Sitting, outcome: Outcome) -> None:
        """Write down how a round ended, if that is not known yet."""
        await self._journal.write({_CLOSE: [{"closed": sitting.id, "how": outcome}]})

    async def sitting(self, round_id: str) -> Sitting | None:
        """Return a round, be it on or over; nothing if there is none of that id."""
        async with self._database.reading() as session:
            row = await session.get(RoundRow, round_id)
            return None if row is None else sitting_from(row)

    async def events(self, round_id: str) -> list[Event]:
        """Return a round's events in their order: replayed, they give the round again."""
        wanted = (
            select(EventRow.at, EventRow.kind, EventRow.body)
            .where(EventRow.round == round_id)
            .order_by(EventRow.sequence)
        )
        async with self._database.reading() as session:
            return [event_from(*row) for row in await session.execute(wanted)]

    async def open_rounds(self) -> list[Sitting]:
        """Return the rounds that have not ended, oldest first."""
        wanted = select(RoundRow).where(RoundRow.outcome.is_(None)).order_by(RoundRow.started_at, RoundRow.id)
        async with self._database.reading() as session:
            return [sitting_from(row) for row in await session.scalars(wanted)]

    async def asked_at(self, place: int) -> dict[str, float]:
        """Return when each question was last asked in a server or private channel."""
        wanted = select(AskedRow.question, AskedRow.at).where(AskedRow.place == place)
        async with self._database.reading() as session:
            return {row.question: row.at for row in await session.execute(wanted)}

    async def note(self, name: str) -> dict[str, Any]:
        """Return what the bot noted for itself under a name; empty if nothing."""
        async with self._database.reading() as session:
            row = await session.get(SettingRow, (_BOT, name))
            return {} if row is None else row.value

    async def write_note(self, name: str, value: dict[str, Any]) -> None:
        """Note something for the bot's next start."""
        async with self._database.writing() as session:
            await session.merge(SettingRow(guild=_BOT, name=name, value=value))


@asynccontextmanager
async def open_ledger(database: Database) -> AsyncIterator[Ledger]:
    """Open the ledger; leaving the block waits for what is being written."""
    async with open_journal(database, STATEMENTS) as journal:
        yield Ledger(database, journal)
