"""The gateway: identifying, hearing, losing the connection and resuming."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import discord
import pytest

from sandbox.driver import Player
from sandbox.server import Sandbox, open_sandbox
from tests.sandbox.conftest import Bot, Send, running

GUILDS, GUILD_MESSAGES, MESSAGE_CONTENT = 1, 1 << 9, 1 << 15
IDENTIFY, RESUME, INVALID_SESSION = 2, 6, 9


@asynccontextmanager
async def connected(sandbox: Sandbox) -> AsyncIterator[aiohttp.ClientWebSocketResponse]:
    """A plain websocket that has heard hello."""
    async with aiohttp.ClientSession() as session, session.ws_connect(sandbox.gateway.url) as socket:
        hello = await socket.receive_json()
        assert hello["op"] == 10
        assert hello["d"]["heartbeat_interval"] > 0
        yield socket


def identify(sandbox: Sandbox, **more: Any) -> dict[str, Any]:
    return {"op": IDENTIFY, "d": {"token": sandbox.token, "intents": GUILDS, "properties": {}, **more}}


async def close_code(sandbox: Sandbox, frame: object) -> int | None:
    async with connected(sandbox) as socket:
        await (socket.send_json(frame) if not isinstance(frame, str) else socket.send_str(frame))
        while (await socket.receive()).type != aiohttp.WSMsgType.CLOSE:
            pass
        return socket.close_code


async def test_what_cannot_be_identified_is_closed_with_its_code(sandbox: Sandbox) -> None:
    assert await close_code(sandbox, identify(sandbox, token="wrong")) == 4004
    assert await close_code(sandbox, identify(sandbox, intents=GUILDS | MESSAGE_CONTENT)) == 4014
    assert await close_code(sandbox, identify(sandbox, intents=1 << 40)) == 4013
    assert await close_code(sandbox, identify(sandbox, shard=[2, 2])) == 4010
    assert await close_code(sandbox, {"op": 8, "d": {}}) == 4003
    assert await close_code(sandbox, "no json") == 4002
    assert await close_code(sandbox, "[1]") == 4002


async def test_whoever_identified_does_not_do_so_again(sandbox: Sandbox) -> None:
    async with connected(sandbox) as socket:
        await socket.send_json(identify(sandbox))
        assert (await socket.receive_json())["t"] == "READY"
        await socket.send_json(identify(sandbox))
        assert (await socket.receive_json())["t"] == "GUILD_CREATE"
        assert (await socket.receive()).data == 4005


async def test_heartbeats_are_answered(sandbox: Sandbox) -> None:
    async with connected(sandbox) as socket:
        await socket.send_json({"op": 1, "d": None})
        assert (await socket.receive_json())["op"] == 11


async def test_each_guild_belongs_to_one_shard(sandbox: Sandbox) -> None:
    guilds = []
    for shard in range(2):
        async with connected(sandbox) as socket:
            await socket.send_json(identify(sandbox, shard=[shard, 2]))
            ready = await socket.receive_json()
            assert ready["d"]["shard"] == [shard, 2]
            guilds += ready["d"]["guilds"]
    assert guilds == [{"id": str(sandbox.world.guild.id), "unavailable": True}]


async def test_privileged_intents_can_be_allowed() -> None:
    async with open_sandbox(privileged=True) as sandbox, connected(sandbox) as socket:
        await socket.send_json(identify(sandbox, intents=GUILDS | MESSAGE_CONTENT))
        assert (await socket.receive_json())["t"] == "READY"


async def test_the_bot_knows_its_guild(sandbox: Sandbox, bot: Bot) -> None:
    guild = bot.get_guild(sandbox.world.guild.id)
    assert guild is not None
    assert guild.me.id == sandbox.world.bot.id
    assert [channel.name for channel in guild.text_channels] == ["lobby", "film-night", "chatter"]
    permissions = guild.text_channels[0].permissions_for(guild.me)
    assert permissions.view_channel
    assert permissions.send_messages
    assert permissions.embed_links
    assert not permissions.administrator


async def test_words_that_are_not_for_the_bot_are_withheld(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    await ada.send("between us")
    await ada.send(f"hello {sandbox.world.bot.mention}")
    await ada.send("in private", channel=ada.dm)
    heard = [(await bot.hear()).content for _ in range(3)]
    assert heard == ["", f"hello <@{sandbox.world.bot.id}>", "in private"]


async def test_private_answers_go_to_the_bot_as_direct_messages(
    sandbox: Sandbox, bot: Bot, ada: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    bot.deed = lambda interaction: interaction.response.send_message("psst", ephemeral=True)
    await ada.command("do it")
    heard = await bot.hear()
    assert (heard.content, heard.flags.ephemeral, heard.guild) == ("psst", True, None)
    async with connected(sandbox) as socket:
        await socket.send_json(identify(sandbox, intents=GUILDS | GUILD_MESSAGES))
        await ada.command("do it")
        await ada.send("aloud")
        names = [(await socket.receive_json())["t"] for _ in range(4)]
    assert names == ["READY", "GUILD_CREATE", "INTERACTION_CREATE", "MESSAGE_CREATE"]


async def test_sessions_begin_five_seconds_apart_if_limits_are_on(sandbox: Sandbox, send: Send) -> None:
    sandbox.limits.on = True
    for begun in (True, False):
        async with connected(sandbox) as socket:
            await socket.send_json(identify(sandbox))
            heard = await socket.receive_json()
            assert (heard["op"], heard["d"] is False) == ((0, False) if begun else (INVALID_SESSION, True))
            if not begun:
                sandbox.clock.move(5)
                await socket.send_json(identify(sandbox))
                assert (await socket.receive_json())["t"] == "READY"
    limit = (await send("GET", "/gateway/bot"))[1]["session_start_limit"]
    assert (limit["total"], limit["remaining"], limit["max_concurrency"]) == (1000, 998, 1)
    assert 0 < limit["reset_after"] <= 86_400_000


async def test_a_reply_to_the_bot_is_readable_if_it_pings(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    channel = bot.get_channel(sandbox.channel)
    assert isinstance(channel, discord.TextChannel)
    asked = await channel.send("a question")
    question = await ada.wait_for(lambda message: message.id == asked.id)
    await ada.send("an answer", reply_to=question)
    await ada.send("a quiet one", reply_to=question, ping=False)
    await ada.send("another one", reply_to=await ada.send("to myself"), ping=True)
    heard = [await bot.hear() for _ in range(5)]
    assert [message.content for message in heard] == ["a question", "an answer", "", "", ""]
    assert [message.reference is not None for message in heard] == [False, True, True, False, True]


async def test_a_lost_connection_is_resumed_and_nothing_is_lost(
    sandbox: Sandbox, bot: Bot, ada: Player
) -> None:
    await sandbox.drop_gateway()
    await ada.send("while you were away", channel=ada.dm)
    async with asyncio.timeout(5):
        await bot.resumed.wait()
    assert (await bot.hear()).content == "while you were away"
    assert bot.heard.empty()
    assert len(sandbox.gateway.sessions) == 1


async def test_without_its_session_the_bot_starts_anew(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    await sandbox.drop_gateway(resumable=False)
    await bot.wait_for("ready", timeout=10)
    assert not bot.resumed.is_set()
    bot.deed = lambda interaction: interaction.response.send_message("here again")
    assert (await ada.command("do it")).message is not None


async def test_a_bot_that_is_asked_to_reconnect_resumes(sandbox: Sandbox, bot: Bot) -> None:
    sandbox.gateway.ask_to_reconnect()
    async with asyncio.timeout(5):
        await bot.resumed.wait()


async def test_a_click_during_a_short_absence_is_still_answered(
    sandbox: Sandbox, bot: Bot, ada: Player
) -> None:
    bot.deed = lambda interaction: interaction.response.send_message("here")
    await sandbox.drop_gateway()
    reply = await ada.command("do it")
    assert reply.message is not None
    assert sandbox.problems == []


async def test_a_bot_that_left_is_offline(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    async with running(sandbox, Bot(), monkeypatch):
        assert sandbox.gateway.online
    with pytest.raises(TimeoutError):
        await sandbox.bot_ready(timeout=0.05)


async def test_a_wrong_token_is_no_login(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(discord.http.Route, "BASE", sandbox.api_url)
    async with Bot() as bot:
        with pytest.raises(discord.LoginFailure):
            await bot.login("wrong")


async def test_channels_and_threads_come_and_go(sandbox: Sandbox, bot: Bot) -> None:
    guild = bot.get_guild(sandbox.world.guild.id)
    assert guild is not None
    text, thread = sandbox.add_channel("new"), sandbox.add_channel("aside", kind="thread")
    sandbox.deny(text, "send_messages")
    await bot.wait_for("guild_channel_update", timeout=5)
    channel = guild.get_channel(text)
    assert channel is not None
    assert not channel.permissions_for(guild.me).send_messages
    assert channel.permissions_for(guild.me).view_channel
    assert guild.get_thread(thread) is not None
    sandbox.delete_channel(text)
    await bot.wait_for("guild_channel_delete", timeout=5)
    assert guild.get_channel(text) is None
