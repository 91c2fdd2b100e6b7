"""What commands may be registered: names, descriptions, options, choices, and how many."""

from typing import Any

from sandbox.description.faults import REQUIRED, Fault, Path
from sandbox.description.shapes import Among, Flag, Number, Shape, Text, Whole
from sandbox.description.structures import Fields, Many, Named, Tagged
from sandbox.wire import Json

SUBCOMMAND, GROUP, STRING, INTEGER, BOOLEAN, USER, CHANNEL, ROLE, MENTIONABLE, NUMBER, ATTACHMENT = range(
    1, 12
)
TOTAL = 8000
LIMITS = {1: 100, 2: 15, 3: 15}
"""How many commands of each kind: chat, user menu, message menu."""


def is_name(name: str) -> bool:
    """Tell whether a chat command or an option may have this name.

    >>> is_name("trivia"), is_name("Trivia"), is_name("two words")
    (True, False, False)
    """
    return name == name.lower() and all(letter.isalnum() or letter in "-_'" for letter in name)


def _name_fits(thing: Json, path: Path, faults: list[Fault]) -> None:
    if not is_name(thing["name"]):
        fault = Fault((*path, "name"), "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")
        faults.append(fault)


TRANSLATED_NAME = Named(Text(1, 32, nullable=False))
TRANSLATED_TEXT = Named(Text(1, 100, nullable=False))
CHOICE_VALUES: dict[int, Shape] = {
    STRING: Text(0, 100, nullable=False),
    INTEGER: Whole(nullable=False),
    NUMBER: Number(nullable=False),
}


def choices(kind: int) -> Many:
    """Return the shape of the choices of an option."""
    choice = Fields(
        {
            "name": Text(1, 100, nullable=False),
            "name_localizations": TRANSLATED_TEXT,
            "value": CHOICE_VALUES[kind],
        },
        ("name", "value"),
        nullable=False,
    )
    return Many(choice, most=25)


def _choices_fit(option: Json, path: Path, faults: list[Fault]) -> None:
    listed = option.get("choices") or []
    if listed and option.get("autocomplete"):
        message = "An option with choices cannot have autocomplete"
        faults.append(
            Fault((*path, "autocomplete"), "APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES", message)
        )
    for key in ("name", "value"):
        values = [choice[key] for choice in listed]
        if len(set(values)) < len(values):
            message = f"Choices must have different {key}s"
            faults.append(
                Fault(
                    (*path, "choices"),
                    f"APPLICATION_COMMAND_OPTIONS_CHOICE_{key.upper()}_ALREADY_EXISTS",
                    message,
                )
            )


