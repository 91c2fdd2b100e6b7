"""How soon rounds start, and how soon they go on after a kill: `python -m benchmarks.resume [ROUNDS…]`.

First a dozen rounds on a film of 600 questions are started, one after another: the time from the command to
its answer, when all is dealt and in the ledger. Then so many rounds have a question open, the bot
is killed (SIGKILL) and runs again: seconds from the new gateway session to the line in each channel that says
that its round goes on. Then everybody clicks on the old buttons; the ledger must have all these answers.

Discord's limits are on in the sandbox. The line is an ordinary message, for no token is known any more, so 50
of them a second are possible; the buttons need not wait for it. What was refused (429) counts against the
10,000 invalid requests in 10 minutes for which Discord bans an address.
"""

import asyncio
import gc
import os
import signal
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from benchmarks.crowd import Crowd
from benchmarks.film import long_film
from benchmarks.process import bot_process, store_url
from benchmarks.rounds import LONG_SECONDS, PLAYERS, POOL, STARTS_A_SECOND, answers
from data.store import open_store
from sandbox.changes import BotChanged, Change, MessageCreated
from sandbox.server import open_sandbox

LARGE_POOL = 600
STARTS = 12


async def main(counts: Sequence[int]) -> None:
    """Print how long starts take, and a row for each number of rounds."""
    gc.disable()
    with tempfile.TemporaryDirectory() as home:
        await starts(Path(home))
    print(
        f"{'rounds':>6} {'first s':>8} {'half':>8} {'all':>8} {'refused':>8} {'clicks kept':>12} {'load':>5}"
    )
    for count in counts:
        with tempfile.TemporaryDirectory() as home:
            await resume(Path(home), count)
        gc.collect()


async def starts(home: Path) -> None:
    """Start rounds one after another, in peace."""
    await _fill(home, LARGE_POOL)
    async with open_sandbox() as sandbox, bot_process(sandbox, home):
        crowd = Crowd(sandbox, None)
        for seats in crowd.seat(STARTS + 1, PLAYERS):
            await crowd.start(seats, 10, LONG_SECONDS)
            await asyncio.sleep(0.3)
        first, *others = crowd.starts.seconds
        took = " ".join(f"{1000 * seconds:.0f}" for seconds in others)
        print(f"starts with {LARGE_POOL} questions, ms: {took} (the very first one {1000 * first:.0f})")


async def resume(home: Path, count: int) -> None:
    """Open so many rounds, kill the bot, and print how long they need to go on."""
    await _fill(home, POOL)
    async with open_sandbox(rate_limits=True) as sandbox:
        crowd, back, gone = Crowd(sandbox, None), list[float](), asyncio.Event()
        sandbox.world.listen(lambda change: gone.set() if change == BotChanged(False) else None)
        tables = crowd.seat(count, PLAYERS)
        async with bot_process(sandbox, home) as bot:
            await crowd.start_all(tables, count / STARTS_A_SECOND, 3, LONG_SECONDS)
            await crowd.until(crowd.all_asked, 60)
            await asyncio.sleep(1)  # the bot knows now that its last question is shown
            await bot.end(signal.SIGKILL)
            await gone.wait()
        sandbox.world.listen(lambda change: back.append(perf_counter()) if _is_back(change) else None)
        async with bot_process(sandbox, home):
            ready = perf_counter()
            await crowd.until(lambda: len(back) == count, 100)
            refused = sandbox.log.invalid
            crowd.click_everywhere(within=1 + count / 100)
            await asyncio.sleep(1.5 + count / 100)
            await crowd.until(crowd.all_answered, 10)
        kept = answers(home) == sorted(crowd.clicked)
    figures = (back[0] - ready, back[len(back) // 2] - ready, back[-1] - ready)
    print(f"{count:6}", *(f"{figure:8.2f}" for figure in figures), end=" ")
    print(f"{refused:8} {'yes' if kept else 'NO':>12} {os.getloadavg()[0]:5.1f}", flush=True)


def _is_back(change: Change) -> bool:
    return isinstance(change, MessageCreated) and "I was away" in change.message.data["content"]


async def _fill(home: Path, count: int) -> None:
    async with open_store(store_url(home)) as store:
        await store.catalogue.replace_film(*long_film(count))


if __name__ == "__main__":
    asyncio.run(main([int(word) for word in sys.argv[1:]] or [1, 200, 1_000]))
