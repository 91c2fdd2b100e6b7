"""Makes "Put these four events into the order of the story": events that lie well apart."""

from collections.abc import Sequence
from itertools import combinations, pairwise

from data.builder.candidates.moments import moments_of
from data.builder.candidates.story import Story, dealt
from data.builder.clauses import Clause
from data.builder.words import capitalised
from game.question import ARROW, Kind, Question

ORDER_PROMPT = "Put these four events into the order in which they happen."
EVENTS = 4
_APART = 3  # sentences from one event to the next, so that their order is plain
_MOST = 6  # questions
_MOST_SHARED = 2  # events of two questions
_MOST_MOMENTS = 24  # as many as so many questions need if they share none; more only cost time

Four = tuple[Clause, ...]


def make_order(story: Story) -> list[Question]:
    """Return questions over a good part of the film each, which share as few events as they can.

    A round asks no two that share one, but another round may.
    """
    moments = _spread(moments_of(story))
    waiting = [four for four in combinations(moments, EVENTS) if _gap(four) >= _APART and _differ(four)]
    chosen = list[Four]()
    while waiting and len(chosen) < _MOST:
        chosen.append(min(waiting, key=lambda four: (_shared(four, chosen), -_gap(four), _numbers(four))))
        waiting = [four for four in waiting if _shared(four, chosen) <= _MOST_SHARED]
    return [_question(story, four) for four in chosen]


def shown_order(events: Sequence[str]) -> tuple[str, ...]:
    """Return events as they are shown: the same in every run, and never in the order of the story.

    >>> shown_order(("Ann sings", "Bo runs", "Cy eats", "Di sleeps"))
    ('Ann sings', 'Cy eats', 'Di sleeps', 'Bo runs')
    """
    told = tuple(events)
    answer = ARROW.join(told)
    shown = tuple(sorted(told, key=lambda event: dealt(answer, event)))
    return shown if shown != told else (*told[1:], *told[:1])


def _question(story: Story, four: Four) -> Question:
    events = tuple(capitalised(moment.text) for moment in four)
    items, evidence = shown_order(events), _numbers(four)
    return story.question(Kind.ORDER, ORDER_PROMPT, ARROW.join(events), (), evidence, items=items)


def _spread(moments: list[Clause]) -> list[Clause]:
    """Return as many moments as are needed, from everywhere in the story."""
    count = len(moments)
    if count <= _MOST_MOMENTS:
        return moments
    return [moments[place * count // _MOST_MOMENTS] for place in range(_MOST_MOMENTS)]


def _numbers(four: Four) -> tuple[int, ...]:
    return tuple(moment.sentence for moment in four)


def _gap(four: Four) -> int:
    """Return the sentences between the two events that are nearest to each other."""
    return min(later - earlier for earlier, later in pairwise(_numbers(four)))


def _differ(four: Four) -> bool:
    return len({moment.text for moment in four}) == len(four)


def _shared(four: Four, chosen: Sequence[Four]) -> int:
    """Return how many events a question shares with one of those chosen, at most."""
    return max((len(set(_numbers(four)) & set(_numbers(other))) for other in chosen), default=0)
