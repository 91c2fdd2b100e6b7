"""What can happen in the sandbox's world; listeners (gateway, pages, test users) are told with these."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sandbox.guild import Guild, Role
from sandbox.people import Member
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
    """A message changed; if only in its reactions, `ReactionChanged` or `ReactionsCleared` told why."""

    message: "Message"
    by_reaction: bool = False


@dataclass(frozen=True, slots=True)
class MessageDeleted:
    """A message is gone; `in_bulk` with others, of which one `MessagesDeleted` tells."""

    message: "Message"
    in_bulk: bool = False


@dataclass(frozen=True, slots=True)
class MessagesDeleted:
    """Several messages of one channel were removed at once."""

    channel: Channel
    messages: "tuple[Message, ...]"


@dataclass(frozen=True, slots=True)
class ReactionChanged:
    """Somebody reacted, or took that back."""

    message: "Message"
    user_id: int
    emoji: Json
    added: bool


@dataclass(frozen=True, slots=True)
class ReactionsCleared:
    """All reactions to a message were removed, or all with one emoji."""

    message: "Message"
    emoji: Json | None = None


@dataclass(frozen=True, slots=True)
class PinsChanged:
    """A message was pinned in a channel, or is so no longer."""

    channel: Channel


@dataclass(frozen=True, slots=True)
class ThreadJoined:
    """Somebody is in a thread from now on."""

    thread: Channel
    user_id: int


@dataclass(frozen=True, slots=True)
class ThreadLeft:
    """Somebody is in a thread no longer."""

    thread: Channel
    user_id: int


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
class RoleCreated:
    """A guild has a new role."""

    guild: Guild
    role: Role


@dataclass(frozen=True, slots=True)
class RoleEdited:
    """A guild's role changed."""

    guild: Guild
    role: Role


@dataclass(frozen=True, slots=True)
class RoleDeleted:
    """A guild's role is gone."""

    guild: Guild
    role: Role


@dataclass(frozen=True, slots=True)
class MemberJoined:
    """Somebody joined a guild."""

    guild: Guild
    member: Member


@dataclass(frozen=True, slots=True)
class MemberEdited:
    """A member has other roles or another name, or may speak again or no longer."""

    guild: Guild
    member: Member


@dataclass(frozen=True, slots=True)
class MemberLeft:
    """Somebody left a guild, or was put out of it."""

    guild: Guild
    member: Member


@dataclass(frozen=True, slots=True)
class BotJoined:
    """The bot is in a guild from now on."""

    guild: Guild


@dataclass(frozen=True, slots=True)
class BotKicked:
    """The bot is in a guild no longer."""

    guild: Guild


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
    | MessagesDeleted
    | ReactionChanged
    | ReactionsCleared
    | PinsChanged
    | ThreadJoined
    | ThreadLeft
    | ChannelCreated
    | ChannelEdited
    | ChannelDeleted
    | RoleCreated
    | RoleEdited
    | RoleDeleted
    | MemberJoined
    | MemberEdited
    | MemberLeft
    | BotJoined
    | BotKicked
    | UsersChanged
    | CommandsChanged
    | Typing
    | InteractionStarted
    | BotChanged
    | Requested
)
