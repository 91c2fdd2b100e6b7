"""The question: the one noun that the builder makes, the audit passes, the store keeps and the game asks."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a question asks for."""

    WHO = "who"
    WHAT = "what"
    WHERE = "where"
    WHEN = "when"
    WHY = "why"
    HOW_MANY = "how_many"
    CLOZE = "cloze"
    TRUE_FALSE = "true_false"
    WHICH_CHARACTER = "which_character"
    NEXT_EVENT = "next_event"
    ABSENT = "absent"
    ORDER = "order"
    CLUES = "clues"


TYPED = frozenset(
    (Kind.WHO, Kind.WHAT, Kind.WHERE, Kind.WHEN, Kind.WHY, Kind.HOW_MANY, Kind.ORDER, Kind.CLUES)
)
"""The kinds that may be asked without choices."""


class Difficulty(StrEnum):
    """How hard a question is to somebody who saw the film once."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


@dataclass(frozen=True, slots=True)
class Question:
    """One question and the sentences of the synopsis that prove its answer.

    `choices` hold the answer and the distractors, in no particular order (a round deals them), or are empty
    for typed questions. `items` are the four events of an `order` as they are shown; its answer is the same
    events in story order, joined by " → ". `scene` is the spoiler position: the last scene that the question
    gives away. `source` says who made it: "builder", "pack" or "model".
    """

    id: str
    kind: Kind
    prompt: str
    answer: str
    choices: tuple[str, ...]
    evidence: tuple[int, ...]
    evidence_text: str
    scene: int
    accepted: tuple[str, ...] = ()
    difficulty: Difficulty = Difficulty.MEDIUM
    mature: bool = False
    source: str = "builder"
    items: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.choices and self.answer not in self.choices:
            raise ValueError(f"the answer of {self.id} is not one of its choices")


ARROW = " → "
"""What stands between the events in the answer of an `order`."""


def in_story_order(question: Question) -> tuple[str, ...]:
    """Return the events of an `order` in story order."""
    return tuple(question.answer.split(ARROW))
