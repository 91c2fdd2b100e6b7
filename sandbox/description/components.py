"""What interactive components may hold: buttons, selects, and the rows they stand in."""

from typing import Any

from sandbox.description.faults import Fault, Path
from sandbox.description.shapes import Flag, Link, Shape, Snowflake, Text, Whole
from sandbox.description.structures import Fields, Many, Tagged
from sandbox.emoji import is_emoji
from sandbox.wire import Json

ROW, BUTTON, STRING_SELECT, TEXT_INPUT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT = range(
    1, 9
)
SECTION, TEXT_DISPLAY, THUMBNAIL, GALLERY, FILE, SEPARATOR = range(9, 15)
CONTAINER, LABEL, FILE_UPLOAD, RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX = 17, 18, 19, 21, 22, 23
SELECTS = (STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT)
LINK_STYLE, PREMIUM_STYLE = 5, 6

COMPONENT_ID = Whole(0, 2**31 - 1)
CUSTOM_ID = Text(1, 100, nullable=False)


def _emoji_fits(emoji: Json, path: Path, faults: list[Fault]) -> None:
    """Refuse what is no emoji of Unicode; those of a guild are named by their id."""
    if not emoji.get("id") and not is_emoji(emoji.get("name") or ""):
        faults.append(Fault((*path, "name"), "COMPONENT_INVALID_EMOJI", "Invalid emoji"))


EMOJI = Fields({"id": Snowflake(), "name": Text(1, 32), "animated": Flag()}, rules=(_emoji_fits,))


def shaped(of: dict[str, Shape], required: tuple[str, ...] = (), rules: tuple[Any, ...] = ()) -> Fields:
    """Return the shape of a component with these fields, besides the id that each may have."""
    return Fields({"id": COMPONENT_ID, **of}, required, nullable=False, rules=rules)


# Interactive ones


def _button_fits(button: Json, path: Path, faults: list[Fault]) -> None:
    style, custom_id, url = button["style"], button.get("custom_id"), button.get("url")
    if style == LINK_STYLE:
        if not url:
            faults.append(Fault((*path, "url"), "BASE_TYPE_REQUIRED", "A url is required"))
        if custom_id:
            message = "A custom id and url cannot both be specified"
            faults.append(Fault((*path, "custom_id"), "COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", message))
    elif style != PREMIUM_STYLE:
        if not custom_id:
            faults.append(Fault((*path, "custom_id"), "BASE_TYPE_REQUIRED", "A custom id is required"))
        if url:
            message = "A custom id and url cannot both be specified"
            faults.append(Fault((*path, "url"), "COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", message))
        if not button.get("label") and not button.get("emoji"):
            message = "A button must have a label or an emoji"
            faults.append(Fault((*path, "label"), "BUTTON_COMPONENT_INVALID_LABEL", message))


BUTTON_SHAPE = shaped(
    {
        "style": Whole(1, 6, nullable=False),
        "label": Text(0, 80),
        "custom_id": Text(1, 100),
        "url": Link(512, ("http", "https", "discord")),
        "disabled": Flag(),
        "emoji": EMOJI,
        "sku_id": Snowflake(),
    },
    ("style",),
    (_button_fits,),
)


def _select_fits(select: Json, path: Path, faults: list[Fault]) -> None:
    least, most = select.get("min_values"), select.get("max_values")
    options = select.get("options")
    if least is not None and least > (1 if most is None else most):
        faults.append(Fault((*path, "min_values"), "BASE_TYPE_MAX", "min_values must not exceed max_values"))
    if options is None:
        return
    values = [option["value"] for option in options]
    for index, value in enumerate(values):
        if value in values[:index]:
            message = "The specified option value is already used"
            faults.append(
                Fault(
                    (*path, "options", str(index), "value"),
                    "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                    message,
                )
            )
    if most is not None and most > len(values):
        message = "max_values must not exceed the number of options"
        faults.append(Fault((*path, "max_values"), "BASE_TYPE_MAX", message))
    if sum(bool(option.get("default")) for option in options) > (1 if most is None else most):
        message = "More options are chosen by default than may be chosen"
        faults.append(Fault((*path, "options"), "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES", message))


_SELECT_FIELDS: dict[str, Shape] = {
    "custom_id": CUSTOM_ID,
    "placeholder": Text(0, 150),
    "min_values": Whole(0, 25),
    "max_values": Whole(1, 25),
    "disabled": Flag(),
    "required": Flag(),
}
_OPTION = Fields(
    {
        "label": Text(1, 100, nullable=False),
        "value": Text(1, 100, nullable=False),
        "description": Text(0, 100),
        "default": Flag(),
        "emoji": EMOJI,
    },
    ("label", "value"),
    nullable=False,
)
_STRING_SELECT = shaped(
    {**_SELECT_FIELDS, "options": Many(_OPTION, 1, 25, nullable=False)},
    ("custom_id", "options"),
    (_select_fits,),
)
_DEFAULT_VALUE = Fields({"id": Snowflake(nullable=False)}, ("id", "type"), nullable=False)
_OTHER_SELECT = shaped(
    {
        **_SELECT_FIELDS,
        "default_values": Many(_DEFAULT_VALUE, most=25),
        "channel_types": Many(Whole(0, 16, nullable=False), distinct=True),
    },
    ("custom_id",),
    (_select_fits,),
)
SELECT_SHAPES: dict[int, Shape] = {**dict.fromkeys(SELECTS, _OTHER_SELECT), STRING_SELECT: _STRING_SELECT}


def _row_fits(row: Json, path: Path, faults: list[Fault]) -> None:
    kinds = [component["type"] for component in row["components"]]
    if len(kinds) > 1 and any(kind != BUTTON for kind in kinds):
        message = "A row holds up to five buttons or one select"
        faults.append(Fault((*path, "components"), "COMPONENT_LAYOUT_WIDTH_EXCEEDED", message))


ROW_SHAPE = shaped(
    {"components": Many(Tagged({BUTTON: BUTTON_SHAPE, **SELECT_SHAPES}), 1, 5, nullable=False)},
    ("components",),
    (_row_fits,),
)
