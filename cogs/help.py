"""The `/help` command."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Click, Matinee
from game.wording import lookups as wording


class Help(commands.Cog):
    """Say what to do first."""

    @app_commands.command()
    async def help(self, interaction: Click) -> None:
        """What to do first, in three lines, then the rest."""
        card = discord.Embed(title="🎬 Matinee: film trivia", description=wording.HELP_FIRST)
        card.add_field(name="Everything else", value=wording.HELP_REST, inline=False)
        await interaction.response.send_message(embed=card, ephemeral=True)


async def setup(bot: Matinee) -> None:
    """Add the cog."""
    await bot.add_cog(Help())
