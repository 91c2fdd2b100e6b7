"""The parser in a process of its own, so that a live bot neither stalls nor keeps its memory."""

import asyncio
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import asynccontextmanager
from functools import cache
from multiprocessing import get_context

from data.builder.parser.parse import Parser, load
from data.builder.parser.parsed import Parsed

Parse = Callable[[Sequence[str]], Awaitable[list[Parsed]]]


@asynccontextmanager
async def parser_process() -> AsyncIterator[Parse]:
    """Start the process, give a function that parses in it, and end it with the block.

    The function raises `concurrent.futures.process.BrokenProcessPool` if the process dies.

    Example:
        async with parser_process() as parse:
            parsed = await parse(["Ali meets Anna."])
    """
    # Not "fork": the bot has threads, and the new process shall not inherit its memory.
    pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_ignore_interrupts)

    async def parse(sentences: Sequence[str]) -> list[Parsed]:
        return await asyncio.get_running_loop().run_in_executor(pool, _parse, list(sentences))

    try:
        yield parse
    finally:
        await asyncio.to_thread(pool.shutdown, cancel_futures=True)


def _ignore_interrupts() -> None:
    # Ctrl-C reaches both processes; the parent decides what becomes of it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@cache  # one parser for as long as the process lives
def _parser() -> Parser:
    return load()


def _parse(sentences: list[str]) -> list[Parsed]:
    return _parser().parse(sentences)
