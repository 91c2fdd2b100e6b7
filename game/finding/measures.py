"""What speaks for each section of a story, in numbers that the ranking weighs."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise

from game.finding.asked import Asked, Link, Wish
from game.finding.matching import Matched
from game.finding.story import Story
from game.finding.words import FEELINGS

Measures = Mapping[str, float]

_REPEATS = 1.2  # k1 and b of BM25
_LENGTH = 0.4
_BACK, _AHEAD = 6, 5  # places within which two words of the question are near each other
_STEP = 0.25


def measure(
    asked: Asked, matches: Sequence[Matched], strengths: Sequence[float], story: Story
) -> list[Measures]:
    """Return the measures of each section."""
    words = _by_section(matches, story)
    told = _by_section([match for match in matches if match.term.told], story)
    named = _by_section([match for match in matches if match.term.name], story)
    near = _nearness(matches, len(story.sections))
    most = max(words) or 1.0
    return [
        {
            "words, of the most": words[at] / most,
            "section before": _at(words, at - 1),
            "section after": _at(words, at + 1),
            "names": named[at],
            "near each other": near[at],
            "told before": _at(told, at - 1) if asked.link in (Link.AFTER, Link.BEFORE) else 0.0,
            "told after": _at(told, at + 1) if asked.link is Link.BEFORE else 0.0,
            **_of_sentences(asked, strengths, story, at),
            **_of_order(asked, matches, at, len(story.sections)),
        }
        for at in range(len(story.sections))
    ]


def _at(numbers: Sequence[float], at: int) -> float:
    return numbers[at] if 0 <= at < len(numbers) else 0.0


def _of_sentences(asked: Asked, strengths: Sequence[float], story: Story, section: int) -> Measures:
    around = range(story.bounds[section], story.bounds[section + 1])
    best = sorted((strengths[at] for at in around), reverse=True)[:3] or [0.0]
    telling = around if asked.wish is Wish.FEELING else ()
    feeling = (strengths[at] for at in telling if not FEELINGS.isdisjoint(story.parts[at].words))
    telling = around if asked.pronouns else ()
    meant = (strengths[at] for at in telling if not asked.pronouns.isdisjoint(story.parts[at].words))
    return {
        "best sentence": best[0],
        "best three": sum(best) / 3,
        "sentence, of the most": best[0] / (max(strengths) or 1.0),
        "feeling": max(feeling, default=0.0),
        "pronoun": max(meant, default=0.0),
    }


def _of_order(asked: Asked, matches: Sequence[Matched], section: int, sections: int) -> Measures:
    """Return what the place of a section in its story says; the story introduces people and things once."""
    along = section / max(1, sections - 1)
    introduced = max((min(match.sections) for match in matches if match.sections), default=0)
    return {
        "along": along,
        "first": float(section == 0),
        "early": -along if asked.early else 0.0,
        "late": along if asked.late else 0.0,
        "opening": -along if asked.opening else 0.0,
        "introduced here": float(asked.opening and section == introduced),
        "not yet introduced": float(section < introduced),
    }


def _by_section(matches: Sequence[Matched], story: Story) -> list[float]:
    """Return the BM25 of each section for some of the terms."""
    found = [0.0] * len(story.sections)
    mean = sum(story.lengths) / len(story.lengths) or 1.0
    for match in matches:
        for section, times in match.sections.items():
            damped = times + _REPEATS * (1.0 - _LENGTH + _LENGTH * story.lengths[section] / mean)
            found[section] += match.section_rarity * times * (_REPEATS + 1.0) / damped
    return found


def _nearness(matches: Sequence[Matched], sections: int) -> list[float]:
    """Return for each section how near each other it has words that follow each other in the question."""
    found = [0.0] * sections
    for one, other in pairwise(matches):
        for section, near in _nearest(one, other).items():
            found[section] += near * min(one.rarity, other.rarity)
    return found


def _nearest(one: Matched, other: Matched) -> dict[int, float]:
    best: dict[int, float] = {}
    places = [place for place, _, _ in other.places]
    for place, section, weight in one.places:
        for at in range(bisect_left(places, place - _BACK), len(places)):
            if places[at] > place + _AHEAD:
                break
            apart = abs(places[at] - place)
            if apart:
                near = weight * other.places[at][2] / (1.0 + max(0, apart - 2) * _STEP)
                best[section] = max(best.get(section, 0.0), near)
    return best
