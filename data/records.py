"""Records: accepted events with what came of them, as rows and back."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from data.sittings import Sitting
from game.effects import Corrected, Effect, Reveal, Score
from game.events import EVENTS, Answer, Event, Given
from game.judge import ReasonCode, Verdict, VerdictKind

_KINDS = {kind.__name__.lower(): kind for kind in EVENTS}


@dataclass(frozen=True, slots=True)
class Record:
    """An event that a round accepted and what came of it; the sequence counts a round's events from 1."""

    sequence: int
    event: Event
    effects: Sequence[Effect] = ()

    @property
    def reveals(self) -> list[Reveal]:
        """The questions that this event settled."""
        return [effect for effect in self.effects if isinstance(effect, Reveal)]


def event_values(sitting: Sitting, record: Record) -> dict[str, Any]:
    """Return the row of an event."""
    body = asdict(record.event)
    return {
        "round": sitting.id,
        "sequence": record.sequence,
        "at": body.pop("at"),
        "kind": type(record.event).__name__.lower(),
        "body": body,
    }


def event_from(at: float, kind: str, body: dict[str, Any]) -> Event:
    """Return the event that the columns of a row hold."""
    made = _KINDS[kind]
    if made is Answer:
        body = {**body, "given": _given_from(body["given"]), "verdict": _verdict_from(body["verdict"])}
    return made(at=at, **body)


def _given_from(kept: int | str | list[int]) -> Given:
    return tuple(kept) if isinstance(kept, list) else kept


def _verdict_from(kept: dict[str, str] | None) -> Verdict | None:
    return None if kept is None else Verdict(VerdictKind(kept["kind"]), ReasonCode(kept["reason"]))


def answer_values(sitting: Sitting, reveal: Reveal, score: Score, at: float) -> dict[str, Any]:
    """Return the row of what a player got for a question that was revealed at that time."""
    return {
        "round": sitting.id,
        "number": reveal.number,
        "player": score.player,
        "question": reveal.dealt.question.id,
        "film": sitting.film,
        "guild": sitting.guild,
        "at": at,
        "given": score.given,
        "seconds": score.seconds,
        "hints": score.hints,
        "right": score.right,
        "points": score.points,
    }


def asked_values(sitting: Sitting, reveal: Reveal, at: float) -> dict[str, Any]:
    """Return the row of when a question was asked in a place."""
    return {"place": sitting.place, "question": reveal.dealt.question.id, "at": at}


def correction_values(sitting: Sitting, corrected: Corrected) -> dict[str, Any]:
    """Return which answer was right after all, and what that is worth."""
    return {
        "corrected": sitting.id,
        "of_number": corrected.number,
        "of_player": corrected.player,
        "more": corrected.points,
    }
