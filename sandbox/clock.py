"""The sandbox's clock, which tests can move: deadlines that a move passes strike at once."""

import asyncio
import time
from collections.abc import Callable
from datetime import UTC, datetime


class Alarm:
    """Something that happens at a time, unless it is called off."""

    def __init__(self, clock: "Clock", when: float, callback: Callable[[], None]) -> None:
        self.when = when
        self._clock = clock
        self._callback = callback
        self._timer: asyncio.TimerHandle | None = None

    def cancel(self) -> None:
        """Call it off; a second time, or after it struck, this does nothing."""
        self._clock.alarms.discard(self)
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def set(self) -> None:
        """Wait for it anew from the clock's present time."""
        if self._timer is not None:
            self._timer.cancel()
        delay = max(0.0, self.when - self._clock.now())
        self._timer = asyncio.get_running_loop().call_later(delay, self._strike)

    def _strike(self) -> None:
        self._clock.alarms.discard(self)
        self._timer = None
        self._callback()


class Clock:
    """Wall time in seconds since 1970, plus what tests added to it."""

    def __init__(self) -> None:
        self.alarms = set[Alarm]()
        self._moved = 0.0

    def now(self) -> float:
        """Return the time."""
        return time.time() + self._moved

    def stamp(self) -> str:
        """Return the time as Discord writes it: ISO 8601 with microseconds and an offset."""
        return datetime.fromtimestamp(self.now(), UTC).isoformat(timespec="microseconds")

    def move(self, seconds: float) -> None:
        """Go forward by so many seconds; what falls due strikes in the next turn of the loop."""
        self._moved += seconds
        for alarm in sorted(self.alarms, key=lambda alarm: alarm.when):
            alarm.set()

    def at(self, when: float, callback: Callable[[], None]) -> Alarm:
        """Have something happen at a time."""
        alarm = Alarm(self, when, callback)
        self.alarms.add(alarm)
        alarm.set()
        return alarm

    def stop(self) -> None:
        """Call off everything."""
        for alarm in tuple(self.alarms):
            alarm.cancel()
