"""What is told to a round: events on their way to it, and which deeds were told before."""

import asyncio
from collections import deque
from dataclasses import dataclass, field

from game.effects import Effect
from game.events import Event

_REMEMBERED = 100


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


@dataclass
class Heard:
    """Ids of the last deeds (interactions, messages): after an interruption Discord may tell of one again."""

    _last: deque[int] = field(default_factory=lambda: deque[int](maxlen=_REMEMBERED))

    def again(self, deed: int) -> bool:
        """Whether this deed was told before; it is remembered."""
        if deed in self._last:
            return True
        self._last.append(deed)
        return False
