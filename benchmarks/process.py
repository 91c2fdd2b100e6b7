"""A bot in a process of its own, and what it takes of the machine; Linux only, for it reads `/proc`.

Run as a program this is `matinee run`, which at its end also says how many transactions it wrote.
"""

import asyncio
import cProfile
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from bot.running import run_bot
from bot.settings import Settings
from sandbox.server import Sandbox

BOT = "benchmarks.process"
ROOT = Path(__file__).parent.parent
PROFILE = "BENCHMARK_PROFILE"
"""The environment variable that names the file for a profile of the bot."""

_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass
class Process:
    """A running bot; `said` is what it printed by its end, `log` the file of its messages."""

    running: asyncio.subprocess.Process
    log: Path
    said: str = ""

    @property
    def cpu(self) -> float:
        """Seconds of processor time so far."""
        fields = Path(f"/proc/{self.running.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS

    @property
    def resident(self) -> int:
        """Resident memory, in kB."""
        status = Path(f"/proc/{self.running.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0])

    @property
    def complaints(self) -> list[str]:
        """The warnings and errors that it logged so far, without their times."""
        lines = (line.split(maxsplit=2) for line in self.log.read_text().splitlines())
        return [line[2] for line in lines if line[2:] and line[2].startswith(("WARNING", "ERROR"))]

    async def end(self, how: signal.Signals = signal.SIGTERM) -> None:
        """End it and wait until it is gone."""
        if self.running.returncode is None:
            self.running.send_signal(how)
        out, _ = await self.running.communicate()
        self.said = out.decode()


@asynccontextmanager
async def bot_process(
    sandbox: Sandbox, home: Path, module: str = BOT, profile: Path | None = None
) -> AsyncIterator[Process]:
    """Run a bot beside the sandbox until the block ends; its store is in `home`."""
    environment = {
        **os.environ,
        "DISCORD_TOKEN": sandbox.token,
        "DISCORD_API_URL": sandbox.api_url,
        "DATABASE_URL": store_url(home),
        "PYTHONPATH": str(ROOT),
        **({PROFILE: str(profile)} if profile else {}),
    }
    log = home / "bot.log"
    with log.open("ab") as errors:
        running = await asyncio.create_subprocess_exec(
            sys.executable, "-m", module, env=environment, stdout=asyncio.subprocess.PIPE, stderr=errors
        )
    bot = Process(running, log)
    try:
        await sandbox.bot_ready(timeout=30)
        yield bot
    finally:
        await bot.end()


def store_url(home: Path) -> str:
    """Return where the bot's store is."""
    return f"sqlite+aiosqlite:///{home / 'matinee.db'}"


class Transactions:
    """Counts the transactions that write."""

    def __init__(self) -> None:
        self.count = 0

    def hear(self, _connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        """Hear of a statement before it is executed."""
        self.count += statement == "BEGIN IMMEDIATE"


def _main() -> None:
    settings, written = Settings(), Transactions()
    assert settings.discord_token is not None
    event.listen(Engine, "before_cursor_execute", written.hear)
    profile, token = os.environ.get(PROFILE), settings.discord_token.get_secret_value()
    if profile is None:
        run_bot(settings, token)
    else:
        profiler = cProfile.Profile()
        profiler.runcall(run_bot, settings, token)
        profiler.dump_stats(profile)
    print(written.count)


if __name__ == "__main__":
    _main()
