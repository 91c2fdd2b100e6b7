"""How many live rounds one bot keeps up: `python -m benchmarks.rounds [--profile FILE] [ROUNDS…]`.

So many choice rounds are on at the same time, each in a channel of its own with three clicking players. The
bot is `matinee run` in a process of its own, its store a new file in the folder for temporary files, which
should be on a real disk. The sandbox and its players are this process. There are two paces:

play   rounds start one after another (25 a second) and have four questions; everybody clicks 1 to 15 s after
       a question is shown, as people do.
burst  rounds start as well; once a question is open in all, everybody clicks within the same second.

A wait is the time from a click to its acknowledgement, both at the sandbox. Part of it is the sandbox's own:
the rows "bare" have the same clicks with a bot that acknowledges at once and does nothing else of use. The
column "later" is the p99 of the clicks after the last start: 25 starts a second are more than life brings.
Answers are kept if the ledger has all that were clicked, and no others. Memory is that of the bot's process,
before (after one round) and with all rounds on. Commits are all transactions that wrote. The processor's
milliseconds are the bot's: in a burst those of a start, until its first question is shown, and of a click; in
play those of all that was done, by the clicks. Load is the machine's: above its processors, all must queue.
"""

import asyncio
import gc
import os
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks.bare import BARE
from benchmarks.crowd import Answer, Crowd
from benchmarks.film import long_film
from benchmarks.process import BOT, Process, bot_process, store_url
from data.store import open_store
from sandbox.server import Sandbox, open_sandbox

PLAYERS = 3
QUESTIONS = 4
SECONDS = 20
LONG_SECONDS = 120
POOL = 100
STARTS_A_SECOND = 25


@dataclass
class Taken:
    """What a bot took: kB of memory with all rounds on, processor seconds for starts and for clicks."""

    memory: int
    starting: float
    clicking: float
    started: int = 0
    """How many clicks were acknowledged when the last round began."""


@dataclass
class Row:
    """What one run gave; `before` is the memory before it in kB."""

    bot: str
    pace: str
    crowd: Crowd
    kept: bool
    before: int
    taken: Taken
    commits: str
    complaints: list[str]


async def main(counts: Sequence[int], profile: Path | None) -> None:
    """Measure and print a row at a time."""
    print("  bot  pace rounds clicks failed kept  p50 ms     p95     p99     max   later", end=" ")
    print("start p50     p99   MB with kB/round commits  CPU s ms/start ms/click load")
    gc.disable()  # the sandbox's own pauses are not what is measured
    for count in counts:
        for pace in ("play", "burst"):
            for bot in (BARE, BOT):
                with tempfile.TemporaryDirectory() as home:
                    show(await measure(bot, pace, count, Path(home), profile if bot is BOT else None))
                gc.collect()


def show(row: Row) -> None:
    """Print what one run gave."""
    waits, starts, taken = row.crowd.waits, row.crowd.starts, row.taken
    rounds, clicks = len(row.crowd.seats), len(row.crowd.clicked)
    kept = "yes" if row.kept else "NO"
    print(f"{'bare' if row.bot is BARE else '':>5} {row.pace:>5} {rounds:6} {clicks:6}", end=" ")
    print(f"{len(waits.failures):6} {kept:>4}", end=" ")
    print(*(f"{waits.quantile(part):7.1f}" for part in (0.5, 0.95, 0.99, 1)), end=" ")
    print(f"{waits.quantile(0.99, since=taken.started):7.1f}", end=" ")
    print(f"{starts.quantile(0.5):9.1f} {starts.quantile(0.99):7.1f}", end=" ")
    print(f"{row.before / 1024:4.0f} {taken.memory / 1024:4.0f}", end=" ")
    print(f"{(taken.memory - row.before) / rounds:8.1f} {row.commits:>7}", end=" ")
    print(f"{taken.starting + taken.clicking:6.1f} {1000 * taken.starting / rounds:8.2f}", end=" ")
    print(f"{1000 * taken.clicking / max(1, clicks):8.2f} {os.getloadavg()[0]:4.1f}")
    for what, times in sorted(Counter(waits.failures).items()):
        print(f"      {times} clicks failed: {what}")
    for what, times in sorted(Counter(starts.failures).items()):
        print(f"      {times} starts failed: {what}")
    for what, times in Counter(row.complaints).most_common(3):
        print(f"      the bot said {times} times: {what}")
    sys.stdout.flush()


