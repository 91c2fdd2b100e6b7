"""What goes wrong on Discord's side or is done by other people, and how a real client lives through it."""

import asyncio
from typing import Any

import discord
import pytest

from sandbox.changes import Change, Requested
from sandbox.driver import InteractionFailed, Player
from sandbox.server import Sandbox
from tests.sandbox.buttons import show_buttons
from tests.sandbox.conftest import Bot, Interaction, Send


def channel_of(bot: Bot, sandbox: Sandbox) -> discord.TextChannel:
    channel = bot.get_channel(sandbox.channel)
    assert isinstance(channel, discord.TextChannel)
    return channel


async def test_after_a_server_error_the_client_tries_again(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    sandbox.faults.fail("POST /channels", status=502)
    await channel_of(bot, sandbox).send("at last")
    assert [message.text for message in ada.messages()] == ["at last"]
    assert [request.status for request in sandbox.log.failed] == [502]
    assert sandbox.problems == []


async def test_a_failed_request_did_nothing(sandbox: Sandbox, ada: Player, send: Send) -> None:
    path = f"/channels/{sandbox.channel}/messages"
    sandbox.faults.fail("messages", status=503, times=2)
    for _ in range(2):
        status, answer = await send("POST", path, {"content": "lost"})
        assert (status, answer) == (503, {"message": "503: Service Unavailable", "code": 0})
    assert (await send("POST", path, {"content": "kept"}))[0] == 200
    assert [message.text for message in ada.messages()] == ["kept"]


async def test_only_server_errors_can_be_ordered(sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match="not 404"):
        sandbox.faults.fail(status=404)


async def test_a_late_answer_belongs_to_what_was_done_in_time(
    sandbox: Sandbox, ada: Player, send: Send
) -> None:
    sandbox.faults.delay(3600, "messages")
    sending = asyncio.ensure_future(
        send("POST", f"/channels/{sandbox.channel}/messages", {"content": "hello"})
    )
    await ada.wait_for(lambda message: message.text == "hello")
    assert (await send("GET", f"/channels/{sandbox.channel}"))[0] == 200
    assert not sending.done()
    sandbox.clock.move(3600)
    assert (await sending)[0] == 200


async def test_a_late_callback_still_counts(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    done = asyncio.Event()

    async def answer(interaction: Interaction) -> None:
        await interaction.response.send_message("in time")
        done.set()

    bot.deed = answer
    sandbox.faults.delay(3600, "callback")
    reply = await ada.command("do it")
    assert reply.message is not None
    assert not done.is_set()
    sandbox.clock.move(3600)
    async with asyncio.timeout(5):
        await done.wait()
    assert sandbox.problems == []


async def test_a_click_that_is_delivered_twice_is_acknowledged_once(
    sandbox: Sandbox, bot: Bot, ada: Player
) -> None:
    codes, answered = list[int](), asyncio.Event()

    async def answer(interaction: Interaction) -> None:
        try:
            await interaction.response.send_message("once")
        except discord.HTTPException as error:
            codes.append(error.code)
            answered.set()

    bot.deed = answer
    sandbox.faults.duplicate()
    assert (await ada.command("do it")).message is not None
    async with asyncio.timeout(5):
        await answered.wait()
    assert codes == [40060]
    assert [message.text for message in ada.messages()] == ["once"]
    assert sandbox.problems == []
    bot.deed = lambda interaction: interaction.response.send_message("again")
    assert (await ada.command("do it")).message is not None


async def test_a_bot_that_an_outage_holds_up_is_not_blamed(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    refused = asyncio.get_running_loop().create_future()

    async def answer(interaction: Interaction) -> None:
        with pytest.raises(discord.NotFound) as error:
            await interaction.response.send_message("too late")
        refused.set_result(error.value.code)

    def hear(change: Change) -> None:
        if isinstance(change, Requested) and change.request.status == 500:
            sandbox.clock.move(3.1)

    bot.deed = answer
    sandbox.world.listen(hear)
    sandbox.faults.fail("callback")
    with pytest.raises(InteractionFailed, match="did not respond"):
        await ada.command("do it")
    assert await refused == 10062
    assert sandbox.problems == []


async def test_words_that_are_delivered_twice_have_one_id(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    sandbox.faults.duplicate()
    sent = await ada.send("hello", channel=ada.dm)
    assert [(await bot.hear()).id for _ in range(2)] == [sent.id, sent.id]
    other = await ada.send("bye", channel=ada.dm)
    assert (await bot.hear()).id == other.id
    assert bot.heard.empty()


async def test_a_permission_is_taken_and_given_back(sandbox: Sandbox, bot: Bot, send: Send) -> None:
    path, text = f"/channels/{sandbox.channel}/messages", {"content": "hello"}
    sandbox.faults.deny(sandbox.channel, "send_messages", "embed_links")
    assert (await send("POST", path, text))[1]["code"] == 50013
    sandbox.faults.allow(sandbox.channel, "send_messages")
    assert (await send("POST", path, text))[0] == 200
    assert (await send("POST", path, {"embeds": [{"title": "T"}]}))[1]["code"] == 50013
    sandbox.allow(sandbox.channel, "embed_links")
    await bot.wait_for("guild_channel_update", timeout=5, check=lambda _, after: not after.overwrites)
    assert (await send("POST", path, {"embeds": [{"title": "T"}]}))[0] == 200


async def test_a_message_that_a_moderator_removed_is_unknown(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    codes, kept = list[int](), list[Interaction]()

    async def show(interaction: Interaction) -> None:
        kept.append(interaction)
        await show_buttons(interaction)

    bot.deed = show
    shown = (await ada.command("do it")).message
    assert shown is not None
    removal = asyncio.create_task(bot.wait_for("raw_message_delete", timeout=5))
    await asyncio.sleep(0)
    sandbox.faults.delete_message(shown.id)
    event = await removal
    assert (event.message_id, event.guild_id) == (shown.id, sandbox.world.guild.id)
    edits: list[Any] = [
        kept[0].edit_original_response(content="changed"),
        channel_of(bot, sandbox).get_partial_message(shown.id).edit(content="changed"),
    ]
    for edit in edits:
        with pytest.raises(discord.NotFound) as error:
            await edit
        codes.append(error.value.code)
    assert codes == [10008, 10008]
    with pytest.raises(InteractionFailed, match="gone"):
        await ada.click(shown, "Whisper")
    assert sandbox.problems == []


async def test_a_bot_that_was_put_out_is_refused(sandbox: Sandbox, bot: Bot, ada: Player, send: Send) -> None:
    kept = list[Interaction]()

    async def show(interaction: Interaction) -> None:
        kept.append(interaction)
        await show_buttons(interaction)

    bot.deed = show
    shown = (await ada.command("do it")).message
    assert shown is not None
    guild = sandbox.world.guild.id
    sandbox.faults.kick_bot()
    await bot.wait_for("guild_remove", timeout=5)
    assert list(bot.guilds) == []
    channel = f"/channels/{sandbox.channel}"
    assert (await send("POST", f"{channel}/messages", {"content": "hello"}))[1]["code"] == 50001
    assert (await send("PATCH", f"{channel}/messages/{shown.id}", {"content": "a"}))[1]["code"] == 50001
    assert (await send("GET", channel))[0] == 403
    assert (await send("GET", f"/guilds/{guild}"))[1]["code"] == 10004
    assert (await send("GET", f"/guilds/{guild}/roles"))[1]["code"] == 50001
    assert (await send("GET", "/users/@me/guilds")) == (200, [])
    commands = f"/applications/{sandbox.world.bot.id}/guilds/{guild}/commands"
    assert (await send("GET", commands))[1]["code"] == 50001
    with pytest.raises(discord.NotFound) as error:
        await kept[0].followup.send("still here")
    assert error.value.code == 10015
    for trial in (ada.command("do it"), ada.click(shown, "Whisper")):
        with pytest.raises(InteractionFailed, match="not in this server"):
            await trial
    await ada.send(f"where are you, {sandbox.world.bot.mention}")
    await ada.send("in private", channel=ada.dm)
    assert [(await bot.hear()).content for _ in range(2)] == ["look", "in private"]
    assert sandbox.problems == []


async def test_a_bot_that_is_let_in_again_works(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    bot.deed = lambda interaction: interaction.response.send_message("here again")
    sandbox.faults.kick_bot()
    await bot.wait_for("guild_remove", timeout=5)
    sandbox.faults.kick_bot()
    sandbox.faults.add_bot_again()
    guild = await bot.wait_for("guild_join", timeout=5)
    sandbox.faults.add_bot_again()
    assert guild.me.top_role.is_bot_managed()
    assert channel_of(bot, sandbox).permissions_for(guild.me).send_messages
    assert (await ada.command("do it")).message is not None


async def test_a_click_on_its_way_when_the_bot_is_put_out_is_no_problem_of_the_bot(
    sandbox: Sandbox, bot: Bot, ada: Player
) -> None:
    codes = list[int]()

    async def answer_from_outside(interaction: Interaction) -> None:
        sandbox.faults.kick_bot()
        with pytest.raises(discord.NotFound) as error:
            await interaction.response.send_message("too late")
        codes.append(error.value.code)
        sandbox.clock.move(3.1)

    bot.deed = answer_from_outside
    with pytest.raises(InteractionFailed, match="did not respond"):
        await ada.command("do it")
    assert codes == [10062]
    assert sandbox.problems == []
