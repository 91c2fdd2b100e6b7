"""What a bot is told when its session begins, and when it asks who is there."""

from sandbox.guild import Guild
from sandbox.intents import MEMBERS, PRESENCES
from sandbox.permissions import allows
from sandbox.places import TEXT, THREADS, Channel
from sandbox.session import Session
from sandbox.snowflake import is_snowflake
from sandbox.wire import Json
from sandbox.world import World

CHUNK, MOST_ASKED = 1000, 100
"""How many members one frame holds, and how many are told to bots without the privileged intent."""
LARGE = 250
"""A guild with more members is called large; bots ask for the members of such guilds."""


def ready(world: World, session: Session, url: str) -> Json:
    """Return the first event of a session; `url` is where to resume it."""
    bot = world.bot
    joined = sorted(key for key, guild in world.guilds.items() if bot.id in guild.members)
    return {
        "v": 10,
        "user": {**bot.json, "verified": True, "mfa_enabled": False, "email": None},
        "user_settings": {},
        "session_type": "normal",
        "session_id": session.id,
        "resume_gateway_url": url,
        "shard": list(session.shard),
        "guilds": [{"id": str(key), "unavailable": True} for key in joined if session.concerns(key)],
        "private_channels": [],
        "relationships": [],
        "presences": [],
        "application": {"id": str(bot.id), "flags": 0},
    }


def introduction(world: World, intents: int, guild: Guild) -> Json:
    """Return a guild as bots get to know it; of its members the bot itself, with presences all of them."""
    shown = [world.bot.id] if not intents & PRESENCES else sorted(guild.members)
    places = [channel for channel in world.channels.values() if channel.guild_id == guild.id]
    return guild.json() | {
        "joined_at": guild.joined_at,
        "large": len(guild.members) > LARGE,
        "member_count": len(guild.members),
        "members": [guild.members[user].json() for user in shown],
        "channels": [channel.json() for channel in places if channel.kind == TEXT],
        "threads": [thread.json() for thread in _active_threads(world, places)],
        "voice_states": [],
        "presences": [_online(user) for user in shown if user != world.bot.id],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }


def _online(user_id: int) -> Json:
    activity: Json = {"activities": [], "client_status": {"web": "online"}}
    return {"user": {"id": str(user_id)}, "status": "online", **activity}


def _active_threads(world: World, places: list[Channel]) -> list[Channel]:
    threads = (place for place in places if place.kind in THREADS and not place.archived)
    return [thread for thread in threads if allows(world.permissions(world.bot.id, thread), "view_channel")]


def members(world: World, intents: int, asked: Json) -> list[Json]:
    """Return the members that a bot asked for, by ids or by the beginning of their names, in chunks.

    All of them are told only to bots with the privileged intent; others get at most 100.
    """
    key = str(asked.get("guild_id"))
    guild = world.guilds.get(int(key)) if is_snowflake(key) else None
    present = {} if guild is None or world.bot.id not in guild.members else guild.members
    wanted = asked.get("user_ids") or []
    ids = {str(user) for user in (wanted if isinstance(wanted, list) else [wanted])}
    prefix = str(asked.get("query") or "").lower()
    found = [
        member
        for user_id, member in sorted(present.items())
        if (str(user_id) in ids if ids else member.user.name.lower().startswith(prefix))
    ]
    everybody = intents & MEMBERS and not ids and not prefix and not asked.get("limit")
    shown = found if everybody else found[: min(asked.get("limit") or MOST_ASKED, MOST_ASKED)]
    common: Json = {"guild_id": key, "not_found": sorted(ids - {str(member.user.id) for member in found})}
    if asked.get("nonce"):
        common["nonce"] = asked["nonce"]
    count = max(1, -(-len(shown) // CHUNK))
    return [
        common
        | {
            "members": [member.json() for member in shown[index * CHUNK : (index + 1) * CHUNK]],
            "chunk_index": index,
            "chunk_count": count,
        }
        for index in range(count)
    ]
