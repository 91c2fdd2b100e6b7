"""What happens in a round (events) and what to do about it (effects).

Times are seconds of Discord's clock since 1970; players are user ids; questions are counted from 1.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from game.question import Question


@dataclass(frozen=True, slots=True)
class Dealt:
    """A question as one round shows it: its choices in the order of the buttons."""

    question: Question
    choices: tuple[str, ...]

    @property
    def right(self) -> int:
        """Index of the right choice."""
        return self.choices.index(self.question.answer)


@dataclass(frozen=True, slots=True)
class Start:
    """The round begins."""

    at: float


@dataclass(frozen=True, slots=True)
class Shown:
    """Players see question `number` since `at`, the timestamp of its message (0: no message)."""

    at: float
    number: int
    message: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """A player clicked a choice of question `number`; `at` is the time of the click."""

    at: float
    player: int
    number: int
    choice: int


@dataclass(frozen=True, slots=True)
class TimeUp:
    """The time that the round waits for has come."""

    at: float


@dataclass(frozen=True, slots=True)
class Stop:
    """Somebody who may end the round does so."""

    at: float
    player: int


@dataclass(frozen=True, slots=True)
class Resume:
    """Whoever runs the round is back after having been away since its last event."""

    at: float


Event = Start | Shown | Answer | TimeUp | Stop | Resume


class Reason(StrEnum):
    """Why an answer changed nothing."""

    EARLY = "early"
    OLD = "old"
    LATE = "late"
    TWICE = "twice"


@dataclass(frozen=True, slots=True)
class Ask:
    """Show question `number` of `total`; its clock starts with `Shown`."""

    number: int
    total: int
    dealt: Dealt
    seconds: float


@dataclass(frozen=True, slots=True)
class Opened:
    """Question `number` takes answers until `bell`."""

    number: int
    bell: float


@dataclass(frozen=True, slots=True)
class Resumed:
    """The round goes on where it was; `bell` is the new one of an open question, if one is open."""

    number: int
    bell: float | None


@dataclass(frozen=True, slots=True)
class Noted:
    """The answer counts; tell the player."""

    player: int
    number: int
    choice: int


@dataclass(frozen=True, slots=True)
class Refused:
    """The answer changed nothing; tell the player why. `choice` is what stands for them, if anything."""

    player: int
    reason: Reason
    choice: int | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """What one player got for one question: the choice, seconds needed, points (0 for a wrong one)."""

    player: int
    choice: int
    seconds: float
    points: int


@dataclass(frozen=True, slots=True)
class Reveal:
    """Show the right choice of question `number`, its proof, and who gained what (fastest first)."""

    number: int
    total: int
    dealt: Dealt
    scores: tuple[Score, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """One line of the board; players with equal points share a place."""

    place: int
    player: int
    points: int
    right: int
    answered: int
    streak: int
    fastest: float | None = None


@dataclass(frozen=True, slots=True)
class Finish:
    """The round is over after `asked` questions; this is its board, best first."""

    asked: int
    board: tuple[Standing, ...] = field(default=())
    stopped: bool = False


Effect = Ask | Opened | Resumed | Noted | Refused | Reveal | Finish


def changes(effects: list[Effect]) -> bool:
    """Whether the event behind these effects changed the round, and so belongs in the ledger."""
    return any(not isinstance(effect, Refused) for effect in effects)
