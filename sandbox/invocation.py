"""Using a command as Discord's client lets people do it: only what is registered, with options that fit."""

from collections.abc import Mapping

from sandbox.guild import Guild
from sandbox.permissions import allows
from sandbox.places import DM, Channel
from sandbox.published import attachment
from sandbox.snowflake import is_snowflake
from sandbox.wire import Json
from sandbox.world import World

SUBCOMMAND, GROUP, STRING, INTEGER, BOOLEAN, USER, CHANNEL, ROLE, MENTIONABLE, NUMBER, ATTACHMENT = range(
    1, 12
)
IN_GUILD, IN_DM = 0, 1


class Invalid(Exception):  # noqa: N818 - it is not the sandbox's error but what the user typed
    """Discord's client would not let a user do this; the message says why."""


def full_name(data: Json) -> str:
    """Return the whole name of a used command.

    >>> full_name({"name": "trivia", "options": [{"name": "start", "type": 1, "options": []}]})
    'trivia start'
    """
    name = str(data["name"])
    for option in data.get("options") or ():
        if option["type"] in (SUBCOMMAND, GROUP):
            return f"{name} {full_name(option)}"
    return name


def focused(options: list[Json]) -> Json | None:
    """Return the option that is being typed, at whatever depth."""
    for option in options:
        found = option if option.get("focused") else focused(option.get("options") or [])
        if found is not None:
            return found
    return None


def find_command(world: World, name: str, kind: int = 1) -> Json:
    """Return a registered command by its first word (menus: its whole name)."""
    for command in world.commands.values():
        if command["type"] == kind and command["name"] == name:
            return command
    known = sorted(command["name"] for command in world.commands.values() if command["type"] == kind)
    raise Invalid(f"there is no command {name!r}; there are: {', '.join(known) or 'none'}")


def compose(world: World, words: str, values: Mapping[str, object], focused: str | None = None) -> Json:
    """Return the data of a chat command from its name and the values of its options."""
    first, *path = words.removeprefix("/").split()
    command = find_command(world, first)
    level: Json = {"options": command.get("options", [])}
    data: Json = {"id": command["id"], "name": command["name"], "type": 1}
    inner = data
    for word in path:
        level = _option(level, word)
        step: Json = {"name": word, "type": level["type"]}
        inner["options"] = [step]
        inner = step
    inner["options"] = []
    for name, value in values.items():
        option: Json = {"name": name, "type": _option(level, name)["type"], "value": value}
        if name == focused:
            option["focused"] = True
        inner["options"].append(option)
    return data


def _option(level: Json, name: str) -> Json:
    for option in level.get("options", ()):
        if option["name"] == name:
            found: Json = option
            return found
    known = ", ".join(option["name"] for option in level.get("options", ()))
    raise Invalid(f"there is no {name!r}; there are: {known or 'none'}")


def check_command(world: World, user_id: int, channel: Channel, data: Json, *, complete: bool = True) -> Json:
    """Return what Discord sends for a used command, resolved objects included; `Invalid` if it does not fit.

    `complete` is false while somebody types: what is missing or half written is no mistake then.
    """
    command = world.commands.get(int(data["id"])) if is_snowflake(data.get("id")) else None
    if command is None:
        raise Invalid("this command does not exist any more")
    _check_place(world, user_id, channel, command)
    sent: Json = {"id": command["id"], "name": command["name"], "type": command["type"]}
    resolved: Json = {}
    if command["type"] == 1:
        given = data.get("options") or []
        sent["options"] = _check_options(world, channel, command, given, resolved, complete)
    else:
        sent["target_id"] = _check_target(world, user_id, channel, command, data, resolved)
    if resolved:
        sent["resolved"] = resolved
    if command.get("guild_id"):
        sent["guild_id"] = command["guild_id"]
    return sent


def _check_place(world: World, user_id: int, channel: Channel, command: Json) -> None:
    contexts = command.get("contexts")
    in_dm = channel.kind == DM
    if command.get("guild_id") not in (None, str(channel.guild_id)):
        raise Invalid(f"{command['name']!r} belongs to another server")
    if contexts is not None and (IN_DM if in_dm else IN_GUILD) not in contexts:
        raise Invalid(f"{command['name']!r} cannot be used here")
    if in_dm and contexts is None and command.get("dm_permission") is False:
        raise Invalid(f"{command['name']!r} cannot be used in direct messages")
    permissions = world.permissions(user_id, channel)
    if not allows(permissions, "use_application_commands"):
        raise Invalid("you may not use commands here")
    needed = command.get("default_member_permissions")
    if not in_dm and needed is not None:
        needed = int(needed)
        administrator = allows(permissions, "administrator")
        if not administrator and (needed == 0 or permissions & needed != needed):
            raise Invalid(f"{command['name']!r} is hidden from you")


