"""modals/basic, label and report: forms with texts, choices and files, and what follows them."""

import datetime
from typing import Any

import discord
import pytest
from discord import app_commands

from sandbox.driver import InteractionFailed, Player
from sandbox.server import Sandbox
from sandbox.sight import Modal
from sandbox.writing import Upload
from tests.sandbox.examples.conftest import Connect, Interaction

Label = discord.ui.Label[Any]
TextInput = discord.ui.TextInput[Any]


class Feedback(discord.ui.Modal, title="Feedback"):
    """A name, which is required, and a longer text of at most 300 characters, which is not."""

    name: TextInput = discord.ui.TextInput(label="Name", placeholder="Your name")
    words: TextInput = discord.ui.TextInput(
        label="How do you like it?", style=discord.TextStyle.long, required=False, max_length=300
    )

    async def on_submit(self, interaction: Interaction) -> None:
        if self.words.value == "break":
            raise ValueError
        await interaction.response.send_message(f"Thank you, {self.name.value}!", ephemeral=True)

    async def on_error(self, interaction: Interaction, error: Exception, item: object = None, /) -> None:
        await interaction.response.send_message("Something went wrong.", ephemeral=True)


class Silence(discord.ui.Modal, title="Silence a member"):
    """How long, by a choice, and why, by a text."""

    duration: Label = discord.ui.Label(
        text="Duration",
        description="How long the member may not speak.",
        component=discord.ui.Select(
            options=[
                discord.SelectOption(label="1 minute", value="60"),
                discord.SelectOption(label="1 hour", value="3600"),
            ]
        ),
    )
    reason: Label = discord.ui.Label(text="Reason", component=discord.ui.TextInput(max_length=256))

    def __init__(self, member: discord.Member) -> None:
        super().__init__()
        self.member = member

    async def on_submit(self, interaction: Interaction) -> None:
        assert isinstance(self.duration.component, discord.ui.Select)
        assert isinstance(self.reason.component, discord.ui.TextInput)
        seconds = int(self.duration.component.values[0])
        until = discord.utils.utcnow() + datetime.timedelta(seconds=seconds)
        await self.member.timeout(until, reason=self.reason.component.value)
        text = f"{self.member.mention} is silent for {seconds} s: {self.reason.component.value}"
        await interaction.response.send_message(text, ephemeral=True)


TOPICS = ("Bug", "Feedback", "Performance", "Other")


class Report(discord.ui.Modal, title="Your report"):
    """A topic, a title, a description, pictures if there are any, and a reminder of the rules."""

    topic: Label = discord.ui.Label(
        text="Topic",
        component=discord.ui.Select(
            placeholder="Choose a topic", options=[discord.SelectOption(label=label) for label in TOPICS]
        ),
    )
    headline: Label = discord.ui.Label(text="Title", component=discord.ui.TextInput(max_length=120))
    words: Label = discord.ui.Label(
        text="Description",
        component=discord.ui.TextInput(style=discord.TextStyle.paragraph, max_length=2000),
    )
    pictures: Label = discord.ui.Label(
        text="Pictures", component=discord.ui.FileUpload(max_values=10, required=False)
    )
    rules: discord.ui.TextDisplay[Any] = discord.ui.TextDisplay("Please keep to the rules.")

    def __init__(self, reports: int) -> None:
        super().__init__()
        self.reports = reports

    def layout(self) -> discord.ui.LayoutView:
        """What the moderators are shown."""
        assert isinstance(self.topic.component, discord.ui.Select)
        assert isinstance(self.headline.component, discord.ui.TextInput)
        assert isinstance(self.words.component, discord.ui.TextInput)
        assert isinstance(self.pictures.component, discord.ui.FileUpload)
        container: discord.ui.Container[Any] = discord.ui.Container(
            discord.ui.TextDisplay(f"## {self.topic.component.values[0]}"),
            discord.ui.TextDisplay(f"### {self.headline.component.value}"),
            discord.ui.TextDisplay(f">>> {self.words.component.value}"),
        )
        if self.pictures.component.values:
            files = self.pictures.component.values
            items = [discord.MediaGalleryItem(file.url) for file in files]
            container.add_item(discord.ui.MediaGallery(*items))
        return discord.ui.LayoutView().add_item(container)

    async def on_submit(self, interaction: Interaction) -> None:
        channel = interaction.client.get_partial_messageable(self.reports)
        await channel.send(view=self.layout())
        await interaction.response.send_message("Thank you for your report!", ephemeral=True)


