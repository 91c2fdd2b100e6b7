"""The page as a player uses it: messages, commands, buttons, selects, forms, private answers, two tabs."""

import re
import time

import pytest
from playwright.async_api import Page, expect

from sandbox.server import Sandbox
from tests.page.bot import CHANGED, FORM, MESSAGE, THINKING, Bot
from tests.page.conftest import OpenTab

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

PRIVATE = 64


async def write(page: Page, text: str) -> None:
    await page.get_by_role("textbox", name="Message #lobby").fill(text)
    await page.keyboard.press("Enter")


async def test_two_tabs_are_two_people_who_see_each_other(open_tab: OpenTab) -> None:
    ada, bea = await open_tab("Ada"), await open_tab("Bea")
    await write(ada, "Hello @Bea, **ready**?")
    said = bea.get_by_role("log").locator("[data-message-id]")
    await expect(said).to_contain_text("Hello @Bea, ready?")
    await expect(said.locator("strong")).to_have_text("ready")
    await expect(said).to_have_class(re.compile("mentions-me"))
    await expect(said.locator(".author")).to_have_text("Ada")


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


async def test_a_command_is_found_completed_and_answered(bot: Bot, open_tab: OpenTab) -> None:
    questions = {"type": 4, "name": "questions", "description": "How many", "min_value": 3, "max_value": 50}
    start = {"type": 1, "name": "start", "description": "Start a round", "options": [questions]}
    await bot.offer({"name": "trivia", "description": "Play", "options": [start]})
    bot.answers["trivia start"] = {"type": MESSAGE, "data": {"content": "Here we go"}}
    page = await open_tab("Ada")
    box = page.get_by_role("textbox", name="Message #lobby")
    await box.press_sequentially("/tri st")
    await expect(page.get_by_role("option", name="/trivia start")).to_have_attribute("aria-selected", "true")
    await page.keyboard.press("Tab")
    await expect(box).to_have_value("/trivia start ")
    await page.get_by_role("button", name="questions, optional: How many").click()
    await box.press_sequentially("99")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("alert").filter(has_text="from 3 to 50")).to_be_visible()
    assert bot.heard == []
    await page.keyboard.press("Backspace")
    await page.keyboard.press("Enter")
    answer = page.get_by_role("log").locator("[data-message-id]")
    await expect(answer).to_contain_text("Ada used /trivia start")
    await expect(answer).to_contain_text("Here we go")
    await expect(box).to_have_value("")
    option = {"name": "questions", "type": 4, "value": 9}
    assert bot.heard[0]["options"] == [{"type": 1, "name": "start", "options": [option]}]


async def test_escape_leaves_a_command(bot: Bot, open_tab: OpenTab) -> None:
    await bot.offer({"name": "help", "description": "What to do first"})
    page = await open_tab("Ada")
    box = page.get_by_role("textbox", name="Message #lobby")
    await box.press_sequentially("/he")
    await expect(page.get_by_role("option")).to_have_count(1)
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("option")).to_have_count(0)
    await page.keyboard.press("Escape")
    await expect(box).to_have_value("")


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


async def test_a_click_changes_the_message_and_keeps_the_focus(bot: Bot, open_tab: OpenTab) -> None:
    def row(label: str) -> list[dict[str, object]]:
        return [{"type": 1, "components": [{"type": 2, "style": 2, "label": label, "custom_id": "next"}]}]

    bot.answers["next"] = {"type": CHANGED, "data": {"content": "Scene 2", "components": row("Next, please")}}
    page = await open_tab("Ada")
    await bot.say(content="Scene 1", components=row("Next"))
    button = page.get_by_role("button", name="Next")
    await button.focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Scene 2")).to_be_visible()
    await expect(page.get_by_role("button", name="Next, please")).to_be_focused()


async def test_a_click_that_nobody_answers_says_so(bot: Bot, open_tab: OpenTab) -> None:
    page = await open_tab("Ada")
    button = {"type": 2, "style": 1, "label": "Silence", "custom_id": "silence"}
    await bot.say(content="Click", components=[{"type": 1, "components": [button]}])
    await page.get_by_role("button", name="Silence").click()
    await expect(page.get_by_role("button", name="Silence")).to_have_attribute("aria-busy", "true")
    message = page.get_by_role("log").locator("[data-message-id]")
    await expect(message.get_by_role("alert")).to_contain_text("This interaction failed")
    await expect(page.get_by_role("button", name="Silence")).not_to_have_attribute("aria-busy", "true")


