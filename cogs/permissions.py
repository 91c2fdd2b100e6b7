"""Who may do what: the bot in a channel, before a round starts there, and people with films."""

import discord

from cogs.stage import Click, PlayableChannel
from game.errors import PlayerError
from game.wording import films, problems


def check_host(interaction: Click) -> None:
    """Raise `PlayerError` unless whoever asks may manage the server."""
    if not interaction.permissions.manage_guild:
        raise PlayerError(films.may_not())


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
