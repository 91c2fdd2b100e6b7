"""Where an answer comes from, as messages say it: whose interaction, with what, on which message."""

from sandbox.interaction import COMMAND, COMPONENT, Interaction
from sandbox.invocation import full_name
from sandbox.message import CHAT_COMMAND, CONTEXT_COMMAND, REPLY, Message
from sandbox.wire import Json
from sandbox.world import World


def clicked(interaction: Interaction) -> Message | None:
    """Return the message whose button, select or form this is about."""
    if interaction.kind == COMPONENT:
        return interaction.message
    return None if interaction.cause is None else clicked(interaction.cause)


def describe(interaction: Interaction) -> str:
    """Return in words what the user did."""
    data = interaction.data
    match interaction.kind:
        case 2:
            return f"/{full_name(data)}"
        case 4:
            return f"autocomplete of /{full_name(data)}"
        case 3:
            return f"component {data['custom_id']!r}"
        case _:
            return f"form {data['custom_id']!r}"


def answer_type(interaction: Interaction) -> int:
    """Return the type of the message that answers: a reply to what was clicked, or a command's answer."""
    if clicked(interaction) is not None:
        return REPLY
    command = interaction if interaction.cause is None else interaction.cause
    return CHAT_COMMAND if command.data.get("type", 1) == 1 else CONTEXT_COMMAND


def origin(world: World, interaction: Interaction) -> Json:
    """Return the fields of a message that say where it comes from."""
    application = str(world.bot.id)
    said: Json = {
        "application_id": application,
        "webhook_id": application,
        "interaction_metadata": _metadata(world, interaction),
    }
    if interaction.kind == COMMAND:
        said["interaction"] = {
            "id": str(interaction.id),
            "type": COMMAND,
            "name": full_name(interaction.data),
            "user": world.users[interaction.user_id].json,
        }
    return said


def _metadata(world: World, interaction: Interaction) -> Json:
    said: Json = {
        "id": str(interaction.id),
        "type": interaction.kind,
        "user": world.users[interaction.user_id].json,
        "authorizing_integration_owners": owners(world, interaction),
    }
    if interaction.kind == COMMAND:
        said["name"] = full_name(interaction.data)
        if interaction.data.get("type") == 3:
            said["target_message_id"] = interaction.data["target_id"]
    elif interaction.kind == COMPONENT and interaction.message is not None:
        said["interacted_message_id"] = str(interaction.message.id)
    elif interaction.cause is not None:
        said["triggering_interaction_metadata"] = _metadata(world, interaction.cause)
    return said


def owners(world: World, interaction: Interaction) -> Json:
    """Say for whom the bot is installed: the guild, or nobody in a talk with the bot."""
    channel = world.channels.get(interaction.channel_id)
    return {"0": "0" if channel is None or channel.guild_id is None else str(channel.guild_id)}
