"""Routes with which the bot registers its commands, for everybody or for one guild."""

from sandbox import refusal
from sandbox.rest.call import Answer, Call, Handlers
from sandbox.wire import Json
from sandbox.world import World

_GLOBAL = "/applications/{application_id}/commands"
_GUILD = "/applications/{application_id}/guilds/{guild_id}/commands"


class CommandRoutes:
    """The bot's commands."""

    def __init__(self, world: World) -> None:
        self.world = world

    def handlers(self) -> Handlers:
        """Return what serves which route."""
        served: Handlers = {}
        for path in (_GLOBAL, _GUILD):
            served |= {
                ("GET", path): self.show_all,
                ("PUT", path): self.replace,
                ("POST", path): self.add,
                ("GET", path + "/{command_id}"): self.show,
                ("PATCH", path + "/{command_id}"): self.edit,
                ("DELETE", path + "/{command_id}"): self.delete,
            }
        return served

    def _scope(self, call: Call) -> int | None:
        """Check whose commands are meant and return the guild, or None for the global ones."""
        if call.number("application_id", "Application") != self.world.bot.id:
            raise refusal.Refusal(
                403, 20012, "You are not authorized to perform this action on this application"
            )
        if "guild_id" not in call.parameters:
            return None
        guild_id = call.number("guild_id", "Guild")
        guild = self.world.guilds.get(guild_id)
        if guild is None or self.world.bot.id not in guild.members:
            raise refusal.missing_access()
        return guild_id

    def _present(self, guild_id: int | None) -> list[Json]:
        scope = None if guild_id is None else str(guild_id)
        return [command for command in self.world.commands.values() if command.get("guild_id") == scope]

    def _made(self, body: Json, guild_id: int | None, known: list[Json]) -> Json:
        """Return a command as Discord keeps it; the same kind and name keeps its id."""
        kind = body.get("type") or 1
        same = [command for command in known if (command["type"], command["name"]) == (kind, body["name"])]
        command: Json = {
            "id": same[0]["id"] if same else str(self.world.snowflakes.next()),
            "application_id": str(self.world.bot.id),
            "version": str(self.world.snowflakes.next()),
            "type": kind,
            "name": body["name"],
            "name_localizations": body.get("name_localizations"),
            "description": body.get("description") or "",
            "description_localizations": body.get("description_localizations"),
            "default_member_permissions": _text(body.get("default_member_permissions")),
            "nsfw": bool(body.get("nsfw")),
        }
        if guild_id is not None:
            command["guild_id"] = str(guild_id)
        else:
            command["contexts"] = body.get("contexts")
            command["integration_types"] = body.get("integration_types") or [0]
            command["dm_permission"] = body.get("dm_permission") is not False
        if body.get("options"):
            command["options"] = [_option(option) for option in body["options"]]
        return command

    def show_all(self, call: Call) -> Answer:
        """All commands."""
        return 200, self._present(self._scope(call))

    def replace(self, call: Call) -> Answer:
        """Make these all commands."""
        guild_id = self._scope(call)
        present = self._present(guild_id)
        commands = [self._made(body, guild_id, present) for body in call.body]
        self.world.replace_commands(guild_id, commands)
        return 200, commands

    def add(self, call: Call) -> Answer:
        """Add a command or replace the one of that name."""
        guild_id = self._scope(call)
        present = self._present(guild_id)
        command = self._made(call.fields, guild_id, present)
        others = [known for known in present if known["id"] != command["id"]]
        self.world.replace_commands(guild_id, [*others, command])
        return (200 if len(others) < len(present) else 201), command

    def _one(self, call: Call) -> tuple[int | None, list[Json], Json]:
        guild_id = self._scope(call)
        present = self._present(guild_id)
        for command in present:
            if command["id"] == call.parameters["command_id"]:
                return guild_id, [known for known in present if known is not command], command
        raise refusal.unknown("application command")

    def show(self, call: Call) -> Answer:
        """One command."""
        return 200, self._one(call)[2]

    def edit(self, call: Call) -> Answer:
        """Change a command."""
        guild_id, others, command = self._one(call)
        changed = self._made({**command, **call.fields}, guild_id, []) | {"id": command["id"]}
        self.world.replace_commands(guild_id, [*others, changed])
        return 200, changed

    def delete(self, call: Call) -> Answer:
        """Remove a command."""
        guild_id, others, _ = self._one(call)
        self.world.replace_commands(guild_id, others)
        return 204, None


def _text(permissions: object) -> str | None:
    return None if permissions is None else str(permissions)


def _option(option: Json) -> Json:
    """Return an option without what is empty, as Discord gives it back."""
    kept = {key: value for key, value in option.items() if value is not None}
    for key in ("options", "choices"):
        if key in kept:
            kept[key] = [_option(inner) for inner in kept[key]]
            if not kept[key]:
                del kept[key]
    if kept.get("required") is False:
        del kept["required"]
    return kept
