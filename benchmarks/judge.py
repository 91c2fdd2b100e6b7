"""How well typed answers are judged: `python benchmarks/judge.py BENCH_DIR [--kinds]`.

`BENCH_DIR/data/dev/answers.jsonl` holds the cases. Matinee stands beside rapidfuzz's scores of the message
and the nearest answer, each at the threshold with its best F1 on these very cases. Times are medians a
verdict, in microseconds; every question is new to the judge, so nothing that it remembers helps it.
"""

import argparse
import json
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz, utils

from data.vocabulary import load_synonyms
from game.judge import judge
from game.judging import answers as reading
from game.question import Kind, Question

FEWEST = 10
"""Cases that a kind has to have to count for the mean over kinds."""


@dataclass(frozen=True, slots=True)
class Case:
    """One message and whether it should be accepted."""

    question: Question
    typed: str
    right: bool
    kind: str


@dataclass(frozen=True, slots=True)
class Score:
    """What came of all cases."""

    name: str
    f1: float
    false_accepts: float
    mean_of_kinds: float
    microseconds: float
    kinds: dict[str, tuple[float, int]]


def read_cases(folder: Path) -> list[Case]:
    """Read the cases of a bench folder."""
    lines = (folder / "data" / "dev" / "answers.jsonl").read_text(encoding="utf-8").splitlines()
    return [_case(json.loads(line)) for line in lines if line.strip()]


def _case(row: dict[str, object]) -> Case:
    answers = row["answers"]
    assert isinstance(answers, list)
    first, *others = map(str, answers)
    prompt, right = str(row["question"]), row["verdict"] == "accept"
    question = Question(str(row["case"]), Kind.WHAT, prompt, first, (), (), "", 1, accepted=tuple(others))
    return Case(question, str(row["typed"]), right, f"{row['verdict']} {row['kind']}")


def timed(cases: Sequence[Case], measure: Callable[[Case], float]) -> tuple[list[float], float]:
    """Return what is measured of every case, and the median time in microseconds."""
    found, times = [], []
    for case in cases:
        reading.wanted.cache_clear()
        reading.read_prompt.cache_clear()
        begin = time.perf_counter()
        found.append(measure(case))
        times.append(time.perf_counter() - begin)
    return found, statistics.median(times) * 1e6


def score(name: str, cases: Sequence[Case], accepted: Sequence[bool], microseconds: float) -> Score:
    """Count what was accepted."""
    both = list(zip(cases, accepted, strict=True))
    hits = sum(case.right and yes for case, yes in both)
    wrong = sum(yes and not case.right for case, yes in both)
    rights = sum(case.right for case in cases)
    kinds = defaultdict[str, list[bool]](list)
    for case, yes in both:
        kinds[case.kind].append(yes == case.right)
    shares = {kind: (sum(each) / len(each), len(each)) for kind, each in sorted(kinds.items())}
    return Score(
        name,
        f1=2 * hits / max(1, hits + wrong + rights),
        false_accepts=wrong / max(1, len(cases) - rights),
        mean_of_kinds=statistics.mean(share for share, count in shares.values() if count >= FEWEST),
        microseconds=microseconds,
        kinds=shares,
    )


def matinee(cases: Sequence[Case]) -> Score:
    """Score the judge."""
    synonyms = load_synonyms()
    found, each = timed(cases, lambda case: judge(case.typed, case.question, (), synonyms).accepted)
    return score("Matinee", cases, [bool(value) for value in found], each)


def at_best(name: str, scorer: Callable[..., float], cases: Sequence[Case]) -> Score:
    """Score one of rapidfuzz's at the threshold where its F1 is best."""

    def nearest(case: Case) -> float:
        answers = (case.question.answer, *case.question.accepted)
        return max(scorer(case.typed, answer, processor=utils.default_process) for answer in answers)

    found, each = timed(cases, nearest)
    scores = [
        score(f"{name} >= {least}", cases, [value >= least for value in found], each)
        for least in range(40, 101)
    ]
    return max(scores, key=lambda one: one.f1)


def main(folder: Path, *, kinds: bool) -> None:
    """Print the table."""
    cases = read_cases(folder)
    scorers = (("ratio", fuzz.ratio), ("token_set_ratio", fuzz.token_set_ratio), ("WRatio", fuzz.WRatio))
    scores = [matinee(cases), *(at_best(name, scorer, cases) for name, scorer in scorers)]
    print(f"{len(cases)} cases{'':<13}{'F1':>8}{'false accepts':>15}{'mean of kinds':>15}{'µs':>7}")
    for one in scores:
        print(
            f"{one.name:<23}{one.f1:>8.3f}{one.false_accepts:>15.3f}{one.mean_of_kinds:>15.3f}"
            f"{one.microseconds:>7.0f}"
        )
    if kinds:
        print()
        for kind, (share, count) in sorted(scores[0].kinds.items(), key=lambda item: item[1]):
            print(f"{kind:<32}{count:>5}{share:>8.3f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="How well typed answers are judged.")
    parser.add_argument("folder", type=Path, help="the bench folder, with data/dev/answers.jsonl in it")
    parser.add_argument("--kinds", action="store_true", help="show every kind of case, the worst first")
    given = parser.parse_args()
    main(given.folder, kinds=given.kinds)
