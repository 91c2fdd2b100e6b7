"""Judging answers on the command line: JSON lines in, verdicts out, in the same order."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from data.vocabulary import load_synonyms
from game.film import Character
from game.judge import judge
from game.question import Kind, Question


class JudgingError(Exception):
    """A line that is no answer to judge; the message says which and why."""


def judge_lines(lines: Iterable[str], cast: Sequence[Character] = ()) -> Iterator[str]:
    """Judge each line, `{id, question, answers, typed}`, by the cast; empty lines are passed over."""
    synonyms = load_synonyms()
    for number, text in enumerate(lines, 1):
        if text.strip():
            line = _read(number, text)
            verdict = judge(line["typed"], _question(line), cast, synonyms)
            yield json.dumps({"id": line.get("id"), "verdict": verdict.kind, "reason": verdict.reason})


def _read(number: int, text: str) -> dict[str, Any]:
    """Read one line; `JudgingError` says which is wrong and why."""
    try:
        line = json.loads(text)
    except ValueError as error:
        raise JudgingError(f"Line {number} is no JSON: {error}.") from None
    if not isinstance(line, dict):
        raise JudgingError(f"Line {number} is no JSON object.")
    for name in ("question", "typed"):
        if not isinstance(line.get(name), str):
            raise JudgingError(f"Line {number} has no text {name!r}.")
    answers = line.get("answers")
    if not isinstance(answers, list) or not answers or not all(isinstance(each, str) for each in answers):
        raise JudgingError(f"Line {number} has no 'answers', a list of at least one text.")
    return line


def _question(line: dict[str, Any]) -> Question:
    """Return the question as the judge wants it: only its prompt and its answers matter."""
    answer, *accepted = line["answers"]
    return Question(
        id=str(line.get("id")),
        kind=Kind.WHAT,
        prompt=line["question"],
        answer=answer,
        choices=(),
        evidence=(),
        evidence_text="",
        scene=1,
        accepted=tuple(accepted),
    )
