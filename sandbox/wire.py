"""What travels between the sandbox, the bot and the page: JSON objects and how they are written."""

import json
from typing import Any

Json = dict[str, Any]

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def written(value: object) -> str:
    """Return the value as compact JSON."""
    return _encode(value)
