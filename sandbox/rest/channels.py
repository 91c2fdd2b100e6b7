"""Routes about channels and the messages in them, with the permissions that each needs."""

from urllib.parse import unquote

from sandbox import refusal
from sandbox.intents import readable
from sandbox.message import Message
from sandbox.permissions import allows
from sandbox.places import DM, THREAD, Channel
from sandbox.rest.call import Answer, Call, Handlers
from sandbox.snowflake import is_snowflake
from sandbox.wire import Json
from sandbox.world import World
from sandbox.writing import Desk

_MESSAGES = "/channels/{channel_id}/messages"
_MESSAGE = _MESSAGES + "/{message_id}"
_REACTION = _MESSAGE + "/reactions/{emoji_name}/@me"


class ChannelRoutes:
    """What the bot does in channels with its own token; `intents` say what the application may read."""

    def __init__(self, world: World, desk: Desk, intents: int) -> None:
        self.world = world
        self.desk = desk
        self._intents = intents

    def handlers(self) -> Handlers:
        """Return what serves which route."""
        return {
            ("GET", "/channels/{channel_id}"): self.show,
            ("POST", "/channels/{channel_id}/typing"): self.type,
            ("POST", "/channels/{channel_id}/threads"): self.start_thread,
            ("GET", _MESSAGES): self.list_messages,
            ("POST", _MESSAGES): self.send,
            ("GET", _MESSAGE): self.show_message,
            ("PATCH", _MESSAGE): self.edit,
            ("DELETE", _MESSAGE): self.delete,
            ("PUT", _REACTION): self.react,
            ("DELETE", _REACTION): self.take_back,
        }

    def _channel(self, call: Call, *needed: str) -> Channel:
        """Return the channel if the bot sees it and may do what is needed there."""
        channel = self.world.channels.get(call.number("channel_id", "Channel"))
        if channel is None:
            raise refusal.unknown("Channel")
        permissions = self.world.permissions(self.world.bot.id, channel)
        if not allows(permissions, "view_channel"):
            raise refusal.missing_access()
        names = ["send_messages_in_threads" if _is_thread_send(channel, name) else name for name in needed]
        if not allows(permissions, *names):
            raise refusal.missing_permissions()
        return channel

    def _message(self, call: Call, channel: Channel) -> Message:
        """Return a message that everybody sees; private ones can only be reached with their token."""
        message = self.world.talks[channel.id].get(call.number("message_id", "Message"))
        if message is None or message.private_to is not None:
            raise refusal.unknown("Message")
        return message

    def _shown(self, message: Message) -> Json:
        return readable(self.world, self._intents, message)

    def show(self, call: Call) -> Answer:
        """One channel."""
        return 200, self._channel(call).json()

    def type(self, call: Call) -> Answer:
        """Show that the bot is typing."""
        self.world.type(self._channel(call, "send_messages"), self.world.bot.id)
        return 204, None

    def start_thread(self, call: Call) -> Answer:
        """Start a thread without a message."""
        channel = self._channel(call, "create_public_threads")
        if channel.kind in (DM, THREAD):
            raise refusal.Refusal(400, 50024, "Cannot execute action on this channel type", problem=True)
        thread = self.world.add_channel(call.fields["name"], parent_id=channel.id, owner_id=self.world.bot.id)
        return 201, thread.json()

    def list_messages(self, call: Call) -> Answer:
        """Messages of a channel, newest first."""
        channel = self._channel(call)
        if not allows(self.world.permissions(self.world.bot.id, channel), "read_message_history"):
            return 200, []
        shown = [message for message in self.world.talks[channel.id].values() if message.private_to is None]
        limit = call.count("limit", 50, 100)
        if is_snowflake(after := call.query.get("after")):
            shown = [message for message in shown if message.id > int(after)][:limit]
        if is_snowflake(before := call.query.get("before")):
            shown = [message for message in shown if message.id < int(before)]
        return 200, [self._shown(message) for message in reversed(shown[-limit:])]

    def send(self, call: Call) -> Answer:
        """Send a message."""
        needed = ["send_messages"]
        if call.fields.get("embeds"):
            needed.append("embed_links")
        if call.files:
            needed.append("attach_files")
        channel = self._channel(call, *needed)
        reply_to = self._replied(call, channel)
        message = self.desk.write(channel, self.world.bot.id, call.draft, reply_to=reply_to, pings=True)
        return 200, message.data

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
        return 200, self._shown(self._message(call, self._channel(call, "read_message_history")))

    def edit(self, call: Call) -> Answer:
        """Change one of the bot's messages."""
        message = self._message(call, self._channel(call))
        if message.author_id != self.world.bot.id:
            raise refusal.not_the_author()
        self.desk.rewrite(message, call.draft)
        return 200, message.data

    def delete(self, call: Call) -> Answer:
        """Remove a message; others' only with the permission to manage messages."""
        channel = self._channel(call)
        message = self._message(call, channel)
        if message.author_id != self.world.bot.id:
            self._channel(call, "manage_messages")
        self.world.delete_message(message)
        return 204, None

    def react(self, call: Call) -> Answer:
        """React to a message."""
        channel = self._channel(call, "read_message_history")
        message, emoji = self._message(call, channel), _emoji(call)
        reactions = message.data.get("reactions", [])
        if not any(reaction["emoji"] == emoji for reaction in reactions):
            self._channel(call, "add_reactions")
            details = {"burst": 0, "normal": 1}
            reaction: Json = {"emoji": emoji, "count": 1, "me": True, "me_burst": False, "burst_colors": []}
            made = [*reactions, reaction | {"count_details": details}]
            self.world.react(message, self.world.bot.id, made, emoji, added=True)
        return 204, None

    def take_back(self, call: Call) -> Answer:
        """Take a reaction of the bot's back."""
        message, emoji = self._message(call, self._channel(call, "read_message_history")), _emoji(call)
        reactions = message.data.get("reactions", [])
        kept = [reaction for reaction in reactions if reaction["emoji"] != emoji]
        if len(kept) < len(reactions):
            self.world.react(message, self.world.bot.id, kept, emoji, added=False)
        return 204, None


def _is_thread_send(channel: Channel, name: str) -> bool:
    return channel.kind == THREAD and name == "send_messages"


def _emoji(call: Call) -> Json:
    text = unquote(call.parameters["emoji_name"])
    name, _, number = text.rpartition(":")
    if is_snowflake(number) and name:
        raise refusal.unknown("Emoji")
    return {"id": None, "name": text}
