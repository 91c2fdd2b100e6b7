"""Messages in channels: what the bot may send, edit and read there, and with which permissions."""

import io
from typing import Any

import aiohttp
import discord
import pytest

from sandbox.driver import Player
from sandbox.server import Sandbox
from tests.sandbox.conftest import Bot, Send


def channel_of(bot: Bot, sandbox: Sandbox) -> discord.TextChannel:
    channel = bot.get_channel(sandbox.channel)
    assert isinstance(channel, discord.TextChannel)
    return channel


async def test_a_message_is_sent_edited_and_deleted(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    sent = await channel_of(bot, sandbox).send("hello", embed=discord.Embed(title="T", description="D"))
    seen = await ada.wait_for(lambda message: message.content == "hello")
    assert (seen.id, seen.text, seen.author_id) == (sent.id, "hello\nT\nD", sandbox.world.bot.id)
    await sent.edit(content="bye", embed=None)
    assert [(message.text, message.edited) for message in ada.messages()] == [("bye", True)]
    assert (await channel_of(bot, sandbox).fetch_message(sent.id)).content == "bye"
    assert [message.id async for message in channel_of(bot, sandbox).history()] == [sent.id]
    await sent.delete()
    assert ada.messages() == []
    with pytest.raises(discord.NotFound) as error:
        await sent.edit(content="again")
    assert error.value.code == 10008
    assert sandbox.problems == []


async def test_ids_tell_the_time(sandbox: Sandbox, bot: Bot) -> None:
    ids = [(await channel_of(bot, sandbox).send(str(number))).id for number in range(3)]
    assert ids == sorted(set(ids))
    now = discord.utils.utcnow()
    assert abs((discord.utils.snowflake_time(ids[0]) - now).total_seconds()) < 5
    sandbox.clock.move(3600)
    later = await channel_of(bot, sandbox).send("an hour later")
    assert (later.created_at - now).total_seconds() > 3590


async def test_replies_mention_the_author_if_they_ping(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    asked = await channel_of(bot, sandbox).send("a question")
    question = await ada.wait_for(lambda message: message.id == asked.id)
    answer = await ada.send("an answer", reply_to=question)
    quiet = await ada.send("a quiet one", reply_to=question, ping=False)
    assert answer.data["message_reference"]["message_id"] == str(asked.id)
    assert [user["id"] for user in answer.data["mentions"]] == [str(sandbox.world.bot.id)]
    assert quiet.data["mentions"] == []
    replied = await (await channel_of(bot, sandbox).fetch_message(answer.id)).reply("noted")
    assert replied.reference is not None
    assert replied.reference.message_id == answer.id


async def test_words_that_are_not_for_the_bot_cannot_be_fetched(
    sandbox: Sandbox, bot: Bot, ada: Player
) -> None:
    first = await ada.send("between us")
    await ada.send(f"tell me, {sandbox.world.bot.mention}", reply_to=first, ping=False)
    heard = await bot.hear()
    assert (await heard.channel.fetch_message(first.id)).content == ""
    heard = await bot.hear()
    assert heard.content.startswith("tell me")
    assert heard.reference is not None
    assert isinstance(heard.reference.resolved, discord.Message)
    assert heard.reference.resolved.content == ""


async def test_nobody_is_mentioned_unless_allowed(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    silent = discord.AllowedMentions.none()
    quiet = await channel_of(bot, sandbox).send(f"hello <@{ada.id}> @everyone", allowed_mentions=silent)
    loud = await channel_of(bot, sandbox).send(f"hello <@{ada.id}>")
    assert (quiet.mentions, quiet.mention_everyone) == ([], False)
    assert [user.id for user in loud.mentions] == [ada.id]


async def test_files_are_served_and_shown(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    embed = discord.Embed(title="Map").set_image(url="attachment://map.png")
    await channel_of(bot, sandbox).send(
        embed=embed,
        files=[
            discord.File(io.BytesIO(b"picture"), "map.png"),
            discord.File(io.BytesIO(b"<script>"), "a b.html"),
        ],
    )
    message = await ada.wait_for(lambda message: message.text == "Map")
    picture = message.embeds[0]["image"]["url"]
    (page,) = message.data["attachments"]
    assert page["filename"] == "a_b.html"
    async with aiohttp.ClientSession() as session:
        async with session.get(picture) as response:
            assert (await response.read(), response.content_type) == (b"picture", "image/png")
        async with session.get(page["url"]) as response:
            assert response.headers["Content-Disposition"] == "attachment"
            assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert sandbox.problems == []


async def test_a_missing_permission_has_its_code(sandbox: Sandbox, bot: Bot, send: Send) -> None:
    quiet, hidden, plain = (sandbox.add_channel(name) for name in ("quiet", "hidden", "plain"))
    sandbox.deny(quiet, "send_messages")
    sandbox.deny(hidden, "view_channel")
    sandbox.deny(plain, "embed_links", "attach_files")
    text, embed = {"content": "hello"}, {"embeds": [{"title": "T"}]}
    assert (await send("POST", f"/channels/{quiet}/messages", text))[1]["code"] == 50013
    assert (await send("POST", f"/channels/{hidden}/messages", text))[1]["code"] == 50001
    assert (await send("POST", f"/channels/{plain}/messages", embed))[1]["code"] == 50013
    assert (await send("POST", f"/channels/{plain}/messages", text))[0] == 200
    assert (await send("POST", "/channels/12/messages", text))[1]["code"] == 10003
    assert sandbox.problems == []


async def test_threads_need_a_permission_of_their_own(sandbox: Sandbox, bot: Bot, send: Send) -> None:
    thread = sandbox.add_channel("aside", kind="thread")
    assert (await send("POST", f"/channels/{thread}/messages", {"content": "hello"}))[0] == 200
    sandbox.deny(thread, "send_messages_in_threads")
    assert (await send("POST", f"/channels/{thread}/messages", {"content": "hello"}))[1]["code"] == 50013
    assert (await send("POST", f"/channels/{sandbox.channel}/messages", {"content": "hello"}))[0] == 200


async def test_only_own_messages_are_edited(sandbox: Sandbox, bot: Bot, ada: Player, send: Send) -> None:
    message = await ada.send("mine")
    path = f"/channels/{sandbox.channel}/messages/{message.id}"
    assert (await send("PATCH", path, {"content": "yours"}))[1]["code"] == 50005
    assert (await send("DELETE", path))[1]["code"] == 50013


async def test_private_answers_cannot_be_reached_through_their_channel(
    sandbox: Sandbox, bot: Bot, ada: Player, send: Send
) -> None:
    bot.deed = lambda interaction: interaction.response.send_message("psst", ephemeral=True)
    private = (await ada.command("do it")).message
    assert private is not None
    path = f"/channels/{sandbox.channel}/messages"
    assert (await send("PATCH", f"{path}/{private.id}", {"content": "loud"}))[1]["code"] == 10008
    assert (await send("GET", path))[1] == []


@pytest.mark.parametrize(
    "body", [{"content": ""}, {"content": None}, {}, {"embeds": []}, {"content": "", "components": []}]
)
async def test_an_empty_message_is_refused(sandbox: Sandbox, send: Send, body: dict[str, Any]) -> None:
    assert (await send("POST", f"/channels/{sandbox.channel}/messages", body))[1]["code"] == 50006
    assert len(sandbox.problems) == 1


async def test_an_edit_keeps_to_the_layout_of_its_message(sandbox: Sandbox, send: Send) -> None:
    path = f"/channels/{sandbox.channel}/messages"
    texts = [{"type": 10, "content": "hello"}]
    _, second = await send("POST", path, {"flags": 1 << 15, "components": texts})
    _, first = await send("POST", path, {"content": "hello"})
    status, _ = await send(
        "PATCH", f"{path}/{second['id']}", {"components": [{"type": 10, "content": "bye"}]}
    )
    assert status == 200
    _, error = await send("PATCH", f"{path}/{second['id']}", {"content": "bye"})
    assert error["errors"]["content"]["_errors"][0]["code"].startswith("MESSAGE_CANNOT_USE_LEGACY_FIELDS")
    _, error = await send("PATCH", f"{path}/{first['id']}", {"components": texts})
    assert "components" in error["errors"]
    _, error = await send("PATCH", f"{path}/{first['id']}", {"content": ""})
    assert error["code"] == 50006


async def test_reactions_are_counted_and_taken_back(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    await ada.send(f"react, {sandbox.world.bot.mention}")
    message = await bot.hear()
    await message.add_reaction("🎬")
    await message.add_reaction("🎬")
    assert [reaction["count"] for reaction in ada.messages()[0].data["reactions"]] == [1]
    assert bot.user is not None
    await message.remove_reaction("🎬", bot.user)
    assert ada.messages()[0].data["reactions"] == []
    assert sandbox.problems == []


async def test_a_user_gets_a_direct_message(sandbox: Sandbox, bot: Bot, ada: Player, ben: Player) -> None:
    user = await bot.fetch_user(ada.id)
    await user.send("hello you")
    assert [message.channel for message in ada.messages()] == [ada.dm]
    assert ben.messages() == []


async def test_what_the_bot_asks_about_is_answered_as_documented(
    sandbox: Sandbox, bot: Bot, ada: Player
) -> None:
    guild = await bot.fetch_guild(sandbox.world.guild.id)
    assert (await guild.fetch_member(ada.id)).display_name == "Ada"
    assert len(await guild.fetch_channels()) == 3
    assert (await guild.fetch_roles())[0].name == "@everyone"
    assert (await bot.application_info()).id == sandbox.world.bot.id
    assert [found.id async for found in bot.fetch_guilds()] == [guild.id]
    channel = await bot.fetch_channel(sandbox.channel)
    assert isinstance(channel, discord.TextChannel)
    await channel.typing()
    thread = await channel.create_thread(name="aside", type=discord.ChannelType.public_thread)
    await thread.send("in here")
    assert sandbox.problems == []


async def test_what_is_not_served_is_listed(sandbox: Sandbox, send: Send) -> None:
    status, answer = await send("GET", "/guilds/1/audit-logs")
    assert (status, answer) == (404, {"message": "404: Not Found", "code": 0})
    assert sandbox.problems == ["GET /guilds/1/audit-logs: 404: Not Found (0)"]
    sandbox.log.requests.clear()


async def test_what_cannot_be_read_is_refused(sandbox: Sandbox, send: Send) -> None:
    path = f"/channels/{sandbox.channel}/messages"
    status, answer = await send("POST", path, data=b"{", headers={"Content-Type": "application/json"})
    assert (status, answer["code"]) == (400, 50109)
    status, _ = await send("POST", path, {"content": "hello"}, headers={"Authorization": "Bot wrong"})
    assert status == 401


async def test_every_answer_says_that_it_is_real_and_how_much_is_left(sandbox: Sandbox) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.get(
            f"{sandbox.api_url}/gateway", headers={"Authorization": f"Bot {sandbox.token}"}
        ) as response,
    ):
        headers = response.headers
    assert headers["Via"]
    assert int(headers["X-RateLimit-Remaining"]) > 0
    assert headers["X-RateLimit-Bucket"]
