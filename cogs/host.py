"""One live round in a Discord channel: clicks become events, effects become messages."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from time import time
from typing import assert_never

import discord

from cogs.choice import ChoiceButton
from cogs.stage import Click, Stage
from data.ledger import Ledger, Outcome, Sitting
from game.events import (
    Answer,
    Ask,
    Dealt,
    Effect,
    Event,
    Finish,
    Noted,
    Opened,
    Refused,
    Resume,
    Resumed,
    Reveal,
    Shown,
    Start,
    Stop,
    TimeUp,
    changes,
)
from game.round import Round
from game.wording import rounds as wording
from game.wording.markdown import plain

_OLD_SECONDS = 24 * 60 * 60
"""A round that was left for so long is not resumed: it ends with its results."""


@dataclass(frozen=True, slots=True)
class _Told:
    """An event in the queue, and the future that waits to hear what came of it."""

    event: Event
    outcome: asyncio.Future[list[Effect]]


@dataclass
class Host:
    """Runs one round: takes events one at a time, keeps the time, performs the effects.

    Nothing else changes the round, so there are no locks: whoever has something to say reports it.
    """

    sitting: Sitting
    title: str
    round: Round
    stage: Stage
    ledger: Ledger
    names: dict[int, str] = field(default_factory=dict[int, str])
    _queue: asyncio.Queue[_Told] = field(default_factory=asyncio.Queue[_Told])
    _ahead: float = 0.0
    """Seconds that this machine's clock is ahead of Discord's."""

    async def run(self) -> None:
        """Play from the start to the end; whatever goes wrong is raised here, and the ledger knows of it."""
        await self._run(Start(self.now()))

    async def resume(self, events: Sequence[Event]) -> None:
        """Play on where an earlier run of the bot, which left these events, was ended."""
        for event in events:
            self.round.handle(event)
            if isinstance(event, Shown) and event.message:
                self.stage.recall(event.message)
        is_old = self.now() - self.round.latest > _OLD_SECONDS
        await self._run(Stop(self.now(), self.sitting.starter) if is_old else Resume(self.now()))

    async def _run(self, first: Event) -> None:
        try:
            await self._settle(first)
            while self.round.wakes_at is not None:
                told = await self._next(self.round.wakes_at)
                if told is None:
                    await self._settle(TimeUp(max(self.now(), self.round.wakes_at)))
                else:
                    await self._settle(told.event, told.outcome)
        except Exception:
            await self.ledger.close_round(self.sitting, Outcome.BROKEN)
            raise
        finally:
            self._dismiss_the_rest()

    def now(self) -> float:
        """Discord's time, as well as this machine knows it."""
        return time() - self._ahead

    @property
    def link(self) -> str | None:
        """Where the newest question stands."""
        if self.stage.question is None:
            return None
        return wording.message_link(self.sitting.guild, self.sitting.channel, self.stage.question)

    async def report(self, event: Event) -> list[Effect]:
        """Say that something happened; return what came of it once it is in the ledger."""
        told = _Told(event, asyncio.get_running_loop().create_future())
        self._queue.put_nowait(told)
        return await told.outcome

    async def click(self, interaction: Click, number: int, choice: int) -> None:
        """Take a player's answer and tell the player privately what became of it."""
        player = interaction.user
        self.names[player.id] = plain(player.display_name)
        at = interaction.created_at.timestamp()
        effects = await self.report(Answer(at, player.id, number, choice))
        await self._acknowledge(interaction, self._reply(number, effects))

    async def stop(self, player: int) -> None:
        """End the round now, with its scores."""
        await self.report(Stop(self.now(), player))

    def name(self, player: int) -> str:
        """How a player is called on the board."""
        return self.names.get(player, f"<@{player}>")

    async def _next(self, wakes_at: float) -> _Told | None:
        """Return what is reported next, or nothing once the time has come."""
        try:
            async with asyncio.timeout(wakes_at - self.now()):
                return await self._queue.get()
        except TimeoutError:
            return None

    async def _settle(self, event: Event, outcome: asyncio.Future[list[Effect]] | None = None) -> None:
        """Let the round decide, write it down, tell whoever waits, and perform the effects."""
        effects = self.round.handle(event)
        if changes(effects):
            await self.ledger.append(self.sitting, event, effects)
        if outcome is not None and not outcome.done():
            outcome.set_result(effects)
        for effect in effects:
            await self._perform(effect)

    async def _perform(self, effect: Effect) -> None:
        match effect:
            case Ask():
                closes = self.now() + effect.seconds
                buttons = self._buttons(effect)
                message = await self.stage.post(wording.question(self.title, effect, closes), buttons)
                shown_at = message.created_at.timestamp()
                self._ahead = time() - shown_at
                await self._settle(Shown(shown_at, effect.number, message.id))
            case Resumed():
                await self.stage.say(wording.resumed(effect, self.link))
            case Reveal():
                await self.stage.turn(wording.reveal(self.title, effect, self.name))
            case Finish():
                await self.stage.post(wording.finish(self.title, effect, self.name))
            case Opened() | Noted() | Refused():
                pass
            case _:
                assert_never(effect)

    def _buttons(self, ask: Ask) -> list[ChoiceButton]:
        labels = wording.labels(ask.dealt)
        return [
            ChoiceButton(self.sitting.id, ask.number, choice, label) for choice, label in enumerate(labels)
        ]

    def _reply(self, number: int, effects: list[Effect]) -> str:
        dealt: Dealt = self.round.questions[number - 1]
        match effects:
            case [Noted() as noted]:
                return wording.noted(dealt, noted)
            case [Refused() as refused]:
                return wording.refused(dealt, refused)
            case _:
                raise ValueError(f"an answer led to {effects}")

    async def _acknowledge(self, interaction: Click, text: str) -> None:
        """Acknowledge a click; the first one of a question in such a way that its token can edit it."""
        if self.stage.claim_edit(interaction):
            try:
                await interaction.response.defer()
            except discord.HTTPException:
                self.stage.give_edit_back(interaction)
                raise
            self.stage.freshen(interaction)
            await interaction.followup.send(text, ephemeral=True)
            return
        await interaction.response.send_message(text, ephemeral=True)
        self.stage.freshen(interaction)

    def _dismiss_the_rest(self) -> None:
        """Answer whoever still waits: the round is over, their event changed nothing."""
        self.round.handle(Stop(self.now(), self.sitting.starter))
        while not self._queue.empty():
            told = self._queue.get_nowait()
            if not told.outcome.done():
                told.outcome.set_result(self.round.handle(told.event))
