"""What forms may hold."""

from sandbox.description.components import (
    CHECKBOX,
    CHECKBOX_GROUP,
    CUSTOM_ID,
    FILE_UPLOAD,
    LABEL,
    RADIO_GROUP,
    ROW,
    SELECT_SHAPES,
    TEXT_DISPLAY,
    TEXT_INPUT,
    shaped,
)
from sandbox.description.faults import Fault, Path
from sandbox.description.layout import TEXT_SHAPE, names_are_unique
from sandbox.description.shapes import Flag, Shape, Text, Whole
from sandbox.description.structures import Fields, Many, Tagged
from sandbox.wire import Json


def _input_fits(field: Json, path: Path, faults: list[Fault]) -> None:
    least, most = field.get("min_length") or 0, field.get("max_length") or 4000
    if least > most:
        faults.append(Fault((*path, "min_length"), "BASE_TYPE_MAX", "min_length must not exceed max_length"))
    elif field.get("value") and not least <= len(field["value"]) <= most:
        message = f"Must be between {least} and {most} in length."
        faults.append(Fault((*path, "value"), "BASE_TYPE_BAD_LENGTH", message))


_INPUT_FIELDS: dict[str, Shape] = {
    "custom_id": CUSTOM_ID,
    "style": Whole(1, 2, nullable=False),
    "label": Text(1, 45),
    "value": Text(0, 4000),
    "placeholder": Text(0, 100),
    "required": Flag(),
    "min_length": Whole(0, 4000),
    "max_length": Whole(1, 4000),
}
_INPUT = shaped(_INPUT_FIELDS, ("custom_id", "style"), (_input_fits,))
_INPUT_IN_ROW = shaped(_INPUT_FIELDS, ("custom_id", "style", "label"), (_input_fits,))
_GROUP_OPTION = Fields(
    {"label": CUSTOM_ID, "value": CUSTOM_ID, "description": Text(0, 100), "default": Flag()},
    ("label", "value"),
    nullable=False,
)
_UPLOAD = shaped(
    {"custom_id": CUSTOM_ID, "min_values": Whole(0, 10), "max_values": Whole(1, 10), "required": Flag()},
    ("custom_id",),
)
_RADIO = shaped(
    {"custom_id": CUSTOM_ID, "required": Flag(), "options": Many(_GROUP_OPTION, 2, 10)},
    ("custom_id", "options"),
)
_CHECKBOXES = shaped(
    {
        "custom_id": CUSTOM_ID,
        "required": Flag(),
        "options": Many(_GROUP_OPTION, 1, 10),
        "min_values": Whole(0, 10),
        "max_values": Whole(1, 10),
    },
    ("custom_id", "options"),
)
_CHECKBOX = shaped({"custom_id": CUSTOM_ID, "default": Flag()}, ("custom_id",))
_IN_LABEL: dict[int, Shape] = {
    **SELECT_SHAPES,
    TEXT_INPUT: _INPUT,
    FILE_UPLOAD: _UPLOAD,
    RADIO_GROUP: _RADIO,
    CHECKBOX_GROUP: _CHECKBOXES,
    CHECKBOX: _CHECKBOX,
}
_LABEL = shaped(
    {"label": Text(1, 45, nullable=False), "description": Text(1, 100), "component": Tagged(_IN_LABEL)},
    ("label", "component"),
)
_FORM_ROW = shaped(
    {"components": Many(Tagged({TEXT_INPUT: _INPUT_IN_ROW}), 1, 1, nullable=False)}, ("components",)
)
FORM = Fields(
    {
        "custom_id": CUSTOM_ID,
        "title": Text(1, 45, nullable=False),
        "components": Many(
            Tagged({ROW: _FORM_ROW, LABEL: _LABEL, TEXT_DISPLAY: TEXT_SHAPE}),
            1,
            5,
            nullable=False,
            rules=(names_are_unique,),
        ),
    },
    ("custom_id", "title", "components"),
    nullable=False,
)
