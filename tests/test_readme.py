"""The README tells the truth about commands; what the command line and Discord offer stands in it."""

from pathlib import Path

import pytest
from discord import app_commands
from discord.ext import commands
from typer.main import get_command

from bot.command_line import app
from cogs.characters import Characters
from cogs.films import Films
from cogs.help import Help
from cogs.scenes import Scenes
from cogs.trivia import Trivia

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
COGS: tuple[type[commands.Cog], ...] = (Trivia, Scenes, Characters, Films, Help)


def slash_commands() -> list[str]:
    """Each command as the README writes it: optional options in brackets."""
    found = list[str]()
    for cog in COGS:
        prefix = f"/{cog.__cog_group_name__} " if issubclass(cog, commands.GroupCog) else "/"
        for command in cog.__cog_app_commands__:
            assert isinstance(command, app_commands.Command)
            options = [
                option.display_name if option.required else f"[{option.display_name}]"
                for option in command.parameters
            ]
            found.append(prefix + " ".join([command.name, *options]))
    return found


@pytest.mark.parametrize("command", slash_commands())
def test_every_slash_command_stands_in_the_readme(command: str) -> None:
    assert f"`{command}`" in README


@pytest.mark.parametrize("name", sorted(get_command(app).commands))  # type: ignore[attr-defined]
def test_every_shell_command_stands_in_the_readme(name: str) -> None:
    assert f"`matinee {name}" in README
