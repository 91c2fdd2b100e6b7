"""Test users: they see what they may see, and wait without polling."""

import asyncio
from functools import partial

import discord
import pytest

from sandbox.driver import InteractionFailed, Player
from sandbox.server import Sandbox, open_sandbox
from sandbox.writing import Upload
from tests.sandbox.conftest import Bot, Interaction


async def test_waiting_finds_what_is_there_and_what_comes(ada: Player, ben: Player) -> None:
    await ada.send("one")
    assert (await ben.wait_for(lambda message: message.text == "one")).author_id == ada.id
    waiting = asyncio.create_task(ben.wait_for(lambda message: message.text == "two"))
    await asyncio.sleep(0)
    await ada.send("two")
    assert (await waiting).text == "two"


async def test_waiting_in_vain_lists_what_was_seen(ada: Player) -> None:
    await ada.send("one")
    with pytest.raises(TimeoutError, match=r"Ada sees:\n  'one'"):
        await ada.wait_for(lambda message: message.text == "two", timeout=0.01)


async def test_waiting_can_leave_out_what_was_said_before(sandbox: Sandbox, ada: Player) -> None:
    first, elsewhere = await ada.send("one"), sandbox.add_channel("elsewhere")
    await ada.send("one", channel=elsewhere)
    second = await ada.send("one")
    found = await ada.wait_for(lambda message: message.text == "one", channel=sandbox.channel, after=first.id)
    assert found.id == second.id
    assert [message.id for message in ada.messages(sandbox.channel, after=first.id)] == [second.id]
    assert len(ada.messages(after=first.id)) == 2
    waiting = asyncio.create_task(
        ada.wait_for(lambda message: message.text == "one", channel=sandbox.channel, after=second.id)
    )
    await asyncio.sleep(0)
    await ada.send("one", channel=elsewhere)
    third = await ada.send("one")
    assert (await waiting).id == third.id


async def test_very_many_private_messages_are_forgotten(
    sandbox: Sandbox, bot: Bot, ada: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sandbox.world.KEPT_PRIVATE", 2)
    for number in range(4):
        bot.deed = partial(say, text=str(number), private=number != 1)
        await ada.command("do it")
    assert [message.text for message in ada.messages()] == ["1", "2", "3"]


async def say(interaction: Interaction, text: str, *, private: bool) -> None:
    await interaction.response.send_message(text, ephemeral=private)


async def test_a_message_looked_at_does_not_change(bot: Bot, sandbox: Sandbox, ada: Player) -> None:
    channel = bot.get_channel(sandbox.channel)
    assert isinstance(channel, discord.TextChannel)
    sent = await channel.send("before")
    before = await ada.wait_for(lambda message: message.text == "before")
    await sent.edit(content="after")
    after = await ada.wait_for(lambda message: message.id == before.id)
    assert (before.text, before.edited, after.text, after.edited) == ("before", False, "after", True)


async def test_text_of_every_layout_is_read(bot: Bot, sandbox: Sandbox, ada: Player) -> None:
    channel = bot.get_channel(sandbox.channel)
    assert isinstance(channel, discord.TextChannel)
    embed = discord.Embed(title="Title", description="Body").add_field(name="Field", value="Value")
    await channel.send("Content", embed=embed.set_footer(text="Footer").set_author(name="Author"))
    view = discord.ui.LayoutView()
    view.add_item(discord.ui.Container(discord.ui.TextDisplay("Inside"), accent_colour=0x123456))
    await channel.send(view=view)
    assert [message.text for message in ada.messages()] == [
        "Content\nAuthor\nTitle\nBody\nField\nValue\nFooter",
        "Inside",
    ]
    assert sandbox.problems == []


async def test_a_button_that_is_not_there_cannot_be_clicked(ada: Player) -> None:
    message = await ada.send("no buttons")
    with pytest.raises(InteractionFailed, match="no button 'Go' on 'no buttons'"):
        await ada.click(message, "Go")


async def test_nobody_writes_what_the_client_refuses(ada: Player) -> None:
    with pytest.raises(InteractionFailed, match="between 1 and 2000"):
        await ada.send(" ")
    with pytest.raises(InteractionFailed, match="not there"):
        await ada.send("hello", channel=12)


async def test_without_a_bot_interactions_fail_and_are_no_problem_of_the_bot(
    sandbox: Sandbox, ada: Player
) -> None:
    with pytest.raises(InteractionFailed, match="no command"):
        await ada.command("pick")
    assert sandbox.problems == []


async def test_two_sandboxes_do_not_know_each_other() -> None:
    async with open_sandbox() as one, open_sandbox() as two:
        Player(one, "Ada")
        assert one.api_url != two.api_url
        assert one.token != two.token
        assert "Ada" not in [user.name for user in two.world.users.values()]


async def test_people_change_and_remove_their_own_messages_only(ada: Player, ben: Player) -> None:
    sent = await ada.send("teh film")
    edited = await ada.edit(sent, "the film")
    assert (edited.id, edited.text, edited.edited) == (sent.id, "the film", True)
    with pytest.raises(InteractionFailed, match="own messages can be edited"):
        await ben.edit(sent, "no film")
    with pytest.raises(InteractionFailed, match="own messages can be deleted"):
        await ben.delete(sent)
    await ada.delete(sent)
    assert ben.messages() == []
    with pytest.raises(InteractionFailed, match="gone"):
        await ada.edit(sent, "again")


async def test_a_moderator_removes_what_others_wrote(sandbox: Sandbox, ada: Player) -> None:
    sent = await ada.send("spoilers")
    await Player(sandbox, "Mo", moderator=True).delete(sent)
    assert ada.messages() == []


async def test_files_are_sent_along_and_need_no_words(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    await ada.send("", files=[Upload("a.txt", b"one"), Upload("b.txt", b"two")], channel=ada.dm)
    heard = await bot.hear()
    assert [(file.filename, await file.read()) for file in heard.attachments] == [
        ("a.txt", b"one"),
        ("b.txt", b"two"),
    ]
