"""Routes about messages in channels, with the permissions that each needs."""

from sandbox import refusal
from sandbox.intents import readable
from sandbox.message import Message
from sandbox.permissions import allows
from sandbox.places import Channel
from sandbox.rest.access import Access
from sandbox.rest.call import Answer, Call, Handlers
from sandbox.snowflake import is_snowflake, time_of
from sandbox.wire import Json
from sandbox.world import World
from sandbox.writing import Desk

_MESSAGES = "/channels/{channel_id}/messages"
_MESSAGE = _MESSAGES + "/{message_id}"
FORWARD = 1
BULK_SECONDS = 14 * 86_400.0


class MessageRoutes:
    """What the bot writes and reads with its own token; `intents` say what the application may read."""

    def __init__(self, world: World, access: Access, desk: Desk, intents: int) -> None:
        self.world = world
        self.access = access
        self.desk = desk
        self._intents = intents

    def handlers(self) -> Handlers:
        """Return what serves which route."""
        return {
            ("GET", _MESSAGES): self.list_messages,
            ("POST", _MESSAGES): self.send,
            ("POST", _MESSAGES + "/bulk-delete"): self.delete_many,
            ("GET", _MESSAGE): self.show_message,
            ("PATCH", _MESSAGE): self.edit,
            ("DELETE", _MESSAGE): self.delete,
            ("POST", "/channels/{channel_id}/polls/{message_id}/expire"): self.end_poll,
        }

    def shown(self, message: Message) -> Json:
        """Return a message as the bot may read it."""
        return readable(self.world, self._intents, message)

    def _manages_threads(self, channel: Channel) -> bool:
        return allows(self.world.permissions(self.world.bot.id, channel), "manage_threads")

    def list_messages(self, call: Call) -> Answer:
        """Messages of a channel, newest first."""
        channel = self.access.channel(call)
        if not allows(self.world.permissions(self.world.bot.id, channel), "read_message_history"):
            return 200, []
        shown = [message for message in self.world.talks[channel.id].values() if message.private_to is None]
        limit = call.count("limit", 50, 100)
        if is_snowflake(around := call.query.get("around")):
            half = limit // 2
            older = [message for message in shown if message.id < int(around)][-half:]
            shown = older + [message for message in shown if message.id >= int(around)][: limit - half]
        if is_snowflake(after := call.query.get("after")):
            shown = [message for message in shown if message.id > int(after)][:limit]
        if is_snowflake(before := call.query.get("before")):
            shown = [message for message in shown if message.id < int(before)]
        return 200, [self.shown(message) for message in reversed(shown[-limit:])]

    def send(self, call: Call) -> Answer:
        """Send a message."""
        needed = ["send_messages"]
        if call.fields.get("embeds"):
            needed.append("embed_links")
        if call.files:
            needed.append("attach_files")
        if call.fields.get("poll"):
            needed.append("send_polls")
        channel = self.access.channel(call, *needed)
        if channel.locked and not self._manages_threads(channel):
            raise refusal.archived()
        if (call.fields.get("message_reference") or {}).get("type") == FORWARD:
            forwarded = self.desk.forward(channel, self.world.bot.id, self._forwarded(call))
            return 200, forwarded.data
        reply_to = self._replied(call, channel)
        message = self.desk.write(channel, self.world.bot.id, call.draft, reply_to=reply_to, pings=True)
        return 200, message.data

    def _forwarded(self, call: Call) -> Message:
        reference = call.fields["message_reference"]
        there = Call(
            {"channel_id": str(reference.get("channel_id")), "message_id": str(reference["message_id"])}
        )
        return self.access.message(there, self.access.channel(there, "read_message_history"))

    def _replied(self, call: Call, channel: Channel) -> Message | None:
        reference = call.fields.get("message_reference")
        if not reference:
            return None
        message = self.world.talks[channel.id].get(int(reference["message_id"]))
        if message is None or message.private_to is not None:
            if reference.get("fail_if_not_exists", True) is False:
                return None
            unknown: Json = {"code": "REPLIES_UNKNOWN_MESSAGE", "message": "Unknown message"}
            raise refusal.Refusal(
                400, 50035, "Invalid Form Body", errors={"message_reference": {"_errors": [unknown]}}
            )
        if not allows(self.world.permissions(self.world.bot.id, channel), "read_message_history"):
            raise refusal.Refusal(400, 160002, "Cannot reply without permission to read message history")
        return message

    def show_message(self, call: Call) -> Answer:
        """One message."""
        return 200, self.shown(self.access.message(call, self.access.channel(call, "read_message_history")))

    def edit(self, call: Call) -> Answer:
        """Change one of the bot's messages."""
        message = self.access.message(call, self.access.channel(call))
        if message.author_id != self.world.bot.id:
            raise refusal.not_the_author()
        if message.is_announcement:
            raise refusal.system_message()
        if self.world.channels[message.channel_id].archived:
            raise refusal.archived()
        self.desk.rewrite(message, call.draft)
        return 200, message.data

    def delete(self, call: Call) -> Answer:
        """Remove a message; others' only with the permission to manage messages."""
        channel = self.access.channel(call)
        message = self.access.message(call, channel)
        if message.author_id != self.world.bot.id:
            self.access.channel(call, "manage_messages")
        self.world.delete_message(message)
        return 204, None

    def delete_many(self, call: Call) -> Answer:
        """Remove up to a hundred messages of the last two weeks at once."""
        channel = self.access.channel(call, "manage_messages")
        talk, oldest = self.world.talks[channel.id], self.world.clock.now() - BULK_SECONDS
        ids = [int(message) for message in call.fields["messages"]]
        if any(time_of(message).timestamp() < oldest for message in ids):
            raise refusal.Refusal(400, 50034, "You can only bulk delete messages that are under 14 days old.")
        found = [talk[message] for message in ids if message in talk and talk[message].private_to is None]
        if found:
            self.world.delete_messages(channel, found)
        return 204, None

    def end_poll(self, call: Call) -> Answer:
        """End one of the bot's polls before its time."""
        message = self.access.message(call, self.access.channel(call))
        if "poll" not in message.data:
            raise refusal.Refusal(400, 520006, "Cannot expire a message that is not a poll", problem=True)
        if message.author_id != self.world.bot.id:
            raise refusal.not_the_author()
        poll = message.data["poll"]
        results = poll["results"] | {"is_finalized": True}
        ended = poll | {"expiry": self.world.clock.stamp(), "results": results}
        self.world.edit_message(message, {"poll": ended})
        return 200, message.data
