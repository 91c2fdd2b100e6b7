"""The building of films while the bot goes on: one after another, each told to whoever asked for it."""

import asyncio
import logging
from typing import Any

import discord

from bot.asking import Ask
from bot.building import build_film
from bot.client import Click, answering
from data.builder import BuildError, Built, Synopsis
from data.builder.errors import WorkerError
from data.store import Store
from game.dealing import playable
from game.errors import PlayerError
from game.film import FilmSummary
from game.wording import films as wording

_log = logging.getLogger(__name__)
_MOST_QUEUED = 5
_LONGEST_SECONDS = 300
_ASKED_SECONDS = 10 * 60


class Workshop:
    """Builds films and keeps them; a film that is there is replaced only if that was asked for."""

    def __init__(self, store: Store, ask: Ask | None = None) -> None:
        self._store = store
        self._ask = ask
        self._turn = asyncio.Lock()
        self._queue = 0  # films that are built or wait for it
        self._open = set[asyncio.Task[None]]()

    async def take(self, interaction: Click, synopsis: Synopsis) -> None:
        """Begin to build, or ask first if the film is there; the interaction is deferred already."""
        there = await summary_of(self._store, synopsis.slug)
        if there is None:
            self.begin(interaction, synopsis, replaces=False)
        else:
            view = ReplaceButtons(self, synopsis)
            await interaction.edit_original_response(content=wording.is_there(there), view=view)

    def begin(self, interaction: Click, synopsis: Synopsis, *, replaces: bool) -> None:
        """Build in the background, and say in the interaction's answer how far it is."""
        self.check_room()
        building = self._build(interaction, synopsis, before=self._queue, replaces=replaces)
        self._queue += 1
        task = asyncio.create_task(building)
        self._open.add(task)
        task.add_done_callback(self._open.discard)

    def check_room(self) -> None:
        """Raise `PlayerError` if too many films are waiting."""
        if self._queue >= _MOST_QUEUED:
            raise PlayerError(wording.too_many_builds(self._queue))

    async def close(self) -> None:
        """Give up what is being built; nothing of it is kept."""
        for task in self._open:
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)

    async def _build(self, interaction: Click, synopsis: Synopsis, *, before: int, replaces: bool) -> None:
        title = synopsis.title
        async with answering(interaction):
            try:
                await _say(interaction, wording.waiting(title, before) if before else wording.building(title))
                async with self._turn:
                    if before:
                        await _say(interaction, wording.building(title))
                    built = await self._make(synopsis, replaces=replaces)
            except PlayerError as problem:
                await _say(interaction, str(problem))
                return
            except asyncio.CancelledError:
                await _say(interaction, wording.restarted(title))
                raise
            finally:
                self._queue -= 1
            await self._report(interaction, built)

    async def _make(self, synopsis: Synopsis, *, replaces: bool) -> Built:
        """Build a film and keep it, or raise `PlayerError` with nothing changed."""
        if not replaces and await summary_of(self._store, synopsis.slug) is not None:
            raise PlayerError(wording.came_between(synopsis.title))
        built = await _built(synopsis)
        if not playable(built.questions):
            raise PlayerError(wording.nothing_to_ask(built.film, _reasons(built)))
        await self._store.catalogue.replace_film(built.film, built.questions)
        return built

    async def _report(self, interaction: Click, built: Built) -> None:
        """Say what came of a film; the language model, if there is one, may add to it afterwards."""
        if self._ask is None:
            await _say(interaction, _summary(built))
            return
        await _say(interaction, f"{_summary(built)}\n{wording.asking_model()}")
        more = await self._ask(built)
        # Nobody waits for a model: the film may have been replaced or removed meanwhile.
        if await self._store.catalogue.film(built.film.slug) == built.film:
            await self._store.catalogue.replace_film(more.film, more.questions)
            await _say(interaction, _summary(more))


def _summary(built: Built) -> str:
    ready = len(playable(built.questions))
    return wording.built(built.film, ready, len(built.questions) - ready, _reasons(built))


def _reasons(built: Built) -> list[tuple[str, ...]]:
    return [refusal.reasons for refusal in built.refused]


async def summary_of(store: Store, slug: str) -> FilmSummary | None:
    """Return what the store has under a slug."""
    return next((film for film in await store.catalogue.films() if film.slug == slug), None)


async def _built(synopsis: Synopsis) -> Built:
    try:
        async with asyncio.timeout(_LONGEST_SECONDS):
            return await build_film(synopsis)
    except TimeoutError:
        raise PlayerError(wording.took_too_long(synopsis.title)) from None
    except WorkerError as problem:
        _log.warning("%s", problem)
        raise PlayerError(wording.process_ended(synopsis.title)) from None
    except BuildError as problem:
        raise PlayerError(wording.unusable(problem.problem, None, problem.line)) from None


async def _say(interaction: Click, text: str) -> None:
    """Change the private answer; after 15 minutes Discord lets nobody change it any more."""
    try:
        await interaction.edit_original_response(content=text, view=None)
    except discord.HTTPException as refusal:
        _log.warning("how far a build is could not be told: %s", refusal)


class ReplaceButtons(discord.ui.View):
    """Asks whether a film that is there shall be replaced."""

    def __init__(self, workshop: Workshop, synopsis: Synopsis) -> None:
        super().__init__(timeout=_ASKED_SECONDS)
        self._workshop = workshop
        self._synopsis = synopsis

    @discord.ui.button(label="Replace it", style=discord.ButtonStyle.danger)
    async def replace(self, interaction: Click, _: discord.ui.Button[Any]) -> None:
        """Build the new one."""
        async with answering(interaction):
            self._workshop.check_room()
            self.stop()
            await interaction.response.edit_message(content=wording.building(self._synopsis.title), view=None)
            self._workshop.begin(interaction, self._synopsis, replaces=True)

    @discord.ui.button(label="Keep the old one", style=discord.ButtonStyle.secondary)
    async def keep(self, interaction: Click, _: discord.ui.Button[Any]) -> None:
        """Change nothing."""
        self.stop()
        await interaction.response.edit_message(
            content=wording.kept_as_it_was(self._synopsis.title), view=None
        )