async def measure(module: str, pace: str, count: int, home: Path, profile: Path | None) -> Row:
    """Run so many rounds and return what it took."""
    async with open_store(store_url(home)) as store:
        await store.catalogue.replace_film(*long_film(POOL))
    async with open_sandbox() as sandbox:
        crowd = Crowd(sandbox, None if pace == "burst" else _human)
        crowd.seat(count, PLAYERS)
        async with bot_process(sandbox, home, module, profile) as bot:
            first = await warm_up(sandbox)
            before = bot.resident
            taken = await (_burst if pace == "burst" else _play)(crowd, bot)
            complaints = bot.complaints
        kept = module == BARE or answers(home) == sorted([*first, *crowd.clicked])
        return Row(module, pace, crowd, kept, before, taken, bot.said.strip(), complaints)


def _human(chance: Random) -> float:
    return chance.uniform(1, 15)


async def warm_up(sandbox: Sandbox) -> list[Answer]:
    """Play one quick round, so that what is loaded once is there; return what was answered in it."""
    quick = Crowd(sandbox, lambda chance: chance.uniform(0.1, 0.2))
    [seats] = quick.seat(1, PLAYERS)
    await quick.start(seats, questions=3, seconds=5, pause=0)
    await quick.until(quick.all_over, 60)
    return quick.clicked


async def _play(crowd: Crowd, bot: Process) -> Taken:
    tables, cpu = list(crowd.seats.values()), bot.cpu
    watching = asyncio.create_task(_most_resident(bot))
    await crowd.start_all(tables, len(tables) / STARTS_A_SECOND, QUESTIONS, SECONDS)
    started = len(crowd.waits.seconds)
    await crowd.until(crowd.all_over, QUESTIONS * (SECONDS + 10))
    watching.cancel()
    return Taken(await watching, 0.0, bot.cpu - cpu, started)


async def _burst(crowd: Crowd, bot: Process) -> Taken:
    tables, cpu = list(crowd.seats.values()), bot.cpu
    await crowd.start_all(tables, len(tables) / STARTS_A_SECOND, 3, LONG_SECONDS)
    await crowd.until(crowd.all_asked, 30)
    await asyncio.sleep(1)
    taken = Taken(bot.resident, bot.cpu - cpu, 0.0)
    cpu = bot.cpu
    crowd.click_everywhere(within=1.0)
    await asyncio.sleep(1.5)
    await crowd.until(crowd.all_answered, 10)
    await asyncio.sleep(1)  # a click that failed may still be on its way to the ledger
    taken.clicking = bot.cpu - cpu
    return taken


async def _most_resident(bot: Process) -> int:
    """Return the most memory that the bot had until the task is cancelled."""
    most = 0
    try:
        while True:
            most = max(most, bot.resident)
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        return most


def answers(home: Path) -> list[Answer]:
    """Return the answers in the ledger."""
    with closing(sqlite3.connect(home / "matinee.db")) as ledger:
        found = ledger.execute(
            "SELECT round, body ->> 'number', body ->> 'player', body ->> 'given' FROM event"
            " WHERE kind = 'answer' ORDER BY 1, 2, 3"
        )
        return [Answer(*row) for row in found]


def _arguments(words: list[str]) -> tuple[list[int], Path | None]:
    profile = None
    if words[:1] == ["--profile"]:
        profile, words = Path(words[1]), words[2:]
    return [int(word) for word in words] or [1, 50, 200, 1_000], profile


if __name__ == "__main__":
    asyncio.run(main(*_arguments(sys.argv[1:])))
