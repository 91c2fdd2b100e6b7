"""What components a message may have: in the first layout (rows) and in the second (texts, containers)."""

from collections.abc import Iterator

from sandbox.description.components import (
    BUTTON,
    BUTTON_SHAPE,
    CONTAINER,
    FILE,
    GALLERY,
    ROW,
    ROW_SHAPE,
    SECTION,
    SEPARATOR,
    TEXT_DISPLAY,
    THUMBNAIL,
    shaped,
)
from sandbox.description.faults import Fault, Path
from sandbox.description.shapes import Flag, Link, Shape, Text, Whole
from sandbox.description.structures import Fields, Many, Tagged
from sandbox.message import nested
from sandbox.wire import Json

TOTAL_COMPONENTS, TOTAL_TEXT = 40, 4000

_MEDIA = Fields({"url": Link(nullable=False)}, ("url",), nullable=False)

TEXT_SHAPE = shaped({"content": Text(1, 4000, nullable=False)}, ("content",))
_THUMBNAIL = shaped({"media": _MEDIA, "description": Text(1, 1024), "spoiler": Flag()}, ("media",))
_SECTION = shaped(
    {
        "components": Many(Tagged({TEXT_DISPLAY: TEXT_SHAPE}), 1, 3, nullable=False),
        "accessory": Tagged({BUTTON: BUTTON_SHAPE, THUMBNAIL: _THUMBNAIL}),
    },
    ("components", "accessory"),
)
_GALLERY_ITEM = Fields(
    {"media": _MEDIA, "description": Text(1, 1024), "spoiler": Flag()}, ("media",), nullable=False
)
_GALLERY = shaped({"items": Many(_GALLERY_ITEM, 1, 10, nullable=False)}, ("items",))
_FILE = shaped(
    {"file": Fields({"url": Link(schemes=("attachment",))}, ("url",)), "spoiler": Flag()}, ("file",)
)
_SEPARATOR = shaped({"spacing": Whole(1, 2), "divider": Flag()})
_IN_CONTAINER: dict[int, Shape] = {
    ROW: ROW_SHAPE,
    SECTION: _SECTION,
    TEXT_DISPLAY: TEXT_SHAPE,
    GALLERY: _GALLERY,
    FILE: _FILE,
    SEPARATOR: _SEPARATOR,
}
_CONTAINER = shaped(
    {
        "components": Many(Tagged(_IN_CONTAINER), 1, 40, nullable=False),
        "accent_color": Whole(0, 0xFFFFFF),
        "spoiler": Flag(),
    },
    ("components",),
)


def located(components: list[Json], path: Path) -> Iterator[tuple[Json, Path]]:
    """Go through components and everything inside them, with where they are."""
    for index, component in enumerate(components):
        here = (*path, str(index))
        yield component, here
        yield from located(component.get("components") or [], (*here, "components"))
        for key in ("accessory", "component"):
            if isinstance(component.get(key), dict):
                yield component[key], (*here, key)


def names_are_unique(components: list[Json], path: Path, faults: list[Fault]) -> None:
    """Complain of custom ids and component ids that were used before."""
    names, numbers = set[str](), set[int]()
    for part, here in located(components, path):
        custom_id, number = part.get("custom_id"), part.get("id")
        if custom_id and custom_id in names:
            message = "Component custom id cannot be duplicated"
            faults.append(Fault((*here, "custom_id"), "COMPONENT_CUSTOM_ID_DUPLICATED", message))
        if number and number in numbers:
            message = "Component id cannot be duplicated"
            faults.append(Fault((*here, "id"), "COMPONENT_ID_DUPLICATED", message))
        names.add(custom_id or "")
        numbers.add(number or 0)


def _layout_fits(components: list[Json], path: Path, faults: list[Fault]) -> None:
    parts = list(nested(components))
    if len(parts) > TOTAL_COMPONENTS:
        message = f"The total number of components exceeds {TOTAL_COMPONENTS}"
        faults.append(Fault(path, "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", message))
    if sum(len(part["content"]) for part in parts if part["type"] == TEXT_DISPLAY) > TOTAL_TEXT:
        message = f"The total text of the components exceeds {TOTAL_TEXT} characters"
        faults.append(Fault(path, "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", message))


FIRST_LAYOUT = Many(Tagged({ROW: ROW_SHAPE}), most=5, rules=(names_are_unique,))
SECOND_LAYOUT = Many(
    Tagged({**_IN_CONTAINER, CONTAINER: _CONTAINER}), most=40, rules=(names_are_unique, _layout_fits)
)
