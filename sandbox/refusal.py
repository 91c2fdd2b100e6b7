"""The ways Discord says no: HTTP status, Discord's own code, its message."""

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


def unauthorized() -> Refusal:
    """Say that the bot's token is wrong."""
    return Refusal(401, 0, "401: Unauthorized")


def no_such_route() -> Refusal:
    """Say that nothing is served there."""
    return Refusal(404, 0, "404: Not Found", problem=True)


def not_json() -> Refusal:
    """Say that the body cannot be read."""
    return Refusal(400, 50109, "The request body contains invalid JSON.", problem=True)


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


def unknown_interaction() -> Refusal:
    """Say that an interaction was never there or that its three seconds are over."""
    return Refusal(404, 10062, "Unknown interaction", problem=True)


def already_acknowledged() -> Refusal:
    """Say that an interaction is acknowledged once."""
    return Refusal(400, 40060, "Interaction has already been acknowledged.", problem=True)


def invalid_token() -> Refusal:
    """Say that an interaction's token has ended."""
    return Refusal(401, 50027, "Invalid Webhook Token")


UNKNOWN = {
    "Application": 10002,
    "Channel": 10003,
    "Guild": 10004,
    "Member": 10007,
    "Message": 10008,
    "User": 10013,
    "Emoji": 10014,
    "Webhook": 10015,
    "application command": 10063,
}
