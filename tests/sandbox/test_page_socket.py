"""The page's websocket, as PROTOCOL.md describes it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from io import BytesIO
from typing import Any

import aiohttp
import pytest

from sandbox.driver import Player
from sandbox.server import Sandbox
from tests.sandbox.buttons import show_buttons
from tests.sandbox.conftest import Bot, Interaction

Frame = dict[str, Any]


class Tab:
    """A page's side of the socket."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket

    async def say(self, kind: str, **fields: Any) -> None:
        await self.socket.send_json({"type": kind, **fields})

    async def hear(self, kind: str) -> Frame:
        """The next frame of a kind; others are passed over."""
        async with asyncio.timeout(5):
            while True:
                frame: Frame = await self.socket.receive_json()
                if frame["type"] == kind:
                    return frame

    async def hello(self, **who: str) -> Frame:
        await self.say("hello", **who)
        return await self.hear("ready")


Open = Callable[[], Awaitable[Tab]]


@pytest.fixture
async def open_tab(sandbox: Sandbox) -> AsyncIterator[Open]:
    async with aiohttp.ClientSession() as session:

        async def connect() -> Tab:
            return Tab(await session.ws_connect(f"{sandbox.page_url}page/socket"))

        yield connect


async def test_a_tab_is_greeted_with_everything_it_may_see(
    sandbox: Sandbox, bot: Bot, open_tab: Open
) -> None:
    ready = await (await open_tab()).hello(name="Ada")
    assert ready["user"]["global_name"] == "Ada"
    assert ready["application"]["id"] == str(sandbox.world.bot.id)
    assert [channel["name"] for channel in ready["guilds"][0]["channels"]] == [
        "lobby",
        "film-night",
        "chatter",
    ]
    assert [command["name"] for command in ready["commands"]] == ["do", "pick", "Do it"]
    assert ready["bot_online"] is True
    assert ready["requests"][0]["path"] == "/users/@me"
    assert set(ready["messages"]) == {channel["id"] for channel in ready["guilds"][0]["channels"]}


async def test_a_tab_may_come_back_or_be_somebody_new(open_tab: Open) -> None:
    first = await (await open_tab()).hello()
    again = await (await open_tab()).hello(user_id=first["user"]["id"])
    named = await (await open_tab()).hello(name=first["user"]["global_name"])
    other = await (await open_tab()).hello(user_id="12")
    assert again["user"] == named["user"] == first["user"]
    assert other["user"]["id"] != first["user"]["id"]
    assert other["user"]["global_name"] != first["user"]["global_name"]


async def test_messages_reach_the_other_tabs(open_tab: Open, sandbox: Sandbox) -> None:
    one, two = await open_tab(), await open_tab()
    await one.hello(name="Ada")
    await two.hello(name="Ben")
    await one.say("send", channel_id=str(sandbox.channel), content="hello")
    heard = (await two.hear("message_create"))["message"]
    assert (heard["content"], heard["author"]["global_name"]) == ("hello", "Ada")
    await two.say("send", channel_id=str(sandbox.channel), content="hi", reply_to=heard["id"])
    answer = (await one.hear("message_create"), await one.hear("message_create"))[1]["message"]
    assert answer["message_reference"]["message_id"] == heard["id"]


async def test_private_answers_go_to_one_tab(sandbox: Sandbox, bot: Bot, open_tab: Open) -> None:
    async def whisper_then_talk(interaction: Interaction) -> None:
        await interaction.response.send_message("psst", ephemeral=True)
        await interaction.followup.send("aloud")

    bot.deed = whisper_then_talk
    one, two = await open_tab(), await open_tab()
    ready = await one.hello(name="Ada")
    await two.hello(name="Ben")
    command = next(command for command in ready["commands"] if command["name"] == "do")
    data = {"id": command["id"], "name": "do", "type": 1, "options": [{"name": "it", "type": 1}]}
    await one.say("command", nonce="1", channel_id=str(sandbox.channel), data=data)
    state = await one.hear("interaction")
    assert (state["nonce"], state["state"], state["ephemeral"]) == ("1", "acknowledged", True)
    assert (await two.hear("message_create"))["message"]["content"] == "aloud"
    assert [message.text for message in Player(sandbox, "Cleo").messages()] == ["aloud"]
    request = (await one.hear("request"))["request"]
    assert {"id", "at", "method", "path", "status", "problems", "global"} <= set(request)


