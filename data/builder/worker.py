"""Builds in a process of their own, so that a live bot neither stalls nor keeps the parser's memory."""

import asyncio
import os
import signal
import threading
from collections.abc import AsyncIterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import asynccontextmanager, suppress
from functools import cache
from multiprocessing import get_context, parent_process
from typing import Protocol

from data.builder import build
from data.builder.built import Built
from data.builder.errors import WorkerError
from data.builder.pack import Pack
from data.builder.parser import Parser, load
from data.builder.synopsis import Synopsis


class Build(Protocol):
    """Builds a film in the other process, one after another; raises what `data.builder.build` does."""

    async def __call__(self, synopsis: Synopsis, pack: Pack | None = None) -> Built:
        """Return the film; `WorkerError` if the process dies, and from then on."""


@asynccontextmanager
async def builder_process() -> AsyncIterator[Build]:
    """Start the process, give a function that builds in it, and end it with the block, even amid a build.

    Example:
        async with builder_process() as build:
            built = await build(synopsis)
    """
    # Not "fork": the bot has threads, and the new process shall not inherit its memory.
    pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_follow_parent)
    loop = asyncio.get_running_loop()
    process = pool.submit(os.getpid)

    async def build_there(synopsis: Synopsis, pack: Pack | None = None) -> Built:
        try:
            return await loop.run_in_executor(pool, _build, synopsis, pack)
        except BrokenProcessPool:
            problem = "the process that builds ended; there may be too little memory. Try again."
            raise WorkerError(synopsis.title, synopsis.first_line, problem) from None

    try:
        yield build_there
    finally:
        # A pool's own end waits for the build that is on.
        with suppress(BrokenProcessPool, ProcessLookupError):
            os.kill(await asyncio.wrap_future(process), signal.SIGTERM)
        await asyncio.to_thread(pool.shutdown, cancel_futures=True)


def _follow_parent() -> None:
    """Live as long as the parent wants, and not longer than it lives."""
    # Ctrl-C reaches both processes; the parent decides what becomes of it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # A parent that is killed tells nobody, and the pool would wait for its next order for ever.
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@cache  # one parser for as long as the process lives
def _parser() -> Parser:
    return load()


def _build(synopsis: Synopsis, pack: Pack | None) -> Built:
    return build(synopsis, _parser().parse, pack)
