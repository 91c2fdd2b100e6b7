"""app_commands/basic and transformers: commands of one guild, menus, and options of all kinds."""

from typing import Any

import discord
import pytest
from discord import app_commands
from discord.ext import commands

from sandbox.driver import InteractionFailed, Player
from sandbox.server import Sandbox
from tests.sandbox.examples.conftest import Connect, Interaction

Command = app_commands.Command[Any, ..., None]


class Basic(discord.Client):
    """Copies its commands to one guild when it is set up, as the example does to have them at once."""

    def __init__(self, guild: int, reports: int) -> None:
        super().__init__(intents=discord.Intents.default(), guild_ready_timeout=0.01)
        self.tree = app_commands.CommandTree(self)
        self.place, self.reports = discord.Object(guild), reports
        for command in BASIC:
            self.tree.add_command(command)
        self.tree.add_command(app_commands.ContextMenu(name="Show Join Date", callback=show_join_date))
        self.tree.add_command(app_commands.ContextMenu(name="Report to Moderators", callback=self.report))

    async def setup_hook(self) -> None:
        self.tree.copy_global_to(guild=self.place)
        await self.tree.sync(guild=self.place)

    async def report(self, interaction: Interaction, message: discord.Message) -> None:
        """Thank the reporter privately and tell the moderators publicly, with a link to the message."""
        thanks = f"Thank you for reporting {message.author.mention}"
        await interaction.response.send_message(thanks, ephemeral=True)
        embed = discord.Embed(title="Reported", description=message.content, timestamp=message.created_at)
        embed.set_author(name=message.author.display_name, icon_url=message.author.display_avatar.url)
        view = discord.ui.View()
        view.add_item(discord.ui.Button(label="Show it", url=message.jump_url))
        channel = self.get_channel(self.reports)
        assert isinstance(channel, discord.TextChannel)
        await channel.send(embed=embed, view=view)


@app_commands.command(description="Greets")
async def hello(interaction: Interaction) -> None:
    await interaction.response.send_message(f"Good evening, {interaction.user.mention}")


@app_commands.command(description="Adds two numbers")
@app_commands.describe(first="The first number", second="What is added to it")
async def add(interaction: Interaction, first: int, second: int) -> None:
    await interaction.response.send_message(f"{first} + {second} = {first + second}")


@app_commands.command(description="Says a text in this channel")
@app_commands.rename(what="text")
@app_commands.describe(what="What to say")
async def send(interaction: Interaction, what: str) -> None:
    await interaction.response.send_message(what)


@app_commands.command(description="Says when a member joined")
async def joined(interaction: Interaction, member: discord.Member | None = None) -> None:
    found = member or interaction.user
    assert isinstance(found, discord.Member)
    assert found.joined_at is not None
    await interaction.response.send_message(f"{found}: {discord.utils.format_dt(found.joined_at)}")


BASIC: tuple[Command, ...] = (hello, add, send, joined)


async def show_join_date(interaction: Interaction, member: discord.Member) -> None:
    assert member.joined_at is not None
    await interaction.response.send_message(f"{member}: {discord.utils.format_dt(member.joined_at)}")


async def said(player: Player, command: str, **options: object) -> str:
    message = (await player.command(command, options)).message
    assert message is not None
    return message.text


async def test_commands_of_one_guild_are_there_at_once(
    sandbox: Sandbox, connect: Connect, ada: Player
) -> None:
    async with connect(Basic(sandbox.world.guild.id, sandbox.channel)):
        assert await said(ada, "hello") == f"Good evening, {ada.user.mention}"
        assert await said(ada, "add", first=40, second=2) == "40 + 2 = 42"
        assert await said(ada, "send", text="to all") == "to all"
        with pytest.raises(InteractionFailed, match="whole number"):
            await ada.command("add", {"first": "forty", "second": 2})
        with pytest.raises(InteractionFailed, match="required: text"):
            await ada.command("send")


async def test_a_member_is_an_option_or_the_target_of_a_menu(
    sandbox: Sandbox, connect: Connect, ada: Player, ben: Player
) -> None:
    async with connect(Basic(sandbox.world.guild.id, sandbox.channel)):
        own = await said(ada, "joined")
        bens = await said(ada, "joined", member=str(ben.id))
        assert own.startswith("ada: <t:")
        assert bens.startswith("ben: <t:")
        shown = (await ada.menu("Show Join Date", ben)).message
        assert shown is not None
        assert shown.text == bens


async def test_a_reported_message_is_shown_to_the_moderators(
    sandbox: Sandbox, connect: Connect, ada: Player, ben: Player
) -> None:
    reports = sandbox.add_channel("reports")
    async with connect(Basic(sandbox.world.guild.id, reports)):
        message = await ben.send("spoilers!")
        reply = await ada.menu("Report to Moderators", message)
        assert reply.private
        report = await ada.wait_for(lambda seen: "Reported" in seen.text, channel=reports)
        assert report.text.splitlines() == ["Ben", "Reported", "spoilers!"]
        (button,) = report.buttons
        assert button.url is not None
        assert button.url.endswith(f"/{sandbox.world.guild.id}/{message.channel}/{message.id}")
        assert [seen.text for seen in ben.messages(sandbox.channel)] == ["spoilers!"]


@app_commands.command(description="Says how old somebody is")
async def age(interaction: Interaction, years: app_commands.Range[int, 0, 99]) -> None:
    await interaction.response.send_message(f"{years} years old")


@app_commands.command(description="Shows a user")
async def userinfo(interaction: Interaction, user: discord.User | None = None) -> None:
    found = user or interaction.user
    await interaction.response.send_message(f"{found}\n{found.display_avatar.url}")


@app_commands.command(description="Shows a channel")
async def channelinfo(interaction: Interaction, channel: discord.TextChannel | discord.Thread) -> None:
    kind = "thread" if isinstance(channel, discord.Thread) else "text channel"
    assert channel.created_at is not None
    when = discord.utils.format_dt(channel.created_at)
    await interaction.response.send_message(f"{channel.mention} is a {kind} of {when}")


TRANSFORMERS: tuple[Command, ...] = (age, userinfo, channelinfo)


async def test_options_are_turned_into_what_they_name(
    sandbox: Sandbox, connect: Connect, ada: Player, ben: Player
) -> None:
    thread = sandbox.add_channel("aside", kind="thread")
    intents = discord.Intents.default()
    intents.members = True
    bot = commands.Bot("?", intents=intents, guild_ready_timeout=0.01)
    for command in TRANSFORMERS:
        bot.tree.add_command(command)
    async with connect(bot):
        await bot.tree.sync()
        assert await said(ada, "age", years=99) == "99 years old"
        with pytest.raises(InteractionFailed, match="between 0 and 99"):
            await ada.command("age", {"years": 100})
        assert (await said(ada, "userinfo")).startswith("ada\n")
        assert (await said(ada, "userinfo", user=str(ben.id))).startswith("ben\n")
        text = await said(ada, "channelinfo", channel=str(sandbox.channel))
        assert text.startswith(f"<#{sandbox.channel}> is a text channel of <t:")
        assert (await said(ada, "channelinfo", channel=str(thread))).startswith(f"<#{thread}> is a thread")
        with pytest.raises(InteractionFailed, match="names nothing"):
            await ada.command("channelinfo", {"channel": str(ben.id)})
