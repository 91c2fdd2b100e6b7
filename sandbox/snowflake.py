"""Discord's ids: 64 bits, the time in milliseconds first, so that bots can read the time from them."""

from datetime import UTC, datetime
from typing import TypeGuard

from sandbox.clock import Clock

EPOCH = 1420070400000
"""Milliseconds from 1970 to the first second of 2015, when Discord's ids begin."""


class Snowflakes:
    """Makes ids of the clock's present time, each greater than the one before."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = 0

    def next(self) -> int:
        """Return a new id."""
        now = (int(self._clock.now() * 1000) - EPOCH) << 22
        self._last = max(now, self._last + 1)
        return self._last


def time_of(snowflake: int) -> datetime:
    """Return when an id was made."""
    return datetime.fromtimestamp(((snowflake >> 22) + EPOCH) / 1000, UTC)


def is_snowflake(text: object) -> TypeGuard[str]:
    """Tell whether this is an id as it is written in JSON: a string of digits that fits in 64 bits."""
    return isinstance(text, str) and text.isascii() and text.isdigit() and len(text) <= 20
