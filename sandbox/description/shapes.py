"""Shapes that single JSON values must have: texts, numbers, ids, links, times."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from urllib.parse import urlsplit

from sandbox.description.faults import REQUIRED, Fault, Path, bad_length
from sandbox.snowflake import is_snowflake


class Shape(Protocol):
    """Says what is wrong with a value."""

    def check(self, value: Any, path: Path, faults: list[Fault]) -> None:
        """Add what is wrong to the faults."""


@dataclass(frozen=True, slots=True)
class Text:
    """A string with a length, counted in characters."""

    least: int = 0
    most: int | None = None
    pattern: re.Pattern[str] | None = None
    nullable: bool = True

    def check(self, value: Any, path: Path, faults: list[Fault]) -> None:
        """Add what is wrong to the faults."""
        if value is None and self.nullable:
            return
        if not isinstance(value, str):
            faults.append(Fault(path, "BASE_TYPE_STRING", "Could not interpret value as string."))
        elif not value and self.least:
            faults.append(Fault(path, *REQUIRED))
        elif not self.least <= len(value) <= (self.most or len(value)):
            faults.append(bad_length(path, self.least, self.most))
        elif self.pattern is not None and not self.pattern.fullmatch(value):
            faults.append(Fault(path, "STRING_TYPE_REGEX", "String value did not match validation regex."))


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number in a range; 2.0 is one as well."""

    least: int = -(2**53) + 1
    most: int = 2**53 - 1
    nullable: bool = True

    def check(self, value: Any, path: Path, faults: list[Fault]) -> None:
        """Add what is wrong to the faults."""
        if value is None and self.nullable:
            return
        if isinstance(value, bool) or not isinstance(value, int | float) or value != int(value):
            faults.append(Fault(path, "NUMBER_TYPE_COERCE", "Value is not int."))
        elif value < self.least:
            faults.append(
                Fault(path, "NUMBER_TYPE_MIN", f"int value should be greater than or equal to {self.least}.")
            )
        elif value > self.most:
            faults.append(
                Fault(path, "NUMBER_TYPE_MAX", f"int value should be less than or equal to {self.most}.")
            )


@dataclass(frozen=True, slots=True)
class Number:
    """Any number."""

    nullable: bool = True

    def check(self, value: Any, path: Path, faults: list[Fault]) -> None:
        """Add what is wrong to the faults."""
        if value is None and self.nullable:
            return
        if isinstance(value, bool) or not isinstance(value, int | float):
            faults.append(Fault(path, "NUMBER_TYPE_COERCE", "Value is not float."))


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""

    nullable: bool = True

    def check(self, value: Any, path: Path, faults: list[Fault]) -> None:
        """Add what is wrong to the faults."""
        if not isinstance(value, bool) and not (value is None and self.nullable):
            faults.append(Fault(path, "BASE_TYPE_BOOLEAN", "Could not interpret value as boolean."))


@dataclass(frozen=True, slots=True)
class Snowflake:
    """An id, written as a string; Discord takes numbers as well, and discord.py sends some."""

    nullable: bool = True

    def check(self, value: Any, path: Path, faults: list[Fault]) -> None:
        """Add what is wrong to the faults."""
        if value is None and self.nullable:
            return
        number = isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1 << 64
        if not number and (not is_snowflake(value) or (len(value) > 1 and value[0] == "0")):
            faults.append(Fault(path, "NUMBER_TYPE_COERCE", f'Value "{value}" is not snowflake.'))


@dataclass(frozen=True, slots=True)
class Permissions:
    """Permissions as a number; Discord takes it written as a string as well, and discord.py sends both."""

    def check(self, value: Any, path: Path, faults: list[Fault]) -> None:
        """Add what is wrong to the faults."""
        Whole(0, 2**63 - 1).check(int(value) if is_snowflake(value) else value, path, faults)


@dataclass(frozen=True, slots=True)
class Link:
    """An address of the web, or of a file sent along."""

    most: int = 2048
    schemes: tuple[str, ...] = ("http", "https", "attachment")
    nullable: bool = True

    def check(self, value: Any, path: Path, faults: list[Fault]) -> None:
        """Add what is wrong to the faults."""
        if value is None and self.nullable:
            return
        if not isinstance(value, str):
            faults.append(Fault(path, "BASE_TYPE_STRING", "Could not interpret value as string."))
        elif len(value) > self.most:
            faults.append(bad_length(path, 0, self.most))
        elif not _is_link(value, self.schemes):
            wanted = ", ".join(f"'{scheme}'" for scheme in self.schemes)
            message = (
                f'Scheme "{value.partition(":")[0]}" is not supported. Scheme must be one of ({wanted}).'
            )
            faults.append(Fault(path, "URL_TYPE_INVALID_SCHEME", message))


def _is_link(value: str, schemes: tuple[str, ...]) -> bool:
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return parts.scheme in schemes and bool(parts.netloc) and not re.search(r"\s", value)


@dataclass(frozen=True, slots=True)
class Moment:
    """A time in ISO 8601."""

    def check(self, value: Any, path: Path, faults: list[Fault]) -> None:
        """Add what is wrong to the faults."""
        if value is None:
            return
        try:
            datetime.fromisoformat(value)
        except (TypeError, ValueError):
            message = f'Could not parse "{value}". Should be ISO8601.'
            faults.append(Fault(path, "DATE_TIME_TYPE_PARSE", message))


@dataclass(frozen=True, slots=True)
class Among:
    """One of a few values."""

    values: tuple[Any, ...]
    nullable: bool = False

    def check(self, value: Any, path: Path, faults: list[Fault]) -> None:
        """Add what is wrong to the faults."""
        if value is None and self.nullable:
            return
        if isinstance(value, bool) or not isinstance(value, int | str) or value not in self.values:
            listed = ", ".join(repr(option) for option in self.values)
            faults.append(Fault(path, "BASE_TYPE_CHOICES", f"Value must be one of {{{listed}}}."))
