"""Rounds outlive the process that plays them: killed at any moment, the next one goes on."""

import asyncio
import os
import re
import sys
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from data.store import Store
from game.question import Question
from sandbox.driver import Player
from sandbox.server import Sandbox
from sandbox.sight import Message
from tests.cogs.conftest import serving
from tests.cogs.rounds import (
    ROUND,
    asked_in,
    board,
    clicks,
    ended,
    question,
    revealed,
    told,
    writes,
    wrong_for,
)

ROOT = Path(__file__).parents[2]
LONG = {**ROUND, "seconds": 60}
Play = AsyncGenerator[None, None]
"""What players do before the kill and, from the `yield` on, after it."""


@pytest.fixture
def questions(questions: list[Question]) -> list[Question]:
    return questions[1:4]


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


async def back(player: Player, channel: int) -> Message:
    """The line that says that the bot was away; it comes within 5 s of the bot's return."""
    return await player.wait_for(lambda m: "I was away" in m.text, timeout=5, channel=channel)


async def between_click_and_bell(ada: Player, bo: Player, channel: int, questions: list[Question]) -> Play:
    await ada.command("trivia start", LONG, channel=channel)
    shown = await question(ada, 1, channel)
    asked = asked_in(shown, questions)
    await clicks(ada, shown, asked.answer)
    yield
    line = await back(ada, channel)
    assert f"/{shown.id}" in line.text
    bell = int(re.findall(r"<t:(\d+):R>", line.text)[0])
    assert 55 <= bell - line.created_at.timestamp() <= 61
    assert await clicks(ada, shown, wrong_for(asked)) == f"You have answered already: **{asked.answer}**."
    assert "Noted" in await clicks(bo, shown, wrong_for(asked))
    await ada.command("trivia skip", channel=channel)
    reveal = await revealed(ada, shown)
    assert f"✅ {asked.answer}: 1 (50 %)" in reveal.text
    await question(ada, 2, channel)
    await ada.command("trivia stop", channel=channel)
    final = await board(ada, channel)
    assert "1 of 2 right" in final.text


async def typed_with_an_open_form(ada: Player, bo: Player, channel: int, questions: list[Question]) -> Play:
    await ada.command("trivia start", {**LONG, "mode": "typed"}, channel=channel)
    shown = await question(ada, 1, channel)
    right = asked_in(shown, questions).answer
    assert "2 tries left" in await writes(ada, shown, "Zebra")
    form = (await bo.click(shown, "Answer")).modal
    assert form is not None
    yield
    await back(ada, channel)
    assert await told(bo, bo.submit(form, {"Your answer": right})) == f"✅ Right: **{right}**."
    assert "1 try left" in await writes(ada, shown, "Yak")
    await ada.command("trivia stop", channel=channel)
    final = await board(ada, channel)
    assert "**Bo**" in final.text
    assert "1 of 1 right" in final.text


async def gathering_teams(ada: Player, bo: Player, channel: int, questions: list[Question]) -> Play:
    await ada.command("trivia start", {**LONG, "teams": 2}, channel=channel)
    joining = await ada.wait_for(lambda m: "join one below" in m.text, channel=channel)
    assert "You are in" in await clicks(ada, joining, "🔵 Blue")
    yield
    again = await ada.wait_for(lambda m: "join one below" in m.text and m.id > joining.id, channel=channel)
    assert await clicks(bo, joining, "🔴 Red") == "You are in team 🔴 Red."
    assert await clicks(ada, again, "Begin") == "Off we go."
    shown = await question(bo, 1, channel)
    for player in (ada, bo):
        await clicks(player, shown, asked_in(shown, questions).answer)
    await ada.command("trivia stop", channel=channel)
    final = await board(ada, channel)
    assert "🔵 **Ada**" in final.text
    assert "🔴 **Bo**" in final.text


async def while_a_reveal_is_read(ada: Player, bo: Player, channel: int, questions: list[Question]) -> Play:
    await ada.command("trivia start", {**LONG, "pause": 15}, channel=channel)
    shown = await question(ada, 1, channel)
    asked = asked_in(shown, questions)
    await clicks(bo, shown, asked.answer)
    await ada.command("trivia skip", channel=channel)
    await revealed(ada, shown)
    yield
    line = await back(ada, channel)
    assert asked.evidence_text in line.text
    assert "the next question comes now" in line.text
    await ada.command("trivia stop", channel=channel)
    final = await board(ada, channel)
    assert "1 of 1 right" in final.text


PLAYS: tuple[Callable[[Player, Player, int, list[Question]], Play], ...] = (
    between_click_and_bell,
    typed_with_an_open_form,
    gathering_teams,
    while_a_reveal_is_read,
)


async def test_after_a_kill_every_round_goes_on_where_it_was(
    empty_sandbox: Sandbox, filled: Store, store_url: str, questions: list[Question]
) -> None:
    ada, bo = Player(empty_sandbox, "Ada"), Player(empty_sandbox, "Bo")
    channels = [empty_sandbox.add_channel(play.__name__) for play in PLAYS]
    plays = [play(ada, bo, channel, questions) for play, channel in zip(PLAYS, channels, strict=True)]
    async with process(empty_sandbox, store_url):
        for play in plays:
            await anext(play)
    async with process(empty_sandbox, store_url):
        for play in plays:
            await anext(play, None)
        await ended(filled)


async def test_a_planned_stop_ends_no_round(empty_sandbox: Sandbox, filled: Store, store_url: str) -> None:
    ada = Player(empty_sandbox, "Ada")
    async with process(empty_sandbox, store_url) as bot:
        await ada.command("trivia start", LONG)
        shown = await question(ada, 1)
        await clicks(ada, shown, shown.buttons[0].label)
        bot.terminate()
        assert await bot.wait() == 0
    assert len(await filled.ledger.open_rounds()) == 1
    async with serving(empty_sandbox, filled):
        await back(ada, empty_sandbox.channel)
        refused = await ada.command("trivia start", ROUND)
        assert refused.private
        await ada.command("trivia stop")
        await board(ada)
        await ended(filled)


async def test_a_click_before_the_bot_is_quite_back_is_asked_for_again(
    empty_sandbox: Sandbox, filled: Store
) -> None:
    ada = Player(empty_sandbox, "Ada")
    async with serving(empty_sandbox, filled):
        await ada.command("trivia start", LONG)
        shown = await question(ada, 1)
        await clicks(Player(empty_sandbox, "Bo"), shown, shown.buttons[0].label)
    async with serving(empty_sandbox, filled):
        assert "One moment" in await clicks(ada, shown, shown.buttons[0].label)
        assert "One moment" in await told(ada, ada.command("trivia hint"))
        await back(ada, empty_sandbox.channel)
        assert "Noted" in await clicks(ada, shown, shown.buttons[0].label)
