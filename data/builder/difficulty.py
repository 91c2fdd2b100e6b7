"""Difficulty: a simple rule by kind, and by how much the film speaks of the answer."""

from game.film import Film
from game.question import Difficulty, Kind, Question

_LEVELS = (Difficulty.EASY, Difficulty.MEDIUM, Difficulty.HARD)
_RARE = 3  # mentions


def difficulty_of(question: Question, film: Film) -> Difficulty:
    """Return easy, medium or hard.

    A question is medium. It is easy if it is true/false or its answer is one of the two characters mentioned
    most; it is hard if it asks what happens next, or its answer is no character or one mentioned at most
    three times.
    """
    level = 1
    mentions = {character.name: len(character.mentions) for character in film.characters}
    leading = sorted(mentions, key=lambda name: (-mentions[name], name))[:2]
    if question.kind is Kind.TRUE_FALSE or question.answer in leading:
        level -= 1
    elif question.kind is Kind.NEXT_EVENT or mentions.get(question.answer, 0) <= _RARE:
        level += 1
    return _LEVELS[max(0, min(level, 2))]
