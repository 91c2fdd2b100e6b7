"""What happens in a round.

Times are seconds of Discord's clock since 1970; players are user ids; questions are counted from 1.
"""

from dataclasses import dataclass

from game.judge import Verdict
from game.question import Kind, Question, in_story_order

Given = int | str | tuple[int, ...]
"""What a player gave: the place of a choice, a text, or the places of all items in the player's order."""


@dataclass(frozen=True, slots=True)
class Dealt:
    """A question as one round shows it: its choices in the order of the buttons, or its items as listed.

    Both are empty where an answer is typed.
    """

    question: Question
    choices: tuple[str, ...] = ()

    @property
    def right(self) -> Given:
        """What is right: a choice's place, the items' places in story order, or the answer itself."""
        if self.question.kind is Kind.ORDER:
            return tuple(self.choices.index(event) for event in in_story_order(self.question))
        return self.choices.index(self.question.answer) if self.choices else self.question.answer

    @property
    def clues(self) -> tuple[str, ...]:
        """The clues to be shown one after another; empty where the prompt is shown at once."""
        return tuple(self.question.prompt.splitlines()) if self.question.kind is Kind.CLUES else ()


@dataclass(frozen=True, slots=True)
class Start:
    """The round begins."""

    at: float


@dataclass(frozen=True, slots=True)
class Join:
    """A player joins a team, counted from 0."""

    at: float
    player: int
    team: int


@dataclass(frozen=True, slots=True)
class Begin:
    """Whoever may end the waiting for teams does so."""

    at: float
    player: int


@dataclass(frozen=True, slots=True)
class Shown:
    """Players see question `number` since `at`, the timestamp of its message (0: no message)."""

    at: float
    number: int
    message: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """A player answered question `number`; `at` is the time of the click, `verdict` that of a text."""

    at: float
    player: int
    number: int
    given: Given
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class TakeHint:
    """A player asks for a hint to the open question."""

    at: float
    player: int


@dataclass(frozen=True, slots=True)
class Skip:
    """A player wants the open question skipped; with `at_once` no vote is needed."""

    at: float
    player: int
    at_once: bool = False


@dataclass(frozen=True, slots=True)
class Extend:
    """Whoever may do so gives the open question more time."""

    at: float
    player: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Delay:
    """Discord held a player of question `number` up for so many seconds."""

    at: float
    number: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Uphold:
    """A host holds an answer of a player to question `number` for right; it is worth so many points more."""

    at: float
    player: int
    number: int
    points: int


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


Event = (
    Start | Join | Begin | Shown | Answer | TakeHint | Skip | Extend | Delay | Uphold | TimeUp | Stop | Resume
)
EVENTS: tuple[type[Event], ...] = (
    Start,
    Join,
    Begin,
    Shown,
    Answer,
    TakeHint,
    Skip,
    Extend,
    Delay,
    Uphold,
    TimeUp,
    Stop,
    Resume,
)
