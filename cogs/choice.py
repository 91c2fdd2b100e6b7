"""The buttons under a question: their ids say which round, question and position, never what is right."""

import re
from typing import Any, Self

import discord


class ChoiceButton(
    discord.ui.DynamicItem[discord.ui.Button[discord.ui.View]],
    template=r"choice:(?P<round>[0-9a-f]+):(?P<number>[0-9]+):(?P<choice>[0-9])",
):
    """One choice of one question; it works by its id alone, so nothing is kept per message."""

    def __init__(self, round_id: str, number: int, choice: int, label: str) -> None:
        super().__init__(discord.ui.Button(label=label, custom_id=f"choice:{round_id}:{number}:{choice}"))
        self.round_id = round_id
        self.number = number
        self.choice = choice

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Know the button again from its id."""
        label = getattr(item, "label", None) or ""
        return cls(match["round"], int(match["number"]), int(match["choice"]), label)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Say that somebody chose."""
        # Dispatched, so that the button need not know who hosts: `Trivia.on_choice` listens.
        interaction.client.dispatch("choice", interaction, self.round_id, self.number, self.choice)
