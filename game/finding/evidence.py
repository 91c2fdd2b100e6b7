"""What a story has for a question: its matches, and how strong each sentence and each section is by them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from game.finding.asked import Asked, Link
from game.finding.matching import Matched, matched
from game.finding.measures import Measures, measure
from game.finding.story import Story
from game.finding.words import LIGHT_WORDS
from game.judging.meaning import Synonyms

_LIGHT_WORD = 0.7
_COMPOUND = 3
_IN_COMPOUND = 0.7
_NEAR = ((0, 1.0), (-1, 0.5), (1, 0.5), (-2, 0.25), (2, 0.25))
# What a question tells ("after he ran") stands before what it asks for.
_NEAR_TOLD = ((0, 1.0), (-1, 0.25), (1, 0.8), (-2, 0.12), (2, 0.33), (3, 0.25))
_NAMED_BEFORE = ((3, 0.5), (4, 0.35), (5, 0.25))  # who was named goes on as "she" for a while


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a story has for a question: for each sentence a strength, for each section its measures."""

    matches: tuple[Matched, ...]
    strengths: tuple[float, ...]
    sections: tuple[Measures, ...]


def gather(asked: Asked, story: Story, synonyms: Synonyms) -> Evidence:
    """Look a question up in a story that has at least one sentence."""
    matches = _weighed([matched(term, story, synonyms) for term in asked.terms], synonyms)
    strengths = _strengths(asked, matches, len(story.parts))
    return Evidence(tuple(matches), tuple(strengths), tuple(measure(asked, matches, strengths, story)))


def _weighed(matches: list[Matched], synonyms: Synonyms) -> list[Matched]:
    """Let words count less that are light, or that the story often has side by side, as a name of a thing."""
    weights = [
        1.0 if LIGHT_WORDS.isdisjoint(synonyms.forms_of(match.term.text)) else _LIGHT_WORD
        for match in matches
    ]
    for at, (one, other) in enumerate(pairwise(matches)):
        if other.term.place == one.term.place + 1 and _side_by_side(one, other) >= _COMPOUND:
            weights[at] *= _IN_COMPOUND
            weights[at + 1] *= _IN_COMPOUND
    return [
        replace(match, rarity=match.rarity * weight, section_rarity=match.section_rarity * weight)
        for match, weight in zip(matches, weights, strict=True)
    ]


def _side_by_side(one: Matched, other: Matched) -> int:
    behind = {place for place, _, _ in other.places}
    return sum(place + 1 in behind for place, _, _ in one.places)


def _strengths(asked: Asked, matches: Sequence[Matched], sentences: int) -> list[float]:
    """Return how much of the question each sentence and those around it have."""
    strengths = [0.0] * sentences
    for match in matches:
        told = match.term.told and asked.link in (Link.AFTER, Link.WHEN)
        reach = (_NEAR_TOLD if told else _NEAR) + (_NAMED_BEFORE if match.term.name else ())
        near: dict[int, float] = {}
        for sentence, weight in match.sentences.items():
            for step, share in reach:
                if near.get(sentence + step, 0.0) < weight * share:
                    near[sentence + step] = weight * share
        for sentence, share in near.items():
            if 0 <= sentence < sentences:
                strengths[sentence] += match.rarity * share
    return strengths
