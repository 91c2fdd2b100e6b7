"""Shapes of lists and objects, with rules beyond types for what is right so far."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sandbox.description.faults import REQUIRED, Fault, Path, bad_length
from sandbox.description.shapes import Shape

Rule = Callable[[Any, Path, list[Fault]], None]
"""A check beyond types, for a value whose shape is right already."""


@dataclass(frozen=True, slots=True)
class Many:
    """A list of things of one shape."""

    of: Shape
    least: int = 0
    most: int | None = None
    nullable: bool = True
    distinct: bool = False
    rules: tuple[Rule, ...] = ()

    def check(self, value: Any, path: Path, faults: list[Fault]) -> None:
        """Add what is wrong to the faults."""
        if value is None and self.nullable:
            return
        if not isinstance(value, list):
            faults.append(Fault(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType"))
            return
        before = len(faults)
        if not self.least <= len(value) <= (len(value) if self.most is None else self.most):
            faults.append(bad_length(path, self.least, self.most))
        for index, item in enumerate(value):
            self.of.check(item, (*path, str(index)), faults)
        if self.distinct and len(faults) == before and len({repr(item) for item in value}) < len(value):
            faults.append(
                Fault(path, "SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value")
            )
        if len(faults) == before:
            for rule in self.rules:
                rule(value, path, faults)


@dataclass(frozen=True, slots=True)
class Fields:
    """An object; fields that are not listed are ignored, as Discord ignores them."""

    of: Mapping[str, Shape]
    required: Sequence[str] = ()
    nullable: bool = True
    rules: tuple[Rule, ...] = ()

    def check(self, value: Any, path: Path, faults: list[Fault]) -> None:
        """Add what is wrong to the faults."""
        if value is None and self.nullable:
            return
        if not isinstance(value, dict):
            faults.append(Fault(path, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType"))
            return
        before = len(faults)
        of = self.of
        faults.extend(Fault((*path, name), *REQUIRED) for name in self.required if value.get(name) is None)
        for name, item in value.items():
            if (shape := of.get(name)) is not None and not (item is None and name in self.required):
                shape.check(item, (*path, name), faults)
        if len(faults) == before:
            for rule in self.rules:
                rule(value, path, faults)


@dataclass(frozen=True, slots=True)
class Named:
    """An object with any names, all of whose values have one shape."""

    of: Shape

    def check(self, value: Any, path: Path, faults: list[Fault]) -> None:
        """Add what is wrong to the faults."""
        if value is None:
            return
        if not isinstance(value, dict):
            faults.append(Fault(path, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType"))
            return
        for name, item in value.items():
            self.of.check(item, (*path, str(name)), faults)


@dataclass(frozen=True, slots=True)
class Tagged:
    """An object whose shape depends on its `type`."""

    kinds: Mapping[int, Shape]

    def check(self, value: Any, path: Path, faults: list[Fault]) -> None:
        """Add what is wrong to the faults."""
        if not isinstance(value, dict):
            faults.append(Fault(path, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType"))
            return
        kind = value.get("type")
        if kind is None:
            faults.append(Fault((*path, "type"), *REQUIRED))
        elif isinstance(kind, bool) or not isinstance(kind, int) or kind not in self.kinds:
            listed = ", ".join(str(known) for known in sorted(self.kinds))
            faults.append(
                Fault(
                    (*path, "type"), "UNION_TYPE_CHOICES", f'Value of field "type" must be one of ({listed}).'
                )
            )
        else:
            self.kinds[kind].check(value, path, faults)
