"""Building films: reads the files, runs the builder, keeps the result; shows how far it is."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import track

from bot.settings import SEEDS
from data.builder import Built, build, read_pack, read_synopsis
from data.store import Store


async def build_files(store: Store, paths: Sequence[Path], messages: Console) -> list[Built]:
    """Build every synopsis and keep the films; `BuildError` before anything is kept if one file is wrong."""
    steps = track(paths, "Building", console=messages, transient=True, disable=not messages.is_terminal)
    built = [_build_file(path) for path in steps]
    for each in built:
        await store.catalogue.replace_film(each.film, each.questions)
    return built


def seeds() -> list[Path]:
    """Return the synopses that come with the program."""
    return sorted(SEEDS.glob("*.md"))


def _build_file(path: Path) -> Built:
    """Build one synopsis, with the question pack beside it if there is one."""
    synopsis = read_synopsis(path)
    pack_path = path.with_suffix(".pack.yaml")
    return build(synopsis, read_pack(pack_path) if pack_path.is_file() else None)