def _check_options(
    world: World, channel: Channel, level: Json, given: list[Json], resolved: Json, complete: bool
) -> list[Json]:
    known = level.get("options") or []
    branches = [option for option in known if option["type"] in (SUBCOMMAND, GROUP)]
    if branches:
        if len(given) != 1:
            raise Invalid(
                f"{level['name']!r} needs one of: {', '.join(branch['name'] for branch in branches)}"
            )
        branch = _option(level, str(given[0].get("name")))
        inner = _check_options(world, channel, branch, given[0].get("options") or [], resolved, complete)
        return [{"name": branch["name"], "type": branch["type"], "options": inner}]
    sent = []
    for option in given:
        spec = _option(level, str(option.get("name")))
        made: Json = {"name": spec["name"], "type": spec["type"], "value": option.get("value")}
        if option.get("focused"):
            made["focused"] = True
        elif complete or spec["type"] not in (INTEGER, NUMBER):
            check_value(world, channel, spec, option.get("value"), resolved)
        sent.append(made)
    names = [option["name"] for option in sent]
    if len(set(names)) < len(names):
        raise Invalid("an option was given twice")
    missing = [spec["name"] for spec in known if spec.get("required") and spec["name"] not in names]
    if missing and complete:
        raise Invalid(f"required: {', '.join(missing)}")
    return sent


def check_value(world: World, channel: Channel, spec: Json, value: object, resolved: Json) -> None:
    """Hold a value against the option it is for, and resolve the object that it names."""
    name = spec["name"]
    match spec["type"]:
        case 3:
            if not isinstance(value, str) or not value:
                raise Invalid(f"{name!r} must be text")
            _within(name, len(value), spec.get("min_length"), spec.get("max_length", 6000), "characters")
        case 4 | 10:
            numbers = (int,) if spec["type"] == INTEGER else (int, float)
            if isinstance(value, bool) or not isinstance(value, numbers):
                raise Invalid(f"{name!r} must be a {'whole number' if spec['type'] == INTEGER else 'number'}")
            assert isinstance(value, int | float)
            _within(name, value, spec.get("min_value"), spec.get("max_value"), "")
        case 5:
            if not isinstance(value, bool):
                raise Invalid(f"{name!r} must be true or false")
        case _:
            resolve(world, world.guild_of(channel), spec["type"], value, resolved, name)
    choices = spec.get("choices")
    if choices and value not in [choice["value"] for choice in choices]:
        offered = ", ".join(f"{choice['name']} ({choice['value']})" for choice in choices)
        raise Invalid(f"{name!r} must be one of: {offered}")


def _within(name: str, size: float, least: float | None, most: float | None, unit: str) -> None:
    if (least is not None and size < least) or (most is not None and size > most):
        raise Invalid(f"{name!r} must be between {least} and {most} {unit}".rstrip())


def resolve(world: World, guild: Guild | None, kind: int, value: object, resolved: Json, name: str) -> None:
    """Add the user, channel, role or file that an id names to the resolved objects."""
    number = int(str(value)) if is_snowflake(value) else 0
    if kind in (USER, MENTIONABLE) and number in world.users:
        resolved.setdefault("users", {})[str(value)] = world.users[number].json
        member = None if guild is None else guild.members.get(number)
        if guild is not None and member is not None:
            shown = {**member.partial(), "permissions": str(guild.permissions(number))}
            resolved.setdefault("members", {})[str(value)] = shown
    elif kind in (ROLE, MENTIONABLE) and guild is not None and number in guild.roles:
        resolved.setdefault("roles", {})[str(value)] = guild.roles[number].json()
    elif kind == CHANNEL and number in world.channels and world.channels[number].kind != DM:
        channel = world.channels[number]
        shown = channel.json() | {"permissions": str(world.permissions(world.bot.id, channel))}
        resolved.setdefault("channels", {})[str(value)] = shown
    elif kind == ATTACHMENT and number in world.files:
        folder = f"{world.origin}/ephemeral-attachments/{world.bot.id}"
        shown = attachment(world.files[number], folder, {}) | {"ephemeral": True}
        resolved.setdefault("attachments", {})[str(value)] = shown
    else:
        raise Invalid(f"{name!r} names nothing that is here")


def _check_target(
    world: World, user_id: int, channel: Channel, command: Json, data: Json, resolved: Json
) -> str:
    target = data.get("target_id")
    if command["type"] == 2:
        resolve(world, world.guild_of(channel), USER, target, resolved, command["name"])
        return str(target)
    message = world.messages.get(int(str(target))) if is_snowflake(target) else None
    if message is None or message.channel_id != channel.id or not message.seen_by(user_id):
        raise Invalid("this message is gone")
    resolved["messages"] = {str(message.id): message.data}
    return str(message.id)
