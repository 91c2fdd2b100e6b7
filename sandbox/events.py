"""Gateway events: what the bot hears when something happens, in Discord's words."""

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
from sandbox.intents import readable
from sandbox.interaction import Interaction
from sandbox.message import Message
from sandbox.origin import clicked, owners
from sandbox.places import DM, THREAD, Channel
from sandbox.wire import Json
from sandbox.world import World

Event = tuple[str, Json]


def event_of(world: World, intents: int, change: Change) -> Event | None:
    """Return the event that tells of a change, or None for what bots do not hear of."""
    match change:
        case MessageCreated(message):
            return "MESSAGE_CREATE", _message(world, intents, message)
        case MessageEdited(message):
            return "MESSAGE_UPDATE", _message(world, intents, message)
        case MessageDeleted(message):
            gone = {"id": str(message.id), "channel_id": str(message.channel_id)}
            return "MESSAGE_DELETE", gone | _guild_of(world, message.channel_id)
        case ReactionChanged():
            return _reaction(world, change)
        case InteractionStarted(interaction):
            return "INTERACTION_CREATE", interaction_event(world, interaction)
        case Typing(channel, user_id):
            return "TYPING_START", _typing(world, channel, user_id)
        case ChannelCreated(channel):
            return _place("CREATE", channel, {"newly_created": True})
        case ChannelEdited(channel):
            return _place("UPDATE", channel, {})
        case ChannelDeleted(channel):
            return _place("DELETE", channel, {})
        case _:
            return None


def _place(verb: str, channel: Channel, of_threads: Json) -> Event:
    if channel.kind == THREAD:
        return f"THREAD_{verb}", channel.json() | of_threads
    return f"CHANNEL_{verb}", channel.json()


def _guild_of(world: World, channel_id: int) -> Json:
    channel = world.channels.get(channel_id)
    return {} if channel is None or channel.guild_id is None else {"guild_id": str(channel.guild_id)}


def _message(world: World, intents: int, message: Message) -> Json:
    said = {**readable(world, intents, message), **_guild_of(world, message.channel_id)}
    member = world.guild.members.get(message.author_id)
    if "guild_id" in said and member is not None:
        said["member"] = member.partial()
    return said


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
    member = world.guild.members.get(change.user_id)
    if "guild_id" in said and member is not None:
        said["member"] = member.json()
    return "MESSAGE_REACTION_ADD", said


def _typing(world: World, channel: Channel, user_id: int) -> Json:
    said = {"channel_id": str(channel.id), "user_id": str(user_id), "timestamp": int(world.clock.now())}
    return said | _guild_of(world, channel.id)


def interaction_event(world: World, interaction: Interaction) -> Json:
    """Return an interaction as the bot hears of it."""
    channel = world.channels[interaction.channel_id]
    bot = str(world.bot.id)
    permissions = str(world.permissions(world.bot.id, channel))
    user_permissions = str(world.permissions(interaction.user_id, channel))
    direct = channel.kind == DM
    said: Json = {
        "id": str(interaction.id),
        "application_id": bot,
        "type": interaction.kind,
        "token": interaction.token,
        "version": 1,
        "data": interaction.data,
        "channel_id": str(channel.id),
        "channel": channel.json() | {"permissions": user_permissions},
        "app_permissions": permissions,
        "locale": "en-US",
        "entitlements": [],
        "entitlement_sku_ids": [],
        "attachment_size_limit": 10 * 1024 * 1024,
        "authorizing_integration_owners": owners(world, interaction),
        "context": 1 if direct else 0,
    }
    if direct:
        said["user"] = world.users[interaction.user_id].json
    else:
        member = world.guild.members[interaction.user_id].json() | {"permissions": user_permissions}
        said |= {
            "guild_id": str(world.guild.id),
            "guild": world.guild.partial(),
            "guild_locale": "en-US",
            "member": member,
        }
    message = clicked(interaction)
    if message is not None:
        said["message"] = message.data
    return said
