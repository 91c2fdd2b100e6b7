"""Where a round is seen: posts and edits made with the tokens of interactions while those are fresh.

What a token does for 15 minutes costs the bot nothing of its global rate limit; ordinary channel messages
do. A token may edit only what it posted, or the message that was clicked if its callback was a deferral.
"""

from collections.abc import Awaitable
from dataclasses import dataclass
from typing import TypeVar

import aiohttp
import discord
from discord.utils import snowflake_time, utcnow

from bot.client import Click
from cogs.rounds.controls import fixed
from cogs.rounds.pace import Pace

PlayableChannel = (
    discord.TextChannel | discord.VoiceChannel | discord.StageChannel | discord.Thread | discord.DMChannel
)
Channel = PlayableChannel | discord.PartialMessageable
Result = TypeVar("Result")

_FRESH_SECONDS = 14 * 60
_LONGEST = 2000
_MOST_REFUSALS = 3
_SPENT = {50027, 10015, 10062, 10008}
"""Discord's codes for a token, or a message, that is no more: another way may still be open."""


FAILURES = (discord.HTTPException, aiohttp.ClientError, OSError)
"""What a request ends in that Discord refuses, or that does not reach it."""


class Refused(Exception):  # noqa: N818 - what Discord did, not what went wrong
    """Discord takes no message here at the moment."""


class Closed(Exception):  # noqa: N818 - a state of the channel
    """Discord has refused so often in a row that asking further would get the bot banned."""


@dataclass(frozen=True, slots=True)
class Token:
    """What one acknowledged interaction lets the bot do for a while."""

    id: int
    webhook: discord.Webhook

    @property
    def is_fresh(self) -> bool:
        """Whether it may still be used."""
        return (utcnow() - snowflake_time(self.id)).total_seconds() < _FRESH_SECONDS


@dataclass
class OnStage:
    """The message of the open question, what stands above it there, and whose token may edit it."""

    message: int
    above: str
    poster: Token | None
    clicked: Click | None = None


class Stage:
    """One channel during one round."""

    def __init__(self, channel: Channel, pace: Pace, opener: Click | None = None) -> None:
        self._channel = channel
        self._pace = pace
        self._freshest: Token | None = None
        self._shown: OnStage | None = None
        self._carried = ""
        self._refusals = 0
        if opener is not None:
            self.freshen(opener)

    @property
    def question(self) -> int | None:
        """Id of the message of the question that was shown last."""
        return self._shown.message if self._shown else None

    def freshen(self, interaction: Click) -> None:
        """Remember an acknowledged interaction: its token posts the next message."""
        if self._freshest is None or self._freshest.id < interaction.id:
            self._freshest = Token(interaction.id, interaction.followup)

    def claim_edit(self, interaction: Click) -> bool:
        """Say whether this click shall be acknowledged so that its token can edit the question later."""
        shown = self._shown
        if shown is None or shown.clicked is not None or interaction.message is None:
            return False
        if interaction.message.id != shown.message:
            return False
        interaction.message = None  # a large thing that nobody asks for again
        shown.clicked = interaction
        return True

    def give_edit_back(self, interaction: Click) -> None:
        """Take back a claim whose acknowledgement failed."""
        if self._shown is not None and self._shown.clicked is interaction:
            self._shown.clicked = None

    def recall(self, message: int) -> None:
        """Know again the message of a question that an earlier run of the bot posted."""
        self._shown = OnStage(message, "", None)

    async def say(self, text: str, view: discord.ui.View | None = None) -> None:
        """Post a line beside the question."""
        await self._post_under_carried(text, view or fixed(()))

    def carry(self, text: str) -> None:
        """Let the next message begin with a line."""
        self._carried = f"{self._carried}\n\n{text}" if self._carried else text

    async def ask(self, text: str, view: discord.ui.View) -> discord.Message:
        """Post a question at the bottom, which `turn` edits from then on."""
        message, above, poster = await self._post_under_carried(text, view)
        self._shown = OnStage(message.id, above, poster)
        return message

    async def change(self, text: str, view: discord.ui.View) -> None:
        """Change the text of the open question where a token may; otherwise post it anew at the bottom."""
        if not await self._edited(text, discord.utils.MISSING):
            await self.ask(text, view)

    async def turn(self, text: str) -> None:
        """Turn the question into its reveal; where no token may, the next message begins with it."""
        if not await self._edited(text, None):
            self.carry(text)
        self._shown = None

    async def _edited(self, text: str, view: discord.ui.View | None) -> bool:
        shown = self._shown
        if shown is None:
            return False
        whole = shown.above + text if len(shown.above + text) <= _LONGEST else text[:_LONGEST]
        clicked, poster = shown.clicked, shown.poster
        if clicked is not None and Token(clicked.id, clicked.followup).is_fresh:
            if await self._tried(clicked.edit_original_response(content=whole, view=view)):
                return True
            shown.clicked = None
        if poster is not None and poster.is_fresh:
            if await self._tried(poster.webhook.edit_message(shown.message, content=whole, view=view)):
                return True
            shown.poster = None
        return False

    async def _post_under_carried(
        self, text: str, view: discord.ui.View
    ) -> tuple[discord.Message, str, Token | None]:
        """Post a text below what could not be shown before; return what stands above it, and whose it is."""
        above = f"{self._carried}\n\n" if self._carried else ""
        if above and len(above) + len(text) > _LONGEST:
            await self._post(above, fixed(()))
            above = self._carried = ""
        message, poster = await self._post(above + text, view)
        self._carried = ""
        return message, above, poster

    async def _post(self, text: str, view: discord.ui.View) -> tuple[discord.Message, Token | None]:
        """Post with the freshest token, else as an ordinary message; `Refused` if neither may."""
        poster = self._freshest
        if poster is not None and poster.is_fresh:
            message = await self._tried(poster.webhook.send(text[:_LONGEST], view=view, wait=True))
            if message is not None:
                return message, poster
            if self._freshest is poster:
                self._freshest = None
        await self._pace.keep()
        ordinary = await self._tried(self._channel.send(text[:_LONGEST], view=view))
        if ordinary is None:
            raise Refused
        return ordinary, None

    async def _tried(self, request: Awaitable[Result]) -> Result | None:
        """Return what a request gives, nothing if it is refused; `Closed` after too many in a row.

        discord.py waits out what Discord asks to wait for, and repeats what failed on Discord's side.
        """
        try:
            result = await request
        except FAILURES as refusal:
            if isinstance(refusal, discord.HTTPException) and refusal.code in _SPENT:
                return None
            self._refusals += 1
            if self._refusals >= _MOST_REFUSALS:
                raise Closed(str(refusal)) from refusal
            return None
        self._refusals = 0
        return result
