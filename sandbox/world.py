"""All state of the sandbox. Whatever changes it is a method here, and every change is told to the listeners.

The rules of who may do what are elsewhere (`rest/`, `interactions.py`); these methods only do it.
"""

import mimetypes
import secrets
from collections.abc import Callable, Iterator

from sandbox.changes import (
    Change,
    ChannelCreated,
    ChannelDeleted,
    ChannelEdited,
    CommandsChanged,
    MessageCreated,
    MessageDeleted,
    MessageEdited,
    ReactionChanged,
    Typing,
    UsersChanged,
)
from sandbox.clock import Clock
from sandbox.interaction import TOKEN_SECONDS, Interaction
from sandbox.message import File, Message
from sandbox.people import Member, User
from sandbox.permissions import EVERYTHING, MODERATE, TAKE_PART, bits
from sandbox.places import DM, TEXT, THREAD, Channel, Guild, Role
from sandbox.snowflake import Snowflakes
from sandbox.wire import Json

Listener = Callable[[Change], None]
CHANNELS = ("lobby", "film-night", "chatter")


class World:
    """One guild, its channels, the users, the bot, and all they said and did.

    `origin` is the address that files are served from.
    """

    def __init__(self, clock: Clock, *, bot_name: str = "Sandbox Bot", origin: str = "") -> None:
        self.clock = clock
        self.origin = origin
        self.snowflakes = Snowflakes(clock)
        self.users: dict[int, User] = {}
        self.channels: dict[int, Channel] = {}
        self.messages: dict[int, Message] = {}
        self.talks: dict[int, dict[int, Message]] = {}
        self.commands: dict[int, Json] = {}
        self.interactions: dict[int, Interaction] = {}
        self.tokens: dict[str, Interaction] = {}
        self.files: dict[int, File] = {}
        self._listeners: list[Listener] = []
        self._dms: dict[int, Channel] = {}
        self.bot = self._new_user(bot_name, bot=True)
        owner = self._new_user("Olive (owner)")
        self.guild = Guild(self.snowflakes.next(), "The Sandbox", owner.id, clock.stamp())
        self._people_the_guild(owner)
        self.guilds = {self.guild.id: self.guild}
        first, *_ = (self.add_channel(name).id for name in CHANNELS)
        self.default_channel = first

    def _people_the_guild(self, owner: User) -> None:
        guild, now = self.guild, self.clock.stamp()
        guild.roles[guild.id] = Role(guild.id, "@everyone", bits(*TAKE_PART), 0)
        bot_role = Role(self.snowflakes.next(), self.bot.name, bits(*TAKE_PART), 1, bot_id=self.bot.id)
        self.moderator = Role(self.snowflakes.next(), "Moderators", bits(*MODERATE), 2)
        for role in (bot_role, self.moderator):
            guild.roles[role.id] = role
        guild.members[owner.id] = Member(owner, now)
        guild.members[self.bot.id] = Member(self.bot, now, [bot_role.id])

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Tell somebody of every change from now on; returns how to stop that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def tell(self, change: Change) -> None:
        """Tell the listeners of a change."""
        for listener in tuple(self._listeners):
            listener(change)

    # People

    def _new_user(self, name: str, *, bot: bool = False) -> User:
        user = User(self.snowflakes.next(), name, bot=bot)
        self.users[user.id] = user
        return user

    def add_user(self, name: str, *, moderator: bool = False) -> User:
        """Have somebody join the guild."""
        user = self._new_user(name)
        roles = [self.moderator.id] if moderator else []
        self.guild.members[user.id] = Member(user, self.clock.stamp(), roles)
        self.tell(UsersChanged())
        return user

    def permissions(self, user_id: int, channel: Channel) -> int:
        """Return what a user may do in a channel; 0 for one they do not see."""
        if channel.kind == DM:
            taking_part = channel.recipient is not None and user_id in (channel.recipient.id, self.bot.id)
            return bits(*TAKE_PART) if taking_part else 0
        parent = channel if channel.parent_id is None else self.channels[channel.parent_id]
        return self.guild.permissions(user_id, parent)

    # Places

    def add_channel(self, name: str, *, parent_id: int | None = None, owner_id: int | None = None) -> Channel:
        """Add a text channel, or, with a parent, a thread in it."""
        channel = Channel(
            self.snowflakes.next(),
            TEXT if parent_id is None else THREAD,
            name,
            self.clock.stamp(),
            guild_id=self.guild.id,
            parent_id=parent_id,
            owner_id=owner_id or self.guild.owner_id,
            position=len(self.channels),
        )
        self._open(channel)
        return channel

    def dm(self, user: User) -> Channel:
        """Return the channel of a user and the bot; it is made when first asked for."""
        if user.id not in self._dms:
            channel = Channel(self.snowflakes.next(), DM, "", self.clock.stamp(), recipient=user)
            self._dms[user.id] = channel
            self._open(channel)
        return self._dms[user.id]

    def _open(self, channel: Channel) -> None:
        self.channels[channel.id] = channel
        self.talks[channel.id] = {}
        self.tell(ChannelCreated(channel))

    def deny(self, channel: Channel, permissions: int) -> None:
        """Take permissions from the bot in a channel (for a thread: in its parent, as Discord has it)."""
        place = channel if channel.parent_id is None else self.channels[channel.parent_id]
        place.denied[self.bot.id] = place.denied.get(self.bot.id, 0) | permissions & EVERYTHING
        self.tell(ChannelEdited(place))

    def delete_channel(self, channel: Channel) -> None:
        """Remove a channel, its threads and all messages in them."""
        for thread in [place for place in self.channels.values() if place.parent_id == channel.id]:
            self.delete_channel(thread)
        del self.channels[channel.id]
        for message in self.talks.pop(channel.id):
            del self.messages[message]
        self.tell(ChannelDeleted(channel))

    # Messages

    def add_message(self, message: Message) -> None:
        """Put a message into its channel."""
        channel = self.channels[message.channel_id]
        self.messages[message.id] = self.talks[channel.id][message.id] = message
        if message.private_to is None:
            channel.last_message_id = message.id
            channel.message_count += 1
        self.tell(MessageCreated(message))

    def edit_message(self, message: Message, changed: Json) -> None:
        """Change fields of a message."""
        message.data = {**message.data, **changed}
        self.tell(MessageEdited(message))

    def delete_message(self, message: Message) -> None:
        """Remove a message."""
        del self.messages[message.id]
        del self.talks[message.channel_id][message.id]
        self.tell(MessageDeleted(message))

    def react(
        self, message: Message, user_id: int, reactions: list[Json], emoji: Json, *, added: bool
    ) -> None:
        """Set a message's reactions, of which one was just added or taken back."""
        self.tell(ReactionChanged(message, user_id, emoji, added))
        self.edit_message(message, {"reactions": reactions})

    def visible(self, user_id: int, channel_id: int | None = None) -> Iterator[Message]:
        """Go through the messages that a user sees, oldest first, in one channel or in all."""
        source = self.messages if channel_id is None else self.talks.get(channel_id, {})
        return (message for message in source.values() if self.sees(user_id, message))

    def sees(self, user_id: int, message: Message) -> bool:
        """Tell whether a user sees a message."""
        channel = self.channels.get(message.channel_id)
        return channel is not None and message.seen_by(user_id) and self.permissions(user_id, channel) > 0

    def add_file(self, name: str, content: bytes) -> File:
        """Keep an attachment."""
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        file = File(self.snowflakes.next(), name, kind, content)
        self.files[file.id] = file
        return file

    def type(self, channel: Channel, user_id: int) -> None:
        """Show that somebody is typing."""
        self.tell(Typing(channel, user_id))

    # Commands

    def replace_commands(self, guild_id: int | None, commands: list[Json]) -> None:
        """Make these the commands of a guild, or the global ones."""
        scope = None if guild_id is None else str(guild_id)
        kept = {key: command for key, command in self.commands.items() if command.get("guild_id") != scope}
        self.commands = kept | {int(command["id"]): command for command in commands}
        self.tell(CommandsChanged())

    def offered(self) -> list[Json]:
        """Return all commands, by kind and name."""
        return sorted(self.commands.values(), key=lambda command: (command["type"], command["name"]))

    # Interactions

    def add_interaction(self, interaction: Interaction) -> None:
        """Remember an interaction and its token; those whose tokens ended long ago are forgotten."""
        self.interactions[interaction.id] = interaction
        self.tokens[interaction.token] = interaction
        while True:
            oldest = next(iter(self.interactions.values()))
            if self.clock.now() - oldest.created_at < 2 * TOKEN_SECONDS:
                return
            del self.interactions[oldest.id], self.tokens[oldest.token]

    def new_token(self) -> str:
        """Return a token for an interaction."""
        return "aW50ZXJhY3Rpb246" + secrets.token_urlsafe(96)