def _options_fit(command: Json, path: Path, faults: list[Fault]) -> None:
    options, seen, optional = command.get("options") or [], set[str](), False
    branches = [option["type"] in (SUBCOMMAND, GROUP) for option in options]
    here = (*path, "options")
    if any(branches) and not all(branches):
        faults.append(
            Fault(
                here, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-commands and options cannot be mixed"
            )
        )
    for index, option in enumerate(options):
        if option["name"] in seen:
            message = "Option name already exists"
            faults.append(
                Fault((*here, str(index), "name"), "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", message)
            )
        seen.add(option["name"])
        if option.get("required") and optional:
            message = "Required options must be placed before non-required options"
            faults.append(Fault((*here, str(index)), "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message))
        optional = optional or not option.get("required")


_OPTION_FIELDS: dict[str, Shape] = {
    "name": Text(1, 32, nullable=False),
    "name_localizations": TRANSLATED_NAME,
    "description": Text(1, 100, nullable=False),
    "description_localizations": TRANSLATED_TEXT,
    "required": Flag(),
}


def _option(extra: dict[str, Shape], *rules: Any) -> Fields:
    return Fields(
        {**_OPTION_FIELDS, **extra}, ("name", "description"), nullable=False, rules=(_name_fits, *rules)
    )


def _valued(kind: int, extra: dict[str, Shape]) -> Fields:
    return _option({"choices": choices(kind), "autocomplete": Flag(), **extra}, _choices_fit)


_PLAIN = _option({})
_VALUES: dict[int, Shape] = {
    **dict.fromkeys((BOOLEAN, USER, ROLE, MENTIONABLE, ATTACHMENT), _PLAIN),
    STRING: _valued(STRING, {"min_length": Whole(0, 6000), "max_length": Whole(1, 6000)}),
    INTEGER: _valued(INTEGER, {"min_value": Whole(), "max_value": Whole()}),
    NUMBER: _valued(NUMBER, {"min_value": Number(), "max_value": Number()}),
    CHANNEL: _option({"channel_types": Many(Whole(0, 16, nullable=False), distinct=True)}),
}
_SUBCOMMAND = _option({"options": Many(Tagged(_VALUES), most=25)}, _options_fit)
_GROUP = _option({"options": Many(Tagged({SUBCOMMAND: _SUBCOMMAND}), most=25)}, _options_fit)


def length(thing: Json) -> int:
    """Return how many characters of a command count against the sum."""
    own = len(thing["name"]) + len(thing.get("description") or "")
    own += sum(len(choice["name"]) + len(str(choice["value"])) for choice in thing.get("choices") or ())
    return own + sum(length(option) for option in thing.get("options") or ())


def _command_fits(command: Json, path: Path, faults: list[Fault]) -> None:
    if (command.get("type") or 1) == 1:
        if "name" in command:
            _name_fits(command, path, faults)
        if not command.get("description") and "name" in command:
            faults.append(Fault((*path, "description"), *REQUIRED))
    elif command.get("description") or command.get("options"):
        message = "Menus have neither description nor options"
        faults.append(
            Fault((*path, "description"), "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_NOT_ALLOWED", message)
        )
    if "name" in command and length(command) > TOTAL:
        faults.append(Fault(path, "APPLICATION_COMMAND_TOO_LARGE", f"Command exceeds maximum size ({TOTAL})"))


_COMMAND_FIELDS: dict[str, Shape] = {
    "name": Text(1, 32, nullable=False),
    "name_localizations": TRANSLATED_NAME,
    "description": Text(0, 100),
    "description_localizations": TRANSLATED_TEXT,
    "options": Many(Tagged({**_VALUES, SUBCOMMAND: _SUBCOMMAND, GROUP: _GROUP}), most=25),
    "default_member_permissions": Whole(0, 2**53 - 1),
    "dm_permission": Flag(),
    "contexts": Many(Whole(0, 2, nullable=False), 1, distinct=True),
    "integration_types": Many(Whole(0, 1, nullable=False), 1, distinct=True),
    "nsfw": Flag(),
    "type": Among((1, 2, 3), nullable=True),
}


def _not_too_many(commands: list[Json], path: Path, faults: list[Fault]) -> None:
    seen: dict[int, set[str]] = {}
    for index, command in enumerate(commands):
        names = seen.setdefault(command.get("type") or 1, set())
        if command["name"] in names:
            message = "Application command names must be unique"
            faults.append(Fault((*path, str(index)), "APPLICATION_COMMANDS_DUPLICATE_NAME", message))
        names.add(command["name"])
    for kind, names in sorted(seen.items()):
        if len(names) > LIMITS[kind]:
            message = f"Maximum number of application commands reached ({LIMITS[kind]})."
            faults.append(Fault(path, "APPLICATION_COMMAND_LIMIT", message))


COMMAND = Fields(_COMMAND_FIELDS, ("name",), nullable=False, rules=(_options_fit, _command_fits))
COMMAND_EDIT = Fields(_COMMAND_FIELDS, nullable=False, rules=(_options_fit, _command_fits))
COMMANDS = Many(COMMAND, most=130, rules=(_not_too_many,))
