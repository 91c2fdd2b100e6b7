"""What bots with more permissions do: pins, reactions, many messages at once, members, roles, channels."""

import datetime

import discord
import pytest

from sandbox.driver import InteractionFailed, Player
from sandbox.server import Sandbox
from tests.sandbox.conftest import Bot, Send

ROLE_KINDS = ("manage_roles", "manage_channels", "kick_members", "manage_nicknames", "moderate_members")


@pytest.fixture
def lobby(bot: Bot, sandbox: Sandbox) -> discord.TextChannel:
    channel = bot.get_channel(sandbox.channel)
    assert isinstance(channel, discord.TextChannel)
    return channel


async def code_of(send: Send, method: str, path: str, body: object = None) -> int:
    """Discord's code for what is refused; 0 for what is done."""
    status, answer = await send(method, path, body)
    return 0 if status < 400 else int(answer["code"])


# Messages


async def test_messages_are_pinned_listed_and_unpinned(
    sandbox: Sandbox, bot: Bot, ada: Player, lobby: discord.TextChannel
) -> None:
    first, second = [await lobby.send(text) for text in ("one", "two")]
    with pytest.raises(discord.Forbidden):
        await first.pin()
    sandbox.grant("pin_messages")
    heard = bot.wait_for("guild_channel_pins_update", timeout=5)
    await first.pin()
    await second.pin()
    assert (await heard)[0].id == lobby.id
    assert [message.id async for message in lobby.pins()] == [second.id, first.id]
    assert [message.data["type"] for message in ada.messages()] == [0, 0, 6, 6]
    await first.unpin()
    await second.delete()
    assert [message.id async for message in lobby.pins()] == []
    assert sandbox.problems == []


async def test_the_old_paths_of_pins_are_served(sandbox: Sandbox, send: Send, ada: Player) -> None:
    sandbox.grant("pin_messages")
    message = await ada.send("keep this")
    path = f"/channels/{sandbox.channel}/pins"
    assert (await send("PUT", f"{path}/{message.id}"))[0] == 204
    listed = (await send("GET", path))[1]
    assert [(pinned["id"], pinned["pinned"]) for pinned in listed] == [(str(message.id), True)]
    assert (await send("DELETE", f"{path}/{message.id}"))[0] == 204
    assert (await send("GET", path))[1] == []


async def test_many_messages_are_removed_at_once(
    sandbox: Sandbox, bot: Bot, ada: Player, lobby: discord.TextChannel, send: Send
) -> None:
    old = await ada.send("old")
    sandbox.clock.move(15 * 86_400)
    messages = [await ada.send(str(number)) for number in range(4)]
    with pytest.raises(discord.Forbidden):
        await lobby.delete_messages([discord.Object(message.id) for message in messages[:2]])
    sandbox.grant("manage_messages")
    heard = bot.wait_for("raw_bulk_message_delete", timeout=5)
    await lobby.delete_messages([discord.Object(message.id) for message in messages[:3]])
    assert (await heard).message_ids == {message.id for message in messages[:3]}
    assert [message.text for message in ada.messages()] == ["old", "3"]
    path = f"/channels/{lobby.id}/messages/bulk-delete"
    assert await code_of(send, "POST", path, {"messages": [str(old.id), str(messages[3].id)]}) == 50034
    assert await code_of(send, "POST", path, {"messages": [str(old.id)]}) == 50035


async def test_reactions_are_listed_and_taken_away(
    sandbox: Sandbox, bot: Bot, ada: Player, ben: Player, lobby: discord.TextChannel
) -> None:
    message = await lobby.send("react")
    seen = ada.messages()[0]
    for player in (ada, ben):
        await player.react(seen, "🎬")
    await ada.react(seen, "🍿")
    await message.add_reaction("🎬")
    films, popcorn = (await lobby.fetch_message(message.id)).reactions
    assert [(str(found.emoji), found.count) for found in (films, popcorn)] == [("🎬", 3), ("🍿", 1)]
    assert (films.me, popcorn.me) == (True, False)
    assert {user.id async for user in films.users()} == {ada.id, ben.id, sandbox.world.bot.id}
    with pytest.raises(discord.Forbidden):
        await message.clear_reactions()
    sandbox.grant("manage_messages")
    await message.remove_reaction("🎬", discord.Object(ben.id))
    await message.clear_reaction("🍿")
    assert [found["count"] for found in ada.messages()[0].data["reactions"]] == [2]
    heard = bot.wait_for("raw_reaction_clear", timeout=5)
    await message.clear_reactions()
    await heard
    assert ada.messages()[0].data["reactions"] == []
    assert sandbox.problems == []


async def test_a_reaction_is_no_edit(bot: Bot, ada: Player, lobby: discord.TextChannel) -> None:
    edited = list[int]()

    @bot.event
    async def on_raw_message_edit(payload: discord.RawMessageUpdateEvent) -> None:
        edited.append(payload.message_id)

    sent = await lobby.send("react")
    await ada.react(ada.messages()[0], "🎬")
    heard = bot.wait_for("raw_message_edit", timeout=5)
    await sent.edit(content="thank you")
    await heard
    assert edited == [sent.id]


