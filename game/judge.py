"""The judge: whether a typed answer is the answer, whatever its spelling; pure, and bounded for any text.

A message is read into words (`judging/words.py`), stripped of filler, refused if it is no answer at all
(`refusals.py`), resolved among the film's characters (`people.py`) and compared with every way to give the
answer (`answers.py`, `comparison.py`). Synonyms and names are handed in.
"""

from collections.abc import Iterable, Sequence

from game.film import Character
from game.judging import refusals
from game.judging.additions import is_told, objection
from game.judging.answers import Prompt, Wanted, make_way, read_prompt, respaced, wanted, without_articles
from game.judging.comparison import Comparison, compare, one_slip_away, phrased, weight
from game.judging.filler import without_filler
from game.judging.meaning import NO_SYNONYMS, Synonyms
from game.judging.people import by_name, judge_person, offers_others, owning
from game.judging.surnames import asks_for_person, judge_name
from game.judging.verdict import ReasonCode, Verdict, VerdictKind
from game.judging.words import Words, read, read_known, squashed
from game.question import Kind, Question

__all__ = ["NO_SYNONYMS", "ReasonCode", "Synonyms", "Verdict", "VerdictKind", "judge"]

_ABOUT_PEOPLE = frozenset((Kind.WHO, Kind.CLUES, Kind.WHICH_CHARACTER))
_SHARE, _PRECISION, _MANY = 0.55, 0.4, 2
_HALF, _LEAST_HOLD = 0.5, 0.3


def judge(
    typed: str, question: Question, cast: Sequence[Character], synonyms: Synonyms = NO_SYNONYMS
) -> Verdict:
    """Judge one message as an answer to a question of a film with this cast; never raises."""
    said = read(typed)
    if not said:
        return _reject(ReasonCode.EMPTY)
    about_people = question.kind in _ABOUT_PEOPLE
    asked = read_prompt(question.prompt, about_people=about_people)
    answers = (question.answer, *question.accepted)
    ways = wanted(answers, question.prompt, about_people=about_people)
    words = without_filler(said)
    if _is_any(said, ways) or _is_any(words, ways):
        return _accept(ReasonCode.SAME)
    if _is_any(words, [make_way(read_known(choice), whole=True) for choice in question.choices]):
        return _reject(ReasonCode.WRONG)
    reason = refusals.refuse(words, ways, asked)
    if reason:
        return _reject(reason)
    texts = [read_known(answer) for answer in answers]
    words = owning(words, cast) if cast else words
    person = judge_person(words, texts, asked, cast, synonyms)
    if person:
        return person
    if cast and offers_others(words, texts, asked, cast):
        return _reject(ReasonCode.OTHER_PERSON)
    verdict = _best([_judge_way(words, way, asked, synonyms) for way in ways])
    if verdict.accepted or not cast:
        return verdict
    return _by_names(words, ways, asked, cast, synonyms) or verdict


def _by_names(
    words: Words, ways: Sequence[Wanted], asked: Prompt, cast: Sequence[Character], synonyms: Synonyms
) -> Verdict | None:
    """Judge once more with names for "his sister" and the like; None if nothing comes of it."""
    said = by_name(words, cast)
    named = [(way, by_name(way.words, cast)) for way in ways]
    if said == words and all(way.words == texts for way, texts in named):
        return None
    others = [make_way(texts, whole=way.whole) for way, texts in named]
    verdict = _best([_judge_way(said, way, asked, synonyms) for way in others])
    return Verdict(VerdictKind.ACCEPT, ReasonCode.SAME_PERSON) if verdict.accepted else None


def _is_any(words: Words, ways: Iterable[Wanted]) -> bool:
    text = squashed(without_articles(words))
    numbers = [word.text for word in words if word.number]
    return any(
        way.squashed == text and numbers == [word.text for word in way.words if word.number] for way in ways
    )


