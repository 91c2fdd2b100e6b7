"""Whereabouts: where a sentence says that it is."""

from data.builder.lexicon.function_words import FUNCTION_WORDS, MONTHS_AND_DAYS
from data.builder.lexicon.places import COUNTRIES, NOT_PEOPLE, PLACE_NAMES, PLACE_NOUNS
from data.builder.parser.parsed import Token
from data.builder.reading import Reading
from data.builder.words import plain

_IN = frozenset(("in", "near"))
_AT = frozenset("in at into near to inside outside from onto aboard on through".split())
_BARE = frozenset(("home", "work", "school", "prison", "church", "hospital", "jail", "court", "college"))
_PLACE_ENDINGS = frozenset(
    "Airport Beach Bridge Castle Church Hospital Hotel Island Lake Park Prison School Station".split()
)


def place_of(reading: Reading, people: frozenset[str] = frozenset()) -> str | None:
    """Return where a sentence says that it is: a town, else "the hospital", "a beach"; never one of `people`.

    >>> place_of(read("They swim at a quiet beach.")[0])
    'a quiet beach'
    """
    words = reading.words
    towns, noun = list[str](), None
    for index, word in enumerate(words[:-1]):
        if word.lower not in _AT or reading.aside[index]:
            continue
        name = _capital_run(words, index + 1)
        unlisted = word.lower in _IN and name and name not in people and _may_be_town(name)
        if name in PLACE_NAMES or name.rpartition(" ")[2] in _PLACE_ENDINGS or unlisted:
            towns.append(name)
        elif noun is None:
            noun = _place_phrase(words, index + 1)
    small = [town for town in towns if town not in COUNTRIES]
    return small[0] if small else towns[0] if towns else noun


def _may_be_town(name: str) -> bool:
    """Say whether a name after "in" that no list knows may be a town: no month, no language, no war."""
    first = name.split()[0]
    return (
        plain(first) not in MONTHS_AND_DAYS
        and first not in NOT_PEOPLE
        and not name.isupper()
        and "War" not in name
    )


def _capital_run(words: tuple[Token, ...], index: int) -> str:
    run: list[str] = []
    while index < len(words) and words[index].capital:
        run.append(words[index].text)
        index += 1
    return " ".join(run)


def _place_phrase(words: tuple[Token, ...], index: int) -> str | None:
    if words[index].lower in _BARE and (words[index].lower != "work" or words[index - 1].lower == "at"):
        follows = words[index + 1].lower if index + 1 < len(words) else "."
        return None if follows.isalpha() and follows not in FUNCTION_WORDS else words[index].lower
    if words[index].lower not in {"a", "an", "the"}:
        return None
    for place in range(index + 1, min(index + 5, len(words))):
        lower = words[place].lower
        if not lower.isalpha() or lower in FUNCTION_WORDS:
            return None
        if lower in PLACE_NOUNS and _ends_phrase(words, place + 1):
            return " ".join(word.text for word in words[index : place + 1])
    return None


def _ends_phrase(words: tuple[Token, ...], index: int) -> bool:
    """Say whether a phrase is over before a word: at a mark, a name ("in the hospital Ada …") or the like."""
    if index >= len(words) or words[index].capital:
        return True
    follows = words[index].lower
    return follows not in PLACE_NOUNS and (not follows.isalpha() or follows in FUNCTION_WORDS)
