"""The candidates: questions of several kinds made from the clauses of a film, for the audit to judge.

Every maker returns as many as it can; what stays is decided by the audit and then by the selection.
"""

from collections.abc import Callable

from data.builder.candidates.cloze import make_cloze
from data.builder.candidates.next_event import make_next_event
from data.builder.candidates.story import Story
from data.builder.candidates.true_false import make_true_false
from data.builder.candidates.which_character import make_which_character
from data.builder.candidates.who import make_who
from data.builder.clauses import Clause
from game.film import Film
from game.question import Question

MAKERS: tuple[Callable[[Story], list[Question]], ...] = (
    make_cloze,
    make_who,
    make_which_character,
    make_true_false,
    make_next_event,
)


def find_candidates(film: Film, clauses: tuple[Clause, ...]) -> tuple[Question, ...]:
    """Return every question that the makers find, kind by kind, in story order."""
    story = Story.of(film, clauses)
    return tuple(question for make in MAKERS for question in make(story))
