"""Guilds, roles and channels as the sandbox keeps them, and as Discord's API shows them."""

from dataclasses import dataclass, field

from sandbox.people import Member, User
from sandbox.permissions import EVERYTHING, allows, without_view
from sandbox.wire import Json

TEXT, DM, THREAD = 0, 1, 11


@dataclass(slots=True)
class Role:
    """What a group of members may do."""

    id: int
    name: str
    permissions: int
    position: int
    bot_id: int | None = None

    def json(self) -> Json:
        """Return the role as the API shows it."""
        shown: Json = {
            "id": str(self.id),
            "name": self.name,
            "permissions": str(self.permissions),
            "position": self.position,
            "color": 0,
            "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
            "hoist": False,
            "managed": self.bot_id is not None,
            "mentionable": False,
            "icon": None,
            "unicode_emoji": None,
            "flags": 0,
        }
        if self.bot_id is not None:
            shown["tags"] = {"bot_id": str(self.bot_id)}
        return shown


@dataclass(slots=True)
class Channel:
    """Where messages are: a guild's text channel, a thread in one, or a talk between one user and the bot.

    `denied` holds, by member, the permissions taken from that member here.
    """

    id: int
    kind: int
    name: str
    created_at: str
    guild_id: int | None = None
    parent_id: int | None = None
    owner_id: int | None = None
    position: int = 0
    recipient: User | None = None
    last_message_id: int | None = None
    message_count: int = 0
    denied: dict[int, int] = field(default_factory=dict[int, int])

    def json(self) -> Json:
        """Return the channel as the API shows it to the bot."""
        shown: Json = {
            "id": str(self.id),
            "type": self.kind,
            "last_message_id": None if self.last_message_id is None else str(self.last_message_id),
            "flags": 0,
        }
        if self.recipient is not None:
            return shown | {"recipients": [self.recipient.json]}
        shown |= {
            "guild_id": str(self.guild_id),
            "name": self.name,
            "parent_id": None if self.parent_id is None else str(self.parent_id),
            "rate_limit_per_user": 0,
        }
        return shown | (self._thread_json() if self.kind == THREAD else self._text_json())

    def _text_json(self) -> Json:
        return {
            "topic": None,
            "position": self.position,
            "nsfw": False,
            "permission_overwrites": [
                {"id": str(member), "type": 1, "allow": "0", "deny": str(denied)}
                for member, denied in sorted(self.denied.items())
            ],
        }

    def _thread_json(self) -> Json:
        return {
            "owner_id": str(self.owner_id),
            "message_count": self.message_count,
            "total_message_sent": self.message_count,
            "member_count": 1,
            "thread_metadata": {
                "archived": False,
                "archive_timestamp": self.created_at,
                "auto_archive_duration": 1440,
                "locked": False,
                "create_timestamp": self.created_at,
            },
        }


@dataclass(slots=True)
class Guild:
    """A server: its roles and its members."""

    id: int
    name: str
    owner_id: int
    joined_at: str
    roles: dict[int, Role] = field(default_factory=dict[int, Role])
    members: dict[int, Member] = field(default_factory=dict[int, Member])

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
        if channel is not None:
            total = without_view(total & ~channel.denied.get(user_id, 0))
        return total

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
            "roles": [role.json() for role in sorted(self.roles.values(), key=lambda role: role.position)],
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
