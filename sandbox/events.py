"""Gateway events: what the bot hears when something happens, in Discord's words."""

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
from sandbox.intents import readable
from sandbox.interaction_event import interaction_event
from sandbox.message import Message
from sandbox.people import Member
from sandbox.place_events import Event, place_event
from sandbox.places import Channel
from sandbox.wire import Json
from sandbox.world import World


def event_of(world: World, intents: int, change: Change) -> Event | None:
    """Return the event that tells of a change, or None for what bots do not hear of."""
    match change:
        case MessageCreated(message):
            return "MESSAGE_CREATE", _message(world, intents, message)
        case MessageEdited(message, by_reaction=False):
            return "MESSAGE_UPDATE", _message(world, intents, message)
        case MessageDeleted(message, in_bulk=False):
            return "MESSAGE_DELETE", _gone(world, message)
        case MessagesDeleted(channel, messages):
            ids = [str(message.id) for message in messages]
            return "MESSAGE_DELETE_BULK", {"ids": ids, **_place_of(channel)}
        case ReactionChanged():
            return _reaction(world, change)
        case ReactionsCleared(message, emoji):
            where = {"message_id": str(message.id), **_place_of(world.channels[message.channel_id])}
            if emoji is None:
                return "MESSAGE_REACTION_REMOVE_ALL", where
            return "MESSAGE_REACTION_REMOVE_EMOJI", where | {"emoji": emoji}
        case InteractionStarted(interaction):
            return "INTERACTION_CREATE", interaction_event(world, interaction)
        case Typing(channel, user_id):
            return "TYPING_START", _typing(world, channel, user_id)
        case _:
            return place_event(world, intents, change)


def guild_concerned(world: World, change: Change) -> int | None:
    """Return the id of the guild in which something happened; None for direct messages and what is gone."""
    match change:
        case MessageCreated(message) | MessageEdited(message) | MessageDeleted(message):
            return None if message.private_to else _guild_id(world, message.channel_id)
        case ReactionChanged(message) | ReactionsCleared(message):
            return _guild_id(world, message.channel_id)
        case InteractionStarted(interaction):
            return _guild_id(world, interaction.channel_id)
        case Typing(channel) | ChannelCreated(channel) | ChannelEdited(channel) | ChannelDeleted(channel):
            return channel.guild_id
        case ThreadJoined(channel) | ThreadLeft(channel) | PinsChanged(channel) | MessagesDeleted(channel):
            return channel.guild_id
        case RoleCreated(guild) | RoleEdited(guild) | RoleDeleted(guild):
            return guild.id
        case MemberJoined(guild) | MemberEdited(guild) | MemberLeft(guild):
            return guild.id
        case BotJoined(guild) | BotKicked(guild):
            return guild.id
        case _:
            return None


def _guild_id(world: World, channel_id: int) -> int | None:
    channel = world.channels.get(channel_id)
    return None if channel is None else channel.guild_id


def _place_of(channel: Channel) -> Json:
    where = {"channel_id": str(channel.id)}
    return where if channel.guild_id is None else where | {"guild_id": str(channel.guild_id)}


def _guild_of(world: World, channel_id: int) -> Json:
    guild_id = _guild_id(world, channel_id)
    return {} if guild_id is None else {"guild_id": str(guild_id)}


def _member(world: World, channel_id: int, user_id: int) -> Member | None:
    guild_id = _guild_id(world, channel_id)
    return None if guild_id is None else world.guilds[guild_id].members.get(user_id)


def _message(world: World, intents: int, message: Message) -> Json:
    if message.private_to is not None:
        return message.data
    said = {**readable(world, intents, message), **_guild_of(world, message.channel_id)}
    member = _member(world, message.channel_id, message.author_id)
    if member is not None:
        said["member"] = member.partial()
    return said


def _gone(world: World, message: Message) -> Json:
    gone = {"id": str(message.id), "channel_id": str(message.channel_id)}
    return gone if message.private_to is not None else gone | _guild_of(world, message.channel_id)


def _reaction(world: World, change: ReactionChanged) -> Event:
    message = change.message
    said: Json = {
        "user_id": str(change.user_id),
        "channel_id": str(message.channel_id),
        "message_id": str(message.id),
        "emoji": change.emoji,
        "burst": False,
        "type": 0,
        **_guild_of(world, message.channel_id),
    }
    if not change.added:
        return "MESSAGE_REACTION_REMOVE", said
    said["message_author_id"] = str(message.author_id)
    member = _member(world, message.channel_id, change.user_id)
    if member is not None:
        said["member"] = member.json()
    return "MESSAGE_REACTION_ADD", said


def _typing(world: World, channel: Channel, user_id: int) -> Json:
    said: Json = {"user_id": str(user_id), "timestamp": int(world.clock.now()), **_place_of(channel)}
    member = _member(world, channel.id, user_id)
    return said if member is None else said | {"member": member.json()}
