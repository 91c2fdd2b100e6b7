"""What stands beside the answer in a message: more of a sentence, or what makes it another answer."""

from game.judging.answers import Prompt, Wanted
from game.judging.comparison import Comparison, says_something, weight
from game.judging.lists import (
    CONTRARIES,
    FUNCTION_WORDS,
    LACKS,
    NEGATIONS,
    PLACES_OF,
    RELATIONS,
    SAYS_SO,
    SORTS,
    TAIL_STARTS,
    WORKS,
)
from game.judging.meaning import Synonyms
from game.judging.verdict import ReasonCode
from game.judging.words import Word, Words

_MOST_MORE = 2
_MOST_TOLD = 9
_STRONG_MARKS = frozenset(";/|\n")
_MARKS = _STRONG_MARKS | {","}
_DENIALS = NEGATIONS | {"no", "lack", "lacks", "lacked", "lacking"}
_SUBJECTS = frozenset("i he she it they we you there".split())
_NOUN_FOLLOWS = frozenset("a an the".split())
_BETWEEN = frozenset("of in on at from with for under near behind".split())
_YEARS = range(1000, 2100)
_BEFORE_YEARS = frozenset("in from of since year circa around".split())


def objection(
    typed: Words, answer: Wanted, compared: Comparison, asked: Prompt, synonyms: Synonyms
) -> ReasonCode | None:
    """Return what speaks against a message that has words of the answer; None if nothing does."""
    if _denies_nothing(typed, answer):
        return ReasonCode.NEGATED
    if _too_many_numbers(typed, answer, compared):
        return ReasonCode.OTHER_NUMBER
    if _something_of_it(typed, answer, compared, asked):
        return ReasonCode.SOMETHING_OF_IT
    if _names_another_thing(typed, answer, compared, asked, synonyms):
        return ReasonCode.OTHER_THING
    if _turns_round(typed, answer, compared):
        return ReasonCode.OTHER_ORDER
    if _too_much(typed, answer, compared, asked) or _joins_another(typed, answer, compared):
        return ReasonCode.SEVERAL_ANSWERS
    return None


def _denies_nothing(typed: Words, answer: Wanted) -> bool:
    """Whether the answer says that something is not so and the message does not."""
    if answer.texts.isdisjoint(_DENIALS):
        return False
    return not any(word.text in LACKS for word in typed)


def _something_of_it(typed: Words, answer: Wanted, compared: Comparison, asked: Prompt) -> bool:
    """Whether the message names something that belongs to the answer: "Ali's dog", "the enemy of Ali"."""
    there = dict(compared.found)
    for place in there:
        if place + 1 in there or place + 1 == len(typed):
            continue
        after, is_last = typed[place + 1], place + 2 == len(typed)
        relates = after.text in RELATIONS
        if typed[place].owner and not answer.words[there[place]].owner and after.text not in FUNCTION_WORDS:
            if relates or is_last or after.text not in asked.texts:
                return True
        elif asked.asks_for_person and relates and not after.mark and after.text not in asked.texts:
            return True
    first = min(there)
    if _place_in_front(typed, first, compared):
        return True
    return asked.asks_for_person and any(
        typed[place].text in RELATIONS and place in compared.more and typed[place + 1].text == "of"
        for place in range(first - 1)
    )


def _place_in_front(typed: Words, first: int, compared: Comparison) -> bool:
    """Whether this is "the hole in the ice" where ice was asked for."""
    if typed[0].text not in _NOUN_FOLLOWS:
        return False
    at = next((place for place in range(1, first) if typed[place].text in _BETWEEN), 0)
    if at not in (2, 3) or at - 1 not in compared.more or typed[at - 1].text in SORTS | PLACES_OF | WORKS:
        return False
    return all(word.text in FUNCTION_WORDS for word in typed[at:first])


def _joins_another(typed: Words, answer: Wanted, compared: Comparison) -> bool:
    """Whether a short message is the answer and something else: "her legs and arms"."""
    if any(word.text == "and" for word in answer.words) or typed[0].text in _SUBJECTS:
        return False
    found = [place for place, _ in compared.found]
    first, last = min(found), max(found)
    if len(found) > _MOST_MORE:
        return False
    after = last + 1 < len(typed) and typed[last + 1].text == "and"
    before = first > 1 and "and" in {word.text for word in typed[max(first - 2, 0) : first]}
    places = [place for place in compared.more if (place > last if after else place < first)]
    return (after or before) and 0 < len(places) <= _MOST_MORE + 1


def _names_another_thing(
    typed: Words, answer: Wanted, compared: Comparison, asked: Prompt, synonyms: Synonyms
) -> bool:
    """Whether a noun right after a thing makes another thing of it: "ice cream" is no ice."""
    contrary = (
        place for place, word in enumerate(typed) if word.text in CONTRARIES - answer.texts - asked.texts
    )
    if any(place + 1 in {there for there, _ in compared.found} for place in contrary):
        return True
    if len(compared.found) != 1 or compared.missing or len(says_something(typed)) > _MOST_MORE:
        return False
    there, place = compared.found[0]
    thing = answer.words[place]
    if thing.capital or thing.owner or place != len(answer.words) - 1:
        return False
    if there != len(typed) - 2 or there + 1 not in compared.more or typed[-1].mark:
        return False
    return typed[-1].text in synonyms.forms and not typed[-1].text.endswith(("ed", "ing", "ly"))