class Forms(discord.Client):
    """`/feedback`, `/silence` and `/report` open the forms."""

    def __init__(self, reports: int) -> None:
        super().__init__(intents=discord.Intents.default(), guild_ready_timeout=0.01)
        self.tree = app_commands.CommandTree(self)

        @self.tree.command(description="Give feedback")
        async def feedback(interaction: Interaction) -> None:
            await interaction.response.send_modal(Feedback())

        @self.tree.command(description="Silence a member")
        async def silence(interaction: Interaction, member: discord.Member) -> None:
            await interaction.response.send_modal(Silence(member))

        @self.tree.command(description="Report something")
        async def report(interaction: Interaction) -> None:
            await interaction.response.send_modal(Report(reports))

    async def setup_hook(self) -> None:
        await self.tree.sync()


async def opened(player: Player, command: str, **options: object) -> Modal:
    modal = (await player.command(command, options)).modal
    assert modal is not None
    return modal


async def test_feedback_is_thanked_for_privately(
    sandbox: Sandbox, connect: Connect, ada: Player, ben: Player
) -> None:
    async with connect(Forms(sandbox.channel)):
        form = await opened(ada, "feedback")
        assert (form.title, sorted(form.labels.values())) == ("Feedback", ["How do you like it?", "Name"])
        with pytest.raises(InteractionFailed, match="'Name' is required"):
            await ada.submit(form, {"How do you like it?": "well"})
        with pytest.raises(InteractionFailed, match="between 0 and 300"):
            await ada.submit(form, {"Name": "Ada", "How do you like it?": "x" * 301})
        thanks = await ada.submit(form, {"Name": "Ada"})
        assert thanks.private
        assert [message.text for message in ada.messages()] == ["Thank you, Ada!"]
        assert ben.messages() == []


async def test_an_error_in_a_form_is_told(sandbox: Sandbox, connect: Connect, ada: Player) -> None:
    async with connect(Forms(sandbox.channel)):
        form = await opened(ada, "feedback")
        answer = (await ada.submit(form, {"Name": "Ada", "How do you like it?": "break"})).message
        assert answer is not None
        assert answer.text == "Something went wrong."


async def test_a_silenced_member_cannot_speak_until_the_time_is_over(
    sandbox: Sandbox, connect: Connect, ada: Player, ben: Player
) -> None:
    sandbox.grant("moderate_members")
    async with connect(Forms(sandbox.channel)):
        form = await opened(ada, "silence", member=str(ben.id))
        answer = (await ada.submit(form, {"Duration": "1 minute", "Reason": "spoilers"})).message
        assert answer is not None
        assert answer.text == f"{ben.user.mention} is silent for 60 s: spoilers"
        with pytest.raises(InteractionFailed, match="may not write"):
            await ben.send("but")
        sandbox.clock.move(61)
        await ben.send("as I was saying")


async def test_a_report_with_pictures_reaches_the_moderators(
    sandbox: Sandbox, connect: Connect, ada: Player
) -> None:
    reports = sandbox.add_channel("reports")
    async with connect(Forms(reports)):
        form = await opened(ada, "report")
        picture = Upload("broken.png", b"picture")
        given: dict[str, Any] = {"Topic": "Bug", "Title": "It breaks", "Description": "Often"}
        answer = await ada.submit(form, given | {"Pictures": [picture]})
        assert answer.private
        (report,) = ada.messages(reports)
        assert report.text == "## Bug\n### It breaks\n>>> Often"
        (container,) = report.data["components"]
        gallery = container["components"][-1]
        assert gallery["items"][0]["media"]["url"].endswith("/broken.png")
        assert (await ada.submit(await opened(ada, "report"), given)).private
        assert len(ada.messages(reports)[1].data["components"][0]["components"]) == 3
