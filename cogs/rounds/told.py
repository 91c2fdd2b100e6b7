"""What is told to a round: events on their way to it."""

import asyncio
from dataclasses import dataclass

from game.effects import Effect
from game.events import Event


@dataclass(frozen=True, slots=True)
class Told:
    """An event in the queue, and the future that waits to hear what came of it."""

    event: Event
    outcome: asyncio.Future[list[Effect]] | None = None

    def answer(self, effects: list[Effect]) -> None:
        """Tell whoever waits what came of it."""
        if self.outcome is not None and not self.outcome.done():
            self.outcome.set_result(effects)

    def give_up(self) -> None:
        """Leave whoever waits without an answer."""
        if self.outcome is not None:
            self.outcome.cancel()