async def test_buttons_and_forms_work_from_the_page(
    sandbox: Sandbox, bot: Bot, ada: Player, open_tab: Open
) -> None:
    bot.deed = show_buttons
    message = (await ada.command("do it")).message
    assert message is not None
    tab = await open_tab()
    await tab.hello(name="Ben")
    where = {"channel_id": str(message.channel), "message_id": str(message.id)}
    ask = next(button for button in message.buttons if button.label == "Ask")
    await tab.say("component", nonce="1", data={"custom_id": ask.custom_id, "component_type": 2}, **where)
    form = await tab.hear("modal")
    assert (form["nonce"], form["title"]) == ("1", "Your answer")
    text, mode = form["components"][0]["components"][0], form["components"][1]["component"]
    filled = [
        {"type": 1, "components": [{"type": 4, "custom_id": text["custom_id"], "value": "Sam"}]},
        {"type": 18, "component": {"type": 3, "custom_id": mode["custom_id"], "values": ["fast"]}},
    ]
    sent = {"custom_id": form["custom_id"], "components": filled}
    await tab.say("modal_submit", nonce="2", modal_nonce="1", data=sent)
    assert (await tab.hear("message_create"))["message"]["content"] == "Sam, fast"
    await tab.say("modal_submit", nonce="3", modal_nonce="1", data=sent)
    failed = await tab.hear("interaction")
    while failed["nonce"] != "3":
        failed = await tab.hear("interaction")
    assert (failed["state"], failed["reason"]) == ("failed", "this form is not open")


async def test_suggestions_reach_the_page(sandbox: Sandbox, bot: Bot, open_tab: Open) -> None:
    tab = await open_tab()
    ready = await tab.hello()
    command = next(command for command in ready["commands"] if command["name"] == "pick")
    option = {"name": "film", "type": 3, "value": "Al", "focused": True}
    data = {"id": command["id"], "name": "pick", "type": 1, "options": [option]}
    await tab.say("autocomplete", nonce="1", channel_id=str(sandbox.channel), data=data)
    assert (await tab.hear("choices"))["choices"] == [{"name": "Alien", "value": "Alien"}]


async def test_what_fails_says_why(sandbox: Sandbox, bot: Bot, open_tab: Open) -> None:
    tab = await open_tab()
    ready = await tab.hello()
    where = str(sandbox.channel)
    command = next(command for command in ready["commands"] if command["name"] == "pick")
    await tab.say("command", nonce="1", channel_id=where, data={"id": command["id"], "options": []})
    assert (await tab.hear("interaction"))["reason"] == "required: film"
    await tab.say("command", nonce="2", channel_id=where, data={"id": "12"})
    assert (await tab.hear("interaction"))["state"] == "failed"
    command = next(command for command in ready["commands"] if command["name"] == "do")
    data = {"id": command["id"], "options": [{"name": "it", "type": 1}]}
    await tab.say("command", nonce="3", channel_id=where, data=data)
    while not sandbox.clock.alarms:
        await tab.say("hello", name="Ada")
        await tab.hear("ready")
    sandbox.clock.move(4)
    assert (await tab.hear("interaction"))["reason"] == "The application did not respond"


@pytest.mark.parametrize(
    "frame",
    [
        "no json",
        "[]",
        "{}",
        '{"type": "dance"}',
        '{"type": ["send"]}',
        '{"type": "send"}',
        '{"type": "send", "channel_id": "x"}',
        '{"type": "send", "channel_id": "1", "content": 5}',
        '{"type": "command", "nonce": "1", "channel_id": "1"}',
        '{"type": "command", "nonce": "1", "channel_id": "1", "data": {"options": [5]}}',
        '{"type": "component", "nonce": "1", "channel_id": "1", "message_id": "1", "data": {"options": 5}}',
        '{"type": "modal_submit", "nonce": "1", "modal_nonce": "1", "data": {"components": [[]]}}',
    ],
)
async def test_frames_that_make_no_sense_are_answered(open_tab: Open, frame: str) -> None:
    tab = await open_tab()
    await tab.hello()
    await tab.socket.send_str(frame)
    assert (await tab.hear("error"))["reason"]


