"""What Discord insists on: one acknowledgement within three seconds, and what a token may do for how long."""

import asyncio
from typing import Any

import discord
import pytest

from sandbox.driver import InteractionFailed, Player
from sandbox.interaction import Answered, Asked, Failed, Outcome
from sandbox.interaction import Interaction as Started
from sandbox.invocation import Invalid
from sandbox.server import Sandbox
from tests.sandbox.conftest import Bot, Interaction, Send

MINUTE = 60


async def test_an_interaction_is_acknowledged_once(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    codes = list[int]()

    async def answer_twice(interaction: Interaction) -> None:
        await interaction.response.send_message("one")
        interaction.response._response_type = None
        with pytest.raises(discord.HTTPException) as error:
            await interaction.response.send_message("two")
        codes.append(error.value.code)

    bot.deed = answer_twice
    await ada.command("do it")
    await ada.menu("Do it", await ada.wait_for(lambda message: message.text == "one"))
    assert codes[0] == 40060
    assert ada.messages()[0].text == "one"
    assert any("40060" in problem for problem in sandbox.problems)


async def test_three_seconds_are_the_most(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    answered = asyncio.get_running_loop().create_future()

    async def answer_late(interaction: Interaction) -> None:
        sandbox.clock.move(3.1)
        with pytest.raises(discord.NotFound) as error:
            await interaction.response.send_message("late")
        answered.set_result(error.value.code)

    bot.deed = answer_late
    with pytest.raises(InteractionFailed, match="did not respond"):
        await ada.command("do it")
    assert await answered == 10062
    assert ada.messages() == []
    assert sandbox.problems[0] == "/do it was not acknowledged within 3 seconds"


async def test_a_token_ends_after_fifteen_minutes(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    kept = list[Interaction]()

    async def keep(interaction: Interaction) -> None:
        kept.append(interaction)
        await interaction.response.send_message("kept")

    bot.deed = keep
    await ada.command("do it")
    sandbox.clock.move(14 * MINUTE)
    await kept[0].followup.send("in time")
    sandbox.clock.move(MINUTE + 1)
    for request in (kept[0].followup.send("too late"), kept[0].edit_original_response(content="too late")):
        with pytest.raises(discord.HTTPException) as error:
            await request
        assert (error.value.status, error.value.code) == (401, 50027)
    assert [message.text for message in ada.messages()] == ["kept", "in time"]
    assert sandbox.problems == []


async def test_a_token_edits_its_own_messages_only(bot: Bot, ada: Player) -> None:
    kept = list[Interaction]()

    async def keep(interaction: Interaction) -> None:
        kept.append(interaction)
        await interaction.response.send_message(f"answer {len(kept)}")

    bot.deed = keep
    first, second = (await ada.command("do it")).message, (await ada.command("do it")).message
    assert first is not None
    assert second is not None
    await kept[0].followup.edit_message(first.id, content="changed")
    with pytest.raises(discord.NotFound) as error:
        await kept[0].followup.edit_message(second.id, content="changed")
    assert error.value.code == 10008
    await kept[1].delete_original_response()
    assert [message.text for message in ada.messages()] == ["changed"]


async def test_a_token_cannot_edit_the_clicked_message_after_an_answer_of_its_own(
    bot: Bot, ada: Player
) -> None:
    codes = list[int]()

    class One(discord.ui.View):
        @discord.ui.button(label="Go")
        async def go(self, interaction: Interaction, button: discord.ui.Button[Any]) -> None:
            assert interaction.message is not None
            await interaction.response.send_message("mine")
            with pytest.raises(discord.NotFound) as error:
                await interaction.followup.edit_message(interaction.message.id, content="not mine")
            codes.append(error.value.code)
            await interaction.edit_original_response(content="mine, edited")

    async def show(interaction: Interaction) -> None:
        await interaction.response.send_message("look", view=One())

    bot.deed = show
    shown = (await ada.command("do it")).message
    assert shown is not None
    await ada.click(shown, "Go")
    await ada.wait_for(lambda message: message.text == "mine, edited")
    assert codes == [10008]
    assert ada.messages()[0].text == "look"


async def test_a_wrong_callback_is_refused_and_told_to_the_user(
    sandbox: Sandbox, bot: Bot, ada: Player
) -> None:
    async def answer_wrongly(interaction: Interaction) -> None:
        with pytest.raises(discord.HTTPException) as error:
            await interaction.response.send_message("x" * 2001)
        assert error.value.code == 50035
        sandbox.clock.move(3.1)

    bot.deed = answer_wrongly
    with pytest.raises(InteractionFailed, match=r"did not respond; data.content: Must be 2000 or fewer"):
        await ada.command("do it")
    assert any("data.content" in problem for problem in sandbox.problems)


async def test_a_kind_of_callback_must_fit_the_interaction(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    codes = list[int]()

    async def update_nothing(interaction: Interaction) -> None:
        adapter = discord.webhook.async_.async_context.get()
        with pytest.raises(discord.HTTPException) as error:
            await adapter.create_interaction_response(
                interaction.id,
                interaction.token,
                session=interaction._session,
                params=discord.webhook.async_.interaction_response_params(6),
            )
        codes.append(error.value.code)
        await interaction.response.send_message("then this")

    bot.deed = update_nothing
    reply = await ada.command("do it")
    assert reply.message is not None
    assert reply.message.text == "then this"
    assert codes == [50035]
    assert len(sandbox.problems) == 1


async def test_a_form_can_be_sent_until_it_is_taken(sandbox: Sandbox, ada: Player, send: Send) -> None:
    path = f"/applications/{sandbox.world.bot.id}/commands"
    command = (await send("POST", path, {"name": "ask", "description": "d"}))[1]
    outcomes: list[Outcome] = []

    async def call_back(interaction: Started, body: object) -> None:
        assert (await send("POST", f"/interactions/{interaction.id}/{interaction.token}/callback", body))[
            0
        ] == 204

    field = {"type": 4, "custom_id": "t", "style": 1, "label": "Text"}
    form = {"custom_id": "f", "title": "T", "components": [{"type": 1, "components": [field]}]}
    filled = {"custom_id": "f", "components": [{"type": 4, "custom_id": "t", "value": "hello"}]}
    asked = sandbox.actions.use_command(ada.id, sandbox.channel, {"id": command["id"]}, outcomes.append)
    await call_back(asked, {"type": 9, "data": form})
    sandbox.actions.submit(asked, filled, outcomes.append).end(Failed("lost"))
    again = sandbox.actions.submit(asked, filled, outcomes.append)
    await call_back(again, {"type": 4, "data": {"content": "thank you"}})
    assert [type(outcome) for outcome in outcomes] == [Asked, Failed, Answered]
    with pytest.raises(Invalid, match="not open"):
        sandbox.actions.submit(asked, filled, outcomes.append)
    assert ada.messages()[0].data["type"] == 20