def _best(verdicts: list[Verdict]) -> Verdict:
    """Return the kindest verdict; but who has the right surname and another first name is somebody else."""
    other = next((each for each in verdicts if each.reason is ReasonCode.OTHER_NAME), None)
    accepted = [each for each in verdicts if each.accepted]
    if accepted and (other is None or accepted[0].reason is not ReasonCode.EXTRA_WORDS):
        return accepted[0]
    specific = next((each for each in verdicts if each.kind is VerdictKind.SPECIFIC), None)
    telling = next((each for each in verdicts if each.reason is not ReasonCode.WRONG), None)
    return other or specific or telling or _reject(ReasonCode.WRONG)


def _judge_way(said: Words, way: Wanted, asked: Prompt, synonyms: Synonyms) -> Verdict:
    typed = respaced(said, way)
    if asks_for_person(way, asked, synonyms):
        named = judge_name(typed, way, asked, synonyms)
        if named:
            return named
    if one_slip_away(typed, way, synonyms):
        return _accept(ReasonCode.SPELLING)
    compared = compare(typed, way, asked, synonyms)
    if compared.missing:
        typed, way, compared = _by_phrases(typed, way, compared, asked, synonyms)
    if not compared.found:
        return _reject(ReasonCode.WRONG)
    reason = objection(typed, way, compared, asked, synonyms)
    return _reject(reason) if reason else _judge_words(typed, way, asked, compared)


def _by_phrases(
    typed: Words, way: Wanted, compared: Comparison, asked: Prompt, synonyms: Synonyms
) -> tuple[Words, Wanted, Comparison]:
    """Compare again with phrases taken for words, if that finds more."""
    ours, theirs = phrased(way.words, synonyms), phrased(typed, synonyms)
    if len(ours) == len(way.words) and len(theirs) == len(typed):
        return typed, way, compared
    other = make_way(ours, whole=way.whole)
    again = compare(theirs, other, asked, synonyms)
    return (theirs, other, again) if again.share > compared.share else (typed, way, compared)


def _judge_words(typed: Words, way: Wanted, asked: Prompt, compared: Comparison) -> Verdict:
    if not compared.missing:
        lost = compared.hold < _LEAST_HOLD and not is_told(typed)
        return _reject(ReasonCode.WRONG) if lost else _accept(_reason(compared))
    missing = [way.words[place] for place in compared.missing]
    found = [way.words[place] for _, place in compared.found]
    if any(word.number and word.text != "1" for word in missing):
        return _without_number(typed, compared)
    telling = max(weight(word, asked) for word in (*missing, *found))
    if not any(weight(word, asked) == telling for word in found):
        return _reject(ReasonCode.GENERIC)
    enough = telling == 1.0 or compared.share >= _SHARE
    if enough and compared.precision > _HALF and all(weight(word, asked) < 1.0 for word in missing):
        return _accept(ReasonCode.FEWER_WORDS)
    is_title = all(word.capital for word in (*missing, *found))
    if not is_title and len(found) >= _MANY and compared.share >= _SHARE and compared.precision >= _PRECISION:
        return _accept(ReasonCode.FEWER_WORDS)
    return Verdict(VerdictKind.SPECIFIC, ReasonCode.PART) if not compared.more else _reject(ReasonCode.WRONG)


def _without_number(typed: Words, compared: Comparison) -> Verdict:
    if any(word.number for word in typed):
        return _reject(ReasonCode.OTHER_NUMBER)
    return _reject(ReasonCode.WRONG) if compared.more else Verdict(VerdictKind.SPECIFIC, ReasonCode.PART)


def _reason(compared: Comparison) -> ReasonCode:
    if compared.meant:
        return ReasonCode.SAME_MEANING
    if compared.spelled:
        return ReasonCode.SPELLING
    return ReasonCode.EXTRA_WORDS if compared.more else ReasonCode.SAME


def _accept(reason: ReasonCode) -> Verdict:
    return Verdict(VerdictKind.ACCEPT, reason)


def _reject(reason: ReasonCode) -> Verdict:
    return Verdict(VerdictKind.REJECT, reason)
