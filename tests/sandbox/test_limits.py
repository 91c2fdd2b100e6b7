"""Rate limits: what is refused with 429 and how, and that a real client waits it out and goes on."""

import time
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

import aiohttp
import discord
import pytest

from sandbox.clock import Clock
from sandbox.driver import Player
from sandbox.interaction import Interaction as Started
from sandbox.server import Sandbox, open_sandbox
from tests.openapi import document_problems
from tests.sandbox.conftest import Bot, Interaction, Send

Headers = dict[str, str]


class Standing(Clock):
    """A clock that stands still until it is moved, however slow the machine is."""

    def __init__(self) -> None:
        super().__init__()
        self._begin = time.time()

    def now(self) -> float:
        return self._begin + self._moved


class Raw:
    """Sends requests as the bot would, at any speed, and shows status, answer and headers."""

    def __init__(self, sandbox: Sandbox, session: aiohttp.ClientSession) -> None:
        self.sandbox = sandbox
        self.session = session

    async def send(self, method: str, path: str, body: object = None) -> tuple[int, Any, Headers]:
        async with self.session.request(method, self.sandbox.api_url + path, json=body) as response:
            answer = await response.json() if response.status != 204 else None
            return response.status, answer, dict(response.headers)

    async def statuses(self, times: int, method: str, path: str, body: object = None) -> list[int]:
        return [(await self.send(method, path, body))[0] for _ in range(times)]


@pytest.fixture
async def strict() -> AsyncIterator[Sandbox]:
    """A sandbox that counts requests, by a clock that only tests move."""
    async with open_sandbox(clock=Standing(), rate_limits=True) as sandbox:
        yield sandbox
        assert document_problems(sandbox.requests) == []


@pytest.fixture
async def raw(strict: Sandbox) -> AsyncIterator[Raw]:
    async with aiohttp.ClientSession(headers={"Authorization": f"Bot {strict.token}"}) as session:
        yield Raw(strict, session)


def statuses(sandbox: Sandbox, route: str) -> list[int]:
    return [request.status for request in sandbox.requests if route in request.route]


def waited(sandbox: Sandbox, route: str) -> float:
    """Seconds between the first and the last request to a route."""
    times = [datetime.fromisoformat(request.at) for request in sandbox.requests if route in request.route]
    return (times[-1] - times[0]).total_seconds()


def channel_of(bot: Bot, sandbox: Sandbox) -> discord.TextChannel:
    channel = bot.get_channel(sandbox.channel)
    assert isinstance(channel, discord.TextChannel)
    return channel


async def started(sandbox: Sandbox, raw: Raw, user: Player) -> Started:
    """An interaction that was acknowledged, so that its token can be used."""
    listed = await raw.send(
        "POST", f"/applications/{sandbox.world.bot.id}/commands", {"name": "go", "description": "d"}
    )
    begun = sandbox.actions.use_command(
        user.id, sandbox.channel, {"id": listed[1]["id"]}, lambda outcome: None
    )
    status, _, headers = await raw.send(
        "POST", f"/interactions/{begun.id}/{begun.token}/callback", {"type": 4, "data": {"content": "go"}}
    )
    assert status == 204
    assert "X-RateLimit-Remaining" not in headers
    return begun


# Refused on demand, with discord.py


