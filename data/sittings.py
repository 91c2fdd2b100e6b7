"""Sittings: rounds as the ledger opens them, and as rows."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from data.rows import question_from
from data.tables import QuestionRow, RoundRow
from game.events import Dealt
from game.options import Mode, Options
from game.question import Difficulty


class Outcome(StrEnum):
    """How a round ended; `BROKEN` if its channel went or the bot did."""

    FINISHED = "finished"
    STOPPED = "stopped"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Sitting:
    """One round as the ledger opens it: where, of which film, by whom, played how, with which questions.

    `guild` is nothing in a private channel.
    """

    id: str
    film: str
    guild: int | None
    channel: int
    starter: int
    started_at: float
    options: Options
    dealt: tuple[Dealt, ...]

    @property
    def place(self) -> int:
        """What remembers which questions were asked: the server, or the channel outside servers."""
        return self.guild or self.channel


def sitting_values(sitting: Sitting) -> dict[str, Any]:
    """Return the row of a round that begins."""
    return {
        "id": sitting.id,
        "film": sitting.film,
        "guild": sitting.guild,
        "channel": sitting.channel,
        "starter": sitting.starter,
        "started_at": sitting.started_at,
        "options": asdict(sitting.options),
        "dealt": [asdict(each) for each in sitting.dealt],
        "outcome": None,
    }


def sitting_from(row: RoundRow) -> Sitting:
    """Return the round that a row holds."""
    return Sitting(
        id=row.id,
        film=row.film,
        guild=row.guild,
        channel=row.channel,
        starter=row.starter,
        started_at=row.started_at,
        options=_options_from(row.options),
        dealt=tuple(map(_dealt_from, row.dealt)),
    )


def _options_from(kept: dict[str, Any]) -> Options:
    difficulty = kept["difficulty"]
    enums = {"mode": Mode(kept["mode"]), "difficulty": Difficulty(difficulty) if difficulty else None}
    return Options(**{**kept, **enums})


def _dealt_from(kept: dict[str, Any]) -> Dealt:
    return Dealt(question_from(QuestionRow(**kept["question"])), tuple(kept["choices"]))
