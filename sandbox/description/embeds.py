"""What embeds may hold, and how much of it in all."""

from typing import Any

from sandbox.description.faults import Fault, Path
from sandbox.description.shapes import Flag, Link, Moment, Text, Whole
from sandbox.description.structures import Fields, Many

TOTAL = 6000

_PICTURE = Fields({"url": Link()})
_AUTHOR = Fields({"name": Text(1, 256), "url": Link(), "icon_url": Link()}, required=("name",))
_FOOTER = Fields({"text": Text(1, 2048), "icon_url": Link()}, required=("text",))
_FIELD = Fields(
    {"name": Text(1, 256), "value": Text(1, 1024), "inline": Flag()}, ("name", "value"), nullable=False
)


def length(embed: dict[str, Any]) -> int:
    """Return how many characters of an embed count against the sum."""
    texts = [embed.get("title"), embed.get("description")]
    texts += [(embed.get("footer") or {}).get("text"), (embed.get("author") or {}).get("name")]
    texts += [field[key] for field in embed.get("fields") or () for key in ("name", "value")]
    return sum(len(text) for text in texts if text)


def _says_something(embed: dict[str, Any], path: Path, faults: list[Fault]) -> None:
    if not length(embed) and not any(embed.get(key) for key in ("image", "thumbnail", "url", "video")):
        faults.append(Fault((*path, "description"), "BASE_TYPE_REQUIRED", "This field is required"))


def _fits(embeds: list[dict[str, Any]], path: Path, faults: list[Fault]) -> None:
    if sum(length(embed) for embed in embeds) > TOTAL:
        message = f"Embed size exceeds maximum size of {TOTAL}"
        faults.append(Fault(path, "MAX_EMBED_SIZE_EXCEEDED", message))


EMBED = Fields(
    {
        "title": Text(0, 256),
        "description": Text(0, 4096),
        "url": Link(),
        "color": Whole(0, 0xFFFFFF),
        "timestamp": Moment(),
        "author": _AUTHOR,
        "footer": _FOOTER,
        "image": _PICTURE,
        "thumbnail": _PICTURE,
        "fields": Many(_FIELD, most=25),
    },
    nullable=False,
    rules=(_says_something,),
)
EMBEDS = Many(EMBED, most=10, rules=(_fits,))
