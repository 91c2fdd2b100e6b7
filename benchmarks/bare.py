"""A bot that does nothing of use, but asks Discord for as much as Matinee does: its waits are the sandbox's.

It speaks plain HTTP and JSON, posts questions when a round is started, acknowledges every click at once, and
keeps nothing.
"""

import asyncio
import json
import os
import zlib
from collections.abc import Coroutine
from typing import Any

import aiohttp

BARE = "benchmarks.bare"
_INTENTS = 1 | 1 << 9  # guilds, their messages
_ANSWER, _DEFER_UPDATE, _PRIVATE = 4, 6, 64
_PLAYED = 0.8
"""The part of a question's seconds after which it ends."""

_OPTIONS = ("questions", "seconds", "pause")
_COMMAND = {
    "name": "trivia",
    "description": "Play",
    "options": [
        {
            "type": 1,
            "name": "start",
            "description": "Start",
            "options": [{"type": 4, "name": name, "description": name} for name in _OPTIONS],
        }
    ],
}


class Bare:
    """The bot: what it is connected by, the questions that nobody clicked yet, what it is busy with."""

    def __init__(self, session: aiohttp.ClientSession, api: str, application: str) -> None:
        self._session = session
        self._api = api
        self._application = application
        self._fresh = dict[str, str]()
        self._busy = set[asyncio.Task[None]]()

    async def ask(self, method: str, path: str, body: object) -> Any:
        """Send a request; return what was answered."""
        headers = {"Content-Type": "application/json"}
        sent = self._session.request(method, self._api + path, data=json.dumps(body), headers=headers)
        async with sent as response:
            text = await response.read()
            return json.loads(text) if text else None

    async def listen(self, gateway: str, token: str) -> None:
        """Be connected, and take one event after another."""
        address = f"{gateway}?v=10&encoding=json&compress=zlib-stream"
        async with self._session.ws_connect(address, max_msg_size=0) as socket:
            properties = {"os": "linux", "browser": "bare", "device": "bare"}
            identify = {"token": token, "intents": _INTENTS, "properties": properties}
            await socket.send_json({"op": 2, "d": identify})
            stream = zlib.decompressobj()
            async for frame in socket:
                event = json.loads(stream.decompress(frame.data))
                if event["t"] == "INTERACTION_CREATE":
                    self._do(self._host(event["d"]) if event["d"]["type"] == 2 else self._note(event["d"]))

    def _do(self, what: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(what)
        self._busy.add(task)
        task.add_done_callback(self._busy.discard)

    async def _host(self, command: dict[str, Any]) -> None:
        """Post one question after another, until the final scores."""
        given = {each["name"]: each["value"] for each in command["data"]["options"][0]["options"]}
        await self._acknowledge(command, _ANSWER, {"content": "A round begins."})
        tokens = f"/webhooks/{self._application}/{command['token']}"
        for number in range(1, given["questions"] + 1):
            buttons = [_button(f"choice:{command['id']}:{number}:{place}") for place in range(4)]
            body = {"content": "Where? " * 20, "components": [{"type": 1, "components": buttons}]}
            message = await self.ask("POST", f"{tokens}?wait=true", body)
            self._fresh[message["id"]] = ""
            await asyncio.sleep(_PLAYED * given["seconds"])
            token = self._fresh.pop(message["id"])
            if token:
                edit = {"content": "There. " * 20, "components": []}
                await self.ask("PATCH", f"/webhooks/{self._application}/{token}/messages/@original", edit)
            await asyncio.sleep(given["pause"])
        await self.ask("POST", tokens, {"content": "final scores"})

    async def _note(self, click: dict[str, Any]) -> None:
        """Acknowledge a click, the first of a question as Matinee does it."""
        body = {"content": "Noted: under the floorboard.", "flags": _PRIVATE}
        if self._fresh.get(click["message"]["id"]) != "":
            await self._acknowledge(click, _ANSWER, body)
            return
        self._fresh[click["message"]["id"]] = click["token"]
        await self._acknowledge(click, _DEFER_UPDATE, None)
        await self.ask("POST", f"/webhooks/{self._application}/{click['token']}", body)

    async def _acknowledge(self, interaction: dict[str, Any], kind: int, data: object) -> None:
        path = f"/interactions/{interaction['id']}/{interaction['token']}/callback"
        await self.ask("POST", path, {"type": kind, "data": data} if data else {"type": kind})


def _button(custom_id: str) -> dict[str, Any]:
    label = f"the loose floorboard in front of door {custom_id[-1]}"
    return {"type": 2, "style": 2, "label": label, "custom_id": custom_id}


async def main(api: str, token: str) -> None:
    """Connect until the process is ended."""
    headers = {"Authorization": f"Bot {token}"}
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(headers=headers, connector=connector) as session:
        async with session.get(f"{api}/users/@me") as response:
            application = (await response.json())["id"]
        async with session.get(f"{api}/gateway/bot") as response:
            gateway = (await response.json())["url"]
        bare = Bare(session, api, application)
        await bare.ask("PUT", f"/applications/{application}/commands", [_COMMAND])
        await bare.listen(gateway, token)


if __name__ == "__main__":
    asyncio.run(main(os.environ["DISCORD_API_URL"], os.environ["DISCORD_TOKEN"]))
