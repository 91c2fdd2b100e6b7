"""Reading what a page sent: a frame and its fields, or `Invalid` with what is wrong."""

import json

from sandbox.invocation import Invalid
from sandbox.snowflake import is_snowflake
from sandbox.wire import Json

DEEPEST = 8


def read_frame(text: str) -> Json:
    """Return a frame."""
    try:
        frame = json.loads(text)
    except ValueError:
        raise Invalid("this frame is not JSON") from None
    if not isinstance(frame, dict):
        raise Invalid("a frame is an object")
    return frame


def number(frame: Json, name: str) -> int:
    """Return an id."""
    if not is_snowflake(frame.get(name)):
        raise Invalid(f"{name} must be an id")
    return int(frame[name])


def text_of(frame: Json, name: str) -> str:
    """Return a text."""
    if not isinstance(frame.get(name), str):
        raise Invalid(f"{name} must be text")
    return str(frame[name])


def tree(frame: Json, name: str) -> Json:
    """Return the data of an interaction: an object whose options and components are objects in turn."""
    data: object = frame.get(name)
    if not _is_tree(data, DEEPEST) or not isinstance(data, dict):
        raise Invalid(f"{name} must be the data of an interaction")
    return data


def _is_tree(data: object, depth: int) -> bool:
    if not isinstance(data, dict) or depth == 0:
        return False
    inner = [data[key] for key in ("component", "accessory") if key in data]
    for key in ("options", "components"):
        listed = data.get(key, [])
        if not isinstance(listed, list):
            return False
        inner += listed
    return all(_is_tree(item, depth - 1) for item in inner)
