"""A message with a component of every kind, and the form that one of them opens."""

from typing import Any

import discord

from tests.sandbox.conftest import Interaction


class Buttons(discord.ui.View):
    """One button of every kind of answer."""

    @discord.ui.button(label="Whisper")
    async def whisper(self, interaction: Interaction, button: discord.ui.Button[Any]) -> None:
        await interaction.response.send_message("psst", ephemeral=True)

    @discord.ui.button(label="Change", emoji="🔁")
    async def change(self, interaction: Interaction, button: discord.ui.Button[Any]) -> None:
        button.disabled = True
        await interaction.response.edit_message(content="changed", view=self)

    @discord.ui.button(label="Later")
    async def later(self, interaction: Interaction, button: discord.ui.Button[Any]) -> None:
        await interaction.response.defer()
        await interaction.followup.send("a follow-up")
        await interaction.edit_original_response(content="edited later", view=None)

    @discord.ui.button(label="Ask")
    async def ask(self, interaction: Interaction, button: discord.ui.Button[Any]) -> None:
        await interaction.response.send_modal(Form())

    @discord.ui.select(
        placeholder="Pick",
        min_values=1,
        max_values=2,
        options=[discord.SelectOption(label=label, value=label.lower()) for label in ("One", "Two", "Three")],
    )
    async def choose(self, interaction: Interaction, select: discord.ui.Select[Any]) -> None:
        await interaction.response.send_message(" and ".join(select.values))

    @discord.ui.select(cls=discord.ui.UserSelect, placeholder="Who")
    async def who(self, interaction: Interaction, select: discord.ui.UserSelect[Any]) -> None:
        await interaction.response.send_message(select.values[0].display_name)


class Form(discord.ui.Modal, title="Your answer"):
    """A short text, and one choice."""

    answer: discord.ui.TextInput[Any] = discord.ui.TextInput(label="Answer", min_length=2, max_length=10)
    mode: discord.ui.Label[Any] = discord.ui.Label(
        text="Mode",
        component=discord.ui.Select(options=[discord.SelectOption(label="Fast", value="fast")]),
    )

    async def on_submit(self, interaction: Interaction) -> None:
        assert isinstance(self.mode.component, discord.ui.Select)
        await interaction.response.send_message(f"{self.answer.value}, {self.mode.component.values[0]}")


async def show_buttons(interaction: Interaction) -> None:
    await interaction.response.send_message("look", view=Buttons())
