"""The ways Discord says no: HTTP status, Discord's own code, its message."""

from collections.abc import Mapping
from http import HTTPStatus

from sandbox.wire import Json


class Refusal(Exception):  # noqa: N818 - "refusal" is what it is, an answer and not an accident
    """A request is answered with an error.

    `problem` says whether a correct bot would never have sent it; what depends on things that a bot cannot
    know (a deleted channel, a lost permission, an old token) is no problem.
    """

    def __init__(
        self, status: int, code: int, message: str, *, errors: Json | None = None, problem: bool = False
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.errors = errors
        self.problem = problem

    def json(self) -> Json:
        """Return the body of the answer."""
        body: Json = {"message": self.message, "code": self.code}
        if self.errors is not None:
            body["errors"] = self.errors
        return body


class RateLimited(Refusal):
    """A request came too early: `seconds` are left to wait.

    `scope` is whose limit it is: "user" (this bot's), "global" (its 50 a second) or "shared" (everybody's on
    that channel; such an answer does not count as an invalid request).
    """

    def __init__(self, scope: str, seconds: float, headers: Mapping[str, str]) -> None:
        shared = scope == "shared"
        what = "The resource is" if shared else "You are"
        super().__init__(429, 0, f"{what} being rate limited.")
        self.scope = scope
        self.seconds = seconds
        self.headers = headers

    def json(self) -> Json:
        """Return the body of the answer."""
        return super().json() | {"retry_after": self.seconds, "global": self.scope == "global"}


def outage(status: int) -> Refusal:
    """Say that something is broken on Discord's side."""
    return Refusal(status, 0, f"{status}: {HTTPStatus(status).phrase}")


def unauthorized() -> Refusal:
    """Say that the bot's token is wrong."""
    return Refusal(401, 0, "401: Unauthorized")


def no_such_route() -> Refusal:
    """Say that nothing is served there."""
    return Refusal(404, 0, "404: Not Found", problem=True)


def not_json() -> Refusal:
    """Say that the body cannot be read."""
    return Refusal(400, 50109, "The request body contains invalid JSON.", problem=True)


def wrong_content_type() -> Refusal:
    """Say that the body is not said to be JSON."""
    message = "Expected \"Content-Type\" header to be one of {'application/json', 'multipart/form-data'}."
    return invalid_form({"_errors": [{"code": "CONTENT_TYPE_INVALID", "message": message}]})


def invalid_form(errors: Json) -> Refusal:
    """Say which fields of the body are wrong."""
    return Refusal(400, 50035, "Invalid Form Body", errors=errors, problem=True)


def empty_message() -> Refusal:
    """Say that a message must say something."""
    return Refusal(400, 50006, "Cannot send an empty message", problem=True)


def missing_access() -> Refusal:
    """Say that the bot does not see the channel."""
    return Refusal(403, 50001, "Missing Access")


def missing_permissions() -> Refusal:
    """Say that the bot sees the channel and may not do this in it."""
    return Refusal(403, 50013, "Missing Permissions")


def not_the_author() -> Refusal:
    """Say that a message is somebody else's."""
    return Refusal(403, 50005, "Cannot edit a message authored by another user", problem=True)


def unknown(what: str) -> Refusal:
    """Say that something does not exist (any more)."""
    return Refusal(404, UNKNOWN[what], f"Unknown {what}")


def unknown_interaction(*, problem: bool = True) -> Refusal:
    """Say that an interaction was never there or that its three seconds are over."""
    return Refusal(404, 10062, "Unknown interaction", problem=problem)


def already_acknowledged(*, problem: bool = True) -> Refusal:
    """Say that an interaction is acknowledged once."""
    return Refusal(400, 40060, "Interaction has already been acknowledged.", problem=problem)


def invalid_token() -> Refusal:
    """Say that an interaction's token has ended."""
    return Refusal(401, 50027, "Invalid Webhook Token")


def wrong_channel_type() -> Refusal:
    """Say that this cannot be done with a channel of this kind."""
    return Refusal(400, 50024, "Cannot execute action on this channel type", problem=True)


def system_message() -> Refusal:
    """Say that this cannot be done with a message that Discord wrote itself."""
    return Refusal(403, 50021, "Cannot execute action on a system message", problem=True)


def archived() -> Refusal:
    """Say that a thread is closed."""
    return Refusal(400, 50083, "Thread is archived")


def no_such_method() -> Refusal:
    """Say that something is served there, but not by this method."""
    return Refusal(405, 0, "405: Method Not Allowed", problem=True)


UNKNOWN = {
    "Application": 10002,
    "Channel": 10003,
    "Guild": 10004,
    "Member": 10007,
    "Message": 10008,
    "Overwrite": 10009,
    "Role": 10011,
    "User": 10013,
    "Emoji": 10014,
    "Webhook": 10015,
    "application command": 10063,
}
