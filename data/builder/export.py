"""The export: a film as the two files that it can be built from again, its synopsis and its questions."""

from collections.abc import Iterable
from typing import Any

import yaml

from game.film import Film
from game.question import Kind, Question, in_story_order


def synopsis_file(film: Film) -> str:
    """Return a film's text as a synopsis file, with front matter; its paragraphs are not kept."""
    source = film.source
    front = {
        "title": film.title,
        "original_title": source.original_title,
        "year": source.year,
        "director": source.director,
        "language": source.language,
        "source": source.name,
        "licence": source.licence,
    }
    said = _written({key: value for key, value in front.items() if value})
    return f"---\n{said}---\n{film.text(1, len(film.sentences))}\n"


def pack_file(film: Film, questions: Iterable[Question]) -> str:
    """Return questions of a film, whoever made them, as a question pack."""
    return _written(
        {
            "film": film.slug,
            "source": film.source.name,
            "licence": film.source.licence,
            "questions": [_entry(question) for question in questions],
        }
    )


def _entry(question: Question) -> dict[str, Any]:
    distractors = [choice for choice in question.choices if choice != question.answer]
    entry: dict[str, Any] = {
        "kind": str(question.kind),
        "prompt": question.prompt,
        "answer": question.answer,
        "accepted": list(question.accepted),
        "distractors": [] if question.kind is Kind.TRUE_FALSE else distractors,
        "evidence": list(question.evidence),
        "difficulty": str(question.difficulty),
        "mature": question.mature,
    }
    if question.kind is Kind.ORDER:
        entry |= {"answer": None, "items": list(in_story_order(question))}
    elif question.kind is Kind.CLUES:
        entry |= {"prompt": None, "clues": question.prompt.splitlines()}
    return {key: value for key, value in entry.items() if value}


def _written(values: dict[str, Any]) -> str:
    return yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=110)
