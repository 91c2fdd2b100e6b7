"""Whatever people and the bot write stays text: nothing of it becomes elements, addresses or code."""

from typing import Any

import pytest
from playwright.async_api import Page, expect

from sandbox.server import Sandbox
from tests.page.bot import FORM, MESSAGE, Bot
from tests.page.conftest import OpenTab

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

BAD = "<img src=x onerror=alert(1)><script>window.hacked=1</script>\"'`&lt;"
BAD_NAME = "<b onclick=x>Eve</b>"
BAD_LINK = "[click](javascript:alert(1)) <javascript:alert(1)>"


async def assert_clean(page: Page) -> None:
    """Nothing ran, and there is nothing that could."""
    script = """() => ({
        hacked: window.hacked ?? null,
        scripts: [...document.scripts].map((script) => new URL(script.src).pathname),
        pictures: document.querySelectorAll("img").length,
        bold: document.querySelectorAll("b").length,
        handlers: [...document.querySelectorAll("*")].flatMap((node) => [...node.attributes])
            .filter(({ name, value }) => name.startsWith("on") || /^javascript:/i.test(value)).length,
    })"""
    clean = {"hacked": None, "scripts": ["/app.js"], "pictures": 0, "bold": 0, "handlers": 0}
    assert await page.evaluate(script) == clean


async def test_messages_stay_text(bot: Bot, open_tab: OpenTab) -> None:
    page = await open_tab(BAD_NAME)
    await page.get_by_role("textbox", name="Message #lobby").fill(BAD)
    await page.keyboard.press("Enter")
    embed = {
        "title": BAD,
        "description": f"{BAD} {BAD_LINK}",
        "author": {"name": BAD},
        "footer": {"text": BAD},
        "fields": [{"name": BAD, "value": BAD, "inline": True}],
    }
    await bot.say(content=f"{BAD}\n{BAD_LINK} ```{BAD}``` `{BAD}` ||{BAD}||", embeds=[embed])
    log = page.get_by_role("log")
    await expect(log.get_by_role("article")).to_contain_text(BAD)
    await expect(log.locator("[data-message-id]").first).to_contain_text(BAD)
    await expect(log.locator(".author").first).to_have_text(BAD_NAME)
    await expect(log.get_by_role("link")).to_have_count(0)
    await assert_clean(page)


async def test_components_stay_text(bot: Bot, open_tab: OpenTab) -> None:
    page = await open_tab("Ada")
    options = [{"label": BAD, "value": BAD, "description": BAD}]
    buttons = [{"type": 2, "style": 1, "label": BAD, "custom_id": BAD, "emoji": {"name": "🎬"}}]
    select = {"type": 3, "custom_id": "select", "placeholder": BAD, "options": options}
    await bot.say(
        content="old", components=[{"type": 1, "components": buttons}, {"type": 1, "components": [select]}]
    )
    parts: list[dict[str, Any]] = [{"type": 10, "content": BAD}, {"type": 14}]
    await bot.say(flags=1 << 15, components=[{"type": 17, "components": parts}])
    await expect(page.get_by_role("button", name=BAD)).to_be_visible()
    await page.get_by_role("combobox", name=BAD).click()
    await expect(page.get_by_role("option")).to_contain_text(BAD)
    await assert_clean(page)


async def test_forms_and_choices_stay_text(sandbox: Sandbox, bot: Bot, open_tab: OpenTab) -> None:
    film = {"type": 3, "name": "film", "description": BAD, "autocomplete": True}
    await bot.offer({"name": "add", "description": BAD, "options": [film]})
    text = {"type": 4, "custom_id": "t", "style": 1, "placeholder": BAD, "value": BAD}
    label = {"type": 18, "label": BAD[:45], "description": BAD, "component": text}
    bot.answers["add"] = {
        "type": FORM,
        "data": {"custom_id": "f", "title": BAD[:45], "components": [{"type": 10, "content": BAD}, label]},
    }
    bot.answers["f"] = {"type": MESSAGE, "data": {"content": BAD}}
    bot.choices = [{"name": BAD, "value": BAD}]
    page = await open_tab("Ada")
    box = page.get_by_role("textbox", name="Message #lobby")
    await box.press_sequentially("/add film:i")
    await expect(page.get_by_role("option")).to_have_text(BAD)
    await page.keyboard.press("Enter")
    await page.keyboard.press("Enter")
    form = page.get_by_role("dialog", name=BAD[:45])
    await expect(form.get_by_role("textbox")).to_have_value(BAD)
    await assert_clean(page)
    await form.get_by_role("button", name="Submit").click()
    await expect(page.get_by_role("log").locator("[data-message-id]")).to_contain_text(BAD)
    assert bot.heard[-2]["options"] == [{"name": "film", "type": 3, "value": BAD}]
    await assert_clean(page)


async def test_channels_and_requests_stay_text(sandbox: Sandbox, bot: Bot, open_tab: OpenTab) -> None:
    page = await open_tab("Ada")
    sandbox.add_channel(BAD_NAME)
    await expect(page.get_by_role("button", name=BAD_NAME)).to_be_visible()
    await page.get_by_role("button", name="What the bot sent").click()
    await bot.say(content="hello")
    await expect(page.get_by_role("complementary", name="What the bot sent")).to_contain_text("/messages")
    await assert_clean(page)
