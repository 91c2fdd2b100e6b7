"""The form of a reply: its JSON schema, and the three ways to ask a server for it."""

from enum import IntEnum
from typing import Any

from game.question import Kind

KINDS = (
    Kind.WHO,
    Kind.WHAT,
    Kind.WHERE,
    Kind.WHEN,
    Kind.WHY,
    Kind.HOW_MANY,
    Kind.CLOZE,
    Kind.TRUE_FALSE,
    Kind.WHICH_CHARACTER,
)
TYPED = frozenset((Kind.WHAT, Kind.WHERE, Kind.WHEN, Kind.WHY, Kind.HOW_MANY))
"""Kinds that need no choices: players can type the answer."""

KEYS = ("kind", "prompt", "answer", "distractors", "evidence")


class Form(IntEnum):
    """How a server is asked for JSON, the surest way first; the last one asks in words alone."""

    SCHEMA = 0
    OBJECT = 1
    WORDS = 2

    @property
    def next(self) -> "Form | None":
        """What to try when a server does not know this way; None after the last."""
        return Form(self + 1) if self < Form.WORDS else None


def reply_schema(first: int, last: int) -> dict[str, Any]:
    """Return the JSON schema of a reply about the sentences `first` to `last`.

    It uses only what every server that knows schemas understands: no lengths, no numbers of items.
    """
    text = {"type": "string"}
    properties: dict[str, Any] = {
        "kind": {"type": "string", "enum": [kind.value for kind in KINDS]},
        "prompt": text,
        "answer": text,
        "distractors": {"type": "array", "items": text},
        "evidence": {
            "type": "array",
            "items": {"type": "integer", "enum": list(range(first, last + 1))},
        },
    }
    question = _closed_object(properties)
    return _closed_object({"questions": {"type": "array", "items": question}})


def response_format(form: Form, schema: dict[str, Any]) -> dict[str, Any] | None:
    """Return what a request says of the form of its reply; None for nothing."""
    if form is Form.SCHEMA:
        named = {"name": "questions", "strict": True, "schema": schema}
        return {"type": "json_schema", "json_schema": named}
    return {"type": "json_object"} if form is Form.OBJECT else None


def _closed_object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
