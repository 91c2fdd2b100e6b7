"""Finding the place of a story that a question is about: pure, with the standard library and rapidfuzz.

A question is read (`asked.py`), its words are matched with the story's (`story.py`, `matching.py`), what
speaks for each section is gathered (`evidence.py`, `measures.py`) and weighed (`ranking.py`); the best
sentence is grown to a passage, unless the story does not answer (`passage.py`). Synonyms are handed in.
"""

from dataclasses import dataclass

from game.finding.asked import read_question
from game.finding.evidence import gather
from game.finding.passage import best_cover, passage_for
from game.finding.ranking import ranked, scores
from game.finding.story import Story, story_of, story_of_film
from game.judging.meaning import Synonyms

MOST_LETTERS = 2_000
"""Letters of a question that are read."""

_COVER_COUNTS = 10.0  # a story with half of the question is e^5 times as likely meant as one with none of it

__all__ = ["Found", "Match", "Story", "find", "matches", "story_of", "story_of_film"]


@dataclass(frozen=True, slots=True)
class Found:
    """Where a story speaks of a question.

    `ranking` has all sections, counted from 0, best first. `passage` is the text that answers, copied from
    the story, and `sentence`, counted from 0, the one it is about; nothing if the story does not say.
    """

    ranking: tuple[int, ...]
    passage: str | None = None
    sentence: int | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A section, counted from 0, that has words of a question; scores of two stories can be compared."""

    section: int
    score: float


def find(question: str, story: Story, synonyms: Synonyms) -> Found:
    """Find what a question, or any words, speaks of; "at the end" alone finds the last section."""
    asked = read_question(question[:MOST_LETTERS])
    if not asked.terms or not story.parts:
        along = tuple(range(len(story.sections)))
        return Found(along[::-1] if asked.late else along)
    evidence = gather(asked, story, synonyms)
    scored = scores(evidence)
    passage = passage_for(story, evidence, scored)
    if passage is None:
        return Found(ranked(scored))
    return Found(ranked(scored), passage.text, passage.sentence)


def matches(question: str, story: Story, synonyms: Synonyms) -> list[Match]:
    """Return the sections that have any of a question's words, best first; all if it only says which end."""
    asked = read_question(question[:MOST_LETTERS])
    if not story.parts or not (asked.terms or asked.early or asked.late):
        return []
    if not asked.terms:
        along = range(len(story.sections))
        return [Match(at, -float(place)) for place, at in enumerate(reversed(along) if asked.late else along)]
    evidence = gather(asked, story, synonyms)
    scored = scores(evidence)
    lift = _COVER_COUNTS * best_cover(story, evidence) - max(scored)
    having = {section for match in evidence.matches for section in match.sections}
    return [Match(section, scored[section] + lift) for section in ranked(scored) if section in having]
