"""Options that many commands share: the film, with completions and the nearest names."""

import discord
from discord import app_commands

from bot.client import Matinee
from cogs.permissions import check_no_peeking
from data.ledger import Sitting
from data.store import Store
from game import names
from game.errors import PlayerError
from game.film import Character, Film, Scene
from game.wording import problems
from game.wording.markdown import clipped

_CHOICE_LIMIT = 100


async def film_names(
    interaction: discord.Interaction[Matinee], current: str
) -> list[app_commands.Choice[str]]:
    """Complete the title of a film."""
    by_title = {film.title: film.slug for film in await interaction.client.store.catalogue.films()}
    return [
        app_commands.Choice(name=clipped(title, _CHOICE_LIMIT), value=by_title[title])
        for title in names.completions(current, by_title)
    ]


async def character_names(
    interaction: discord.Interaction[Matinee], current: str
) -> list[app_commands.Choice[str]]:
    """Complete the name of a character of the film that is chosen, by any of their names."""
    try:
        film = await chosen_film(interaction.client.store, getattr(interaction.namespace, "film", None))
        check_no_peeking(interaction, film)
    except PlayerError:
        return []
    spoken = {name: character.name for character in film.characters for name in character.names}
    found = dict.fromkeys(spoken[name] for name in names.completions(current, spoken))
    return [
        app_commands.Choice(name=clipped(name, _CHOICE_LIMIT), value=clipped(name, _CHOICE_LIMIT))
        for name in found
    ]


async def chosen_film(store: Store, text: str | None) -> Film:
    """Return the film that was named, or the only one; `PlayerError` otherwise."""
    films = await store.catalogue.films()
    if not films:
        raise PlayerError(problems.no_films())
    if text is None:
        if len(films) > 1:
            raise PlayerError(problems.several_films([film.title for film in films[:5]]))
        slug: str | None = films[0].slug
    else:
        called = {film.title: film.slug for film in films} | {film.slug: film.slug for film in films}
        slug = names.exact(text, called)
    film = None if slug is None else await store.catalogue.film(slug)
    if film is None:
        raise PlayerError(
            problems.unknown_film(text or "", names.nearest(text or "", [f.title for f in films]))
        )
    return film


async def chosen_round(store: Store, round_id: str) -> Sitting:
    """Return a round, be it on or over; `PlayerError` if the ledger knows it no more."""
    sitting = await store.ledger.sitting(round_id)
    if sitting is None:
        raise PlayerError(problems.round_forgotten())
    return sitting


def chosen_scene(film: Film, number: int) -> Scene:
    """Return a scene by its number; `PlayerError` if the film has none of it."""
    if not 1 <= number <= len(film.scenes):
        raise PlayerError(problems.unknown_scene(film.title, number, len(film.scenes)))
    return film.scenes[number - 1]


def chosen_character(film: Film, text: str) -> Character:
    """Return a character by any name; `PlayerError` with the nearest names if nobody is called so."""
    called = {name: character for character in reversed(film.characters) for name in character.names}
    character = names.exact(text, called)
    if character is None:
        raise PlayerError(problems.unknown_character(film.title, text, names.nearest(text, called)))
    return character
