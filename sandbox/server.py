"""The sandbox's server: one address for REST, gateway, attachments and the page."""

import asyncio
import base64
import secrets
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import web

from sandbox.actions import Actions
from sandbox.changes import BotChanged, Change
from sandbox.clock import Clock
from sandbox.faults import Faults
from sandbox.gateway import Gateway
from sandbox.hosts import LOOPBACK, guard
from sandbox.intents import MESSAGE_CONTENT
from sandbox.interactions import Interactions
from sandbox.limits import Limits
from sandbox.page_socket import PageSockets
from sandbox.places import TEXT
from sandbox.recorded import Log, Request
from sandbox.rest.access import Access
from sandbox.rest.api import PREFIX, Api
from sandbox.rest.channels import ChannelRoutes
from sandbox.rest.commands import CommandRoutes
from sandbox.rest.members import MemberRoutes
from sandbox.rest.messages import MessageRoutes
from sandbox.rest.people import PeopleRoutes
from sandbox.rest.pins import PinRoutes
from sandbox.rest.reactions import ReactionRoutes
from sandbox.rest.roles import RoleRoutes
from sandbox.rest.threads import ThreadRoutes
from sandbox.rest.tokens import TokenRoutes
from sandbox.world import World
from sandbox.writing import Desk

PAGE = Path(__file__).parent / "page"
LARGEST_REQUEST = 30 * 1024 * 1024
LARGEST_FILE = 10 * 1024 * 1024
"""What Discord takes from users who pay nothing."""
LONGEST_FILE_NAME = 200
_SHOWN_TYPES = ("image/png", "image/jpeg", "image/gif", "image/webp", "text/plain")


class Sandbox:
    """A running sandbox: where it is, what is in it, and what tests do to it."""

    def __init__(
        self,
        world: World,
        url: str,
        *,
        privileged: bool = False,
        rate_limits: bool = False,
        hints: tuple[str, ...] = (),
    ) -> None:
        self.world = world
        self.clock = world.clock
        self.page_url = f"{url}/"
        self.api_url = url + PREFIX
        self.log = Log()
        self.limits = Limits(world, on=rate_limits)
        self.token = _token(world.bot.id)
        self.desk = Desk(world)
        self.interactions = Interactions(world, self.desk, self.log.problems.append)
        gateway_url = url.replace("http", "ws", 1) + "/gateway"
        self.gateway = Gateway(world, self.limits, self.token, gateway_url, privileged=privileged)
        self.faults = Faults(world, self.gateway)
        access = Access(world)
        messages = MessageRoutes(world, access, self.desk, MESSAGE_CONTENT if privileged else 0)
        handlers = (
            PeopleRoutes(world, access, self.limits, gateway_url).handlers()
            | MemberRoutes(world, access, may_list=privileged).handlers()
            | RoleRoutes(world, access).handlers()
            | ChannelRoutes(world, access).handlers()
            | ThreadRoutes(world, access, self.desk).handlers()
            | messages.handlers()
            | PinRoutes(world, access, self.desk, messages).handlers()
            | ReactionRoutes(world, access).handlers()
            | CommandRoutes(world).handlers()
            | TokenRoutes(world, self.interactions).handlers()
        )
        self.api = Api(world, self.log, self.token, self.interactions, self.limits, self.faults, handlers)
        self.actions = Actions(world, self.desk, self.interactions)
        self.pages = PageSockets(self, hints)
        world.listen(self._hear)

    def _hear(self, change: Change) -> None:
        if isinstance(change, BotChanged):
            self.interactions.online = change.online

    @property
    def requests(self) -> list[Request]:
        """What the bot sent so far."""
        return self.log.requests

    @property
    def problems(self) -> list[str]:
        """Everything that was wrong with it."""
        return self.log.problems

    @property
    def channel(self) -> int:
        """The id of the default text channel."""
        return self.world.default_channel

    async def bot_ready(self, timeout: float = 10) -> None:  # noqa: ASYNC109 - callers think in "at most so long"
        """Wait until a bot is connected; `TimeoutError` if none comes."""
        async with asyncio.timeout(timeout):
            await self.gateway.ready.wait()

    def add_channel(
        self, name: str, *, kind: str = "text", nsfw: bool = False, guild: int | None = None
    ) -> int:
        """Add a text channel, or a thread in the default one; returns its id. No guild is the first one."""
        if kind not in ("text", "thread"):
            raise ValueError(f"a channel is text or thread, not {kind!r}")
        place = self.world.guild if guild is None else self.world.guilds[guild]
        if kind == "text":
            return self.world.add_channel(name, guild=place, nsfw=nsfw).id
        parent = self.world.channels[self.channels_of(place.id)[0]]
        return self.world.add_thread(parent, name, self.world.owner.id).id

    def add_guild(self, name: str) -> int:
        """Add a guild with everybody and the bot in it, and one channel; returns its id."""
        return self.world.add_guild(name).id

    def channels_of(self, guild: int) -> list[int]:
        """Return the ids of a guild's text channels, oldest first."""
        places = self.world.channels.values()
        return [place.id for place in places if place.guild_id == guild and place.kind == TEXT]

    def deny(self, channel_id: int, *permission_names: str) -> None:
        """Take permissions ("send_messages") from the bot in a channel."""
        self.faults.deny(channel_id, *permission_names)

    def allow(self, channel_id: int, *permission_names: str) -> None:
        """Give permissions back that the bot was denied in a channel."""
        self.faults.allow(channel_id, *permission_names)

    def grant(self, *permission_names: str, guild: int | None = None) -> None:
        """Give the bot's role in a guild more permissions, as an invitation that asks for them does."""
        self.faults.grant(guild, *permission_names)

    def delete_channel(self, channel_id: int) -> None:
        """Remove a channel."""
        self.faults.delete_channel(channel_id)

    def drop_gateway(self, *, resumable: bool = True) -> asyncio.Task[None]:
        """Cut the bot's gateway connection; the returned task ends when it is cut."""
        return self.faults.drop_gateway(resumable=resumable)

    async def take_file(self, request: web.Request) -> web.Response:
        """Keep a file that a user chose for an option of a command; returns its id."""
        content = await request.read()
        if len(content) > LARGEST_FILE:
            raise web.HTTPRequestEntityTooLarge(LARGEST_FILE, len(content))
        file = self.world.add_file(request.query.get("name", "file")[:LONGEST_FILE_NAME], content)
        return web.json_response({"id": str(file.id)})

    async def show_file(self, request: web.Request) -> web.Response:
        """Serve an attachment; what a browser could run is only offered for download."""
        file = self.world.files.get(int(request.match_info["file_id"]))
        if file is None:
            raise web.HTTPNotFound
        shown = file.content_type in _SHOWN_TYPES
        headers = {"Content-Disposition": "inline" if shown else "attachment"}
        return web.Response(body=file.content, content_type=file.content_type, headers=headers)


