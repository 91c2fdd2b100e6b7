"""What a starter wants of a round, and the menu that asks which film when there are several."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

import discord

from game.film import FilmSummary
from game.question import Difficulty
from game.wording import rounds as wording
from game.wording.markdown import clipped

MOST_OPTIONS = 25
"""How many options Discord allows in one menu."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The options of `/trivia start` besides the film."""

    mode: str
    questions: int
    seconds: int
    difficulty: Difficulty | None


class FilmMenu(
    discord.ui.DynamicItem[discord.ui.Select[discord.ui.View]],
    template=r"film:(?P<mode>[a-z]+):(?P<questions>\d+):(?P<seconds>\d+):(?P<difficulty>[a-z]*)",
):
    """Asks which film a round shall be about; its id carries the other options."""

    def __init__(self, wanted: Wanted, films: Sequence[FilmSummary] = ()) -> None:
        level = wanted.difficulty or ""
        menu: discord.ui.Select[discord.ui.View] = discord.ui.Select(
            custom_id=f"film:{wanted.mode}:{wanted.questions}:{wanted.seconds}:{level}",
            placeholder=wording.which_film(),
            options=[
                discord.SelectOption(label=clipped(film.title, 100), value=film.slug)
                for film in films[:MOST_OPTIONS]
            ],
        )
        super().__init__(menu)
        self.wanted = wanted

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Know the menu again from its id."""
        level = Difficulty(match["difficulty"]) if match["difficulty"] else None
        return cls(Wanted(match["mode"], int(match["questions"]), int(match["seconds"]), level))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Say which film was chosen."""
        # Dispatched, so that the menu need not know who starts rounds: `Trivia.on_film_choice` listens.
        interaction.client.dispatch("film_choice", interaction, self.item.values[0], self.wanted)
