"""The candidates: questions of several kinds made from the clauses of a film, for the audit to judge.

Every maker returns as many as it can; what stays is decided by the audit and then by the selection.
"""

from collections.abc import Callable, Sequence

from data.builder.candidates.absent import make_absent
from data.builder.candidates.cloze import make_cloze
from data.builder.candidates.clues import make_clues
from data.builder.candidates.next_event import make_next_event
from data.builder.candidates.order import make_order
from data.builder.candidates.story import Story
from data.builder.candidates.true_false import make_true_false
from data.builder.candidates.typed import make_typed
from data.builder.candidates.which_character import make_which_character
from data.builder.candidates.who import make_who
from data.builder.clauses import Clause, introductions
from data.builder.reading import Reading
from game.film import Film
from game.question import Question

MAKERS: tuple[Callable[[Story], list[Question]], ...] = (
    make_who,
    make_cloze,
    make_which_character,
    make_true_false,
    make_next_event,
    make_order,
    make_absent,
    make_clues,
    make_typed,
)


def find_candidates(
    film: Film, clauses: tuple[Clause, ...], readings: Sequence[Reading]
) -> tuple[Question, ...]:
    """Return every question that the makers find, kind by kind, in story order."""
    story = Story.of(film, clauses, introductions(readings))
    return tuple(question for make in MAKERS for question in make(story))
