"""One decoded request to a route, and the ways its handler answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sandbox import refusal
from sandbox.description.faults import Fault, nested_errors
from sandbox.snowflake import is_snowflake
from sandbox.wire import Json
from sandbox.writing import Draft, Upload

Answer = tuple[int, Any]
"""HTTP status and JSON body; None for no body."""


@dataclass(slots=True)
class Call:
    """What was asked: the path's parameters, the query, the body and the files that came with it."""

    parameters: Mapping[str, str]
    query: Mapping[str, str] = field(default_factory=dict[str, str])
    body: Any = None
    files: Mapping[int, Upload] = field(default_factory=dict[int, Upload])
    note: str = ""

    def number(self, name: str, what: str) -> int:
        """Return an id of the path; `what` is what it names ("Channel"), for the refusal if it is none."""
        text = self.parameters[name]
        if not is_snowflake(text):
            raise refusal.unknown(what)
        return int(text)

    def count(self, name: str, default: int, most: int) -> int:
        """Return a number of the query, from 1 to `most`."""
        text = self.query.get(name, str(default))
        if not (text.isascii() and text.isdigit() and 1 <= int(text) <= most):
            fault = Fault((name,), "NUMBER_TYPE_MAX", f"int value should be between 1 and {most}.")
            raise refusal.invalid_form(nested_errors([fault]))
        return int(text)

    def wants(self, flag: str) -> bool:
        """Tell whether a switch of the query is on."""
        return self.query.get(flag, "").lower() in ("1", "true")

    @property
    def fields(self) -> Json:
        """The body, if it is an object."""
        return self.body if isinstance(self.body, dict) else {}

    @property
    def draft(self) -> Draft:
        """The body as a message."""
        return Draft(self.fields, self.files)


Handler = Callable[[Call], Answer]
Handlers = dict[tuple[str, str], Handler]
