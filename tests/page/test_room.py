"""The room around the messages: people, channels, hints, colours, widths, connections, the drawer."""

import re

import pytest
from playwright.async_api import expect

from sandbox.server import Sandbox
from tests.page.bot import Bot
from tests.page.conftest import OpenTab, write

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_a_reload_is_the_same_person(open_tab: OpenTab, sandbox: Sandbox) -> None:
    page = await open_tab("Ada")
    await page.goto(sandbox.page_url)
    await expect(page.get_by_role("button", name="You are Ada")).to_be_visible()
    assert "new" in (await page.get_by_role("link", name="Open a second player").get_attribute("href") or "")


async def test_somebody_else_can_be_made_and_chosen(open_tab: OpenTab) -> None:
    page = await open_tab("Ada")
    await page.get_by_role("button", name="You are Ada").click()
    await page.get_by_role("textbox", name="Name of a new player").fill("Zed")
    await page.keyboard.press("Enter")
    await page.get_by_role("button", name="You are Zed").click()
    await page.get_by_role("button", name="Ada", exact=True).click()
    await expect(page.get_by_role("button", name="You are Ada")).to_be_visible()


async def test_a_bot_that_is_gone_is_announced(bot: Bot, open_tab: OpenTab) -> None:
    page = await open_tab("Ada")
    await expect(page.get_by_text("is online")).to_be_visible()
    await bot.stop()
    await expect(page.get_by_text("is offline").first).to_be_visible()


async def test_hints_are_shown_until_they_are_dismissed(open_tab: OpenTab) -> None:
    page = await open_tab("Ada")
    await expect(page.get_by_role("region", name="Hints").get_by_role("listitem")).to_have_count(2)
    await page.get_by_role("button", name="Dismiss the hints").click()
    await page.reload()
    await page.get_by_role("textbox", name="Message #lobby").wait_for()
    await expect(page.get_by_role("region", name="Hints")).to_have_count(0)


async def test_on_a_phone_the_hints_fold_when_messages_need_the_room(bot: Bot, open_tab: OpenTab) -> None:
    page = await open_tab("Ada")
    await page.set_viewport_size({"width": 390, "height": 844})
    hints = page.get_by_role("region", name="Hints")
    await expect(hints.get_by_text("Open a second player.")).to_be_visible()
    await bot.say(content="Message one")
    await expect(hints.get_by_text("Open a second player.")).to_be_hidden()
    await hints.get_by_text("Hints").click()
    await bot.say(content="Message two")
    await expect(page.get_by_text("Message two")).to_be_visible()
    await expect(hints.get_by_text("Open a second player.")).to_be_visible()
    await page.reload()
    await expect(page.get_by_text("Message two")).to_be_visible()
    await expect(hints.get_by_text("Open a second player.")).to_be_hidden()


async def test_a_phone_sees_one_column(open_tab: OpenTab) -> None:
    page = await open_tab("Ada")
    await page.set_viewport_size({"width": 360, "height": 640})
    await write(page, "word " * 40 + "x" * 200)
    await expect(page.get_by_role("log").locator("[data-message-id]")).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth") == 360
    await page.get_by_role("button", name="What the bot sent").click()
    drawer = await page.get_by_role("complementary", name="What the bot sent").bounding_box()
    assert drawer is not None
    assert (drawer["x"], drawer["width"]) == (0, 360)
    await page.keyboard.press("Escape")
    await page.get_by_role("button", name="Channels").click()
    await page.get_by_role("button", name="film-night").click()
    await expect(page.get_by_role("textbox", name="Message #film-night")).to_be_focused()


async def test_the_colours_can_be_changed(open_tab: OpenTab) -> None:
    page = await open_tab("Ada")
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    before = await page.evaluate(ground)
    await page.get_by_role("button", name=re.compile("colours$")).click()
    await page.wait_for_function(f"{ground} !== {before!r}")


async def test_the_page_comes_back_after_the_sandbox_was_gone(sandbox: Sandbox, open_tab: OpenTab) -> None:
    page = await open_tab("Ada")
    await page.get_by_role("textbox", name="Message #lobby").fill("a draft")
    await sandbox.pages.close()
    await expect(page.get_by_text("Not connected to the sandbox")).to_be_visible()
    await expect(page.get_by_text("Not connected to the sandbox")).to_be_hidden()
    await expect(page.get_by_role("textbox", name="Message #lobby")).to_have_value("a draft")
    await expect(page.get_by_role("button", name="You are Ada")).to_be_visible()


async def test_the_drawer_counts_requests_and_problems(bot: Bot, open_tab: OpenTab) -> None:
    page = await open_tab("Ada")
    await page.get_by_role("button", name="What the bot sent").click()
    drawer = page.get_by_role("complementary", name="What the bot sent")
    before = await drawer.get_by_role("listitem").count()
    await bot.say(content="fine")
    await expect(drawer.get_by_role("listitem")).to_have_count(before + 1)
    await expect(drawer.get_by_text("0 problems")).to_be_visible()
    await drawer.get_by_role("button", name="Close the drawer").click()
    await expect(drawer).to_be_hidden()


async def test_a_direct_message_is_opened_from_the_list(bot: Bot, open_tab: OpenTab) -> None:
    page = await open_tab("Ada")
    await page.get_by_role("region", name="Direct messages").get_by_role("button").click()
    await expect(page.get_by_role("textbox", name="Message @")).to_be_focused()
    await page.keyboard.type("Hello bot")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("log")).to_contain_text("Hello bot")


async def test_the_second_player_is_somebody_new_in_a_new_tab(open_tab: OpenTab) -> None:
    page = await open_tab("Zoe")
    async with page.expect_popup() as opening:
        await page.get_by_role("link", name="Open a second player").click()
    second = await opening.value
    me = second.get_by_role("button", name=re.compile("^You are"))
    await expect(me).to_be_visible()
    name = await me.get_attribute("aria-label")
    assert name is not None
    assert "Zoe" not in name
    await second.reload()
    await expect(me).to_have_attribute("aria-label", name)
