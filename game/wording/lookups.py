"""What lookups say about films, scenes and characters."""

from game.film import Character, Fact, Film, FilmSummary, Pronoun, Scene
from game.wording.markdown import clipped, counted, listed, plain

_LONGEST_TEXT = 3500


def scene_heading(scene: Scene, film: Film) -> str:
    """Name a scene with its number."""
    return clipped(f"Scene {scene.number} of {len(film.scenes)}: {scene.title}", 250)


def scene_text(scene: Scene, film: Film) -> str:
    """The sentences of a scene."""
    return plain(clipped(film.text(scene.first, scene.last), _LONGEST_TEXT))


def scene_source(scene: Scene, film: Film) -> str:
    """Where a scene's text stands, and under which licence."""
    span = f"sentence {scene.first}" if scene.first == scene.last else f"sentences {scene.first}–{scene.last}"
    return clipped(" · ".join(part for part in (film.title, span, film.source.licence) if part), 500)


def who(scene: Scene) -> str:
    """Who is in a scene."""
    return clipped(plain(listed(scene.characters)), 1000) or "nobody in particular"


def place(name: str) -> str:
    """Where a scene plays."""
    return plain(clipped(name, 500))


def character_line(character: Character) -> str:
    """One character in one line: name, other names, roles."""
    aliases = f" (also {plain(listed(character.aliases, 'or'))})" if character.aliases else ""
    roles = f": {plain(listed(character.roles))}" if character.roles else ""
    return f"**{plain(character.name)}**{aliases}{roles}"


def character_about(character: Character) -> str:
    """Who a character is."""
    lines = []
    if character.aliases:
        lines.append(f"Also: {plain(listed(character.aliases, 'or'))}")
    if character.roles:
        lines.append(f"Who: {plain(listed(character.roles))}")
    if character.pronoun is not Pronoun.UNKNOWN:
        lines.append(f"Pronoun: {character.pronoun}")
    return "\n".join(lines) or "The synopsis gives only the name."


def fact_line(fact: Fact) -> str:
    """One thing that a character did, with its place in the synopsis."""
    return f"• {plain(fact.text)} *(scene {fact.scene}, sentence {fact.sentence})*"


def film_line(film: FilmSummary) -> str:
    """One film in one line."""
    when = f" ({film.year})" if film.year else ""
    counts = (
        counted(film.scenes, "scene"),
        counted(film.characters, "character"),
        counted(film.playable, "question"),
    )
    return f"**{plain(film.title)}**{when} · `{film.slug}` · {', '.join(counts)}"


def film_about(film: Film) -> str:
    """What is known about a film besides its story."""
    source = film.source
    rows = (
        ("Original title", source.original_title),
        ("Year", source.year),
        ("Director", source.director),
        ("Language", source.language),
    )
    return "\n".join(f"{label}: {plain(str(value))}" for label, value in rows if value)


HELP_FIRST = """\
1. `/trivia start` plays a round in this channel: click your answer before the bell, the faster the better.
2. `/scene find` looks a moment up, `/character show` tells what somebody did, each with its sentence.
3. `/film list` shows the films to choose from; `/trivia stop` ends a round, and still shows the scores."""

HELP_REST = """\
`/trivia start [film] [mode] [questions] [seconds] [difficulty] [teams] [pause] [changes]`
**choice** by buttons · **typed** in words, three tries · **first** the first right answer takes it
**survival** three lives · **clues** who am I? · **order** four events · `teams` in all of them
`/trivia answer text` · `/trivia hint` · `/trivia skip` · `/trivia extend` · `/trivia appeals` for hosts
`/scene find query` · `/scene show number` private first; **Post** shows it to everybody
`/character list` · `/character show name`
`/film list` · `/film info film`
`/film add [file]` · `/film remove film` · `/film export film` for whoever may manage the server
Answers come from each film's synopsis, and every answer shows the sentence that proves it."""
