"""Users and members as the sandbox keeps them, and as Discord's API shows them."""

from dataclasses import dataclass, field
from datetime import datetime

from sandbox.wire import Json


@dataclass(slots=True)
class User:
    """Somebody with an account; the bot has one too."""

    id: int
    name: str
    bot: bool = False
    json: Json = field(init=False)

    def __post_init__(self) -> None:
        self.json = {
            "id": str(self.id),
            "username": self.name if self.bot else username(self.name),
            "global_name": None if self.bot else self.name,
            "discriminator": "0000" if self.bot else "0",
            "avatar": None,
            "banner": None,
            "accent_color": None,
            "avatar_decoration_data": None,
            "collectibles": None,
            "primary_guild": None,
            "public_flags": 0,
            "flags": 0,
        }
        if self.bot:
            self.json["bot"] = True

    def rename(self, name: str) -> None:
        """Give the account another name; what was written before keeps the old one."""
        self.name = name
        self.json = {**self.json, "username": name}

    @property
    def mention(self) -> str:
        """What others write to mention this user."""
        return f"<@{self.id}>"


@dataclass(slots=True)
class Member:
    """A user in a guild; until `silent_until` (ISO 8601) they may only read, if it is still to come."""

    user: User
    joined_at: str
    roles: list[int] = field(default_factory=list[int])
    nick: str | None = None
    silent_until: str | None = None

    def is_silent(self, now: float) -> bool:
        """Tell whether they may not speak at a time (seconds since 1970)."""
        return self.silent_until is not None and datetime.fromisoformat(self.silent_until).timestamp() > now

    def partial(self) -> Json:
        """Return the member without the user, as messages carry it."""
        return {
            "roles": [str(role) for role in self.roles],
            "joined_at": self.joined_at,
            "nick": self.nick,
            "avatar": None,
            "banner": None,
            "avatar_decoration_data": None,
            "collectibles": None,
            "premium_since": None,
            "communication_disabled_until": self.silent_until,
            "pending": False,
            "mute": False,
            "deaf": False,
            "flags": 0,
        }

    def json(self) -> Json:
        """Return the member with the user."""
        return {**self.partial(), "user": self.user.json}


def username(name: str) -> str:
    """Return a name as Discord allows it for accounts: small letters, digits, dots and underscores.

    >>> username("Ada L.")
    'ada_l.'
    """
    kept = "".join(letter if letter.isalnum() or letter in "._" else "_" for letter in name.lower())
    return kept[:32] or "somebody"
