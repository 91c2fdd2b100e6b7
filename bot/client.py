"""The Discord client: loads the cogs, registers the commands when they changed, answers errors."""

import hashlib
import json
import logging
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import discord
import yarl
from discord import app_commands
from discord.ext import commands
from discord.gateway import DiscordWebSocket

from bot.asking import Ask
from bot.heard import Heard
from bot.live import LiveFilms
from data.store import Store
from game.errors import PlayerError
from game.wording import problems

COGS = ("cogs.trivia", "cogs.scenes", "cogs.characters", "cogs.films", "cogs.help")
_log = logging.getLogger(__name__)

# Matinee never speaks; without this, discord.py warns at every start that voice would lack libraries.
discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False


class Commands(app_commands.CommandTree["Matinee"]):
    """The registered commands; whatever goes wrong in one ends in `answer_error`."""

    def __init__(self, client: "Matinee") -> None:
        super().__init__(client)
        self._heard = Heard()

    async def interaction_check(self, interaction: discord.Interaction["Matinee"], /) -> bool:
        """Whether a command is heard of for the first time: the second time it would be answered wrongly."""
        return not self._heard.again(interaction.id)

    async def on_error(
        self, interaction: discord.Interaction["Matinee"], error: app_commands.AppCommandError, /
    ) -> None:
        """Answer the player, or log a bug."""
        cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
        await answer_error(interaction, cause)


class Matinee(commands.AutoShardedBot):
    """The bot; everything that cogs need is handed to them in their `setup`."""

    def __init__(self, store: Store, ask: Ask | None = None) -> None:
        super().__init__(
            command_prefix=commands.when_mentioned,
            tree_cls=Commands,
            help_command=None,
            intents=discord.Intents.default(),
            allowed_mentions=discord.AllowedMentions.none(),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            guild_ready_timeout=0.3,  # rounds that were left open go on then; they need no other server
            max_messages=None,
        )
        self.store = store
        self.ask = ask
        self.live = LiveFilms()

    async def setup_hook(self) -> None:
        """Load every cog (a broken one stops the start), find the gateway, register the commands."""
        for name in COGS:
            await self.load_extension(name)
        # Every connection that does not resume starts at this default, which is Discord's own otherwise.
        _, gateway, _ = await self.http.get_bot_gateway()
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)
        await self._register_commands()

    async def _register_commands(self) -> None:
        """Register the commands if they are not those of the last time, or not there any more."""
        mine = sorted((command.to_dict(self.tree) for command in self.tree.get_commands()), key=_by_name)
        digest = hashlib.sha256(json.dumps(mine, sort_keys=True).encode()).hexdigest()
        note = {"application": self.application_id, "digest": digest}
        there = {(command.type.value, command.name) for command in await self.tree.fetch_commands()}
        wanted = {(command["type"], command["name"]) for command in mine}
        if there == wanted and await self.store.ledger.note("commands") == note:
            return
        await self.tree.sync()
        await self.store.ledger.write_note("commands", note)
        _log.info("registered %d commands", len(mine))

    async def on_ready(self) -> None:
        """Say that people can play."""
        _log.info("ready as %s in %d servers", self.user, len(self.guilds))


Click = discord.Interaction[Matinee]
"""Whatever a person does with the bot on Discord: a command, a click, a form."""


def _by_name(command: dict[str, Any]) -> tuple[int, str]:
    return command["type"], command["name"]


async def answer_error(interaction: discord.Interaction[Any], error: Exception) -> None:
    """Tell the player privately what to do, or log a bug and tell its id."""
    if isinstance(error, PlayerError):
        text = str(error)
    else:
        incident = secrets.token_hex(4)
        _log.error("incident %s", incident, exc_info=error)
        text = problems.bug(incident)
    try:
        if interaction.response.is_done():
            await interaction.followup.send(text, ephemeral=True)
        else:
            await interaction.response.send_message(text, ephemeral=True)
    except discord.HTTPException as refusal:
        _log.warning("an error could not be told to its player: %s", refusal)


@asynccontextmanager
async def answering(interaction: discord.Interaction[Any]) -> AsyncIterator[None]:
    """Answer a click or a form: whatever goes wrong inside ends in `answer_error`, as in a command."""
    try:
        yield
    except Exception as error:  # noqa: BLE001 - bugs of callbacks end here, logged with their traceback
        await answer_error(interaction, error)


class StartError(Exception):
    """Why the bot could not start, in one sentence."""


async def connect(token: str, api_url: str, store: Store, ask: Ask | None = None) -> None:
    """Be the bot until cancelled; `StartError` if Discord refuses the token or cannot be reached.

    `ask` asks a language model for more questions of the films that are added.
    """
    discord.http.Route.BASE = api_url.rstrip("/")
    try:
        async with Matinee(store, ask) as bot:
            await bot.start(token)
    except discord.LoginFailure:
        raise StartError("Discord refused DISCORD_TOKEN; copy the bot's token again and set it.") from None
    except (aiohttp.ClientConnectionError, discord.GatewayNotFound) as error:
        reason = str(error) or type(error).__name__
        raise StartError(f"Discord cannot be reached at {api_url}: {reason}.") from None
