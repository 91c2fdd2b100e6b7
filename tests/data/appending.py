"""A process that appends to the ledger for ever: `python -m tests.data.appending URL`.

It writes the round and the sequence of each event that was acknowledged.
"""

import asyncio
import sys

from data.ledger import Ledger, Record, Sitting
from data.store import open_store
from game.events import TimeUp
from game.options import Options


async def main(url: str) -> None:
    async with open_store(url) as store:
        await asyncio.gather(*(play(store.ledger, f"round{number}") for number in range(20)))


async def play(ledger: Ledger, round_id: str) -> None:
    sitting = Sitting(round_id, "the-heist", None, 20, 30, 99.5, Options(), ())
    await ledger.open_round(sitting)
    sequence = 0
    while True:
        sequence += 1
        await ledger.append(sitting, [Record(sequence, TimeUp(sequence))])
        sys.stdout.write(f"{round_id} {sequence}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
