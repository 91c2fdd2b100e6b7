"""What members may do where: Discord's permission bits and how roles and overwrites add up."""

BITS = {
    "create_instant_invite": 1 << 0,
    "administrator": 1 << 3,
    "manage_channels": 1 << 4,
    "manage_guild": 1 << 5,
    "add_reactions": 1 << 6,
    "view_channel": 1 << 10,
    "send_messages": 1 << 11,
    "manage_messages": 1 << 13,
    "embed_links": 1 << 14,
    "attach_files": 1 << 15,
    "read_message_history": 1 << 16,
    "mention_everyone": 1 << 17,
    "use_external_emojis": 1 << 18,
    "use_application_commands": 1 << 31,
    "manage_threads": 1 << 34,
    "create_public_threads": 1 << 35,
    "create_private_threads": 1 << 36,
    "send_messages_in_threads": 1 << 38,
    "moderate_members": 1 << 40,
    "send_polls": 1 << 49,
    "use_external_apps": 1 << 50,
    "pin_messages": 1 << 51,
}

EVERYTHING = sum(BITS.values())
READ = ("view_channel", "read_message_history")
MODERATE = ("manage_guild", "manage_channels", "manage_messages", "manage_threads", "moderate_members")
TAKE_PART = (
    *READ,
    "send_messages",
    "send_messages_in_threads",
    "create_public_threads",
    "embed_links",
    "attach_files",
    "add_reactions",
    "use_external_emojis",
    "use_application_commands",
    "send_polls",
    "use_external_apps",
)


def bits(*names: str) -> int:
    """Return permissions as one number; `KeyError` for a name that Discord does not have."""
    return sum(BITS[name] for name in set(names))


def allows(permissions: int, *names: str) -> bool:
    """Tell whether all of these are among the permissions."""
    needed = bits(*names)
    return permissions & needed == needed


def without_view(permissions: int) -> int:
    """Return what is left: who cannot see a channel can do nothing in it."""
    return permissions if permissions & BITS["view_channel"] else 0
