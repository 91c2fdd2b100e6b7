"""Ranking the sections of a story by what speaks for them."""

from collections.abc import Sequence

from game.finding.evidence import Evidence

# Learned from the 83 stories of a benchmark's development half, FairytaleQA's: softmax over a story's
# sections, L2 1e-3. "early", "late" and "pronoun" are set by hand: its questions hardly ever say "at the
# end", and name people where players say "she".
WEIGHTS = {
    "along": -0.83,
    "best sentence": 0.14,
    "best three": 0.24,
    "early": 1.50,
    "feeling": 0.11,
    "first": 0.01,
    "introduced here": 0.50,
    "late": 2.50,
    "names": 0.09,
    "near each other": 0.22,
    "not yet introduced": -0.80,
    "opening": 1.65,
    "pronoun": 0.50,
    "section after": 0.26,
    "section before": 0.26,
    "sentence, of the most": 1.80,
    "told after": 0.31,
    "told before": 0.25,
    "words, of the most": 1.97,
}


def scores(evidence: Evidence) -> list[float]:
    """Return how well each section answers: their differences are log odds."""
    return [sum(WEIGHTS[name] * value for name, value in section.items()) for section in evidence.sections]


def ranked(scored: Sequence[float]) -> tuple[int, ...]:
    """Return the sections, best first; of equals the earlier first."""
    return tuple(sorted(range(len(scored)), key=lambda at: (-scored[at], at)))
