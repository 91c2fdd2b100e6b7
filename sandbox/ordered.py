"""What tests ordered to happen to the next requests of some routes."""

from typing import Generic, TypeVar

from sandbox.description.routes import Route

What = TypeVar("What")


class Ordered(Generic[What]):
    """Orders, each for a number of requests; of two that fit, the older one is taken."""

    def __init__(self) -> None:
        self._orders: list[tuple[str, What]] = []

    def add(self, route: str | None, times: int, what: What) -> None:
        """Order something for the next requests whose method and template contain `route` (None: any)."""
        self._orders += [(route or "", what)] * times

    def take(self, route: Route) -> What | None:
        """Return what is ordered for a request; it is used up then."""
        for index, (part, what) in enumerate(self._orders):
            if part in f"{route.method} {route.template}":
                del self._orders[index]
                return what
        return None
