"""Routes about the members of a guild: who they are, their roles, and what moderators do to them."""

from sandbox import refusal
from sandbox.guild import Guild, Role
from sandbox.people import Member
from sandbox.rest.access import Access
from sandbox.rest.call import Answer, Call, Handlers
from sandbox.snowflake import is_snowflake
from sandbox.world import World

_MEMBERS = "/guilds/{guild_id}/members"
_MEMBER = _MEMBERS + "/{user_id}"
_HELD = _MEMBER + "/roles/{role_id}"
_NEEDED = {
    "nick": "manage_nicknames",
    "roles": "manage_roles",
    "communication_disabled_until": "moderate_members",
    "mute": "mute_members",
    "deaf": "deafen_members",
    "channel_id": "move_members",
}


class MemberRoutes:
    """Members; `may_list` says whether the application has the privileged intent for all of them."""

    def __init__(self, world: World, access: Access, *, may_list: bool) -> None:
        self.world = world
        self.access = access
        self._may_list = may_list

    def handlers(self) -> Handlers:
        """Return what serves which route."""
        return {
            ("GET", _MEMBERS): self.list_members,
            ("GET", _MEMBERS + "/search"): self.search,
            ("PATCH", _MEMBERS + "/@me"): self.edit_own,
            ("GET", _MEMBER): self.show,
            ("PATCH", _MEMBER): self.edit,
            ("DELETE", _MEMBER): self.remove,
            ("PUT", _HELD): self.give_role,
            ("DELETE", _HELD): self.take_role,
        }

    def list_members(self, call: Call) -> Answer:
        """All members, by their ids; for applications with the privileged intent only."""
        guild = self.access.guild(call)
        if not self._may_list:
            raise refusal.missing_access()
        after = call.query.get("after")
        first = int(after) if is_snowflake(after) else 0
        shown = [member for key, member in sorted(guild.members.items()) if key > first]
        return 200, [member.json() for member in shown[: call.count("limit", 1, 1000)]]

    def search(self, call: Call) -> Answer:
        """Members whose name begins with a text."""
        guild, prefix = self.access.guild(call), call.query.get("query", "").lower()
        names = (
            (member, (member.user.name, member.nick or "")) for _, member in sorted(guild.members.items())
        )
        found = [member for member, own in names if any(name.lower().startswith(prefix) for name in own)]
        return 200, [member.json() for member in found[: call.count("limit", 1, 1000)]]

    def show(self, call: Call) -> Answer:
        """One member of the guild."""
        return 200, self.access.member(call, self.access.guild(call)).json()

    def edit_own(self, call: Call) -> Answer:
        """Change the bot's own name in a guild."""
        guild = self.access.guild(call, "change_nickname")
        member = guild.members[self.world.bot.id]
        member.nick = call.fields.get("nick", member.nick) or None
        self.world.edit_member(guild, member)
        return 200, member.json()

    def _below(self, call: Call, guild: Guild) -> Member:
        """Return a member whose highest role is below the bot's."""
        member = self.access.member(call, guild)
        if member.user.id != self.world.bot.id:
            self.access.stands_above(guild, guild.height(member.user.id))
        return member

    def edit(self, call: Call) -> Answer:
        """Change a member's name or roles, or have them be silent for a while."""
        fields = call.fields
        guild = self.access.guild(call, *sorted({_NEEDED[name] for name in fields if name in _NEEDED}))
        member = self._below(call, guild)
        if "roles" in fields:
            wanted = [int(role) for role in fields["roles"] or ()]
            for role in sorted(set(wanted) ^ set(member.roles)):
                self._role(guild, role)
            member.roles = wanted
        member.nick = fields.get("nick", member.nick) or None
        member.silent_until = fields.get("communication_disabled_until", member.silent_until)
        self.world.edit_member(guild, member)
        return 200, member.json()

    def remove(self, call: Call) -> Answer:
        """Put somebody out of a guild."""
        guild = self.access.guild(call, "kick_members")
        self.world.remove_member(guild, self._below(call, guild))
        return 204, None

    def _role(self, guild: Guild, role_id: int) -> Role:
        """Return a role that the bot may give and take."""
        role = guild.roles.get(role_id)
        if role is None or role.id == guild.id:
            raise refusal.unknown("Role")
        self.access.stands_above(guild, role.position)
        if role.bot_id is not None:
            raise refusal.missing_permissions()
        return role

    def give_role(self, call: Call) -> Answer:
        """Give a member a role."""
        guild = self.access.guild(call, "manage_roles")
        member, role = self.access.member(call, guild), self._role(guild, call.number("role_id", "Role"))
        if role.id not in member.roles:
            member.roles.append(role.id)
            self.world.edit_member(guild, member)
        return 204, None

    def take_role(self, call: Call) -> Answer:
        """Take a role from a member."""
        guild = self.access.guild(call, "manage_roles")
        member, role = self.access.member(call, guild), self._role(guild, call.number("role_id", "Role"))
        if role.id in member.roles:
            member.roles.remove(role.id)
            self.world.edit_member(guild, member)
        return 204, None
