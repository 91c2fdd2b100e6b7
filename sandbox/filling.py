"""Choosing from selects and filling in forms, checked as Discord's client does it."""

from sandbox.guild import Guild
from sandbox.invocation import ATTACHMENT, Invalid, resolve
from sandbox.message import nested
from sandbox.wire import Json
from sandbox.world import World

STRING_SELECT, TEXT_INPUT, FILE_UPLOAD, RADIO_GROUP, CHECKBOX = 3, 4, 19, 21, 23
SELECTS = {STRING_SELECT: 0, 5: 6, 6: 8, 7: 9, 8: 7}
"""Kinds of select, and the kind of command option that its values are resolved like."""
_RESOLVED_AS = SELECTS | {FILE_UPLOAD: ATTACHMENT}
_MOST_NUMBERS = 1000


def choose(world: World, guild: Guild | None, select: Json, values: object, resolved: Json) -> list[str]:
    """Return what is chosen from a select, or handed in as files; whom an id names is added to `resolved`."""
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise Invalid("a choice is a list of texts")
    if len(set(values)) < len(values):
        raise Invalid("nothing can be chosen twice")
    least, most = (1 if select.get(key) is None else select[key] for key in ("min_values", "max_values"))
    if not least <= len(values) <= most:
        raise Invalid(f"choose between {least} and {most}")
    if select["type"] == STRING_SELECT:
        offered = {option["value"] for option in select["options"]}
        if not offered.issuperset(values):
            raise Invalid(f"there are only: {', '.join(sorted(offered))}")
        return values
    for value in values:
        resolve(world, guild, _RESOLVED_AS[select["type"]], value, resolved, "the choice")
    return values


def inputs(components: list[Json]) -> dict[str, Json]:
    """Return what can be filled in, by custom id, of a form as opened or as submitted."""
    return {part["custom_id"]: part for part in nested(components) if "custom_id" in part}


def fill(world: World, guild: Guild | None, form: Json, given: object) -> Json:
    """Return a form's components as Discord submits them, and whom or what the given ids name.

    What was not touched stays as the bot has filled it in before.
    """
    answers = inputs(given) if isinstance(given, list) else {}
    numbers = iter(range(1, _MOST_NUMBERS))
    resolved: Json = {}

    def filled(component: Json) -> Json:
        made: Json = {"type": component["type"], "id": component.get("id") or next(numbers)}
        if "components" in component:
            return made | {"components": [filled(inner) for inner in component["components"]]}
        if "component" in component:
            return made | {"component": filled(component["component"])}
        if "custom_id" not in component:
            return made
        made["custom_id"] = component["custom_id"]
        answer = answers.get(component["custom_id"]) or _untouched(component)
        if component["type"] == TEXT_INPUT:
            return made | {"value": _typed(component, answer.get("value"))}
        if component["type"] in _RESOLVED_AS:
            values = answer.get("values") or []
            if not values and component.get("required") is False:
                return made | {"values": []}
            return made | {"values": choose(world, guild, component, values, resolved)}
        return made | {key: answer.get(key) for key in ("value", "values") if key in answer}

    sent: Json = {"components": [filled(component) for component in form["components"]]}
    return sent | ({"resolved": resolved} if resolved else {})


def _untouched(component: Json) -> Json:
    options = [option["value"] for option in component.get("options") or () if option.get("default")]
    match component["type"]:
        case 4:
            return {"value": component.get("value")}
        case 21:
            return {"value": options[0] if options else None}
        case 23:
            return {"value": bool(component.get("default"))}
        case _:
            return {"values": options or [str(one["id"]) for one in component.get("default_values") or ()]}


def _typed(field: Json, value: object) -> str:
    text = value if isinstance(value, str) else ""
    label = field.get("label") or field["custom_id"]
    if not text:
        if field.get("required") is not False:
            raise Invalid(f"{label!r} is required")
        return ""
    least, most = field.get("min_length") or 0, field.get("max_length") or 4000
    if not least <= len(text) <= most:
        raise Invalid(f"{label!r} must have between {least} and {most} characters")
    return text
