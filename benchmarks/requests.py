"""What a round costs in requests to Discord: `python benchmarks/requests.py [QUESTIONS] [PLAYERS]`.

The real bot plays in the sandbox; players click as fast as they see a question. Callbacks answer a click and
are not limited globally; what a token does is free as well; all else counts against 50 requests a second.
"""

import asyncio
import sys
import tempfile
from collections import Counter
from functools import partial

from rich.console import Console

from bot.building import build_files, seeds
from bot.client import connect
from data.store import open_store
from sandbox.driver import Player
from sandbox.recorded import Request
from sandbox.server import Sandbox, open_sandbox
from sandbox.sight import Message


async def main(questions: int, players: int) -> None:
    """Play one round and print what it cost."""
    with tempfile.TemporaryDirectory() as home:
        url = f"sqlite+aiosqlite:///{home}/requests.db"
        async with open_store(url) as store, open_sandbox() as sandbox:
            await build_files(store, seeds(), Console(stderr=True))
            serving = asyncio.create_task(connect(sandbox.token, sandbox.api_url, store))
            await sandbox.bot_ready()
            before = len(sandbox.requests)
            await play(sandbox, questions, players)
            report(sandbox.requests[before:], questions)
            serving.cancel()
            await asyncio.gather(serving, return_exceptions=True)


async def play(sandbox: Sandbox, questions: int, count: int) -> None:
    """Play a round to its end with everybody clicking."""
    players = [Player(sandbox, f"Player {number}") for number in range(1, count + 1)]
    await players[0].command("trivia start", {"questions": questions, "seconds": 5})

    def is_open(number: int, message: Message) -> bool:
        return f"question {number} of {questions}" in message.text and bool(message.buttons)

    for number in range(1, questions + 1):
        shown = await players[0].wait_for(partial(is_open, number), timeout=30)
        labels = [button.label or "" for button in shown.buttons]
        clicks = (player.click(shown, labels[place % len(labels)]) for place, player in enumerate(players))
        await asyncio.gather(*clicks)
    await players[0].wait_for(lambda message: "final scores" in message.text, timeout=30)


def report(requests: list[Request], questions: int) -> None:
    """Print the requests of a round, all and a question, by what they cost."""
    kinds = Counter(kind(request) for request in requests)
    print(f"{'':<24}{'a round':>9}{'a question':>12}")
    for name in ("callbacks", "by tokens", "globally limited"):
        print(f"{name:<24}{kinds[name]:>9}{kinds[name] / questions:>12.2f}")


def kind(request: Request) -> str:
    """Return what a request costs."""
    if request.path.startswith("/interactions/"):
        return "callbacks"
    return "globally limited" if request.global_ else "by tokens"


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:]]
    asyncio.run(main(*(given + [5, 3][len(given) :])))
