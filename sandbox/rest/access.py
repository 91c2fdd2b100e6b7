"""Finds the channel, message, guild or member that a request is about, if the bot may do that there."""

from sandbox import refusal
from sandbox.guild import Guild
from sandbox.message import Message
from sandbox.people import Member
from sandbox.permissions import allows
from sandbox.places import THREADS, Channel
from sandbox.rest.call import Call
from sandbox.world import World


class Access:
    """What the bot reaches with its own token."""

    def __init__(self, world: World) -> None:
        self.world = world

    def channel(self, call: Call, *needed: str) -> Channel:
        """Return the channel if the bot sees it and may do what is needed there."""
        channel = self.world.channels.get(call.number("channel_id", "Channel"))
        if channel is None:
            raise refusal.unknown("Channel")
        permissions = self.world.permissions(self.world.bot.id, channel)
        if not allows(permissions, "view_channel"):
            raise refusal.missing_access()
        names = ["send_messages_in_threads" if _is_thread_send(channel, name) else name for name in needed]
        if not allows(permissions, *names):
            raise refusal.missing_permissions()
        return channel

    def thread(self, call: Call, *needed: str) -> Channel:
        """Return a thread."""
        channel = self.channel(call, *needed)
        if channel.kind not in THREADS:
            raise refusal.wrong_channel_type()
        return channel

    def message(self, call: Call, channel: Channel) -> Message:
        """Return a message that everybody sees; private ones can only be reached with their token."""
        message = self.world.talks[channel.id].get(call.number("message_id", "Message"))
        if message is None or message.private_to is not None:
            raise refusal.unknown("Message")
        return message

    def guild(self, call: Call, *needed: str) -> Guild:
        """Return a guild that the bot is in, if it may do there what is needed."""
        guild = self.world.guilds.get(call.number("guild_id", "Guild"))
        if guild is None:
            raise refusal.unknown("Guild")
        if self.world.bot.id not in guild.members:
            raise refusal.missing_access()
        if not allows(guild.permissions(self.world.bot.id), *needed):
            raise refusal.missing_permissions()
        return guild

    def member(self, call: Call, guild: Guild) -> Member:
        """Return a member of a guild."""
        member = guild.members.get(call.number("user_id", "Member"))
        if member is None:
            raise refusal.unknown("Member")
        return member

    def stands_above(self, guild: Guild, height: int) -> None:
        """Refuse what the bot would do to a role of this height, or to somebody who has it."""
        if guild.height(self.world.bot.id) <= height:
            raise refusal.missing_permissions()


def _is_thread_send(channel: Channel, name: str) -> bool:
    return channel.kind in THREADS and name == "send_messages"
