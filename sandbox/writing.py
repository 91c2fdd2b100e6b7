"""Writing messages: from what was sent to a message in its channel, and from an edit to the change."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sandbox import published, refusal
from sandbox.description.components import ROW
from sandbox.description.faults import Fault, nested_errors
from sandbox.description.messages import LEGACY, LEGACY_CODE, LEGACY_MESSAGE
from sandbox.message import (
    ANNOUNCEMENTS,
    COMPONENTS_V2,
    DEFAULT,
    EPHEMERAL,
    LOADING,
    REPLY,
    SUPPRESS_EMBEDS,
    SUPPRESS_NOTIFICATIONS,
    THREAD_STARTER,
    Message,
    nested,
)
from sandbox.places import Channel
from sandbox.snowflake import time_of
from sandbox.wire import Json
from sandbox.world import World

_KEPT_FLAGS = SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2
_EDITABLE_FLAGS = SUPPRESS_EMBEDS | COMPONENTS_V2

_PLAIN: Json = {
    "content": "",
    "embeds": [],
    "components": [],
    "edited_timestamp": None,
    "pinned": False,
    "tts": False,
}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a request."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody sent: Discord's message fields, and the files by their number in `attachments`."""

    body: Json
    files: Mapping[int, Upload] = field(default_factory=dict[int, Upload])


class Desk:
    """Where messages are written."""

    def __init__(self, world: World) -> None:
        self.world = world

    def write(
        self,
        channel: Channel,
        author_id: int,
        draft: Draft,
        *,
        extra: Json | None = None,
        private_to: int | None = None,
        reply_to: Message | None = None,
        pings: bool = False,
    ) -> Message:
        """Make a message and put it into its channel.

        `extra` are fields beyond what was sent. `pings` says whether a reply may mention whom it replies to.
        """
        world, body = self.world, draft.body
        message_id = world.snowflakes.next()
        attachments, addresses = self._attach(channel.id, draft, [])
        data: Json = {
            "id": str(message_id),
            "type": DEFAULT if reply_to is None else REPLY,
            "channel_id": str(channel.id),
            "author": world.users[author_id].json,
            "timestamp": time_of(message_id).isoformat(timespec="microseconds"),
            "flags": (body.get("flags") or 0) & _KEPT_FLAGS | (EPHEMERAL if private_to else 0),
            "attachments": attachments,
            **_PLAIN,
            **_at_first(body, time_of(message_id)),
            **self._said(body, addresses),
            **_reference(world, reply_to, private_to),
            **(extra or {}),
        }
        replied_to = reply_to.author_id if reply_to is not None and pings else None
        data |= published.mentions(world, data, body.get("allowed_mentions"), replied_to)
        data["attachments"] = _unused(data)
        if not says_something(data, attachments):
            raise refusal.empty_message()
        message = Message(message_id, channel.id, author_id, data, private_to, attachments)
        world.add_message(message)
        return message

    def forward(self, channel: Channel, author_id: int, original: Message) -> Message:
        """Show a message in another channel."""
        reference = _pointer(self.world, original.channel_id, original.id) | {"type": 1}
        shown = {"message_reference": reference, "message_snapshots": [published.snapshot(original.data)]}
        return self.write(channel, author_id, Draft({}), extra=shown)

    def announce(
        self,
        channel: Channel,
        author_id: int,
        kind: int,
        *,
        about: Message | Channel,
        content: str = "",
    ) -> Message:
        """Write one of Discord's own messages about what somebody did to a message or a thread."""
        extra: Json = {"type": kind}
        if isinstance(about, Message):
            extra["message_reference"] = _pointer(self.world, about.channel_id, about.id)
            if kind == THREAD_STARTER:
                extra["referenced_message"] = about.data
        else:
            extra["message_reference"] = _pointer(self.world, about.id)
        return self.write(channel, author_id, Draft({"content": content}), extra=extra)

    def _said(self, body: Json, addresses: dict[str, str]) -> Json:
        """Return what a message says, as far as a body names it."""
        said: Json = {}
        if "content" in body:
            said["content"] = (body["content"] or "").strip()
        if "embeds" in body:
            said["embeds"] = published.embeds(body["embeds"] or (), addresses)
        if "components" in body:
            missing = published.missing_files(body["components"] or [], addresses)
            if missing:
                raise refusal.invalid_form(nested_errors(missing))
            said["components"] = published.components(self.world, body["components"] or [], addresses)
        return said

    def rewrite(self, message: Message, draft: Draft) -> None:
        """Change a message as an edit says; what the edit does not name stays."""
        world, body = self.world, draft.body
        filling = message.loading
        attachments, addresses = self._attach(message.channel_id, draft, message.attached)
        changed = {"attachments": attachments, **self._said(body, addresses)}
        flags = message.flags & ~LOADING
        if body.get("flags") is not None:
            flags = flags & ~SUPPRESS_EMBEDS | body["flags"] & _EDITABLE_FLAGS
        changed["flags"] = flags
        if not filling:
            changed["edited_timestamp"] = world.clock.stamp()
        data = {**message.data, **changed}
        _check_layout(data)
        if not says_something(data, attachments):
            raise refusal.empty_message()
        changed |= published.mentions(world, data, body.get("allowed_mentions"))
        changed["attachments"] = _unused(data)
        world.edit_message(message, changed, attachments)

    def _attach(
        self, channel_id: int, draft: Draft, present: list[Json]
    ) -> tuple[list[Json], dict[str, str]]:
        listed = draft.body.get("attachments")
        described = {str(item["id"]): item for item in listed or ()}
        kept = present if listed is None else [item for item in present if item["id"] in described]
        shown = list(kept)
        for number, upload in sorted(draft.files.items()):
            file = self.world.add_file(upload.name, upload.content)
            address = f"{self.world.origin}/attachments/{channel_id}"
            shown.append(published.attachment(file, address, described.get(str(number), {})))
        return shown, {item["filename"]: item["url"] for item in shown}


