"""The `/film` commands: what there is to play, and how more comes in or goes."""

from io import BytesIO
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.asking import Ask
from bot.client import Click, Matinee, answering
from cogs.film_building import Workshop, summary_of
from cogs.film_form import Filled, FilmForm, check_file
from cogs.options import chosen_film, film_names
from cogs.permissions import check_host, check_no_peeking
from data.builder.export import pack_file, synopsis_file
from data.store import Store
from game.dealing import playable
from game.errors import PlayerError
from game.film import FilmSummary
from game.wording import films as film_wording
from game.wording import lookups as wording
from game.wording import problems
from game.wording.markdown import clipped, counted, plain

_LONGEST = 4000
_ASKED_SECONDS = 10 * 60


class Films(commands.GroupCog, group_name="film"):
    """See which films there are, add and remove them."""

    def __init__(self, store: Store, ask: Ask | None = None) -> None:
        self.store = store
        self.workshop = Workshop(store, ask)

    async def cog_unload(self) -> None:
        """Give up what is being built."""
        await self.workshop.close()

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
        check_no_peeking(interaction, chosen)
        questions = await self.store.catalogue.questions(chosen.slug)
        card = discord.Embed(title=clipped(chosen.title, 250), description=wording.film_about(chosen))
        card.add_field(name="Scenes", value=str(len(chosen.scenes)))
        card.add_field(name="Characters", value=str(len(chosen.characters)))
        card.add_field(name="Questions", value=str(len(playable(questions))))
        cast = [plain(character.name) for character in chosen.characters if character.named]
        if cast:
            card.add_field(name="Who is in it", value=clipped(", ".join(cast), 1000), inline=False)
        source = " · ".join(part for part in (chosen.source.name, chosen.source.licence) if part)
        card.set_footer(text=clipped(source, 1000))
        await interaction.response.send_message(embed=card, ephemeral=True)

    @app_commands.command()
    @app_commands.describe(file="A .txt or .md with the synopsis; without one, a form asks for it")
    async def add(self, interaction: Click, file: discord.Attachment | None = None) -> None:
        """Make a film of a plot synopsis. The text must be free to use."""
        check_host(interaction)
        if file is not None:
            check_file(file)
        await interaction.response.send_modal(FilmForm(self.workshop, Filled(file=file)))

    @app_commands.command()
    @app_commands.describe(film="The film")
    @app_commands.autocomplete(film=film_names)
    async def remove(self, interaction: Click, film: str) -> None:
        """Remove a film, for every server; asks first."""
        check_host(interaction)
        chosen = await chosen_film(self.store, film)
        there = await summary_of(self.store, chosen.slug)
        if there is None:
            raise PlayerError(problems.unknown_film(film, []))
        await interaction.response.send_message(
            film_wording.remove(there), view=RemoveButtons(self.store, there), ephemeral=True
        )

    @app_commands.command()
    @app_commands.describe(film="The film")
    @app_commands.autocomplete(film=film_names)
    async def export(self, interaction: Click, film: str) -> None:
        """Get a film's synopsis and questions as files; the answers are in them."""
        check_host(interaction)
        chosen = await chosen_film(self.store, film)
        check_no_peeking(interaction, chosen)
        questions = await self.store.catalogue.questions(chosen.slug)
        files = {
            f"{chosen.slug}.md": synopsis_file(chosen),
            f"{chosen.slug}.pack.yaml": pack_file(chosen, questions),
        }
        await interaction.response.send_message(
            film_wording.exported(chosen.title),
            files=[discord.File(BytesIO(text.encode()), name) for name, text in files.items()],
            ephemeral=True,
        )


class RemoveButtons(discord.ui.View):
    """Asks whether a film shall be removed."""

    def __init__(self, store: Store, film: FilmSummary) -> None:
        super().__init__(timeout=_ASKED_SECONDS)
        self._store = store
        self._film = film

    @discord.ui.button(label="Remove it", style=discord.ButtonStyle.danger)
    async def remove(self, interaction: Click, _: discord.ui.Button[Any]) -> None:
        """Remove it."""
        async with answering(interaction):
            self.stop()
            await self._store.catalogue.remove_film(self._film.slug)
            await interaction.response.edit_message(content=film_wording.removed(self._film.title), view=None)

    @discord.ui.button(label="Keep it", style=discord.ButtonStyle.secondary)
    async def keep(self, interaction: Click, _: discord.ui.Button[Any]) -> None:
        """Change nothing."""
        self.stop()
        await interaction.response.edit_message(
            content=film_wording.kept_as_it_was(self._film.title), view=None
        )


async def setup(bot: Matinee) -> None:
    """Add the cog."""
    await bot.add_cog(Films(bot.store, bot.ask))
