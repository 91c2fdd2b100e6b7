"""Players of many rounds at the same time, who click at moments that a plan gives, and how long they wait.

They live in the sandbox's process and do nothing but click, so that they hardly keep it from its work.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random
from time import perf_counter
from typing import NamedTuple

from sandbox.changes import Change, MessageCreated
from sandbox.driver import InteractionFailed, Player
from sandbox.interaction import Failed, Outcome
from sandbox.invocation import Invalid
from sandbox.message import Message, nested
from sandbox.server import Sandbox
from sandbox.sight import BUTTON

_CHOICE = "choice:"


class Answer(NamedTuple):
    """An answer as the ledger knows it: of which round, to which question, by whom, which place."""

    round: str
    number: int
    player: int
    place: int


@dataclass
class Waits:
    """Seconds until clicks were acknowledged, and why some were not."""

    seconds: list[float] = field(default_factory=list[float])
    failures: list[str] = field(default_factory=list[str])

    def quantile(self, part: float, since: int = 0) -> float:
        """Return the milliseconds within which this part was acknowledged, the first ones left out."""
        ordered = sorted(self.seconds[since:])
        return 1000 * ordered[round(part * (len(ordered) - 1))] if ordered else float("nan")


@dataclass
class Seats:
    """A channel with its players and their plan; the question that is open, and whether the round is over."""

    channel: int
    players: Sequence[Player]
    chance: Random
    question: Message | None = None
    asked: int = 0
    over: bool = False


class Crowd:
    """All players; `moment` says after how many seconds one of them clicks, None: when told to."""

    def __init__(self, sandbox: Sandbox, moment: Callable[[Random], float] | None) -> None:
        self.clicked = list[Answer]()
        self.waits = Waits()
        self.starts = Waits()
        self.seats: dict[int, Seats] = {}
        self._sandbox = sandbox
        self._moment = moment
        self._changed = asyncio.Event()
        self._unanswered = 0
        sandbox.world.listen(self._hear)

    def seat(self, count: int, players: int) -> list[Seats]:
        """Add so many channels with so many players each."""
        added = list[Seats]()
        for _ in range(count):
            place = len(self.seats)
            channel = self._sandbox.add_channel(f"round-{place}")
            names = (f"Player {place}-{number}" for number in range(players))
            chance = Random(place)  # noqa: S311 - a plan that is the same in every run
            seats = Seats(channel, [Player(self._sandbox, name) for name in names], chance)
            self.seats[channel] = seats
            added.append(seats)
        return added

    async def start(self, seats: Seats, questions: int, seconds: int, pause: int = 4) -> None:
        """Have the first player of a channel start a round there."""
        options = {"questions": questions, "seconds": seconds, "pause": pause}
        begun = perf_counter()
        try:
            await seats.players[0].command("trivia start", options, channel=seats.channel)
        except InteractionFailed as failure:
            self.starts.failures.append(str(failure))
            seats.over = True
        else:
            self.starts.seconds.append(perf_counter() - begun - seats.players[0].reaction)

    async def start_all(
        self, added: Sequence[Seats], spread: float, questions: int, seconds: int, pause: int = 4
    ) -> None:
        """Start a round in each channel, one after another within so many seconds."""
        async with asyncio.TaskGroup() as starting:
            for seats in added:
                starting.create_task(self.start(seats, questions, seconds, pause))
                await asyncio.sleep(spread / len(added))

    async def until(self, holds: Callable[[], bool], seconds: float) -> None:
        """Wait until something holds in the channels; `TimeoutError` if it takes longer."""
        async with asyncio.timeout(seconds):
            while not holds():
                self._changed.clear()
                await self._changed.wait()

    def all_answered(self) -> bool:
        """Whether no click waits for its acknowledgement."""
        return not self._unanswered

    def all_asked(self) -> bool:
        """Whether a question was shown in every round that could be started."""
        return all(seats.asked or seats.over for seats in self.seats.values())

    def all_over(self) -> bool:
        """Whether every round is over."""
        return all(seats.over for seats in self.seats.values())

    def click_everywhere(self, within: float) -> None:
        """Have everybody click on the open question of their channel, within so many seconds."""
        for seats in self.seats.values():
            if seats.question is not None:
                self._plan(seats, lambda chance: within * chance.random())

    def _hear(self, change: Change) -> None:
        if not isinstance(change, MessageCreated) or change.message.private_to is not None:
            return
        seats = self.seats.get(change.message.channel_id)
        if seats is None:
            return
        if choices(change.message):
            seats.question, seats.asked = change.message, seats.asked + 1
            if self._moment is not None:
                self._plan(seats, self._moment)
        seats.over = seats.over or "final scores" in change.message.data["content"]
        self._changed.set()

    def _plan(self, seats: Seats, moment: Callable[[Random], float]) -> None:
        assert seats.question is not None
        buttons, loop = choices(seats.question), asyncio.get_running_loop()
        for player in seats.players:
            button = seats.chance.choice(buttons)
            loop.call_later(moment(seats.chance), self._click, seats, seats.question, player, button)

    def _click(self, seats: Seats, question: Message, player: Player, button: str) -> None:
        begun = perf_counter()

        def hear(outcome: Outcome) -> None:
            self._unanswered -= 1
            if isinstance(outcome, Failed):
                self.waits.failures.append(outcome.reason)
            else:
                self.waits.seconds.append(perf_counter() - begun)
            self._changed.set()

        data = {"custom_id": button, "component_type": BUTTON}
        self._unanswered += 1
        try:
            self._sandbox.actions.use_component(player.id, seats.channel, question.id, data, hear)
        except Invalid as gone:
            hear(Failed(str(gone)))
            return
        _, round_id, number, place = button.split(":")
        self.clicked.append(Answer(round_id, int(number), player.id, int(place)))


def choices(message: Message) -> list[str]:
    """Return the ids of the buttons that answer a question."""
    ids = (str(part.get("custom_id", "")) for part in nested(message.data["components"]))
    return [custom_id for custom_id in ids if custom_id.startswith(_CHOICE)]
