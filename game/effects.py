"""What to do about what happened in a round.

Times are seconds of Discord's clock since 1970; players are user ids; questions are counted from 1.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from game.events import Dealt, Given
from game.judge import Verdict


@dataclass(frozen=True, slots=True)
class Score:
    """What one player got for one question: what they gave, seconds needed, points; `hints` were taken."""

    player: int
    given: Given
    seconds: float
    points: int
    right: bool
    hints: int = 0


@dataclass(frozen=True, slots=True)
class Gather:
    """Let players join `teams` teams until the time."""

    teams: int
    until: float


@dataclass(frozen=True, slots=True)
class Joined:
    """The player is in the team; `moved` from another one."""

    player: int
    team: int
    moved: bool = False


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
class Clue:
    """Show the first `count` clues of question `number`, which goes on until `bell`."""

    number: int
    total: int
    dealt: Dealt
    count: int
    bell: float


@dataclass(frozen=True, slots=True)
class Extended:
    """Question `number` now takes answers until `bell`."""

    number: int
    bell: float


@dataclass(frozen=True, slots=True)
class Resumed:
    """The round goes on where it was; `bell` is the new one of an open question, if one is open."""

    number: int
    bell: float | None


@dataclass(frozen=True, slots=True)
class Noted:
    """The answer counts; tell the player. Of a text: what the judge says, and the tries left.

    `attempt` counts the player's answers to this question from 1.
    """

    player: int
    number: int
    given: Given
    verdict: Verdict | None = None
    tries_left: int = 0
    attempt: int = 1


@dataclass(frozen=True, slots=True)
class Hinted:
    """Tell the player the hint of this level (from 1) to question `number`."""

    player: int
    number: int
    level: int


@dataclass(frozen=True, slots=True)
class Voted:
    """The player's vote to skip question `number` counts; `needed` of them skip it."""

    player: int
    number: int
    votes: int
    needed: int


class Reason(StrEnum):
    """Why something that a player did changed nothing."""

    EARLY = "early"
    OLD = "old"
    LATE = "late"
    TWICE = "twice"
    INVALID = "invalid"
    OUT_OF_TRIES = "out_of_tries"
    OUT = "out"
    NO_HINT = "no_hint"
    NOT_OPEN = "not_open"
    NOT_PLAYING = "not_playing"
    VOTED = "voted"
    NO_MORE_TIME = "no_more_time"
    SEATED = "seated"
    NO_TEAMS = "no_teams"


@dataclass(frozen=True, slots=True)
class Refused:
    """It changed nothing; tell the player why. `given` is the answer that stands for them, if any."""

    player: int
    reason: Reason
    given: Given | None = None


@dataclass(frozen=True, slots=True)
class Reveal:
    """Show what was right in question `number`, its proof, and who gained what (fastest first).

    `lost` are the players whom it cost a life, with the lives they have left.
    """

    number: int
    total: int
    dealt: Dealt
    scores: tuple[Score, ...]
    skipped: bool = False
    lost: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Corrected:
    """The player's answer to question `number` counts as right after all: so many points more."""

    player: int
    number: int
    points: int


@dataclass(frozen=True, slots=True)
class Standing:
    """One line of the board; players who are equal share a place. `lives` are those left, if they count."""

    place: int
    player: int
    points: int
    right: int
    answered: int
    streak: int
    fastest: float | None = None
    team: int | None = None
    lives: int | None = None


@dataclass(frozen=True, slots=True)
class TeamStanding:
    """One team's line of the board; `points` is the mean of its best half."""

    place: int
    team: int
    points: int
    players: int


class Ending(StrEnum):
    """Why a round is over."""

    DONE = "done"
    STOPPED = "stopped"
    IDLE = "idle"
    LAST_STANDING = "last_standing"


@dataclass(frozen=True, slots=True)
class Finish:
    """The round is over after `asked` questions; this is its board, best first.

    `missed` are the numbers of the questions that nobody had right.
    """

    asked: int
    board: tuple[Standing, ...] = ()
    ending: Ending = Ending.DONE
    teams: tuple[TeamStanding, ...] = ()
    missed: tuple[int, ...] = ()


Effect = (
    Gather
    | Joined
    | Ask
    | Opened
    | Clue
    | Extended
    | Resumed
    | Noted
    | Hinted
    | Voted
    | Refused
    | Reveal
    | Corrected
    | Finish
)


def changes(effects: Iterable[Effect]) -> bool:
    """Whether the event behind these effects changed the round, and so belongs in the ledger."""
    return any(not isinstance(effect, Refused) for effect in effects)
