"""`matinee play` as two people know it: two tabs in Chromium, a whole round of five questions."""

import asyncio
import os
import re
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from data.store import open_store
from game.question import Question
from tests.page.conftest import ARGUMENTS, CHROMIUM

ROOT = Path(__file__).parent.parent
PATIENCE = 20_000
"""Milliseconds."""

pytestmark = pytest.mark.browser


@asynccontextmanager
async def playing(home: Path) -> AsyncIterator[str]:
    """Run `matinee play` in a process of its own; give the address that it prints."""
    words = ("-m", "bot", "play", "--no-browser", "--port", "0")
    environment = {**os.environ, "MATINEE_HOME": str(home), "PYTHONPATH": str(ROOT)}
    process = await asyncio.create_subprocess_exec(
        sys.executable, *words, cwd=home, env=environment, stdout=asyncio.subprocess.PIPE
    )
    try:
        assert process.stdout is not None
        async with asyncio.timeout(60):
            printed = (await process.stdout.readline()).decode()
        (address,) = re.findall(r"http://\S+", printed)
        yield address
        assert process.returncode is None
    finally:
        process.terminate()
        await process.wait()


@pytest.fixture
async def address(tmp_path: Path) -> AsyncIterator[str]:
    async with playing(tmp_path) as address:
        yield address


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("Chromium is missing (Debian: apt install chromium), so no round is played in it")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        await browser.close()


async def tab(browser: Browser, address: str, name: str) -> Page:
    """Open the page as somebody, in a browser profile of their own."""
    page = await (await browser.new_context()).new_page()
    page.set_default_timeout(PATIENCE)
    await page.goto(f"{address}?user={name}")
    await composer(page).wait_for()
    return page


def composer(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Message #lobby")


def message(page: Page, text: str) -> Locator:
    return page.locator("[data-message-id]").filter(has_text=text)


def question(page: Page, number: int) -> Locator:
    """The message of a question, not a reply that quotes it."""
    return message(page, f"question {number} of 5").filter(has=page.get_by_role("heading"))


async def command(page: Page, text: str) -> None:
    """Type a command and send it."""
    await composer(page).fill(text)
    await composer(page).press("Enter")


async def choose(page: Page, number: int, questions: dict[str, Question], *, right: bool) -> Question:
    """Answer a question once it is there; return it."""
    shown = question(page, number)
    await shown.get_by_role("heading").wait_for()
    prompt = (await shown.get_by_role("heading").inner_text()).strip()
    asked = questions[prompt]
    text = asked.answer if right else next(choice for choice in asked.choices if choice != asked.answer)
    button = shown.get_by_role("button", name=text, exact=True)
    if not await button.count():
        letter = re.search(rf"^([A-D])\. {re.escape(text)}$", await shown.inner_text(), re.MULTILINE)
        assert letter, f"{text!r} is neither a button nor a line"
        button = shown.get_by_role("button", name=letter[1], exact=True)
    await button.click()
    return asked


async def test_two_people_play_five_questions_in_a_browser(
    browser: Browser, address: str, store_questions: dict[str, Question]
) -> None:
    ada, bo = await tab(browser, address, "Ada"), await tab(browser, address, "Bo")
    await composer(ada).fill("/")
    await expect(ada.get_by_role("option", name="/trivia start")).to_be_visible()
    await command(ada, "/trivia start film:rust-and-bone questions:5 seconds:6")
    for number in range(1, 6):
        asked = await choose(ada, number, store_questions, right=True)
        await choose(bo, number, store_questions, right=False)
        await expect(message(bo, "Noted:").last).to_be_visible(timeout=PATIENCE)
        for page in (ada, bo):
            reveal = question(page, number)
            await expect(reveal).to_contain_text(f"✅ {asked.answer}", timeout=PATIENCE)
            await expect(reveal.get_by_role("blockquote")).to_contain_text(asked.evidence_text[:40])
            await expect(reveal).to_contain_text("Ada +")
    for page in (ada, bo):
        board = message(page, "final scores")
        await expect(board).to_contain_text("5 of 5 right", timeout=PATIENCE)
        await expect(board).to_contain_text("Bo 0 points")


@pytest.fixture
async def store_questions(address: str, tmp_path: Path) -> dict[str, Question]:
    """The questions that the played store holds, by prompt."""
    async with open_store(f"sqlite+aiosqlite:///{tmp_path / 'matinee.db'}") as store:
        (film,) = await store.catalogue.films()
        return {question.prompt: question for question in await store.catalogue.questions(film.slug)}
