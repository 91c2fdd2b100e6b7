"""Commands: how they are registered, and that only what Discord's client allows reaches the bot."""

from typing import Any

import pytest
from discord import app_commands

from sandbox.driver import InteractionFailed, Player
from sandbox.server import Sandbox
from sandbox.writing import Upload
from tests.sandbox.conftest import Bot, Send


async def shown(player: Player, **options: object) -> str:
    reply = await player.command("pick", options)
    assert reply.message is not None
    return reply.message.text


async def test_values_arrive_as_they_were_given(sandbox: Sandbox, bot: Bot, ada: Player, ben: Player) -> None:
    assert await shown(ada, film="Alien") == "['Alien', 10, 'choice', None, None, False]"
    full = await shown(
        ada,
        film="Alien",
        questions=5,
        mode="first",
        who=str(ben.id),
        where=str(sandbox.channel),
        loud=True,
    )
    assert full == "['Alien', 5, 'first', 'Ben', 'lobby', True]"
    assert sandbox.problems == []


async def test_a_file_is_handed_over_and_can_be_read(bot: Bot, ada: Player) -> None:
    story = Upload("a story.txt", "Ädä sings.".encode())
    expected = "['Alien', 10, 'choice', None, None, False, 'a story.txt', 12, 'Ädä sings.', True]"
    assert await shown(ada, film="Alien", file=story) == expected


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({}, "required: film"),
        ({"film": ""}, "'film' must be text"),
        ({"film": "x" * 21}, "'film' must be between 1 and 20 characters"),
        ({"film": 5}, "'film' must be text"),
        ({"film": "x", "questions": "5"}, "'questions' must be a whole number"),
        ({"film": "x", "questions": True}, "'questions' must be a whole number"),
        ({"film": "x", "questions": 2}, "'questions' must be between 3 and 50"),
        ({"film": "x", "questions": 51}, "'questions' must be between 3 and 50"),
        ({"film": "x", "mode": "slow"}, r"'mode' must be one of: First \(first\)"),
        ({"film": "x", "who": "12"}, "'who' names nothing that is here"),
        ({"film": "x", "loud": "yes"}, "'loud' must be true or false"),
        ({"film": "x", "file": "12"}, "'file' names nothing that is here"),
        ({"film": "x", "colour": "red"}, "there is no 'colour'; there are: film, questions"),
    ],
)
async def test_what_does_not_fit_is_not_sent(
    bot: Bot, ada: Player, options: dict[str, Any], reason: str
) -> None:
    with pytest.raises(InteractionFailed, match=reason):
        await ada.command("pick", options)
    assert ada.messages() == []


async def test_unknown_commands_are_named(bot: Bot, ada: Player) -> None:
    with pytest.raises(InteractionFailed, match="no command 'trivia'; there are: do, pick"):
        await ada.command("trivia start")
    with pytest.raises(InteractionFailed, match="no 'that'; there are: it"):
        await ada.command("do that")
    with pytest.raises(InteractionFailed, match="'do' needs one of: it"):
        await ada.command("do")


async def test_syncing_again_keeps_the_ids(sandbox: Sandbox, bot: Bot) -> None:
    first = {command.name: command.id for command in await bot.tree.fetch_commands()}
    again = {command.name: command.id for command in await bot.tree.sync()}
    assert first == again
    assert sorted(first) == ["Do it", "do", "pick"]
    bot.tree.remove_command("pick")
    await bot.tree.sync()
    assert sorted(command["name"] for command in sandbox.world.offered()) == ["Do it", "do"]


async def test_commands_of_a_guild_stand_beside_the_global_ones(
    sandbox: Sandbox, bot: Bot, ada: Player
) -> None:
    guild = bot.get_guild(sandbox.world.guild.id)
    assert guild is not None
    bot.tree.copy_global_to(guild=guild)
    assert len(await bot.tree.sync(guild=guild)) == 3
    assert len(sandbox.world.commands) == 6
    assert len(await bot.tree.fetch_commands()) == 3


async def test_a_command_is_added_changed_and_removed(sandbox: Sandbox, bot: Bot) -> None:
    command = (await bot.tree.fetch_commands())[0]
    await command.edit(description="Another one")
    assert (await bot.tree.fetch_command(command.id)).description == "Another one"
    await command.delete()
    assert str(command.id) not in [known["id"] for known in sandbox.world.offered()]
    assert sandbox.problems == []


async def test_a_hidden_command_is_for_moderators(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    @app_commands.command(description="Moderates")
    @app_commands.default_permissions(manage_guild=True)
    async def moderate(interaction: Any) -> None:
        await interaction.response.send_message("done")

    bot.tree.add_command(moderate)
    await bot.tree.sync()
    with pytest.raises(InteractionFailed, match="hidden from you"):
        await ada.command("moderate")
    reply = await Player(sandbox, "Mo", moderator=True).command("moderate")
    assert reply.message is not None


async def test_a_server_command_is_not_offered_in_direct_messages(bot: Bot, ada: Player) -> None:
    @app_commands.command(description="Servers only")
    @app_commands.guild_only()
    async def here(interaction: Any) -> None:
        await interaction.response.send_message("done")

    bot.tree.add_command(here)
    await bot.tree.sync()
    with pytest.raises(InteractionFailed, match="cannot be used"):
        await ada.command("here", channel=ada.dm)


async def test_suggestions_come_while_typing(bot: Bot, ada: Player) -> None:
    assert await ada.autocomplete("pick", {"film": "Ru"}, "film") == [
        {"name": "Rust and Bone", "value": "Rust and Bone"},
        {"name": "Rushmore", "value": "Rushmore"},
    ]
    assert await ada.autocomplete("pick", {"questions": "4", "film": ""}, "film") != []


async def test_suggestions_have_the_type_of_their_option(sandbox: Sandbox, ada: Player, send: Send) -> None:
    option = {"type": 4, "name": "count", "description": "d", "autocomplete": True}
    path = f"/applications/{sandbox.world.bot.id}/commands"
    command = (await send("POST", path, {"name": "many", "description": "d", "options": [option]}))[1]
    data = {"id": command["id"], "options": [{"name": "count", "type": 4, "value": "1", "focused": True}]}
    outcomes: list[object] = []
    started = sandbox.actions.ask_choices(ada.id, sandbox.channel, data, outcomes.append)
    callback = f"/interactions/{started.id}/{started.token}/callback"
    wrong = {"type": 8, "data": {"choices": [{"name": "One", "value": "one"}]}}
    status, answer = await send("POST", callback, wrong)
    assert status == 400
    assert answer["errors"]["data"]["choices"]["0"]["value"]["_errors"][0]["code"] == "NUMBER_TYPE_COERCE"
    right = {"type": 8, "data": {"choices": [{"name": "One", "value": 1}]}}
    assert (await send("POST", callback, right))[0] == 204
    assert len(outcomes) == 1


async def test_commands_that_break_the_rules_are_not_registered(sandbox: Sandbox, send: Send) -> None:
    path = f"/applications/{sandbox.world.bot.id}/commands"
    status, answer = await send("PUT", path, [{"name": "Bad Name", "description": "d"}])
    assert (status, answer["code"]) == (400, 50035)
    assert answer["errors"]["0"]["name"]["_errors"][0]["code"] == "APPLICATION_COMMAND_INVALID_NAME"
    assert sandbox.world.commands == {}
    (problem,) = sandbox.problems
    assert problem.endswith("0.name: Command name is invalid (APPLICATION_COMMAND_INVALID_NAME)")
