"""What a bot asked to hear of: which events it gets, and whether it may read what people write."""

from sandbox.changes import (
    Change,
    ChannelCreated,
    ChannelDeleted,
    ChannelEdited,
    InteractionStarted,
    MessageCreated,
    MessageDeleted,
    MessageEdited,
    ReactionChanged,
    Typing,
)
from sandbox.message import Message
from sandbox.places import DM
from sandbox.wire import Json
from sandbox.world import World

GUILDS, MEMBERS, PRESENCES = 1 << 0, 1 << 1, 1 << 8
GUILD_MESSAGES, GUILD_REACTIONS, GUILD_TYPING = 1 << 9, 1 << 10, 1 << 11
DIRECT_MESSAGES, DIRECT_REACTIONS, DIRECT_TYPING = 1 << 12, 1 << 13, 1 << 14
MESSAGE_CONTENT = 1 << 15
PRIVILEGED = MEMBERS | PRESENCES | MESSAGE_CONTENT
KNOWN = (1 << 26) - 1

_WITHHELD: Json = {"content": "", "embeds": [], "attachments": [], "components": []}


def hears(world: World, intents: int, change: Change) -> bool:
    """Tell whether a bot with these intents is told of a change."""
    match change:
        case InteractionStarted():
            return True
        case MessageCreated(message) | MessageEdited(message) | MessageDeleted(message):
            return bool(intents & (DIRECT_MESSAGES if _is_direct(world, message) else GUILD_MESSAGES))
        case ReactionChanged(message):
            return bool(intents & (DIRECT_REACTIONS if _is_direct(world, message) else GUILD_REACTIONS))
        case Typing(channel):
            return bool(intents & (DIRECT_TYPING if channel.kind == DM else GUILD_TYPING))
        case ChannelCreated(channel) | ChannelEdited(channel) | ChannelDeleted(channel):
            return channel.kind != DM and bool(intents & GUILDS)
        case _:
            return False


def _is_direct(world: World, message: Message) -> bool:
    channel = world.channels.get(message.channel_id)
    return channel is not None and channel.kind == DM


def readable(world: World, intents: int, message: Message) -> Json:
    """Return a message as the bot may read it: others' words only if they are meant for it."""
    if intents & MESSAGE_CONTENT or _is_direct(world, message):
        return message.data
    shown = _readable(world, message.data)
    if shown.get("referenced_message"):
        shown = {**shown, "referenced_message": _readable(world, shown["referenced_message"])}
    return shown


def _readable(world: World, data: Json) -> Json:
    bot = str(world.bot.id)
    meant = data["author"]["id"] == bot or any(user["id"] == bot for user in data["mentions"])
    return data if meant else {**data, **_WITHHELD}
