"""Proof that the sandbox is not made to fit one bot: Red-DiscordBot plays a round of its own trivia in it.

Red is installed from the package index into a virtual environment that is thrown away afterwards, or kept
with `--folder`. It knows nothing of the sandbox but its address; test users talk to it as people do.
"""

import argparse
import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from sandbox.driver import Player
from sandbox.server import Sandbox, open_sandbox
from sandbox.sight import Message
from sandbox.writing import Upload

RED = "Red-DiscordBot==3.5.24"
PYTHONS = ("python3.11", "python3.10", "python3.9")
"""Red runs on these and on no newer one."""
START = Path(__file__).with_name("red_start.py")
PREFIX = "!"
START_SECONDS, ANSWER_SECONDS = 60, 20

ANSWERS = {
    "Which gas makes the balloons of a fair rise?": "helium",
    "On which instrument is the Moonlight Sonata played?": "piano",
    "Which planet has the largest rings?": "saturn",
    "How many sides has a hexagon?": "six",
}
UNANSWERED = "Which of these does nobody in this round know?"
TRIVIA_LIST = "\n".join(
    [
        "AUTHOR: Olive",
        "CONFIG: {delay: 5.0, reveal_answer: true, use_spoilers: true}",
        *(f'"{question}": ["{answer}"]' for question, answer in {**ANSWERS, UNANSWERED: "this one"}.items()),
    ]
)


class Unreachable(Exception):  # noqa: N818 - it is what the package index is
    """Red could not be installed; the message is a sentence."""