def _token(bot_id: int) -> str:
    """Return a bot token of the usual form: the bot's id, a time and a secret."""
    owner = base64.urlsafe_b64encode(str(bot_id).encode()).decode().rstrip("=")
    return f"{owner}.{secrets.token_urlsafe(4)[:6]}.{secrets.token_urlsafe(27)}"


async def _show_page(_: web.Request) -> web.FileResponse:
    return web.FileResponse(PAGE / "index.html")


@asynccontextmanager
async def open_sandbox(
    host: str = "127.0.0.1",
    port: int = 0,
    *,
    clock: Clock | None = None,
    bot_name: str = "Sandbox Bot",
    privileged: bool = False,
    rate_limits: bool = False,
    hints: tuple[str, ...] = (),
    names: tuple[str, ...] = LOOPBACK,
) -> AsyncIterator[Sandbox]:
    """Serve a new sandbox until the block ends.

    Port 0 is any free one. `privileged` lets bots have privileged intents. With `rate_limits` requests are
    counted as Discord does. `hints` are shown on the page first. `names` are the host names it answers to.
    """
    version_6 = ":" in host
    listening = socket.create_server((host, port), family=socket.AF_INET6 if version_6 else socket.AF_INET)
    url = f"http://{f'[{host}]' if version_6 else host}:{listening.getsockname()[1]}"
    world = World(clock or Clock(), bot_name=bot_name, origin=url)
    sandbox = Sandbox(world, url, privileged=privileged, rate_limits=rate_limits, hints=hints)
    runner = web.AppRunner(_application(sandbox, names), access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    await web.SockSite(runner, listening).start()
    try:
        yield sandbox
    finally:
        sandbox.clock.stop()
        await sandbox.pages.close()
        await sandbox.gateway.close()
        await runner.cleanup()


def _application(sandbox: Sandbox, names: tuple[str, ...]) -> web.Application:
    application = web.Application(client_max_size=LARGEST_REQUEST, middlewares=[guard(names)])
    router = application.router
    router.add_route("*", PREFIX + "/{path:.*}", sandbox.api.serve)
    router.add_route("*", "/api/{path:.*}", sandbox.api.serve)
    router.add_get("/gateway", sandbox.gateway.serve)
    router.add_get("/page/socket", sandbox.pages.serve)
    for folder in ("attachments", "ephemeral-attachments"):
        router.add_get(rf"/{folder}/{{owner:\d+}}/{{file_id:\d+}}/{{name}}", sandbox.show_file)
    router.add_post("/page/files", sandbox.take_file)
    router.add_get("/", _show_page)
    if PAGE.is_dir():
        router.add_static("/", PAGE)
    return application
