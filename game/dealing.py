"""Which questions a round asks, and in which order their choices stand."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from random import Random

from game.errors import PlayerError
from game.events import Dealt
from game.names import folded
from game.options import Mode, Options
from game.question import Kind, Question, in_story_order

_LONGEST_TYPED = 5
"""Words that an answer may have which somebody types although the question has choices."""

_TYPED_WITH_CHOICES = frozenset((Kind.WHO, Kind.WHAT, Kind.WHERE, Kind.WHEN, Kind.HOW_MANY, Kind.CLOZE))
_SHUFFLES = 12


def playable(pool: Iterable[Question], mode: Mode = Mode.CHOICE) -> tuple[Question, ...]:
    """Return the questions that can be asked in a mode."""
    return tuple(question for question in pool if _suits(question, mode))


def _suits(question: Question, mode: Mode) -> bool:
    match mode:
        case Mode.CHOICE | Mode.SURVIVAL:
            return bool(question.choices)
        case Mode.CLUES:
            return question.kind is Kind.CLUES
        case Mode.ORDER:
            return question.kind is Kind.ORDER and bool(question.items)
        case Mode.TYPED | Mode.FIRST:
            if not question.choices:
                return question.kind not in (Kind.CLUES, Kind.ORDER)
            return question.kind in _TYPED_WITH_CHOICES and len(question.answer.split()) <= _LONGEST_TYPED


@dataclass(frozen=True, slots=True)
class Limits:
    """What may be asked in a place.

    `asked_at` says when a question (by id) was last asked there; `horizon` is the last scene that people
    there have seen, nothing if they have seen all.
    """

    asked_at: Mapping[str, float]
    mature: bool = False
    horizon: int | None = None


def deal(pool: Sequence[Question], options: Options, limits: Limits, chance: Random) -> tuple[Dealt, ...]:
    """Pick up to as many questions as wanted and shuffle their choices.

    Those never asked come first, then the ones unseen for longest. No two share evidence or an answer, so
    that none gives another one away: rather the round is shorter. Among equals the pick spreads over scenes
    and kinds. `PlayerError` if no question fits.
    """
    fitting = [question for question in playable(pool, options.mode) if _may_ask(question, options, limits)]
    if not fitting:
        raise PlayerError(_nothing_fits(pool, options))
    fitting.sort(key=lambda question: question.id)
    best = _best_hand(fitting, options.questions, limits.asked_at, chance)
    return tuple(Dealt(question, _arranged(question, options.mode, chance)) for question in best)


def _may_ask(question: Question, options: Options, limits: Limits) -> bool:
    return (
        (options.difficulty is None or question.difficulty is options.difficulty)
        and (limits.mature or not question.mature)
        and (limits.horizon is None or question.scene <= limits.horizon)
    )


def _nothing_fits(pool: Sequence[Question], options: Options) -> str:
    if not playable(pool, options.mode):
        return f"This film has no questions for {options.mode} rounds; try another mode or film."
    level = f" {options.difficulty}" if options.difficulty else ""
    return f"This film has no{level} questions to ask here; try another difficulty or film."


def _best_hand(
    fitting: Sequence[Question], count: int, asked_at: Mapping[str, float], chance: Random
) -> list[Question]:
    """Return the longest hand of several, the one with the fewest repeats among equals.

    What is picked first decides how much is left that it does not give away, so one hand is not enough.
    """
    told = {question.id: tells(question) for question in fitting}
    needed = max(0, count - sum(question.id not in asked_at for question in fitting))
    best, best_repeats = list[Question](), 0
    for _ in range(_SHUFFLES):
        hand = _hand(chance.sample(fitting, len(fitting)), count, asked_at, told)
        repeats = sum(question.id in asked_at for question in hand)
        if (len(hand), -repeats) > (len(best), -best_repeats):
            best, best_repeats = hand, repeats
        if len(best) == count and best_repeats == needed:
            break
    return best


def _hand(
    shuffled: Sequence[Question],
    count: int,
    asked_at: Mapping[str, float],
    told: Mapping[str, frozenset[int | str]],
) -> list[Question]:
    """Pick one question after another, the best of those that give nothing away of the ones before."""
    scenes, kinds = Counter[int](), Counter[Kind]()
    waiting = [(asked_at.get(question.id, 0.0), 0, place) for place, question in enumerate(shuffled)]
    heapify(waiting)
    picked, known = list[Question](), set[int | str]()
    while waiting and len(picked) < count:
        at, crowded_before, place = heappop(waiting)
        question = shuffled[place]
        if not known.isdisjoint(told[question.id]):
            continue
        crowded = 2 * scenes[question.scene] + kinds[question.kind]
        # It only ever grows, so whatever is still at the top with its present number is the best.
        if crowded > crowded_before:
            heappush(waiting, (at, crowded, place))
            continue
        picked.append(question)
        known |= told[question.id]
        scenes[question.scene] += 1
        kinds[question.kind] += 1
    return picked


def gives_away(one: Question, other: Question) -> bool:
    """Whether who has seen one of the two knows more about the other: they share evidence or an answer."""
    return not tells(one).isdisjoint(tells(other))


def tells(question: Question) -> frozenset[int | str]:
    """Return what a question and its reveal give away: sentences, and the answer unless all have it."""
    if question.kind is Kind.TRUE_FALSE:
        return frozenset(question.evidence)
    answers = {folded(answer) for answer in (question.answer, *question.accepted)}
    return frozenset((*question.evidence, *answers))


def _arranged(question: Question, mode: Mode, chance: Random) -> tuple[str, ...]:
    """Shuffle what is shown, but leave True before False, where everybody looks for it."""
    if mode is Mode.ORDER:
        return _disordered(question.items, in_story_order(question), chance)
    if mode in (Mode.TYPED, Mode.FIRST, Mode.CLUES):
        return ()
    if question.kind is Kind.TRUE_FALSE:
        return tuple(sorted(question.choices, reverse=True))
    return tuple(chance.sample(question.choices, len(question.choices)))


def _disordered(items: tuple[str, ...], right: tuple[str, ...], chance: Random) -> tuple[str, ...]:
    shuffled = tuple(chance.sample(items, len(items)))
    return shuffled if shuffled != right else (*shuffled[1:], shuffled[0])
