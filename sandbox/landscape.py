"""The part of the sandbox's state that is about places: channels, threads, and who may do what there."""

from collections.abc import Sequence

from sandbox.changes import ChannelCreated, ChannelEdited, ThreadJoined, ThreadLeft
from sandbox.clock import Clock
from sandbox.guild import Guild
from sandbox.message import Message
from sandbox.people import User
from sandbox.permissions import EVERYTHING, SILENT, TAKE_PART, allows, bits
from sandbox.places import DM, FOR_MEMBER, PRIVATE_THREAD, TEXT, THREAD, Channel, Overwrite
from sandbox.population import Population

CHANNELS = ("lobby", "film-night", "chatter")


class Landscape(Population):
    """The channels of the guilds, by their ids, and the messages in each, by theirs."""

    def __init__(self, clock: Clock, bot_name: str) -> None:
        super().__init__(clock, bot_name)
        self.channels: dict[int, Channel] = {}
        self.talks: dict[int, dict[int, Message]] = {}
        self._dms: dict[int, Channel] = {}
        self.guild = self.found_guild("The Sandbox")
        first, *_ = (self.add_channel(name).id for name in CHANNELS)
        self.default_channel = first
        self.add_bot(self.guild)

    # Who may be where

    def permissions(self, user_id: int, channel: Channel) -> int:
        """Return what a user may do in a channel; 0 for one they do not see."""
        if channel.kind == DM:
            taking_part = channel.recipient is not None and user_id in (channel.recipient.id, self.bot.id)
            return bits(*TAKE_PART) if taking_part else 0
        guild = self.guilds[channel.guild_id or 0]
        parent = channel if channel.parent_id is None else self.channels[channel.parent_id]
        total = guild.permissions(user_id, parent)
        if channel.kind == PRIVATE_THREAD and not allows(total, "manage_threads"):
            total = total if user_id in channel.joined else 0
        member = guild.members.get(user_id)
        if member is not None and member.silent_until and not allows(total, "administrator"):
            total = total & bits(*SILENT) if member.is_silent(self.clock.now()) else total
        return total

    def guild_of(self, channel: Channel) -> Guild | None:
        """Return the guild of a channel; None for a talk between one user and the bot."""
        return None if channel.guild_id is None else self.guilds[channel.guild_id]

    def is_away_from(self, channel_id: int) -> bool:
        """Tell whether a channel is in a guild that the bot is not in."""
        channel = self.channels.get(channel_id)
        guild = None if channel is None else self.guild_of(channel)
        return guild is not None and self.bot.id not in guild.members

    # Channels and threads

    def add_guild(self, name: str) -> Guild:
        """Add a guild with one channel; everybody joins it, and then the bot."""
        guild = self.found_guild(name)
        self.add_channel(CHANNELS[0], guild=guild)
        self.add_bot(guild)
        return guild

    def add_channel(
        self,
        name: str,
        *,
        guild: Guild | None = None,
        nsfw: bool = False,
        topic: str | None = None,
        overwrites: Sequence[Overwrite] = (),
    ) -> Channel:
        """Add a text channel to a guild (the first if none is named)."""
        channel = Channel(
            self.snowflakes.next(),
            TEXT,
            name,
            self.clock.stamp(),
            guild_id=(guild or self.guild).id,
            position=len(self.channels),
            nsfw=nsfw,
            topic=topic,
            overwrites={overwrite.id: overwrite for overwrite in overwrites},
        )
        self._open(channel)
        return channel

    def add_thread(
        self,
        parent: Channel,
        name: str,
        owner_id: int,
        *,
        thread_id: int | None = None,
        private: bool = False,
        archive_minutes: int = 1440,
        slow: int = 0,
    ) -> Channel:
        """Add a thread; one that was started from a message has that message's id."""
        thread = Channel(
            thread_id or self.snowflakes.next(),
            PRIVATE_THREAD if private else THREAD,
            name,
            self.clock.stamp(),
            guild_id=parent.guild_id,
            parent_id=parent.id,
            owner_id=owner_id,
            archive_minutes=archive_minutes,
            slow=slow,
            joined={owner_id: self.clock.stamp()},
        )
        self._open(thread)
        return thread

    def join_thread(self, thread: Channel, user_id: int) -> None:
        """Let somebody into a thread."""
        if user_id not in thread.joined:
            thread.joined[user_id] = self.clock.stamp()
            self.tell(ThreadJoined(thread, user_id))

    def leave_thread(self, thread: Channel, user_id: int) -> None:
        """Let somebody out of a thread."""
        if thread.joined.pop(user_id, None) is not None:
            self.tell(ThreadLeft(thread, user_id))

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

    def edit_channel(self, channel: Channel) -> None:
        """Tell that a channel was changed."""
        self.tell(ChannelEdited(channel))

    def deny(self, channel: Channel, permissions: int) -> None:
        """Take permissions from the bot in a channel (for a thread: in its parent, as Discord has it)."""
        place, denied = self._denied(channel)
        self._overwrite(place, denied | permissions & EVERYTHING)

    def allow(self, channel: Channel, permissions: int) -> None:
        """Give permissions back that the bot was denied in a channel (for a thread: in its parent)."""
        place, denied = self._denied(channel)
        self._overwrite(place, denied & ~permissions)

    def _denied(self, channel: Channel) -> tuple[Channel, int]:
        place = channel if channel.parent_id is None else self.channels[channel.parent_id]
        overwrite = place.overwrites.get(self.bot.id)
        return place, 0 if overwrite is None else overwrite.deny

    def _overwrite(self, place: Channel, denied: int) -> None:
        place.overwrites.pop(self.bot.id, None)
        if denied:
            place.overwrites[self.bot.id] = Overwrite(self.bot.id, FOR_MEMBER, deny=denied)
        self.edit_channel(place)
