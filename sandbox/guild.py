"""Guilds and their roles as the sandbox keeps them, and as Discord's API shows them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from sandbox.people import Member, User
from sandbox.permissions import EVERYTHING, allows, without_view
from sandbox.places import Channel
from sandbox.wire import Json


@dataclass(slots=True)
class Role:
    """What a group of members may do."""

    id: int
    name: str
    permissions: int
    position: int
    bot_id: int | None = None
    color: int = 0
    hoist: bool = False
    mentionable: bool = False

    def json(self) -> Json:
        """Return the role as the API shows it."""
        shown: Json = {
            "id": str(self.id),
            "name": self.name,
            "permissions": str(self.permissions),
            "position": self.position,
            "color": self.color,
            "colors": {"primary_color": self.color, "secondary_color": None, "tertiary_color": None},
            "hoist": self.hoist,
            "managed": self.bot_id is not None,
            "mentionable": self.mentionable,
            "icon": None,
            "unicode_emoji": None,
            "flags": 0,
        }
        if self.bot_id is not None:
            shown["tags"] = {"bot_id": str(self.bot_id)}
        return shown


@dataclass(slots=True)
class Guild:
    """A server: its roles and its members, by their ids; the role of everybody has the guild's id."""

    id: int
    name: str
    owner_id: int
    joined_at: str
    roles: dict[int, Role] = field(default_factory=dict[int, Role])
    members: dict[int, Member] = field(default_factory=dict[int, Member])

    def role(self, name: str) -> Role | None:
        """Return the role of a name that people can have, if there is one."""
        named = (role for role in self.roles.values() if role.name == name and role.bot_id is None)
        return next(named, None)

    def add_role(self, role_id: int, name: str, permissions: int = 0, *, bot_id: int | None = None) -> Role:
        """Add a role below the others, only that of everybody is lower."""
        for role in self.roles.values():
            role.position += role.position > 0
        position = 1 if self.roles else 0
        role = self.roles[role_id] = Role(role_id, name, permissions, position, bot_id)
        return role

    def raise_role(self, role: Role) -> None:
        """Put a role above all others."""
        for other in self.roles.values():
            other.position -= other.position > role.position
        role.position = len(self.roles) - 1

    def remove_role(self, role_id: int) -> None:
        """Take a role away from all who have it."""
        gone = self.roles.pop(role_id)
        for role in self.roles.values():
            role.position -= role.position > gone.position
        for member in self.members.values():
            member.roles = [held for held in member.roles if held != role_id]

    def height(self, user_id: int) -> int:
        """Return the position of a member's highest role; nobody is above the owner."""
        member = self.members.get(user_id)
        if user_id == self.owner_id:
            return len(self.roles)
        held = () if member is None else member.roles
        return max((self.roles[role].position for role in held), default=0)

    def add_member(self, user: User, joined_at: str, roles: Iterable[Role] = ()) -> Member:
        """Let somebody in."""
        member = self.members[user.id] = Member(user, joined_at, [role.id for role in roles])
        return member

    def remove_bot(self, bot: User) -> bool:
        """Put the bot out, and its own role with it; false if it was not there."""
        for role in [role for role in self.roles.values() if role.bot_id == bot.id]:
            self.remove_role(role.id)
        return self.members.pop(bot.id, None) is not None

    def permissions(self, user_id: int, channel: Channel | None = None) -> int:
        """Return what a member may do, in the guild or in one channel (for a thread, give its parent)."""
        member = self.members.get(user_id)
        if member is None:
            return 0
        if user_id == self.owner_id:
            return EVERYTHING
        total = self.roles[self.id].permissions
        for role in member.roles:
            total |= self.roles[role].permissions
        if allows(total, "administrator"):
            return EVERYTHING
        return total if channel is None else without_view(self._overwritten(total, member, channel))

    def _overwritten(self, total: int, member: Member, channel: Channel) -> int:
        """Return permissions as a channel changes them: for everybody, then by roles, then for the member."""
        if not channel.overwrites:
            return total
        found = [channel.overwrites[role] for role in member.roles if role in channel.overwrites]
        for group in ([channel.overwrites.get(self.id)], found, [channel.overwrites.get(member.user.id)]):
            allow = deny = 0
            for overwrite in group:
                if overwrite is not None:
                    allow, deny = allow | overwrite.allow, deny | overwrite.deny
            total = total & ~deny | allow
        return total

    def ordered_roles(self) -> list[Role]:
        """Return the roles, that of everybody first, the highest last."""
        return sorted(self.roles.values(), key=lambda role: role.position)

    def json(self) -> Json:
        """Return the guild as the REST API shows it."""
        return {**_PLAIN_GUILD, **self._own()}

    def partial(self) -> Json:
        """Return what interactions say about the guild."""
        return {"id": str(self.id), "locale": "en-US", "features": []}

    def _own(self) -> Json:
        return {
            "id": str(self.id),
            "name": self.name,
            "owner_id": str(self.owner_id),
            "roles": [role.json() for role in self.ordered_roles()],
        }


_PLAIN_GUILD: Json = {
    "icon": None,
    "description": None,
    "home_header": None,
    "splash": None,
    "discovery_splash": None,
    "features": [],
    "banner": None,
    "application_id": None,
    "region": "deprecated",
    "afk_channel_id": None,
    "afk_timeout": 300,
    "system_channel_id": None,
    "system_channel_flags": 0,
    "widget_enabled": False,
    "widget_channel_id": None,
    "verification_level": 1,
    "default_message_notifications": 1,
    "mfa_level": 0,
    "explicit_content_filter": 0,
    "max_presences": None,
    "max_members": 500000,
    "max_stage_video_channel_users": 50,
    "max_video_channel_users": 25,
    "vanity_url_code": None,
    "premium_tier": 0,
    "premium_subscription_count": 0,
    "preferred_locale": "en-US",
    "rules_channel_id": None,
    "safety_alerts_channel_id": None,
    "public_updates_channel_id": None,
    "premium_progress_bar_enabled": False,
    "nsfw": False,
    "nsfw_level": 0,
    "emojis": [],
    "stickers": [],
    "incidents_data": None,
}
