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
from sandbox.description.people import ACCOUNT_EDIT, MEMBER_EDIT, OWN_MEMBER_EDIT, ROLE
from sandbox.description.places import (
    BULK,
    CHANNEL,
    CHANNEL_EDIT,
    DIRECT,
    OVERWRITE,
    THREAD,
    THREAD_FROM_MESSAGE,
)
from sandbox.description.shapes import Shape


@dataclass(frozen=True, eq=False)
class Route:
    """One route.

    `by_token` routes are opened by an interaction's token in the path and count for nothing; `public` ones
    need no token.
    """

    method: str
    template: str
    body: Shape | None = None
    by_token: bool = False
    public: bool = False

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


_COMMANDS = "/applications/{application_id}/commands"
_GUILD_COMMANDS = "/applications/{application_id}/guilds/{guild_id}/commands"
_CHANNEL = "/channels/{channel_id}"
_MESSAGE = _CHANNEL + "/messages/{message_id}"
_PINS = _CHANNEL + "/messages/pins"
_OLD_PINS = _CHANNEL + "/pins"
_REACTIONS = _MESSAGE + "/reactions"
_REACTION = _REACTIONS + "/{emoji_name}"
_IN_THREAD = _CHANNEL + "/thread-members"
_GUILD = "/guilds/{guild_id}"
_MEMBER = _GUILD + "/members/{user_id}"
_ROLE = _GUILD + "/roles/{role_id}"
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


_PEOPLE = (
    Route("GET", "/users/@me"),
    Route("PATCH", "/users/@me", ACCOUNT_EDIT),
    Route("GET", "/users/@me/guilds"),
    Route("DELETE", "/users/@me" + _GUILD),
    Route("POST", "/users/@me/channels", DIRECT),
    Route("GET", "/users/{user_id}"),
    Route("GET", _GUILD + "/members"),
    Route("GET", _GUILD + "/members/search"),
    Route("PATCH", _GUILD + "/members/@me", OWN_MEMBER_EDIT),
    Route("GET", _MEMBER),
    Route("PATCH", _MEMBER, MEMBER_EDIT),
    Route("DELETE", _MEMBER),
    Route("PUT", _MEMBER + "/roles/{role_id}"),
    Route("DELETE", _MEMBER + "/roles/{role_id}"),
    Route("GET", _GUILD + "/roles"),
    Route("POST", _GUILD + "/roles", ROLE),
    Route("GET", _ROLE),
    Route("PATCH", _ROLE, ROLE),
    Route("DELETE", _ROLE),
)
_PLACES = (
    Route("GET", _GUILD),
    Route("GET", _GUILD + "/channels"),
    Route("POST", _GUILD + "/channels", CHANNEL),
    Route("GET", _GUILD + "/threads/active"),
    Route("GET", _GUILD + "/emojis"),
    Route("GET", _GUILD + "/stickers"),
    Route("GET", _CHANNEL),
    Route("PATCH", _CHANNEL, CHANNEL_EDIT),
    Route("DELETE", _CHANNEL),
    Route("PUT", _CHANNEL + "/permissions/{overwrite_id}", OVERWRITE),
    Route("DELETE", _CHANNEL + "/permissions/{overwrite_id}"),
    Route("POST", _CHANNEL + "/typing"),
    Route("POST", _CHANNEL + "/threads", THREAD),
    Route("POST", _MESSAGE + "/threads", THREAD_FROM_MESSAGE),
    Route("GET", _CHANNEL + "/threads/archived/public"),
    Route("GET", _IN_THREAD),
    Route("PUT", _IN_THREAD + "/@me"),
    Route("DELETE", _IN_THREAD + "/@me"),
    Route("GET", _IN_THREAD + "/{user_id}"),
    Route("PUT", _IN_THREAD + "/{user_id}"),
    Route("DELETE", _IN_THREAD + "/{user_id}"),
)
_MESSAGES = (
    Route("GET", _PINS),
    Route("GET", _OLD_PINS),
    *(Route(method, f"{path}/{{message_id}}") for path in (_PINS, _OLD_PINS) for method in ("PUT", "DELETE")),
    Route("POST", _CHANNEL + "/messages/bulk-delete", BULK),
    Route("GET", _CHANNEL + "/messages"),
    Route("POST", _CHANNEL + "/messages", MESSAGE),
    Route("GET", _MESSAGE),
    Route("PATCH", _MESSAGE, EDIT),
    Route("DELETE", _MESSAGE),
    Route("DELETE", _REACTIONS),
    Route("GET", _REACTION),
    Route("DELETE", _REACTION),
    Route("PUT", _REACTION + "/@me"),
    Route("DELETE", _REACTION + "/@me"),
    Route("DELETE", _REACTION + "/{user_id}"),
    Route("POST", _CHANNEL + "/polls/{message_id}/expire"),
)
_TOKENS = (
    Route("POST", _CALLBACK, CALLBACK, by_token=True),
    Route("POST", _WEBHOOK, FOLLOW_UP, by_token=True),
    *_of_token(_WEBHOOK + "/messages/@original"),
    *_of_token(_WEBHOOK + "/messages/{message_id}"),
)
ROUTES = (
    Route("GET", "/gateway", public=True),
    Route("GET", "/gateway/bot"),
    Route("GET", "/applications/@me"),
    Route("GET", "/oauth2/applications/@me"),
    Route("GET", "/applications/{application_id}/emojis"),
    *_commands(_COMMANDS),
    *_commands(_GUILD_COMMANDS),
    *_PEOPLE,
    *_PLACES,
    *_MESSAGES,
    *_TOKENS,
)


class Directory:
    """Finds the route of a path; of two that fit, the one listed first."""

    def __init__(self, routes: Iterable[Route]) -> None:
        self._by_length: dict[tuple[str, int], list[Route]] = {}
        for route in routes:
            self._by_length.setdefault((route.method, len(route.segments)), []).append(route)

    def knows(self, segments: tuple[str, ...]) -> bool:
        """Tell whether anything is served at a path, by whatever method."""
        return any(
            route.match(segments) is not None
            for (_, length), routes in self._by_length.items()
            for route in routes
            if length == len(segments)
        )

    def find(self, method: str, segments: tuple[str, ...]) -> tuple[Route, dict[str, str]] | None:
        """Return the route and the path's parameters, or None if nothing is served there."""
        for route in self._by_length.get((method, len(segments)), ()):
            parameters = route.match(segments)
            if parameters is not None:
                return route, parameters
        return None
