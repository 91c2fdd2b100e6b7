"""Makes the pictures in docs/ from rounds that three players really play: `make pictures`."""

import asyncio
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.async_api import Page, ViewportSize, async_playwright
from rich.console import Console

from bot.building import build_files, seeds
from bot.client import connect
from data.store import Store, open_store
from game.question import Question
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
    players = [Player(sandbox, name) for name in ("Ada", "Bo", "Cleo")]  # the page joins Ada, who is there
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        context = await browser.new_context(viewport=SIZE, color_scheme="dark", reduced_motion="reduce")
        page = await context.new_page()
        await page.goto(f"{sandbox.page_url}?user=Ada")
        await page.get_by_role("textbox").first.wait_for()
        await _play(page, players, store)
        await browser.close()


async def _play(page: Page, players: list[Player], store: Store) -> None:
    (film,) = await store.catalogue.films()
    questions = await store.catalogue.questions(film.slug)
    await _choices(page, players, questions)
    await _clues(page, players, questions)


async def _choices(page: Page, players: list[Player], questions: list[Question]) -> None:
    """A round of choices: a reveal above the next question, and the board at the end."""
    ada, bo, cleo = players
    await ada.command("trivia start", {"questions": 3, "seconds": 6, "difficulty": "medium"})
    for number in (1, 2, 3):
        shown = await _question(ada, number)
        if number == 2:
            await _take(page, "round.png")
        right = _right_choice(questions, shown)
        wrong = next(button.label or "" for button in shown.buttons if button.label != right)
        await page.wait_for_timeout(1_200)
        await ada.click(shown, right)
        await bo.click(shown, right if number == 2 else wrong)
        await page.wait_for_timeout(1_500)
        await cleo.click(shown, wrong if number == 2 else right)
    await _board(ada)
    await _take(page, "board.png")


async def _clues(page: Page, players: list[Player], questions: list[Question]) -> None:
    """A round of clues: who needed how many, and the sentences that the clues come from."""
    ada, bo, _ = players
    await ada.command("trivia start", {"questions": 3, "seconds": 10, "mode": "clues"})
    shown = await _question(ada, 1)
    asked = _asked(questions, shown)
    for player, clue in ((ada, 2), (bo, 4)):
        await player.wait_for(_has(shown, f"\n{clue}. "), timeout=30)
        form = (await player.click(shown, "Answer")).modal
        if form is None:
            raise ValueError("the button opens no form")
        await player.submit(form, {"Your answer": asked.answer})
    await ada.wait_for(_has(shown, "\n✅ "), timeout=30)
    await _take(page, "clues.png")
    await ada.command("trivia stop")


async def _take(page: Page, name: str) -> None:
    await page.wait_for_timeout(1_000)
    await page.screenshot(path=DOCS / name)


def _has(shown: Message, text: str) -> Callable[[Message], bool]:
    """Tell a later state of a message by a text in it."""
    return lambda message: message.id == shown.id and text in message.text


async def _question(player: Player, number: int) -> Message:
    return await player.wait_for(lambda m: f"question {number} of" in m.text and bool(m.buttons), timeout=30)


async def _board(player: Player) -> Message:
    return await player.wait_for(lambda m: "final scores" in m.text, timeout=30)


def _asked(questions: list[Question], shown: Message) -> Question:
    """Find the question that a message asks; of clues only the first is there yet."""
    text = shown.text.replace("\\", "")
    return next(
        each
        for each in questions
        if f"### {each.prompt}\n" in f"{text}\n" or f"\n1. {each.prompt.splitlines()[0]}\n" in text
    )


def _right_choice(questions: list[Question], shown: Message) -> str:
    """Return the label of the right button."""
    asked = _asked(questions, shown)
    for button in shown.buttons:
        if asked.answer == button.label or f"\n{button.label}. {asked.answer}" in shown.text:
            return button.label or ""
    raise ValueError(f"no button says {asked.answer!r}")


if __name__ == "__main__":
    asyncio.run(main())
