"""The gateway's event of an interaction: what a user did, where, and with which permissions."""

from sandbox.interaction import Interaction
from sandbox.origin import clicked, owners
from sandbox.wire import Json
from sandbox.world import World


def interaction_event(world: World, interaction: Interaction) -> Json:
    """Return an interaction as the bot hears of it."""
    channel = world.channels[interaction.channel_id]
    bot = str(world.bot.id)
    permissions = str(world.permissions(world.bot.id, channel))
    user_permissions = str(world.permissions(interaction.user_id, channel))
    guild = world.guild_of(channel)
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
        "context": 1 if guild is None else 0,
    }
    if guild is None:
        said["user"] = world.users[interaction.user_id].json
    else:
        member = guild.members[interaction.user_id].json() | {"permissions": user_permissions}
        said |= {
            "guild_id": str(guild.id),
            "guild": guild.partial(),
            "guild_locale": "en-US",
            "member": member,
        }
    message = clicked(interaction)
    if message is not None:
        said["message"] = message.data
    return said
