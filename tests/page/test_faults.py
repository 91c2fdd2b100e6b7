"""The faults of the drawer: what a person sets off there, sees there, and takes back."""

import asyncio
from typing import Any

import pytest
from aiohttp import ClientSession
from playwright.async_api import Locator, Page, expect

from sandbox.server import Sandbox
from tests.page.bot import Bot
from tests.page.calls import cases
from tests.page.conftest import OpenTab, write
from tests.waiting import until

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def open_drawer(page: Page) -> Locator:
    """Open the drawer and its faults."""
    await page.get_by_role("button", name="What the bot sent").click()
    drawer = page.get_by_role("complementary", name="What the bot sent")
    await drawer.get_by_text("Faults to try").click()
    return drawer


def fault(drawer: Locator, label: str) -> Locator:
    """The line of a fault."""
    return drawer.locator(".fault").filter(has_text=label)


async def start(drawer: Locator, label: str) -> None:
    """Press the button of a fault, which is named by its label."""
    await drawer.get_by_role("button", name=label).click()


async def try_to_say(bot: Bot, text: str) -> tuple[int, Any]:
    """Send a message that may be refused; returns status and answer."""
    address = f"{bot.sandbox.api_url}/channels/{bot.sandbox.channel}/messages"
    headers = {"Authorization": f"Bot {bot.sandbox.token}"}
    async with bot.session.post(address, json={"content": text}, headers=headers) as answer:
        return answer.status, await answer.json()


@pytest.mark.parametrize(
    ("label", "times", "status", "words"),
    [
        ("Fail 3 requests", 3, 500, "500: Internal Server Error"),
        ("Refuse 4 requests", 4, 429, "You are being rate limited. (user limit, again in 0.5 s)"),
    ],
)
async def test_the_next_requests_go_wrong_and_are_shown(
    bot: Bot, open_tab: OpenTab, label: str, times: int, status: int, words: str
) -> None:
    page = await open_tab("Ada")
    drawer = await open_drawer(page)
    await start(drawer, label)
    await expect(fault(drawer, label)).to_contain_text(f"{times} to come")
    await expect(page.get_by_role("button", name="1 fault on")).to_be_visible()
    assert [(await try_to_say(bot, "lost"))[0] for _ in range(times - 1)] == [status] * (times - 1)
    await expect(fault(drawer, label)).to_contain_text("1 to come")
    assert (await try_to_say(bot, "lost"))[0] == status
    await expect(fault(drawer, label)).not_to_contain_text("to come")
    await bot.say(content="kept")
    await expect(page.get_by_role("log").locator("[data-message-id]")).to_contain_text(["kept"])
    await expect(drawer.get_by_text(words)).to_have_count(times)
    await page.reload()
    await page.get_by_role("button", name="What the bot sent").click()
    await drawer.get_by_label("Only requests that failed or are invalid").check()
    await expect(drawer.get_by_role("listitem")).to_have_count(times)
    await expect(drawer.get_by_text(words)).to_have_count(times)


async def test_late_answers_are_done_in_time(sandbox: Sandbox, bot: Bot, open_tab: OpenTab) -> None:
    page = await open_tab("Ada")
    drawer = await open_drawer(page)
    await start(drawer, "Answer 5 requests late")
    await expect(fault(drawer, "late")).to_contain_text("5 to come")
    saying = asyncio.ensure_future(bot.say(content="hello"))
    await expect(page.get_by_text("hello")).to_be_visible()
    await expect(fault(drawer, "late")).to_contain_text("4 to come")
    assert not saying.done()
    sandbox.clock.move(2)
    await saying


async def test_events_come_twice(bot: Bot, open_tab: OpenTab) -> None:
    await bot.offer({"name": "help", "description": "What to do first"})
    page = await open_tab("Ada")
    drawer = await open_drawer(page)
    await start(drawer, "Send 3 events twice")
    await expect(fault(drawer, "twice")).to_contain_text("3 to come")
    await write(page, "/help")
    await expect(fault(drawer, "twice")).to_contain_text("2 to come")

    async def heard_twice() -> bool:
        return [data["name"] for data in bot.heard] == ["help", "help"]

    await until(heard_twice)


async def test_rate_limits_are_switched_on_and_off(bot: Bot, open_tab: OpenTab) -> None:
    page = await open_tab("Ada")
    drawer = await open_drawer(page)
    switch = drawer.get_by_role("button", name="Discord's rate limits")
    await switch.click()
    await expect(switch).to_have_attribute("aria-pressed", "true")
    assert [(await try_to_say(bot, "often"))[0] for _ in range(6)] == [200] * 5 + [429]
    await expect(drawer.get_by_text("user limit")).to_be_visible()
    await switch.click()
    await expect(switch).to_have_attribute("aria-pressed", "false")
    assert (await try_to_say(bot, "again"))[0] == 200


