"""The page's websocket: the open tabs, each of which is told of every change (see PROTOCOL.md)."""

import asyncio
from typing import TYPE_CHECKING

from aiohttp import WSMsgType, web

from sandbox.changes import Change
from sandbox.page_faults import PageFaults
from sandbox.tab import Tab

if TYPE_CHECKING:
    from sandbox.server import Sandbox


class PageSockets:
    """All open tabs."""

    def __init__(self, sandbox: "Sandbox", hints: tuple[str, ...]) -> None:
        self.sandbox = sandbox
        self.hints = hints
        self.faults = PageFaults(sandbox)
        self.tabs = set[Tab]()
        self._told = self.faults.json()
        sandbox.world.listen(self._hear)

    def _hear(self, change: Change) -> None:
        self.faults.hear(change)
        if self.tabs:
            for tab in self.tabs:
                tab.hear(change)
            self._tell_of_faults()

    def _tell_of_faults(self) -> None:
        faults = self.faults.json()
        if faults != self._told:
            self._told = faults
            for tab in self.tabs:
                tab.tell_of_faults()

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """Talk with one tab until it closes."""
        socket = web.WebSocketResponse(heartbeat=30, max_msg_size=1 << 20)
        await socket.prepare(request)
        tab = Tab(self.sandbox, socket, self.hints, self.faults)
        self.tabs.add(tab)
        sender = asyncio.create_task(tab.send_all())
        try:
            async for frame in socket:
                if frame.type is WSMsgType.TEXT:
                    tab.receive(frame.data)
                    self._tell_of_faults()
        finally:
            self.tabs.discard(tab)
            sender.cancel()
            await asyncio.gather(sender, return_exceptions=True)
        return socket

    async def close(self) -> None:
        """Close all tabs' connections."""
        for tab in tuple(self.tabs):
            await tab.socket.close(code=1001)
