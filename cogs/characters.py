"""The `/character` commands: who somebody is and what they did, each with its sentence."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Click, Matinee
from cogs.options import character_names, chosen_character, chosen_film, film_names
from cogs.permissions import check_no_peeking
from data.store import Store
from game.film import Character, Film
from game.wording import lookups as wording
from game.wording.markdown import clipped, counted

_LONGEST = 4000


class Characters(commands.GroupCog, group_name="character"):
    """Ask about the people of a film."""

    def __init__(self, store: Store) -> None:
        self.store = store

    @app_commands.command()
    @app_commands.describe(name="Who", film="The film")
    @app_commands.autocomplete(name=character_names, film=film_names)
    async def show(
        self, interaction: Click, name: app_commands.Range[str, 1, 100], film: str | None = None
    ) -> None:
        """Show who somebody is and what they did, in story order."""
        chosen = await chosen_film(self.store, film)
        check_no_peeking(interaction, chosen)
        await interaction.response.send_message(
            embed=_card(chosen, chosen_character(chosen, name)), ephemeral=True
        )

    @app_commands.command(name="list")
    @app_commands.describe(film="The film")
    @app_commands.autocomplete(film=film_names)
    async def list_characters(self, interaction: Click, film: str | None = None) -> None:
        """Show who is in a film."""
        chosen = await chosen_film(self.store, film)
        check_no_peeking(interaction, chosen)
        lines = "\n".join(wording.character_line(character) for character in chosen.characters)
        card = discord.Embed(
            title=clipped(f"{chosen.title}: {counted(len(chosen.characters), 'character')}", 250),
            description=clipped(lines, _LONGEST),
        )
        await interaction.response.send_message(embed=card, ephemeral=True)


def _card(film: Film, character: Character) -> discord.Embed:
    facts = [wording.fact_line(fact) for fact in film.facts if fact.character == character.name]
    description = "\n".join([wording.character_about(character), "", *facts])
    card = discord.Embed(title=clipped(character.name, 250), description=clipped(description, _LONGEST))
    scenes = [scene.number for scene in film.scenes if character.name in scene.characters]
    if scenes:
        card.add_field(name="Scenes", value=clipped(", ".join(map(str, scenes)), 1000))
    card.set_footer(
        text=clipped(" · ".join(part for part in (film.title, film.source.licence) if part), 1000)
    )
    return card


async def setup(bot: Matinee) -> None:
    """Add the cog."""
    await bot.add_cog(Characters(bot.store))
