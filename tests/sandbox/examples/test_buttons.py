"""views/confirm, counter, ephemeral, link and dropdown: small views that a message brings along."""

from typing import Any
from urllib.parse import quote_plus

import discord
import pytest
from discord.ext import commands

from sandbox.driver import InteractionFailed, Player
from sandbox.server import Sandbox
from tests.sandbox.examples.conftest import Button, Connect, Context, Interaction, bot_of, heard, hurry


class Confirm(discord.ui.View):
    """Says privately what was chosen and then listens no longer."""

    def __init__(self) -> None:
        super().__init__()
        self.value: bool | None = None

    @discord.ui.button(label="Confirm", style=discord.ButtonStyle.green)
    async def confirm(self, interaction: Interaction, button: Button) -> None:
        await interaction.response.send_message("Confirming", ephemeral=True)
        self.value = True
        self.stop()

    @discord.ui.button(label="Cancel")
    async def cancel(self, interaction: Interaction, button: Button) -> None:
        await interaction.response.send_message("Cancelling", ephemeral=True)
        self.value = False
        self.stop()


@commands.command()
async def ask(context: Context) -> None:
    """Ask, wait for the click, and say what it was."""
    view = Confirm()
    await context.send("Do you want to go on?", view=view)
    await view.wait()
    await context.send(f"The answer was {view.value}")


class Counter(discord.ui.View):
    """Counts clicks to five, then is green and disabled."""

    @discord.ui.button(label="0", style=discord.ButtonStyle.red)
    async def count(self, interaction: Interaction, button: Button) -> None:
        number = int(button.label or 0) + 1
        button.label = str(number)
        if number == 5:
            button.style, button.disabled = discord.ButtonStyle.green, True
        await interaction.response.edit_message(view=self)


class OwnCounter(discord.ui.View):
    """Gives whoever clicks a counter that nobody else sees."""

    @discord.ui.button(label="Click", style=discord.ButtonStyle.blurple)
    async def give(self, interaction: Interaction, button: Button) -> None:
        await interaction.response.send_message("Enjoy!", view=Counter(), ephemeral=True)


@commands.command()
async def counter(context: Context) -> None:
    await context.send("Press!", view=Counter())


@commands.command()
async def own(context: Context) -> None:
    await context.send("Press!", view=OwnCounter())


@commands.command()
async def look(context: Context, *, query: str) -> None:
    """Give a link to a search."""
    view = discord.ui.View()
    view.add_item(discord.ui.Button(label="Search", url=f"https://example.org/?q={quote_plus(query)}"))
    await context.send(f"Found for `{query}`", view=view)


class Colours(discord.ui.Select[Any]):
    """One of three colours."""

    def __init__(self) -> None:
        options = [
            discord.SelectOption(label=label, description=f"Yours is {label.lower()}", emoji=emoji)
            for label, emoji in (("Red", "🟥"), ("Green", "🟩"), ("Blue", "🟦"))
        ]
        super().__init__(placeholder="Which colour?", min_values=1, max_values=1, options=options)

    async def callback(self, interaction: Interaction) -> None:
        await interaction.response.send_message(f"Your colour is {self.values[0]}")


@commands.command()
async def colour(context: Context) -> None:
    await context.send("Pick one:", view=discord.ui.View().add_item(Colours()))


@pytest.mark.parametrize(("label", "said"), [("Confirm", "Confirming"), ("Cancel", "Cancelling")])
async def test_a_confirmation_is_private_and_ends_the_wait(
    connect: Connect, ada: Player, ben: Player, label: str, said: str
) -> None:
    async with connect(bot_of(ask)):
        question = await heard(ada, "$ask")
        reply = await ada.click(question, label)
        assert reply.message is not None
        assert (reply.message.text, reply.private) == (said, True)
        await ben.wait_for(lambda message: message.text == f"The answer was {label == 'Confirm'}")
        assert said not in [message.text for message in ben.messages()]


async def test_a_view_that_stopped_does_not_answer(sandbox: Sandbox, connect: Connect, ada: Player) -> None:
    async with connect(bot_of(ask)):
        question = await heard(ada, "$ask")
        await ada.click(question, "Confirm")
        hurry(sandbox)
        with pytest.raises(InteractionFailed, match="did not respond"):
            await ada.click(question, "Cancel")
    name = question.buttons[1].custom_id
    assert sandbox.problems == [f"component {name!r} was not acknowledged within 3 seconds"]
    sandbox.problems.clear()


async def test_a_counter_counts_to_five_and_is_green_then(connect: Connect, ada: Player, ben: Player) -> None:
    async with connect(bot_of(counter)):
        shown = await heard(ada, "$counter")
        for number, player in enumerate((ada, ben, ada, ben, ada)):
            reply = await player.click(shown, str(number))
            assert reply.message is not None
            assert reply.message.buttons[0].label == str(number + 1)
        button = ada.messages()[-1].data["components"][0]["components"][0]
        assert (button["label"], button["style"], button["disabled"]) == ("5", 3, True)
        with pytest.raises(InteractionFailed, match="disabled"):
            await ada.click(shown, "5")


async def test_everybody_has_a_counter_of_their_own(connect: Connect, ada: Player, ben: Player) -> None:
    async with connect(bot_of(own)):
        shown = await heard(ada, "$own")
        counters = [(player, (await player.click(shown, "Click")).message) for player in (ada, ben)]
        for player, message in counters:
            assert message is not None
            assert message.private
            await player.click(message, "0")
        await ada.click(counters[0][1] or shown, "1")
        assert [message.buttons[0].label for message in ada.messages() if message.private] == ["2"]
        assert [message.buttons[0].label for message in ben.messages() if message.private] == ["1"]


async def test_a_link_button_leads_to_the_search(connect: Connect, ada: Player) -> None:
    async with connect(bot_of(look)):
        shown = await heard(ada, "$look rust & bone")
        assert shown.text == "Found for `rust & bone`"
        assert shown.buttons[0].url == "https://example.org/?q=rust+%26+bone"
        with pytest.raises(InteractionFailed, match="no button"):
            await ada.click(shown, "Search")


async def test_a_colour_is_chosen_from_a_list(connect: Connect, ada: Player, ben: Player) -> None:
    async with connect(bot_of(colour)):
        shown = await heard(ada, "$colour")
        assert [label for label, _ in shown.selects[0].options] == ["Red", "Green", "Blue"]
        for player, choice in ((ada, "Green"), (ben, "Blue")):
            answer = (await player.select(shown, "Which colour?", [choice])).message
            assert answer is not None
            assert answer.text == f"Your colour is {choice}"
