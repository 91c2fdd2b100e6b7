"""The menu that asks which film a round shall be about when there are several; its id carries the options."""

import re
from collections.abc import Sequence
from typing import Any, Self

import discord

from game.film import FilmSummary
from game.options import Mode, Options
from game.question import Difficulty
from game.wording import rounds as wording
from game.wording.markdown import clipped

MOST_OPTIONS = 25
"""How many options Discord allows in one menu."""


class FilmMenu(
    discord.ui.DynamicItem[discord.ui.Select[discord.ui.View]],
    template=r"film:(?P<mode>[a-z]+):(?P<questions>\d+):(?P<seconds>\d+):(?P<pause>\d+)"
    r":(?P<difficulty>[a-z]*):(?P<teams>\d):(?P<changes>[01])",
):
    """Asks which film a round shall be about."""

    def __init__(self, options: Options, films: Sequence[FilmSummary] = ()) -> None:
        menu: discord.ui.Select[discord.ui.View] = discord.ui.Select(
            custom_id=_custom_id(options),
            placeholder=wording.which_film(),
            options=[
                discord.SelectOption(label=clipped(film.title, 100), value=film.slug)
                for film in films[:MOST_OPTIONS]
            ],
        )
        super().__init__(menu)
        self.options = options

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Know the menu again from its id."""
        return cls(
            Options(
                mode=Mode(match["mode"]),
                questions=int(match["questions"]),
                seconds=float(match["seconds"]),
                pause=float(match["pause"]),
                difficulty=Difficulty(match["difficulty"]) if match["difficulty"] else None,
                teams=int(match["teams"]),
                changes=match["changes"] == "1",
            )
        )

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Say which film was chosen."""
        # Dispatched, so that the menu need not know who starts rounds: `Trivia.on_film_choice` listens.
        interaction.client.dispatch("film_choice", interaction, self.item.values[0], self.options)


def _custom_id(options: Options) -> str:
    parts = (
        options.mode,
        str(options.questions),
        f"{options.seconds:.0f}",
        f"{options.pause:.0f}",
        options.difficulty or "",
        str(options.teams),
        str(int(options.changes)),
    )
    return f"film:{':'.join(parts)}"
