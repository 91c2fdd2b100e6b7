"""What users can do, checked as Discord's client does: write, use commands, click, choose, fill in forms."""

from collections.abc import Callable

from sandbox.interaction import AUTOCOMPLETE, COMMAND, COMPONENT, MODAL, Interaction, Outcome
from sandbox.interactions import Interactions
from sandbox.invocation import Invalid, check_command, resolve
from sandbox.message import Message, nested
from sandbox.permissions import allows
from sandbox.places import THREAD, Channel
from sandbox.wire import Json
from sandbox.world import World
from sandbox.writing import Desk, Draft

Report = Callable[[Outcome], None]
BUTTON, STRING_SELECT, TEXT_INPUT = 2, 3, 4
SELECTS = {STRING_SELECT: 0, 5: 6, 6: 8, 7: 9, 8: 7}
"""Kinds of select, and the kind of command option that its values are resolved like."""


class Actions:
    """Does things for users; `Invalid` if Discord's client would not let them."""

    def __init__(self, world: World, desk: Desk, interactions: Interactions) -> None:
        self.world = world
        self.desk = desk
        self.interactions = interactions

    def channel(self, user_id: int, channel_id: int) -> Channel:
        """Return a channel that a user sees."""
        channel = self.world.channels.get(channel_id)
        if channel is None or not allows(self.world.permissions(user_id, channel), "view_channel"):
            raise Invalid("this channel is not there (any more)")
        return channel

    def message(self, user_id: int, channel: Channel, message_id: int) -> Message:
        """Return a message that a user sees."""
        message = self.world.talks[channel.id].get(message_id)
        if message is None or not message.seen_by(user_id):
            raise Invalid("this message is gone")
        return message

    def send(
        self, user_id: int, channel_id: int, text: str, *, reply_to: int | None = None, ping: bool = True
    ) -> Message:
        """Write a message; Discord cuts off the blanks around it."""
        channel = self.channel(user_id, channel_id)
        needed = "send_messages_in_threads" if channel.kind == THREAD else "send_messages"
        if not allows(self.world.permissions(user_id, channel), needed):
            raise Invalid("you may not write here")
        if not text.strip() or len(text.strip()) > 2000:
            raise Invalid("a message has between 1 and 2000 characters")
        replied = None if reply_to is None else self.message(user_id, channel, reply_to)
        allowed: Json = {"parse": ["users", "roles"], "replied_user": ping}
        draft = Draft({"content": text, "allowed_mentions": allowed})
        return self.desk.write(channel, user_id, draft, reply_to=replied, pings=True)

    def use_command(self, user_id: int, channel_id: int, data: Json, report: Report) -> Interaction:
        """Use a command or a menu."""
        channel = self.channel(user_id, channel_id)
        checked = check_command(self.world, user_id, channel, data)
        return self.interactions.start(COMMAND, user_id, channel, checked, report)

    def ask_choices(self, user_id: int, channel_id: int, data: Json, report: Report) -> Interaction:
        """Ask for suggestions while an option is typed."""
        channel = self.channel(user_id, channel_id)
        checked = check_command(self.world, user_id, channel, data, complete=False)
        return self.interactions.start(AUTOCOMPLETE, user_id, channel, checked, report)

    def use_component(
        self, user_id: int, channel_id: int, message_id: int, data: Json, report: Report
    ) -> Interaction:
        """Click a button or choose from a select; `data` is `{custom_id, component_type, values?}`."""
        channel = self.channel(user_id, channel_id)
        message = self.message(user_id, channel, message_id)
        component = find_component(message, str(data.get("custom_id")))
        if component.get("disabled"):
            raise Invalid("this component is disabled")
        sent: Json = {
            "id": component["id"],
            "custom_id": component["custom_id"],
            "component_type": component["type"],
        }
        if component["type"] in SELECTS:
            sent |= self._chosen(component, data.get("values"))
        return self.interactions.start(COMPONENT, user_id, channel, sent, report, message=message)

    def _chosen(self, select: Json, values: object) -> Json:
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            raise Invalid("a choice is a list of texts")
        if len(set(values)) < len(values):
            raise Invalid("nothing can be chosen twice")
        least, most = select.get("min_values", 1), select.get("max_values", 1)
        if not least <= len(values) <= most:
            raise Invalid(f"choose between {least} and {most}")
        if select["type"] == STRING_SELECT:
            offered = {option["value"] for option in select["options"]}
            if not offered.issuperset(values):
                raise Invalid(f"there are only: {', '.join(sorted(offered))}")
            return {"values": values}
        resolved: Json = {}
        for value in values:
            resolve(self.world, SELECTS[select["type"]], value, resolved, "the choice")
        return {"values": values, "resolved": resolved}

    def submit(self, cause: Interaction, data: Json, report: Report) -> Interaction:
        """Send a form that an interaction opened; `data` is `{custom_id, components}` as Discord sends it."""
        form = cause.form
        if form is None or form["custom_id"] != data.get("custom_id"):
            raise Invalid("this form is not open")
        filled = fill(form, data.get("components"), self._chosen)
        channel = self.channel(cause.user_id, cause.channel_id)
        sent = {"custom_id": form["custom_id"], "components": filled}
        return self.interactions.start(MODAL, cause.user_id, channel, sent, report, cause=cause)


def find_component(message: Message, custom_id: str) -> Json:
    """Return the button or select with this id."""
    for component in nested(message.data["components"]):
        if component.get("custom_id") == custom_id:
            return component
    raise Invalid("this component is gone")


def inputs(components: list[Json]) -> dict[str, Json]:
    """Return what can be filled in, by custom id, of a form as opened or as submitted."""
    return {part["custom_id"]: part for part in nested(components) if "custom_id" in part}


def fill(form: Json, given: object, choose: Callable[[Json, object], Json]) -> list[Json]:
    """Return a form's components as Discord submits them, filled with what was given."""
    answers = inputs(given) if isinstance(given, list) else {}
    numbers = iter(range(1, 1000))

    def filled(component: Json) -> Json:
        made: Json = {"type": component["type"], "id": component.get("id") or next(numbers)}
        if "components" in component:
            return made | {"components": [filled(inner) for inner in component["components"]]}
        if "component" in component:
            return made | {"component": filled(component["component"])}
        if "custom_id" not in component:
            return made
        made["custom_id"] = component["custom_id"]
        answer = answers.get(component["custom_id"], {})
        if component["type"] == TEXT_INPUT:
            return made | {"value": _typed(component, answer.get("value"))}
        if component["type"] in SELECTS:
            values = answer.get("values") or []
            if not values and component.get("required") is False:
                return made | {"values": []}
            return made | choose(component, values)
        return made | {key: answer.get(key) for key in ("value", "values") if key in answer}

    return [filled(component) for component in form["components"]]


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
