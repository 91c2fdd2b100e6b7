"""A local server that speaks the OpenAI protocol, well or as badly as a test asks."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class LanguageServer:
    """What it was asked, and what it will answer; at the end of the list it writes no question."""

    answers: list[Answer] = field(default_factory=list[Answer])
    models: Answer = field(default_factory=lambda: sends({"data": [{"id": "embed-1"}, {"id": "small-2"}]}))
    asked: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    headers: list[Mapping[str, str]] = field(default_factory=list[Mapping[str, str]])
    asked_something: asyncio.Event = field(default_factory=asyncio.Event)
    closing: asyncio.Event = field(default_factory=asyncio.Event)
    address: str = ""

    @property
    def portions(self) -> list[dict[str, Any]]:
        """The part of the synopsis in each request."""
        users = [asked["messages"][1]["content"] for asked in self.asked]
        return [json.loads(user.removeprefix("<synopsis>").removesuffix("</synopsis>")) for user in users]

    async def complete(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(await request.json())
        self.headers.append(request.headers)
        self.asked_something.set()
        answer = self.answers.pop(0) if self.answers else writes([])
        return await answer(request)

    async def list_models(self, request: web.Request) -> web.StreamResponse:
        return await self.models(request)

    def hangs(self) -> Answer:
        """Never answer, until the test is over."""

        async def answer(request: web.Request) -> web.StreamResponse:
            await self.closing.wait()
            return web.Response()

        return answer

    def drips(self) -> Answer:
        """Begin to answer and send a blank now and then, until the test is over."""

        async def answer(request: web.Request) -> web.StreamResponse:
            response = web.StreamResponse(headers={"Content-Type": "application/json"})
            await response.prepare(request)
            while not self.closing.is_set() and request.transport is not None:
                await response.write(b" ")
                await asyncio.sleep(0.01)
            return response

        return answer


@asynccontextmanager
async def serving() -> AsyncIterator[LanguageServer]:
    """A server that runs for one test."""
    language = LanguageServer()
    app = web.Application()
    app.router.add_post("/v1/chat/completions", language.complete)
    app.router.add_get("/v1/models", language.list_models)
    async with TestServer(app) as server:
        language.address = str(server.make_url("/v1"))
        yield language
        language.closing.set()


def sends(body: object, status: int = 200, **headers: str) -> Answer:
    """Answer with JSON, or with a text or bytes as they are."""

    async def answer(request: web.Request) -> web.StreamResponse:
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        said = {"Content-Type": "application/json"}
        said.update({name.replace("_", "-"): value for name, value in headers.items()})
        return web.Response(body=data, status=status, headers=said)

    return answer


def says(text: object, tokens: object = 7) -> Answer:
    """Answer with a completion whose text is this."""
    choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": text}}
    usage = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": tokens}
    return sends({"id": "1", "object": "chat.completion", "choices": [choice], "usage": usage})


def writes(questions: list[dict[str, Any]]) -> Answer:
    """Answer with questions in the form that was asked for."""
    return says(json.dumps({"questions": questions}))


def fails(status: int, code: str = "", said: str = "no", **headers: str) -> Answer:
    """Answer with an error as OpenAI words it."""
    return sends({"error": {"message": said, "type": "x", "code": code or None}}, status, **headers)


async def resets(request: web.Request) -> web.StreamResponse:
    """Break the connection off without an answer."""
    assert request.transport is not None
    request.transport.abort()
    return web.Response()


async def sends_half(request: web.Request) -> web.StreamResponse:
    """Break the connection off in the middle of an answer."""
    response = web.StreamResponse(headers={"Content-Length": "1000"})
    await response.prepare(request)
    await response.write(b'{"choices": [')
    assert request.transport is not None
    request.transport.abort()
    return response


async def sends_without_end(request: web.Request) -> web.StreamResponse:
    """Answer with more and more, as long as somebody listens."""
    response = web.StreamResponse(headers={"Content-Type": "application/json"})
    await response.prepare(request)
    while request.transport is not None and not request.transport.is_closing():
        await response.write(b" " * 65_536)
    return response
