"""What the callback of an interaction may hold, by its kind."""

from typing import Any

from sandbox.description.commands import TRANSLATED_TEXT
from sandbox.description.faults import REQUIRED, Fault, Path
from sandbox.description.forms import FORM
from sandbox.description.messages import ANSWER, EDIT
from sandbox.description.shapes import Text, Whole
from sandbox.description.structures import Fields, Many, Tagged
from sandbox.wire import Json


class _ChoiceValue:
    """Text or a number, as the option has it."""

    def check(self, value: Any, path: Path, faults: list[Fault]) -> None:
        """Add what is wrong to the faults."""
        if isinstance(value, bool) or not isinstance(value, int | float | str):
            faults.append(Fault(path, *REQUIRED))
        elif isinstance(value, str) and len(value) > 100:
            faults.append(Fault(path, "BASE_TYPE_MAX_LENGTH", "Must be 100 or fewer in length."))


_CHOICE = Fields(
    {"name": Text(1, 100, nullable=False), "name_localizations": TRANSLATED_TEXT, "value": _ChoiceValue()},
    ("name", "value"),
    nullable=False,
)
_CHOICES = Fields({"choices": Many(_CHOICE, most=25)}, nullable=False)


def _has_data(callback: Json, path: Path, faults: list[Fault]) -> None:
    if callback.get("data") is None:
        faults.append(Fault((*path, "data"), *REQUIRED))


_DEFER = Fields({"data": Fields({"flags": Whole(0, 2**31 - 1)})}, nullable=False)

CALLBACK = Tagged(
    {
        1: Fields({}, nullable=False),
        4: Fields({"data": ANSWER}, nullable=False, rules=(_has_data,)),
        5: _DEFER,
        6: Fields({}, nullable=False),
        7: Fields({"data": EDIT}, nullable=False),
        8: Fields({"data": _CHOICES}, ("data",), nullable=False),
        9: Fields({"data": FORM}, ("data",), nullable=False),
    }
)
