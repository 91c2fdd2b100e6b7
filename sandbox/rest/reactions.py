"""Routes about the emoji with which people and the bot react to messages."""

from urllib.parse import unquote

from sandbox import refusal
from sandbox.emoji import is_emoji
from sandbox.message import Message
from sandbox.rest.access import Access
from sandbox.rest.call import Answer, Call, Handlers
from sandbox.snowflake import is_snowflake
from sandbox.wire import Json
from sandbox.world import World

_REACTIONS = "/channels/{channel_id}/messages/{message_id}/reactions"
_REACTION = _REACTIONS + "/{emoji_name}"
MOST_EMOJI = 20


class ReactionRoutes:
    """Reactions, the bot's own and those of others."""

    def __init__(self, world: World, access: Access) -> None:
        self.world = world
        self.access = access

    def handlers(self) -> Handlers:
        """Return what serves which route."""
        return {
            ("PUT", _REACTION + "/@me"): self.react,
            ("DELETE", _REACTION + "/@me"): self.take_back,
            ("DELETE", _REACTION + "/{user_id}"): self.take_away,
            ("GET", _REACTION): self.list_users,
            ("DELETE", _REACTION): self.clear_emoji,
            ("DELETE", _REACTIONS): self.clear,
        }

    def _message(self, call: Call, *needed: str) -> Message:
        return self.access.message(call, self.access.channel(call, "read_message_history", *needed))

    def react(self, call: Call) -> Answer:
        """React to a message."""
        message, emoji = self._message(call), _emoji(call)
        if message.reaction(emoji) is None:
            self.access.channel(call, "add_reactions")
            if len(message.reactions) >= MOST_EMOJI:
                raise refusal.Refusal(400, 30010, f"Maximum number of reactions reached ({MOST_EMOJI})")
        self.world.react(message, self.world.bot.id, emoji, added=True)
        return 204, None

    def take_back(self, call: Call) -> Answer:
        """Take a reaction of the bot's back."""
        self.world.react(self._message(call), self.world.bot.id, _emoji(call), added=False)
        return 204, None

    def take_away(self, call: Call) -> Answer:
        """Remove somebody's reaction."""
        message = self._message(call, "manage_messages")
        self.world.react(message, call.number("user_id", "User"), _emoji(call), added=False)
        return 204, None

    def list_users(self, call: Call) -> Answer:
        """Those who reacted with an emoji."""
        reaction = self._message(call).reaction(_emoji(call))
        ids = sorted(reaction.user_ids) if reaction is not None else []
        after = call.query.get("after")
        shown = [user for user in ids if not is_snowflake(after) or user > int(after)]
        return 200, [self.world.users[user].json for user in shown[: call.count("limit", 25, 100)]]

    def clear_emoji(self, call: Call) -> Answer:
        """Remove all reactions with an emoji."""
        self.world.clear_reactions(self._message(call, "manage_messages"), _emoji(call))
        return 204, None

    def clear(self, call: Call) -> Answer:
        """Remove all reactions."""
        self.world.clear_reactions(self._message(call, "manage_messages"))
        return 204, None


def _emoji(call: Call) -> Json:
    """Return the emoji of the path; guilds of the sandbox have none of their own."""
    text = unquote(call.parameters["emoji_name"])
    if not is_emoji(text):
        raise refusal.unknown("Emoji")
    return {"id": None, "name": text}
