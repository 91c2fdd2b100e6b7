"""A bot's gateway session: its events are numbered and kept, so that a lost connection can be resumed."""

import asyncio
import importlib.util
import secrets
import zlib
from collections import deque
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Protocol

from aiohttp import web

from sandbox.wire import Json, written


class Operation(IntEnum):
    """What a gateway frame is for."""

    DISPATCH = 0
    HEARTBEAT = 1
    IDENTIFY = 2
    PRESENCE = 3
    VOICE_STATE = 4
    RESUME = 6
    RECONNECT = 7
    REQUEST_MEMBERS = 8
    INVALID_SESSION = 9
    HELLO = 10
    HEARTBEAT_ACK = 11


KEPT_EVENTS = 10_000


class Compressor(Protocol):
    """Turns frames into one stream of compressed bytes, complete at every frame's end."""

    def frame(self, text: str) -> bytes:
        """Return the bytes of one frame."""


class _Zlib:
    def __init__(self) -> None:
        self._stream = zlib.compressobj()

    def frame(self, text: str) -> bytes:
        return self._stream.compress(text.encode()) + self._stream.flush(zlib.Z_SYNC_FLUSH)


class _Zstd:
    def __init__(self) -> None:
        compression = importlib.import_module("compression.zstd")
        self._stream = compression.ZstdCompressor()
        self._flush = compression.ZstdCompressor.FLUSH_BLOCK

    def frame(self, text: str) -> bytes:
        compressed: bytes = self._stream.compress(text.encode(), self._flush)
        return compressed


def compressor(name: str | None) -> Compressor | None:
    """Return the asked-for compression, or None for plain text frames.

    Zstandard is in the standard library from Python 3.14 on; where it is missing the answer is plain text,
    which bots understand as well.
    """
    if name == "zlib-stream":
        return _Zlib()
    if name == "zstd-stream" and importlib.util.find_spec("compression") is not None:
        return _Zstd()
    return None


class Connection:
    """One websocket of a bot; frames are sent in order by a task of its own."""

    def __init__(self, socket: web.WebSocketResponse, compression: Compressor | None) -> None:
        self.socket = socket
        self.cut = False
        self.ended = asyncio.Event()
        self._compression = compression
        self._frames = asyncio.Queue[str | None]()
        self._sender = asyncio.create_task(self._send_all())

    def send(self, operation: Operation, data: object = None) -> None:
        """Send a frame that is no event."""
        self._frames.put_nowait(written({"op": operation, "d": data, "s": None, "t": None}))

    def send_text(self, frame: str) -> None:
        """Send a frame that is written already."""
        self._frames.put_nowait(frame)

    async def _send_all(self) -> None:
        while (frame := await self._frames.get()) is not None:
            try:
                if self._compression is None:
                    await self.socket.send_str(frame)
                else:
                    await self.socket.send_bytes(self._compression.frame(frame))
            except ConnectionError:
                return

    async def close(self, code: int, reason: str = "") -> None:
        """Close after what is still to be sent; the session outlives that."""
        self.cut = True
        self._frames.put_nowait(None)
        await self._sender
        await self.socket.close(code=code, message=reason.encode())

    async def stop(self) -> None:
        """End the sending task."""
        self._sender.cancel()
        await asyncio.gather(self._sender, return_exceptions=True)


@dataclass(slots=True)
class Session:
    """What outlives a connection: the events of one bot (or one of its shards) since it identified."""

    intents: int
    shard: tuple[int, int] = (0, 1)
    id: str = field(default_factory=lambda: secrets.token_hex(16))
    number: int = 0
    connection: Connection | None = None
    kept: deque[tuple[int, str]] = field(default_factory=lambda: deque(maxlen=KEPT_EVENTS))

    def dispatch(self, name: str, data: Json) -> None:
        """Tell the bot of an event, now or when it resumes."""
        self.number += 1
        frame = written({"op": Operation.DISPATCH, "d": data, "s": self.number, "t": name})
        self.kept.append((self.number, frame))
        if self.connection is not None:
            self.connection.send_text(frame)

    def can_resume(self, number: int) -> bool:
        """Tell whether everything after an event is still there."""
        first = self.kept[0][0] if self.kept else self.number + 1
        return first - 1 <= number <= self.number

    def replay(self, number: int) -> None:
        """Send everything after an event again."""
        assert self.connection is not None
        for kept, frame in self.kept:
            if kept > number:
                self.connection.send_text(frame)

    def concerns(self, guild_id: int | None) -> bool:
        """Tell whether this shard hears of a guild; talks with the bot belong to shard 0."""
        index, count = self.shard
        return index == ((guild_id or 0) >> 22) % count
