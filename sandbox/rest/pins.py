"""Routes about the messages that are pinned in a channel."""

from sandbox import refusal
from sandbox.message import PINNED
from sandbox.permissions import allows
from sandbox.places import Channel
from sandbox.rest.access import Access
from sandbox.rest.call import Answer, Call, Handlers
from sandbox.rest.messages import MessageRoutes
from sandbox.wire import Json
from sandbox.world import World
from sandbox.writing import Desk

MOST_PINS = 250
_PINS = "/channels/{channel_id}/messages/pins"
_OLD_PINS = "/channels/{channel_id}/pins"


class PinRoutes:
    """Pins; the paths without `messages` are the old ones, which Discord still serves."""

    def __init__(self, world: World, access: Access, desk: Desk, messages: MessageRoutes) -> None:
        self.world = world
        self.access = access
        self.desk = desk
        self._shown = messages.shown

    def handlers(self) -> Handlers:
        """Return what serves which route."""
        served: Handlers = {("GET", _PINS): self.list_pins, ("GET", _OLD_PINS): self.list_messages}
        for path in (_PINS, _OLD_PINS):
            served |= {
                ("PUT", path + "/{message_id}"): self.pin,
                ("DELETE", path + "/{message_id}"): self.unpin,
            }
        return served

    def _pinned(self, call: Call) -> list[tuple[str, Json]]:
        """Return when which message was pinned, the newest pin first."""
        channel = self.access.channel(call)
        if not allows(self.world.permissions(self.world.bot.id, channel), "read_message_history"):
            return []
        talk = self.world.talks[channel.id]
        newest = sorted(channel.pins.items(), key=lambda pin: (pin[1], pin[0]), reverse=True)
        return [(when, self._shown(talk[message])) for message, when in newest]

    def list_pins(self, call: Call) -> Answer:
        """Pinned messages, with when they were pinned."""
        limit, before = call.count("limit", 50, 50), call.query.get("before", "~")
        pins = [(when, message) for when, message in self._pinned(call) if when < before]
        items = [{"pinned_at": when, "message": message} for when, message in pins[:limit]]
        return 200, {"items": items, "has_more": len(pins) > limit}

    def list_messages(self, call: Call) -> Answer:
        """Pinned messages."""
        return 200, [message for _, message in self._pinned(call)]

    def _channel(self, call: Call) -> Channel:
        return self.access.channel(call, "pin_messages")

    def pin(self, call: Call) -> Answer:
        """Pin a message; the channel is told so."""
        channel = self._channel(call)
        message = self.access.message(call, channel)
        if message.id not in channel.pins:
            if len(channel.pins) >= MOST_PINS:
                raise refusal.Refusal(400, 30003, f"Maximum number of pins reached ({MOST_PINS})")
            self.world.pin(message, pinned=True)
            self.desk.announce(channel, self.world.bot.id, PINNED, about=message)
        return 204, None

    def unpin(self, call: Call) -> Answer:
        """Unpin a message."""
        channel = self._channel(call)
        message = self.access.message(call, channel)
        if message.id in channel.pins:
            self.world.pin(message, pinned=False)
        return 204, None
