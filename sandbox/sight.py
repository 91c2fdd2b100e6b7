"""What a test user sees: messages, answers and forms, read as a person reads them."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from sandbox.filling import SELECTS
from sandbox.message import nested
from sandbox.snowflake import time_of
from sandbox.wire import Json
from sandbox.world import World

BUTTON, TEXT_DISPLAY = 2, 10


@dataclass(frozen=True, slots=True)
class Button:
    """A button of a message."""

    label: str
    custom_id: str | None
    disabled: bool
    url: str | None
    emoji: str | None


@dataclass(frozen=True, slots=True)
class Select:
    """A select of a message; `options` are (label, value) pairs, empty for users, roles and channels."""

    placeholder: str
    custom_id: str
    disabled: bool
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Message:
    """A message as it was when it was looked at; later edits make another `Message`."""

    data: Json
    private: bool

    @property
    def id(self) -> int:
        """Its id."""
        return int(self.data["id"])

    @property
    def channel(self) -> int:
        """The id of its channel."""
        return int(self.data["channel_id"])

    @property
    def author_id(self) -> int:
        """Who wrote it."""
        return int(self.data["author"]["id"])

    @property
    def content(self) -> str:
        """The text beside embeds and components."""
        return str(self.data["content"])

    @property
    def embeds(self) -> list[Json]:
        """The embeds, as Discord shows them."""
        return list(self.data["embeds"])

    @property
    def edited(self) -> bool:
        """Whether it was changed after it was sent."""
        return self.data["edited_timestamp"] is not None

    @property
    def created_at(self) -> datetime:
        """When it was sent, by its id."""
        return time_of(self.id)

    @cached_property
    def text(self) -> str:
        """Everything there is to read, one text a line: content, embeds, text components."""
        lines: list[str | None] = [self.content]
        for embed in self.embeds:
            lines += [embed.get("author", {}).get("name"), embed.get("title"), embed.get("description")]
            lines += [field[key] for field in embed.get("fields", ()) for key in ("name", "value")]
            lines.append(embed.get("footer", {}).get("text"))
        lines += [part["content"] for part in nested(self.data["components"]) if part["type"] == TEXT_DISPLAY]
        return "\n".join(line for line in lines if line)

    @cached_property
    def buttons(self) -> tuple[Button, ...]:
        """The buttons, in order."""
        found = (part for part in nested(self.data["components"]) if part["type"] == BUTTON)
        return tuple(
            Button(
                part.get("label", ""),
                part.get("custom_id"),
                part["disabled"],
                part.get("url"),
                part.get("emoji", {}).get("name"),
            )
            for part in found
        )

    @cached_property
    def selects(self) -> tuple[Select, ...]:
        """The selects, in order."""
        found = (part for part in nested(self.data["components"]) if part["type"] in SELECTS)
        return tuple(
            Select(
                part.get("placeholder", ""),
                part["custom_id"],
                part["disabled"],
                tuple((option["label"], option["value"]) for option in part.get("options", ())),
            )
            for part in found
        )

    def __str__(self) -> str:
        labels = " ".join(f"[{button.label or button.emoji}]" for button in self.buttons)
        return f"{'(private) ' if self.private else ''}{self.text!r} {labels}".rstrip()


@dataclass(frozen=True, slots=True)
class Modal:
    """An open form. `labels` names its fields as people read them, by custom id."""

    custom_id: str
    title: str
    labels: dict[str, str]
    components: list[Json]
    interaction_id: int


@dataclass(frozen=True, slots=True)
class Reply:
    """How the bot acknowledged what a user did."""

    message: Message | None = None
    private: bool = False
    modal: Modal | None = None
    deferred: bool = False


def look(world: World, message_id: int) -> Message:
    """Return a message as it is now; `KeyError` if it is gone."""
    message = world.messages[message_id]
    return Message(message.data, message.private_to is not None)


def read_form(form: Json, interaction_id: int) -> Modal:
    """Return a form as a person reads it."""
    labels: dict[str, str] = {}
    for part in nested(form["components"]):
        if "component" in part:
            labels[part["component"]["custom_id"]] = part["label"]
        elif "custom_id" in part:
            labels.setdefault(part["custom_id"], part.get("label") or part["custom_id"])
    return Modal(form["custom_id"], form["title"], labels, form["components"], interaction_id)
