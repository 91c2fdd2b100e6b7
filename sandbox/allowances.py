"""How much Discord allows of what, and for how long it counts."""

from dataclasses import dataclass

_CHANNEL = "/channels/{channel_id}"
_MESSAGE = _CHANNEL + "/messages/{message_id}"
_REACTION = _MESSAGE + "/reactions/{emoji_name}/@me"


@dataclass(frozen=True, slots=True)
class Allowance:
    """So many requests in so many seconds; the first one opens the window, its end opens the next."""

    count: int
    seconds: float


GLOBAL = Allowance(50, 1.0)
"""For everything that is sent with the bot's own token."""

OF_TOKEN = Allowance(5, 2.0)
OF_TOKENS_IN_CHANNEL = Allowance(30, 60.0)
"""For what the tokens of interactions are used for, callbacks excepted."""

SESSIONS = Allowance(1000, 86_400.0)
IDENTIFY = Allowance(1, 5.0)
"""How many sessions a bot may begin in a day, and how close to each other."""

FRAMES = Allowance(120, 60.0)
"""How much a bot may say on one gateway connection."""

OF_ROUTE = {
    ("POST", _CHANNEL + "/messages"): Allowance(5, 5.0),
    ("GET", _CHANNEL + "/messages"): Allowance(5, 5.0),
    ("PATCH", _MESSAGE): Allowance(5, 5.0),
    ("DELETE", _MESSAGE): Allowance(5, 1.0),
    ("PUT", _REACTION): Allowance(1, 0.25),
    ("DELETE", _REACTION): Allowance(1, 0.25),
    ("POST", _CHANNEL + "/typing"): Allowance(5, 5.0),
}
OTHERWISE = Allowance(10, 10.0)
"""What is known of Discord's limits for each channel, and a guess; Discord does not promise any of them."""


@dataclass(slots=True)
class Window:
    """How much of an allowance is used, and when that is forgotten (seconds since 1970)."""

    allowance: Allowance
    end: float
    used: int = 0

    @property
    def left(self) -> int:
        """How many requests it has room for."""
        return self.allowance.count - self.used