def _turns_round(typed: Words, answer: Wanted, compared: Comparison) -> bool:
    """Whether who did it and whom it was done to have changed places: "Sam saves Ali" for "Ali saves Sam"."""
    words = answer.words
    pairs = sorted(compared.found, key=lambda pair: pair[1])
    named = [(there, place) for there, place in pairs if words[place].capital and not words[place].owner]
    if len(named) < 2 or {"by", "and"} & {word.text for word in typed}:
        return False
    (one, first), (other, last) = named[0], named[-1]
    between = [there for there, place in pairs if first < place < last and not words[place].capital]
    return other < one and any(other < there < one for there in between)


def _too_many_numbers(typed: Words, answer: Wanted, compared: Comparison) -> bool:
    """Whether the message has a number that neither the answer nor the question has."""
    return any(
        typed[place].number
        and typed[place].text != "1"
        and not _dates(typed, place, answer)
        and not (place + 1 < len(typed) and typed[place + 1].mark == "-")
        for place in compared.more
    )


def _dates(typed: Words, place: int, answer: Wanted) -> bool:
    """Whether a number only says of which year the answer is: "Jaws (1975)", "May 4, 1988"."""
    text = typed[place].text
    if not text.isdigit() or int(text) not in _YEARS:
        return False
    before = typed[place - 1].text if place else ""
    if any(word.number and word.text.isdigit() and int(word.text) in _YEARS for word in answer.words):
        return False
    return (
        typed[place].mark == "("
        or before in _BEFORE_YEARS
        or (typed[place].mark == "," and typed[place - 1].number)
    )


def _too_much(typed: Words, answer: Wanted, compared: Comparison, asked: Prompt) -> bool:
    """Whether the message offers other things besides: a list, or words that do not hang together with it."""
    if asked.asks_for_work and _makes_another_title(typed, answer, compared):
        return True
    more = {place for place in compared.more if weight(typed[place], asked) == 1.0}
    if not more:
        return False
    if _lists(typed, answer, more, asked):
        return True
    found = [place for place, _ in compared.found]
    first, last = min(found), max(found)
    first -= _led_by(typed, first, answer)
    before = sum(place < first for place in more)
    after = sum(place > last for place in more)
    allowed = max(_MOST_MORE, len(found) // 2)
    loose = before > allowed or (after and before + after > 1 and not _goes_on(typed, last))
    if before and loose and not _leads_to(typed, first):
        return True
    if after > (_MOST_TOLD if _goes_on(typed, last) else allowed):
        return True
    return before > _MOST_TOLD or len(more) - before - after > max(1, len(found))


def _led_by(typed: Words, first: int, answer: Wanted) -> int:
    """Return how many little words before the first one found are the answer's own, as "to"."""
    own = [word.text for word in answer.words[: says_something(answer.words)[0]]]
    count = 0
    while count < min(len(own), first) and typed[first - 1 - count].text == own[-1 - count]:
        count += 1
    return count


def _makes_another_title(typed: Words, answer: Wanted, compared: Comparison) -> bool:
    """Whether words beside the answer make another title of it: "Steel Jaws", "Jaws Are Open"."""
    found = [place for place, _ in compared.found]
    first, last = min(found), max(found)
    before = [place for place in compared.more if place < first and typed[place].text not in WORKS]
    if before and not _leads_to(typed, first):
        return True
    after = [word for word in typed[last + 1 :] if word.text not in WORKS and word.text not in answer.texts]
    if not after or after[0].mark in ("(", ","):
        return False
    return all(word.text in FUNCTION_WORDS for word in after) or after[0].text not in TAIL_STARTS


def is_told(typed: Words) -> bool:
    """Whether the answer is announced: "Animal: orca"."""
    return any(word.mark == ":" for word in typed)


def _leads_to(typed: Words, first: int) -> bool:
    """Whether what is before belongs to the answer as the start of its sentence does."""
    place = first
    if typed[place].mark in (":", '"', "“"):
        return True
    while place and typed[place - 1].text in FUNCTION_WORDS and typed[place - 1].text not in SAYS_SO:
        place -= 1
        if typed[place].mark == ":":
            return True
    return place > 0 and typed[place - 1].text in SAYS_SO


def _goes_on(typed: Words, last: int) -> bool:
    after = typed[last + 1 : last + 3]
    return bool(after) and (after[0].mark == "(" or any(word.text in TAIL_STARTS for word in after))


def _lists(typed: Words, answer: Wanted, more: set[int], asked: Prompt) -> bool:
    starts = [0, *(place for place, word in enumerate(typed) if place and word.mark in _MARKS)]
    if len(starts) == 1:
        return False
    ends = [*starts[1:], len(typed)]
    foreign = [
        (start, end)
        for start, end in zip(starts, ends, strict=True)
        if _is_foreign(typed[start:end], start, more)
    ]
    if not foreign:
        return False
    if any(_strong(typed, start, end) for start, end in foreign) or len(foreign) > 1:
        return True
    if any(word.mark == "," for word in answer.words):
        return False
    if len(starts) > 2:
        return True
    start = foreign[0][0]
    return not (asked.asks_for_place or typed[start].text in TAIL_STARTS or typed[start].text == "and")


def _strong(typed: Words, start: int, end: int) -> bool:
    return typed[start].mark in _STRONG_MARKS or (end < len(typed) and typed[end].mark in _STRONG_MARKS)


def _is_foreign(segment: tuple[Word, ...], start: int, more: set[int]) -> bool:
    """Whether a piece between commas has nothing of the answer and of the question."""
    places = [start + place for place in says_something(segment)]
    return all(place in more for place in places)
