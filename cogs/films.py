"""The `/film` commands: what there is to play."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Matinee
from cogs.options import chosen_film, film_names
from cogs.stage import Click
from data.store import Store
from game.errors import PlayerError
from game.wording import lookups as wording
from game.wording import problems
from game.wording.markdown import clipped, counted, plain

_LONGEST = 4000


class Films(commands.GroupCog, group_name="film"):
    """See which films there are."""

    def __init__(self, store: Store) -> None:
        self.store = store

    @app_commands.command(name="list")
    async def list_films(self, interaction: Click) -> None:
        """Show the films that there are."""
        films = await self.store.catalogue.films()
        if not films:
            raise PlayerError(problems.no_films())
        lines = "\n".join(wording.film_line(film) for film in films)
        card = discord.Embed(title=f"🎬 {counted(len(films), 'film')}", description=clipped(lines, _LONGEST))
        await interaction.response.send_message(embed=card, ephemeral=True)

    @app_commands.command()
    @app_commands.describe(film="The film")
    @app_commands.autocomplete(film=film_names)
    async def info(self, interaction: Click, film: str | None = None) -> None:
        """Show what is known about a film, and where its story comes from."""
        chosen = await chosen_film(self.store, film)
        questions = await self.store.catalogue.questions(chosen.slug)
        card = discord.Embed(title=clipped(chosen.title, 250), description=wording.film_about(chosen))
        card.add_field(name="Scenes", value=str(len(chosen.scenes)))
        card.add_field(name="Characters", value=str(len(chosen.characters)))
        card.add_field(name="Questions", value=str(len(questions)))
        cast = [plain(character.name) for character in chosen.characters if character.named]
        if cast:
            card.add_field(name="Who is in it", value=clipped(", ".join(cast), 1000), inline=False)
        source = " · ".join(part for part in (chosen.source.name, chosen.source.licence) if part)
        card.set_footer(text=clipped(source, 1000))
        await interaction.response.send_message(embed=card, ephemeral=True)


async def setup(bot: Matinee) -> None:
    """Add the cog."""
    await bot.add_cog(Films(bot.store))
