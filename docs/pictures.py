"""Makes the pictures in docs/ from a round that two players really play: `make pictures`."""

import asyncio
import shutil
import tempfile
from pathlib import Path

from playwright.async_api import Page, ViewportSize, async_playwright
from rich.console import Console

from bot.building import build_files, seeds
from bot.client import connect
from data.store import Store, open_store
from sandbox.driver import Player
from sandbox.server import Sandbox, open_sandbox
from sandbox.sight import Message

DOCS = Path(__file__).parent
SIZE = ViewportSize(width=1080, height=860)
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]


async def main() -> None:
    """Play, look, and keep what is seen."""
    with tempfile.TemporaryDirectory() as home:
        url = f"sqlite+aiosqlite:///{home}/pictures.db"
        async with open_store(url) as store, open_sandbox(bot_name="Matinee") as sandbox:
            await build_files(store, seeds(), Console(stderr=True))
            serving = asyncio.create_task(connect(sandbox.token, sandbox.api_url, store))
            await sandbox.bot_ready()
            await _photograph(sandbox, store)
            serving.cancel()
            await asyncio.gather(serving, return_exceptions=True)


async def _photograph(sandbox: Sandbox, store: Store) -> None:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        context = await browser.new_context(viewport=SIZE, color_scheme="dark", reduced_motion="reduce")
        page = await context.new_page()
        await page.goto(f"{sandbox.page_url}?user=Ada")
        await page.get_by_role("textbox").first.wait_for()
        await _play(page, sandbox, store)
        await browser.close()


async def _play(page: Page, sandbox: Sandbox, store: Store) -> None:
    ada, bo = Player(sandbox, "Ada"), Player(sandbox, "Bo")
    await ada.command("trivia start", {"questions": 5, "seconds": 6, "difficulty": "medium"})
    for number in (1, 2):
        shown = await _question(ada, number)
        right = await _right_choice(store, shown)
        wrong = next(button.label or "" for button in shown.buttons if button.label != right)
        await ada.click(shown, right)
        await bo.click(shown, wrong)
    await page.wait_for_timeout(1_000)
    await page.screenshot(path=DOCS / "round.png")
    await ada.command("trivia stop")


async def _question(player: Player, number: int) -> Message:
    return await player.wait_for(lambda m: f"question {number} of" in m.text and bool(m.buttons), timeout=30)


async def _right_choice(store: Store, shown: Message) -> str:
    """Return the label of the right button."""
    (film,) = await store.catalogue.films()
    questions = await store.catalogue.questions(film.slug)
    asked = next(each for each in questions if f"### {each.prompt}" in shown.text.replace("\\", ""))
    for button in shown.buttons:
        if asked.answer == button.label or f"\n{button.label}. {asked.answer}" in shown.text:
            return button.label or ""
    raise ValueError(f"no button says {asked.answer!r}")


if __name__ == "__main__":
    asyncio.run(main())
