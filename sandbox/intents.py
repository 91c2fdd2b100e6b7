"""What a bot asked to hear of: which events it gets, and whether it may read what people write."""

from sandbox.changes import (
    BotJoined,
    BotKicked,
    Change,
    ChannelCreated,
    ChannelDeleted,
    ChannelEdited,
    InteractionStarted,
    MemberEdited,
    MemberJoined,
    MemberLeft,
    MessageCreated,
    MessageDeleted,
    MessageEdited,
    MessagesDeleted,
    PinsChanged,
    ReactionChanged,
    ReactionsCleared,
    RoleCreated,
    RoleDeleted,
    RoleEdited,
    ThreadJoined,
    ThreadLeft,
    Typing,
)
from sandbox.message import Message
from sandbox.permissions import allows
from sandbox.places import DM, THREADS, Channel
from sandbox.wire import Json
from sandbox.world import World

GUILDS, MEMBERS, PRESENCES = 1 << 0, 1 << 1, 1 << 8
GUILD_MESSAGES, GUILD_REACTIONS, GUILD_TYPING = 1 << 9, 1 << 10, 1 << 11
DIRECT_MESSAGES, DIRECT_REACTIONS, DIRECT_TYPING = 1 << 12, 1 << 13, 1 << 14
MESSAGE_CONTENT = 1 << 15
PRIVILEGED = MEMBERS | PRESENCES | MESSAGE_CONTENT
KNOWN = (1 << 26) - 1

_WITHHELD: Json = {"content": "", "embeds": [], "attachments": [], "components": []}
_LEFT_OUT = ("poll",)


def hears(world: World, intents: int, change: Change) -> bool:
    """Tell whether a bot with these intents is told of a change; of hidden channels' messages it never is."""
    match change:
        case InteractionStarted():
            return True
        case MessageCreated(message) | MessageEdited(message) | MessageDeleted(message):
            if _is_direct(world, message):
                return bool(intents & DIRECT_MESSAGES)
            return bool(intents & GUILD_MESSAGES) and _sees(world, world.channels.get(message.channel_id))
        case MessagesDeleted(channel):
            return bool(intents & GUILD_MESSAGES) and _sees(world, channel)
        case ReactionChanged(message) | ReactionsCleared(message):
            wanted = intents & (DIRECT_REACTIONS if _is_direct(world, message) else GUILD_REACTIONS)
            return bool(wanted) and _sees(world, world.channels.get(message.channel_id))
        case Typing(channel):
            wanted = intents & (DIRECT_TYPING if channel.kind == DM else GUILD_TYPING)
            return bool(wanted) and _sees(world, channel)
        case _:
            return _hears_of_place(world, intents, change)


def _hears_of_place(world: World, intents: int, change: Change) -> bool:
    match change:
        case ChannelCreated(channel) | ChannelEdited(channel) | ChannelDeleted(channel):
            shown = channel.kind not in THREADS or _sees(world, channel)
            return channel.kind != DM and shown and bool(intents & GUILDS)
        case PinsChanged(channel):
            return bool(intents & (DIRECT_MESSAGES if channel.kind == DM else GUILDS)) and _sees(
                world, channel
            )
        case ThreadJoined(_, user_id) | ThreadLeft(_, user_id):
            needed = GUILDS if user_id == world.bot.id else GUILDS | MEMBERS
            return intents & needed == needed
        case MemberEdited(_, member):
            return member.user.id == world.bot.id or bool(intents & MEMBERS)
        case MemberJoined() | MemberLeft():
            return bool(intents & MEMBERS)
        case RoleCreated() | RoleEdited() | RoleDeleted() | BotJoined() | BotKicked():
            return bool(intents & GUILDS)
        case _:
            return False


def _sees(world: World, channel: Channel | None) -> bool:
    """Tell whether the bot sees a channel; of one that is gone it heard before."""
    if channel is None or (channel.parent_id is not None and channel.parent_id not in world.channels):
        return True
    return allows(world.permissions(world.bot.id, channel), "view_channel")


def _is_direct(world: World, message: Message) -> bool:
    """Tell whether a message goes to its reader and the bot alone; a private one does so in a guild, too."""
    if message.private_to is not None:
        return True
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
    if meant:
        return data
    return {key: value for key, value in data.items() if key not in _LEFT_OUT} | _WITHHELD
