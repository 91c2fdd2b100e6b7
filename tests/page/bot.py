"""A bot in a few lines: it answers interactions from a table and remembers what it heard."""

import asyncio
import json
from typing import Any

from aiohttp import ClientSession, FormData

from sandbox.server import Sandbox

Json = dict[str, Any]
DISPATCH, IDENTIFY, HELLO = 0, 2, 10
SUBCOMMAND = 1
MESSAGE, THINKING, CHANGED, CHOICES, FORM = 4, 5, 7, 8, 9


class Bot:
    """Connected to the sandbox's gateway; `answers` map a command's name or a custom id to a callback."""

    def __init__(self, sandbox: Sandbox, session: ClientSession) -> None:
        self.sandbox = sandbox
        self.session = session
        self.answers: dict[str, Json] = {}
        self.choices: list[Json] = []
        self.heard: list[Json] = []
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Connect and wait until the sandbox knows the bot."""
        self._task = asyncio.create_task(self._listen())
        await self.sandbox.bot_ready()

    async def stop(self) -> None:
        """Disconnect."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def request(self, method: str, path: str, body: Json | list[Json] | None = None) -> Any:
        """Send one REST request; the answer must not be an error."""
        headers = {"Authorization": f"Bot {self.sandbox.token}"}
        async with self.session.request(
            method, self.sandbox.api_url + path, json=body, headers=headers
        ) as answer:
            said = await answer.text()
            assert answer.ok, said
            return await answer.json() if said else None

    async def say(self, **message: Any) -> Json:
        """Send a message to the lobby."""
        sent: Json = await self.request("POST", f"/channels/{self.sandbox.channel}/messages", message)
        return sent

    async def say_with_files(self, message: Json, files: dict[str, bytes]) -> None:
        """Send a message with attachments to the lobby."""
        form = FormData()
        attachments = [{"id": index, "filename": name} for index, name in enumerate(files)]
        form.add_field("payload_json", json.dumps(message | {"attachments": attachments}))
        for index, (name, content) in enumerate(files.items()):
            form.add_field(f"files[{index}]", content, filename=name)
        address = f"{self.sandbox.api_url}/channels/{self.sandbox.channel}/messages"
        headers = {"Authorization": f"Bot {self.sandbox.token}"}
        async with self.session.post(address, data=form, headers=headers) as answer:
            assert answer.ok, await answer.text()

    async def offer(self, *commands: Json) -> None:
        """Register commands, for everywhere."""
        await self.request("PUT", f"/applications/{self.sandbox.world.bot.id}/commands", list(commands))

    async def _listen(self) -> None:
        address = (await self.request("GET", "/gateway/bot"))["url"]
        async with self.session.ws_connect(f"{address}?v=10&encoding=json") as socket:
            async for frame in socket:
                event = frame.json()
                if event["op"] == HELLO:
                    who = {"token": self.sandbox.token, "intents": 513, "properties": {}}
                    await socket.send_json({"op": IDENTIFY, "d": who})
                elif event["op"] == DISPATCH and event["t"] == "INTERACTION_CREATE":
                    await self._answer(event["d"])

    async def _answer(self, interaction: Json) -> None:
        data = interaction["data"]
        self.heard.append(data)
        if interaction["type"] == 4:
            answer: Json | None = {"type": CHOICES, "data": {"choices": self.choices}}
        else:
            answer = self.answers.get(full_name(data))
        if answer is not None:
            path = f"/interactions/{interaction['id']}/{interaction['token']}/callback"
            await self.request("POST", path, answer)


def full_name(data: Json) -> str:
    """Return the custom id, or the command's name with its subcommands."""
    if "custom_id" in data:
        return str(data["custom_id"])
    names, options = [data["name"]], data.get("options", [])
    while options and options[0]["type"] <= 2:
        names.append(options[0]["name"])
        options = options[0].get("options", [])
    return " ".join(names)
