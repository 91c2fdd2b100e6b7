"""Forms without a mouse, and the fields that are more than text."""

from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Locator, Page, expect

from tests.page.bot import FORM, MESSAGE, Bot
from tests.page.conftest import OpenTab, write

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

LANGUAGES = [{"label": name, "value": name.lower()} for name in ("French", "English", "German", "Georgian")]


def labelled(label: str, kind: int, **more: Any) -> dict[str, Any]:
    """A field with its label above."""
    return {"type": 18, "label": label, "component": {"type": kind, "custom_id": label.lower(), **more}}


async def open_form(bot: Bot, page: Page, *parts: dict[str, Any]) -> Locator:
    """Use a command that opens a form of these parts; its answer is "Added"."""
    await bot.offer({"name": "add", "description": "Add a film"})
    form = {"custom_id": "film", "title": "A film", "components": list(parts)}
    bot.answers["add"] = {"type": FORM, "data": form}
    bot.answers["film"] = {"type": MESSAGE, "data": {"content": "Added"}}
    await write(page, "/add")
    return page.get_by_role("dialog", name="A film")


def sent(bot: Bot) -> list[Any]:
    """What the last submission said in each field."""
    fields = [part["component"] for part in bot.heard[-1]["components"]]
    return [field.get("value", field.get("values")) for field in fields]


async def test_a_form_is_filled_in_by_keyboard_alone(bot: Bot, open_tab: OpenTab) -> None:
    page = await open_tab("Ada")
    form = await open_form(
        bot,
        page,
        labelled("Language", 3, options=LANGUAGES),
        labelled("Dubbed", 3, options=LANGUAGES, min_values=2, max_values=3),
        labelled("Host", 5, required=False),
        labelled("Title", 4, style=1),
    )
    language = form.get_by_role("combobox", name="Language")
    await expect(language).to_be_focused()
    for key in ("Enter", "End", "ArrowUp", "Enter"):
        await page.keyboard.press(key)
    await expect(language).to_have_text("German")
    for key in ("Tab", "Space", "Space", "g", "e", "o", "Enter", "Escape"):
        await page.keyboard.press(key)
    await expect(form.get_by_role("combobox", name="Dubbed")).to_have_text("FrenchGeorgian")
    await expect(form.get_by_role("combobox", name="Dubbed")).to_be_focused()
    for key in ("Tab", "ArrowDown", "Escape", "Tab"):
        await page.keyboard.press(key)
    await page.keyboard.type("Jules et Jim")
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Added")).to_be_visible()
    assert sent(bot) == [["german"], ["french", "georgian"], [], "Jules et Jim"]


async def test_too_few_choices_are_kept_and_complained_of(bot: Bot, open_tab: OpenTab) -> None:
    page = await open_tab("Ada")
    form = await open_form(bot, page, labelled("Dubbed", 3, options=LANGUAGES, min_values=2, max_values=3))
    dubbed = form.get_by_role("combobox", name="Dubbed")
    await dubbed.click()
    await form.get_by_role("option", name="English").click()
    await form.get_by_role("button", name="Submit").click()
    await expect(form.get_by_text("Choose at least 2.")).to_be_visible()
    await expect(dubbed).to_have_text("English")
    await expect(dubbed).to_be_focused()
    await expect(dubbed).to_have_attribute("aria-invalid", "true")
    await expect(dubbed).to_have_accessible_description("Choose at least 2.")


async def test_files_are_handed_in_with_a_form(bot: Bot, open_tab: OpenTab, tmp_path: Path) -> None:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text("Ada sings.", encoding="utf-8")
    page = await open_tab("Ada")
    form = await open_form(bot, page, labelled("Story", 19, max_values=2))
    await form.get_by_role("button", name="Submit").click()
    await expect(form.get_by_text("Choose something here.")).to_be_visible()
    async with page.expect_file_chooser() as dialog:
        await form.get_by_role("button", name="Story").click()
    await (await dialog.value).set_files([tmp_path / "one.txt", tmp_path / "two.txt"])
    await expect(form.get_by_text("one.txt, two.txt")).to_be_visible()
    await form.get_by_role("button", name="Submit").click()
    await expect(page.get_by_text("Added")).to_be_visible()
    (values,) = sent(bot)
    files = bot.heard[-1]["resolved"]["attachments"]
    assert [files[value]["filename"] for value in values] == ["one.txt", "two.txt"]
