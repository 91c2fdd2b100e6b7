"""The life of interactions, with a real bot: answers, changes, follow-ups, forms, menus."""

from typing import Any

import pytest

from sandbox.driver import InteractionFailed, Player
from sandbox.server import Sandbox
from tests.sandbox.buttons import show_buttons
from tests.sandbox.conftest import Bot, Interaction


async def test_a_command_is_answered(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    bot.deed = show_buttons
    reply = await ada.command("do it")
    assert reply.message is not None
    assert reply.message.text == "look"
    assert [button.label for button in reply.message.buttons] == ["Whisper", "Change", "Later", "Ask"]
    assert reply.message.data["interaction_metadata"]["user"]["id"] == str(ada.id)
    assert reply.message.data["type"] == 20
    assert sandbox.problems == []


async def test_a_private_answer_is_seen_by_one_user_alone(bot: Bot, ada: Player, ben: Player) -> None:
    bot.deed = show_buttons
    shown = (await ada.command("do it")).message
    assert shown is not None
    reply = await ada.click(shown, "Whisper")
    assert reply.private
    assert [message.text for message in ada.messages()] == ["look", "psst"]
    assert [message.text for message in ben.messages()] == ["look"]


async def test_a_click_can_change_the_clicked_message(bot: Bot, ada: Player) -> None:
    bot.deed = show_buttons
    shown = (await ada.command("do it")).message
    assert shown is not None
    changed = (await ada.click(shown, "🔁")).message
    assert changed is not None
    assert (changed.id, changed.text, changed.edited) == (shown.id, "changed", True)
    with pytest.raises(InteractionFailed, match="disabled"):
        await ada.click(shown, "Change")


async def test_a_deferred_click_is_followed_up_and_edits_the_clicked_message(bot: Bot, ada: Player) -> None:
    bot.deed = show_buttons
    shown = (await ada.command("do it")).message
    assert shown is not None
    reply = await ada.click(shown, "Later")
    assert reply.deferred
    assert reply.message is None
    edited = await ada.wait_for(lambda message: message.text == "edited later")
    assert edited.id == shown.id
    follow_up = await ada.wait_for(lambda message: message.text == "a follow-up")
    assert follow_up.data["message_reference"]["message_id"] == str(shown.id)


async def test_choices_of_a_select_arrive(bot: Bot, ada: Player, ben: Player) -> None:
    bot.deed = show_buttons
    shown = (await ada.command("do it")).message
    assert shown is not None
    picked = (await ada.select(shown, "Pick", ["Two", "three"])).message
    assert picked is not None
    assert picked.text == "two and three"
    with pytest.raises(InteractionFailed, match="between 1 and 2"):
        await ada.select(shown, "Pick", ["One", "Two", "Three"])
    with pytest.raises(InteractionFailed, match="there are only"):
        await ada.select(shown, "Pick", ["Four"])
    met = (await ada.select(shown, "Who", [ben.id])).message
    assert met is not None
    assert met.text == "Ben"


async def test_a_form_is_filled_in_and_checked(bot: Bot, ada: Player) -> None:
    bot.deed = show_buttons
    shown = (await ada.command("do it")).message
    assert shown is not None
    form = (await ada.click(shown, "Ask")).modal
    assert form is not None
    assert sorted(form.labels.values()) == ["Answer", "Mode"]
    with pytest.raises(InteractionFailed, match="required"):
        await ada.submit(form, {"Mode": ["fast"]})
    with pytest.raises(InteractionFailed, match="between 2 and 10"):
        await ada.submit(form, {"Answer": "x", "Mode": ["fast"]})
    answer = (await ada.submit(form, {"Answer": "Sam", "Mode": ["fast"]})).message
    assert answer is not None
    assert answer.text == "Sam, fast"
    assert answer.data["message_reference"]["message_id"] == str(shown.id)


async def test_the_first_follow_up_takes_the_place_of_thinking(bot: Bot, ada: Player, ben: Player) -> None:
    async def think(interaction: Interaction) -> None:
        await interaction.response.defer(thinking=True, ephemeral=True)
        await interaction.followup.send("thought")
        await interaction.followup.send("and more")

    bot.deed = think
    reply = await ada.command("do it")
    assert (reply.deferred, reply.private) == (True, True)
    await ada.wait_for(lambda message: message.text == "and more")
    assert [(message.text, message.private) for message in ada.messages()] == [
        ("thought", True),
        ("and more", False),
    ]
    assert [message.text for message in ben.messages()] == ["and more"]


async def test_a_menu_of_a_message_gets_the_message(bot: Bot, ada: Player) -> None:
    async def repeat(interaction: Interaction) -> None:
        data: Any = interaction.data
        messages = data["resolved"]["messages"]
        await interaction.response.send_message(
            "; ".join(message["content"] for message in messages.values())
        )

    bot.deed = repeat
    reply = await ada.menu("Do it", await ada.send("something to look up"))
    assert reply.message is not None
    assert reply.message.text == "something to look up"
    assert reply.message.data["type"] == 23


async def test_commands_work_in_direct_messages(bot: Bot, ada: Player) -> None:
    async def say_where(interaction: Interaction) -> None:
        assert interaction.guild is None
        await interaction.response.send_message(type(interaction.channel).__name__)

    bot.deed = say_where
    reply = await ada.command("do it", channel=ada.dm)
    assert reply.message is not None
    assert reply.message.text == "DMChannel"


async def test_a_public_follow_up_does_not_show_the_private_answer(
    bot: Bot, ada: Player, ben: Player
) -> None:
    async def whisper_then_talk(interaction: Interaction) -> None:
        await interaction.response.send_message("psst", ephemeral=True)
        await interaction.followup.send("aloud")

    bot.deed = whisper_then_talk
    await ada.command("do it")
    seen = await ben.wait_for(lambda message: message.text == "aloud")
    assert seen.data["referenced_message"] is None
