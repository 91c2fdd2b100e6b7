"""views/layout, views/embed_like and views/settings: messages of the second layout that change themselves."""

import io
from dataclasses import dataclass, field
from typing import Any

import discord
from discord import ui
from discord.ext import commands

from sandbox.driver import Player
from sandbox.server import Sandbox
from sandbox.sight import Message
from tests.sandbox.examples.conftest import Button, Connect, Context, Interaction, bot_of, heard
from tests.waiting import until

FRUITS = {"apple": "🍎", "banana": "🍌", "mango": "🥭"}


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


@dataclass
class Chosen:
    """The settings."""

    fruit: str = "apple"
    channel: int | None = None
    members: list[int] = field(default_factory=list[int])
    count: int = 1
    silent: bool = False


class Panel(ui.LayoutView):
    """Shows the settings, lets people change them, and is removed when they have finished."""

    def __init__(self, chosen: Chosen) -> None:
        super().__init__()
        self.chosen = chosen
        self.draw()

    def draw(self) -> None:
        """Draw everything anew from the settings."""
        chosen = self.chosen
        self.clear_items()
        box: ui.Container[Any] = ui.Container(ui.TextDisplay("# Settings"), ui.Separator())
        box.add_item(ui.Section(ui.TextDisplay("## How many"), accessory=Count(str(chosen.count))))
        state = "🔕 Disabled" if chosen.silent else "🔔 Enabled"
        box.add_item(ui.Section(ui.TextDisplay("## Notifications"), accessory=Toggle(state)))
        for select in (Fruit(chosen.fruit), Place(chosen.channel), Members(chosen.members)):
            box.add_item(ui.ActionRow(select))
        self.add_item(box)
        self.add_item(ui.ActionRow(Finish()))

    async def show(self, interaction: Interaction) -> None:
        """Draw anew where it was clicked."""
        self.draw()
        await interaction.response.edit_message(view=self)


class Count(ui.Button[Panel]):
    """Opens a form for a number."""

    def __init__(self, label: str) -> None:
        super().__init__(label=label)

    async def callback(self, interaction: Interaction) -> None:
        assert self.view is not None
        await interaction.response.send_modal(CountForm(self.view))


class CountForm(ui.Modal, title="How many"):
    """A number, or a private complaint."""

    number: ui.TextInput[Any] = ui.TextInput(label="Count", default="1")

    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self.panel = panel

    async def on_submit(self, interaction: Interaction) -> None:
        if not self.number.value.isdigit():
            await interaction.response.send_message("Please enter a number.", ephemeral=True)
            return
        self.panel.chosen.count = int(self.number.value)
        await self.panel.show(interaction)


class Toggle(ui.Button[Panel]):
    """Switches notifications."""

    def __init__(self, label: str) -> None:
        super().__init__(label=label, style=discord.ButtonStyle.green)

    async def callback(self, interaction: Interaction) -> None:
        assert self.view is not None
        self.view.chosen.silent = not self.view.chosen.silent
        await self.view.show(interaction)


class Fruit(ui.Select[Panel]):
    """One fruit."""

    def __init__(self, fruit: str) -> None:
        options = [
            discord.SelectOption(label=name.title(), value=name, emoji=emoji, default=name == fruit)
            for name, emoji in FRUITS.items()
        ]
        super().__init__(placeholder="Fruit", options=options)

    async def callback(self, interaction: Interaction) -> None:
        assert self.view is not None
        self.view.chosen.fruit = self.values[0]
        await self.view.show(interaction)


class Place(ui.ChannelSelect[Panel]):
    """A channel, or none."""

    def __init__(self, channel: int | None) -> None:
        chosen = [] if channel is None else [discord.Object(channel, type=discord.TextChannel)]
        super().__init__(
            placeholder="Channel",
            channel_types=[discord.ChannelType.text, discord.ChannelType.public_thread],
            min_values=0,
            default_values=chosen,
        )

    async def callback(self, interaction: Interaction) -> None:
        assert self.view is not None
        self.view.chosen.channel = self.values[0].id if self.values else None
        await self.view.show(interaction)


class Members(ui.UserSelect[Panel]):
    """Up to five members."""

    def __init__(self, members: list[int]) -> None:
        chosen = [discord.Object(member, type=discord.User) for member in members]
        super().__init__(placeholder="Members", min_values=0, max_values=5, default_values=chosen)

    async def callback(self, interaction: Interaction) -> None:
        assert self.view is not None
        self.view.chosen.members = [member.id for member in self.values]
        await self.view.show(interaction)


class Finish(ui.Button[Panel]):
    """Shows the settings once more, says that they are kept, and removes them."""

    def __init__(self) -> None:
        super().__init__(label="Finish", style=discord.ButtonStyle.green)

    async def callback(self, interaction: Interaction) -> None:
        panel = self.view
        assert panel is not None
        await panel.show(interaction)
        await interaction.followup.send("Settings saved.", ephemeral=True)
        panel.stop()
        await interaction.delete_original_response()


def settings_bot() -> commands.Bot:
    chosen = Chosen()

    @commands.command()
    async def settings(context: Context) -> None:
        await context.send(view=Panel(chosen))

    @commands.command()
    async def send(context: Context) -> None:
        if chosen.channel is None:
            await context.send("No channel was set.")
            return
        mentions = " ".join(f"<@{member}>" for member in chosen.members)
        text = f"{mentions} {' '.join([FRUITS[chosen.fruit]] * chosen.count)}"
        channel = context.bot.get_partial_messageable(chosen.channel)
        await channel.send(text, silent=chosen.silent)

    return bot_of(settings, send)


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


async def test_settings_are_changed_and_used(
    sandbox: Sandbox, connect: Connect, ada: Player, ben: Player
) -> None:
    place = sandbox.add_channel("fruits")
    async with connect(settings_bot()):
        assert (await heard(ada, "$send")).text == "No channel was set."
        panel = await heard(ada, "$settings")
        await ada.select(panel, "Fruit", ["Mango"])
        await ada.select(panel, "Channel", [place])
        await ada.select(panel, "Members", [ada.id, ben.id])
        await ada.click(panel, "🔔 Enabled")
        form = (await ada.click(panel, "1")).modal
        assert form is not None
        complaint = (await ada.submit(form, {"Count": "many"})).message
        assert complaint is not None
        assert complaint.private
        form = (await ada.click(panel, "1")).modal
        assert form is not None
        redrawn = (await ada.submit(form, {"Count": "3"})).message
        assert redrawn is not None
        assert [button.label for button in redrawn.buttons] == ["3", "🔕 Disabled", "Finish"]
        chosen = [select.get("default_values") for select in selects(redrawn)]
        assert chosen[1:] == [
            [{"id": str(place), "type": "channel"}],
            [{"id": str(ada.id), "type": "user"}, {"id": str(ben.id), "type": "user"}],
        ]
        await ada.click(panel, "Finish")
        await ada.wait_for(lambda message: message.text == "Settings saved.")
        await until(lambda: is_gone(ada, panel))
        await ada.send("$send")
        fruits = await ben.wait_for(lambda message: "🥭" in message.text, channel=place)
        assert fruits.text == f"<@{ada.id}> <@{ben.id}> 🥭 🥭 🥭"
        assert fruits.data["flags"] & 1 << 12


async def is_gone(player: Player, message: Message) -> bool:
    return message.id not in [seen.id for seen in player.messages()]


def selects(message: Message) -> list[dict[str, Any]]:
    rows = [part for part in message.data["components"][0]["components"] if part["type"] == 1]
    return [row["components"][0] for row in rows]