async def test_only_emoji_are_reactions_and_only_twenty(sandbox: Sandbox, ada: Player, send: Send) -> None:
    message = await ada.send("react")
    path = f"/channels/{sandbox.channel}/messages/{message.id}/reactions"
    assert await code_of(send, "PUT", f"{path}/ok/@me") == 10014
    assert await code_of(send, "PUT", f"{path}/film:12345/@me") == 10014
    for number in range(20):
        assert await code_of(send, "PUT", f"{path}/{chr(0x1F34A + number)}/@me") == 0
    assert await code_of(send, "PUT", f"{path}/🎬/@me") == 30010
    with pytest.raises(InteractionFailed, match="no emoji"):
        await ada.react(message, "ok")


# Members and roles


async def test_members_get_roles_names_and_silence(
    sandbox: Sandbox, bot: Bot, ada: Player, lobby: discord.TextChannel
) -> None:
    member = await lobby.guild.fetch_member(ada.id)
    soon = datetime.timedelta(minutes=5)
    for forbidden in (member.edit(nick="Countess"), member.timeout(soon), member.kick()):
        with pytest.raises(discord.Forbidden) as error:
            await forbidden
        assert error.value.code == 50013
    sandbox.grant(*ROLE_KINDS)
    role = await lobby.guild.create_role(name="Club", colour=discord.Colour(0x123456), mentionable=True)
    await member.add_roles(role)
    await member.edit(nick="Countess")
    await member.timeout(soon)
    now = await lobby.guild.fetch_member(ada.id)
    assert ([role.name for role in now.roles], now.nick) == (["@everyone", "Club"], "Countess")
    assert now.is_timed_out()
    with pytest.raises(InteractionFailed, match="may not write"):
        await ada.send("but")
    await member.timeout(None)
    await ada.send("thank you")
    await member.remove_roles(role)
    await role.edit(name="Film club", hoist=True)
    assert [role.name for role in await lobby.guild.fetch_roles()][1] == "Film club"
    await role.delete()
    await member.kick()
    with pytest.raises(InteractionFailed, match="not there"):
        await ada.send("anybody?")
    assert sandbox.problems == []


async def test_nobody_above_the_bot_is_touched(sandbox: Sandbox, send: Send, ada: Player) -> None:
    sandbox.grant(*ROLE_KINDS)
    world = sandbox.world
    guild, bot = world.guild, world.guild.members[world.bot.id]
    path = f"/guilds/{guild.id}"
    assert await code_of(send, "PATCH", f"{path}/members/{world.owner.id}", {"nick": "x"}) == 50013
    own = bot.roles[0]
    assert await code_of(send, "PUT", f"{path}/members/{ada.id}/roles/{own}") == 50013
    assert await code_of(send, "PUT", f"{path}/members/{ada.id}/roles/12") == 10011
    assert await code_of(send, "DELETE", f"{path}/roles/{own}") == 50013
    assert await code_of(send, "POST", f"{path}/roles", {"permissions": str(1 << 3)}) == 50013
    assert await code_of(send, "PATCH", f"{path}/members/@me", {"nick": "Usher"}) == 0
    assert bot.nick == "Usher"


async def test_members_are_found_by_name_and_listed_with_the_intent_only(
    sandbox: Sandbox, send: Send, ada: Player
) -> None:
    path = f"/guilds/{sandbox.world.guild.id}/members"
    found = (await send("GET", f"{path}/search?query=AD&limit=5"))[1]
    assert [member["user"]["id"] for member in found] == [str(ada.id)]
    assert await code_of(send, "GET", path) == 50001


# Channels


async def test_channels_are_made_changed_and_removed(
    sandbox: Sandbox, bot: Bot, ada: Player, lobby: discord.TextChannel
) -> None:
    with pytest.raises(discord.Forbidden):
        await lobby.guild.create_text_channel("club")
    sandbox.grant(*ROLE_KINDS)
    club = await lobby.guild.create_text_channel("club", topic="Films", nsfw=True)
    await club.edit(name="film-club", slowmode_delay=5)
    await ada.send("hello", channel=club.id)
    member = await club.guild.fetch_member(ada.id)
    await club.set_permissions(member, view_channel=False)
    with pytest.raises(InteractionFailed, match="not there"):
        await ada.send("hello?", channel=club.id)
    await club.set_permissions(member, overwrite=None)
    await ada.send("hello again", channel=club.id)
    found = await bot.fetch_channel(club.id)
    assert isinstance(found, discord.TextChannel)
    assert (found.name, found.topic, found.slowmode_delay, found.nsfw) == ("film-club", "Films", 5, True)
    await club.delete()
    assert club.id not in sandbox.world.channels
    assert sandbox.problems == []


async def test_the_bot_has_a_name_and_can_leave(sandbox: Sandbox, bot: Bot) -> None:
    assert bot.user is not None
    assert (await bot.user.edit(username="Usher")).name == "Usher"
    second = sandbox.add_guild("The Annexe")
    guild = await bot.wait_for("guild_join", timeout=5)
    heard = bot.wait_for("guild_remove", timeout=5)
    await guild.leave()
    await heard
    assert [found.id async for found in bot.fetch_guilds()] == [sandbox.world.guild.id]
    assert sandbox.world.bot.id not in sandbox.world.guilds[second].members
    assert await bot.guilds[0].fetch_emojis() == []
    assert await bot.fetch_application_emojis() == []
