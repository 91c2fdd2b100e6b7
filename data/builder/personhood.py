"""Personhood: whether a name is a person's, by what stands around it; towns, firms and months are not."""

from data.builder.lexicon.first_names import FIRST_NAMES
from data.builder.lexicon.function_words import MONTHS_AND_DAYS
from data.builder.lexicon.people_nouns import BODY_AND_BELONGINGS, JOBS, KIN, PERSON_NOUNS, SHOWN_TITLES
from data.builder.lexicon.places import ENDINGS, NOT_PEOPLE, PLACE_NAMES
from data.builder.lexicon.verbs import THIRD_PERSONS
from data.builder.names import Name, Reading
from data.builder.words import plain

_PLACE_WORDS = frozenset("in at near into across throughout outside around inside toward towards".split())
_WAY_WORDS = frozenset(("to", "from", "of"))
_MEETING = frozenset(
    "meets marries tells asks kills loves joins visits saves helps finds and with befriends"
    " rescues that when while as after before where because if".split()
)
_NAMING_TITLES = SHOWN_TITLES | JOBS | KIN
_ENOUGH = 2.0
_LONGEST_NAME = 5  # words


def is_person(group: list[Name], readings: tuple[Reading, ...]) -> bool:
    """Say whether the names of a group are a person's.

    >>> from data.builder.names import find_names, read_passages
    >>> from data.builder.sentences import split_text
    >>> readings = read_passages(split_text("Zork meets a nurse in Plovdiv."))
    >>> [is_person([name], readings) for name in find_names(readings)]
    [False, False]
    >>> readings = read_passages(split_text("Zork's wife leaves. Zork weeps in Plovdiv."))
    >>> [name.text for name in find_names(readings) if is_person([name], readings)]
    ['Zork']
    """
    texts = {name.text for name in group}
    if texts & PLACE_NAMES and not any(name.titles for name in group):
        spots = sum(_place_like(name, readings) for name in group)
        if spots or not any(_acts(name, readings) for name in group):
            return False
    if any(word in ENDINGS or word in NOT_PEOPLE for text in texts for word in text.split()[-1:]):
        return any(set(name.titles) & SHOWN_TITLES for name in group) and not texts & NOT_PEOPLE
    if any(plain(text) in MONTHS_AND_DAYS and plain(text) not in FIRST_NAMES for text in texts):
        return False
    if all(len(text.split()) > _LONGEST_NAME for text in texts):
        return False
    score = sum(_speaks_for(name, readings) for name in group)
    score += 3 * any(plain(text.split()[0]) in FIRST_NAMES for text in texts)
    score += 1 * any(" " in text for text in texts)
    if all(text.isupper() and len(text) > 1 for text in texts):
        score -= 4
    if any(text.split()[0] in NOT_PEOPLE for text in texts):
        score -= 4
    return score >= _ENOUGH


def _before(name: Name, readings: tuple[Reading, ...]) -> str:
    return readings[name.sentence - 1].words[name.first - 1].lower if name.first else ""


def _after(name: Name, readings: tuple[Reading, ...], step: int = 1) -> str:
    words = readings[name.sentence - 1].words
    return words[name.last + step].lower if name.last + step < len(words) else ""


def _place_like(name: Name, readings: tuple[Reading, ...]) -> bool:
    return _before(name, readings) in _PLACE_WORDS | _WAY_WORDS


def _acts(name: Name, readings: tuple[Reading, ...]) -> bool:
    """Say whether a verb follows, right away or after an adverb."""
    after, second = _after(name, readings), _after(name, readings, 2)
    return after in THIRD_PERSONS or (
        (after.endswith("ly") or after in {"then", "also"}) and second in THIRD_PERSONS
    )


def _speaks_for(name: Name, readings: tuple[Reading, ...]) -> float:
    """Return how much one spot speaks for a person (above 0) or for something else."""
    before, after = _before(name, readings), _after(name, readings)
    if before in {"the", "a", "an"} and not name.titles:
        return -2
    words = readings[name.sentence - 1].words
    near = [word.lower for word in words[max(0, name.first - 2) : name.first]]
    signs = (
        (3.0, bool(_NAMING_TITLES & set(name.titles))),
        (-1.5, before in _PLACE_WORDS),
        (-0.3, before in _WAY_WORDS),
        (1.2, _acts(name, readings)),
        (0.4, before in _MEETING),
        (2.0, after in {"'s", "’s"} and _after(name, readings, 2) in KIN | BODY_AND_BELONGINGS),
        (2.5, near[-1:] == [before] and (before in PERSON_NOUNS or (before == "," and near[0] in KIN))),
        (2.5, before in {"named", "nicknamed"}),
        (1.5, after == "," and _is_described(name, readings)),
    )
    return sum(weight for weight, holds in signs if holds)


def _is_described(name: Name, readings: tuple[Reading, ...]) -> bool:
    """Say whether ", a young nurse" or ", who" follows a name."""
    first = _after(name, readings, 2)
    words = readings[name.sentence - 1].words[name.last + 3 : name.last + 7]
    if first == "who":
        return True
    return first in {"a", "an", "the", "his", "her"} and any(word.lower in PERSON_NOUNS for word in words)
