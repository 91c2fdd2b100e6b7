"""What goes wrong on Discord's side, or is done by other people, when a test or the page wants it."""

import asyncio

from sandbox.description.routes import Route
from sandbox.gateway import Gateway
from sandbox.guild import Guild
from sandbox.ordered import Ordered
from sandbox.permissions import bits
from sandbox.places import Channel
from sandbox.refusal import outage
from sandbox.world import World


class Faults:
    """Troubles that a bot must live with.

    Where a route is named, a part of its method and template is enough ("PATCH /channels"); None means any.
    """

    def __init__(self, world: World, gateway: Gateway) -> None:
        self._world = world
        self._gateway = gateway
        self._failures = Ordered[int]()
        self._delays = Ordered[float]()
        self._dropping = set[asyncio.Task[None]]()

    # Requests

    def fail(self, route: str | None = None, *, status: int = 500, times: int = 1) -> None:
        """Answer the next requests with a server error (500-599) without doing what they ask for."""
        if not 500 <= status <= 599:
            raise ValueError(f"a server error has a status from 500 to 599, not {status}")
        self._failures.add(route, times, status)

    def delay(self, seconds: float, route: str | None = None, *, times: int = 1) -> None:
        """Do what the next requests ask for, but answer late; moving the clock shortens the wait."""
        self._delays.add(route, times, seconds)

    def strike(self, route: Route) -> None:
        """Raise the failure that is ordered for a request, if there is one."""
        status = self._failures.take(route)
        if status is not None:
            raise outage(status)

    async def hold(self, route: Route) -> None:
        """Wait as long as is ordered for the answer to a request."""
        seconds = self._delays.take(route)
        if seconds is not None:
            due = asyncio.Event()
            alarm = self._world.clock.at(self._world.clock.now() + seconds, due.set)
            try:
                await due.wait()
            finally:
                alarm.cancel()

    # The gateway

    def duplicate(self, times: int = 1) -> None:
        """Tell the bot twice of each of the next things that people write or do."""
        self._gateway.duplicates += times

    def drop_gateway(self, *, resumable: bool = True) -> asyncio.Task[None]:
        """Cut the bot's gateway connection; the returned task ends when it is cut."""
        dropping = asyncio.get_running_loop().create_task(self._gateway.drop(resumable=resumable))
        self._dropping.add(dropping)
        dropping.add_done_callback(self._dropping.discard)
        return dropping

    # Other people

    def deny(self, channel_id: int, *permission_names: str) -> None:
        """Take permissions ("send_messages") from the bot in a channel."""
        self._world.deny(self._channel(channel_id), bits(*permission_names))

    def allow(self, channel_id: int, *permission_names: str) -> None:
        """Give permissions back that the bot was denied in a channel."""
        self._world.allow(self._channel(channel_id), bits(*permission_names))

    def grant(self, guild: int | None, *permission_names: str) -> None:
        """Give the bot's role in a guild (the first one if none is named) more permissions."""
        self._world.grant(self._guild(guild), bits(*permission_names))

    def delete_channel(self, channel_id: int) -> None:
        """Remove a channel."""
        self._world.delete_channel(self._channel(channel_id))

    def delete_message(self, message_id: int) -> None:
        """Remove a message, as a moderator does; `KeyError` if it is gone."""
        self._world.delete_message(self._world.messages[message_id])

    def kick_bot(self, guild: int | None = None) -> None:
        """Put the bot out of a guild (the first one if none is named)."""
        self._world.kick_bot(self._guild(guild))

    def add_bot_again(self, guild: int | None = None) -> None:
        """Let the bot back into a guild."""
        self._world.add_bot(self._guild(guild))

    def _channel(self, channel_id: int) -> Channel:
        return self._world.channels[channel_id]

    def _guild(self, guild_id: int | None) -> Guild:
        return self._world.guild if guild_id is None else self._world.guilds[guild_id]
