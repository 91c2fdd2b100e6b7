"""reply, edits, deleted, guessing_game and background_task: bots that read and write messages."""

from collections.abc import Callable
from typing import Any

import discord
from discord.ext import commands, tasks

from sandbox.driver import Player
from sandbox.server import Sandbox
from sandbox.sight import Message
from tests.sandbox.examples.conftest import Connect, Context, bot_of, heard, reading


class Reader(discord.Client):
    """A client that reads what people write."""

    def __init__(self) -> None:
        super().__init__(intents=reading(), guild_ready_timeout=0.01)


class Greeter(Reader):
    """Replies to `!hello` and mentions who said it; never answers itself."""

    async def on_message(self, message: discord.Message) -> None:
        if self.user is not None and message.author.id == self.user.id:
            return
        if message.content.startswith("!hello"):
            await message.reply("!hello to you", mention_author=True)


class Editor(Reader):
    """Changes its own message when asked, and tells of every edit what was there before."""

    async def on_message(self, message: discord.Message) -> None:
        if message.content.startswith("!editme"):
            sent = await message.channel.send("10")
            await sent.edit(content="40")

    async def on_message_edit(self, before: discord.Message, after: discord.Message) -> None:
        await before.channel.send(f"{before.author} edited: {before.content} -> {after.content}")


class Deleter(Reader):
    """Removes its own message when asked, leaves one that goes by itself, and tells of what was removed."""

    async def on_message(self, message: discord.Message) -> None:
        if message.content.startswith("!deleteme"):
            sent = await message.channel.send("I am going now")
            await sent.delete()
            await message.channel.send("Goodbye soon", delete_after=0.05)

    async def on_message_delete(self, message: discord.Message) -> None:
        await message.channel.send(f"{message.author} deleted: {message.content}")


class Guesser(Reader):
    """Lets whoever asks guess a number, once and not for long."""

    patience = 5.0

    async def on_message(self, message: discord.Message) -> None:
        if not message.content.startswith("$guess"):
            return
        await message.channel.send("Guess a number between 1 and 10.")

        def is_guess(other: discord.Message) -> bool:
            return other.author == message.author and other.content.isdigit()

        try:
            guess = await self.wait_for("message", check=is_guess, timeout=self.patience)
        except TimeoutError:
            await message.channel.send("Sorry, you took too long, it was 7.")
            return
        right = int(guess.content) == 7
        await message.channel.send("You are right!" if right else "Oops. It is actually 7.")


class Counting(discord.Client):
    """Counts in a channel from the moment at which it is ready."""

    def __init__(self, channel: int, times: int) -> None:
        super().__init__(intents=discord.Intents.default(), guild_ready_timeout=0.01)
        self.place, self.number = channel, 0
        self.count = tasks.loop(seconds=0.01, count=times)(self.say)

    async def setup_hook(self) -> None:
        self.count.before_loop(self.wait_until_ready)
        self.count.start()

    async def say(self) -> None:
        channel = self.get_channel(self.place)
        assert isinstance(channel, discord.TextChannel)
        self.number += 1
        await channel.send(str(self.number))


async def test_a_reply_mentions_who_is_replied_to(connect: Connect, ada: Player) -> None:
    async with connect(Greeter()):
        reply = await heard(ada, "!hello")
        assert reply.text == "!hello to you"
        assert [user["id"] for user in reply.data["mentions"]] == [str(ada.id)]
        assert reply.data["referenced_message"]["content"] == "!hello"
        await ada.send("that is all")
        assert [message.text for message in ada.messages()] == ["!hello", "!hello to you", "that is all"]


async def test_edits_are_told_with_what_was_there_before(connect: Connect, ada: Player, ben: Player) -> None:
    async with connect(Editor()):
        await ada.send("!editme")
        own = await ada.wait_for(lambda message: "edited" in message.text)
        assert own.text.endswith("edited: 10 -> 40")
        wrong = await ben.send("teh film")
        await ben.edit(wrong, "the film")
        await ada.wait_for(lambda message: message.text == "ben edited: teh film -> the film")


