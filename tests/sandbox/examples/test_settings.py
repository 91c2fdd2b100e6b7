"""views/settings: a panel of the second layout that shows settings, changes them and goes in the end."""

from dataclasses import dataclass, field
from typing import Any

import discord
from discord import ui
from discord.ext import commands

from sandbox.driver import Player
from sandbox.server import Sandbox
from sandbox.sight import Message
from tests.sandbox.examples.conftest import Connect, Context, Interaction, bot_of, heard
from tests.waiting import until

FRUITS = {"apple": "🍎", "banana": "🍌", "mango": "🥭"}


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
