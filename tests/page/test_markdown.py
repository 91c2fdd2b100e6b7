"""The Markdown of messages, read into a tree."""

from typing import Any

import pytest
from playwright.async_api import Page

from tests.page.calls import call, cases

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

REPEATED = (
    "*",
    "_",
    "**a",
    "*a ",
    "`",
    "|",
    "~~",
    "[",
    "[a](",
    "<",
    "\\",
    "> ",
    "- ",
    "(",
    "**_~~||",
    "```",
    "```\n",
)


@pytest.mark.parametrize("case", cases("markdown"), ids=lambda case: case["name"])
async def test_markdown_is_read_as_discord_reads_it(modules: Page, case: dict[str, Any]) -> None:
    assert await call(modules, "markdown", "parse", case["text"]) == case["tree"]


@pytest.mark.parametrize("piece", REPEATED)
async def test_no_text_is_too_strange_to_read(modules: Page, piece: str) -> None:
    tree = await call(modules, "markdown", "parse", piece * (6000 // len(piece)))
    assert isinstance(tree, list)


@pytest.mark.parametrize(
    ("seconds", "now", "words"),
    [
        (120, 100, "in 20 seconds"),
        (101, 100, "in 1 second"),
        (100, 100, "in 0 seconds"),
        (40, 100, "1 minute ago"),
        (100 + 3600 * 5, 100, "in 5 hours"),
        (0, 86_400 * 800, "2 years ago"),
    ],
)
async def test_relative_times_are_words(modules: Page, seconds: int, now: int, words: str) -> None:
    assert await call(modules, "time", "relative", seconds, now) == words


@pytest.mark.parametrize(
    ("style", "words"),
    [
        ("t", "22:13"),
        ("T", "22:13:20"),
        ("d", "14/11/2023"),
        ("D", "14 November 2023"),
        ("f", "14 November 2023 at 22:13"),
        ("F", "Tuesday, 14 November 2023 at 22:13"),
        ("?", "14 November 2023 at 22:13"),
    ],
)
async def test_timestamps_have_discords_styles(modules: Page, style: str, words: str) -> None:
    said = await call(modules, "time", "timestamp", 1_700_000_000, style, 0, "UTC")
    assert said.replace("Tuesday 14", "Tuesday, 14") == words


async def test_a_timestamp_out_of_range_is_not_an_error(modules: Page) -> None:
    assert await call(modules, "time", "timestamp", 10**13, "F") == "Invalid date"
