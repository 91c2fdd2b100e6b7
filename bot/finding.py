"""Finding passages on the command line: JSON lines in, rankings and passages out, in the same order."""

import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from data.vocabulary import load_synonyms
from game.film import Film
from game.finding import Found, Story, find, story_of, story_of_film

_KEPT_STORIES = 128


class FindingError(Exception):
    """A line that asks nothing of a story; the message says which and why."""


def find_lines(lines: Iterable[str], film: Film | None = None) -> Iterator[str]:
    """Answer each line, `{id, story, question}`, from its story, or a film's; empty lines are passed over."""
    synonyms = load_synonyms()
    scenes = story_of_film(film, synonyms) if film else None
    for number, text in enumerate(lines, 1):
        if text.strip():
            line = _read(number, text, needs_story=scenes is None)
            story = scenes or _story(tuple(line["story"]))
            yield _written(line, find(line["question"], story, synonyms))


@lru_cache(maxsize=_KEPT_STORIES)
def _story(sections: tuple[str, ...]) -> Story:
    return story_of(sections, load_synonyms())


def _written(line: dict[str, Any], found: Found) -> str:
    answer = {"id": line.get("id"), "ranking": found.ranking, "passage": found.passage}
    return json.dumps(answer)


def _read(number: int, text: str, *, needs_story: bool) -> dict[str, Any]:
    """Read one line; `FindingError` says which is wrong and why."""
    try:
        line = json.loads(text)
    except ValueError as error:
        raise FindingError(f"Line {number} is no JSON: {error}.") from None
    if not isinstance(line, dict):
        raise FindingError(f"Line {number} is no JSON object.")
    if not isinstance(line.get("question"), str):
        raise FindingError(f"Line {number} has no text 'question'.")
    story = line.get("story")
    if needs_story and not (isinstance(story, list) and all(isinstance(each, str) for each in story)):
        raise FindingError(f"Line {number} has no 'story', a list of texts.")
    return line
