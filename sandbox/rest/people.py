"""Routes about the bot itself, users and guilds."""

from sandbox import refusal
from sandbox.allowances import IDENTIFY, SESSIONS
from sandbox.limits import Limits
from sandbox.people import User
from sandbox.rest.access import Access
from sandbox.rest.call import Answer, Call, Handlers
from sandbox.wire import Json
from sandbox.world import World


class PeopleRoutes:
    """Who is who."""

    def __init__(self, world: World, access: Access, limits: Limits, gateway_url: str) -> None:
        self.world = world
        self.access = access
        self.limits = limits
        self.gateway_url = gateway_url

    def handlers(self) -> Handlers:
        """Return what serves which route."""
        return {
            ("GET", "/gateway"): self.show_gateway,
            ("GET", "/gateway/bot"): self.show_bot_gateway,
            ("GET", "/users/@me"): self.show_bot,
            ("PATCH", "/users/@me"): self.edit_bot,
            ("DELETE", "/users/@me/guilds/{guild_id}"): self.leave,
            ("GET", "/users/{user_id}"): self.show_user,
            ("GET", "/users/@me/guilds"): self.list_guilds,
            ("POST", "/users/@me/channels"): self.open_dm,
            ("GET", "/applications/@me"): self.show_application,
            ("GET", "/oauth2/applications/@me"): self.show_application,
            ("GET", "/guilds/{guild_id}"): self.show_guild,
            ("GET", "/guilds/{guild_id}/emojis"): self.list_nothing,
            ("GET", "/guilds/{guild_id}/stickers"): self.list_nothing,
            ("GET", "/applications/{application_id}/emojis"): self.list_own_emoji,
        }

    def show_gateway(self, _: Call) -> Answer:
        """Where the gateway is."""
        return 200, {"url": self.gateway_url}

    def show_bot_gateway(self, _: Call) -> Answer:
        """Where the gateway is, and how many sessions a bot may start."""
        left, seconds = self.limits.sessions_left()
        limit = {
            "total": SESSIONS.count,
            "remaining": left,
            "reset_after": int(seconds * 1000),
            "max_concurrency": IDENTIFY.count,
        }
        return 200, {"url": self.gateway_url, "shards": 1, "session_start_limit": limit}

    def show_bot(self, _: Call) -> Answer:
        """The bot's own account."""
        return 200, {
            **self.world.bot.json,
            "mfa_enabled": False,
            "locale": "en-US",
            "verified": True,
            "email": None,
        }

    def edit_bot(self, call: Call) -> Answer:
        """Change the bot's name."""
        self.world.rename_bot(call.fields.get("username") or self.world.bot.name)
        return self.show_bot(call)

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
        bot_id = self.world.bot.id
        return 200, [
            {
                "id": str(guild.id),
                "name": guild.name,
                "icon": None,
                "banner": None,
                "owner": False,
                "permissions": str(guild.permissions(bot_id)),
                "features": [],
            }
            for guild in self.world.guilds.values()
            if bot_id in guild.members
        ]

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
        owner = self.world.owner
        return 200, application(self.world.bot) | {"owner": owner.json}

    def show_guild(self, call: Call) -> Answer:
        """The guild; one that the bot is not in is as unknown as one that is not there."""
        guild = self.world.guilds.get(call.number("guild_id", "Guild"))
        if guild is None or self.world.bot.id not in guild.members:
            raise refusal.unknown("Guild")
        shown = guild.json()
        if call.wants("with_counts"):
            count = len(guild.members)
            shown |= {"approximate_member_count": count, "approximate_presence_count": count}
        return 200, shown

    def list_nothing(self, call: Call) -> Answer:
        """What no guild of the sandbox has: emoji and stickers of its own."""
        self.access.guild(call)
        return 200, []

    def list_own_emoji(self, call: Call) -> Answer:
        """The application's own emoji; it has none here."""
        if call.number("application_id", "Application") != self.world.bot.id:
            raise refusal.unknown("Application")
        return 200, {"items": []}

    def leave(self, call: Call) -> Answer:
        """Have the bot leave a guild."""
        guild = self.world.guilds.get(call.number("guild_id", "Guild"))
        if guild is None or self.world.bot.id not in guild.members:
            raise refusal.unknown("Guild")
        self.world.kick_bot(guild)
        return 204, None


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
