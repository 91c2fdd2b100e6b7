"""views/persistent and views/dynamic_counter: buttons that go on working after the bot was restarted."""

import re
from typing import Any

import discord
import pytest
from discord.ext import commands

from sandbox.driver import InteractionFailed, Player
from sandbox.server import Sandbox
from tests.sandbox.examples.conftest import Button, Connect, Context, Interaction, bot_of, heard, hurry


class Lasting(discord.ui.View):
    """Has no timeout, and a custom id for every button."""

    def __init__(self) -> None:
        super().__init__(timeout=None)

    @discord.ui.button(label="Green", style=discord.ButtonStyle.green, custom_id="lasting:green")
    async def green(self, interaction: Interaction, button: Button) -> None:
        await interaction.response.send_message("This is green.", ephemeral=True)

    @discord.ui.button(label="Red", style=discord.ButtonStyle.red, custom_id="lasting:red")
    async def red(self, interaction: Interaction, button: Button) -> None:
        await interaction.response.send_message("This is red.", ephemeral=True)


@commands.command()
@commands.is_owner()
async def prepare(context: Context) -> None:
    await context.send("Which colour?", view=Lasting())


@prepare.error
async def refuse(context: Context, error: commands.CommandError) -> None:
    await context.send(type(error).__name__)


def lasting_bot() -> commands.Bot:
    bot = bot_of(prepare)
    bot.add_view(Lasting())
    return bot


class Owned(
    discord.ui.DynamicItem[discord.ui.Button[Any]], template=r"counter:(?P<count>\d+):user:(?P<id>\d+)"
):
    """Keeps its count and its owner in its custom id."""

    def __init__(self, owner: int, count: int = 0) -> None:
        self.owner, self.count = owner, count
        button: Button = discord.ui.Button(
            label=f"Total: {count}", style=self.style, custom_id=f"counter:{count}:user:{owner}", emoji="👍"
        )
        super().__init__(button)

    @property
    def style(self) -> discord.ButtonStyle:
        """Grey at first, then red."""
        return discord.ButtonStyle.grey if self.count < 2 else discord.ButtonStyle.red

    @classmethod
    async def from_custom_id(
        cls, interaction: Interaction, item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> "Owned":
        return cls(int(match["id"]), int(match["count"]))

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        return interaction.user.id == self.owner

    async def callback(self, interaction: Interaction) -> None:
        self.count += 1
        self.item.label, self.item.style = f"Total: {self.count}", self.style
        self.custom_id = f"counter:{self.count}:user:{self.owner}"
        await interaction.response.edit_message(view=self.view)


@commands.command()
async def counter(context: Context) -> None:
    view = discord.ui.View(timeout=None)
    view.add_item(Owned(context.author.id))
    await context.send("This is your own button!", view=view)


def counting_bot() -> commands.Bot:
    bot = bot_of(counter)
    bot.add_dynamic_items(Owned)
    return bot


async def test_buttons_of_before_a_restart_are_answered(
    sandbox: Sandbox, connect: Connect, ada: Player
) -> None:
    async with connect(lasting_bot()):
        owner = sandbox.world.owner
        sandbox.actions.send(owner.id, sandbox.channel, "$prepare")
        shown = await ada.wait_for(lambda message: message.text == "Which colour?")
    async with connect(lasting_bot()):
        for label in ("Green", "Red"):
            reply = await ada.click(shown, label)
            assert reply.message is not None
            assert (reply.message.text, reply.private) == (f"This is {label.lower()}.", True)


async def test_only_the_owner_of_the_bot_prepares_it(connect: Connect, ada: Player) -> None:
    async with connect(lasting_bot()):
        assert (await heard(ada, "$prepare")).text == "NotOwner"


async def test_a_counter_remembers_its_count_and_its_owner(
    sandbox: Sandbox, connect: Connect, ada: Player, ben: Player
) -> None:
    async with connect(counting_bot()):
        shown = await heard(ada, "$counter")
        await ada.click(shown, "Total: 0")
    async with connect(counting_bot()):
        again = (await ada.click(shown, "👍")).message
        assert again is not None
        button = again.data["components"][0]["components"][0]
        assert (button["label"], button["style"]) == ("Total: 2", 4)
        assert button["custom_id"] == f"counter:2:user:{ada.id}"
        hurry(sandbox)
        with pytest.raises(InteractionFailed, match="did not respond"):
            await ben.click(shown, "Total: 2")
    assert sandbox.problems == [f"component {button['custom_id']!r} was not acknowledged within 3 seconds"]
    sandbox.problems.clear()
