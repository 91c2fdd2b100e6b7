"""The ledger: what was played, event by event, and what the bot notes for itself."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncSession

from data.connection import Database
from data.rows import question_from
from data.tables import AnswerRow, AskedRow, EventRow, QuestionRow, RoundRow, SettingRow
from game.events import Answer, Dealt, Effect, Event, Finish, Resume, Reveal, Shown, Start, Stop, TimeUp

_EVENTS: dict[str, type[Event]] = {
    kind.__name__.lower(): kind for kind in (Start, Shown, Answer, TimeUp, Stop, Resume)
}
_BOT = 0


class Outcome(StrEnum):
    """How a round ended; `BROKEN` if its channel went or the bot did."""

    FINISHED = "finished"
    STOPPED = "stopped"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Sitting:
    """One round as the ledger opens it: where, of which film, by whom, with which questions.

    `guild` is nothing in a private channel; `seconds` and `pause` are those of the round's clock.
    """

    id: str
    film: str
    mode: str
    guild: int | None
    channel: int
    starter: int
    started_at: float
    seconds: float
    pause: float
    dealt: tuple[Dealt, ...]

    @property
    def place(self) -> int:
        """What remembers which questions were asked: the server, or the channel outside servers."""
        return self.guild or self.channel


class Ledger:
    """Rounds in the store; each method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def open_round(self, sitting: Sitting) -> None:
        """Write down that a round begins."""
        values = {name: getattr(sitting, name) for name in _SITTING_COLUMNS}
        dealt = [{"choices": list(each.choices), "question": asdict(each.question)} for each in sitting.dealt]
        async with self._database.writing() as session:
            session.add(RoundRow(**values, dealt=dealt, outcome=None))

    async def append(self, sitting: Sitting, event: Event, effects: Sequence[Effect] = ()) -> None:
        """Write an accepted event down, with the answers that it settled and the end that it brought."""
        body = asdict(event)
        at = body.pop("at")
        async with self._database.writing() as session:
            sequence = await session.scalar(
                select(func.coalesce(func.max(EventRow.sequence), 0) + 1).where(EventRow.round == sitting.id)
            )
            session.add(
                EventRow(
                    round=sitting.id,
                    sequence=sequence,
                    at=at,
                    kind=type(event).__name__.lower(),
                    body=body,
                )
            )
            for effect in effects:
                if isinstance(effect, Reveal):
                    session.add_all(_answer_rows(sitting, effect, at))
                    await _note_asked(session, sitting.place, effect.dealt.question.id, at)
                elif isinstance(effect, Finish):
                    await _close(session, sitting, Outcome.STOPPED if effect.stopped else Outcome.FINISHED)

    async def close_round(self, sitting: Sitting, outcome: Outcome) -> None:
        """Write down how a round ended, if that is not known yet."""
        async with self._database.writing() as session:
            await _close(session, sitting, outcome)

    async def events(self, round_id: str) -> list[Event]:
        """Return a round's events in their order: replayed, they give the round again."""
        wanted = select(EventRow).where(EventRow.round == round_id).order_by(EventRow.sequence)
        async with self._database.reading() as session:
            return [_EVENTS[row.kind](at=row.at, **row.body) for row in await session.scalars(wanted)]

    async def open_rounds(self) -> list[Sitting]:
        """Return the rounds that have not ended, oldest first."""
        wanted = select(RoundRow).where(RoundRow.outcome.is_(None)).order_by(RoundRow.started_at, RoundRow.id)
        async with self._database.reading() as session:
            return [_sitting_from(row) for row in await session.scalars(wanted)]

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


_SITTING_COLUMNS = ("id", "film", "mode", "guild", "channel", "starter", "started_at", "seconds", "pause")


def _sitting_from(row: RoundRow) -> Sitting:
    values = {name: getattr(row, name) for name in _SITTING_COLUMNS}
    return Sitting(**values, dealt=tuple(_dealt_from(each) for each in row.dealt))


def _dealt_from(kept: dict[str, Any]) -> Dealt:
    return Dealt(question_from(QuestionRow(**kept["question"])), tuple(kept["choices"]))


def _answer_rows(sitting: Sitting, reveal: Reveal, at: float) -> Sequence[AnswerRow]:
    return [
        AnswerRow(
            round=sitting.id,
            number=reveal.number,
            player=score.player,
            question=reveal.dealt.question.id,
            film=sitting.film,
            guild=sitting.guild,
            at=at,
            choice=score.choice,
            seconds=score.seconds,
            right=score.choice == reveal.dealt.right,
            points=score.points,
        )
        for score in reveal.scores
    ]


async def _close(session: AsyncSession, sitting: Sitting, outcome: Outcome) -> None:
    still_open = (RoundRow.id == sitting.id) & RoundRow.outcome.is_(None)
    await session.execute(update(RoundRow).where(still_open).values(outcome=outcome))


async def _note_asked(session: AsyncSession, place: int, question: str, at: float) -> None:
    row = insert(AskedRow).values(place=place, question=question, at=at)
    await session.execute(row.on_conflict_do_update(index_elements=["place", "question"], set_={"at": at}))
