"""Takes the bot's requests: finds the route, checks token and body, has it done, answers, remembers."""

import json
import re
import zlib
from collections.abc import Mapping
from typing import Any

from aiohttp import BodyPartReader, web

from sandbox import refusal
from sandbox.changes import Requested
from sandbox.description.faults import nested_errors
from sandbox.description.routes import ROUTES, Directory, Route
from sandbox.interactions import Interactions
from sandbox.recorded import Log, Request
from sandbox.refusal import Refusal
from sandbox.rest.call import Answer, Call, Handlers
from sandbox.rest.tokens import CALLBACK
from sandbox.wire import written
from sandbox.world import World
from sandbox.writing import Upload

PREFIX = "/api/v10"
LIMIT = 1000
_FILE_FIELD = re.compile(r"files\[(\d)\]|file(\d)?")
_UNSAFE = re.compile(r"[^\w.\-]")


class Api:
    """Everything under `/api/v10`."""

    def __init__(
        self, world: World, log: Log, token: str, interactions: Interactions, handlers: Handlers
    ) -> None:
        self.world = world
        self.log = log
        self.interactions = interactions
        self._authorization = f"Bot {token}"
        self._directory = Directory(ROUTES)
        self._handlers = {route: handlers[route.method, route.template] for route in ROUTES}
        self._buckets = {
            route: f"{zlib.crc32(f'{route.method} {route.template}'.encode()):08x}" for route in ROUTES
        }

    async def serve(self, request: web.Request) -> web.Response:
        """Answer one request."""
        path = request.rel_url.raw_path.removeprefix(PREFIX)
        world = self.world
        record = Request(world.snowflakes.next(), world.clock.stamp(), request.method, path)
        found = self._directory.find(request.method, tuple(path.strip("/").split("/")))
        route = None if found is None else found[0]
        try:
            if found is None:
                raise refusal.no_such_route()
            record.route, record.global_ = found[0].template, not found[0].by_token
            if not found[0].by_token and request.headers.get("Authorization") != self._authorization:
                raise refusal.unauthorized()
            call = await _read(request, found[0], found[1])
            record.body = call.body
            record.status, record.answer = self._answer(found[0], call, record)
        except Refusal as refused:
            record.status, record.answer = refused.status, refused.json()
            if refused.problem and not record.problems:
                record.problems = [f"{refused.message} ({refused.code})"]
        self.log.add(record)
        world.tell(Requested(record))
        return self._response(record, route)

    def _answer(self, route: Route, call: Call, record: Request) -> Answer:
        try:
            faults = route.check(call.body)
            if faults:
                record.problems = [str(fault) for fault in faults]
                raise refusal.invalid_form(nested_errors(faults))
            return self._handlers[route](call)
        except Refusal as refused:
            if route.template == CALLBACK:
                self.interactions.refuse(call.parameters["interaction_id"], refused, record.problems)
            raise
        finally:
            record.note = call.note

    def _response(self, record: Request, route: Route | None) -> web.Response:
        headers = {
            "Via": "1.1 sandbox",
            "X-RateLimit-Limit": str(LIMIT),
            "X-RateLimit-Remaining": str(LIMIT - 1),
            "X-RateLimit-Reset": f"{self.world.clock.now() + 1:.3f}",
            "X-RateLimit-Reset-After": "1.000",
        }
        if route is not None:
            headers["X-RateLimit-Bucket"] = self._buckets[route]
        if record.answer is None:
            return web.Response(status=record.status, headers=headers)
        headers["Content-Type"] = "application/json"
        return web.Response(status=record.status, headers=headers, body=written(record.answer).encode())


async def _read(request: web.Request, route: Route, parameters: Mapping[str, str]) -> Call:
    """Decode a request; `Refusal` if its body is no JSON where JSON is due."""
    if request.content_type == "multipart/form-data":
        body, files = await _read_parts(request)
    else:
        text, files = await request.read(), {}
        body = _decoded(text) if text and route.body is not None else None
    return Call(parameters, request.query, body, files)


async def _read_parts(request: web.Request) -> tuple[Any, dict[int, Upload]]:
    body: Any = None
    files: dict[int, Upload] = {}
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            raise refusal.not_json()
        name = part.name or ""
        if name == "payload_json":
            body = _decoded(bytes(await part.read()))
        elif found := _FILE_FIELD.fullmatch(name):
            filename = _UNSAFE.sub("_", part.filename or "file") or "file"
            files[int(found[1] or found[2] or 0)] = Upload(filename, bytes(await part.read()))
    return body, files


def _decoded(text: bytes) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        raise refusal.not_json() from None
