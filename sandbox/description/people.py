"""What may be said of members, roles and the bot's own account."""

from sandbox.description.shapes import Flag, Moment, Permissions, Snowflake, Text, Whole
from sandbox.description.structures import Fields, Many

MEMBER_EDIT = Fields(
    {
        "nick": Text(0, 32),
        "roles": Many(Snowflake(), most=350, distinct=True),
        "mute": Flag(),
        "deaf": Flag(),
        "channel_id": Snowflake(),
        "communication_disabled_until": Moment(),
        "flags": Whole(0, 2**31 - 1),
    },
    nullable=False,
)
OWN_MEMBER_EDIT = Fields({"nick": Text(0, 32), "bio": Text(0, 190)}, nullable=False)
_COLORS = Fields(
    {
        "primary_color": Whole(0, 0xFFFFFF),
        "secondary_color": Whole(0, 0xFFFFFF),
        "tertiary_color": Whole(0, 0xFFFFFF),
    }
)
ROLE = Fields(
    {
        "name": Text(1, 100),
        "permissions": Permissions(),
        "color": Whole(0, 0xFFFFFF),
        "colors": _COLORS,
        "hoist": Flag(),
        "mentionable": Flag(),
        "unicode_emoji": Text(0, 100),
    },
    nullable=False,
)
ACCOUNT_EDIT = Fields({"username": Text(2, 32, nullable=False)}, nullable=False)
