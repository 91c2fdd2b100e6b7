"""Takes the bot's requests: finds the route, checks token and body, has it done, answers, remembers."""

import json
import re
from collections.abc import Mapping
from typing import Any

from aiohttp import BodyPartReader, web

from sandbox import refusal
from sandbox.changes import Requested
from sandbox.description.faults import nested_errors
from sandbox.description.routes import ROUTES, Directory, Route
from sandbox.faults import Faults
from sandbox.interactions import Interactions
from sandbox.limits import Limits
from sandbox.recorded import Log, Request
from sandbox.refusal import RateLimited, Refusal
from sandbox.rest.call import Answer, Call, Handlers
from sandbox.rest.tokens import CALLBACK
from sandbox.wire import written
from sandbox.world import World
from sandbox.writing import Upload

PREFIX = "/api/v10"
_NOT_THE_BOTS_DOING = (429, *range(500, 600))
Found = tuple[Route, dict[str, str]]
"""A route and the parameters of the path."""
_FILE_FIELD = re.compile(r"files\[(\d)\]|file(\d)?")
_UNSAFE = re.compile(r"[^\w.\-]")


class Api:
    """Everything under `/api/v10`."""

    def __init__(
        self,
        world: World,
        log: Log,
        token: str,
        interactions: Interactions,
        limits: Limits,
        faults: Faults,
        handlers: Handlers,
    ) -> None:
        self.world = world
        self.log = log
        self.interactions = interactions
        self.limits = limits
        self.faults = faults
        self._authorization = f"Bot {token}"
        self._directory = Directory(ROUTES)
        self._handlers = {route: handlers[route.method, route.template] for route in ROUTES}

    async def serve(self, request: web.Request) -> web.Response:
        """Answer one request."""
        path = request.rel_url.raw_path.removeprefix(PREFIX)
        world = self.world
        record = Request(world.snowflakes.next(), world.clock.stamp(), request.method, path)
        found = self._directory.find(request.method, _segments(path))
        headers = await self._perform(request, found, record)
        self.log.add(record)
        world.tell(Requested(record))
        if found is not None:
            await self.faults.hold(found[0])
        if record.answer is None:
            return web.Response(status=record.status, headers=headers)
        headers["Content-Type"] = "application/json"
        return web.Response(status=record.status, headers=headers, body=written(record.answer).encode())

    async def _perform(self, request: web.Request, found: Found | None, record: Request) -> dict[str, str]:
        """Do what is asked for, or refuse it, and note that; returns the headers of the answer."""
        headers: dict[str, str] | None = None
        try:
            if found is None:
                served = self._directory.knows(_segments(record.path))
                raise refusal.no_such_method() if served else refusal.no_such_route()
            route, parameters = found
            record.route, record.global_ = route.template, not route.by_token
            if not self._may_ask(route, request):
                raise refusal.unauthorized()
            headers = self.limits.admit(route, parameters)
            self.faults.strike(route)
            call = await _read(request, route, parameters)
            record.body = call.body
            record.status, record.answer = self._answer(route, call, record)
        except Refusal as refused:
            record.status, record.answer = refused.status, refused.json()
            if refused.problem and not record.problems:
                record.problems = [f"{refused.message} ({refused.code})"]
            if isinstance(refused, RateLimited):
                record.scope, headers = refused.scope, dict(refused.headers)
            if found is not None and record.route == CALLBACK and refused.status in _NOT_THE_BOTS_DOING:
                self.interactions.excuse(found[1]["interaction_id"])
        return headers or self.limits.uncounted(None if found is None else found[0])

    def _may_ask(self, route: Route, request: web.Request) -> bool:
        if route.by_token or (route.public and "Authorization" not in request.headers):
            return True
        return request.headers.get("Authorization") == self._authorization

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


def _segments(path: str) -> tuple[str, ...]:
    return tuple(path.strip("/").split("/"))


async def _read(request: web.Request, route: Route, parameters: Mapping[str, str]) -> Call:
    """Decode a request; `Refusal` if its body is no JSON where JSON is due."""
    if request.content_type == "multipart/form-data":
        body, files = await _read_parts(request)
    else:
        text, files, body = await request.read(), {}, None
        if text and route.body is not None:
            if request.content_type != "application/json":
                raise refusal.wrong_content_type()
            body = _decoded(text)
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
