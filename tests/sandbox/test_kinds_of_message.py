"""Messages beyond text and embeds: polls, forwards, files that components name, and mentions of everybody."""

import datetime
from typing import Any

import aiohttp
import discord
import pytest

from sandbox.driver import Player
from sandbox.server import Sandbox
from tests.sandbox.conftest import Bot, Send

SECOND_LAYOUT = 1 << 15


@pytest.fixture
def lobby(bot: Bot, sandbox: Sandbox) -> discord.TextChannel:
    channel = bot.get_channel(sandbox.channel)
    assert isinstance(channel, discord.TextChannel)
    return channel


async def test_a_poll_is_shown_and_ended(
    sandbox: Sandbox, bot: Bot, ada: Player, lobby: discord.TextChannel, send: Send
) -> None:
    poll = discord.Poll("Which film?", datetime.timedelta(hours=2), multiple=True)
    poll.add_answer(text="Alien", emoji="👽").add_answer(text="Heat")
    sent = await lobby.send(poll=poll)
    assert sent.poll is not None
    assert [answer.text for answer in sent.poll.answers] == ["Alien", "Heat"]
    assert sent.poll.expires_at is not None
    assert (sent.poll.expires_at - sent.created_at).total_seconds() == pytest.approx(7200, abs=1)
    shown = ada.messages()[0].data["poll"]
    assert (shown["question"], shown["allow_multiselect"]) == ({"text": "Which film?"}, True)
    ended = await sent.end_poll()
    assert ended.poll is not None
    assert ended.poll.is_finalised()
    other = await lobby.send("no poll")
    path = f"/channels/{lobby.id}/polls/{other.id}/expire"
    assert (await send("POST", path))[1]["code"] == 520006


async def test_a_message_is_forwarded_to_another_channel(
    sandbox: Sandbox, bot: Bot, ada: Player, lobby: discord.TextChannel
) -> None:
    there = await bot.fetch_channel(sandbox.add_channel("there"))
    assert isinstance(there, discord.TextChannel)
    original = await lobby.send("look at this")
    forwarded = await original.forward(there)
    assert forwarded.message_snapshots[0].content == "look at this"
    (seen,) = ada.messages(there.id)
    assert (seen.content, seen.data["message_reference"]["type"]) == ("", 1)
    assert sandbox.problems == []
    # The document knows the snapshots of forwarded messages, but only the other type of reference.
    sandbox.log.requests.clear()


async def test_a_file_that_a_component_names_must_be_sent_along(sandbox: Sandbox, send: Send) -> None:
    media = {"media": {"url": "attachment://map.png"}}
    gallery: dict[str, Any] = {"flags": SECOND_LAYOUT, "components": [{"type": 12, "items": [media]}]}
    status, answer = await send("POST", f"/channels/{sandbox.channel}/messages", gallery)
    assert (status, answer["code"]) == (400, 50035)
    fault = answer["errors"]["components"]["0"]["items"]["0"]["media"]["url"]["_errors"][0]
    assert fault["code"] == "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND"


async def test_everybody_is_mentioned_only_by_those_who_may(
    sandbox: Sandbox, bot: Bot, ada: Player, lobby: discord.TextChannel
) -> None:
    quiet = await lobby.send("hello @everyone")
    sandbox.grant("mention_everyone")
    loud = await lobby.send("hello @everyone")
    assert [message.mention_everyone for message in (quiet, loud)] == [False, True]
    assert (await ada.send("hello @everyone")).data["mention_everyone"] is False
    moderator = Player(sandbox, "Mo", moderator=True)
    assert (await moderator.send("hello @here")).data["mention_everyone"] is True


async def test_messages_around_another_one_are_listed(
    sandbox: Sandbox, ada: Player, lobby: discord.TextChannel
) -> None:
    sent = [await ada.send(str(number)) for number in range(7)]
    around = [message.id async for message in lobby.history(limit=3, around=discord.Object(sent[3].id))]
    assert sorted(around) == [message.id for message in sent[2:5]]


async def test_what_is_asked_for_in_the_wrong_way_is_refused(sandbox: Sandbox, send: Send) -> None:
    channel = f"/channels/{sandbox.channel}"
    status, answer = await send("PUT", channel)
    assert (status, answer) == (405, {"message": "405: Method Not Allowed", "code": 0})
    status, answer = await send("POST", f"{channel}/messages", data=b"content=hello")
    assert answer["errors"]["_errors"][0]["code"] == "CONTENT_TYPE_INVALID"
    status, answer = await send("GET", "/../v9/users/@me")
    assert (status, answer["code"]) == (404, 0)
    assert [problem.split(":")[0] for problem in sandbox.problems] == [
        f"PUT {channel}",
        f"POST {channel}/messages",
        "GET /api/v9/users/@me",
    ]
    sandbox.log.requests.clear()


async def test_the_address_of_the_gateway_is_for_everybody(sandbox: Sandbox, send: Send) -> None:
    async with aiohttp.ClientSession() as session, session.get(f"{sandbox.api_url}/gateway") as response:
        assert (await response.json())["url"] == sandbox.gateway.url
    async with aiohttp.ClientSession() as session, session.get(f"{sandbox.api_url}/gateway/bot") as response:
        assert response.status == 401
