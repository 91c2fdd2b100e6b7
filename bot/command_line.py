"""The command line: `matinee play`, `run`, `build`, `films`, `film`, `questions`, `judge`, `find`."""

import asyncio
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError
from rich.console import Console
from rich.table import Table

from bot import building, play, reports
from bot.asking import Ask, asking
from bot.client import StartError
from bot.finding import FindingError, find_lines
from bot.judging import JudgingError, judge_lines
from bot.running import run_bot
from bot.settings import Settings
from data.builder import BuildError, Built
from data.store import StoreError, open_store
from game.film import Film, FilmSummary
from game.question import Question

app = typer.Typer(
    help="Matinee: film trivia on Discord from a synopsis.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
output = Console(soft_wrap=True, markup=False, highlight=False)
messages = Console(stderr=True, soft_wrap=True, markup=False, highlight=False)

Json = Annotated[bool, typer.Option("--json", help="Print JSON only.")]
Slug = Annotated[str, typer.Argument(help="The film, as `matinee films` names it.")]


class CommandError(Exception):
    """What went wrong, in one sentence; ends the program with status 1."""


def main() -> None:
    """Run the command line; problems that a message explains end with status 1."""
    try:
        app()
    except (CommandError, BuildError, FindingError, JudgingError, StartError, StoreError) as problem:
        messages.print(str(problem), style="red")
        raise SystemExit(1) from None
    except KeyboardInterrupt:
        raise SystemExit(130) from None


def read_settings() -> Settings:
    """Read the settings; a wrong one is named in one sentence."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        raise CommandError(f"Setting {str(first['loc'][0]).upper()} is wrong: {first['msg']}.") from None


@app.command()
def run() -> None:
    """Run the bot on Discord; needs DISCORD_TOKEN."""
    settings = read_settings()
    token = settings.discord_token.get_secret_value().strip() if settings.discord_token else ""
    if not token:
        raise CommandError("Set DISCORD_TOKEN to your bot's token, or try Matinee without one: `make play`.")
    run_bot(settings, token)


@app.command(name="play")
def play_locally(
    port: Annotated[int | None, typer.Option(min=0, max=65535, help="Port of the page.")] = None,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the page.")] = True,
) -> None:
    """Play in a browser tab: a local stand-in for Discord with the real bot in it; needs no token."""
    asyncio.run(play.play(read_settings(), port, browser=browser, say=output.print))


@app.command()
def build(
    files: Annotated[list[Path] | None, typer.Argument(help="Synopses; none: all that come along.")] = None,
    sentence: Annotated[
        str | None,
        typer.Option(
            "--explain",
            metavar="SENTENCE",
            help="Build nothing; show what becomes of one sentence of one FILE: its number, or words of it.",
        ),
    ] = None,
    llm: Annotated[
        bool, typer.Option("--llm", help="Ask the language model at LLM_BASE_URL for more questions.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Make films of synopses: scenes, characters, facts, questions."""
    if sentence is not None:
        _explain(files or [], sentence, as_json=as_json)
        return
    built = asyncio.run(_build(files or building.seeds(), _model() if llm else None))
    if as_json:
        output.print(json.dumps([reports.build_report(each) for each in built], ensure_ascii=False))
        return
    for each in built:
        output.print(reports.build_summary(each))


def _explain(files: list[Path], sentence: str, *, as_json: bool) -> None:
    if len(files) != 1:
        raise typer.BadParameter("name the one FILE whose sentence it is.", param_hint="--explain")
    sections = building.explain_sentence(files[0], sentence)
    if as_json:
        output.print(json.dumps([asdict(section) for section in sections], ensure_ascii=False))
    else:
        output.print(reports.explanation(sections))


@app.command()
def films(as_json: Json = False) -> None:
    """Show what is in the store."""
    found = asyncio.run(_films())
    if as_json:
        output.print(json.dumps([reports.as_json(film) for film in found], ensure_ascii=False))
        return
    table = Table("film", "title", "year", "scenes", "characters", "questions")
    for film in found:
        counts = (film.scenes, film.characters, film.questions)
        table.add_row(film.slug, film.title, str(film.year or ""), *map(str, counts))
    output.print(table)


@app.command()
def film(slug: Slug, as_json: Json = False) -> None:
    """Show one film whole."""
    found, _ = asyncio.run(_film(slug))
    if as_json:
        output.print(json.dumps(reports.film_report(found), ensure_ascii=False))
    else:
        output.print(reports.film_text(found))


@app.command()
def questions(slug: Slug, as_json: Json = False) -> None:
    """Show a film's questions, one a line."""
    _, found = asyncio.run(_film(slug))
    for question in found:
        if as_json:
            output.print(json.dumps(reports.as_json(question), ensure_ascii=False))
        else:
            output.print(f"{question.kind:16} {question.prompt}  →  {question.answer}")


@app.command()
def judge(
    slug: Annotated[str | None, typer.Argument(help="The film whose cast decides about names.")] = None,
) -> None:
    """Judge typed answers: JSON lines in {id, question, answers, typed}, out {id, verdict, reason}."""
    cast = asyncio.run(_film(slug))[0].characters if slug else ()
    for line in judge_lines(sys.stdin, cast):
        sys.stdout.write(f"{line}\n")


@app.command()
def find(
    slug: Annotated[str | None, typer.Argument(help="The film whose scenes are searched.")] = None,
) -> None:
    """Find scenes: JSON lines in {id, story, question}, no story for a SLUG, out {id, ranking, passage}."""
    searched = asyncio.run(_film(slug))[0] if slug else None
    for line in find_lines(sys.stdin, searched):
        sys.stdout.write(f"{line}\n")


def _model() -> Ask:
    ask = asking(read_settings(), messages.print)
    if ask is None:
        raise CommandError("Set LLM_BASE_URL to your language model's server, or build without --llm.")
    return ask


async def _build(paths: list[Path], ask: Ask | None) -> list[Built]:
    async with open_store(read_settings().store_url) as store:
        return await building.build_files(store, paths, messages, ask)


async def _films() -> list[FilmSummary]:
    async with open_store(read_settings().store_url) as store:
        return await store.catalogue.films()


async def _film(slug: str) -> tuple[Film, list[Question]]:
    async with open_store(read_settings().store_url) as store:
        found = await store.catalogue.film(slug)
        if found is None:
            known = ", ".join(summary.slug for summary in await store.catalogue.films())
            there = f"the store has: {known}" if known else "the store is empty, `matinee build` fills it"
            raise CommandError(f"There is no film {slug!r}; {there}.")
        return found, await store.catalogue.questions(slug)
