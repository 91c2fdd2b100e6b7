"""Commands, buttons, selects and forms as a player uses them."""

from pathlib import Path

import pytest
from playwright.async_api import expect

from sandbox.server import Sandbox
from tests.page.bot import CHANGED, FORM, MESSAGE, THINKING, Bot
from tests.page.conftest import OpenTab, write

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


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


async def test_escape_keeps_a_command_that_is_filled_in(bot: Bot, open_tab: OpenTab) -> None:
    modes = [{"name": "Clues", "value": "clues"}, {"name": "Choice", "value": "choice"}]
    mode = {"type": 3, "name": "mode", "description": "How to play", "choices": modes}
    questions = {"type": 4, "name": "questions", "description": "How many"}
    start = {"type": 1, "name": "start", "description": "Start a round", "options": [mode, questions]}
    await bot.offer({"name": "trivia", "description": "Play", "options": [start]})
    bot.answers["trivia start"] = {"type": MESSAGE, "data": {"content": "Here we go"}}
    page = await open_tab("Ada")
    box = page.get_by_role("textbox", name="Message #lobby")
    await box.press_sequentially("/trivia start mode:clues questions:3")
    for _ in range(3):
        await page.keyboard.press("Escape")
    await expect(box).to_have_value("/trivia start mode:clues questions:3")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("log")).to_contain_text("Here we go")
    (option,) = bot.heard[0]["options"]
    assert [(given["name"], given["value"]) for given in option["options"]] == [
        ("mode", "clues"),
        ("questions", 3),
    ]


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


async def test_a_click_that_nobody_answers_says_so(sandbox: Sandbox, bot: Bot, open_tab: OpenTab) -> None:
    page = await open_tab("Ada")
    button = {"type": 2, "style": 1, "label": "Silence", "custom_id": "silence"}
    await bot.say(content="Click", components=[{"type": 1, "components": [button]}])
    await page.get_by_role("button", name="Silence").click()
    await expect(page.get_by_role("button", name="Silence")).to_have_attribute("aria-busy", "true")
    sandbox.clock.move(4)
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


async def test_what_failed_stays_above_what_came_later(sandbox: Sandbox, bot: Bot, open_tab: OpenTab) -> None:
    await bot.offer({"name": "slow", "description": "Takes a while"})
    page = await open_tab("Ada")
    lines = page.get_by_role("log").get_by_role("listitem")
    for text in ("One", "Two"):
        await write(page, "/slow")
        await expect(lines.last).to_contain_text("Sending the command")
        await bot.say(content=text)
        await expect(page.get_by_text(text, exact=True)).to_be_visible()
        await expect(lines.last).to_contain_text("Sending the command")
        sandbox.clock.move(4)
        await expect(page.get_by_text("did not respond")).to_have_count(1 if text == "One" else 2)
    failed = "The application did not respond"
    await expect(lines).to_contain_text([failed, "One", failed, "Two"])
    await bot.say(content="Three")
    await expect(lines).to_contain_text([failed, "One", failed, "Two", "Three"])


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


async def test_a_file_is_chosen_for_an_option_and_reaches_the_bot(
    bot: Bot, open_tab: OpenTab, tmp_path: Path
) -> None:
    story = tmp_path / "My story: part 1.txt"
    story.write_text("Ada sings.", encoding="utf-8")
    option = {"type": 11, "name": "file", "description": "The story", "required": True}
    await bot.offer({"name": "add", "description": "Adds a story", "options": [option]})
    bot.answers["add"] = {"type": MESSAGE, "data": {"content": "Thank you"}}
    page = await open_tab("Ada")
    box = page.get_by_role("textbox", name="Message #lobby")
    await box.fill("/add file:story.txt")
    await page.keyboard.press("Escape")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("alert").filter(has_text="Choose a file for file")).to_be_visible()
    await box.fill("/add file:")
    async with page.expect_file_chooser() as dialog:
        await page.get_by_role("option", name="Choose a file…").click()
    await (await dialog.value).set_files(story)
    await expect(box).to_have_value("/add file:My story_ part 1.txt ")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("log")).to_contain_text("Thank you")
    (used,) = bot.heard
    (given,) = used["options"]
    attachment = used["resolved"]["attachments"][given["value"]]
    assert (attachment["filename"], attachment["size"]) == ("My story: part 1.txt", 10)
    async with bot.session.get(attachment["url"]) as response:
        assert await response.text() == "Ada sings."


async def test_a_file_that_is_too_large_is_refused(bot: Bot, open_tab: OpenTab, tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    large.write_bytes(b"a" * (10 * 2**20 + 1))
    option = {"type": 11, "name": "file", "description": "The story"}
    await bot.offer({"name": "add", "description": "Adds a story", "options": [option]})
    page = await open_tab("Ada")
    page.on(
        "filechooser", lambda _: None
    )  # the browser must know long before Enter that no dialog shall open
    box = page.get_by_role("textbox", name="Message #lobby")
    await box.fill("/add file:")
    await expect(page.get_by_role("option", name="Choose a file…")).to_be_visible()
    async with page.expect_file_chooser() as dialog:
        await page.keyboard.press("Enter")
    await (await dialog.value).set_files(large)
    await expect(page.get_by_role("alert").filter(has_text="large.txt is larger than 10 MB.")).to_be_visible()
