"""The `/scene` commands: find a moment, read a scene, turn the page, show it to everybody."""

import re
from typing import Any, Self

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Click, Matinee, answering
from cogs.options import chosen_film, chosen_scene, film_names
from cogs.permissions import check_no_peeking, place_of
from data.store import Store
from game.errors import PlayerError
from game.film import Film, Scene
from game.wording import lookups as wording
from game.wording import problems

View = discord.ui.View
_MOST_MATCHES = 25


class SceneButton(
    discord.ui.DynamicItem[discord.ui.Button[View]],
    template=r"scene:(?P<action>show|post):(?P<film>.{1,80}):(?P<number>[0-9]+)",
):
    """Turns to a scene (`show`) or shows it to everybody (`post`); works by its id alone."""

    def __init__(self, action: str, film: str, number: int, label: str, *, disabled: bool = False) -> None:
        style = discord.ButtonStyle.primary if action == "post" else discord.ButtonStyle.secondary
        custom_id = f"scene:{action}:{film}:{number}"
        super().__init__(discord.ui.Button(label=label, custom_id=custom_id, style=style, disabled=disabled))
        self.action = action
        self.film = film
        self.number = number

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Know the button again from its id."""
        label = getattr(item, "label", None) or ""
        return cls(match["action"], match["film"], int(match["number"]), label)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Turn the page, or post the card."""
        async with answering(interaction):
            film = await chosen_film(interaction.client.store, self.film)
            check_no_peeking(interaction, film)
            scene = chosen_scene(film, self.number)
            if self.action == "post":
                await interaction.response.send_message(embed=card(film, scene))
            else:
                await interaction.response.edit_message(
                    embed=card(film, scene), view=page_buttons(film, scene)
                )


class Scenes(commands.GroupCog, group_name="scene"):
    """Look scenes up."""

    def __init__(self, store: Store) -> None:
        self.store = store

    @app_commands.command()
    @app_commands.describe(query="Words of the moment you look for", film="The film")
    @app_commands.autocomplete(film=film_names)
    async def find(
        self, interaction: Click, query: app_commands.Range[str, 1, 200], film: str | None = None
    ) -> None:
        """Find the scene that fits best."""
        only = await chosen_film(self.store, film) if film is not None else None
        matches = await self.store.catalogue.find_scenes(query, only.slug if only else None, _MOST_MATCHES)
        if not matches:
            raise PlayerError(problems.nothing_found(only.title if only else None, query))
        live, place = interaction.client.live, place_of(interaction)
        # Of all films, the best that nobody is playing: only when there is no such is the search refused.
        best = next((match for match in matches if not live.is_on(place, match.slug)), matches[0])
        found = only or await chosen_film(self.store, best.slug)
        await _answer(interaction, found, chosen_scene(found, best.number))

    @app_commands.command()
    @app_commands.describe(number="The scene's number", film="The film")
    @app_commands.autocomplete(film=film_names)
    async def show(self, interaction: Click, number: int, film: str | None = None) -> None:
        """Show a scene by its number."""
        chosen = await chosen_film(self.store, film)
        await _answer(interaction, chosen, chosen_scene(chosen, number))


async def _answer(interaction: Click, film: Film, scene: Scene) -> None:
    check_no_peeking(interaction, film)
    await interaction.response.send_message(
        embed=card(film, scene), view=page_buttons(film, scene), ephemeral=True
    )


def card(film: Film, scene: Scene) -> discord.Embed:
    """Show a scene: its text, who is there, where, and where its words come from."""
    shown = discord.Embed(
        title=wording.scene_heading(scene, film), description=wording.scene_text(scene, film)
    )
    shown.add_field(name="Who is there", value=wording.who(scene))
    if scene.place:
        shown.add_field(name="Where", value=wording.place(scene.place))
    shown.set_footer(text=wording.scene_source(scene, film))
    return shown


def page_buttons(film: Film, scene: Scene) -> View:
    """Return the buttons under a private scene card."""
    view = View(timeout=None)
    before, after, last = scene.number - 1, scene.number + 1, len(film.scenes)
    view.add_item(SceneButton("show", film.slug, before, "◀ Previous", disabled=before < 1))
    view.add_item(SceneButton("show", film.slug, after, "Next ▶", disabled=after > last))
    view.add_item(SceneButton("post", film.slug, scene.number, "Post"))
    return view


async def setup(bot: Matinee) -> None:
    """Add the cog."""
    bot.add_dynamic_items(SceneButton)
    await bot.add_cog(Scenes(bot.store))
