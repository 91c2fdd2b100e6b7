"""Rate limits: whoever asks too often is answered 429, in Discord's words and with Discord's headers.

The counting is off unless it is asked for; tests can also have single requests refused.
"""

import math
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from sandbox.allowances import (
    FRAMES,
    GLOBAL,
    IDENTIFY,
    OF_ROUTE,
    OF_TOKEN,
    OF_TOKENS_IN_CHANNEL,
    OTHERWISE,
    SESSIONS,
    Allowance,
    Window,
)
from sandbox.description.routes import ROUTES, Route
from sandbox.ordered import Ordered
from sandbox.refusal import RateLimited
from sandbox.rest.tokens import CALLBACK
from sandbox.world import World

UNCOUNTED = 1000
"""The limit that headers tell while nothing is counted."""
_MANY_WINDOWS = 10_000
_MAJOR = ("channel_id", "guild_id")


@dataclass(frozen=True, slots=True)
class _Refused:
    """How a request is refused whatever the count says."""

    retry_after: float
    global_: bool
    via: bool


class Limits:
    """Counts requests if `on`, and refuses what is too much or what a test wants refused."""

    def __init__(self, world: World, *, on: bool = False) -> None:
        self.on = on
        self._world = world
        self._refused = Ordered[_Refused]()
        self._windows: dict[tuple[str, str], Window] = {}
        self._buckets = {route: _bucket(route) for route in ROUTES}

    def refuse(
        self,
        route: str | None = None,
        *,
        retry_after: float = 1.0,
        times: int = 1,
        global_: bool = False,
        via: bool = True,
    ) -> None:
        """Refuse the next requests to routes whose method and template contain `route` (None: to any).

        `retry_after` is in seconds. Without `via` the answer is one that Discord did not give but what stands
        before it; discord.py does not wait then.
        """
        self._refused.add(route, times, _Refused(retry_after, global_, via))

    def admit(self, route: Route, parameters: Mapping[str, str]) -> dict[str, str]:
        """Count a request; returns the headers of its answer, or raises `RateLimited`."""
        self._refuse_ordered(route)
        if not self.on:
            return self.uncounted(route)
        if route.template == CALLBACK:
            return {"Via": _VIA}
        now = self._world.clock.now()
        bucket = self._buckets[route]
        if route.by_token:
            token = parameters["webhook_token"]
            own = self._window(bucket, token, _own(route), now)
            wider = self._window("channel", self._channel_of(token), OF_TOKENS_IN_CHANNEL, now)
        else:
            major = next((parameters[name] for name in _MAJOR if name in parameters), "")
            own = self._window(bucket, major, _own(route), now)
            wider = self._window("global", "", GLOBAL, now)
        if not wider.left:
            scope = "shared" if route.by_token else "global"
            raise _refusal(scope, wider.end - now, now, bucket, wider.allowance.count)
        if not own.left:
            raise _refusal("user", own.end - now, now, bucket, own.allowance.count)
        own.used += 1
        wider.used += 1
        return _headers(bucket, own.allowance.count, own.left, own.end - now, now)

    def admit_frame(self, connection: object) -> bool:
        """Count a frame on a gateway connection; false if there were too many in the last minute."""
        window = self._window("frames", str(id(connection)), FRAMES, self._world.clock.now())
        if self.on and not window.left:
            return False
        window.used += 1
        return True

    def identify(self) -> bool:
        """Count the start of a session; false if the last one is too near (5 s) or there were too many today.

        Resuming is never counted.
        """
        now = self._world.clock.now()
        today, lately = self._sessions(now), self._window("identify", "", IDENTIFY, now)
        if self.on and not (today.left and lately.left):
            return False
        today.used += 1
        lately.used += 1
        return True

    def sessions_left(self) -> tuple[int, float]:
        """Return how many sessions may still be started, and in how many seconds that is forgotten."""
        now = self._world.clock.now()
        today = self._sessions(now)
        return max(0, today.left), today.end - now

    def _sessions(self, now: float) -> Window:
        return self._window("sessions", "", SESSIONS, now)

    def uncounted(self, route: Route | None) -> dict[str, str]:
        """Return the headers of an answer to a request that was not counted."""
        bucket = "" if route is None else self._buckets[route]
        return _headers(bucket, UNCOUNTED, UNCOUNTED - 1, 1.0, self._world.clock.now())

    def _refuse_ordered(self, route: Route) -> None:
        refused = self._refused.take(route)
        if refused is not None:
            scope = "global" if refused.global_ else "user"
            now, bucket = self._world.clock.now(), self._buckets[route]
            raise _refusal(scope, refused.retry_after, now, bucket, _own(route).count, via=refused.via)

    def _channel_of(self, token: str) -> str:
        interaction = self._world.tokens.get(token)
        return "" if interaction is None else str(interaction.channel_id)

    def _window(self, name: str, key: str, allowance: Allowance, now: float) -> Window:
        window = self._windows.get((name, key))
        if window is None or window.end <= now:
            if len(self._windows) > _MANY_WINDOWS:
                self._windows = {key: kept for key, kept in self._windows.items() if kept.end > now}
            window = self._windows[name, key] = Window(allowance, now + allowance.seconds)
        return window


_VIA = "1.1 sandbox"


def _own(route: Route) -> Allowance:
    """Return the allowance of a route, beside the wider one that it shares."""
    return OF_TOKEN if route.by_token else OF_ROUTE.get((route.method, route.template), OTHERWISE)


def _bucket(route: Route) -> str:
    """Return the name of a route's bucket; what a token opens shares one."""
    name = "webhook" if route.by_token else f"{route.method} {route.template}"
    return f"{zlib.crc32(name.encode()):08x}"


def _headers(bucket: str, limit: int, left: int, seconds: float, now: float) -> dict[str, str]:
    after = _rounded(seconds)
    headers = {
        "Via": _VIA,
        "X-RateLimit-Limit": str(limit),
        "X-RateLimit-Remaining": str(left),
        "X-RateLimit-Reset": f"{now + after:.3f}",
        "X-RateLimit-Reset-After": f"{after:.3f}",
    }
    return headers | {"X-RateLimit-Bucket": bucket} if bucket else headers


def _rounded(seconds: float) -> float:
    """Return at least so many seconds in whole milliseconds: who waits that long must not come too early."""
    return math.ceil(seconds * 1000) / 1000


def _refusal(
    scope: str, seconds: float, now: float, bucket: str, limit: int, *, via: bool = True
) -> RateLimited:
    if scope == "global":
        headers = {"Via": _VIA, "X-RateLimit-Global": "true"}
    else:
        headers = _headers(bucket, limit, 0, seconds, now)
    if not via:
        del headers["Via"]
    headers |= {"X-RateLimit-Scope": scope, "Retry-After": str(math.ceil(seconds))}
    return RateLimited(scope, _rounded(seconds), headers)
