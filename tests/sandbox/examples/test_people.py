"""new_member, reaction_roles, secret and custom_context: bots that look after people, roles and channels."""

from collections.abc import Callable
from typing import Any

import discord
import pytest
from discord.ext import commands

from sandbox.driver import InteractionFailed, Player
from sandbox.server import Sandbox
from sandbox.sight import Message
from tests.sandbox.examples.conftest import Connect, Context, bot_of, heard, reading
from tests.waiting import until


class Welcome(discord.Client):
    """Greets those who join; needs the privileged intent for members."""

    def __init__(self, channel: int) -> None:
        intents = discord.Intents.default()
        intents.members = True
        super().__init__(intents=intents, guild_ready_timeout=0.01)
        self.place = channel

    async def on_member_join(self, member: discord.Member) -> None:
        channel = member.guild.get_channel(self.place)
        assert isinstance(channel, discord.TextChannel)
        await channel.send(f"Welcome {member.mention} to {member.guild.name}!")


class Roles(discord.Client):
    """Gives a role to those who react to a message, and takes it from those who take that back."""

    def __init__(self, message: int, roles: dict[str, int]) -> None:
        intents = discord.Intents.default()
        intents.members = True
        super().__init__(intents=intents, guild_ready_timeout=0.01)
        self.message, self.roles = message, roles

    def _asked(self, payload: discord.RawReactionActionEvent) -> tuple[discord.Member, discord.Role] | None:
        guild = self.get_guild(payload.guild_id or 0)
        role = self.roles.get(str(payload.emoji))
        if payload.message_id != self.message or guild is None or role is None:
            return None
        member, wanted = guild.get_member(payload.user_id), guild.get_role(role)
        return None if member is None or wanted is None else (member, wanted)

    async def on_raw_reaction_add(self, payload: discord.RawReactionActionEvent) -> None:
        if asked := self._asked(payload):
            await asked[0].add_roles(asked[1])

    async def on_raw_reaction_remove(self, payload: discord.RawReactionActionEvent) -> None:
        if asked := self._asked(payload):
            await asked[0].remove_roles(asked[1])


@commands.command()
@commands.guild_only()
async def secret(context: Context, name: str, *members: discord.Member) -> None:
    """Make a channel that only the named members and the bot see."""
    assert context.guild is not None
    overwrites: dict[discord.Role | discord.Member | discord.Object, discord.PermissionOverwrite] = {
        context.guild.default_role: discord.PermissionOverwrite(view_channel=False),
        context.guild.me: discord.PermissionOverwrite(view_channel=True),
    }
    overwrites |= {member: discord.PermissionOverwrite(view_channel=True) for member in members}
    channel = await context.guild.create_text_channel(name, overwrites=overwrites, topic="Top secret")
    await context.send(f"made {channel.id}")


class Ticking(commands.Context[Any]):
    """A context that says by a reaction whether all is well."""

    async def tick(self, well: bool) -> None:
        await self.message.add_reaction("\N{WHITE HEAVY CHECK MARK}" if well else "\N{CROSS MARK}")


class Ticker(commands.Bot):
    """Uses its own context for all commands."""

    async def get_context(self, origin: Any, /, *, cls: Any = Ticking) -> Any:
        return await super().get_context(origin, cls=cls)


@commands.command()
async def guess(context: Ticking, number: int) -> None:
    await context.tick(number == 7)


async def test_those_who_join_are_welcomed(sandbox: Sandbox, connect: Connect, ada: Player) -> None:
    async with connect(Welcome(sandbox.channel)):
        cleo = Player(sandbox, "Cleo")
        seen = await ada.wait_for(lambda message: "Welcome" in message.text)
        assert seen.text == f"Welcome {cleo.user.mention} to The Sandbox!"


async def test_a_reaction_gives_a_role_and_taking_it_back_takes_the_role(
    sandbox: Sandbox, connect: Connect, ada: Player, ben: Player
) -> None:
    sandbox.grant("manage_roles")
    guild = sandbox.world.guild
    role = sandbox.world.add_role(guild, "Film club")
    message = await ada.send("react!")
    async with connect(Roles(message.id, {"🎬": role.id})):
        await ben.react(message, "🎬")
        await ben.react(message, "🍿")
        await until(lambda: has_role(sandbox, ben, role.id, wanted=True))
        await ben.react(message, "🎬", added=False)
        await until(lambda: has_role(sandbox, ben, role.id, wanted=False))
    assert guild.members[ada.id].roles == []


async def has_role(sandbox: Sandbox, player: Player, role: int, *, wanted: bool) -> bool:
    return (role in sandbox.world.guild.members[player.id].roles) is wanted


async def test_a_secret_channel_is_for_the_named_members(
    sandbox: Sandbox, connect: Connect, ada: Player, ben: Player
) -> None:
    sandbox.grant("manage_channels", "manage_roles")
    async with connect(bot_of(secret)):
        answer = await heard(ada, f"$secret den {ben.user.mention}")
        den = int(answer.text.removeprefix("made "))
        await ben.send("nobody else reads this", channel=den)
        with pytest.raises(InteractionFailed, match="not there"):
            await ada.send("hello?", channel=den)
        assert ada.messages(den) == []
        assert sandbox.world.channels[den].topic == "Top secret"


async def test_a_guess_is_answered_by_a_reaction(connect: Connect, ada: Player) -> None:
    bot = Ticker("$", intents=reading(), guild_ready_timeout=0.01)
    bot.add_command(guess)
    async with connect(bot):
        for number, emoji in ((6, "❌"), (7, "✅")):
            sent = await ada.send(f"$guess {number}")
            seen = await ada.wait_for(reacted_to(sent.id))
            assert [reaction["emoji"]["name"] for reaction in seen.data["reactions"]] == [emoji]


def reacted_to(message_id: int) -> Callable[[Message], bool]:
    return lambda message: message.id == message_id and bool(message.data.get("reactions"))