async def test_nothing_is_done_for_a_stranger(sandbox: Sandbox, open_tab: Open) -> None:
    tab = await open_tab()
    await tab.say("send", channel_id=str(sandbox.channel), content="hello")
    assert (await tab.hear("error"))["reason"] == "say hello first"
    assert sandbox.world.messages == {}


async def test_a_direct_channel_opens_for_its_user_alone(sandbox: Sandbox, open_tab: Open) -> None:
    one, two = await open_tab(), await open_tab()
    await one.hello()
    await two.hello()
    await one.say("open_dm")
    dm = (await one.hear("channel"))["channel"]
    await one.say("send", channel_id=dm["id"], content="secret")
    await two.say("send", channel_id=dm["id"], content="let me in")
    assert (await two.hear("error"))["reason"].startswith("this channel is not there")
    assert [message.data["content"] for message in sandbox.world.messages.values()] == ["secret"]


async def test_the_drawer_can_drop_the_gateway(sandbox: Sandbox, bot: Bot, open_tab: Open) -> None:
    tab = await open_tab()
    await tab.hello()
    await tab.say("fault", name="drop_gateway", on=True)
    assert (await tab.hear("bot"))["online"] is False
    assert (await tab.hear("bot"))["online"] is True


async def test_changes_of_users_commands_and_channels_are_told(
    sandbox: Sandbox, bot: Bot, open_tab: Open
) -> None:
    tab = await open_tab()
    await tab.hello(name="Ada")
    Player(sandbox, "Ben")
    assert [user["global_name"] for user in (await tab.hear("users"))["users"]][-1] == "Ben"
    channel = sandbox.add_channel("new")
    assert (await tab.hear("channel"))["channel"]["id"] == str(channel)
    sandbox.delete_channel(channel)
    assert (await tab.hear("channel_delete"))["channel_id"] == str(channel)
    await bot.tree.sync()
    assert len((await tab.hear("commands"))["commands"]) == 3


async def test_a_new_server_is_shown(sandbox: Sandbox, open_tab: Open) -> None:
    tab = await open_tab()
    assert [guild["name"] for guild in (await tab.hello())["guilds"]] == ["The Sandbox"]
    sandbox.add_guild("The Annexe")
    guilds = (await tab.hear("ready"))["guilds"]
    assert [(guild["name"], len(guild["channels"])) for guild in guilds] == [
        ("The Sandbox", 3),
        ("The Annexe", 1),
    ]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "evil.example"}, 403),
        ({"Host": "evil.example:80", "Origin": "http://evil.example:80"}, 403),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({}, 400),
    ],
)
async def test_pages_from_elsewhere_are_refused(
    sandbox: Sandbox, headers: dict[str, str], status: int
) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{sandbox.page_url}page/socket", headers=headers) as response,
    ):
        assert response.status == status


async def test_the_page_hands_files_over_that_are_not_too_large(sandbox: Sandbox) -> None:
    address = f"{sandbox.page_url}page/files"
    async with aiohttp.ClientSession() as session:
        async with session.post(address, params={"name": "a.txt"}, data=b"Ada sings.") as response:
            kept = sandbox.world.files[int((await response.json())["id"])]
        assert (kept.name, kept.content_type, kept.content) == ("a.txt", "text/plain", b"Ada sings.")
        async with session.post(address, data=BytesIO(b"a" * (10 * 2**20 + 1))) as response:
            assert response.status == 413
        headers = {"Origin": "http://evil.example"}
        async with session.post(address, data=b"a", headers=headers) as response:
            assert response.status == 403
    assert len(sandbox.world.files) == 1


async def test_the_page_may_load_nothing_from_elsewhere(sandbox: Sandbox) -> None:
    async with aiohttp.ClientSession() as session, session.get(sandbox.page_url) as response:
        assert response.headers["Content-Security-Policy"].startswith(
            "default-src 'self'; img-src 'self' data:"
        )
        assert response.headers["Cache-Control"] == "no-store"
