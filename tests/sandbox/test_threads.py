"""Threads: started from messages and without, public and private, closed and open, and who is in them."""

import discord
import pytest

from sandbox.driver import InteractionFailed, Player
from sandbox.server import Sandbox
from tests.sandbox.conftest import Bot, Send


@pytest.fixture
def lobby(bot: Bot, sandbox: Sandbox) -> discord.TextChannel:
    channel = bot.get_channel(sandbox.channel)
    assert isinstance(channel, discord.TextChannel)
    return channel


async def test_a_thread_of_a_message_has_its_id_and_begins_with_it(
    sandbox: Sandbox, bot: Bot, ada: Player, lobby: discord.TextChannel
) -> None:
    sent = await lobby.send("what a film")
    thread = await sent.create_thread(name="About it", auto_archive_duration=60)
    assert (thread.id, thread.parent_id, thread.auto_archive_duration) == (sent.id, lobby.id, 60)
    await ada.send("indeed", channel=thread.id)
    assert [message.data["type"] for message in ada.messages(thread.id)] == [21, 0]
    assert ada.messages(thread.id)[0].data["referenced_message"]["content"] == "what a film"
    (shown,) = ada.messages(lobby.id)
    assert (shown.data["thread"]["id"], shown.data["flags"] & 1 << 5) == (str(thread.id), 1 << 5)
    with pytest.raises(discord.HTTPException) as error:
        await sent.create_thread(name="Again")
    assert error.value.code == 160004
    assert sandbox.problems == []


async def test_a_public_thread_is_announced_and_a_private_one_is_not(
    sandbox: Sandbox, bot: Bot, ada: Player, ben: Player, lobby: discord.TextChannel
) -> None:
    public = await lobby.create_thread(name="open", type=discord.ChannelType.public_thread)
    assert [(message.data["type"], message.text) for message in ada.messages(lobby.id)] == [(18, "open")]
    sandbox.grant("create_private_threads")
    private = await lobby.create_thread(name="closed")
    assert len(ada.messages(lobby.id)) == 1
    await private.add_user(discord.Object(ada.id))
    await ada.send("between us", channel=private.id)
    with pytest.raises(InteractionFailed, match="not there"):
        await ben.send("me too", channel=private.id)
    assert {member.id for member in await private.fetch_members()} == {ada.id, sandbox.world.bot.id}
    active = await lobby.guild.active_threads()
    assert [thread.id for thread in active] == [private.id, public.id]


async def test_the_bot_joins_and_leaves_a_thread(sandbox: Sandbox, bot: Bot) -> None:
    aside = await bot.fetch_channel(sandbox.add_channel("aside", kind="thread"))
    assert isinstance(aside, discord.Thread)
    await aside.join()
    assert (await aside.fetch_member(sandbox.world.bot.id)).id == sandbox.world.bot.id
    await aside.leave()
    with pytest.raises(discord.NotFound) as error:
        await aside.fetch_member(sandbox.world.bot.id)
    assert error.value.code == 10007


async def test_an_archived_thread_is_opened_by_the_next_message(
    sandbox: Sandbox, bot: Bot, ada: Player, lobby: discord.TextChannel
) -> None:
    thread = await lobby.create_thread(name="old", type=discord.ChannelType.public_thread)
    own = await thread.send("hello")
    await thread.edit(archived=True)
    assert [found.id async for found in lobby.archived_threads()] == [thread.id]
    assert await lobby.guild.active_threads() == []
    with pytest.raises(discord.HTTPException) as error:
        await own.edit(content="bye")
    assert error.value.code == 50083
    await ada.send("I was away", channel=thread.id)
    assert [found.id for found in await lobby.guild.active_threads()] == [thread.id]
    await own.edit(content="bye")
    assert sandbox.problems == []


async def test_a_locked_thread_is_for_moderators(
    sandbox: Sandbox, bot: Bot, ada: Player, lobby: discord.TextChannel
) -> None:
    thread = await lobby.create_thread(name="heated", type=discord.ChannelType.public_thread)
    with pytest.raises(discord.Forbidden) as error:
        await thread.edit(locked=True)
    assert error.value.code == 50013
    sandbox.grant("manage_threads")
    await thread.edit(locked=True)
    with pytest.raises(InteractionFailed, match="may not write"):
        await ada.send("but", channel=thread.id)
    heard = bot.wait_for("raw_thread_delete", timeout=5)
    await thread.delete()
    assert (await heard).thread_id == thread.id
    assert thread.id not in sandbox.world.channels


async def test_threads_are_started_where_that_is_possible(sandbox: Sandbox, ada: Player, send: Send) -> None:
    aside = sandbox.add_channel("aside", kind="thread")
    for channel in (aside, ada.dm):
        status, answer = await send("POST", f"/channels/{channel}/threads", {"name": "deeper", "type": 11})
        assert (status, answer["code"]) == (400, 50024)
    path = f"/channels/{sandbox.channel}/thread-members/@me"
    assert (await send("PUT", path))[1]["code"] == 50024
    status, _ = await send("POST", f"/channels/{sandbox.channel}/threads", {"name": "hidden", "type": 12})
    assert status == 403
