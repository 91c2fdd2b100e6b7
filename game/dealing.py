"""Which questions a round asks, and in which order their choices stand."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from random import Random

from game.errors import PlayerError
from game.events import Dealt
from game.question import Difficulty, Kind, Question


def playable(pool: Iterable[Question]) -> tuple[Question, ...]:
    """Return the questions that a round of choices can ask: those with choices."""
    return tuple(question for question in pool if question.choices)


def deal(
    pool: Sequence[Question],
    count: int,
    chance: Random,
    *,
    asked_at: Mapping[str, float] | None = None,
    difficulty: Difficulty | None = None,
    mature: bool = False,
) -> tuple[Dealt, ...]:
    """Pick up to `count` questions and shuffle their choices.

    `asked_at` says when a question (by id) was last asked here: those never asked come first, then the ones
    unseen for longest. Among equals the pick spreads over scenes and kinds and avoids shared evidence and
    answers, so that no question gives another one away. `PlayerError` if no question fits.
    """
    fitting = [
        question
        for question in playable(pool)
        if (difficulty is None or question.difficulty is difficulty) and (mature or not question.mature)
    ]
    if not fitting:
        level = f" {difficulty}" if difficulty else ""
        raise PlayerError(
            f"This film has no{level} questions to choose from; try another difficulty or film."
        )
    picked = _spread(sorted(fitting, key=lambda question: question.id), count, chance, asked_at or {})
    return tuple(Dealt(question, _arranged(question, chance)) for question in picked)


def _arranged(question: Question, chance: Random) -> tuple[str, ...]:
    """Shuffle the choices, but leave True before False, where everybody looks for it."""
    if question.kind is Kind.TRUE_FALSE:
        return tuple(sorted(question.choices, reverse=True))
    return tuple(chance.sample(question.choices, len(question.choices)))


def _spread(
    fitting: list[Question], count: int, chance: Random, asked_at: Mapping[str, float]
) -> list[Question]:
    chance.shuffle(fitting)
    picked = list[Question]()
    while fitting and len(picked) < count:
        best = min(
            fitting, key=lambda question: (asked_at.get(question.id, 0.0), _crowding(question, picked))
        )
        picked.append(best)
        fitting.remove(best)
    return picked


def _crowding(question: Question, picked: Collection[Question]) -> tuple[int, int]:
    """How much a question repeats what was picked: first what it gives away, then scene and kind."""
    scenes = Counter(other.scene for other in picked)
    kinds = Counter(other.kind for other in picked)
    shared = sum(_gives_away(question, other) for other in picked)
    return shared, 2 * scenes[question.scene] + kinds[question.kind]


def _gives_away(one: Question, other: Question) -> bool:
    same_answer = one.answer == other.answer and one.kind is not Kind.TRUE_FALSE
    return same_answer or bool(set(one.evidence) & set(other.evidence))
