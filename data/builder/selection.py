"""The selection: of the questions that passed, those worth asking; kinds and scenes mixed."""

from collections import Counter
from collections.abc import Iterable

from data.builder.gates.case import BLANK, TRUE_OR_FALSE
from data.builder.words import content_stems
from game.film import Film
from game.question import Kind, Question

_SAME = 0.6  # of the words of the shorter of two questions
_TELLING = 5  # stems; a statement of fewer says little, and is taken only where there is little
_WORDS_A_QUESTION, _FEWEST = 22, 5  # at most so many for the words of a film; as few for the shortest
# For how many words a question with choices is wanted, while an event is asked for once, twice, thrice.
_WORDS_BY_SIDES = (25, 45, 60)
# Kinds made of several events; they may tell again what another question tells, a round keeps them apart.
_COMPOSED = frozenset((Kind.NEXT_EVENT, Kind.WHICH_CHARACTER, Kind.ABSENT))
# Rounds of their own ask these, so they take no place from the others; their makers know how many are enough.
_APART = frozenset((Kind.ORDER, Kind.CLUES))
# At most so large a share of what a film may have; the other kinds have no limit.
_SHARES = {Kind.NEXT_EVENT: 0.12, Kind.TRUE_FALSE: 0.45, Kind.WHICH_CHARACTER: 0.1}


def select(questions: Iterable[Question], film: Film) -> tuple[Question, ...]:
    """Return the generated questions to keep, in story order; the kind that is rarest so far goes first.

    True/false comes last: it fills up what no other kind asks for. First no event is asked for twice; where
    that leaves a film with little, an event may be asked for from other sides ("Who hits Bo?", "Ann hits …").
    """
    length = sum(len(sentence.text.split()) for sentence in film.sentences)
    waiting = sorted(questions, key=lambda question: (question.scene, question.evidence, question.id))
    apart = [question for question in waiting if question.kind in _APART]
    waiting = [question for question in waiting if question.kind not in _APART]
    chosen = _Chosen(max(_FEWEST, length // _WORDS_A_QUESTION))
    for sides, words in enumerate(_WORDS_BY_SIDES, 1):
        waiting = chosen.take(waiting, max(3, length // words), sides)
    return tuple(
        sorted(
            (*apart, *chosen.questions), key=lambda question: (question.scene, question.evidence, question.id)
        )
    )


class _Chosen:
    """The questions chosen so far, with what they tell."""

    def __init__(self, most: int) -> None:
        self.questions: list[Question] = []
        self._most = most
        self._full = {kind: max(1, round(share * most)) for kind, share in _SHARES.items()}
        self._told: list[tuple[frozenset[str], Question]] = []
        self._kinds: Counter[Kind] = Counter()
        self._truths: Counter[str] = Counter()  # answers of true/false
        self._scenes: Counter[int] = Counter()
        self._choosable = 0  # questions that a round with buttons can ask

    def take(self, waiting: list[Question], most: int, sides: int) -> list[Question]:
        """Take what is worth asking until so many have choices; return those left as already told."""
        waiting, left = list(waiting), list[Question]()
        while waiting and len(self.questions) < self._most and self._choosable < most:
            open_ones = [
                one for one in waiting if self._kinds[one.kind] < self._full.get(one.kind, self._most)
            ]
            if not open_ones:
                break
            best = min(open_ones, key=self._rank)
            waiting.remove(best)
            event = _event(best)
            if self._is_new(best, event, sides):
                self._add(best, event)
            else:
                left.append(best)
        return left

    def _rank(self, question: Question) -> tuple[int, int, int, int]:
        kind, answers = question.kind, 0
        if kind is Kind.TRUE_FALSE:  # as many false ones as true ones
            answers = self._truths[question.answer]
        later = 2 if kind is Kind.TRUE_FALSE else kind is Kind.WHO and not question.choices
        return int(later), self._kinds[kind], answers, self._scenes[question.scene]

    def _is_new(self, question: Question, stems: frozenset[str], sides: int) -> bool:
        if question.kind in _COMPOSED:
            return True
        if question.kind is Kind.TRUE_FALSE and sides == 1 and len(stems) < _TELLING:
            return False
        alike = [other for told, other in self._told if _overlap(stems, told)]
        return len(alike) < sides and all(
            other.answer != question.answer and other.kind is not question.kind for other in alike
        )

    def _add(self, question: Question, stems: frozenset[str]) -> None:
        self.questions.append(question)
        self._kinds[question.kind] += 1
        self._truths[question.answer] += question.kind is Kind.TRUE_FALSE
        self._scenes[question.scene] += 1
        self._choosable += bool(question.choices)
        if question.kind not in _COMPOSED:
            self._told.append((stems, question))


def _event(question: Question) -> frozenset[str]:
    """Return the stems of the event that a question tells: the statement, with the answer in the blank."""
    text = question.prompt.removeprefix(TRUE_OR_FALSE).replace(BLANK, question.answer)
    if question.kind is not Kind.TRUE_FALSE:
        text = f"{text} {question.answer}"
    return frozenset(content_stems(text))


def _overlap(one: frozenset[str], other: frozenset[str]) -> bool:
    shorter = min(len(one), len(other))
    return shorter > 0 and len(one & other) >= _SAME * shorter
