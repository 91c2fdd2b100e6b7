"""A message as the sandbox keeps it: what the API shows, who may see it, and where its files are."""

from collections.abc import Iterator
from dataclasses import dataclass

from sandbox.wire import Json

SUPPRESS_EMBEDS, EPHEMERAL, LOADING, SUPPRESS_NOTIFICATIONS, COMPONENTS_V2 = (
    1 << 2,
    1 << 6,
    1 << 7,
    1 << 12,
    1 << 15,
)
DEFAULT, REPLY, CHAT_COMMAND, CONTEXT_COMMAND = 0, 19, 20, 23


@dataclass(slots=True)
class Message:
    """One message. `data` is replaced by every edit and never changed in place, so it can be handed out.

    `private_to` is the only user who sees it (an ephemeral message), or None.
    """

    id: int
    channel_id: int
    author_id: int
    data: Json
    private_to: int | None = None

    @property
    def flags(self) -> int:
        """The message's flags."""
        return int(self.data["flags"])

    @property
    def loading(self) -> bool:
        """Whether it is only "thinking" so far."""
        return bool(self.flags & LOADING)

    def seen_by(self, user_id: int) -> bool:
        """Tell whether a user sees it, given that they see the channel."""
        return self.private_to is None or self.private_to == user_id


@dataclass(frozen=True, slots=True)
class File:
    """An attachment's content."""

    id: int
    name: str
    content_type: str
    content: bytes


def nested(components: list[Json]) -> Iterator[Json]:
    """Go through components and everything inside them, outermost first."""
    for component in components:
        yield component
        yield from nested(component.get("components", []))
        for key in ("accessory", "component"):
            if key in component:
                yield from nested([component[key]])
