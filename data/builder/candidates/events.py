"""The events of a story: one clause a sentence that tells what happens there, in story order."""

from data.builder.candidates.soundness import is_event, unsound
from data.builder.candidates.story import Story
from data.builder.clauses import Clause

_CERTAIN = 1.0  # five events stand in one question: none may rest on a guess who "she" is
LONGEST_EVENT = 90  # characters; an event must fit on a button


def events_of(story: Story) -> list[Clause]:
    """Return one event a sentence, in story order: main clauses that say enough, each told once."""
    found: dict[int, Clause] = {}
    for clause in story.clauses:
        if story.repeated(clause):
            continue  # somebody who comes to the bar twice does so before and after
        plain_fact = clause.sure >= _CERTAIN and clause.root and bool(clause.subjects)
        if (
            plain_fact
            and is_event(clause)
            and len(clause.text) <= LONGEST_EVENT
            and not unsound(clause, story)
        ):
            found.setdefault(clause.sentence, clause)
    return [found[number] for number in sorted(found)]
