"""What can be wrong with a body: faults, as Discord names and nests them."""

from collections.abc import Sequence
from dataclasses import dataclass

from sandbox.wire import Json

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, where it is, and what Discord calls it."""

    path: Path
    code: str
    message: str

    def __str__(self) -> str:
        return f"{'.'.join(self.path) or 'body'}: {self.message} ({self.code})"


REQUIRED = ("BASE_TYPE_REQUIRED", "This field is required")


def bad_length(path: Path, least: int, most: int | None) -> Fault:
    """Return the fault of something too short or too long."""
    if most is None:
        return Fault(path, "BASE_TYPE_MIN_LENGTH", f"Must be {least} or more in length.")
    if least == 0:
        return Fault(path, "BASE_TYPE_MAX_LENGTH", f"Must be {most} or fewer in length.")
    return Fault(path, "BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length.")


def nested_errors(faults: Sequence[Fault]) -> Json:
    """Return faults as Discord nests them: objects along the path, `_errors` at its end."""
    tree: Json = {}
    for fault in faults:
        branch = tree
        for name in fault.path:
            branch = branch.setdefault(name, {})
        branch.setdefault("_errors", []).append({"code": fault.code, "message": fault.message})
    return tree
