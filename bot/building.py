"""Building films: reads the files, runs the builder in its process, keeps the result; shows how far it is."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import track

from bot.asking import Ask
from bot.settings import SEEDS
from data.builder import Built, Pack, Synopsis, SynopsisError, read_pack, read_synopsis
from data.builder.explanation import Section, explain, matching_sentences
from data.builder.parser import load
from data.builder.worker import builder_process
from data.store import Store


async def build_files(
    store: Store, paths: Sequence[Path], messages: Console, ask: Ask | None = None
) -> list[Built]:
    """Build every synopsis and keep the films; `BuildError` before anything is kept if one file is wrong."""
    files = [read_files(path) for path in paths]
    steps = track(files, "Building", console=messages, transient=True, disable=not messages.is_terminal)
    async with builder_process() as build:
        built = [await _with_more(await build(synopsis, pack), ask) for synopsis, pack in steps]
    for each in built:
        await store.catalogue.replace_film(each.film, each.questions)
    return built


async def build_film(synopsis: Synopsis) -> Built:
    """Build one film, and keep nothing; `BuildError` if its process is killed."""
    async with builder_process() as build:
        return await build(synopsis)


def seeds() -> list[Path]:
    """Return the synopses that come with the program."""
    return sorted(SEEDS.glob("*.md"))


def read_files(path: Path) -> tuple[Synopsis, Pack | None]:
    """Read a synopsis, with the question pack beside it if there is one; `BuildError` if one is wrong."""
    pack = path.with_suffix(".pack.yaml")
    return read_synopsis(path), read_pack(pack) if pack.is_file() else None


def explain_sentence(path: Path, wanted: str) -> tuple[Section, ...]:
    """Say what each stage makes of the sentence of a synopsis that has this number, or these words in it.

    `BuildError` if the file is wrong, or if no sentence or more than one is meant.
    """
    synopsis, pack = read_files(path)
    found = matching_sentences(synopsis, wanted)
    if not found:
        problem = "no sentence has this number or these words in it."
        raise SynopsisError(path.as_posix(), synopsis.first_line, problem)
    if len(found) > 1:
        numbers = ", ".join(map(str, found[:10]))
        problem = f"{len(found)} sentences have these words in them; name the number of one: {numbers}."
        raise SynopsisError(path.as_posix(), synopsis.first_line, problem)
    return explain(synopsis, load().parse, pack, found[0])


async def _with_more(built: Built, ask: Ask | None) -> Built:
    return built if ask is None else await ask(built)
