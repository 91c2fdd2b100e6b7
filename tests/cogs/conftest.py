"""The real bot, connected to the sandbox, with a film in its store."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import pytest

from bot.asking import Ask
from bot.client import connect
from data.store import Store
from game.film import Film
from game.question import Question
from sandbox.driver import Player
from sandbox.message import Message
from sandbox.server import Sandbox, open_sandbox
from tests.openapi import document_problems


@pytest.fixture
async def empty_sandbox(caplog: pytest.LogCaptureFixture) -> AsyncIterator[Sandbox]:
    """The sandbox, before any bot; at the end, all that was sent to it must have been right."""
    async with open_sandbox() as sandbox:
        yield sandbox
        assert sandbox.problems == []
        assert document_problems(sandbox.requests) == []
        logged = caplog.get_records("call")
        assert [record.getMessage() for record in logged if record.levelno >= logging.ERROR] == []
        assert [message.data for message in sandbox.world.messages.values() if pings(sandbox, message)] == []


def pings(sandbox: Sandbox, message: Message) -> bool:
    """Whether the bot woke somebody up."""
    is_bot = message.author_id == sandbox.world.bot.id
    data = message.data
    return is_bot and bool(data["mentions"] or data["mention_roles"] or data["mention_everyone"])


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
async def filled(store: Store, film: Film, questions: list[Question]) -> Store:
    """The store with the film in it."""
    await store.catalogue.replace_film(film, questions)
    return store


@pytest.fixture
async def sandbox(empty_sandbox: Sandbox, filled: Store) -> AsyncIterator[Sandbox]:
    """The sandbox with the bot in it."""
    async with serving(empty_sandbox, filled):
        yield empty_sandbox


@pytest.fixture
def ada(sandbox: Sandbox) -> Player:
    return Player(sandbox, "Ada")


@pytest.fixture
def bo(sandbox: Sandbox) -> Player:
    return Player(sandbox, "Bo")


@pytest.fixture
def cy(sandbox: Sandbox) -> Player:
    return Player(sandbox, "Cy")
