"""How what was sent looks once Discord has it: ids, defaults, addresses of files, who is mentioned."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote

from sandbox.description.faults import Fault, Path
from sandbox.description.layout import located
from sandbox.message import File, nested
from sandbox.permissions import allows
from sandbox.wire import Json
from sandbox.world import World

_MENTION = re.compile(r"<@!?(\d{1,20})>")
_ROLE_MENTION = re.compile(r"<@&(\d{1,20})>")
_LOADED_MEDIA = ("image", "thumbnail", "video")
_FORWARDED = (
    "type",
    "content",
    "mentions",
    "mention_roles",
    "attachments",
    "embeds",
    "timestamp",
    "edited_timestamp",
    "flags",
    "components",
)
MISSING_FILE = "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND"


def embeds(sent: Iterable[Json], addresses: Mapping[str, str]) -> list[Json]:
    """Return embeds as messages show them; `addresses` say where `attachment://` names are."""
    shown = []
    for embed in sent:
        made = _given(embed) | {"type": "rich"}
        if "fields" in made:
            made["fields"] = [{"inline": False, **field} for field in made["fields"]]
        for key in _LOADED_MEDIA:
            if key in made:
                url = address(made[key].get("url", ""), addresses)
                made[key] = {**made[key], "url": url, "proxy_url": url}
        for key in ("author", "footer"):
            if made.get(key, {}).get("icon_url"):
                made[key] = {**made[key], "icon_url": address(made[key]["icon_url"], addresses)}
        shown.append(made)
    return shown


def address(url: str, addresses: Mapping[str, str]) -> str:
    """Return where a picture is, be it anywhere or one of the files sent with the message."""
    return addresses.get(url.removeprefix("attachment://"), url) if url.startswith("attachment://") else url


def components(world: World, sent: list[Json], addresses: Mapping[str, str]) -> list[Json]:
    """Return components as messages show them: every one has an id, missing settings their defaults."""
    used = {component["id"] for component in nested(sent) if component.get("id")}
    free = (number for number in range(1, 1000) if number not in used)

    def shown(component: Json) -> Json:
        made: Json = _given(component)
        made["id"] = made.get("id") or next(free)
        made |= {key: value for key, value in _DEFAULTS.get(made["type"], {}).items() if key not in made}
        for key in ("media", "file"):
            if isinstance(made.get(key), dict):
                made[key] = _media(world, made[key], addresses)
        if "items" in made:
            made["items"] = [
                {
                    "description": None,
                    "spoiler": False,
                    **item,
                    "media": _media(world, item["media"], addresses),
                }
                for item in made["items"]
            ]
        if "default_values" in made:
            made["default_values"] = [{**value, "id": str(value["id"])} for value in made["default_values"]]
        if "components" in made:
            made["components"] = [shown(inner) for inner in made["components"]]
        for key in ("accessory", "component"):
            if key in made:
                made[key] = shown(made[key])
        return made

    return [shown(component) for component in sent]


_SELECT: Json = {"min_values": 1, "max_values": 1, "disabled": False}
_DEFAULTS: dict[int, Json] = {
    2: {"disabled": False},
    3: _SELECT,
    5: _SELECT,
    6: _SELECT,
    7: _SELECT,
    8: _SELECT,
    11: {"description": None, "spoiler": False},
    13: {"name": None, "size": None, "spoiler": False},
    14: {"spacing": 1, "divider": True},
    17: {"accent_color": None, "spoiler": False},
}


def missing_files(sent: list[Json], addresses: Mapping[str, str]) -> list[Fault]:
    """Return a fault for each picture or file of components that was not sent along."""
    faults = []
    for part, path in located(sent, ("components",)):
        shown: list[tuple[Path, Json]] = [
            ((key,), part[key]) for key in ("media", "file") if isinstance(part.get(key), dict)
        ]
        items = enumerate(part.get("items") or ())
        shown += [(("items", str(index), "media"), item["media"]) for index, item in items]
        for where, media in shown:
            scheme, _, name = media["url"].partition("://")
            if scheme == "attachment" and name not in addresses:
                message = f"The referenced attachment '{name}' was not found."
                faults.append(Fault((*path, *where, "url"), MISSING_FILE, message))
    return faults


def poll(asked: Json, now: datetime) -> Json:
    """Return a poll as messages show it, before anybody voted."""
    ends = now + timedelta(hours=asked.get("duration") or 24)
    return {
        "question": {"text": asked["question"]["text"]},
        "answers": [
            {"answer_id": number, "poll_media": _poll_media(answer["poll_media"])}
            for number, answer in enumerate(asked["answers"], start=1)
        ],
        "expiry": ends.isoformat(timespec="microseconds"),
        "allow_multiselect": bool(asked.get("allow_multiselect")),
        "layout_type": 1,
        "results": {"answer_counts": [], "is_finalized": False},
    }


def _poll_media(sent: Json) -> Json:
    emoji = sent.get("emoji")
    shown: Json = {"text": sent["text"]}
    return shown if not emoji else shown | {"emoji": {"id": None, "name": None, **emoji}}


def snapshot(data: Json) -> Json:
    """Return what a forwarded message shows of the original."""
    return {"message": {key: data[key] for key in _FORWARDED if key in data}}


def _media(world: World, media: Json, addresses: Mapping[str, str]) -> Json:
    url = address(media["url"], addresses)
    return {"id": str(world.snowflakes.next()), "url": url, "proxy_url": url, "width": None, "height": None}


def _given(thing: Any) -> Any:
    """Leave out what is null, at every depth."""
    if isinstance(thing, list):
        return [_given(item) for item in thing]
    if isinstance(thing, dict):
        return {key: _given(value) for key, value in thing.items() if value is not None}
    return thing


def attachment(file: File, folder: str, described: Json) -> Json:
    """Return an attachment as messages show it; `folder` is the address of those of its channel."""
    url = f"{folder}/{file.id}/{quote(file.name)}"
    shown = {
        "id": str(file.id),
        "filename": file.name,
        "size": len(file.content),
        "content_type": file.content_type,
        "url": url,
        "proxy_url": url,
    }
    if described.get("description"):
        shown["description"] = described["description"]
    return shown


def mentions(world: World, data: Json, allowed: Json | None, replied_to: int | None = None) -> Json:
    """Return the fields that say whom a message mentions, as far as it and its author are allowed to."""
    texts = [data["content"], *(part["content"] for part in nested(data["components"]) if part["type"] == 10)]
    users = [int(found) for text in texts for found in _MENTION.findall(text)]
    roles = [int(found) for text in texts for found in _ROLE_MENTION.findall(text)]
    everyone = any("@everyone" in text or "@here" in text for text in texts)
    if allowed is not None:
        parse = allowed.get("parse") or []
        users = users if "users" in parse else _only(users, allowed.get("users"))
        roles = roles if "roles" in parse else _only(roles, allowed.get("roles"))
        everyone = everyone and "everyone" in parse
    if replied_to is not None and (allowed is None or allowed.get("replied_user")):
        users.append(replied_to)
    everyone = everyone and _may_mention_all(world, data)
    known_roles = {role for guild in world.guilds.values() for role in guild.roles} if roles else set[int]()
    return {
        "mentions": [world.users[user].json for user in dict.fromkeys(users) if user in world.users],
        "mention_roles": [str(role) for role in dict.fromkeys(roles) if role in known_roles],
        "mention_everyone": everyone,
    }


def _may_mention_all(world: World, data: Json) -> bool:
    channel = world.channels[int(data["channel_id"])]
    return allows(world.permissions(int(data["author"]["id"]), channel), "mention_everyone")


def _only(found: list[int], listed: Any) -> list[int]:
    wanted = {int(item) for item in listed or ()}
    return [item for item in found if item in wanted]
