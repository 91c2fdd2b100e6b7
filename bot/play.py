"""`matinee play`: the sandbox and the bot in one process, for a browser tab on this machine."""

import asyncio
import logging
import os
import socket
import sys
import webbrowser
from collections.abc import Callable

from rich.console import Console

from bot.asking import asking
from bot.building import build_files, seeds
from bot.client import StartError, connect
from bot.running import start_logging
from bot.settings import Settings
from data.store import open_store
from sandbox.server import open_sandbox

_QUIET = "WARNING"
_USUAL_PORT = 8765
_HINTS = (
    "Type / and pick /trivia start, then click your answer before the bell.",
    "Open a second player, beside your name, and play against each other.",
    "Try /scene find and /character show; for /film add be Olive (owner): click your name.",
)


async def play(settings: Settings, port: int | None, *, browser: bool, say: Callable[[str], None]) -> None:
    """Serve until interrupted; say the page's address once the bot is there.

    Without a port the usual one is taken, or any if that is in use. `StartError` if the port is taken.
    """
    start_logging(_QUIET)
    opening = open_sandbox(port=_free(port), bot_name="Matinee", hints=_HINTS)
    async with open_store(settings.store_url) as store, opening as sandbox:
        await build_files(store, seeds(), Console(stderr=True))
        ask = asking(settings, logging.getLogger(__name__).info)
        serving = asyncio.ensure_future(connect(sandbox.token, sandbox.api_url, store, ask))
        ready = asyncio.ensure_future(sandbox.bot_ready())
        await asyncio.wait((serving, ready), return_when=asyncio.FIRST_COMPLETED)
        if ready.done():
            say(f"Matinee plays at {sandbox.page_url}  (Ctrl+C ends it)")
            if browser and _has_screen():
                webbrowser.open(sandbox.page_url)
        ready.cancel()
        await serving


def _free(port: int | None) -> int:
    """Return the port to serve on: the one wanted, else the usual one, else 0 (any)."""
    wanted = _USUAL_PORT if port is None else port
    try:
        socket.create_server(("127.0.0.1", wanted)).close()
    except OSError as problem:
        if port is None:
            return 0
        reason = os.strerror(problem.errno or 0)
        raise StartError(f"Port {port} cannot be used ({reason}); name another one with --port.") from None
    return wanted


def _has_screen() -> bool:
    """Whether a browser would open beside the terminal, and not a text browser inside it."""
    if not sys.stdout.isatty():
        return False
    return sys.platform in ("darwin", "win32") or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))
