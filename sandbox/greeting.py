"""What a bot is told when its session begins, and when it asks who is there."""

from sandbox.places import DM, TEXT, THREAD
from sandbox.session import Session
from sandbox.wire import Json
from sandbox.world import World


def ready(world: World, session: Session, url: str) -> Json:
    """Return the first event of a session; `url` is where to resume it."""
    bot, guild_id = world.bot, world.guild.id
    return {
        "v": 10,
        "user": {**bot.json, "verified": True, "mfa_enabled": False, "email": None},
        "user_settings": {},
        "session_type": "normal",
        "session_id": session.id,
        "resume_gateway_url": url,
        "shard": list(session.shard),
        "guilds": [{"id": str(guild_id), "unavailable": True}] if session.concerns(guild_id) else [],
        "private_channels": [],
        "relationships": [],
        "presences": [],
        "application": {"id": str(bot.id), "flags": 0},
    }


def guild(world: World) -> Json:
    """Return the guild as bots get to know it; of its members only the bot itself."""
    places = [channel for channel in world.channels.values() if channel.kind != DM]
    return world.guild.json() | {
        "joined_at": world.guild.joined_at,
        "large": False,
        "unavailable": False,
        "member_count": len(world.guild.members),
        "members": [world.guild.members[world.bot.id].json()],
        "channels": [channel.json() for channel in places if channel.kind == TEXT],
        "threads": [channel.json() for channel in places if channel.kind == THREAD],
        "voice_states": [],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }


def members(world: World, asked: Json) -> Json:
    """Return the members that a bot asked for, by ids or by the beginning of their names."""
    wanted = asked.get("user_ids") or []
    ids = {str(user) for user in (wanted if isinstance(wanted, list) else [wanted])}
    prefix = str(asked.get("query") or "").lower()
    found = [
        member
        for user_id, member in sorted(world.guild.members.items())
        if (str(user_id) in ids if ids else member.user.name.lower().startswith(prefix))
    ]
    chunk: Json = {
        "guild_id": str(world.guild.id),
        "members": [member.json() for member in found[: asked.get("limit") or 100]],
        "not_found": sorted(ids - {str(member.user.id) for member in found}),
        "chunk_index": 0,
        "chunk_count": 1,
    }
    return chunk | ({"nonce": asked["nonce"]} if asked.get("nonce") else {})
