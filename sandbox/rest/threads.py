"""Routes about threads: starting them, and who is in them."""

from sandbox import refusal
from sandbox.message import HAS_THREAD, THREAD_CREATED, THREAD_STARTER
from sandbox.permissions import allows
from sandbox.places import PRIVATE_THREAD, TEXT, THREADS, Channel
from sandbox.rest.access import Access
from sandbox.rest.call import Answer, Call, Handlers
from sandbox.wire import Json
from sandbox.world import World
from sandbox.writing import Desk

_CHANNEL = "/channels/{channel_id}"
_MEMBERS = _CHANNEL + "/thread-members"


class ThreadRoutes:
    """Threads and their members."""

    def __init__(self, world: World, access: Access, desk: Desk) -> None:
        self.world = world
        self.access = access
        self.desk = desk

    def handlers(self) -> Handlers:
        """Return what serves which route."""
        return {
            ("POST", _CHANNEL + "/threads"): self.start,
            ("POST", _CHANNEL + "/messages/{message_id}/threads"): self.start_from_message,
            ("GET", _CHANNEL + "/threads/archived/public"): self.list_archived,
            ("GET", "/guilds/{guild_id}/threads/active"): self.list_active,
            ("GET", _MEMBERS): self.list_members,
            ("PUT", _MEMBERS + "/@me"): self.join,
            ("DELETE", _MEMBERS + "/@me"): self.leave,
            ("GET", _MEMBERS + "/{user_id}"): self.show_member,
            ("PUT", _MEMBERS + "/{user_id}"): self.add_member,
            ("DELETE", _MEMBERS + "/{user_id}"): self.remove_member,
        }

    def _parent(self, call: Call, *needed: str) -> Channel:
        channel = self.access.channel(call, *needed)
        if channel.kind != TEXT:
            raise refusal.wrong_channel_type()
        return channel

    def _start(
        self, parent: Channel, fields: Json, *, private: bool, thread_id: int | None = None
    ) -> Channel:
        return self.world.add_thread(
            parent,
            fields["name"],
            self.world.bot.id,
            private=private,
            thread_id=thread_id,
            archive_minutes=fields.get("auto_archive_duration") or 1440,
            slow=fields.get("rate_limit_per_user") or 0,
        )

    def start(self, call: Call) -> Answer:
        """Start a thread without a message: a private one unless a public one is asked for."""
        private = (call.fields.get("type") or PRIVATE_THREAD) == PRIVATE_THREAD
        needed = "create_private_threads" if private else "create_public_threads"
        parent = self._parent(call, needed)
        thread = self._start(parent, call.fields, private=private)
        if not private:
            self.desk.announce(parent, self.world.bot.id, THREAD_CREATED, content=thread.name, about=thread)
        return 201, self._shown(thread)

    def start_from_message(self, call: Call) -> Answer:
        """Start a thread from a message, whose id it has then."""
        parent = self._parent(call, "create_public_threads")
        message = self.access.message(call, parent)
        if message.id in self.world.channels:
            raise refusal.Refusal(400, 160004, "A thread has already been created for this message")
        thread = self._start(parent, call.fields, private=False, thread_id=message.id)
        shown = {"flags": message.flags | HAS_THREAD, "thread": thread.json()}
        self.world.edit_message(message, shown)
        self.desk.announce(thread, message.author_id, THREAD_STARTER, about=message)
        return 201, self._shown(thread)

    def _shown(self, thread: Channel) -> Json:
        bot_id = self.world.bot.id
        own = {"member": thread.thread_member(bot_id)} if bot_id in thread.joined else {}
        return thread.json() | own

    def _listed(self, threads: list[Channel]) -> Json:
        bot_id = self.world.bot.id
        seen = [
            thread for thread in threads if allows(self.world.permissions(bot_id, thread), "view_channel")
        ]
        own = [thread.thread_member(bot_id) for thread in seen if bot_id in thread.joined]
        return {"threads": [thread.json() for thread in seen], "members": own}

    def list_active(self, call: Call) -> Answer:
        """The threads of a guild that are not archived, newest first."""
        guild = self.access.guild(call)
        places = (place for place in self.world.channels.values() if place.guild_id == guild.id)
        active = [place for place in places if place.kind in THREADS and not place.archived]
        return 200, self._listed(sorted(active, key=lambda thread: -thread.id)) | {"has_more": False}

    def list_archived(self, call: Call) -> Answer:
        """The archived public threads of a channel, last archived first."""
        parent = self._parent(call, "read_message_history")
        places = (place for place in self.world.channels.values() if place.parent_id == parent.id)
        archived = [place for place in places if place.archived and place.is_public]
        newest = sorted(archived, key=lambda thread: (thread.archived_at, thread.id), reverse=True)
        limit = call.count("limit", 50, 100)
        return 200, self._listed(newest[:limit]) | {"has_more": len(newest) > limit}

    # Who is in a thread

    def _open(self, call: Call, *needed: str) -> Channel:
        thread = self.access.thread(call, *needed)
        if thread.archived:
            raise refusal.archived()
        return thread

    def list_members(self, call: Call) -> Answer:
        """Those who are in a thread."""
        thread = self.access.thread(call)
        return 200, [thread.thread_member(user) for user in sorted(thread.joined)]

    def show_member(self, call: Call) -> Answer:
        """Somebody who is in a thread."""
        thread = self.access.thread(call)
        user_id = call.number("user_id", "Member")
        if user_id not in thread.joined:
            raise refusal.unknown("Member")
        return 200, thread.thread_member(user_id)

    def join(self, call: Call) -> Answer:
        """Have the bot be in a thread."""
        self.world.join_thread(self._open(call), self.world.bot.id)
        return 204, None

    def leave(self, call: Call) -> Answer:
        """Have the bot leave a thread."""
        self.world.leave_thread(self._open(call), self.world.bot.id)
        return 204, None

    def add_member(self, call: Call) -> Answer:
        """Add a member of the guild to a thread."""
        thread = self._open(call, "send_messages")
        user_id = call.number("user_id", "User")
        if user_id not in self.world.guilds[thread.guild_id or 0].members:
            raise refusal.unknown("User")
        self.world.join_thread(thread, user_id)
        return 204, None

    def remove_member(self, call: Call) -> Answer:
        """Remove somebody from a thread."""
        thread = self._open(call)
        if thread.owner_id != self.world.bot.id or thread.is_public:
            thread = self._open(call, "manage_threads")
        self.world.leave_thread(thread, call.number("user_id", "User"))
        return 204, None
