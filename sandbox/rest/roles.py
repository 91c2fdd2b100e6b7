"""Routes about the roles of a guild."""

from sandbox import refusal
from sandbox.guild import Guild, Role
from sandbox.rest.access import Access
from sandbox.rest.call import Answer, Call, Handlers
from sandbox.wire import Json
from sandbox.world import World

_ROLES = "/guilds/{guild_id}/roles"
_ROLE = _ROLES + "/{role_id}"


class RoleRoutes:
    """Roles; only those below the bot's own can be changed by it."""

    def __init__(self, world: World, access: Access) -> None:
        self.world = world
        self.access = access

    def handlers(self) -> Handlers:
        """Return what serves which route."""
        return {
            ("GET", _ROLES): self.list_roles,
            ("POST", _ROLES): self.make,
            ("GET", _ROLE): self.show,
            ("PATCH", _ROLE): self.edit,
            ("DELETE", _ROLE): self.delete,
        }

    def list_roles(self, call: Call) -> Answer:
        """The guild's roles."""
        return 200, [role.json() for role in self.access.guild(call).ordered_roles()]

    def _role(self, call: Call, guild: Guild) -> Role:
        role = guild.roles.get(call.number("role_id", "Role"))
        if role is None:
            raise refusal.unknown("Role")
        return role

    def _below(self, call: Call, guild: Guild) -> Role:
        role = self._role(call, guild)
        self.access.stands_above(guild, role.position)
        return role

    def show(self, call: Call) -> Answer:
        """One role."""
        return 200, self._role(call, self.access.guild(call)).json()

    def make(self, call: Call) -> Answer:
        """Make a role, the lowest one."""
        guild = self.access.guild(call, "manage_roles")
        own = guild.permissions(self.world.bot.id)
        everybody = guild.roles[guild.id].permissions
        permissions = call.fields.get("permissions")
        wanted = everybody if permissions is None else int(permissions)
        if wanted & ~own:
            raise refusal.missing_permissions()
        role = self.world.add_role(guild, call.fields.get("name") or "new role", wanted)
        _dress(role, call.fields)
        self.world.edit_role(guild, role)
        return 200, role.json()

    def edit(self, call: Call) -> Answer:
        """Change a role."""
        guild = self.access.guild(call, "manage_roles")
        role, fields = self._below(call, guild), call.fields
        if fields.get("permissions") is not None:
            wanted = int(fields["permissions"])
            if (wanted ^ role.permissions) & ~guild.permissions(self.world.bot.id):
                raise refusal.missing_permissions()
            role.permissions = wanted
        role.name = fields.get("name") or role.name
        _dress(role, fields)
        self.world.edit_role(guild, role)
        return 200, role.json()

    def delete(self, call: Call) -> Answer:
        """Remove a role."""
        guild = self.access.guild(call, "manage_roles")
        role = self._below(call, guild)
        if role.id == guild.id or role.bot_id is not None:
            raise refusal.Refusal(400, 50028, "Invalid Role", problem=True)
        self.world.delete_role(guild, role)
        return 204, None


def _dress(role: Role, fields: Json) -> None:
    """Set how a role looks, as far as it is said."""
    colors = fields.get("colors") or {}
    color = colors.get("primary_color", fields.get("color"))
    role.color = role.color if color is None else color
    for name in ("hoist", "mentionable"):
        if fields.get(name) is not None:
            setattr(role, name, fields[name])
