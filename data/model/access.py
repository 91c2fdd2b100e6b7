"""What is needed to ask a language model, and what may be spent on it."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Access:
    """Where the server is and what it wants to hear; an empty `model` is the first one that it offers."""

    address: str
    key: str = field(default="", repr=False)
    model: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one film may cost; seconds are of waiting, tokens are of requests and replies together."""

    requests: int = 40
    tokens: int = 100_000
    seconds: float = 900
    connect_seconds: float = 5
    request_seconds: float = 180
    attempts: int = 3
    first_pause: float = 1
    longest_pause: float = 60
    at_once: int = 2
    reply_tokens: int = 4_000
    reply_bytes: int = 1_000_000
