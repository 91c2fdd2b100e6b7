"""What users can do, checked as Discord's client does: write, use commands, click, choose, fill in forms."""

from collections.abc import Callable, Sequence

from sandbox.emoji import is_emoji
from sandbox.filling import SELECTS, STRING_SELECT, choose, fill
from sandbox.interaction import AUTOCOMPLETE, COMMAND, COMPONENT, MODAL, Interaction, Outcome
from sandbox.interactions import Interactions
from sandbox.invocation import Invalid, check_command
from sandbox.message import Message, nested
from sandbox.permissions import allows
from sandbox.places import THREADS, Channel
from sandbox.wire import Json
from sandbox.world import World
from sandbox.writing import Desk, Draft, Upload

Report = Callable[[Outcome], None]
LONGEST_MESSAGE = 2000
_MENTIONS: Json = {"parse": ["users", "roles", "everyone"]}


class Actions:
    """Does things for users; `Invalid` if Discord's client would not let them."""

    def __init__(self, world: World, desk: Desk, interactions: Interactions) -> None:
        self.world = world
        self.desk = desk
        self.interactions = interactions

    def channel(self, user_id: int, channel_id: int) -> Channel:
        """Return a channel that a user sees."""
        channel = self.world.channels.get(channel_id)
        if channel is None or not allows(self.world.permissions(user_id, channel), "view_channel"):
            raise Invalid("this channel is not there (any more)")
        return channel

    def _beside_bot(self, user_id: int, channel_id: int) -> Channel:
        """Return a channel that a user sees and in which the bot can be asked for something."""
        channel = self.channel(user_id, channel_id)
        if self.world.is_away_from(channel_id):
            raise Invalid("the bot is not in this server")
        return channel

    def message(self, user_id: int, channel: Channel, message_id: int) -> Message:
        """Return a message that a user sees."""
        message = self.world.talks[channel.id].get(message_id)
        if message is None or not message.seen_by(user_id):
            raise Invalid("this message is gone")
        return message

    def send(
        self,
        user_id: int,
        channel_id: int,
        text: str,
        *,
        reply_to: int | None = None,
        ping: bool = True,
        files: Sequence[Upload] = (),
    ) -> Message:
        """Write a message; Discord cuts off the blanks around it."""
        channel = self.channel(user_id, channel_id)
        needed = "send_messages_in_threads" if channel.kind in THREADS else "send_messages"
        if not self._may(user_id, channel, needed) or channel.locked:
            raise Invalid("you may not write here")
        if files and not self._may(user_id, channel, "attach_files"):
            raise Invalid("you may not send files here")
        _check_text(text, needed=not files)
        replied = None if reply_to is None else self.message(user_id, channel, reply_to)
        body: Json = {"content": text, "allowed_mentions": _MENTIONS | {"replied_user": ping}}
        draft = Draft(body, dict(enumerate(files)))
        return self.desk.write(channel, user_id, draft, reply_to=replied, pings=True)

    def _may(self, user_id: int, channel: Channel, permission: str) -> bool:
        return allows(self.world.permissions(user_id, channel), permission)

    def edit(self, user_id: int, channel_id: int, message_id: int, text: str) -> Message:
        """Change a message of one's own."""
        message = self.message(user_id, self.channel(user_id, channel_id), message_id)
        if message.author_id != user_id or message.is_announcement:
            raise Invalid("only one's own messages can be edited")
        _check_text(text, needed=not message.data["attachments"])
        self.desk.rewrite(message, Draft({"content": text, "allowed_mentions": _MENTIONS}))
        return message

    def delete(self, user_id: int, channel_id: int, message_id: int) -> None:
        """Remove a message of one's own, or as a moderator anybody's."""
        channel = self.channel(user_id, channel_id)
        message = self.message(user_id, channel, message_id)
        if message.author_id != user_id and not self._may(user_id, channel, "manage_messages"):
            raise Invalid("only one's own messages can be deleted")
        self.world.delete_message(message)

    def react(self, user_id: int, channel_id: int, message_id: int, emoji: str, *, added: bool) -> None:
        """React to a message, or take that back."""
        channel = self.channel(user_id, channel_id)
        message = self.message(user_id, channel, message_id)
        if not is_emoji(emoji):
            raise Invalid(f"{emoji!r} is no emoji")
        shown: Json = {"id": None, "name": emoji}
        if added and message.reaction(shown) is None and not self._may(user_id, channel, "add_reactions"):
            raise Invalid("you may not add reactions here")
        self.world.react(message, user_id, shown, added=added)

    def use_command(self, user_id: int, channel_id: int, data: Json, report: Report) -> Interaction:
        """Use a command or a menu."""
        channel = self._beside_bot(user_id, channel_id)
        checked = check_command(self.world, user_id, channel, data)
        return self.interactions.start(COMMAND, user_id, channel, checked, report)

    def ask_choices(self, user_id: int, channel_id: int, data: Json, report: Report) -> Interaction:
        """Ask for suggestions while an option is typed."""
        channel = self._beside_bot(user_id, channel_id)
        checked = check_command(self.world, user_id, channel, data, complete=False)
        return self.interactions.start(AUTOCOMPLETE, user_id, channel, checked, report)

    def use_component(
        self, user_id: int, channel_id: int, message_id: int, data: Json, report: Report
    ) -> Interaction:
        """Click a button or choose from a select; `data` is `{custom_id, component_type, values?}`."""
        channel = self._beside_bot(user_id, channel_id)
        message = self.message(user_id, channel, message_id)
        component = find_component(message, str(data.get("custom_id")))
        if component.get("disabled"):
            raise Invalid("this component is disabled")
        sent: Json = {
            "id": component["id"],
            "custom_id": component["custom_id"],
            "component_type": component["type"],
        }
        if component["type"] in SELECTS:
            resolved: Json = {}
            guild = self.world.guild_of(channel)
            sent["values"] = choose(self.world, guild, component, data.get("values"), resolved)
            if component["type"] != STRING_SELECT:
                sent["resolved"] = resolved
        return self.interactions.start(COMPONENT, user_id, channel, sent, report, message=message)

    def submit(self, cause: Interaction, data: Json, report: Report) -> Interaction:
        """Send a form that an interaction opened; `data` is `{custom_id, components}` as Discord sends it."""
        form = cause.form
        if form is None or form["custom_id"] != data.get("custom_id"):
            raise Invalid("this form is not open")
        channel = self._beside_bot(cause.user_id, cause.channel_id)
        filled = fill(self.world, self.world.guild_of(channel), form, data.get("components"))
        sent = {"custom_id": form["custom_id"], **filled}
        return self.interactions.start(MODAL, cause.user_id, channel, sent, report, cause=cause)


def _check_text(text: str, *, needed: bool) -> None:
    length = len(text.strip())
    if length > LONGEST_MESSAGE or (needed and not length):
        raise Invalid(f"a message has between 1 and {LONGEST_MESSAGE} characters")


def find_component(message: Message, custom_id: str) -> Json:
    """Return the button or select with this id."""
    for component in nested(message.data["components"]):
        if component.get("custom_id") == custom_id:
            return component
    raise Invalid("this component is gone")
