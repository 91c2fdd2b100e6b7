"""What a build gives: a film, its questions, and those that the audit refused."""

from dataclasses import dataclass

from game.film import Film
from game.question import Question


@dataclass(frozen=True, slots=True)
class Refusal:
    """A question that did not pass; each reason is a gate's name and one clause ("answer in prompt: …")."""

    prompt: str
    answer: str
    source: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Built:
    """A film made from its synopsis, with every question that passed the audit."""

    film: Film
    questions: tuple[Question, ...]
    refused: tuple[Refusal, ...] = ()
