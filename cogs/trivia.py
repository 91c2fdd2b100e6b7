"""The `/trivia` commands: start a round, play it, stop it."""

import asyncio
import logging
import secrets
from collections.abc import Coroutine
from random import SystemRandom
from typing import Any, Literal, Protocol

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Matinee, answering
from cogs.choice import ChoiceButton
from cogs.host import Host
from cogs.hosts import Hosts
from cogs.options import chosen_film, film_names
from cogs.permissions import check_playable
from cogs.stage import Channel, Click, PlayableChannel, Stage
from cogs.wanted import FilmMenu, Wanted
from data.ledger import Outcome, Sitting
from data.store import Store
from game.dealing import deal
from game.errors import PlayerError
from game.film import Film
from game.question import Difficulty
from game.round import Round
from game.wording import problems
from game.wording import rounds as wording

_log = logging.getLogger(__name__)


class ChannelOf(Protocol):
    """Knows a channel by its ids, without asking Discord."""

    def __call__(self, channel_id: int, /, *, guild_id: int | None) -> Channel:
        """Return the channel."""


class Trivia(commands.GroupCog, group_name="trivia"):
    """Play film trivia."""

    def __init__(self, store: Store, channel_of: ChannelOf) -> None:
        self.store = store
        self.channel_of = channel_of
        self.hosts = Hosts()
        self._rounds = set[asyncio.Task[None]]()
        self._left_open = list[Sitting]()

    async def cog_load(self) -> None:
        """Claim the channels of the rounds that an earlier run of the bot left open."""
        self._left_open = await self.store.ledger.open_rounds()
        for sitting in self._left_open:
            self.hosts.claim(sitting.channel)

    async def cog_unload(self) -> None:
        """Leave the rounds that are on; the next run of the bot resumes them."""
        for task in self._rounds:
            task.cancel()
        await asyncio.gather(*self._rounds, return_exceptions=True)

    @app_commands.command()
    @app_commands.rename(number="questions")
    @app_commands.describe(
        film="The film to ask about",
        mode="How to answer: choice is by buttons",
        number="How many questions, 3 to 50 (10)",
        seconds="Seconds for each question, 5 to 120 (20)",
        difficulty="Only questions this hard",
    )
    @app_commands.autocomplete(film=film_names)
    async def start(
        self,
        interaction: Click,
        film: str | None = None,
        mode: Literal["choice"] = "choice",
        number: app_commands.Range[int, 3, 50] = 10,
        seconds: app_commands.Range[int, 5, 120] = 20,
        difficulty: Literal["easy", "medium", "hard"] | None = None,
    ) -> None:
        """Start a trivia round in this channel."""
        wanted = Wanted(mode, number, seconds, Difficulty(difficulty) if difficulty else None)
        films = await self.store.catalogue.films() if film is None else []
        if len(films) > 1:
            check_playable(interaction)
            menu = discord.ui.View(timeout=None).add_item(FilmMenu(wanted, films))
            await interaction.response.send_message(wording.which_film(), view=menu, ephemeral=True)
        else:
            await self._start(interaction, film, wanted)

    @app_commands.command()
    async def stop(self, interaction: Click) -> None:
        """Stop the round in this channel; its scores are still shown."""
        host = self.hosts.in_channel(interaction.channel_id or 0)
        if host is None:
            raise PlayerError(problems.no_round())
        if interaction.user.id != host.sitting.starter and not interaction.permissions.manage_guild:
            raise PlayerError(problems.may_not_stop())
        await interaction.response.send_message(wording.stopping(), ephemeral=True)
        host.stage.freshen(interaction)
        await host.stop(interaction.user.id)

    @commands.Cog.listener()
    async def on_choice(self, interaction: Click, round_id: str, number: int, choice: int) -> None:
        """Take a click on a choice to the round that it belongs to."""
        async with answering(interaction):
            host = self.hosts.by_round(round_id)
            if host is None:
                raise PlayerError(problems.round_over())
            await host.click(interaction, number, choice)

    @commands.Cog.listener()
    async def on_film_choice(self, interaction: Click, film: str, wanted: Wanted) -> None:
        """Start the round whose film was asked for."""
        async with answering(interaction):
            await self._start(interaction, film, wanted)

    async def _start(self, interaction: Click, film: str | None, wanted: Wanted) -> None:
        channel = check_playable(interaction)
        self.hosts.claim(channel.id)  # before the first await, or two rounds could start at once
        try:
            chosen = await chosen_film(self.store, film)
            host = await self._prepare(interaction, channel, chosen, wanted)
            await self._announce(interaction, host, wanted)
        except BaseException:
            self.hosts.release(channel.id)
            raise
        self._play(host, host.run())

    async def _announce(self, interaction: Click, host: Host, wanted: Wanted) -> None:
        asked = len(host.sitting.dealt)
        text = wording.opening(host.title, asked, wanted.questions, wanted.seconds, wanted.mode)
        try:
            await interaction.response.send_message(text)
        except discord.HTTPException:
            await self.store.ledger.close_round(host.sitting, Outcome.BROKEN)
            raise

    async def _prepare(
        self, interaction: Click, channel: PlayableChannel, film: Film, wanted: Wanted
    ) -> Host:
        guild = interaction.guild_id
        pool = await self.store.catalogue.questions(film.slug)
        asked_at = await self.store.ledger.asked_at(guild or channel.id)
        mature = not isinstance(channel, discord.DMChannel) and channel.is_nsfw()
        dealt = deal(
            pool,
            wanted.questions,
            SystemRandom(),
            asked_at=asked_at,
            difficulty=wanted.difficulty,
            mature=mature,
        )
        sitting = Sitting(
            id=secrets.token_hex(6),
            film=film.slug,
            mode=wanted.mode,
            guild=guild,
            channel=channel.id,
            starter=interaction.user.id,
            started_at=interaction.created_at.timestamp(),
            seconds=wanted.seconds,
            pause=4.0,
            dealt=dealt,
        )
        await self.store.ledger.open_round(sitting)
        return self._host(sitting, film.title, Stage(channel, interaction))

    def _host(self, sitting: Sitting, title: str, stage: Stage) -> Host:
        game = Round(sitting.dealt, sitting.seconds, sitting.pause)
        return Host(sitting, title, game, stage, self.store.ledger)

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Resume the rounds that an earlier run of the bot left open; Discord may say "ready" again."""
        left_open, self._left_open = self._left_open, []
        for sitting in left_open:
            film = await self.store.catalogue.film(sitting.film)
            stage = Stage(self.channel_of(sitting.channel, guild_id=sitting.guild))
            host = self._host(sitting, film.title if film else sitting.film, stage)
            self._play(host, host.resume(await self.store.ledger.events(sitting.id)))

    def _play(self, host: Host, playing: Coroutine[Any, Any, None]) -> None:
        self.hosts.seat(host)
        task = asyncio.create_task(self._watch(host, playing))
        self._rounds.add(task)
        task.add_done_callback(self._ended)

    async def _watch(self, host: Host, playing: Coroutine[Any, Any, None]) -> None:
        try:
            await playing
        except (discord.Forbidden, discord.NotFound) as refusal:
            _log.warning("round %s ended, its channel cannot be used: %s", host.sitting.id, refusal)
        finally:
            self.hosts.release(host.sitting.channel)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._rounds.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            _log.error("a round broke", exc_info=error)


async def setup(bot: Matinee) -> None:
    """Add the cog (discord.py calls this when it loads the extension)."""
    bot.add_dynamic_items(ChoiceButton, FilmMenu)
    await bot.add_cog(Trivia(bot.store, bot.get_partial_messageable))
