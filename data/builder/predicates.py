"""The predicates: where, among the words of a sentence, a verb stands and where what belongs to it ends."""

from data.builder.lexicon.function_words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    HE_WORDS,
    PREPOSITIONS,
    RELATIVES,
    SHE_WORDS,
)
from data.builder.lexicon.verbs import INVOLUNTARY_NOUNS, PAST_BASES, THIRD_PERSONS
from data.builder.words import Word

_CUTTERS = frozenset(
    "when while because since until unless although though but if once than whereas so".split()
)
_MAYBE_CUTTERS = frozenset("as after before".split())  # "as a bouncer" goes on, "as she watches" does not
_RELATIVE = frozenset("who whom whose which where".split())
_TAILS = frozenset("just even only shortly right soon long then".split())
_BETWEEN = frozenset("then also later soon now still once finally".split())  # between subject and verb
_PARTICLES = frozenset("out off up down in away over inside outside by".split())
_ALONE = frozenset("survives escapes dies leaves disappears resigns drowns faints retires".split())
_LONGEST_APPOSITION = 14  # words


def after_apposition(words: tuple[Word, ...], last: int) -> int:
    """Return the index after ", a nurse in town," if that stands between subject and verb."""
    index = last + 1
    while index < len(words) and words[index].text in "([":
        while index < len(words) and words[index].text not in ")]":
            index += 1
        index += 1
    if index >= len(words) or words[index].text != ",":
        return index
    for place in range(index + 1, min(index + _LONGEST_APPOSITION, len(words))):
        if words[place].text == ",":
            return place + 1 if verb_after(words, place + 1) is not None else index
        if words[place].lower in THIRD_PERSONS and words[place].lower not in INVOLUNTARY_NOUNS:
            return index
    return index


def without_tail(words: tuple[Word, ...], verb: int, end: int) -> int:
    """Return the end without an adverb that belongs to what was cut off: "just" of "just as he leaves"."""
    while end > verb + 1 and words[end - 1].lower in _TAILS:
        end -= 1
    return end


def verb_after(words: tuple[Word, ...], index: int) -> int | None:
    """Return the index of a finite verb, over adverbs; None if something else stands there."""
    for _ in range(3):
        if index >= len(words):
            return None
        lower = words[index].lower
        if lower in THIRD_PERSONS or lower == "is":
            return index
        if not (lower.endswith("ly") or lower in _BETWEEN):
            return None
        index += 1
    return None


def next_verb(words: tuple[Word, ...], end: int) -> int | None:
    """Return the verb of a second predicate after "and", "but" or "then"."""
    index = end
    if index < len(words) and words[index].text == ",":
        index += 1
    if index >= len(words) or words[index].lower not in {"and", "but", "then"}:
        return None
    if words[index].lower == "and" and index + 1 < len(words) and words[index + 1].lower == "then":
        index += 1
    return verb_after(words, index + 1)


def predicate_end(words: tuple[Word, ...], verb: int) -> tuple[int, bool]:
    """Return the index after the clause's last word, and whether nothing narrowing was cut off."""
    for index in range(verb + 1, len(words)):
        lower = words[index].lower
        if words[index].text in ".,;:!—–…()[]" or words[index].text == "...":
            return index, True
        if lower in _RELATIVE or (lower == "where"):
            return index, not _definite_before(words, verb, index)
        if lower in _CUTTERS:
            if lower == "so" and index + 1 < len(words) and not _begins_with_subject(words, index + 1):
                return index, False  # "is so tired that …": what is left may say the opposite
            return index, True
        if lower in _MAYBE_CUTTERS and _finite_soon(words, index + 1):
            return index, True
        if lower in {"and", "or", "then"} and _begins_clause(words, index + 1):
            return index, True
        if lower == "and" and index + 1 < len(words) and words[index + 1].lower in PREPOSITIONS:
            return index, True  # "… and in the hospital he breaks down"
    return len(words), True


def _begins_with_subject(words: tuple[Word, ...], index: int) -> bool:
    return words[index].capital or words[index].lower in {"that", "he", "she", "they", "it", "the"}


def _begins_clause(words: tuple[Word, ...], index: int) -> bool:
    verb = verb_after(words, index)
    if verb is not None and (words[verb].lower not in INVOLUNTARY_NOUNS or _goes_on(words, verb + 1)):
        return True
    return _finite_soon(words, index)


def _goes_on(words: tuple[Word, ...], index: int) -> bool:
    """Say whether what follows can be a verb's object or complement, so that "visits" is no noun."""
    if index >= len(words):
        return False
    lower = words[index].lower
    return lower in DETERMINERS | PREPOSITIONS | SHE_WORDS | HE_WORDS | {"them"} or words[index].capital


def _finite_soon(words: tuple[Word, ...], index: int) -> bool:
    """Say whether a finite verb follows within a few words: then a clause begins here, not a phrase."""
    for place in range(index, min(index + 7, len(words))):
        lower = words[place].lower
        if not words[place].text[0].isalnum() and lower not in {"'s", "’s"}:
            return False
        if lower in AUXILIARIES and not lower.endswith("ing") and lower not in {"be", "been"}:
            return True
        if lower in THIRD_PERSONS and place > index and lower not in INVOLUNTARY_NOUNS:
            return True
        if lower in INVOLUNTARY_NOUNS and place > index and _follows_subject(words, place):
            return True
        if lower in CONJUNCTIONS - {"as", "that", "after", "before"} and place > index:
            return False
    return words[index].lower in {"he", "she", "they", "it", "we", "you"} if index < len(words) else False


def _follows_subject(words: tuple[Word, ...], place: int) -> bool:
    return words[place - 1].capital or words[place - 1].lower in {"he", "she", "it", "who"}


def _definite_before(words: tuple[Word, ...], verb: int, index: int) -> bool:
    """Say whether "the man who …" is cut here, where "the man" alone says too little."""
    if words[index - 1].text == ",":
        return False
    near = [word.lower for word in words[max(verb, index - 4) : index]]
    return bool({"the", "those", "that", "all"} & set(near))


def is_complete(lowers: list[str]) -> bool:
    """Say whether a clause does not break off: no preposition, article or conjunction at its end."""
    last = lowers[-1]
    if len(lowers) == 1:
        return last in _ALONE
    if last in DETERMINERS - {"her"} or last in CONJUNCTIONS | RELATIVES or last in AUXILIARIES:
        return False
    if last in PREPOSITIONS - _PARTICLES:
        return False
    if "that" in lowers[1:]:  # what somebody learns is a clause itself, with a verb
        said = lowers[lowers.index("that", 1) + 1 :]
        return any(one in AUXILIARIES or one in THIRD_PERSONS or one in PAST_BASES for one in said[1:])
    return True