def _at_first(body: Json, now: datetime) -> Json:
    """Return what a message has from the beginning and no edit changes."""
    kept = {key: body[key] for key in ("nonce", "tts") if body.get(key) is not None}
    return kept | {"poll": published.poll(body["poll"], now)} if body.get("poll") else kept


def says_something(data: Json, attachments: list[Json]) -> bool:
    """Tell whether there is anything in a message; one that is still "thinking" counts."""
    parts = (data["content"], data["embeds"], data["components"], attachments, data["flags"] & LOADING)
    shown = ("poll", "message_snapshots")
    return any(parts) or data["type"] in ANNOUNCEMENTS or any(key in data for key in shown)


def _check_layout(data: Json) -> None:
    """Refuse an edit that mixes the two layouts; what came with the edit alone was checked before."""
    faults = []
    if data["flags"] & COMPONENTS_V2:
        wrong = (name for name in LEGACY if data.get(name))
        faults += [Fault((name,), LEGACY_CODE, LEGACY_MESSAGE) for name in wrong]
    else:
        for index, component in enumerate(data["components"]):
            if component["type"] != ROW:
                message = f'Value of field "type" must be one of ({ROW}).'
                faults.append(Fault(("components", str(index), "type"), "UNION_TYPE_CHOICES", message))
    if faults:
        raise refusal.invalid_form(nested_errors(faults))


def _pointer(world: World, channel_id: int, message_id: int | None = None) -> Json:
    """Name a message, or a thread, as references do."""
    said: Json = {"type": 0, "channel_id": str(channel_id)}
    guild_id = world.channels[channel_id].guild_id
    said |= {} if guild_id is None else {"guild_id": str(guild_id)}
    return said if message_id is None else said | {"message_id": str(message_id)}


def _reference(world: World, reply_to: Message | None, private_to: int | None) -> Json:
    """Say what is replied to; a private message is not shown to others by replying to it in public."""
    if reply_to is None:
        return {}
    original = {
        key: value
        for key, value in reply_to.data.items()
        if key not in ("referenced_message", "reactions", "thread")
    }
    reference = _pointer(world, reply_to.channel_id, reply_to.id)
    shown = reply_to.private_to in (None, private_to)
    return {"message_reference": reference, "referenced_message": original if shown else None}


def _unused(data: Json) -> list[Json]:
    """Leave out the attachments that an embed or a component shows, as Discord does."""
    used = {embed[key]["url"] for embed in data["embeds"] for key in ("image", "thumbnail") if key in embed}
    for part in nested(data["components"]):
        used |= {part[key]["url"] for key in ("media", "file") if key in part}
        used |= {item["media"]["url"] for item in part.get("items", ())}
    return [item for item in data["attachments"] if item["url"] not in used]
