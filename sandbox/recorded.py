"""One request of the bot as the sandbox remembers it."""

from dataclasses import dataclass, field
from typing import Any

from sandbox.wire import Json


@dataclass(slots=True)
class Request:
    """What was asked, what was answered, and what is wrong with it.

    `route` is the template (`/channels/{channel_id}/messages`), empty if there is none; `body` and `answer`
    are decoded JSON or None. `global_` says whether it counts against the bot's 50 requests a second.
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
    """What the bot sent, and everything that was wrong with it."""

    def __init__(self, kept: int = 20_000) -> None:
        self.requests: list[Request] = []
        self.problems: list[str] = []
        self._kept = kept

    def add(self, request: Request) -> None:
        """Remember a request; of very many the oldest half is forgotten."""
        self.requests.append(request)
        self.problems += [f"{request.method} {request.path}: {problem}" for problem in request.problems]
        if len(self.requests) > self._kept:
            del self.requests[: self._kept // 2]
