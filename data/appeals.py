"""Appeals against the judge: what players hold for right, what hosts decided, what is accepted since."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.dialects import sqlite

from data.connection import Database
from data.tables import AcceptedRow, AppealRow


class Decision(StrEnum):
    """What a host made of an appeal."""

    UPHELD = "upheld"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Appeal:
    """A player's guess for question `number` of a round; `attempt` counts their guesses for it from 1.

    `place` is the server, or the channel outside servers; `question` is the question's id.
    """

    place: int
    round: str
    number: int
    player: int
    attempt: int
    question: str
    text: str
    at: float
    id: int = 0


_COLUMNS = ("place", "round", "number", "player", "attempt", "question", "text", "at")
_FILE = sqlite.insert(AppealRow).on_conflict_do_nothing().returning(AppealRow.id)
_ACCEPT = sqlite.insert(AcceptedRow).on_conflict_do_nothing()


class Appeals:
    """The appeals of all places; each method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def file(self, appeal: Appeal) -> bool:
        """Put an appeal on the list; say whether it was new there."""
        values = {name: getattr(appeal, name) for name in _COLUMNS}
        async with self._database.writing() as session:
            return await session.scalar(_FILE, values) is not None

    async def waiting(self, place: int) -> list[Appeal]:
        """Return the appeals of a place that nobody has decided yet, oldest first."""
        wanted = (
            select(AppealRow)
            .where(AppealRow.place == place, AppealRow.outcome.is_(None))
            .order_by(AppealRow.id)
        )
        async with self._database.reading() as session:
            return [_appeal_from(row) for row in await session.scalars(wanted)]

    async def find(self, appeal_id: int) -> Appeal | None:
        """Return an appeal that nobody has decided yet."""
        async with self._database.reading() as session:
            row = await session.get(AppealRow, appeal_id)
            return None if row is None or row.outcome is not None else _appeal_from(row)

    async def decide(self, appeal: Appeal, decision: Decision) -> bool:
        """Write a decision down, once; what is upheld is accepted for the question there from now on."""
        async with self._database.writing() as session:
            row = await session.get(AppealRow, appeal.id)
            if row is None or row.outcome is not None:
                return False
            row.outcome = decision
            if decision is Decision.UPHELD:
                values = {"place": appeal.place, "question": appeal.question, "text": appeal.text}
                await session.execute(_ACCEPT, values)
            return True

    async def accepted(self, place: int) -> dict[str, tuple[str, ...]]:
        """Return what hosts of a place accepted besides, by the question's id."""
        wanted = (
            select(AcceptedRow.question, AcceptedRow.text)
            .where(AcceptedRow.place == place)
            .order_by(AcceptedRow.question, AcceptedRow.text)
        )
        found: dict[str, tuple[str, ...]] = {}
        async with self._database.reading() as session:
            for question, text in await session.execute(wanted):
                found[question] = (*found.get(question, ()), text)
        return found


def _appeal_from(row: AppealRow) -> Appeal:
    return Appeal(**{name: getattr(row, name) for name in _COLUMNS}, id=row.id)
