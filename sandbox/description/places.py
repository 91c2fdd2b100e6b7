"""What channels, threads and overwrites may be made of."""

from sandbox.description.shapes import Among, Flag, Permissions, Shape, Snowflake, Text, Whole
from sandbox.description.structures import Fields, Many

ARCHIVE_MINUTES = (60, 1440, 4320, 10080)
_SLOW = Whole(0, 21600)
_ARCHIVE = Among(ARCHIVE_MINUTES, nullable=True)

_OVERWRITE_FIELDS: dict[str, Shape] = {
    "type": Among((0, 1), nullable=True),
    "allow": Permissions(),
    "deny": Permissions(),
}
OVERWRITE = Fields(_OVERWRITE_FIELDS, nullable=False)
_OVERWRITES = Many(
    Fields({"id": Snowflake(nullable=False), **_OVERWRITE_FIELDS}, ("id",), nullable=False), most=100
)
_CHANNEL: dict[str, Shape] = {
    "name": Text(1, 100, nullable=False),
    "type": Among((0, 2, 4, 5, 13, 14, 15), nullable=True),
    "topic": Text(0, 4096),
    "position": Whole(0, 2**31 - 1),
    "nsfw": Flag(),
    "rate_limit_per_user": _SLOW,
    "parent_id": Snowflake(),
    "permission_overwrites": _OVERWRITES,
    "default_auto_archive_duration": _ARCHIVE,
}
CHANNEL = Fields(_CHANNEL, ("name",), nullable=False)
CHANNEL_EDIT = Fields(
    {
        **_CHANNEL,
        "archived": Flag(),
        "locked": Flag(),
        "invitable": Flag(),
        "auto_archive_duration": _ARCHIVE,
        "flags": Whole(0, 2**31 - 1),
    },
    nullable=False,
)
_THREAD: dict[str, Shape] = {
    "name": Text(1, 100, nullable=False),
    "auto_archive_duration": _ARCHIVE,
    "rate_limit_per_user": _SLOW,
}
THREAD = Fields(
    {**_THREAD, "type": Among((10, 11, 12), nullable=True), "invitable": Flag()}, ("name",), nullable=False
)
THREAD_FROM_MESSAGE = Fields(_THREAD, ("name",), nullable=False)
DIRECT = Fields({"recipient_id": Snowflake(nullable=False)}, ("recipient_id",), nullable=False)
BULK = Fields(
    {"messages": Many(Snowflake(nullable=False), 2, 100, nullable=False, distinct=True)},
    ("messages",),
    nullable=False,
)
