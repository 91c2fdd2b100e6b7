"""The form of `/film add`: what a film is called, where its text comes from, and the text or a file."""

from dataclasses import dataclass, field
from typing import Any

import discord

from bot.client import Click, answering
from cogs.film_building import Workshop
from data.builder import BuildError, Synopsis
from data.builder.submission import Submission, submit_file, submit_text
from data.builder.synopsis import MOST_BYTES, MOST_TITLE
from game.errors import PlayerError
from game.wording import films as wording

_LONGEST_FIELD = 200
_LONGEST_TEXT = 4000
_AGAIN_SECONDS = 15 * 60
_ENDINGS = (".txt", ".md", ".markdown")


def check_file(file: discord.Attachment) -> None:
    """Raise `PlayerError` if a file cannot be a synopsis, as far as its name and size tell."""
    if not file.filename.lower().endswith(_ENDINGS):
        raise PlayerError(wording.wrong_file(file.filename))
    if file.size > MOST_BYTES:
        raise PlayerError(wording.file_too_large(MOST_BYTES))


@dataclass(frozen=True, slots=True)
class Filled:
    """What a form holds: its fields, and the text that was typed or the file that came with the command."""

    fields: Submission = field(default_factory=Submission)
    text: str = ""
    file: discord.Attachment | None = None

    async def read(self) -> Synopsis:
        """Return the synopsis, or raise `PlayerError`."""
        name = self.file.filename if self.file else None
        try:
            if self.file is None:
                return submit_text(self.fields, self.text)
            return submit_file(self.fields, self.file.filename, await self.file.read())
        except BuildError as problem:
            raise PlayerError(wording.unusable(problem.problem, name, problem.line)) from None
        except discord.HTTPException:
            raise PlayerError(wording.file_is_gone()) from None


class FilmForm(discord.ui.Modal):
    """The form; with a file its fields may stay empty, what the file says of itself holds then."""

    def __init__(self, workshop: Workshop, filled: Filled) -> None:
        super().__init__(title="Add a film", timeout=None)
        self._workshop = workshop
        self._filled = filled
        fields, by_file = filled.fields, filled.file is not None
        self._title_field = _line("title", fields.title, MOST_TITLE, required=not by_file)
        self._year_field = _line("year", fields.year, 4, hint="1999")
        self._source_field = _line("source", fields.source, _LONGEST_FIELD, hint="Wikipedia, or who wrote it")
        self._licence_field = _line("licence", fields.licence, _LONGEST_FIELD, hint="CC BY-SA 4.0")
        self._text_field: discord.ui.TextInput[Any] = discord.ui.TextInput(
            custom_id="text",
            style=discord.TextStyle.paragraph,
            default=filled.text or None,
            max_length=_LONGEST_TEXT,
        )
        may_stay = "What the file says of itself may stay empty" if by_file else None
        self.add_item(discord.ui.Label(text="Title", description=may_stay, component=self._title_field))
        self.add_item(discord.ui.Label(text="Year", component=self._year_field))
        self.add_item(discord.ui.Label(text="Source", component=self._source_field))
        self.add_item(
            discord.ui.Label(text="Licence", description=wording.FREE_TO_USE, component=self._licence_field)
        )
        if not by_file:
            about = "The whole plot, in English; a longer one comes as a file: /film add file"
            self.add_item(discord.ui.Label(text="Synopsis", description=about, component=self._text_field))

    async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
        """Build the film; if something is wrong, offer the form again with what was typed."""
        async with answering(interaction):
            await interaction.response.defer(ephemeral=True, thinking=True)
            lines = (self._title_field, self._year_field, self._source_field, self._licence_field)
            fields = Submission(*(line.value for line in lines))
            filled = Filled(fields, self._text_field.value, self._filled.file)
            try:
                self._workshop.check_room()
                synopsis = await filled.read()
            except PlayerError as problem:
                view = AgainButton(self._workshop, filled)
                await interaction.edit_original_response(content=str(problem), view=view)
            else:
                await self._workshop.take(interaction, synopsis)


def _line(
    custom_id: str, typed: str, most: int, *, hint: str | None = None, required: bool = False
) -> discord.ui.TextInput[Any]:
    return discord.ui.TextInput(
        custom_id=custom_id, default=typed or None, placeholder=hint, max_length=most, required=required
    )


class AgainButton(discord.ui.View):
    """Opens the form again, so that nothing that was typed is lost."""

    def __init__(self, workshop: Workshop, filled: Filled) -> None:
        super().__init__(timeout=_AGAIN_SECONDS)
        self._workshop = workshop
        self._filled = filled

    @discord.ui.button(label="Open the form again", style=discord.ButtonStyle.primary)
    async def again(self, interaction: Click, _: discord.ui.Button[Any]) -> None:
        """Open it with what was typed."""
        await interaction.response.send_modal(FilmForm(self._workshop, self._filled))