async def test_a_refused_message_is_sent_after_the_wait(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    sandbox.limits.refuse("/messages", retry_after=0.2, times=2)
    await channel_of(bot, sandbox).send("at last")
    assert statuses(sandbox, "/messages") == [429, 429, 200]
    assert waited(sandbox, "/messages") > 0.38
    assert [message.text for message in ada.messages()] == ["at last"]
    assert sandbox.log.invalid == 2
    assert sandbox.problems == []


async def test_a_refused_follow_up_is_sent_after_the_wait(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    async def answer(interaction: Interaction) -> None:
        await interaction.response.send_message("one")
        await interaction.followup.send("two")
        await interaction.edit_original_response(content="edited")

    bot.deed = answer
    sandbox.limits.refuse("webhooks", retry_after=0.1)
    sandbox.limits.refuse("@original", retry_after=0.1)
    await ada.command("do it")
    await ada.wait_for(lambda message: message.text == "edited")
    assert statuses(sandbox, "/webhooks") == [429, 200, 429, 200]
    assert [message.text for message in ada.messages()] == ["edited", "two"]


async def test_a_refused_callback_is_sent_after_the_wait(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    bot.deed = lambda interaction: interaction.response.send_message("after all")
    sandbox.limits.refuse("callback", retry_after=0.1)
    reply = await ada.command("do it")
    assert reply.message is not None
    assert statuses(sandbox, "callback") == [429, 200]


async def test_what_did_not_come_from_discord_is_not_waited_for(sandbox: Sandbox, bot: Bot) -> None:
    sandbox.limits.refuse("messages", retry_after=60, via=False)
    with pytest.raises(discord.HTTPException) as error:
        await channel_of(bot, sandbox).send("never")
    assert error.value.status == 429
    assert "Via" not in error.value.response.headers


async def test_a_global_refusal_holds_everything_up(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    sandbox.limits.refuse("/typing", retry_after=0.2, global_=True)
    channel = channel_of(bot, sandbox)
    await channel.typing()
    await channel.send("hello")
    assert statuses(sandbox, "/channels") == [429, 204, 200]
    (refused,) = (request for request in sandbox.requests if request.status == 429)
    assert refused.answer["global"] is True
    assert refused.scope == "global"


async def test_only_the_named_routes_are_refused(sandbox: Sandbox, send: Send) -> None:
    path = f"/channels/{sandbox.channel}"
    sandbox.limits.refuse("PATCH /channels")
    assert (await send("GET", path))[0] == 200
    status, message = await send("POST", f"{path}/messages", {"content": "hello"})
    assert status == 200
    assert (await send("PATCH", f"{path}/messages/{message['id']}", {"content": "bye"}))[0] == 429
    assert (await send("PATCH", f"{path}/messages/{message['id']}", {"content": "bye"}))[0] == 200
    sandbox.limits.refuse()
    assert (await send("GET", path))[0] == 429


# Counted


async def test_a_channel_takes_five_messages_in_five_seconds(strict: Sandbox, raw: Raw) -> None:
    path, other = (f"/channels/{channel}/messages" for channel in (strict.channel, strict.add_channel("b")))
    shown = [(await raw.send("POST", path, {"content": "hello"}))[2] for _ in range(5)]
    assert [headers["X-RateLimit-Remaining"] for headers in shown] == ["4", "3", "2", "1", "0"]
    assert {headers["X-RateLimit-Limit"] for headers in shown} == {"5"}
    status, answer, headers = await raw.send("POST", path, {"content": "one more"})
    assert (status, headers["X-RateLimit-Scope"], headers["X-RateLimit-Remaining"]) == (429, "user", "0")
    assert headers["X-RateLimit-Bucket"] == shown[0]["X-RateLimit-Bucket"]
    assert (answer["global"], answer["message"]) == (False, "You are being rate limited.")
    assert float(headers["X-RateLimit-Reset-After"]) == answer["retry_after"] <= int(headers["Retry-After"])
    assert (await raw.send("POST", other, {"content": "elsewhere"}))[0] == 200
    strict.clock.move(answer["retry_after"])
    assert (await raw.send("POST", path, {"content": "one more"}))[0] == 200


async def test_a_message_is_edited_five_times_in_five_seconds(strict: Sandbox, raw: Raw) -> None:
    path = f"/channels/{strict.channel}/messages"
    message = (await raw.send("POST", path, {"content": "hello"}))[1]
    edits = await raw.statuses(6, "PATCH", f"{path}/{message['id']}", {"content": "bye"})
    assert edits == [200, 200, 200, 200, 200, 429]


async def test_fifty_requests_a_second_are_the_most(strict: Sandbox, raw: Raw) -> None:
    channels = [strict.add_channel(str(number)) for number in range(51)]
    answers = [await raw.send("GET", f"/channels/{channel}") for channel in channels]
    assert [answer[0] for answer in answers] == [200] * 50 + [429]
    _, body, headers = answers[-1]
    assert body["global"] is True
    assert (headers["X-RateLimit-Global"], headers["X-RateLimit-Scope"]) == ("true", "global")


async def test_a_token_has_limits_of_its_own(strict: Sandbox, raw: Raw) -> None:
    ada = Player(strict, "Ada")
    path = f"/webhooks/{strict.world.bot.id}"
    follow_up = {"content": "more"}
    for _ in range(6):
        token = (await started(strict, raw, ada)).token
        answers = [await raw.send("POST", f"{path}/{token}", follow_up) for _ in range(5)]
        assert [answer[0] for answer in answers] == [200] * 5
        last = answers[-1][2]
        assert (last["X-RateLimit-Limit"], last["X-RateLimit-Remaining"]) == ("5", "0")
    assert (await raw.send("POST", f"{path}/{token}", follow_up))[2]["X-RateLimit-Scope"] == "shared"
    assert strict.log.invalid == 0
    token = (await started(strict, raw, ada)).token
    status, answer, headers = await raw.send("POST", f"{path}/{token}", follow_up)
    assert (status, headers["X-RateLimit-Scope"], answer["global"]) == (429, "shared", False)
    assert answer["message"] == "The resource is being rate limited."
    assert strict.log.invalid == 0
    strict.clock.move(60)
    assert await raw.statuses(6, "POST", f"{path}/{token}", follow_up) == [200] * 5 + [429]
    assert strict.log.invalid == 1


async def test_a_real_client_keeps_within_the_limits(sandbox: Sandbox, bot: Bot) -> None:
    sandbox.limits.on = True
    message = await channel_of(bot, sandbox).send("look")
    for emoji in ("🎬", "🍿", "🎥"):
        await message.add_reaction(emoji)
    assert statuses(sandbox, "/reactions") == [204, 204, 204]
    assert waited(sandbox, "/reactions") > 0.48


async def test_requests_that_are_invalid_are_counted(sandbox: Sandbox, send: Send) -> None:
    path = f"/channels/{sandbox.channel}/messages"
    sandbox.deny(sandbox.channel, "send_messages")
    assert (await send("POST", path, {"content": "hello"}))[0] == 403
    assert (await send("POST", path, headers={"Authorization": "Bot wrong"}))[0] == 401
    assert (await send("POST", "/channels/12/messages", {"content": "hello"}))[0] == 404
    sandbox.limits.refuse()
    assert (await send("POST", path, {"content": "hello"}))[0] == 429
    assert sandbox.log.invalid == 3


async def test_the_counting_can_be_switched_on(sandbox: Sandbox, send: Send) -> None:
    path = f"/channels/{sandbox.channel}/typing"
    assert [(await send("POST", path))[0] for _ in range(6)] == [204] * 6
    sandbox.limits.on = True
    assert [(await send("POST", path))[0] for _ in range(6)] == [204] * 5 + [429]
