"""Gateway events about channels, threads, roles, members and guilds, in Discord's words."""

from sandbox.changes import (
    BotJoined,
    BotKicked,
    Change,
    ChannelCreated,
    ChannelDeleted,
    ChannelEdited,
    MemberEdited,
    MemberJoined,
    MemberLeft,
    PinsChanged,
    RoleCreated,
    RoleDeleted,
    RoleEdited,
    ThreadJoined,
    ThreadLeft,
)
from sandbox.greeting import introduction
from sandbox.places import THREADS, Channel
from sandbox.wire import Json
from sandbox.world import World

Event = tuple[str, Json]


def place_event(world: World, intents: int, change: Change) -> Event | None:
    """Return the event that tells of a change of places or people, or None if there is none."""
    match change:
        case ChannelCreated(channel):
            return _place("CREATE", channel, {"newly_created": True})
        case ChannelEdited(channel):
            return _place("UPDATE", channel, {})
        case ChannelDeleted(channel):
            return _place("DELETE", channel, {})
        case ThreadJoined(thread, user_id):
            return _thread_joined(world, thread, user_id)
        case ThreadLeft(thread, user_id):
            return "THREAD_MEMBERS_UPDATE", _thread(thread) | {"removed_member_ids": [str(user_id)]}
        case PinsChanged(channel):
            return _pins(channel)
        case BotJoined(guild):
            return "GUILD_CREATE", introduction(world, intents, guild)
        case BotKicked(guild):
            # Without `unavailable`, which says that the bot is out and not that Discord has trouble.
            return "GUILD_DELETE", {"id": str(guild.id)}
        case _:
            return _people_event(change)


def _people_event(change: Change) -> Event | None:
    match change:
        case RoleCreated(guild, role):
            return "GUILD_ROLE_CREATE", {"guild_id": str(guild.id), "role": role.json()}
        case RoleEdited(guild, role):
            return "GUILD_ROLE_UPDATE", {"guild_id": str(guild.id), "role": role.json()}
        case RoleDeleted(guild, role):
            return "GUILD_ROLE_DELETE", {"guild_id": str(guild.id), "role_id": str(role.id)}
        case MemberJoined(guild, member):
            return "GUILD_MEMBER_ADD", member.json() | {"guild_id": str(guild.id)}
        case MemberEdited(guild, member):
            return "GUILD_MEMBER_UPDATE", member.json() | {"guild_id": str(guild.id)}
        case MemberLeft(guild, member):
            return "GUILD_MEMBER_REMOVE", {"guild_id": str(guild.id), "user": member.user.json}
        case _:
            return None


def _place(verb: str, channel: Channel, of_threads: Json) -> Event:
    if channel.kind in THREADS:
        return f"THREAD_{verb}", channel.json() | of_threads
    return f"CHANNEL_{verb}", channel.json()


def _thread(thread: Channel) -> Json:
    return {"id": str(thread.id), "guild_id": str(thread.guild_id), "member_count": len(thread.joined)}


def _thread_joined(world: World, thread: Channel, user_id: int) -> Event:
    if user_id == world.bot.id and not thread.is_public:
        member = thread.thread_member(user_id)
        return "THREAD_CREATE", thread.json() | {"member": member}
    guild = world.guilds[thread.guild_id or 0]
    added = thread.thread_member(user_id) | {"member": guild.members[user_id].json(), "presence": None}
    return "THREAD_MEMBERS_UPDATE", _thread(thread) | {"added_members": [added]}


def _pins(channel: Channel) -> Event:
    said: Json = {
        "channel_id": str(channel.id),
        "last_pin_timestamp": max(channel.pins.values(), default=None),
    }
    if channel.guild_id is not None:
        said["guild_id"] = str(channel.guild_id)
    return "CHANNEL_PINS_UPDATE", said
