"""The real bot, connected to the sandbox, with a film in its store."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import pytest

from bot.asking import Ask
from bot.client import connect
from data.store import Store
from game.film import Film
from game.question import Question
from sandbox.driver import Player
from sandbox.server import Sandbox, open_sandbox
from tests.openapi import document_problems


@pytest.fixture
async def empty_sandbox() -> AsyncIterator[Sandbox]:
    """The sandbox, before any bot; at the end, all that was sent to it must have been right."""
    async with open_sandbox() as sandbox:
        yield sandbox
        assert sandbox.problems == []
        assert document_problems(sandbox.requests) == []


@asynccontextmanager
async def serving(sandbox: Sandbox, store: Store, ask: Ask | None = None) -> AsyncIterator[None]:
    """The bot, from its start to its end."""
    bot = asyncio.create_task(connect(sandbox.token, sandbox.api_url, store, ask))
    await sandbox.bot_ready()
    try:
        yield
    finally:
        bot.cancel()
        with suppress(asyncio.CancelledError):
            await bot


@pytest.fixture
async def sandbox(
    empty_sandbox: Sandbox, store: Store, film: Film, questions: list[Question]
) -> AsyncIterator[Sandbox]:
    """The sandbox with the bot in it."""
    await store.catalogue.replace_film(film, questions)
    async with serving(empty_sandbox, store):
        yield empty_sandbox


@pytest.fixture
def ada(sandbox: Sandbox) -> Player:
    return Player(sandbox, "Ada")


@pytest.fixture
def bo(sandbox: Sandbox) -> Player:
    return Player(sandbox, "Bo")
