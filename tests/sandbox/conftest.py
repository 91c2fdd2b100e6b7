"""A sandbox with a real discord.py bot in it, whose commands do what a test tells them."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import discord
import pytest
import yarl
from discord import app_commands

from sandbox.driver import Player
from sandbox.server import Sandbox, open_sandbox
from tests.openapi import document_problems

Interaction = discord.Interaction[Any]
Deed = Callable[[Interaction], Awaitable[object]]


class Bot(discord.Client):
    """`/do it` and the menu "Do it" do the present deed; `/pick` shows what it was given."""

    def __init__(self, intents: discord.Intents | None = None) -> None:
        intents = discord.Intents.default() if intents is None else intents
        super().__init__(intents=intents, guild_ready_timeout=0.01)
        self.tree = app_commands.CommandTree(self)
        self.deed: Deed | None = None
        self.heard = asyncio.Queue[discord.Message]()
        self.resumed = asyncio.Event()
        self.tree.add_command(self._group())
        self.tree.add_command(self._pick())
        self.tree.add_command(app_commands.ContextMenu(name="Do it", callback=self._do_to_message))

    async def on_message(self, message: discord.Message) -> None:
        self.heard.put_nowait(message)

    async def hear(self) -> discord.Message:
        """The next message that reaches the bot."""
        async with asyncio.timeout(5):
            return await self.heard.get()

    async def on_resumed(self) -> None:
        self.resumed.set()

    def _group(self) -> app_commands.Group:
        group = app_commands.Group(name="do", description="Does what the test says")

        @group.command(description="Does it")
        async def it(interaction: Interaction) -> None:
            await self._do(interaction)

        return group

    async def _do(self, interaction: Interaction) -> None:
        if self.deed is not None:
            await self.deed(interaction)

    async def _do_to_message(self, interaction: Interaction, message: discord.Message) -> None:
        await self._do(interaction)

    def _pick(self) -> app_commands.Command[Any, ..., None]:
        @app_commands.command(description="Shows what it was given")
        @app_commands.choices(mode=[app_commands.Choice(name="First", value="first")])
        async def pick(
            interaction: Interaction,
            film: app_commands.Range[str, 1, 20],
            questions: app_commands.Range[int, 3, 50] = 10,
            mode: str = "choice",
            who: discord.Member | None = None,
            where: discord.TextChannel | None = None,
            loud: bool = False,
            file: discord.Attachment | None = None,
        ) -> None:
            given = [film, questions, mode, who and who.display_name, where and where.name, loud]
            if file is not None:
                given += [file.filename, file.size, (await file.read()).decode(), file.ephemeral]
            await interaction.response.send_message(repr(given))

        @pick.autocomplete("film")
        async def films(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
            known = ("Rust and Bone", "Rushmore", "Alien")
            return [app_commands.Choice(name=film, value=film) for film in known if film.startswith(typed)]

        return pick


@asynccontextmanager
async def running(sandbox: Sandbox, bot: Bot, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Bot]:
    """Connect a bot until the block ends."""
    monkeypatch.setattr(discord.http.Route, "BASE", sandbox.api_url)
    async with bot:
        await bot.login(sandbox.token)
        _, gateway, _ = await bot.http.get_bot_gateway()
        monkeypatch.setattr(discord.gateway.DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(gateway))
        await bot.tree.sync()
        connection = asyncio.create_task(bot.connect())
        await sandbox.bot_ready()
        await bot.wait_until_ready()
        yield bot
        await bot.close()
        await connection


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """A sandbox; whatever was sent to it and answered by it agrees with Discord's document."""
    async with open_sandbox() as sandbox:
        yield sandbox
        assert document_problems(sandbox.requests) == []


@pytest.fixture
async def bot(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Bot]:
    async with running(sandbox, Bot(), monkeypatch) as bot:
        yield bot


@pytest.fixture
def ada(sandbox: Sandbox) -> Player:
    return Player(sandbox, "Ada")


@pytest.fixture
def ben(sandbox: Sandbox) -> Player:
    return Player(sandbox, "Ben")


Answer = tuple[int, Any]
Send = Callable[..., Awaitable[Answer]]


@pytest.fixture
async def send(sandbox: Sandbox) -> AsyncIterator[Send]:
    """Sends a request as the bot would, without discord.py's own checks; gives status and answer."""
    async with aiohttp.ClientSession(headers={"Authorization": f"Bot {sandbox.token}"}) as session:

        async def request(method: str, path: str, body: object = None, **more: Any) -> Answer:
            if body is not None:
                more["json"] = body
            async with session.request(method, sandbox.api_url + path, **more) as response:
                return response.status, await response.json() if response.status != 204 else None

        yield request
