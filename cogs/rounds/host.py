"""One live round in a Discord channel: what is reported becomes events, effects become messages.

Two loops: one decides and writes down, so that no player waits for a message to be posted; the other
performs the effects in their order.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from time import time
from typing import TypeVar

import discord

from bot.heard import Heard
from cogs.rounds.controls import end_buttons, question_buttons, team_buttons
from cogs.rounds.stage import Closed, Refused, Stage
from cogs.rounds.told import Told
from data.ledger import Ledger, Outcome, Record, Sitting
from game.effects import Ask, Clue, Effect, Ending, Finish, Gather, Resumed, Reveal, changes
from game.events import Answer, Dealt, Event, Resume, Shown, Start, Stop, TimeUp
from game.judge import Verdict
from game.question import Question
from game.round import Phase, Round
from game.wording import questions as wording
from game.wording import rounds

_log = logging.getLogger(__name__)
Result = TypeVar("Result")
Judge = Callable[[str, Question], Verdict]
"""Judges a typed answer to a question of the film that is played."""

_PUBLIC = (Gather, Ask, Clue, Resumed, Reveal, Finish)
"""The effects that are shown to everybody; all others answer whoever caused them."""

_OLD_SECONDS = 24 * 60 * 60
"""A round that was left for so long is not resumed: it ends with its results."""

_RETRY_SECONDS = 5.0
_SLOW_SECONDS = 1.0
"""A reveal that took longer than this to be shown gets the time to be read back."""


@dataclass
class Host:
    """Runs one round: takes events one after another, keeps the time, has the effects performed.

    Nothing else changes the round, so there are no locks: whoever has something to say reports it.
    """

    sitting: Sitting
    title: str
    judge: Judge
    round: Round
    stage: Stage
    ledger: Ledger
    names: dict[int, str] = field(default_factory=dict[int, str])
    pointed: bool = False
    """Whether somebody who replied was shown the button."""
    heard: Heard = field(default_factory=Heard)
    _queue: asyncio.Queue[Told | None] = field(default_factory=asyncio.Queue[Told | None])
    _undone: asyncio.Queue[Effect] = field(default_factory=asyncio.Queue[Effect])
    _early: list[Told] = field(default_factory=list[Told])
    """Answers to a question that players see already, while its message is not known here yet."""
    _sequence: int = 0
    _ahead: float = 0.0
    """Seconds that this machine's clock is ahead of Discord's."""
    _lag: float = 0.0
    """Seconds that the last reveal came late."""
    _gone: bool = False

    async def run(self) -> None:
        """Play from the start to the end; the ledger knows how it ended, bugs are raised."""
        await self._run(Start(self.now()))

    async def resume(self, events: Sequence[Event]) -> None:
        """Play on where an earlier run of the bot, which left these events, was ended."""
        for event in events:
            self.round.handle(event)
            if isinstance(event, Shown) and event.message:
                self.stage.recall(event.message)
        self._sequence = len(events)
        is_old = self.now() - self.round.latest > _OLD_SECONDS and self.round.phase is not Phase.OVER
        await self._run(Stop(self.now(), self.sitting.starter) if is_old else Resume(self.now()))

    # What others may do

    async def report(self, event: Event) -> list[Effect]:
        """Say that something happened; return what came of it once it is in the ledger."""
        told = Told(event, asyncio.get_running_loop().create_future())
        assert told.outcome is not None
        self._queue.put_nowait(told)
        return await told.outcome

    def abandon(self) -> None:
        """End the round at once: its channel is no more."""
        self._gone = True
        self._queue.put_nowait(None)

    def now(self) -> float:
        """Discord's time, as well as this machine knows it."""
        return time() - self._ahead

    def name(self, player: int) -> str:
        """How a player is called on the board."""
        return self.names.get(player, f"<@{player}>")

    def dealt(self, number: int) -> Dealt | None:
        """Return a question of this round by its number."""
        return self.round.questions[number - 1] if 1 <= number <= len(self.round.questions) else None

    @property
    def link(self) -> str | None:
        """Where the newest question stands."""
        if self.stage.question is None:
            return None
        return rounds.message_link(self.sitting.guild, self.sitting.channel, self.stage.question)

    # Deciding

    async def _run(self, first: Event) -> None:
        performing = asyncio.create_task(self._perform_all())
        performing.add_done_callback(lambda _: self._queue.put_nowait(None))
        try:
            await self._decide_all(first, performing)
            await performing
        except Closed as refusal:
            _log.warning("round %s ended, its channel cannot be used: %s", self.sitting.id, refusal)
            await self.ledger.close_round(self.sitting, Outcome.BROKEN)
        except Exception:
            await self.ledger.close_round(self.sitting, Outcome.BROKEN)
            raise
        else:
            await self.ledger.close_round(self.sitting, self._outcome())
        finally:
            performing.cancel()
            self._dismiss_the_rest()

    async def _decide_all(self, first: Event, performing: asyncio.Task[None]) -> None:
        """Take what is reported, and the time, until the round is over and all of it is shown."""
        await self._settle([Told(first)])
        while not performing.done():
            told = await self._reported()
            if self._gone:
                raise Closed("it was deleted, or the bot left")
            await self._settle(told)

    async def _reported(self) -> list[Told]:
        """Wait for what is reported next, and return all that is there; `TimeUp` once the time has come."""
        wakes_at = self.round.wakes_at
        try:
            async with asyncio.timeout(None if wakes_at is None else wakes_at - self.now()):
                reported = [await self._queue.get()]
        except TimeoutError:
            assert wakes_at is not None
            reported = [Told(TimeUp(max(self.now(), wakes_at)))]
        while not self._queue.empty():
            reported.append(self._queue.get_nowait())
        return [told for told in reported if told is not None]

    async def _settle(self, reported: Sequence[Told]) -> None:
        """Let the round decide, write it down, tell whoever waits, and have the effects performed."""
        made = self._decide(reported)
        records = list[Record]()
        for told, effects in made:
            if changes(effects):
                self._sequence += 1
                records.append(Record(self._sequence, told.event, effects))
        try:
            if records:
                await self.ledger.append(self.sitting, records)
        except BaseException:
            for told, _ in made:
                told.give_up()
            raise
        for told, effects in made:
            told.answer(effects)
            for effect in effects:
                if isinstance(effect, _PUBLIC):
                    self._undone.put_nowait(effect)

    def _decide(self, reported: Sequence[Told]) -> list[tuple[Told, list[Effect]]]:
        """Let the round decide; who answered before the question is known to be shown waits until it is."""
        made = list[tuple[Told, list[Effect]]]()
        waiting = deque(reported)
        while waiting:
            told = waiting.popleft()
            if self._is_early(told.event):
                self._early.append(told)
                continue
            made.append((told, self.round.handle(told.event)))
            if self.round.phase is not Phase.ASKED:
                waiting.extendleft(reversed(self._early))
                self._early.clear()
        return made

    def _is_early(self, event: Event) -> bool:
        is_asked = self.round.phase is Phase.ASKED
        return is_asked and isinstance(event, Answer) and event.number == self.round.number

    def _dismiss_the_rest(self) -> None:
        """Answer whoever still waits, if the round is over; otherwise it goes on after a restart."""
        is_over = self.round.phase is Phase.OVER
        for early in self._early:
            early.give_up()
        while not self._queue.empty():
            told = self._queue.get_nowait()
            if told is not None and is_over:
                told.answer(self.round.handle(told.event))
            elif told is not None:
                told.give_up()

    def _outcome(self) -> Outcome:
        stopped = any(
            isinstance(effect, Finish) and effect.ending is Ending.STOPPED for effect in self.round.last_words
        )
        return Outcome.STOPPED if stopped else Outcome.FINISHED

    # Performing

    async def _perform_all(self) -> None:
        """Perform the effects in their order, until the final board stands there."""
        effect: Effect | None = None
        while not isinstance(effect, Finish):
            effect = await self._undone.get()
            await self._perform(effect)

    async def _perform(self, effect: Effect) -> None:
        mode = self.round.options.mode
        match effect:
            case Ask():
                await self._ask(effect)
            case Clue() if self.round.asked is not None and self.round.asked.clues == effect.count:
                text = wording.clue(self.title, mode, effect)
                buttons = self._buttons(effect)
                await self._insist(lambda: self.stage.change(text, buttons))
            case Reveal():
                await self._reveal(wording.reveal(self.title, mode, effect, self.name))
            case Gather():
                text = rounds.gathering(effect.teams, effect.until)
                await self._insist(lambda: self.stage.say(text, team_buttons(self.sitting.id, effect.teams)))
            case Resumed(bell=None) if self.round.phase is Phase.ASKED:
                self.stage.carry(rounds.resumed(effect, None))
            case Resumed():
                await self._insist(lambda: self.stage.say(rounds.resumed(effect, self.link)))
            case Finish():
                board = rounds.finish(self.title, effect, self.name)
                await self._insist(lambda: self.stage.say(board, end_buttons(self.sitting.id)))
            case _:
                pass

    async def _ask(self, ask: Ask) -> None:
        await asyncio.sleep(self._lag)
        if self.round.phase is not Phase.ASKED:  # stopped meanwhile
            return
        buttons = self._buttons(ask)

        async def post() -> discord.Message:
            closes = self.now() + ask.seconds
            text = wording.question(self.title, self.round.options.mode, ask, closes)
            return await self.stage.ask(text, buttons)

        message = await self._insist(post)
        shown_at = message.created_at.timestamp()
        self._ahead = time() - shown_at
        await self.report(Shown(shown_at, ask.number, message.id))

    def _buttons(self, shown: Ask | Clue) -> discord.ui.View:
        return question_buttons(self.sitting.id, shown.number, shown.dealt, self.round.options.rules.takes)

    async def _reveal(self, text: str) -> None:
        begun = time()
        await self.stage.turn(text)
        took = time() - begun
        self._lag = min(took, self.round.options.pause) if took > _SLOW_SECONDS else 0.0

    async def _insist(self, post: Callable[[], Awaitable[Result]]) -> Result:
        """Post again a little later what is refused; `Closed` ends it after a few times."""
        while True:
            try:
                return await post()
            except Refused:
                await asyncio.sleep(_RETRY_SECONDS)
