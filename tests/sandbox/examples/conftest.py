"""A sandbox that allows privileged intents, and any client of discord.py connected to it.

The bots beside this file do what the examples in discord.py's repository say that they do. They are written
anew from those descriptions; that they behave as described shows that the sandbox was not made for one bot.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import discord
import pytest
import yarl
from discord.ext import commands

from sandbox.changes import Change, InteractionStarted
from sandbox.driver import Player
from sandbox.server import Sandbox, open_sandbox
from sandbox.sight import Message
from tests.openapi import document_problems

Interaction = discord.Interaction[Any]
Context = commands.Context[Any]
Button = discord.ui.Button[Any]
Connect = Callable[[discord.Client], AbstractAsyncContextManager[None]]


def reading() -> discord.Intents:
    """The intents of a bot that reads what people write."""
    intents = discord.Intents.default()
    intents.message_content = True
    return intents


def bot_of(*all_commands: commands.Command[Any, Any, Any]) -> commands.Bot:
    """A bot with these commands, which begin with a dollar sign."""
    bot = commands.Bot(commands.when_mentioned_or("$"), intents=reading(), guild_ready_timeout=0.01)
    for command in all_commands:
        bot.add_command(command)
    return bot


def hurry(sandbox: Sandbox) -> None:
    """From now on let three seconds pass as soon as anybody has clicked."""

    def hear(change: Change) -> None:
        if isinstance(change, InteractionStarted):
            sandbox.clock.move(3.1)

    sandbox.world.listen(hear)


async def heard(player: Player, command: str) -> Message:
    """Return the first thing that the bot says to a command."""
    sent, bot = await player.send(command), player.world.bot.id
    return await player.wait_for(lambda message: message.author_id == bot, after=sent.id)


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """A sandbox that has nothing to complain of in the end, neither by its own rules nor by the document."""
    async with open_sandbox(privileged=True) as sandbox:
        yield sandbox
        assert document_problems(sandbox.requests) == []
        assert sandbox.problems == []


@pytest.fixture
def connect(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Connect:
    """Connects a client until the block ends."""

    @asynccontextmanager
    async def connected(client: discord.Client) -> AsyncIterator[None]:
        monkeypatch.setattr(discord.http.Route, "BASE", sandbox.api_url)
        address = yarl.URL(sandbox.gateway.url)
        monkeypatch.setattr(discord.gateway.DiscordWebSocket, "DEFAULT_GATEWAY", address)
        async with client:
            await client.login(sandbox.token)
            connection = asyncio.create_task(client.connect())
            await sandbox.bot_ready()
            await client.wait_until_ready()
            yield
            await client.close()
            await connection

    return connected


@pytest.fixture
def ada(sandbox: Sandbox) -> Player:
    return Player(sandbox, "Ada")


@pytest.fixture
def ben(sandbox: Sandbox) -> Player:
    return Player(sandbox, "Ben")
