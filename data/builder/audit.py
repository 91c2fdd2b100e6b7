"""The audit: every question, whoever wrote it, passes the same named gates or is refused with reasons."""

from collections.abc import Iterable

from rapidfuzz import fuzz

from data.builder.built import Refusal
from data.builder.concordance import Concordance
from data.builder.gates import choices, prompt, proof
from data.builder.gates.case import Case, Gate
from data.builder.words import bare, content_stems, plain
from game.film import Film
from game.question import Kind, Question

GATES: tuple[tuple[str, Gate], ...] = (*proof.GATES, *prompt.GATES, *choices.GATES)
_ALIKE = 90  # of 100


def audit(question: Question, film: Film) -> tuple[str, ...]:
    """Return why a question must not pass, a gate's name and one clause each; () if it may."""
    return _audit(Case(question, Concordance.of(film)))


def audit_all(questions: Iterable[Question], film: Film) -> tuple[tuple[Question, ...], tuple[Refusal, ...]]:
    """Return the questions that pass, and the others with reasons; of near-duplicates the first one stays."""
    concordance = Concordance.of(film)
    kept: list[Question] = []
    refused: list[Refusal] = []
    twins = _Twins()
    for question in questions:
        reasons = _audit(Case(question, concordance))
        twin = None if reasons else twins.find(question)
        if twin is not None:
            reasons = (f'near-duplicate: "{twin.prompt}" asks the same',)
        if reasons:
            refused.append(Refusal(question.prompt, question.answer, question.source, reasons))
        else:
            twins.add(question)
            kept.append(question)
    return tuple(kept), tuple(refused)


def _audit(case: Case) -> tuple[str, ...]:
    reasons = ((name, gate(case)) for name, gate in GATES)
    return tuple(f"{name}: {reason}" for name, reason in reasons if reason is not None)


class _Twins:
    """The questions kept so far, by answer, to find the one that asks nearly the same."""

    def __init__(self) -> None:
        self._by_id: dict[str, Question] = {}
        self._by_answer: dict[str, list[tuple[str, Question]]] = {}

    def find(self, question: Question) -> Question | None:
        """Return a kept question with the same answer and nearly the same words."""
        if question.id in self._by_id:
            return self._by_id[question.id]
        words = _compared(question)
        for other_words, other in self._by_answer.get(bare(question.answer), ()):
            if fuzz.ratio(words, other_words, score_cutoff=_ALIKE) >= _ALIKE:
                return other
        return None

    def add(self, question: Question) -> None:
        """Remember a question that stays."""
        self._by_id[question.id] = question
        self._by_answer.setdefault(bare(question.answer), []).append((_compared(question), question))


def _compared(question: Question) -> str:
    """Return the content words of a prompt; their order counts only in a statement."""
    stems = content_stems(question.prompt) or (plain(question.prompt),)
    return " ".join(stems if question.kind is Kind.TRUE_FALSE else sorted(stems))
