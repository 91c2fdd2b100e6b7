"""Messages as a player reads, answers and reaches them."""

import re
import time

import pytest
from playwright.async_api import expect

from tests.page.bot import MESSAGE, Bot
from tests.page.conftest import OpenTab, write

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

PRIVATE = 64


async def test_two_tabs_are_two_people_who_see_each_other(open_tab: OpenTab) -> None:
    ada, bea = await open_tab("Ada"), await open_tab("Bea")
    await write(ada, "Hello @Bea, **ready**?")
    said = bea.get_by_role("log").locator("[data-message-id]")
    await expect(said).to_contain_text("Hello @Bea, ready?")
    await expect(said.locator("strong")).to_have_text("ready")
    await expect(said).to_have_class(re.compile("mentions-me"))
    await expect(said.locator(".author")).to_have_text("Ada")


async def test_a_link_to_a_message_leads_there(bot: Bot, open_tab: OpenTab) -> None:
    page = await open_tab("Ada")
    aim = await bot.say(content="here it is")
    await bot.say(content=f"Look: https://discord.com/channels/1/{aim['channel_id']}/{aim['id']}.")
    await page.get_by_role("button", name="#lobby › message").click()
    await expect(page.locator(f"[data-message-id='{aim['id']}']")).to_have_class(re.compile("found"))


async def test_a_spoiler_opens_with_a_click_or_enter(bot: Bot, open_tab: OpenTab) -> None:
    page = await open_tab("Ada")
    await bot.say(content="||first [link](https://example.org)|| and ||second||")
    spoilers = page.get_by_role("button", name="Spoiler")
    await expect(spoilers).to_have_count(2)
    await expect(page.get_by_role("link", name="link")).to_have_count(0)
    await spoilers.first.click()
    await expect(page.get_by_role("link", name="link")).to_be_visible()
    await spoilers.first.press("Enter")
    await expect(spoilers).to_have_count(0)


async def test_a_private_answer_is_seen_by_one_and_dismissed(bot: Bot, open_tab: OpenTab) -> None:
    await bot.offer({"name": "help", "description": "What to do first"})
    bot.answers["help"] = {"type": MESSAGE, "data": {"content": "Psst", "flags": PRIVATE}}
    ada, bea = await open_tab("Ada"), await open_tab("Bea")
    await write(ada, "/help")
    await expect(ada.get_by_text("Only you can see this")).to_be_visible()
    await write(bea, "Anything there?")
    await expect(ada.get_by_text("Anything there?")).to_be_visible()
    await expect(bea.get_by_text("Psst")).to_have_count(0)
    await ada.get_by_role("button", name="Dismiss message").click()
    await expect(ada.get_by_text("Psst")).to_have_count(0)


async def test_a_message_is_answered_and_given_to_an_app(bot: Bot, open_tab: OpenTab) -> None:
    await bot.offer({"name": "Find the scene", "type": 3})
    bot.answers["Find the scene"] = {"type": MESSAGE, "data": {"content": "Scene 4", "flags": PRIVATE}}
    page = await open_tab("Ada")
    said = await bot.say(content="He breaks the ice")
    message = page.locator(f"[data-message-id='{said['id']}']")
    await message.hover()
    await message.get_by_role("button", name="Reply").click()
    await write(page, "I know that one")
    reply = page.get_by_role("log").locator("[data-message-id]").last
    await expect(reply.get_by_role("button", name="Go to the message of")).to_contain_text(
        "He breaks the ice"
    )
    await message.hover()
    await message.get_by_role("button", name="Apps").click()
    await page.get_by_role("menuitem", name="Find the scene").click()
    await expect(page.get_by_text("Scene 4")).to_be_visible()
    assert bot.heard[0]["target_id"] == said["id"]


async def test_new_messages_do_not_pull_a_reader_down(bot: Bot, open_tab: OpenTab) -> None:
    page = await open_tab("Ada")
    await bot.say(content="\n".join(f"Line {number}" for number in range(100)))
    await expect(page.get_by_text("Line 99")).to_be_in_viewport()
    await bot.say(content="The end")
    await expect(page.get_by_text("The end")).to_be_in_viewport()
    await page.locator(".scroller").hover()
    await page.mouse.wheel(0, -600)
    await expect(page.get_by_text("The end")).not_to_be_in_viewport()
    await bot.say(content="The newest")
    await expect(page.get_by_role("button", name="New messages")).to_be_visible()
    await expect(page.get_by_text("The newest")).not_to_be_in_viewport()
    await page.get_by_role("button", name="New messages").click()
    await expect(page.get_by_text("The newest")).to_be_in_viewport()
    await bot.say(content="Newer still")
    await expect(page.get_by_text("Newer still")).to_be_in_viewport()


async def test_relative_times_count(bot: Bot, open_tab: OpenTab) -> None:
    page = await open_tab("Ada")
    await bot.say(content=f"closes <t:{int(time.time()) + 50}:R>")
    moment = page.get_by_role("log").locator("time[data-relative]")
    await expect(moment).to_have_text(re.compile(r"^in \d+ seconds$"))
    before = await moment.inner_text()
    await expect(moment).not_to_have_text(before)


async def test_the_keyboard_alone_reaches_a_messages_actions(bot: Bot, open_tab: OpenTab) -> None:
    page = await open_tab("Ada")
    for text in ("Hello", "Goodbye"):
        await bot.say(content=text)
    await expect(page.get_by_text("Goodbye")).to_be_visible()
    messages = page.get_by_role("log").get_by_role("listitem")
    await messages.first.focus()
    await page.keyboard.press("ArrowDown")
    await expect(messages.nth(1)).to_be_focused()
    await page.keyboard.press("ArrowRight")
    await expect(messages.nth(1).get_by_role("button", name="Reply")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Replying to")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_text("Replying to")).to_be_hidden()
