"""The sandbox's state. What changes it is a method here or of what it is built on; listeners are told.

The rules of who may do what are elsewhere (`rest/`, `interactions.py`); these methods only do it.
"""

import mimetypes
from collections import deque
from collections.abc import Sequence
from itertools import takewhile

from sandbox.changes import (
    ChannelDeleted,
    CommandsChanged,
    MessageCreated,
    MessageDeleted,
    MessageEdited,
    MessagesDeleted,
    PinsChanged,
    ReactionChanged,
    ReactionsCleared,
    Typing,
)
from sandbox.clock import Clock
from sandbox.interaction import TOKEN_SECONDS, Interaction
from sandbox.landscape import Landscape
from sandbox.message import File, Message
from sandbox.places import Channel
from sandbox.wire import Json

KEPT_PRIVATE = 50_000
"""Private messages beyond these are forgotten, oldest first, as Discord's client forgets them in the end."""


class World(Landscape):
    """The guilds, their channels, the users, the bot, and all they said and did.

    `origin` is the address that files are served from.
    """

    def __init__(self, clock: Clock, *, bot_name: str = "Sandbox Bot", origin: str = "") -> None:
        super().__init__(clock, bot_name)
        self.origin = origin
        self.messages: dict[int, Message] = {}
        self.commands: dict[int, Json] = {}
        self.interactions: dict[int, Interaction] = {}
        self.tokens: dict[str, Interaction] = {}
        self.files: dict[int, File] = {}
        self._started = deque[Interaction]()
        self._private = deque[Message]()

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
        if channel.archived:
            channel.archived = False
            self.edit_channel(channel)
        if message.private_to is None:
            channel.last_message_id = message.id
            channel.message_count += 1
        else:
            self._private.append(message)
            if len(self._private) > KEPT_PRIVATE:
                self._forget(self._private.popleft())
        self.tell(MessageCreated(message))

    def _forget(self, message: Message) -> None:
        self.messages.pop(message.id, None)
        self.talks.get(message.channel_id, {}).pop(message.id, None)

    def edit_message(self, message: Message, changed: Json, attached: list[Json] | None = None) -> None:
        """Change fields of a message, and, if they are given, the files that it has."""
        message.data = {**message.data, **changed}
        message.attached = message.attached if attached is None else attached
        self.tell(MessageEdited(message))

    def delete_message(self, message: Message) -> None:
        """Remove a message."""
        self._remove(message)
        self.tell(MessageDeleted(message))

    def delete_messages(self, channel: Channel, messages: Sequence[Message]) -> None:
        """Remove several messages of a channel at once."""
        for message in messages:
            self._remove(message)
            self.tell(MessageDeleted(message, in_bulk=True))
        self.tell(MessagesDeleted(channel, tuple(messages)))

    def _remove(self, message: Message) -> None:
        self._forget(message)
        self.channels[message.channel_id].pins.pop(message.id, None)

    def pin(self, message: Message, *, pinned: bool) -> None:
        """Pin a message, or unpin it."""
        channel = self.channels[message.channel_id]
        if pinned:
            channel.pins[message.id] = self.clock.stamp()
        else:
            channel.pins.pop(message.id, None)
        self.edit_message(message, {"pinned": pinned})
        self.tell(PinsChanged(channel))

    def react(self, message: Message, user_id: int, emoji: Json, *, added: bool) -> None:
        """Add somebody's reaction to a message, or take it back; one that is as wanted already stays so."""
        if message.react(user_id, emoji, added=added):
            self.tell(ReactionChanged(message, user_id, emoji, added))
            self._show_reactions(message)

    def clear_reactions(self, message: Message, emoji: Json | None = None) -> None:
        """Remove all reactions to a message, or all with one emoji."""
        if message.clear_reactions(emoji):
            self.tell(ReactionsCleared(message, emoji))
            self._show_reactions(message)

    def _show_reactions(self, message: Message) -> None:
        message.data = {**message.data, "reactions": message.counted_reactions(self.bot.id)}
        self.tell(MessageEdited(message, by_reaction=True))

    def visible(self, user_id: int, channel_id: int | None = None, *, after: int = 0) -> list[Message]:
        """Return the messages that a user sees, oldest first, in one channel or in all.

        Those up to the id `after` are left out, which costs nothing for them.
        """
        places = self.channels.values() if channel_id is None else [self.channels.get(channel_id)]
        open_to = {place.id for place in places if place and self.permissions(user_id, place)}
        source = self.messages if channel_id is None else self.talks.get(channel_id, {})
        newest = takewhile(lambda message: message.id > after, reversed(source.values()))
        seen = [message for message in newest if message.channel_id in open_to and message.seen_by(user_id)]
        return seen[::-1]

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
        self._started.append(interaction)
        while interaction.created_at - self._started[0].created_at > 2 * TOKEN_SECONDS:
            oldest = self._started.popleft()
            del self.interactions[oldest.id], self.tokens[oldest.token]
