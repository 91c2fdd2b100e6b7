"""Messages as a player reads, answers and reaches them."""

import base64
import re
import time

import pytest
from playwright.async_api import Browser, expect

from sandbox.server import Sandbox
from tests.page.bot import MESSAGE, Bot
from tests.page.conftest import OpenTab, write

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

PRIVATE = 64
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


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


async def test_people_react_to_messages_and_take_it_back(bot: Bot, open_tab: OpenTab) -> None:
    ada, bea = await open_tab("Ada"), await open_tab("Bea")
    said = await bot.say(content="He breaks the ice")
    address = f"/channels/{said['channel_id']}/messages/{said['id']}"
    await bot.request("PUT", f"{address}/reactions/🎬/@me")
    await bea.get_by_role("button", name="🎬: 1").click()
    await expect(ada.get_by_role("button", name="🎬: 2")).to_have_attribute("aria-pressed", "false")
    await expect(bea.get_by_role("button", name="🎬: 2")).to_have_attribute("aria-pressed", "true")
    message = ada.locator(f"[data-message-id='{said['id']}']")
    await message.focus()
    for key in ("ArrowRight", "ArrowRight", "Enter", "ArrowRight", "Enter"):
        await ada.keyboard.press(key)
    await expect(bea.get_by_role("button", name="🎉: 1")).to_be_visible()
    await bea.get_by_role("button", name="🎬: 2").click()
    await expect(ada.get_by_role("button", name="🎬: 1")).to_be_visible()


async def test_ones_own_messages_can_be_changed_and_removed(bot: Bot, open_tab: OpenTab) -> None:
    ada, bea = await open_tab("Ada"), await open_tab("Bea")
    await write(ada, "Helo")
    message = ada.get_by_role("log").locator("[data-message-id]")
    theirs = bea.get_by_role("log").locator("[data-message-id]")
    await expect(theirs.get_by_role("button", name="Edit")).to_have_count(0)
    await message.hover()
    await message.get_by_role("button", name="Edit").click()
    await expect(ada.get_by_text("Editing your message")).to_be_visible()
    await write(ada, "Hello")
    await expect(theirs).to_contain_text("Hello (edited)")
    await expect(ada.get_by_text("Editing your message")).to_be_hidden()
    await message.hover()
    await message.get_by_role("button", name="Delete").click()
    await expect(theirs).to_have_count(0)


async def test_a_reply_quotes_its_message_as_it_is_now(bot: Bot, open_tab: OpenTab) -> None:
    page = await open_tab("Ada")
    said = await bot.say(content="Who breaks the ice?")
    await bot.say(content="Noted", message_reference={"message_id": said["id"]})
    quote = page.get_by_role("button", name="Go to the message of Echo")
    await expect(quote).to_contain_text("Who breaks the ice?")
    address = f"/channels/{said['channel_id']}/messages/{said['id']}"
    await bot.request("PATCH", address, {"content": "It was Ali"})
    await expect(quote).to_contain_text("It was Ali")


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


async def test_a_layout_is_drawn_with_all_its_parts(bot: Bot, open_tab: OpenTab) -> None:
    picture = {"media": {"url": "attachment://still.png"}, "description": "A still"}
    button = {"type": 2, "style": 2, "label": "More", "custom_id": "more"}
    parts: list[dict[str, object]] = [
        {
            "type": 9,
            "components": [{"type": 10, "content": "### Scene 4"}],
            "accessory": {"type": 11, **picture},
        },
        {"type": 14},
        {"type": 12, "items": [picture, picture | {"spoiler": True}]},
        {"type": 13, "file": {"url": "attachment://scene.txt"}},
        {"type": 1, "components": [button]},
    ]
    page = await open_tab("Ada")
    layout = {"flags": 1 << 15, "components": [{"type": 17, "accent_color": 0xAA3355, "components": parts}]}
    await bot.say_with_files(layout, {"still.png": PIXEL, "scene.txt": b"He breaks the ice."})
    message = page.get_by_role("log").locator("[data-message-id]")
    await expect(message.get_by_role("heading", name="Scene 4")).to_be_visible()
    await expect(message.get_by_role("separator")).to_have_count(1)
    await expect(message.get_by_role("link", name="scene.txt")).to_have_attribute("download", "scene.txt")
    await expect(message).not_to_contain_text("null")
    await expect(message.get_by_role("button", name="More")).to_be_visible()
    await expect(message.get_by_role("img", name="A still")).to_have_count(2)
    await message.get_by_role("button", name="Spoiler").click()
    await expect(message.get_by_role("img", name="A still")).to_have_count(3)
    loaded = "images => images.every((image) => image.complete && image.naturalWidth > 0)"
    assert await message.locator("img").evaluate_all(loaded)


async def test_a_used_command_brings_its_user_to_the_newest_messages(bot: Bot, open_tab: OpenTab) -> None:
    await bot.offer({"name": "help", "description": "What to do first"})
    bot.answers["help"] = {"type": MESSAGE, "data": {"content": "In three lines"}}
    page = await open_tab("Ada")
    await bot.say(content="\n".join(f"Line {number}" for number in range(100)))
    await bot.say(content="The end")
    await expect(page.get_by_text("The end")).to_be_in_viewport()
    await page.locator(".scroller").hover()
    await page.mouse.wheel(0, -600)
    await expect(page.get_by_text("The end")).not_to_be_in_viewport()
    await write(page, "/help")
    await expect(page.get_by_text("In three lines")).to_be_in_viewport()


async def test_a_touch_shows_what_can_be_done_with_a_message(
    bot: Bot, chromium: Browser, sandbox: Sandbox
) -> None:
    said = await bot.say(content="He breaks the ice")
    context = await chromium.new_context(has_touch=True, is_mobile=True, reduced_motion="reduce")
    page = await context.new_page()
    await page.goto(f"{sandbox.page_url}?user=Ada")
    message = page.locator(f"[data-message-id='{said['id']}']")
    bar = message.get_by_role("toolbar")
    await expect(bar).to_have_css("opacity", "0")
    await message.tap()
    await expect(bar).to_have_css("opacity", "1")
    await bar.get_by_role("button", name="Reply").tap()
    await expect(page.get_by_text("Replying to")).to_be_visible()
    await context.close()
