"""What messages may hold when they are sent, edited or given as an answer."""

from typing import Any

from sandbox.description.components import ROW
from sandbox.description.embeds import EMBEDS
from sandbox.description.faults import Fault, Path
from sandbox.description.layout import FIRST_LAYOUT, SECOND_LAYOUT
from sandbox.description.shapes import Among, Flag, Shape, Snowflake, Text, Whole
from sandbox.description.structures import Fields, Many
from sandbox.message import COMPONENTS_V2
from sandbox.wire import Json

LEGACY = ("content", "embeds", "poll", "sticker_ids")
LEGACY_CODE = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"
LEGACY_MESSAGE = "The message cannot use legacy fields together with components of the second layout"


def _mentions_once(allowed: Json, path: Path, faults: list[Fault]) -> None:
    for kind in ("users", "roles"):
        if kind in (allowed.get("parse") or ()) and allowed.get(kind):
            message = f'"parse": ["{kind}"] and "{kind}" are mutually exclusive'
            faults.append(Fault(path, "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", message))


_ALLOWED_MENTIONS = Fields(
    {
        "parse": Many(Among(("users", "roles", "everyone"), nullable=True), distinct=True),
        "users": Many(Snowflake(), most=100, distinct=True),
        "roles": Many(Snowflake(), most=100, distinct=True),
        "replied_user": Flag(),
    },
    rules=(_mentions_once,),
)
_ATTACHMENT = Fields(
    {
        "id": Snowflake(nullable=False),
        "filename": Text(1, 1024),
        "description": Text(0, 1024),
        "title": Text(0, 1024),
    },
    ("id",),
    nullable=False,
)
_REFERENCE = Fields(
    {
        "message_id": Snowflake(nullable=False),
        "channel_id": Snowflake(),
        "guild_id": Snowflake(),
        "fail_if_not_exists": Flag(),
        "type": Among((0, 1), nullable=True),
    },
    ("message_id",),
)
_ANSWER = Fields({"poll_media": Fields({"text": Text(1, 55)}, ("text",))}, ("poll_media",), nullable=False)
_POLL = Fields(
    {
        "question": Fields({"text": Text(1, 300)}, ("text",), nullable=False),
        "answers": Many(_ANSWER, 1, 10, nullable=False),
        "allow_multiselect": Flag(),
        "duration": Whole(1, 768),
        "layout_type": Among((1,), nullable=True),
    },
    ("question", "answers"),
)


class _Nonce:
    """A number or up to 25 characters."""

    def check(self, value: Any, path: Path, faults: list[Fault]) -> None:
        """Add what is wrong to the faults."""
        shape: Shape = Whole(-(2**63), 2**63 - 1) if isinstance(value, int) else Text(0, 25)
        shape.check(value, path, faults)


class _Components:
    """Components: their layout is told by the message's flags, which an edit may leave out."""

    def __init__(self, *, edit: bool) -> None:
        self.edit = edit

    def __call__(self, message: Json, path: Path, faults: list[Fault]) -> None:
        """Add what is wrong to the faults."""
        components = message.get("components")
        second = bool((message.get("flags") or 0) & COMPONENTS_V2)
        if not second and self.edit and isinstance(components, list):
            second = any(isinstance(item, dict) and item.get("type", ROW) != ROW for item in components)
        layout = SECOND_LAYOUT if second else FIRST_LAYOUT
        layout.check(components, (*path, "components"), faults)
        if (message.get("flags") or 0) & COMPONENTS_V2:
            wrong = (name for name in LEGACY if message.get(name))
            faults.extend(Fault((*path, name), LEGACY_CODE, LEGACY_MESSAGE) for name in wrong)


_ANY_MESSAGE: dict[str, Shape] = {
    "content": Text(0, 2000),
    "embeds": EMBEDS,
    "allowed_mentions": _ALLOWED_MENTIONS,
    "flags": Whole(0, 2**31 - 1),
    "attachments": Many(_ATTACHMENT, most=10),
}
_NEW_MESSAGE = {**_ANY_MESSAGE, "tts": Flag(), "poll": _POLL}
_SENT = (_Components(edit=False),)

MESSAGE = Fields(
    {
        **_NEW_MESSAGE,
        "nonce": _Nonce(),
        "enforce_nonce": Flag(),
        "message_reference": _REFERENCE,
        "sticker_ids": Many(Snowflake(nullable=False), most=3),
    },
    nullable=False,
    rules=_SENT,
)
FOLLOW_UP = Fields(_NEW_MESSAGE, nullable=False, rules=_SENT)
ANSWER = Fields(_NEW_MESSAGE, nullable=False, rules=_SENT)
EDIT = Fields(_ANY_MESSAGE, nullable=False, rules=(_Components(edit=True),))
