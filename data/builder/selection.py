"""The selection: of the questions that passed, no two that tell each other's answer, the kinds mixed."""

from collections import Counter, deque
from collections.abc import Iterable

from data.builder.candidates.next_event import NEXT_AFTER
from data.builder.candidates.which_character import AND_LATER, WHICH_CHARACTER
from data.builder.gates.case import BLANK, TRUE_OR_FALSE
from data.builder.words import content_stems
from game.film import Film
from game.question import Kind, Question

_SAME = 0.6  # of the words of the shorter of two questions
_WORDS_A_QUESTION = 25
_EVENTS_SHARE = 6  # one question in so many may ask what happens next


def select(questions: Iterable[Question], film: Film) -> tuple[Question, ...]:
    """Return the generated questions to keep, in story order; the kind that is rarest so far goes first."""
    waiting: dict[Kind, deque[Question]] = {kind: deque() for kind in Kind}
    for question in sorted(questions, key=lambda question: question.scene):
        waiting[question.kind].append(question)
    length = sum(len(sentence.text.split()) for sentence in film.sentences)
    most = max(3, length // _WORDS_A_QUESTION)
    kept: list[Question] = []
    known: list[frozenset[str]] = []
    kinds: Counter[Kind] = Counter()
    while len(kept) < most:
        open_kinds = [kind for kind in Kind if waiting[kind]]
        if kinds[Kind.NEXT_EVENT] * _EVENTS_SHARE >= most and Kind.NEXT_EVENT in open_kinds:
            open_kinds.remove(Kind.NEXT_EVENT)
        if not open_kinds:
            break
        question = waiting[min(open_kinds, key=lambda kind: kinds[kind])].popleft()
        told = _told(question)
        if not any(_overlap(one, other) for one in told for other in known):
            kept.append(question)
            known.extend(told)
            kinds[question.kind] += 1
    return tuple(sorted(kept, key=lambda question: (question.scene, question.evidence, question.id)))


def _told(question: Question) -> tuple[frozenset[str], ...]:
    """Return the stems of each event that a question tells: the statement, with the answer in the blank."""
    text = question.prompt.removeprefix(TRUE_OR_FALSE).replace(BLANK, question.answer)
    if question.kind is Kind.NEXT_EVENT:
        events = (text.removeprefix(NEXT_AFTER), *question.choices)
        return tuple(frozenset(content_stems(event)) for event in events)
    if question.kind is Kind.WHICH_CHARACTER:
        events = tuple(text.removeprefix(WHICH_CHARACTER).split(AND_LATER))
        return tuple(frozenset(content_stems(event)) for event in events)
    return (frozenset(content_stems(text)),)


def _overlap(one: frozenset[str], other: frozenset[str]) -> bool:
    shorter = min(len(one), len(other))
    return shorter > 0 and len(one & other) >= _SAME * shorter
