"""What no answer may be, whatever it says: too long, talk, a denial, two answers, the question again."""

from game.judging.answers import Prompt, Wanted, begins_question
from game.judging.comparison import says_something
from game.judging.filler import is_chatter
from game.judging.lists import ANY_BUT, FUNCTION_WORDS, LACKS, NEGATIONS
from game.judging.verdict import ReasonCode
from game.judging.words import MOST_WORDS, Words

_MOST_OTHER = 10


def refuse(typed: Words, ways: tuple[Wanted, ...], asked: Prompt) -> ReasonCode | None:
    """Return why a message is no answer to any question like this one; None if it may be one."""
    known = frozenset(word.text for way in ways for word in way.words)
    if len(typed) >= MOST_WORDS or _is_mostly_other(typed, ways, known, asked):
        return ReasonCode.TOO_LONG
    if is_chatter(typed) and not any(typed[place].text in known for place in says_something(typed)):
        return ReasonCode.CHATTER
    if _denies(typed, known, asked):
        return ReasonCode.NEGATED
    if _offers_two(typed, ways):
        return ReasonCode.SEVERAL_ANSWERS
    if all(word.text in FUNCTION_WORDS and not word.number for word in typed):
        return ReasonCode.GENERIC
    return ReasonCode.ECHO if _echoes(typed, ways, asked) else None


def _is_mostly_other(typed: Words, ways: tuple[Wanted, ...], known: frozenset[str], asked: Prompt) -> bool:
    """Whether there is far more than any answer has: no need to look closer, which bounds the work."""
    other = sum(
        word.text not in known and word.text not in asked.texts and word.text not in FUNCTION_WORDS
        for word in typed
    )
    return other > _MOST_OTHER + 2 * max((len(way.words) for way in ways), default=0)


def _denies(typed: Words, known: frozenset[str], asked: Prompt) -> bool:
    if not known.isdisjoint(LACKS):
        return False
    if not asked.texts.isdisjoint(NEGATIONS | {"no"}):
        return any(word.text in NEGATIONS for word in typed[:2]) or (
            len(typed) > 1 and typed[1].text == "but"
        )
    for place, word in enumerate(typed):
        if word.text in NEGATIONS or word.text == "no":
            return True
        if word.text == "but" and place and typed[place - 1].text in ANY_BUT:
            return True
    return False


def _offers_two(typed: Words, ways: tuple[Wanted, ...]) -> bool:
    if typed[0].text == "either":
        return True
    texts = {word.text for word in typed}
    if "or" in texts and not any(texts <= way.texts for way in ways):
        return True
    slashes = any(word.mark == "/" for word in typed)
    return slashes and not any(word.mark == "/" for way in ways for word in way.words)


def _echoes(typed: Words, ways: tuple[Wanted, ...], asked: Prompt) -> bool:
    """Whether this is a piece of the question, or has nothing that the question has not."""
    if all(word.text in asked.texts for word in typed):
        said = [word.text for word in typed]
        asked_texts = [word.text for word in asked.words]
        runs = (asked_texts[place : place + len(said)] for place in range(len(asked_texts) - len(said) + 1))
        if len(said) > 3 and any(run == said for run in runs):
            return True
        if begins_question(typed):
            return True
    if not all(typed[place].text in asked.texts for place in says_something(typed)):
        return False
    texts = {word.text for word in typed}
    return not any({way.words[place].text for place in says_something(way.words)} <= texts for way in ways)
