"""The routes that the sandbox serves, in one list: method, path, body, and whether Discord counts it.

`tests/sandbox/test_openapi.py` holds this list and its shapes against Discord's own document.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from sandbox.description.callbacks import CALLBACK
from sandbox.description.commands import COMMAND, COMMAND_EDIT, COMMANDS
from sandbox.description.faults import Fault
from sandbox.description.messages import EDIT, FOLLOW_UP, MESSAGE
from sandbox.description.shapes import Shape, Snowflake, Text, Whole
from sandbox.description.structures import Fields


@dataclass(frozen=True, eq=False)
class Route:
    """One route. `by_token` routes are opened by an interaction's token in the path and count for nothing."""

    method: str
    template: str
    body: Shape | None = None
    by_token: bool = False

    @cached_property
    def segments(self) -> tuple[str, ...]:
        """The parts of the path."""
        return tuple(self.template.strip("/").split("/"))

    def match(self, segments: tuple[str, ...]) -> dict[str, str] | None:
        """Return the path's parameters if the route serves this path; the lengths are equal."""
        parameters = {}
        for own, given in zip(self.segments, segments, strict=True):
            if own[0] == "{":
                parameters[own[1:-1]] = given
            elif own != given:
                return None
        return parameters

    def check(self, body: object) -> list[Fault]:
        """Return what is wrong with a body."""
        faults: list[Fault] = []
        if self.body is not None:
            self.body.check(body, (), faults)
        return faults


_DM = Fields({"recipient_id": Snowflake(nullable=False)}, ("recipient_id",), nullable=False)
_THREAD = Fields(
    {"name": Text(1, 100, nullable=False), "type": Whole(10, 12), "rate_limit_per_user": Whole(0, 21600)},
    ("name",),
    nullable=False,
)

_COMMANDS = "/applications/{application_id}/commands"
_GUILD_COMMANDS = "/applications/{application_id}/guilds/{guild_id}/commands"
_CHANNEL = "/channels/{channel_id}"
_MESSAGE = _CHANNEL + "/messages/{message_id}"
_REACTION = _MESSAGE + "/reactions/{emoji_name}/@me"
_CALLBACK = "/interactions/{interaction_id}/{interaction_token}/callback"
_WEBHOOK = "/webhooks/{webhook_id}/{webhook_token}"


def _commands(path: str) -> tuple[Route, ...]:
    one = path + "/{command_id}"
    return (
        Route("GET", path),
        Route("PUT", path, COMMANDS),
        Route("POST", path, COMMAND),
        Route("GET", one),
        Route("PATCH", one, COMMAND_EDIT),
        Route("DELETE", one),
    )


def _of_token(path: str) -> tuple[Route, ...]:
    return (
        Route("GET", path, by_token=True),
        Route("PATCH", path, EDIT, by_token=True),
        Route("DELETE", path, by_token=True),
    )


ROUTES = (
    Route("GET", "/gateway"),
    Route("GET", "/gateway/bot"),
    Route("GET", "/users/@me"),
    Route("GET", "/users/@me/guilds"),
    Route("POST", "/users/@me/channels", _DM),
    Route("GET", "/users/{user_id}"),
    Route("GET", "/applications/@me"),
    Route("GET", "/oauth2/applications/@me"),
    *_commands(_COMMANDS),
    *_commands(_GUILD_COMMANDS),
    Route("GET", "/guilds/{guild_id}"),
    Route("GET", "/guilds/{guild_id}/channels"),
    Route("GET", "/guilds/{guild_id}/roles"),
    Route("GET", "/guilds/{guild_id}/members/{user_id}"),
    Route("GET", _CHANNEL),
    Route("POST", _CHANNEL + "/typing"),
    Route("POST", _CHANNEL + "/threads", _THREAD),
    Route("GET", _CHANNEL + "/messages"),
    Route("POST", _CHANNEL + "/messages", MESSAGE),
    Route("GET", _MESSAGE),
    Route("PATCH", _MESSAGE, EDIT),
    Route("DELETE", _MESSAGE),
    Route("PUT", _REACTION),
    Route("DELETE", _REACTION),
    Route("POST", _CALLBACK, CALLBACK, by_token=True),
    Route("POST", _WEBHOOK, FOLLOW_UP, by_token=True),
    *_of_token(_WEBHOOK + "/messages/@original"),
    *_of_token(_WEBHOOK + "/messages/{message_id}"),
)


class Directory:
    """Finds the route of a path; of two that fit, the one listed first."""

    def __init__(self, routes: Iterable[Route]) -> None:
        self._by_length: dict[tuple[str, int], list[Route]] = {}
        for route in routes:
            self._by_length.setdefault((route.method, len(route.segments)), []).append(route)

    def find(self, method: str, segments: tuple[str, ...]) -> tuple[Route, dict[str, str]] | None:
        """Return the route and the path's parameters, or None if nothing is served there."""
        for route in self._by_length.get((method, len(segments)), ()):
            parameters = route.match(segments)
            if parameters is not None:
                return route, parameters
        return None