async def test_the_bot_loses_its_voice_in_this_channel_and_has_it_back(bot: Bot, open_tab: OpenTab) -> None:
    ada, bea = await open_tab("Ada"), await open_tab("Bea")
    drawer = await open_drawer(ada)
    label = "No “Send Messages” in #lobby"
    await start(drawer, label)
    for page in (ada, bea):
        await expect(page.get_by_text("Echo may not write here")).to_be_visible()
    assert (await try_to_say(bot, "lost"))[0] == 403
    await expect(drawer.get_by_text("Missing Permissions (50013)")).to_be_visible()
    await ada.get_by_role("button", name="film-night").click()
    await expect(ada.get_by_text("Echo is online")).to_be_visible()
    await ada.get_by_role("button", name="lobby").click()
    await start(drawer, label)
    await expect(bea.get_by_text("Echo is online")).to_be_visible()
    assert (await try_to_say(bot, "kept"))[0] == 200


async def test_the_bot_is_kicked_and_let_in_again(bot: Bot, open_tab: OpenTab) -> None:
    await bot.offer({"name": "help", "description": "What to do first"})
    page = await open_tab("Ada")
    box = page.get_by_role("textbox", name="Message #lobby")
    drawer = await open_drawer(page)
    await start(drawer, "Kick the bot from The Sandbox")
    await expect(page.get_by_text("Echo is not in this server")).to_be_visible()
    await box.press_sequentially("/")
    await expect(page.get_by_role("option")).to_have_count(0)
    await box.press_sequentially("help")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("alert").filter(has_text="The bot is not in this server.")).to_be_visible()
    await expect(box).to_have_value("/help")
    await start(drawer, "Kick the bot from The Sandbox")
    await expect(page.get_by_text("Echo is not in this server")).to_be_hidden()
    await box.press_sequentially(" ")
    await box.press("Backspace")
    await expect(page.get_by_role("option", name="/help")).to_be_visible()


async def test_a_channel_is_deleted_by_who_is_sure(open_tab: OpenTab) -> None:
    page = await open_tab("Ada")
    drawer = await open_drawer(page)
    await start(drawer, "Delete #lobby")
    await expect(drawer.get_by_role("button", name="Really? Delete #lobby")).to_be_focused()
    await page.keyboard.press("Shift+Tab")
    await expect(drawer.get_by_role("button", name="Delete #lobby", exact=True)).to_have_text("Do it")
    for name, after in (("lobby", "film-night"), ("film-night", "chatter")):
        await start(drawer, f"Delete #{name}")
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("heading", level=1)).to_have_text(after)
        await expect(page.get_by_role("button", name=name, exact=True)).to_have_count(0)
    await expect(drawer.get_by_role("button", name="Delete #chatter")).to_be_disabled()
    await write_in(page, "chatter", "still here")


async def write_in(page: Page, channel: str, text: str) -> None:
    """Type into a channel's composer, send it, and see it."""
    await page.get_by_role("textbox", name=f"Message #{channel}").fill(text)
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("log")).to_contain_text(text)


async def test_what_belongs_to_servers_is_not_offered_in_direct_messages(bot: Bot, open_tab: OpenTab) -> None:
    page = await open_tab("Ada")
    drawer = await open_drawer(page)
    await page.get_by_role("region", name="Direct messages").get_by_role("button").click()
    for label in ("No “Send Messages” in this channel", "Kick the bot", "Delete this channel"):
        await expect(drawer.get_by_role("button", name=label)).to_be_disabled()
    await start(drawer, "Drop the gateway")
    await expect(fault(drawer, "Drop the gateway")).to_contain_text("gone")
    await expect(page.get_by_text("is offline").first).to_be_visible()


@pytest.mark.parametrize("case", cases("fault_frames"), ids=lambda case: case["reason"])
async def test_faults_that_cannot_be_are_answered(sandbox: Sandbox, case: dict[str, Any]) -> None:
    async with (
        ClientSession() as session,
        session.ws_connect(f"{sandbox.page_url}page/socket") as socket,
    ):
        await socket.send_json({"type": "hello", "name": "Ada"})
        ready = await socket.receive_json()
        await socket.send_json({"type": "open_dm"})
        while (frame := await socket.receive_json())["type"] != "channel":
            pass
        places = {"guild": ready["guilds"][0]["id"], "direct": frame["channel"]["id"]}
        fields = {name: places.get(value, value) for name, value in case["frame"].items()}
        await socket.send_json({"type": "fault", **fields})
        while (frame := await socket.receive_json())["type"] != "error":
            pass
        assert frame["reason"] == case["reason"]
