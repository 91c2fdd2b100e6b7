"""How fast rounds are written down and read again: `python -m benchmarks.ledger [ROUNDS…]`.

All rounds append at once, one record after another, each durable before the next; every eighth one settles
the answers of three players. Then comes what a restart reads: all rounds, and the events of each.
"""

import asyncio
import secrets
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, process_time

from data.connection import Database, open_database
from data.journal import open_journal
from data.ledger import STATEMENTS, Ledger, Record, Sitting
from data.store import open_store
from game.effects import Effect, Reveal, Score
from game.events import Answer
from game.options import Options
from tests.samples import dealt, heist_questions

HAND = dealt(heist_questions())
PLAYERS = 3
APPENDS = 20_000
"""Records of all rounds together."""


@dataclass
class Spent:
    """Seconds that each append took, and seconds of all of them and of the processors."""

    latencies: list[float] = field(default_factory=list[float])
    wall: float = 0.0
    processors: float = 0.0

    def quantile(self, part: float) -> float:
        """Return the milliseconds in which this part of the appends was done."""
        return 1000 * sorted(self.latencies)[int(part * (len(self.latencies) - 1))]


async def main(counts: list[int]) -> None:
    """Print a row for each number of rounds."""
    print(f"{'rounds':>6} {'appends/s':>9} {'p50 ms':>7} {'p99 ms':>7} {'max ms':>7}", end=" ")
    print(f"{'commits':>7} {'a commit':>8} {'CPU us':>6} {'open ms':>8} {'replay ms':>9}")
    for count in counts:
        with tempfile.TemporaryDirectory() as home:
            url = f"sqlite+aiosqlite:///{Path(home) / 'ledger.db'}"
            async with open_store(url), open_database(url) as database:
                await measure(database, sittings(count))


def sittings(count: int) -> list[Sitting]:
    """Return so many rounds, each in a channel of its own."""
    return [
        Sitting(secrets.token_hex(6), "the-heist", 10**18, place, 30, 0.0, Options(), HAND)
        for place in range(count)
    ]


async def measure(database: Database, rounds: list[Sitting]) -> None:
    """Print the row of these rounds."""
    async with open_journal(database, STATEMENTS) as journal:
        ledger = Ledger(database, journal)
        await asyncio.gather(*map(ledger.open_round, rounds))
        before = journal.commits
        spent = await append_all(ledger, rounds)
        commits = journal.commits - before
    done = len(spent.latencies)
    print(f"{len(rounds):6} {done / spent.wall:9.0f} {spent.quantile(0.5):7.2f}", end=" ")
    print(f"{spent.quantile(0.99):7.2f} {spent.quantile(1):7.2f} {commits:7}", end=" ")
    print(f"{done / commits:8.1f} {1e6 * spent.processors / done:6.0f}", end=" ")
    opened, replayed = await read_all(ledger)
    print(f"{1000 * opened:8.1f} {1000 * replayed:9.1f}", flush=True)


async def append_all(ledger: Ledger, rounds: list[Sitting]) -> Spent:
    """Append all records; return what it took."""
    spent = Spent()
    each = max(1, min(2_000, APPENDS // len(rounds)))
    wall, processors = perf_counter(), process_time()
    await asyncio.gather(*(append(ledger, sitting, each, spent) for sitting in rounds))
    spent.wall, spent.processors = perf_counter() - wall, process_time() - processors
    return spent


async def append(ledger: Ledger, sitting: Sitting, count: int, spent: Spent) -> None:
    """Append the records of one round, one after another."""
    for sequence in range(1, count + 1):
        event = Answer(float(sequence), 2**60 + sequence % PLAYERS, sequence, 0)
        record = Record(sequence, event, reveal(sequence // 8) if sequence % 8 == 0 else [])
        start = perf_counter()
        await ledger.append(sitting, [record])
        spent.latencies.append(perf_counter() - start)


def reveal(number: int) -> list[Effect]:
    """Return the reveal of a question that all players answered."""
    scores = (Score(2**60 + player, 0, 2.5, 94, right=True) for player in range(PLAYERS))
    return [Reveal(number, 10, HAND[number % len(HAND)], tuple(scores))]


async def read_all(ledger: Ledger) -> tuple[float, float]:
    """Return the seconds to read all open rounds, and to read the events of all of them."""
    start = perf_counter()
    found = await ledger.open_rounds()
    opened = perf_counter() - start
    start = perf_counter()
    for sitting in found:
        await ledger.events(sitting.id)
    return opened, perf_counter() - start


if __name__ == "__main__":
    asyncio.run(main([int(word) for word in sys.argv[1:]] or [1, 50, 200, 1_000]))
