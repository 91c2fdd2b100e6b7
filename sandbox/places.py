"""Channels as the sandbox keeps them, and as Discord's API shows them."""

from dataclasses import dataclass, field

from sandbox.people import User
from sandbox.wire import Json

TEXT, DM, THREAD, PRIVATE_THREAD = 0, 1, 11, 12
THREADS = (THREAD, PRIVATE_THREAD)
FOR_ROLE, FOR_MEMBER = 0, 1
"""Whom an overwrite is for, by Discord's numbers."""


@dataclass(frozen=True, slots=True)
class Overwrite:
    """What a role or a member may do in a channel, or not, whatever their roles say."""

    id: int
    kind: int
    allow: int = 0
    deny: int = 0

    def json(self) -> Json:
        """Return the overwrite as the API shows it."""
        return {"id": str(self.id), "type": self.kind, "allow": str(self.allow), "deny": str(self.deny)}


@dataclass(slots=True)
class Channel:
    """Where messages are: a guild's text channel, a thread in one, or a talk between one user and the bot.

    `overwrites` are by the id of their role or member; `joined` says since when who is in a thread. `pins`
    are messages, by when they were pinned.
    """

    id: int
    kind: int
    name: str
    created_at: str
    guild_id: int | None = None
    parent_id: int | None = None
    owner_id: int | None = None
    position: int = 0
    topic: str | None = None
    nsfw: bool = False
    slow: int = 0
    recipient: User | None = None
    last_message_id: int | None = None
    message_count: int = 0
    archived: bool = False
    locked: bool = False
    archived_at: str = ""
    archive_minutes: int = 1440
    overwrites: dict[int, Overwrite] = field(default_factory=dict[int, Overwrite])
    joined: dict[int, str] = field(default_factory=dict[int, str])
    pins: dict[int, str] = field(default_factory=dict[int, str])

    @property
    def is_public(self) -> bool:
        """Whether it is no thread that only those see who are in it."""
        return self.kind != PRIVATE_THREAD

    def json(self) -> Json:
        """Return the channel as the API shows it to the bot."""
        shown: Json = {
            "id": str(self.id),
            "type": self.kind,
            "last_message_id": None if self.last_message_id is None else str(self.last_message_id),
            "flags": 0,
        }
        if self.pins:
            shown["last_pin_timestamp"] = max(self.pins.values())
        if self.recipient is not None:
            return shown | {"recipients": [self.recipient.json]}
        shown |= {
            "guild_id": str(self.guild_id),
            "name": self.name,
            "parent_id": None if self.parent_id is None else str(self.parent_id),
            "rate_limit_per_user": self.slow,
        }
        return shown | (self._thread_json() if self.kind in THREADS else self._text_json())

    def _text_json(self) -> Json:
        return {
            "topic": self.topic,
            "position": self.position,
            "nsfw": self.nsfw,
            "permission_overwrites": [self.overwrites[key].json() for key in sorted(self.overwrites)],
        }

    def _thread_json(self) -> Json:
        return {
            "owner_id": str(self.owner_id),
            "message_count": self.message_count,
            "total_message_sent": self.message_count,
            "member_count": len(self.joined),
            "thread_metadata": {
                "archived": self.archived,
                "archive_timestamp": self.archived_at or self.created_at,
                "auto_archive_duration": self.archive_minutes,
                "locked": self.locked,
                "create_timestamp": self.created_at,
            },
        }

    def thread_member(self, user_id: int) -> Json:
        """Return somebody who is in a thread as the API shows it."""
        joined = self.joined[user_id]
        return {"id": str(self.id), "user_id": str(user_id), "join_timestamp": joined, "flags": 0}
