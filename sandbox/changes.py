"""What can happen in the sandbox's world; listeners (gateway, pages, test users) are told with these."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sandbox.places import Channel
from sandbox.wire import Json

if TYPE_CHECKING:
    from sandbox.interaction import Interaction
    from sandbox.message import Message
    from sandbox.recorded import Request


@dataclass(frozen=True, slots=True)
class MessageCreated:
    """A message appeared."""

    message: "Message"


@dataclass(frozen=True, slots=True)
class MessageEdited:
    """A message changed (reactions are told with `ReactionChanged` first)."""

    message: "Message"


@dataclass(frozen=True, slots=True)
class MessageDeleted:
    """A message is gone."""

    message: "Message"


@dataclass(frozen=True, slots=True)
class ReactionChanged:
    """Somebody reacted, or took that back."""

    message: "Message"
    user_id: int
    emoji: Json
    added: bool


@dataclass(frozen=True, slots=True)
class ChannelCreated:
    """A channel or thread appeared."""

    channel: Channel


@dataclass(frozen=True, slots=True)
class ChannelEdited:
    """A channel changed."""

    channel: Channel


@dataclass(frozen=True, slots=True)
class ChannelDeleted:
    """A channel is gone, with its messages and threads."""

    channel: Channel


@dataclass(frozen=True, slots=True)
class UsersChanged:
    """Somebody joined."""


@dataclass(frozen=True, slots=True)
class CommandsChanged:
    """The bot registered commands."""


@dataclass(frozen=True, slots=True)
class Typing:
    """Somebody is typing."""

    channel: Channel
    user_id: int


@dataclass(frozen=True, slots=True)
class InteractionStarted:
    """A user did something that the bot has three seconds to acknowledge."""

    interaction: "Interaction"


@dataclass(frozen=True, slots=True)
class BotChanged:
    """The bot's gateway connection came or went."""

    online: bool


@dataclass(frozen=True, slots=True)
class Requested:
    """The bot sent a request and was answered."""

    request: "Request"


Change = (
    MessageCreated
    | MessageEdited
    | MessageDeleted
    | ReactionChanged
    | ChannelCreated
    | ChannelEdited
    | ChannelDeleted
    | UsersChanged
    | CommandsChanged
    | Typing
    | InteractionStarted
    | BotChanged
    | Requested
)
