"""One request of the bot as the sandbox remembers it."""

from dataclasses import dataclass, field
from typing import Any

from sandbox.wire import Json

_INVALID = (401, 403, 429)
_OUTAGE = 500


@dataclass(slots=True)
class Request:
    """What was asked, what was answered, and what is wrong with it.

    `route` is the template (`/channels/{channel_id}/messages`), empty if there is none; `body` and `answer`
    are decoded JSON or None. `global_` says whether it counts against the bot's 50 requests a second, `scope`
    whose limit it went beyond ("user", "global", "shared"; empty if none).
    """

    id: int
    at: str
    method: str
    path: str
    route: str = ""
    body: Any = None
    status: int = 0
    answer: Any = None
    global_: bool = True
    note: str = ""
    scope: str = ""
    problems: list[str] = field(default_factory=list[str])

    def json(self) -> Json:
        """Return it as the page shows it."""
        return {
            "id": str(self.id),
            "at": self.at,
            "method": self.method,
            "path": self.path,
            "status": self.status,
            "problems": self.problems,
            "global": self.global_,
            "note": self.note,
        }


class Log:
    """What the bot sent, and everything that was wrong with it.

    `invalid` counts what Discord calls invalid requests (401, 403, and 429 unless the limit is shared);
    10,000 of them in 10 minutes would ban the bot's address. `failed` are the requests that an outage
    answered (a status from 500 on, which Discord's document does not know).
    """

    def __init__(self, kept: int = 20_000) -> None:
        self.requests: list[Request] = []
        self.failed: list[Request] = []
        self.problems: list[str] = []
        self.invalid = 0
        self._kept = kept

    def add(self, request: Request) -> None:
        """Remember a request; of very many the oldest half is forgotten."""
        listed = self.requests if request.status < _OUTAGE else self.failed
        listed.append(request)
        if len(listed) > self._kept:
            del listed[: self._kept // 2]
        if request.status in _INVALID and request.scope != "shared":
            self.invalid += 1
        self.problems += [f"{request.method} {request.path}: {problem}" for problem in request.problems]
