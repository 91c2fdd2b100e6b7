"""The making of a film: what each stage of the builder made, for reports and explanations."""

from dataclasses import dataclass

from data.builder.built import Refusal
from data.builder.clauses import Clause
from data.builder.mentions import Mentions
from data.builder.people import Person
from data.builder.reading import Reading
from data.builder.reference import References
from data.builder.sentences import Passage
from game.film import Film
from game.question import Question


@dataclass(frozen=True, slots=True)
class Making:
    """Everything between a synopsis and its film; `selected` are the questions that the film keeps."""

    passages: tuple[Passage, ...]
    readings: tuple[Reading, ...]
    people: tuple[Person, ...]
    references: References
    mentions: dict[int, Mentions]
    clauses: tuple[Clause, ...]
    film: Film
    candidates: tuple[Question, ...]
    kept: tuple[Question, ...]
    refused: tuple[Refusal, ...]
    selected: tuple[Question, ...]
