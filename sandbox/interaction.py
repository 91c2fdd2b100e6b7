"""What a user does that the bot must acknowledge: command, click, choice, form; and what became of it."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from sandbox.clock import Alarm
from sandbox.message import Message
from sandbox.wire import Json

COMMAND, COMPONENT, AUTOCOMPLETE, MODAL = 2, 3, 4, 5
"""The kinds of interaction, by Discord's numbers."""

ACKNOWLEDGE_SECONDS = 3.0
TOKEN_SECONDS = 15 * 60.0
NO_ANSWER = "The application did not respond"


def new_token() -> str:
    """Return a token for an interaction, as long and as unguessable as Discord's."""
    return "aW50ZXJhY3Rpb246" + secrets.token_urlsafe(96)


@dataclass(frozen=True, slots=True)
class Answered:
    """The bot showed a message: a new one, or the clicked one changed."""

    message: Message
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Deferred:
    """The bot will say something later; `message` is the "thinking" one, if there is one."""

    message: Message | None
    private: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """The bot opened a form."""

    form: Json


@dataclass(frozen=True, slots=True)
class Suggested:
    """The bot suggested choices."""

    choices: list[Json]


@dataclass(frozen=True, slots=True)
class Failed:
    """The bot did not acknowledge in time; what it tried instead is part of the reason."""

    reason: str


Outcome = Answered | Deferred | Asked | Suggested | Failed


@dataclass(slots=True)
class Interaction:
    """One interaction, from the click to the end of its token.

    `report` hears the outcome, once. `original` is what `@original` means: the answer after callbacks 4 and
    5, the clicked message after 6 and 7. `own` are the messages that the token may edit. `excused` says that
    an ordered fault struck it, so that the bot is not blamed for being late or acknowledging it twice.
    """

    id: int
    token: str
    kind: int
    user_id: int
    channel_id: int
    data: Json
    created_at: float
    report: Callable[[Outcome], None]
    message: Message | None = None
    cause: "Interaction | None" = None
    callback: int | None = None
    original: int | None = None
    own: set[int] = field(default_factory=set[int])
    form: Json | None = None
    refused: list[str] = field(default_factory=list[str])
    alarm: Alarm | None = None
    over: bool = False
    excused: bool = False

    def end(self, outcome: Outcome) -> None:
        """Report the outcome, unless there was one already."""
        if self.over:
            return
        self.over = True
        if self.alarm is not None:
            self.alarm.cancel()
        self.report(outcome)
