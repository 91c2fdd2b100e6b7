"""Rounds outlive the process that plays them."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from time import time

import pytest

from data.ledger import Sitting
from data.store import Store
from game.events import Answer, Dealt, Shown, Start
from game.film import Film
from game.question import Question
from sandbox.driver import Player
from sandbox.server import Sandbox
from sandbox.sight import Message
from tests.cogs.conftest import serving
from tests.cogs.test_trivia import asked_in, question

ROOT = Path(__file__).parents[2]
ROUND = {"film": "the-heist", "questions": 3, "seconds": 8}


def says_so(message: Message) -> bool:
    return "I was away" in message.text


@pytest.fixture
async def filled(store: Store, film: Film, questions: list[Question]) -> Store:
    await store.catalogue.replace_film(film, questions)
    return store


@asynccontextmanager
async def process(sandbox: Sandbox, store_url: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """`matinee run` in a process of its own, killed without warning at the end."""
    environment = {
        **os.environ,
        "DISCORD_TOKEN": sandbox.token,
        "DISCORD_API_URL": sandbox.api_url,
        "DATABASE_URL": store_url,
        "PYTHONPATH": str(ROOT),
    }
    bot = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", "run", env=environment)
    try:
        await sandbox.bot_ready()
        yield bot
    finally:
        if bot.returncode is None:
            bot.kill()
        await bot.wait()


async def test_after_a_kill_the_same_question_goes_on_and_nothing_is_lost(
    empty_sandbox: Sandbox, filled: Store, store_url: str, questions: list[Question]
) -> None:
    ada, bo = Player(empty_sandbox, "Ada"), Player(empty_sandbox, "Bo")
    async with process(empty_sandbox, store_url):
        await ada.command("trivia start", ROUND)
        shown = await question(ada, 1)
        asked = asked_in(shown, questions)
        await ada.click(shown, asked.answer)
    async with process(empty_sandbox, store_url):
        line = await ada.wait_for(says_so, timeout=8)
        assert f"/{shown.id}" in line.text
        again = await ada.click(shown, asked.answer)
        assert again.deferred
        await ada.wait_for(lambda m: m.private and "answered already" in m.text)
        wrong = next(choice for choice in asked.choices if choice != asked.answer)
        await bo.click(shown, wrong)
        reveal = await ada.wait_for(lambda m: m.id == shown.id and not m.buttons, timeout=12)
        assert f"✅ {asked.answer}: 1 (50 %)" in reveal.text
        await question(ada, 2)
        await ada.command("trivia stop")
        board = await ada.wait_for(lambda m: "final scores" in m.text)
        assert "1 of 2 right" in board.text
    assert await filled.ledger.open_rounds() == []


async def test_a_planned_stop_ends_no_round(empty_sandbox: Sandbox, filled: Store, store_url: str) -> None:
    ada = Player(empty_sandbox, "Ada")
    async with process(empty_sandbox, store_url) as bot:
        await ada.command("trivia start", ROUND)
        shown = await question(ada, 1)
        await ada.click(shown, shown.buttons[0].label)
        bot.terminate()
        assert await bot.wait() == 0
    assert len(await filled.ledger.open_rounds()) == 1
    async with serving(empty_sandbox, filled):
        await ada.wait_for(says_so, timeout=8)
        refused = await ada.command("trivia start", ROUND)
        assert refused.private
        await ada.command("trivia stop")
        await ada.wait_for(lambda m: "final scores" in m.text)
    assert await filled.ledger.open_rounds() == []


async def test_a_round_of_yesterday_ends_with_its_results(
    empty_sandbox: Sandbox, filled: Store, hand: tuple[Dealt, ...]
) -> None:
    ada = Player(empty_sandbox, "Ada")
    begun = time() - 25 * 60 * 60
    channel = empty_sandbox.channel
    sitting = Sitting("a1", "the-heist", "choice", None, channel, ada.id, begun, 20, 4, hand)
    await filled.ledger.open_round(sitting)
    for event in (Start(begun), Shown(begun + 1, 1), Answer(begun + 2, ada.id, 1, 0)):
        await filled.ledger.append(sitting, event)
    async with serving(empty_sandbox, filled):
        board = await ada.wait_for(lambda m: "final scores" in m.text, timeout=8)
        assert "1 of 1 right" in board.text
    assert await filled.ledger.open_rounds() == []
