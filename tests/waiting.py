"""Waiting for something that has no event of its own."""

import asyncio
from collections.abc import Awaitable, Callable


async def until(done: Callable[[], Awaitable[bool]]) -> None:
    """Ask again and again until it is so; `TimeoutError` after 20 s."""
    async with asyncio.timeout(20):
        while not await done():  # noqa: ASYNC110 - a row in a database sets no asyncio.Event
            await asyncio.sleep(0.05)