async def test_a_deferred_answer_is_thought_about(bot: Bot, open_tab: OpenTab) -> None:
    await bot.offer({"name": "slow", "description": "Takes a while"})
    bot.answers["slow"] = {"type": THINKING}
    page = await open_tab("Ada")
    await write(page, "/slow")
    await expect(page.get_by_role("log")).to_contain_text("is thinking…")
    await expect(page.get_by_role("log").get_by_role("listitem")).to_have_count(1)


async def test_several_values_are_sent_when_the_list_closes(bot: Bot, open_tab: OpenTab) -> None:
    options = [{"label": name, "value": name.lower()} for name in ("Ali", "Anna", "Sam")]
    select = {"type": 3, "custom_id": "who", "placeholder": "Choose two", "max_values": 2, "options": options}
    bot.answers["who"] = {"type": MESSAGE, "data": {"content": "Chosen"}}
    page = await open_tab("Ada")
    await bot.say(content="Who?", components=[{"type": 1, "components": [select]}])
    await page.get_by_role("combobox", name="Choose two").click()
    for name in ("Sam", "Ali", "Anna"):
        await page.get_by_role("option", name=name).click()
    assert bot.heard == []
    await page.get_by_role("combobox", name="Choose two").click()
    await expect(page.get_by_text("Chosen")).to_be_visible()
    assert bot.heard[0]["values"] == ["ali", "sam"]


async def test_a_form_is_checked_before_it_is_sent(bot: Bot, open_tab: OpenTab) -> None:
    title = {"type": 4, "custom_id": "title", "style": 1, "min_length": 3, "max_length": 40}
    notes = {"type": 4, "custom_id": "notes", "style": 2, "required": False, "label": "Notes"}
    language = {"type": 3, "custom_id": "language", "options": [{"label": "French", "value": "fr"}]}
    parts = [
        {"type": 18, "label": "Title", "component": title},
        {"type": 18, "label": "Language", "component": language},
        {"type": 1, "components": [notes]},
    ]
    await bot.offer({"name": "add", "description": "Add a film"})
    bot.answers["add"] = {"type": FORM, "data": {"custom_id": "film", "title": "A film", "components": parts}}
    bot.answers["film"] = {"type": MESSAGE, "data": {"content": "Added"}}
    page = await open_tab("Ada")
    await write(page, "/add")
    form = page.get_by_role("dialog", name="A film")
    await form.get_by_label("Title").fill("ab")
    await form.get_by_role("button", name="Submit").click()
    await expect(form.get_by_text("At least 3 characters are needed.")).to_be_visible()
    await expect(form.get_by_text("Choose something here.")).to_be_visible()
    await expect(form.get_by_label("Title")).to_be_focused()
    await form.get_by_label("Title").fill("Jules et Jim")
    await form.get_by_role("combobox", name="Language").click()
    await form.get_by_role("option", name="French").click()
    await form.get_by_label("Notes").fill("two\nlines")
    await form.get_by_role("button", name="Submit").click()
    await expect(page.get_by_text("Added")).to_be_visible()
    await expect(form).to_have_count(0)
    sent = bot.heard[-1]["components"]
    assert sent[0]["component"]["value"] == "Jules et Jim"
    assert sent[1]["component"]["values"] == ["fr"]
    assert sent[2]["components"][0]["value"] == "two\nlines"


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


async def test_escape_closes_a_form(bot: Bot, open_tab: OpenTab) -> None:
    text = {"type": 1, "components": [{"type": 4, "custom_id": "t", "style": 1, "label": "Text"}]}
    await bot.offer({"name": "add", "description": "Add"})
    bot.answers["add"] = {"type": FORM, "data": {"custom_id": "f", "title": "A form", "components": [text]}}
    page = await open_tab("Ada")
    await write(page, "/add")
    await expect(page.get_by_role("dialog", name="A form")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_have_count(0)
    assert len(bot.heard) == 1


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
