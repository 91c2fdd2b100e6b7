"""Personhood: whether a name is a person's, by all its spots together; towns, firms and months are not."""

from collections import defaultdict
from collections.abc import Sequence

from data.builder.dictionary import is_word
from data.builder.lexicon.first_names import EITHER_NAMES, FIRST_NAMES
from data.builder.lexicon.function_words import MONTHS_AND_DAYS
from data.builder.lexicon.people_nouns import ANIMALS, PERSON_NOUNS, SHOWN_TITLES
from data.builder.lexicon.places import ENDINGS, NOT_PEOPLE, PLACE_NAMES, SURNAMES
from data.builder.names import Name
from data.builder.people.evidence import speaks_for
from data.builder.people.nouns import first_of_list
from data.builder.reading import Reading
from data.builder.words import plain

_ENOUGH = 1.4
_LONGEST_NAME = 5  # words
_ACRONYM = 4  # letters; what is written so is a firm, shorter ones may be initials
_COMPANY = 2.0  # what one person beside a name in a list counts for
_MOST_COMPANY = 3.0


def choose_people(groups: list[list[Name]], readings: tuple[Reading, ...]) -> list[list[Name]]:
    """Return the groups of names that are a person's; a name in one list with people may be one too.

    >>> from data.builder.names import find_names
    >>> readings = read("Zork's wife leaves. Zork, Quirm and Ann weep in Plovdiv.")
    >>> names = find_names(readings)
    >>> texts = ("Zork", "Quirm", "Ann", "Plovdiv")
    >>> groups = [[name for name in names if name.text == text] for text in texts]
    >>> [group[0].text for group in choose_people(groups, readings)]
    ['Zork', 'Quirm', 'Ann']
    """
    scores = [person_score(group, readings) for group in groups]
    people = {index for index, score in enumerate(scores) if score >= _ENOUGH}
    lists = _lists(groups, readings)
    beside: dict[int, float] = defaultdict(float)
    for members in lists:
        known = len(set(members) & people)
        for index in set(members) - people:
            beside[index] += _COMPANY * known
    for index, company in sorted(beside.items()):
        if scores[index] + min(company, _MOST_COMPANY) >= _ENOUGH and scores[index] > -_ENOUGH:
            people.add(index)
    return [group for index, group in enumerate(groups) if index in people]


def _lists(groups: list[list[Name]], readings: tuple[Reading, ...]) -> list[list[int]]:
    """Return which groups stand together in lists ("Ann, Bo and Eve"), by their indexes."""
    found: dict[tuple[int, int], list[int]] = defaultdict(list)
    for index, group in enumerate(groups):
        for name in group:
            first = first_of_list(name.head, readings[name.sentence - 1])
            found[(name.sentence, first)].append(index)
    return [members for _, members in sorted(found.items()) if len(members) > 1]


def person_score(group: Sequence[Name], readings: tuple[Reading, ...]) -> float:
    """Return how much speaks for a person: about 2 is enough, below 0 is something else."""
    texts = {name.text for name in group}
    titled = any(set(name.titles) & SHOWN_TITLES for name in group)
    lasts = {_last_word(text) for text in texts if not _is_surnamed(text)}
    if lasts & (ENDINGS | NOT_PEOPLE) and (not titled or texts & NOT_PEOPLE):
        return -9.0
    dates = {plain(text) for text in (*texts, *lasts)} & MONTHS_AND_DAYS - FIRST_NAMES
    if dates - {"may"} or dates & {plain(text) for text in texts}:
        return -9.0
    if all(len(text.split()) > _LONGEST_NAME for text in texts):
        return -9.0
    spots = [speaks_for(name, readings[name.sentence - 1]) for name in group]
    mere = len(group) == 1 and _merely_opens(group[0], readings[group[0].sentence - 1])
    return sum(spots) + _form(texts) - 2.0 * mere - 3.0 * (_plural(group, readings) > len(group) / 2)


def _form(texts: set[str]) -> float:
    """Weigh what the name itself looks like."""
    firsts = {text.split()[0] for text in texts}
    known = {plain(first) for first in firsts} & FIRST_NAMES
    value = (1.5 if known <= EITHER_NAMES else 3.0) if known else 0.0
    value += 1.0 * any(" " in text for text in texts)
    if not known and {plain(text.split()[-1]) for text in texts if " " in text} & FIRST_NAMES:
        value += 1.0
    value += 0.3 * (not known and not any(is_word(text.lower()) for text in texts))
    value += 1.0 * any(text.lower() in PERSON_NOUNS | ANIMALS for text in texts)
    if texts & PLACE_NAMES:
        value -= 5.0 if not known else 4.0
    if any(text.isupper() and text.isalpha() and len(text) >= _ACRONYM for text in texts):
        value -= 9.0
    elif all(text.isupper() and len(text) > 1 for text in texts):
        value -= 4.0
    if firsts & NOT_PEOPLE:
        value -= 4.0
    return value


def _is_surnamed(text: str) -> bool:
    """Say whether a name ends in what may be a place, but is a last name here: "Benny Hill"."""
    first, _, last = text.rpartition(" ")
    return last in SURNAMES and plain(first) in FIRST_NAMES - EITHER_NAMES


def _last_word(text: str) -> str:
    """Return the last word of a name that is no number: "Room" of "Room 12"."""
    words = [word for word in text.split() if not word.isdigit()]
    return words[-1] if words else text


def _merely_opens(name: Name, reading: Reading) -> bool:
    """Say whether a name may be any word, with a capital only because it opens the sentence."""
    if name.first or name.last or reading.words[0].tag == "NNP":
        return False
    return plain(name.text) not in FIRST_NAMES and is_word(name.text.lower())


def _plural(group: Sequence[Name], readings: tuple[Reading, ...]) -> int:
    """Count the spots that are of several: "the Foxes", "Zorks"."""
    return sum(
        readings[name.sentence - 1].words[name.last].tag == "NNPS"
        and readings[name.sentence - 1].words[name.first - 1].lower == "the"
        for name in group
        if name.first
    )
