"""Hints: what helps with a question without answering it, more at each level."""

import re

from game.events import Dealt
from game.question import Kind


def levels(dealt: Dealt) -> int:
    """Return how many hints there are to a question."""
    if dealt.question.kind is Kind.ORDER:
        return 2
    if dealt.choices:
        return 1 if len(dealt.choices) > 2 else 0
    return 1 if masked(dealt.question.answer, 1) == masked(dealt.question.answer, 2) else 2


def remaining(dealt: Dealt) -> tuple[int, ...]:
    """Return the places of the two choices that a hint leaves: the right one and one that is wrong."""
    right = dealt.choices.index(dealt.question.answer)
    wrong = [place for place in range(len(dealt.choices)) if place != right]
    # Drawn from the id, so that everybody who asks, now or after a restart, hears the same.
    left = wrong[sum(map(ord, dealt.question.id)) % len(wrong)]
    return tuple(sorted((right, left)))


def placed(dealt: Dealt, level: int) -> int:
    """Return the item that a hint gives away: which comes first, then which comes last."""
    right = dealt.right
    assert isinstance(right, tuple)
    return right[0 if level == 1 else -1]


def masked(answer: str, level: int) -> str:
    """Show the first letters of each word of an answer, and how long it is.

    A word of one letter, such as a number, is not shown at all.

    >>> masked("Spy cameras", 1), masked("Spy cameras", 2), masked("7 men", 2)
    ('S__ c______', 'S__ came___', '_ m__')
    """
    return re.sub(r"\w+", lambda word: _begun(word[0], level), answer)


def _begun(word: str, level: int) -> str:
    shown = 1 if level == 1 else max(1, len(word) * 4 // 7)
    if len(word) <= 3:
        shown = min(1, len(word) - 1)
    return word[:shown] + "_" * (len(word) - shown)
