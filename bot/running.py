"""Running the bot on Discord: opens what it needs, connects, and closes everything in order."""

import asyncio
import gc
import logging
import signal
import sys

from rich.console import Console

from bot.asking import asking
from bot.building import build_files, seeds
from bot.client import connect
from bot.settings import Settings
from data.store import open_store


def run_bot(settings: Settings, token: str) -> None:
    """Run until a signal ends it; `StartError` if Discord refuses the token or cannot be reached."""
    start_logging(settings.log_level)
    asyncio.run(_serve(settings, token))


def start_logging(level: str) -> None:
    """Log to standard error, from this level up."""
    logging.basicConfig(
        level=level, stream=sys.stderr, format="%(asctime)s %(levelname)-7s %(name)s: %(message)s"
    )
    logging.getLogger("alembic").setLevel(logging.WARNING)  # it tells each start what it found


async def _serve(settings: Settings, token: str) -> None:
    serving = asyncio.ensure_future(_connect(settings, token))
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, serving.cancel)
    try:
        await serving
    except asyncio.CancelledError:
        logging.getLogger(__name__).info("stopped")


async def _connect(settings: Settings, token: str) -> None:
    async with open_store(settings.store_url) as store:
        if not await store.catalogue.films():
            await build_files(store, seeds(), Console(stderr=True))
        ask = asking(settings, logging.getLogger(__name__).info)
        # What is loaded by now stays for ever: searching it for garbage again and again would hold clicks up.
        gc.collect()
        gc.freeze()
        await connect(token, settings.discord_api_url, store, ask)
