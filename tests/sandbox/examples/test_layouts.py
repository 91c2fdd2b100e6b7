"""views/layout and views/embed_like: messages of the second layout, and one that changes itself."""

import io
from typing import Any

import discord
from discord import ui
from discord.ext import commands

from sandbox.driver import Player
from sandbox.sight import Message
from tests.sandbox.examples.conftest import Button, Connect, Context, Interaction, bot_of, heard


class Greeting(ui.LayoutView):
    """A row with a button above a container with a text."""

    row: ui.ActionRow[Any] = ui.ActionRow()

    @row.button(label="Click me")
    async def greet(self, interaction: Interaction, button: Button) -> None:
        await interaction.response.send_message("Hello!", ephemeral=True)

    box: ui.Container[Any] = ui.Container(
        ui.TextDisplay("Click above for a **special** message"), accent_colour=discord.Colour.blurple()
    )


@commands.command()
async def layout(context: Context) -> None:
    await context.send(view=Greeting())


class Card(ui.LayoutView):
    """Looks like an embed: a text beside a picture, and a row of buttons that change both."""

    def __init__(self) -> None:
        super().__init__()
        self.words: ui.TextDisplay[Any] = ui.TextDisplay("A picture! The buttons change it and this.")
        self.picture: ui.Thumbnail[Any] = ui.Thumbnail("attachment://one.png")
        row: ui.ActionRow[Any] = ui.ActionRow(NewPicture(self), NewText(self))
        section: ui.Section[Any] = ui.Section(self.words, accessory=self.picture)
        self.add_item(ui.Container(section, row, accent_colour=discord.Colour.blurple()))


class NewPicture(ui.Button[Any]):
    """Sends another picture along."""

    def __init__(self, card: Card) -> None:
        super().__init__(label="New picture")
        self.card = card

    async def callback(self, interaction: Interaction) -> None:
        self.card.picture.media = discord.UnfurledMediaItem("attachment://two.png")
        file = discord.File(io.BytesIO(b"second"), "two.png")
        await interaction.response.edit_message(view=self.card, attachments=[file])


class NewText(ui.Button[Any]):
    """Opens a form with the present text in it."""

    def __init__(self, card: Card) -> None:
        super().__init__(label="Change text")
        self.card = card

    async def callback(self, interaction: Interaction) -> None:
        await interaction.response.send_modal(TextForm(self.card))


class TextForm(ui.Modal, title="Change text"):
    """One long text."""

    def __init__(self, card: Card) -> None:
        super().__init__()
        self.card = card
        self.text: ui.TextInput[Any] = ui.TextInput(
            label="The new text", style=discord.TextStyle.long, default=card.words.content
        )
        self.add_item(self.text)

    async def on_submit(self, interaction: Interaction) -> None:
        self.card.words.content = self.text.value
        await interaction.response.edit_message(view=self.card)


@commands.command()
async def card(context: Context) -> None:
    await context.send(view=Card(), file=discord.File(io.BytesIO(b"first"), "one.png"))


async def test_a_layout_greets_privately(connect: Connect, ada: Player) -> None:
    async with connect(bot_of(layout)):
        shown = await heard(ada, "$layout")
        assert [part["type"] for part in shown.data["components"]] == [1, 17]
        assert (shown.content, shown.text) == ("", "Click above for a **special** message")
        assert shown.data["flags"] & 1 << 15
        assert (await ada.click(shown, "Click me")).private


async def test_a_card_changes_its_picture_and_its_text(connect: Connect, ada: Player, ben: Player) -> None:
    async with connect(bot_of(card)):
        shown = await heard(ada, "$card")
        assert picture(shown).endswith("/one.png")
        changed = (await ada.click(shown, "New picture")).message
        assert changed is not None
        assert picture(changed).endswith("/two.png")
        form = (await ben.click(shown, "Change text")).modal
        assert form is not None
        changed = (await ben.submit(form, {"The new text": "Another text"})).message
        assert changed is not None
        assert (changed.id, changed.text) == (shown.id, "Another text")
        assert picture(changed).endswith("/two.png")


def picture(message: Message) -> str:
    (box,) = message.data["components"]
    address: str = box["components"][0]["accessory"]["media"]["url"]
    return address
