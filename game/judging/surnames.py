"""Names of people, whole and in part: the surname is enough, another first name is somebody else."""

from rapidfuzz.distance import OSA

from game.judging.answers import Prompt, Wanted
from game.judging.lists import ARTICLES, FUNCTION_WORDS, PARTICLES, TITLES
from game.judging.meaning import Synonyms
from game.judging.spelling import is_slip, lost_a_letter, sounds_alike
from game.judging.verdict import ReasonCode, Verdict, VerdictKind
from game.judging.words import Word, Words

_ACCEPT, _SPECIFIC, _REJECT = VerdictKind.ACCEPT, VerdictKind.SPECIFIC, VerdictKind.REJECT


def asks_for_person(answer: Wanted, asked: Prompt, synonyms: Synonyms) -> bool:
    """Whether the answer is a person by its looks and by the question, or by its first name."""
    if not answer.is_name:
        return False
    return asked.asks_for_person or answer.words[0].text in synonyms.names


def judge_name(typed: Words, answer: Wanted, asked: Prompt, synonyms: Synonyms) -> Verdict | None:
    """Judge a message that may be a person's name, whole or in part; None if it is something else.

    The surname alone will do, with initials or short forms before it, too; a first name alone will not, and
    with another first name it is somebody else.
    """
    words = [word for word in typed if word.text not in ARTICLES and word.text not in TITLES]
    if any(word.owner for word in typed):
        return None
    first, surname = _parts(answer.words)
    if len(words) > len(answer.words) + 2 or not words:
        return None
    said = {
        place
        for place, word in enumerate(words)
        if any(_same(word, each, synonyms, alone=len(words) == 1) for each in surname)
    }
    told = [place for place in said if words[place].text not in PARTICLES]
    if len(told) < len([word for word in surname if word.text not in PARTICLES]):
        named = [
            word
            for word in words
            if any(word.text == each.text or synonyms.same_name(word.text, each.text) for each in first)
        ]
        return Verdict(_SPECIFIC, ReasonCode.PART) if len(named) == len(words) else None
    others = [word for place, word in enumerate(words) if place not in said and word.text not in PARTICLES]
    strangers = [word for word in others if not any(_fits(word, each, synonyms) for each in first)]
    strange = [word for word in strangers if word.text not in FUNCTION_WORDS and word.text not in asked.texts]
    if not strange:
        return Verdict(
            _ACCEPT, ReasonCode.FEWER_WORDS if len(words) < len(answer.words) else ReasonCode.SPELLING
        )
    if len(strange) < len(others) or not first:
        return None
    before = words.index(strange[0]) < min(said)
    return Verdict(_REJECT, ReasonCode.OTHER_NAME) if before else None


def _parts(words: Words) -> tuple[Words, Words]:
    """Split a name before its surname; parts joined by a hyphen or after a "van" belong together."""
    start = len(words) - 1
    while start > 1 and (
        words[start].mark == "-" or words[start].number or words[start - 1].text in PARTICLES
    ):
        start -= 1
    return words[:start], words[start:]


def _same(typed: Word, meant: Word, synonyms: Synonyms, *, alone: bool) -> bool:
    if typed.text == meant.text:
        return True
    if typed.number or meant.number:
        return False
    if is_slip(typed.text, meant.text, synonyms):
        return True
    return not alone and (lost_a_letter(typed.text, meant.text) or sounds_alike(typed.text, meant.text))


def _fits(typed: Word, meant: Word, synonyms: Synonyms) -> bool:
    """Whether a word before the surname may be this first name: itself, its initial, a short form."""
    one, other = typed.text, meant.text
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    if synonyms.same_name(one, other) or _same(typed, meant, synonyms, alone=False):
        return True
    return len(one) > 3 and one[0] == other[0] and OSA.distance(one, other, score_cutoff=1) <= 1
