"""The faults that people set off from the page, and what of them is still to come (see PROTOCOL.md)."""

from typing import TYPE_CHECKING

from sandbox.changes import Change, Requested
from sandbox.frames import number, text_of
from sandbox.invocation import Invalid
from sandbox.permissions import allows
from sandbox.places import DM, TEXT, Channel
from sandbox.wire import Json

if TYPE_CHECKING:
    from sandbox.server import Sandbox

MOST = 100
"""How many times one wish may ask for a fault."""
RETRY_AFTER, LATENESS = 0.5, 2.0
"""Seconds: what a refused request is told to wait, and how late an answer comes."""
SENDING = ("send_messages", "send_messages_in_threads")


class PageFaults:
    """What the drawer of every tab offers and shows; what tests order in code is not counted here."""

    def __init__(self, sandbox: "Sandbox") -> None:
        self._sandbox = sandbox
        self._left = {"server_errors": 0, "refusals": 0, "delays": 0}

    def json(self) -> Json:
        """Return what is going wrong now, or will with the next requests and events."""
        world = self._sandbox.world
        away = (guild.id for guild in world.guilds.values() if world.bot.id not in guild.members)
        muted = (channel.id for channel in world.channels.values() if self._is_muted(channel))
        return {
            **self._left,
            "duplicates": self._sandbox.gateway.duplicates,
            "rate_limits": self._sandbox.limits.on,
            "muted": [str(channel_id) for channel_id in sorted(muted)],
            "away": [str(guild_id) for guild_id in sorted(away)],
        }

    def _is_muted(self, channel: Channel) -> bool:
        allowed = self._sandbox.world.permissions(self._sandbox.world.bot.id, channel)
        return allowed > 0 and not allows(allowed, "send_messages")

    def hear(self, change: Change) -> None:
        """Count down: what was ordered here happens before anything else could have the same status."""
        if isinstance(change, Requested):
            request = change.request
            self._count("refusals", request.status == 429)
            self._count("server_errors", request.status >= 500)
            self._count("delays", request.route != "")

    def _count(self, name: str, happened: bool) -> None:
        if happened and self._left[name]:
            self._left[name] -= 1

    def apply(self, frame: Json) -> None:
        """Do what a `fault` frame says; `Invalid` if that cannot be done."""
        sandbox, name, on = self._sandbox, text_of(frame, "name"), frame.get("on") is not False
        match name:
            case "server_errors" | "refusals" | "delays":
                self._order(name, _times(frame))
            case "duplicates":
                sandbox.faults.duplicate(_times(frame))
            case "drop_gateway":
                sandbox.drop_gateway()
            case "rate_limits":
                sandbox.limits.on = on
            case "mute":
                self._mute(self._channel(frame), on)
            case "delete_channel":
                self._delete(self._channel(frame))
            case "kick":
                self._kick(number(frame, "guild_id"), on)
            case _:
                raise Invalid(f"unknown fault: {name!r}")

    def _order(self, name: str, times: int) -> None:
        sandbox = self._sandbox
        if name == "server_errors":
            sandbox.faults.fail(times=times)
        elif name == "refusals":
            sandbox.limits.refuse(retry_after=RETRY_AFTER, times=times)
        else:
            sandbox.faults.delay(LATENESS, times=times)
        self._left[name] += times

    def _mute(self, channel: Channel, on: bool) -> None:
        if channel.kind == DM:
            raise Invalid("there are no permissions in direct messages")
        change = self._sandbox.deny if on else self._sandbox.allow
        change(channel.id, *SENDING)

    def _delete(self, channel: Channel) -> None:
        if channel.kind == DM or channel.guild_id is None:
            raise Invalid("direct messages cannot be deleted")
        if channel.kind == TEXT and len(self._sandbox.channels_of(channel.guild_id)) == 1:
            raise Invalid("the last channel of a server stays")
        self._sandbox.delete_channel(channel.id)

    def _kick(self, guild_id: int, on: bool) -> None:
        if guild_id not in self._sandbox.world.guilds:
            raise Invalid("this server is not there")
        change = self._sandbox.faults.kick_bot if on else self._sandbox.faults.add_bot_again
        change(guild_id)

    def _channel(self, frame: Json) -> Channel:
        channel = self._sandbox.world.channels.get(number(frame, "channel_id"))
        if channel is None:
            raise Invalid("this channel is not there (any more)")
        return channel


def _times(frame: Json) -> int:
    """Return how often something is wanted."""
    times = frame.get("value", 1)
    if isinstance(times, bool) or not isinstance(times, int) or not 1 <= times <= MOST:
        raise Invalid(f"value must be a number from 1 to {MOST}")
    return times
