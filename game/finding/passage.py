"""The passage that answers: the sentence with most of the question in it, grown by its neighbours."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from game.finding.evidence import Evidence
from game.finding.matching import rarity
from game.finding.story import Part, Story

MOST_WORDS = 60
"""Words of a passage at most."""

LEAST_COVER = 0.45
"""Share of a question that a story must have in one place to answer it."""

_NEAR = 3  # sentences around the best one in which the rest of the question may stand
_SECTION_COUNTS = 0.1
_WORD = re.compile(r"\S+")
_PAUSE = re.compile(r"[,;:.!?…—–][\"'”’)\]]*$")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words copied from a section, and the sentence, counted from 0 in the story, that it is about."""

    text: str
    sentence: int


def passage_for(story: Story, evidence: Evidence, scored: Sequence[float]) -> Passage | None:
    """Return the passage that answers, or nothing if the story does not say."""
    whole = sum(match.rarity for match in evidence.matches)
    if not whole:
        return None
    found = max(
        range(len(story.parts)),
        key=lambda at: evidence.strengths[at] / whole + _SECTION_COUNTS * scored[story.parts[at].section],
    )
    if cover(found, story, evidence) < LEAST_COVER:
        return None
    return Passage(_grown(story, found), found)


def best_cover(story: Story, evidence: Evidence) -> float:
    """Return the share of a question that a story has in the place that has most of it."""
    strongest = max(range(len(story.parts)), key=lambda at: evidence.strengths[at])
    return cover(strongest, story, evidence)


def cover(sentence: int, story: Story, evidence: Evidence) -> float:
    """Return the share of a question that a sentence and those near it have; unknown words count full."""
    unknown = rarity(0, len(story.parts))
    there = every = 0.0
    for match in evidence.matches:
        weight = match.rarity if match.sentences else unknown
        every += weight
        near = range(sentence - _NEAR, sentence + _NEAR + 1)
        there += weight * max(match.sentences.get(at, 0.0) for at in near)
    return there / every


def _grown(story: Story, sentence: int) -> str:
    """Return a sentence with whole sentences behind and before it, then clauses, as the words allow."""
    section = story.parts[sentence].section
    text = story.sections[section]
    words = [match.span() for match in _WORD.finditer(text)]
    begins = [begin for begin, _ in words]
    starts = [bisect_right(begins, part.begin) - 1 for part in _parts_of(story, section)]
    starts.append(len(words))
    at = sentence - story.bounds[section]
    first, end = starts[at], max(starts[at] + 1, starts[at + 1])
    if end - first < MOST_WORDS:
        first, end = _by_stops(first, end, starts)
        clauses = [0, *(place for place, span in enumerate(words, 1) if _PAUSE.search(text[slice(*span)]))]
        first, end = _by_stops(first, end, clauses)
    end = min(end, first + MOST_WORDS)
    return text[words[first][0] : words[end - 1][1]]


def _parts_of(story: Story, section: int) -> Sequence[Part]:
    return story.parts[story.bounds[section] : story.bounds[section + 1]]


def _by_stops(first: int, end: int, stops: Sequence[int]) -> tuple[int, int]:
    """Move the ends of a run of words outwards from stop to stop, behind it and before it in turn.

    >>> _by_stops(30, 40, [0, 15, 30, 40, 55, 70])
    (15, 70)
    """
    grows = True
    while grows:
        grows = False
        behind = next((stop for stop in stops if stop > end), None)
        if behind is not None and behind - first <= MOST_WORDS:
            end, grows = behind, True
        before = next((stop for stop in reversed(stops) if stop < first), None)
        if before is not None and end - before <= MOST_WORDS:
            first, grows = before, True
    return first, end
