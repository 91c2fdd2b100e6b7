"""Chromium tabs on the page, and a small bot behind it; whatever the browser complains of fails the test."""

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
import pytest_asyncio
from aiohttp import ClientSession
from playwright.async_api import Browser, Page, async_playwright

from sandbox.server import Sandbox, open_sandbox
from tests.page.bot import Bot

CHROMIUM = shutil.which("chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]

OpenTab = Callable[[str], Awaitable[Page]]


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium() -> AsyncIterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("Chromium is missing (Debian: apt install chromium), so the page is not tested")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        await browser.close()


class Windows:
    """Browser windows that share nothing; they are kept, for to open one takes longer than to open the page.

    What the page remembers is kept by address, and each test has a sandbox with an address of its own.
    """

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._free: list[Page] = []
        self._taken: list[Page] = []
        self._complaints: list[str] = []

    async def take(self) -> Page:
        """Return an empty window."""
        if self._free:
            page = self._free.pop()
        else:
            page = await (await self._browser.new_context(reduced_motion="reduce")).new_page()
            _listen(page, self._complaints)
        self._taken.append(page)
        return page

    async def tidy(self) -> None:
        """Empty the windows that were taken; whatever the browser complained of fails the test."""
        while self._taken:
            page = self._taken.pop()
            for popup in page.context.pages[1:]:
                await popup.close()
            await page.mouse.move(0, 0)
            await page.set_viewport_size({"width": 1280, "height": 720})
            await page.goto("about:blank")
            self._free.append(page)
        complaints, self._complaints[:] = list(self._complaints), []
        assert complaints == []


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def windows(chromium: Browser) -> Windows:
    return Windows(chromium)


def _listen(page: Page, complaints: list[str]) -> None:
    page.set_default_timeout(8_000)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def modules(chromium: Browser) -> AsyncIterator[Page]:
    """A tab for calling functions of the page's modules."""
    complaints: list[str] = []
    async with open_sandbox() as sandbox:
        page = await chromium.new_page()
        _listen(page, complaints)
        await page.goto(sandbox.page_url)
        yield page
        await page.close()
    assert complaints == []


@pytest_asyncio.fixture(loop_scope="session")
async def sandbox() -> AsyncIterator[Sandbox]:
    async with open_sandbox(bot_name="Echo", hints=("Type a slash.", "Open a second player.")) as sandbox:
        yield sandbox


@pytest_asyncio.fixture(loop_scope="session")
async def bot(sandbox: Sandbox) -> AsyncIterator[Bot]:
    async with ClientSession() as session:
        bot = Bot(sandbox, session)
        await bot.start()
        yield bot
        await bot.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def open_tab(windows: Windows, sandbox: Sandbox) -> AsyncIterator[OpenTab]:
    """Opens the page as somebody, in a window of their own."""

    async def open_as(name: str) -> Page:
        page = await windows.take()
        await page.goto(f"{sandbox.page_url}?user={name}")
        await page.get_by_role("textbox", name="Message #lobby").wait_for()
        return page

    yield open_as
    await windows.tidy()


async def write(page: Page, text: str) -> None:
    """Type into the composer and send it."""
    await page.get_by_role("textbox", name="Message #lobby").fill(text)
    await page.keyboard.press("Enter")
