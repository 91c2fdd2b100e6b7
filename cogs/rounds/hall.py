"""The live rounds of this process: started, resumed after a restart, watched to their end."""

import asyncio
import logging
import secrets
from collections.abc import Coroutine
from dataclasses import replace
from random import SystemRandom
from typing import Any, Protocol

import discord

from bot.client import Click
from bot.live import LiveFilms
from cogs.options import chosen_film, chosen_round
from cogs.permissions import check_playable
from cogs.rounds.host import Host, Judge
from cogs.rounds.hosts import Hosts
from cogs.rounds.pace import Pace
from cogs.rounds.stage import FAILURES, Channel, PlayableChannel, Stage
from data.ledger import Outcome, Sitting
from data.store import Store
from game.dealing import Limits, deal
from game.effects import Reveal
from game.errors import PlayerError
from game.film import Character, Film
from game.judge import Synonyms, judge
from game.options import Options, Takes
from game.question import Question
from game.round import Round
from game.wording import problems
from game.wording import rounds as wording

_log = logging.getLogger(__name__)


class ChannelOf(Protocol):
    """Knows a channel by its ids, without asking Discord."""

    def __call__(self, channel_id: int, /, *, guild_id: int | None) -> Channel:
        """Return the channel."""


class Hall:
    """Opens rounds and lets them go; `hosts` says which are on."""

    def __init__(self, store: Store, live: LiveFilms, synonyms: Synonyms, channel_of: ChannelOf) -> None:
        self.hosts = Hosts(live)
        self._store = store
        self._synonyms = synonyms
        self._channel_of = channel_of
        self._pace = Pace()
        self._playing = set[asyncio.Task[None]]()
        self._left_open = list[Sitting]()

    async def claim_left_open(self) -> None:
        """Claim the channels of the rounds that an earlier run of the bot left open."""
        left_open = await self._store.ledger.open_rounds()
        newest = {sitting.channel: sitting for sitting in left_open}
        self._left_open = list(newest.values())
        for sitting in left_open:
            if sitting is newest[sitting.channel]:
                self.hosts.claim(sitting.channel)
            else:  # its end could not be written down, or no newer one would have begun
                await self._store.ledger.close_round(sitting, Outcome.BROKEN)

    async def resume(self) -> None:
        """Resume the rounds that were left open, once; Discord may say "ready" again."""
        left_open, self._left_open = self._left_open, []
        slugs = sorted({sitting.film for sitting in left_open})
        films = {slug: await self._store.catalogue.film(slug) for slug in slugs}
        for sitting in left_open:
            stage = Stage(self._channel_of(sitting.channel, guild_id=sitting.guild), self._pace)
            host = self._host(sitting, films[sitting.film], stage)
            self._play(host, host.resume(await self._store.ledger.events(sitting.id)))

    async def leave(self) -> None:
        """Leave the rounds that are on; the next run of the bot resumes them."""
        for task in self._playing:
            task.cancel()
        await asyncio.gather(*self._playing, return_exceptions=True)

    async def start(self, interaction: Click, film: str | None, options: Options) -> None:
        """Start a round where the interaction came from, and announce it; `PlayerError` if none can be."""
        channel = check_playable(interaction)
        if options.teams and isinstance(channel, discord.DMChannel):
            raise PlayerError(problems.no_teams_alone())
        self.hosts.claim(channel.id)  # before the first await, or two rounds could start at once
        try:
            chosen = await chosen_film(self._store, film)
            host = await self._prepare(interaction, channel, chosen, options)
            await self._announce(interaction, host)
        except BaseException:
            self.hosts.release(channel.id)
            raise
        self._play(host, host.run())

    async def rematch(self, interaction: Click, round_id: str) -> None:
        """Start a round with the options of one that is over."""
        sitting = await chosen_round(self._store, round_id)
        await self.start(interaction, sitting.film, sitting.options)

    async def review(self, interaction: Click, round_id: str) -> None:
        """Show somebody privately which questions of a round they did not have."""
        sitting = await chosen_round(self._store, round_id)
        film = await self._store.catalogue.film(sitting.film)
        game, reveals = Round(sitting.dealt, sitting.options), dict[int, Reveal]()
        for event in await self._store.ledger.events(round_id):
            reveals |= {each.number: each for each in game.handle(event) if isinstance(each, Reveal)}
        had = game.scores.of(interaction.user.id).had
        missed = [reveal for number, reveal in reveals.items() if number not in had]
        text = wording.review(film.title if film else sitting.film, missed)
        await interaction.response.send_message(text, ephemeral=True)

    async def _announce(self, interaction: Click, host: Host) -> None:
        text = wording.opening(host.title, len(host.sitting.dealt), host.sitting.options)
        try:
            await interaction.response.send_message(text)
        except FAILURES:
            await self._store.ledger.close_round(host.sitting, Outcome.BROKEN)
            raise

    async def _prepare(
        self, interaction: Click, channel: PlayableChannel, film: Film, options: Options
    ) -> Host:
        guild = interaction.guild_id
        place, now = guild or channel.id, interaction.created_at.timestamp()
        # Two rounds at a time in one server ask different questions.
        asked_now = dict.fromkeys(self.hosts.dealt_in(place), now)
        limits = Limits(
            asked_at=await self._store.ledger.asked_at(place) | asked_now,
            mature=not isinstance(channel, discord.DMChannel) and channel.is_nsfw(),
        )
        pool = await self._pool(film, place)
        sitting = Sitting(
            id=secrets.token_hex(6),
            film=film.slug,
            guild=guild,
            channel=channel.id,
            starter=interaction.user.id,
            started_at=now,
            options=options,
            dealt=deal(pool, options, limits, SystemRandom()),
        )
        await self._store.ledger.open_round(sitting)
        return self._host(sitting, film, Stage(channel, self._pace, interaction))

    async def _pool(self, film: Film, place: int) -> list[Question]:
        """Return a film's questions with what hosts of this place accept besides."""
        accepted = await self._store.appeals.accepted(place)
        return [
            replace(question, accepted=(*question.accepted, *accepted.get(question.id, ())))
            for question in await self._store.catalogue.questions(film.slug)
        ]

    def _host(self, sitting: Sitting, film: Film | None, stage: Stage) -> Host:
        """Seat a host; a film that was removed since is asked about all the same."""
        title, cast = (film.title, film.characters) if film else (sitting.film, ())
        game = Round(sitting.dealt, sitting.options)
        verdict = self._judge(cast if sitting.options.rules.takes is Takes.TEXT else ())
        return Host(sitting, title, verdict, game, stage, self._store.ledger)

    def _judge(self, cast: tuple[Character, ...]) -> Judge:
        return lambda typed, question: judge(typed, question, cast, self._synonyms)

    def _play(self, host: Host, playing: Coroutine[Any, Any, None]) -> None:
        self.hosts.seat(host)
        task = asyncio.create_task(self._watch(host, playing))
        self._playing.add(task)
        task.add_done_callback(self._ended)

    async def _watch(self, host: Host, playing: Coroutine[Any, Any, None]) -> None:
        try:
            await playing
        finally:
            self.hosts.release(host.sitting.channel)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._playing.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            _log.error("a round broke", exc_info=error)
