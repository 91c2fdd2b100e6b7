"""What an answer is worth: points by speed, by clues, by how much of an order is right, less for hints."""

from collections.abc import Collection
from dataclasses import replace
from itertools import combinations, pairwise

from game.effects import Score
from game.events import Answer, Dealt, Given
from game.judge import VerdictKind

MOST_POINTS, LEAST_POINTS = 100, 50
HINT_COSTS = 0.3
"""Part of the points that each hint takes."""

SHARE_SECONDS = 1.5
"""Who is right within so many seconds of the first shares the points of a question that one may take."""


def score(answer: Answer, dealt: Dealt, shown: float, seconds: float, hints: int) -> Score:
    """Return what an answer is worth to a question shown at `shown` for so many `seconds`."""
    needed = elapsed(shown, answer.at)
    credit = _credit(answer, dealt)
    full = by_clues(needed, dealt, seconds) if dealt.clues else by_speed(needed, seconds)
    points = round(full * credit * (1 - HINT_COSTS * hints))
    return Score(answer.player, answer.given, needed, points, credit == 1, hints)


def elapsed(since: float, at: float) -> float:
    """Return the seconds between two times, to the millisecond: Discord's timestamps are no finer."""
    return round(at - since, 3)


def by_speed(needed: float, seconds: float) -> float:
    """100 points for an instant answer, falling to 50 at the full time, whenever the bell rings."""
    speed = max(0.0, 1 - needed / seconds)
    return LEAST_POINTS + (MOST_POINTS - LEAST_POINTS) * speed


def by_clues(needed: float, dealt: Dealt, seconds: float) -> float:
    """100 points at the first clue, and an equal part less with each that follows."""
    count = len(dealt.clues)
    return MOST_POINTS * (count - clues_shown(needed, dealt, seconds) + 1) / count


def clues_shown(since: float, dealt: Dealt, seconds: float) -> int:
    """Return how many clues stand there so many seconds after the first."""
    return min(len(dealt.clues), 1 + int(since / clue_interval(dealt, seconds)))


def clue_interval(dealt: Dealt, seconds: float) -> float:
    """Return the seconds between two clues: all have the same share of the time."""
    return seconds / len(dealt.clues)


def _credit(answer: Answer, dealt: Dealt) -> float:
    """Return the part of the points that the answer deserves; all if it is right."""
    if answer.verdict is not None:
        return 1.0 if answer.verdict.kind is VerdictKind.ACCEPT else 0.0
    right = dealt.right
    if isinstance(right, tuple) and isinstance(answer.given, tuple):
        return _order_credit(answer.given, right)
    return 1.0 if answer.given == right else 0.0


def _order_credit(given: tuple[int, ...], right: tuple[int, ...]) -> float:
    """Return how far an order is better than chance, which gets half of all pairs right.

    >>> _order_credit((0, 1, 3, 2), (0, 1, 2, 3)) == 4 / 6
    True
    """
    place = {item: index for index, item in enumerate(given)}
    pairs = list(combinations(right, 2))
    agree = sum(place[first] < place[second] for first, second in pairs)
    return max(0.0, (2 * agree - len(pairs)) / len(pairs))


def shared(scores: Collection[Score]) -> list[Score]:
    """Return the scores of a question that the first right answer takes: who was as fast shares its points.

    Whoever was right later, but was heard sooner, stays right and gets none.
    """
    first = min((each.seconds for each in scores if each.right), default=0.0)
    shares = [each.right and elapsed(first, each.seconds) <= SHARE_SECONDS for each in scores]
    return [
        replace(each, points=round(each.points / sum(shares)) if has_share else 0)
        for each, has_share in zip(scores, shares, strict=True)
    ]


def is_permutation(given: Given, count: int) -> bool:
    """Whether an order names each of so many items once."""
    return isinstance(given, tuple) and all(
        second - first == 1 for first, second in pairwise((-1, *sorted(given), count))
    )
