"""Guilds, channels and roles: what is added while the bot is there, and what the bot knows of it."""

from typing import Any

import discord
import pytest

from sandbox.driver import InteractionFailed, Player
from sandbox.server import Sandbox
from tests.sandbox.conftest import Bot, Interaction, running


async def test_roles_are_told_and_carried_by_interactions(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    said = list[Any]()

    async def say_roles(interaction: Interaction) -> None:
        assert isinstance(interaction.user, discord.Member)
        said.append([role.name for role in interaction.user.roles])
        await interaction.response.send_message("noted")

    bot.deed = say_roles
    host = Player(sandbox, "Hedy", roles=("Quiz host", "Film club"))
    role = await bot.wait_for("guild_role_create", timeout=5)
    assert (role.name, role.guild.id) == ("Quiz host", sandbox.world.guild.id)
    both = Player(sandbox, "Mo", moderator=True, roles=["Quiz host"])
    for player in (host, both, ada):
        await player.command("do it")
    assert said == [
        ["@everyone", "Film club", "Quiz host"],
        ["@everyone", "Quiz host", "Moderators"],
        ["@everyone"],
    ]
    assert [role.name for role in await role.guild.fetch_roles()] == [
        "@everyone",
        "Film club",
        "Quiz host",
        "Moderators",
        "Sandbox Bot",
    ]
    assert sandbox.problems == []


async def test_roles_of_before_are_known_to_a_bot_that_comes(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    host = Player(sandbox, "Hedy", roles=("Quiz host",))
    async with running(sandbox, Bot(), monkeypatch) as bot:
        guild = bot.get_guild(sandbox.world.guild.id)
        assert guild is not None
        member = await guild.fetch_member(host.id)
        assert [role.name for role in member.roles] == ["@everyone", "Quiz host"]


async def test_a_channel_can_be_for_adults(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    async def say_where(interaction: Interaction) -> None:
        assert isinstance(interaction.channel, discord.TextChannel)
        await interaction.response.send_message(str(interaction.channel.is_nsfw()))

    bot.deed = say_where
    late = sandbox.add_channel("late-show", nsfw=True)
    answers = [(await ada.command("do it", channel=channel)).message for channel in (late, sandbox.channel)]
    assert [answer and answer.text for answer in answers] == ["True", "False"]


async def test_a_second_guild_has_its_own_channels_and_roles(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    async def say_where(interaction: Interaction) -> None:
        assert interaction.guild is not None
        assert isinstance(interaction.user, discord.Member)
        roles = ", ".join(role.name for role in interaction.user.roles)
        await interaction.response.send_message(f"{interaction.guild.name}: {roles}")

    bot.deed = say_where
    second = sandbox.add_guild("The Annexe")
    assert (await bot.wait_for("guild_join", timeout=5)).name == "The Annexe"
    (lobby,) = sandbox.channels_of(second)
    assert len(sandbox.channels_of(sandbox.world.guild.id)) == 3
    answer = (await ada.command("do it", channel=lobby)).message
    assert answer is not None
    assert answer.text == "The Annexe: @everyone"
    host = Player(sandbox, "Hedy", roles=("Quiz host",))
    answer = (await host.command("do it", channel=lobby)).message
    assert answer is not None
    assert answer.text == "The Annexe: @everyone, Quiz host"
    channel = await bot.fetch_channel(lobby)
    assert isinstance(channel, discord.TextChannel)
    assert channel.guild.id == second
    aside = sandbox.add_channel("aside", kind="thread", guild=second)
    assert sandbox.world.channels[aside].parent_id == lobby
    assert [guild.id async for guild in bot.fetch_guilds()] == [sandbox.world.guild.id, second]
    assert sandbox.problems == []


async def test_being_put_out_of_one_guild_leaves_the_other(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    bot.deed = lambda interaction: interaction.response.send_message("here")
    second = sandbox.add_guild("The Annexe")
    await bot.wait_for("guild_join", timeout=5)
    sandbox.faults.kick_bot(second)
    assert (await bot.wait_for("guild_remove", timeout=5)).id == second
    assert (await ada.command("do it")).message is not None
    assert [guild.id for guild in bot.guilds] == [sandbox.world.guild.id]


async def test_commands_of_one_guild_are_not_offered_in_another(
    sandbox: Sandbox, bot: Bot, ada: Player
) -> None:
    second = sandbox.add_guild("The Annexe")
    guild = await bot.wait_for("guild_join", timeout=5)

    @discord.app_commands.command(description="Only here")
    async def annexe(interaction: Interaction) -> None:
        await interaction.response.send_message("here")

    bot.tree.add_command(annexe, guild=guild)
    await bot.tree.sync(guild=guild)
    assert (await ada.command("annexe", channel=sandbox.channels_of(second)[0])).message is not None
    with pytest.raises(InteractionFailed, match="another server"):
        await ada.command("annexe")
