"""How fast ordinary messages may be posted: by all rounds together, for Discord counts them together.

Without it, all rounds that go on after a restart would post at once, be refused, and ask again: after ten
thousand refusals Discord bans the address.
"""

import asyncio
from time import monotonic


class Pace:
    """Lets so many through in a second, evenly and in their order; nobody waits while few come.

    The rest of the 50 that Discord allows is for what is not posted by rounds.
    """

    def __init__(self, a_second: float = 45.0) -> None:
        self._interval = 1 / a_second
        self._next = 0.0

    async def keep(self) -> None:
        """Wait for one's turn."""
        now = monotonic()
        turn = max(now, self._next)
        self._next = turn + self._interval
        await asyncio.sleep(turn - now)