def install(folder: Path) -> Path:
    """Return a Python that has Red, installed if it is not there yet; `Unreachable` if that cannot be."""
    python = folder / "venv" / "bin" / "python"
    if not python.exists():
        found = next((name for name in PYTHONS if shutil.which(name)), None)
        if found is None:
            raise Unreachable(f"Red needs one of {', '.join(PYTHONS)}, and none of them is here.")
        _run(found, "-m", "venv", str(folder / "venv"))
    _run(str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", RED)
    return python


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    if done.returncode:
        last = (done.stderr or done.stdout).strip().splitlines()[-1:]
        raise Unreachable(f"{RED} cannot be installed from the package index: {' '.join(last)}")


@asynccontextmanager
async def red(python: Path, folder: Path, sandbox: Sandbox, owner: Player) -> AsyncIterator[None]:
    """Run Red against the sandbox until the block ends; its data and its log are in the folder."""
    environment = {**os.environ, "DISCORD_API_URL": sandbox.api_url, "HOME": str(folder)}
    environment["TMPDIR"] = str(folder)
    arguments = ["--no-instance", "--no-prompt", "--force-disable-rich-logging", "--prefix", PREFIX]
    arguments += ["--token", sandbox.token, "--owner", str(owner.id)]
    with (folder / "red.log").open("wb") as log:
        running = await asyncio.create_subprocess_exec(
            str(python), str(START), *arguments, env=environment, stdout=log, stderr=log
        )
    try:
        await sandbox.bot_ready(timeout=START_SECONDS)
        yield
    finally:
        if running.returncode is None:
            running.terminate()
        await running.wait()


class Play:
    """What people say to Red, and what it answers."""

    def __init__(self, sandbox: Sandbox, host: Player) -> None:
        self.sandbox = sandbox
        self.host = host
        self.answered = Counter[str]()
        self.unanswered = 0

    async def hear(self, *words: str, after: Message) -> Message:
        """Return the first thing that Red says after a message and that holds one of the words."""
        bot, channel = self.sandbox.world.bot.id, self.sandbox.channel
        return await self.host.wait_for(
            lambda message: message.author_id == bot and any(word in message.text for word in words),
            ANSWER_SECONDS,
            channel,
            after=after.id,
        )

    async def ask(self, command: str, *words: str, files: tuple[Upload, ...] = ()) -> Message:
        """Use a command of Red's and return its answer."""
        return await self.hear(*words, after=await self.host.send(PREFIX + command, files=files))

    async def prepare(self) -> None:
        """Load the trivia cog and hand it a list, twice: the second time Red asks, and a reaction answers."""
        await self.hear("Pong", after=await self.wake())
        await self.ask("load trivia", "trivia")
        questions = Upload("general_lore.yaml", TRIVIA_LIST.encode())
        await self.ask("triviaset custom upload", "Saved", files=(questions,))
        question = await self.ask("triviaset custom upload", "overwrite", files=(questions,))
        yes = (await self.offered(question))[0]
        await self.host.react(question, yes)
        await self.hear("Saved", after=question)

    async def wake(self) -> Message:
        """Say something until Red, which gets ready after it is connected, answers."""
        async with asyncio.timeout(START_SECONDS):
            while True:
                ping = await self.host.send(f"{PREFIX}ping")
                try:
                    await self.host.wait_for(
                        lambda message: "Pong" in message.text, 2, self.sandbox.channel, after=ping.id
                    )
                except TimeoutError:
                    continue
                return ping

    async def offered(self, message: Message) -> list[str]:
        """Return the emoji that Red put under a message, once there are two."""
        seen = await self.host.wait_for(
            lambda now: now.id == message.id and len(now.data.get("reactions", ())) > 1, ANSWER_SECONDS
        )
        return [reaction["emoji"]["name"] for reaction in seen.data["reactions"]]

    async def leaderboard(self, names: list[str]) -> Message:
        """Ask for the leaderboard until Red, which saves scores after it has shown them, lists everybody."""
        async with asyncio.timeout(ANSWER_SECONDS):
            while True:
                board = await self.ask("trivia leaderboard server", "Rank", "no scores")
                if all(name.lower() in board.text for name in names):
                    return board

    async def round(self, players: tuple[Player, ...]) -> Message:
        """Play all questions, the players in turn; returns the table of results."""
        last = await self.ask("trivia general_lore", "Starting Trivia")
        for number in range(1, len(ANSWERS) + 2):
            asked = await self.hear(f"Question number {number}!", after=last)
            question = asked.text.splitlines()[-1]
            if question == UNANSWERED:
                last = await self.hear("||", after=asked)
                self.unanswered += 1
                continue
            player = players[number % len(players)]
            await player.send("no idea")
            await player.send(f"Is it {ANSWERS[question]} ?")
            last = await self.hear("You got it", after=asked)
            self.answered[player.user.name] += 1
        return await self.hear("Results", after=last)


async def play(python: Path, folder: Path) -> bool:
    """Have Red play a round and print what happened; false if the sandbox had to complain."""
    async with open_sandbox(privileged=True) as sandbox:
        host, *players = (Player(sandbox, name) for name in ("Olive", "Ada", "Ben"))
        async with red(python, folder, sandbox, host):
            game = Play(sandbox, host)
            await game.prepare()
            results = await game.round(tuple(players))
            board = await game.leaderboard([player.user.name for player in players])
        print(f"answered       {dict(sorted(game.answered.items()))}, revealed {game.unanswered}")
        print(f"results        {' '.join(results.text.split())}")
        print(f"leaderboard    {' '.join(board.text.split())}")
        routes = Counter(f"{request.method} {request.route or request.path}" for request in sandbox.requests)
        print(f"requests       {sum(routes.values())}")
        for route, times in sorted(routes.items()):
            print(f"  {times:4} {route}")
        print(f"problems       {len(sandbox.problems)}")
        for problem in sandbox.problems:
            print(f"  {problem}")
        return not sandbox.problems


def main() -> None:
    """Read the arguments, install Red, play."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.red", description=__doc__)
    parser.add_argument("--folder", type=Path, help="where Red is installed and stays for the next time")
    folder = parser.parse_args().folder
    with tempfile.TemporaryDirectory() as thrown_away:
        place = Path(thrown_away) if folder is None else folder.resolve()
        place.mkdir(parents=True, exist_ok=True)
        try:
            python = install(place)
        except Unreachable as unreachable:
            sys.exit(str(unreachable))
        print(RED)
        if not asyncio.run(play(python, place)):
            sys.exit(1)


if __name__ == "__main__":
    main()
