"""Routes about channels: showing, making, changing and removing them, and the permissions in them."""

from collections.abc import Iterable

from sandbox import refusal
from sandbox.guild import Guild
from sandbox.places import DM, FOR_MEMBER, FOR_ROLE, TEXT, THREADS, Channel, Overwrite
from sandbox.rest.access import Access
from sandbox.rest.call import Answer, Call, Handlers
from sandbox.wire import Json
from sandbox.world import World

_CHANNEL = "/channels/{channel_id}"
_OVERWRITE = _CHANNEL + "/permissions/{overwrite_id}"


class ChannelRoutes:
    """The places where messages are."""

    def __init__(self, world: World, access: Access) -> None:
        self.world = world
        self.access = access

    def handlers(self) -> Handlers:
        """Return what serves which route."""
        return {
            ("GET", "/guilds/{guild_id}/channels"): self.list_channels,
            ("POST", "/guilds/{guild_id}/channels"): self.make,
            ("GET", _CHANNEL): self.show,
            ("PATCH", _CHANNEL): self.edit,
            ("DELETE", _CHANNEL): self.delete,
            ("PUT", _OVERWRITE): self.overwrite,
            ("DELETE", _OVERWRITE): self.forget_overwrite,
            ("POST", _CHANNEL + "/typing"): self.type,
        }

    def show(self, call: Call) -> Answer:
        """One channel."""
        return 200, self.access.channel(call).json()

    def type(self, call: Call) -> Answer:
        """Show that the bot is typing."""
        self.world.type(self.access.channel(call, "send_messages"), self.world.bot.id)
        return 204, None

    def list_channels(self, call: Call) -> Answer:
        """The guild's channels, threads excepted."""
        guild_id = self.access.guild(call).id
        places = self.world.channels.values()
        return 200, [
            place.json() for place in places if place.guild_id == guild_id and place.parent_id is None
        ]

    def make(self, call: Call) -> Answer:
        """Make a text channel; the sandbox has no others."""
        guild, fields = self.access.guild(call, "manage_channels"), call.fields
        if (fields.get("type") or TEXT) != TEXT or fields.get("parent_id"):
            raise refusal.wrong_channel_type()
        overwrites = list(_overwrites(guild, fields.get("permission_overwrites") or ()))
        if overwrites:
            self.access.guild(call, "manage_roles")
        channel = self.world.add_channel(
            fields["name"],
            guild=guild,
            nsfw=bool(fields.get("nsfw")),
            topic=fields.get("topic"),
            overwrites=overwrites,
        )
        return 201, channel.json()

    def edit(self, call: Call) -> Answer:
        """Change a channel or a thread."""
        channel = self.access.channel(call)
        if channel.kind == DM:
            raise refusal.wrong_channel_type()
        if channel.kind in THREADS:
            self._edit_thread(call, channel)
        else:
            self._edit_text(call, self.access.channel(call, "manage_channels"))
        self.world.edit_channel(channel)
        return 200, channel.json()

    def _edit_text(self, call: Call, channel: Channel) -> None:
        fields = call.fields
        channel.name = fields.get("name", channel.name)
        channel.topic = fields.get("topic", channel.topic)
        channel.nsfw = bool(fields.get("nsfw", channel.nsfw))
        channel.slow = fields.get("rate_limit_per_user", channel.slow) or 0
        if fields.get("position") is not None:
            channel.position = fields["position"]
        if fields.get("permission_overwrites") is not None:
            self.access.channel(call, "manage_roles")
            guild = self.world.guilds[channel.guild_id or 0]
            listed = _overwrites(guild, fields["permission_overwrites"])
            channel.overwrites = {overwrite.id: overwrite for overwrite in listed}

    def _edit_thread(self, call: Call, thread: Channel) -> None:
        """Change a thread; its owner may change the name, and close and open it while it is not locked."""
        fields = call.fields
        own = thread.owner_id == self.world.bot.id and not thread.locked
        if not own or not fields.keys() <= {"name", "archived", "auto_archive_duration"}:
            self.access.channel(call, "manage_threads")
        if thread.archived and fields.get("archived") is not False:
            raise refusal.archived()
        archived = fields.get("archived")
        if archived is not None and archived is not thread.archived:
            thread.archived, thread.archived_at = archived, self.world.clock.stamp()
        thread.name = fields.get("name", thread.name)
        thread.locked = bool(fields.get("locked", thread.locked))
        thread.slow = fields.get("rate_limit_per_user", thread.slow) or 0
        thread.archive_minutes = fields.get("auto_archive_duration") or thread.archive_minutes

    def delete(self, call: Call) -> Answer:
        """Remove a channel or a thread."""
        channel = self.access.channel(call)
        if channel.kind == DM:
            raise refusal.wrong_channel_type()
        self.access.channel(call, "manage_threads" if channel.kind in THREADS else "manage_channels")
        self.world.delete_channel(channel)
        return 200, channel.json()

    def _place(self, call: Call) -> Channel:
        channel = self.access.channel(call, "manage_roles")
        if channel.kind != TEXT:
            raise refusal.wrong_channel_type()
        return channel

    def overwrite(self, call: Call) -> Answer:
        """Set what a role or a member may do in a channel."""
        channel = self._place(call)
        guild = self.world.guilds[channel.guild_id or 0]
        asked = call.fields | {"id": call.number("overwrite_id", "Overwrite")}
        for overwrite in _overwrites(guild, [asked]):
            channel.overwrites[overwrite.id] = overwrite
        self.world.edit_channel(channel)
        return 204, None

    def forget_overwrite(self, call: Call) -> Answer:
        """Let what a role or a member may do in a channel be as elsewhere."""
        channel = self._place(call)
        if channel.overwrites.pop(call.number("overwrite_id", "Overwrite"), None) is None:
            raise refusal.unknown("Overwrite")
        self.world.edit_channel(channel)
        return 204, None


def _overwrites(guild: Guild, listed: Iterable[Json]) -> Iterable[Overwrite]:
    """Read overwrites; `Refusal` if one is for nobody in the guild."""
    for asked in listed:
        number, kind = int(asked["id"]), asked.get("type")
        known = guild.roles if kind == FOR_ROLE else guild.members if kind == FOR_MEMBER else ()
        if kind is not None and number not in known:
            raise refusal.unknown("Role" if kind == FOR_ROLE else "Member")
        guessed = FOR_ROLE if number in guild.roles else FOR_MEMBER
        allow, deny = (int(asked.get(key) or 0) for key in ("allow", "deny"))
        yield Overwrite(number, guessed if kind is None else kind, allow, deny)
