"""Who may do what: the bot in a channel, before a round starts there, and people with films."""

import discord

from bot.client import Click
from cogs.rounds.stage import PlayableChannel
from game.errors import PlayerError
from game.film import Film
from game.wording import films, problems


def check_host(interaction: Click) -> None:
    """Raise `PlayerError` unless whoever asks may manage the server."""
    if not interaction.permissions.manage_guild:
        raise PlayerError(films.may_not())


HOST_ROLE = "matinee host"
"""Whoever has a role of this name, in any case, may run every round of the server."""


def is_host(interaction: Click) -> bool:
    """Whether whoever asks may run other people's rounds: has the host role, or may manage the server."""
    roles = interaction.user.roles if isinstance(interaction.user, discord.Member) else []
    return interaction.permissions.manage_guild or any(role.name.casefold() == HOST_ROLE for role in roles)


def check_no_peeking(interaction: Click, film: Film) -> None:
    """Raise `PlayerError` if a round on the film is live where the interaction came from."""
    interaction.client.live.check(place_of(interaction), film.slug, film.title)


def place_of(interaction: Click) -> int:
    """Return what rounds and lookups share: the server, or the channel outside servers."""
    return interaction.guild_id or interaction.channel_id or 0


def check_playable(interaction: Click) -> PlayableChannel:
    """Return the channel if a round can be played in it; `PlayerError` names what is missing."""
    channel = interaction.channel
    if isinstance(channel, discord.DMChannel):
        return channel
    if not isinstance(
        channel, discord.TextChannel | discord.VoiceChannel | discord.StageChannel | discord.Thread
    ):
        raise PlayerError(problems.not_here())
    mine = interaction.app_permissions
    needed = {"View Channel": mine.view_channel, "Send Messages": mine.send_messages}
    if isinstance(channel, discord.Thread):
        needed = {
            "View Channel": mine.view_channel,
            "Send Messages in Threads": mine.send_messages_in_threads,
        }
    lacking = [name for name, granted in needed.items() if not granted]
    if lacking:
        raise PlayerError(problems.lacking(lacking))
    return channel