async def test_deleted_messages_are_told(connect: Connect, ada: Player, ben: Player) -> None:
    async with connect(Deleter()):
        await ada.send("!deleteme")
        for text in ("I am going now", "Goodbye soon"):
            await ada.wait_for(ending(f"deleted: {text}"))
        secret = await ben.send("a secret")
        await ben.delete(secret)
        await ada.wait_for(lambda message: message.text == "ben deleted: a secret")
        left = [message.text for message in ben.messages() if "deleted" not in message.text]
        assert left == ["!deleteme"]


def ending(text: str) -> Callable[[Message], bool]:
    return lambda message: message.text.endswith(text)


async def test_a_number_is_guessed_by_who_asked_and_by_nobody_else(
    connect: Connect, ada: Player, ben: Player
) -> None:
    async with connect(Guesser()):
        assert (await heard(ada, "$guess")).text == "Guess a number between 1 and 10."
        await ben.send("7")
        await ada.send("seven")
        assert (await heard(ada, "6")).text == "Oops. It is actually 7."
        await heard(ben, "$guess")
        assert (await heard(ben, "7")).text == "You are right!"


async def test_who_guesses_too_late_is_told_the_number(connect: Connect, ada: Player) -> None:
    client = Guesser()
    client.patience = 0.05
    async with connect(client):
        await heard(ada, "$guess")
        await ada.wait_for(lambda message: message.text == "Sorry, you took too long, it was 7.")


async def test_a_background_task_counts(sandbox: Sandbox, connect: Connect, ada: Player) -> None:
    async with connect(Counting(sandbox.channel, 3)):
        await ada.wait_for(lambda message: message.text == "3")
        assert [message.text for message in ada.messages()] == ["1", "2", "3"]


# basic_bot and converters: commands with arguments


@commands.command()
async def add(context: Context, left: int, right: int) -> None:
    await context.send(str(left + right))


@commands.command()
async def choose(context: Context, *choices: str) -> None:
    await context.send(choices[-1])


@commands.command()
async def repeat(context: Context, times: int, content: str) -> None:
    for _ in range(times):
        await context.send(content)


@commands.command()
async def joined(context: Context, member: discord.Member) -> None:
    assert member.joined_at is not None
    await context.send(f"{member} joined {discord.utils.format_dt(member.joined_at)}")


@commands.group()
async def cool(context: Context) -> None:
    if context.invoked_subcommand is None:
        await context.send(f"No, {context.subcommand_passed} is not cool")


@cool.command(name="bot")
async def cool_bot(context: Context) -> None:
    await context.send("Yes, the bot is cool.")


@commands.command()
async def whom(context: Context, found: discord.Member | discord.TextChannel) -> None:
    await context.send(f"{type(found).__name__} {found}")


def basic_bot() -> commands.Bot:
    return bot_of(add, choose, repeat, joined, cool, whom)


async def test_commands_take_their_arguments_from_the_text(connect: Connect, ada: Player) -> None:
    async with connect(basic_bot()):
        assert (await heard(ada, "$add 40 2")).text == "42"
        assert (await heard(ada, "$choose Alien 'Blade Runner'")).text == "Runner'"
        assert (await heard(ada, "$cool bot")).text == "Yes, the bot is cool."
        assert (await heard(ada, "$cool fan")).text == "No, fan is not cool"
        await ada.send("$repeat 3 again")
        await ada.wait_for(lambda message: len(texts(ada, "again")) == 3)


def texts(player: Player, wanted: str) -> list[Any]:
    return [message for message in player.messages() if message.text == wanted]


async def test_members_and_channels_are_found_by_mention_and_by_name(
    sandbox: Sandbox, connect: Connect, ada: Player, ben: Player
) -> None:
    async with connect(basic_bot()):
        assert (await heard(ada, f"$joined {ben.user.mention}")).text.startswith("ben joined <t:")
        assert (await heard(ada, "$joined ben")).text.startswith("ben joined <t:")
        assert (await heard(ada, f"$whom <#{sandbox.channel}>")).text == "TextChannel lobby"
        assert (await heard(ada, "$whom film-night")).text == "TextChannel film-night"
        assert (await heard(ada, f"$whom {ben.id}")).text == "Member ben"


async def test_the_help_of_a_bot_lists_its_commands(connect: Connect, ada: Player) -> None:
    async with connect(basic_bot()):
        words = (await heard(ada, "$help")).text.split()
        assert {"add", "choose", "cool", "joined", "repeat", "whom"} <= set(words)
