"""Routes about the bot itself, users, members and the guild."""

from sandbox import refusal
from sandbox.gateway import Gateway
from sandbox.people import User
from sandbox.rest.call import Answer, Call, Handlers
from sandbox.wire import Json
from sandbox.world import World


class PeopleRoutes:
    """Who is who."""

    def __init__(self, world: World, gateway: Gateway) -> None:
        self.world = world
        self.gateway = gateway

    def handlers(self) -> Handlers:
        """Return what serves which route."""
        return {
            ("GET", "/gateway"): self.show_gateway,
            ("GET", "/gateway/bot"): self.show_bot_gateway,
            ("GET", "/users/@me"): self.show_bot,
            ("GET", "/users/{user_id}"): self.show_user,
            ("GET", "/users/@me/guilds"): self.list_guilds,
            ("POST", "/users/@me/channels"): self.open_dm,
            ("GET", "/applications/@me"): self.show_application,
            ("GET", "/oauth2/applications/@me"): self.show_application,
            ("GET", "/guilds/{guild_id}"): self.show_guild,
            ("GET", "/guilds/{guild_id}/channels"): self.list_channels,
            ("GET", "/guilds/{guild_id}/roles"): self.list_roles,
            ("GET", "/guilds/{guild_id}/members/{user_id}"): self.show_member,
        }

    def show_gateway(self, _: Call) -> Answer:
        """Where the gateway is."""
        return 200, {"url": self.gateway.url}

    def show_bot_gateway(self, _: Call) -> Answer:
        """Where the gateway is, and how many sessions a bot may start."""
        limit = {"total": 1000, "remaining": 999, "reset_after": 86_400_000, "max_concurrency": 1}
        return 200, {"url": self.gateway.url, "shards": 1, "session_start_limit": limit}

    def show_bot(self, _: Call) -> Answer:
        """The bot's own account."""
        return 200, {
            **self.world.bot.json,
            "mfa_enabled": False,
            "locale": "en-US",
            "verified": True,
            "email": None,
        }

    def _user(self, call: Call) -> User:
        user = self.world.users.get(call.number("user_id", "User"))
        if user is None:
            raise refusal.unknown("User")
        return user

    def show_user(self, call: Call) -> Answer:
        """Anybody's account."""
        return 200, self._user(call).json

    def list_guilds(self, _: Call) -> Answer:
        """The guilds that the bot is in."""
        guild = self.world.guild
        own: Json = {
            "id": str(guild.id),
            "name": guild.name,
            "icon": None,
            "banner": None,
            "owner": False,
            "permissions": str(guild.permissions(self.world.bot.id)),
            "features": [],
        }
        return 200, [own]

    def open_dm(self, call: Call) -> Answer:
        """A channel to write to one user."""
        user = self.world.users.get(int(call.fields.get("recipient_id") or 0))
        if user is None:
            raise refusal.unknown("User")
        if user.bot:
            raise refusal.Refusal(400, 50007, "Cannot send messages to this user", problem=True)
        return 200, self.world.dm(user).json()

    def show_application(self, _: Call) -> Answer:
        """The application that the bot belongs to."""
        owner = self.world.users[self.world.guild.owner_id]
        return 200, application(self.world.bot) | {"owner": owner.json}

    def _guild(self, call: Call) -> None:
        if call.number("guild_id", "Guild") not in self.world.guilds:
            raise refusal.unknown("Guild")

    def show_guild(self, call: Call) -> Answer:
        """The guild."""
        self._guild(call)
        shown = self.world.guild.json()
        if call.wants("with_counts"):
            count = len(self.world.guild.members)
            shown |= {"approximate_member_count": count, "approximate_presence_count": count}
        return 200, shown

    def list_channels(self, call: Call) -> Answer:
        """The guild's channels, threads excepted."""
        self._guild(call)
        guild_id = self.world.guild.id
        places = self.world.channels.values()
        return 200, [
            place.json() for place in places if place.guild_id == guild_id and place.parent_id is None
        ]

    def list_roles(self, call: Call) -> Answer:
        """The guild's roles."""
        self._guild(call)
        return 200, self.world.guild.json()["roles"]

    def show_member(self, call: Call) -> Answer:
        """One member of the guild."""
        self._guild(call)
        member = self.world.guild.members.get(call.number("user_id", "Member"))
        if member is None:
            raise refusal.unknown("Member")
        return 200, member.json()


def application(bot: User) -> Json:
    """Return an application's fields, its owner excepted."""
    return {
        "id": str(bot.id),
        "name": bot.name,
        "icon": None,
        "description": "",
        "summary": "",
        "type": None,
        "bot": bot.json,
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "flags": 0,
        "flags_new": "0",
        "hook": True,
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "integration_types_config": {"0": {}},
        "approximate_guild_count": 1,
        "approximate_user_install_count": 0,
        "approximate_user_authorization_count": 0,
        "explicit_content_filter": 0,
        "team": None,
        "eligible_oauth2_scopes": [],
    }
