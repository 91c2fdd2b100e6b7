"""Where a round is seen: posts and edits made with the tokens of clicks while those are fresh.

What a token does for 15 minutes costs the bot nothing of its global rate limit; ordinary channel messages
do. A token may edit only what it posted, or the message that was clicked if its callback was a deferral.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import discord
from discord.utils import snowflake_time, utcnow

from bot.client import Matinee

Click = discord.Interaction[Matinee]
PlayableChannel = (
    discord.TextChannel | discord.VoiceChannel | discord.StageChannel | discord.Thread | discord.DMChannel
)
Channel = PlayableChannel | discord.PartialMessageable

_FRESH_SECONDS = 14 * 60
_LONGEST = 2000
_SPENT = {50027, 10015, 10062, 10008}
"""Discord's codes for a token, or a message, that is no more."""


def is_fresh(interaction: Click) -> bool:
    """Whether the token of an interaction may still be used."""
    return (utcnow() - snowflake_time(interaction.id)).total_seconds() < _FRESH_SECONDS


@dataclass
class OnStage:
    """The message of the open question, what stands above it there, and whose token may edit it."""

    message: discord.Message | discord.PartialMessage
    above: str
    poster: Click | None
    clicked: Click | None = None


class Stage:
    """One channel during one round."""

    def __init__(self, channel: Channel, opener: Click | None = None) -> None:
        self._channel = channel
        self._freshest: Click | None = opener
        self._shown: OnStage | None = None
        self._carried = ""

    @property
    def question(self) -> int | None:
        """Id of the message of the question that was shown last."""
        return self._shown.message.id if self._shown else None

    def freshen(self, interaction: Click) -> None:
        """Remember an acknowledged interaction: its token posts the next message."""
        self._freshest = interaction

    def claim_edit(self, interaction: Click) -> bool:
        """Say whether this click shall be acknowledged so that its token can edit the question later."""
        shown = self._shown
        if shown is None or shown.clicked is not None or interaction.message is None:
            return False
        if interaction.message.id != shown.message.id:
            return False
        shown.clicked = interaction
        return True

    def give_edit_back(self, interaction: Click) -> None:
        """Take back a claim whose acknowledgement failed."""
        if self._shown is not None and self._shown.clicked is interaction:
            self._shown.clicked = None

    def recall(self, message: int) -> None:
        """Know again the message of a question that an earlier run of the bot posted."""
        self._shown = OnStage(self._channel.get_partial_message(message), "", None)

    async def say(self, text: str) -> None:
        """Post a line beside the question."""
        await self._channel.send(text)

    async def post(self, text: str, buttons: Sequence[discord.ui.Item[Any]] = ()) -> discord.Message:
        """Post a message at the bottom, which `turn` edits from then on."""
        above = await self._take_carried(text)
        view = discord.ui.View(timeout=None)
        for button in buttons:
            view.add_item(button)
        poster = self._freshest if self._freshest and is_fresh(self._freshest) else None
        message = await self._send(poster, above + text, view)
        self._shown = OnStage(message, above, poster if self._freshest is poster else None)
        return message

    async def turn(self, text: str) -> None:
        """Turn the question into its reveal; where no token may, the next message begins with it."""
        shown = self._shown
        if shown is None:
            return
        whole = shown.above + text if len(shown.above + text) <= _LONGEST else text
        for editor in (shown.clicked, shown.poster):
            if editor is not None and is_fresh(editor) and await self._edit(editor, shown, whole):
                return
        self._carried = text

    async def _take_carried(self, text: str) -> str:
        """Return what shall stand above a text in its message; too much of it is posted by itself."""
        above, self._carried = f"{self._carried}\n\n" if self._carried else "", ""
        if len(above) + len(text) <= _LONGEST:
            return above
        await self._channel.send(above)
        return ""

    async def _send(self, poster: Click | None, text: str, view: discord.ui.View) -> discord.Message:
        if poster is not None:
            try:
                return await poster.followup.send(text, view=view, wait=True)
            except discord.HTTPException as refusal:
                if refusal.code not in _SPENT:
                    raise
                self._freshest = None
        return await self._channel.send(text, view=view)

    async def _edit(self, editor: Click, shown: OnStage, text: str) -> bool:
        try:
            if editor is shown.clicked:
                await editor.edit_original_response(content=text, view=None)
            else:
                await editor.followup.edit_message(shown.message.id, content=text, view=None)
        except discord.HTTPException as refusal:
            if refusal.code not in _SPENT:
                raise
            return False
        return True
