"""The `/trivia` commands: start a round, play it, stop it."""

from typing import Any, Literal

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Click, Matinee, answering
from cogs.options import film_names
from cogs.permissions import check_playable
from cogs.rounds import players
from cogs.rounds.appeals import Appeals
from cogs.rounds.controls import Action, Control
from cogs.rounds.film_menu import FilmMenu
from cogs.rounds.hall import Hall
from cogs.rounds.host import Host
from data.store import Store
from data.vocabulary import load_synonyms
from game.errors import PlayerError
from game.options import (
    FEWEST_QUESTIONS,
    LONGEST,
    LONGEST_PAUSE,
    MOST_QUESTIONS,
    SHORTEST,
    Mode,
    Options,
    rules_of,
)
from game.question import Difficulty
from game.wording import problems
from game.wording import rounds as wording

ModeName = Literal["choice", "typed", "first", "survival", "clues", "order"]


class Trivia(commands.GroupCog, group_name="trivia"):
    """Play film trivia."""

    def __init__(self, store: Store, hall: Hall) -> None:
        self.store = store
        self.hall = hall
        self._appeals = Appeals(store, hall.hosts)

    async def cog_load(self) -> None:
        """Know the rounds that an earlier run of the bot left open."""
        await self.hall.claim_left_open()

    async def cog_unload(self) -> None:
        """Leave the rounds that are on; the next run of the bot resumes them."""
        await self.hall.leave()

    @app_commands.command()
    @app_commands.rename(number="questions")
    @app_commands.describe(
        film="The film to ask about",
        mode="How to answer: choice is by buttons; typed, first and clues in words; order by places",
        number="How many questions, 3 to 50 (10)",
        seconds="Seconds for each question, 5 to 120 (20; 40 in words; 60 for order)",
        difficulty="Only questions this hard",
        teams="Play in so many teams",
        pause="Seconds to read each answer, 0 to 15 (4)",
        changes="Whether an answer may be changed until the bell (no)",
    )
    @app_commands.autocomplete(film=film_names)
    async def start(
        self,
        interaction: Click,
        film: str | None = None,
        mode: ModeName = "choice",
        number: app_commands.Range[int, FEWEST_QUESTIONS, MOST_QUESTIONS] = 10,
        seconds: app_commands.Range[int, SHORTEST, LONGEST] | None = None,
        difficulty: Literal["easy", "medium", "hard"] | None = None,
        teams: Literal[2, 3, 4] | None = None,
        pause: app_commands.Range[int, 0, LONGEST_PAUSE] = 4,
        changes: bool = False,
    ) -> None:
        """Start a trivia round in this channel."""
        options = Options(
            mode=Mode(mode),
            questions=number,
            seconds=seconds or rules_of(Mode(mode)).seconds,
            pause=pause,
            difficulty=Difficulty(difficulty) if difficulty else None,
            teams=teams or 0,
            changes=changes,
        )
        films = await self.store.catalogue.films() if film is None else []
        if len(films) > 1:
            check_playable(interaction)
            menu = discord.ui.View(timeout=None).add_item(FilmMenu(options, films))
            await interaction.response.send_message(wording.which_film(), view=menu, ephemeral=True)
        else:
            await self.hall.start(interaction, film, options)

    @app_commands.command()
    async def stop(self, interaction: Click) -> None:
        """Stop the round in this channel; its scores are still shown."""
        await players.stop(self._host_here(interaction), interaction)

    @app_commands.command()
    async def skip(self, interaction: Click) -> None:
        """Skip the question: at once for whoever started the round, else by majority."""
        await players.skip(self._host_here(interaction), interaction)

    @app_commands.command()
    async def hint(self, interaction: Click) -> None:
        """Get a hint to the question, for yourself; it costs points."""
        await players.hint(self._host_here(interaction), interaction)

    @app_commands.command()
    @app_commands.describe(seconds="How many seconds more, 5 to 120 (20)")
    async def extend(
        self, interaction: Click, seconds: app_commands.Range[int, SHORTEST, LONGEST] = 20
    ) -> None:
        """Give the open question more time."""
        await players.extend(self._host_here(interaction), interaction, seconds)

    @app_commands.command()
    @app_commands.describe(text="Your answer; nobody else sees it")
    async def answer(self, interaction: Click, text: app_commands.Range[str, 1, 200]) -> None:
        """Answer the open question in words."""
        await players.write(self._host_here(interaction), interaction, text)

    @app_commands.command()
    async def appeals(self, interaction: Click) -> None:
        """Decide about answers that were rejected and that their players hold for right."""
        await self._appeals.show(interaction)

    def _host_here(self, interaction: Click) -> Host:
        host = self.hall.hosts.in_channel(interaction.channel_id or 0)
        if host is None:
            raise PlayerError(self._why_none(interaction))
        return host

    def _why_none(self, interaction: Click, otherwise: str | None = None) -> str:
        """Say why no round is on where the interaction came from."""
        if self.hall.hosts.is_claimed(interaction.channel_id or 0):
            return problems.round_is_coming()
        return otherwise or problems.no_round()

    @commands.Cog.listener()
    async def on_interaction(self, interaction: Click) -> None:
        """Take what is pressed or filled in to the round that it belongs to."""
        data: dict[str, Any] = {**(interaction.data or {})}
        control = Control.read(str(data.get("custom_id", "")))
        if control is None:
            return
        async with answering(interaction):
            match control.action:
                case Action.APPEAL:
                    await self._appeals.file(interaction, control)
                case Action.UPHOLD | Action.DENY:
                    await self._appeals.decide(interaction, control)
                case _:
                    await self._press(interaction, control)

    async def _press(self, interaction: Click, control: Control) -> None:
        host = self.hall.hosts.by_round(control.round)
        if host is not None:
            await players.press(host, interaction, control)
        elif control.action is Action.REMATCH:
            await self.hall.rematch(interaction, control.round)
        elif control.action is Action.REVIEW:
            await self.hall.review(interaction, control.round)
        else:
            raise PlayerError(self._why_none(interaction, problems.round_over()))

    @commands.Cog.listener()
    async def on_film_choice(self, interaction: Click, film: str, options: Options) -> None:
        """Start the round whose film was asked for."""
        async with answering(interaction):
            await self.hall.start(interaction, film, options)

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Take a reply to the open question to its round."""
        host = self.hall.hosts.in_channel(message.channel.id)
        if host is None or message.author.bot or message.reference is None:
            return
        if message.reference.message_id == host.stage.question:
            await players.reply(host, message)

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Resume the rounds that were left open."""
        await self.hall.resume()

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """End the rounds of a server that the bot is no longer in."""
        for host in self.hall.hosts.in_guild(guild.id):
            host.abandon()

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """End the round of a channel that is no more."""
        self._abandon(channel.id)

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, thread: discord.RawThreadDeleteEvent) -> None:
        """End the round of a thread that is no more."""
        self._abandon(thread.thread_id)

    def _abandon(self, channel: int) -> None:
        host = self.hall.hosts.in_channel(channel)
        if host is not None:
            host.abandon()


async def setup(bot: Matinee) -> None:
    """Add the cog (discord.py calls this when it loads the extension)."""
    bot.add_dynamic_items(FilmMenu)
    hall = Hall(bot.store, bot.live, load_synonyms(), bot.get_partial_messageable)
    await bot.add_cog(Trivia(bot.store, hall))
