"""Reference: who "he" and "she" are, only where one person fits; everywhere else nobody is named."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from data.builder.lexicon.function_words import HE_WORDS, SHE_WORDS
from data.builder.lexicon.people_nouns import HE_NOUNS, KIN, PERSON_NOUNS, SHE_NOUNS
from data.builder.names import Name, Reading
from data.builder.people import Person
from game.film import Pronoun

_SUBJECTS = frozenset(("he", "she"))
_OPENERS = frozenset("then later soon meanwhile eventually finally however instead still also next".split())
_FAR = 18  # words; a comma further from the beginning does not close an opening phrase


@dataclass
class _Seen:
    """What one sentence has brought so far: people, nouns for other people, and its subject."""

    people: dict[str, None] = field(default_factory=dict[str, None])
    kin: set[str] = field(default_factory=set[str])
    nouns: set[Pronoun] = field(default_factory=set[Pronoun])
    subject: str | None = None


References = dict[tuple[int, int], str]


def resolve_pronouns(readings: tuple[Reading, ...], people: tuple[Person, ...]) -> References:
    """Return, by sentence number and word index, the shown name that a pronoun stands for.

    >>> from data.builder.names import find_names, read_passages
    >>> from data.builder.people import find_people
    >>> from data.builder.sentences import split_text
    >>> readings = read_passages(split_text("Ann meets Bob. She likes him. Bob meets Tim. He runs."))
    >>> resolve_pronouns(readings, find_people(readings, find_names(readings)))
    {(2, 0): 'Ann', (2, 2): 'Bob'}
    """
    genders = {person.name: person.pronoun for person in people}
    spots = {(spot.sentence, spot.first): (spot, person.name) for person in people for spot in person.spots}
    references: References = {}
    before = _Seen()
    for reading in readings:
        here, start, skip = _Seen(), opening(reading), -1
        for index, word in enumerate(reading.words):
            if index <= skip or reading.aside[index]:
                continue
            named = spots.get((reading.number, index))
            gender = _gender(word.lower)
            who: str | None = None
            if named is not None:
                spot, who = named
                skip = spot.last
                if _introduced_as_kin(reading, spot):
                    here.kin.add(who)
            elif gender is not None:
                subject = index == start and word.lower in _SUBJECTS
                who = _referent(gender, here, before, genders, subject, reading, index, spots)
                if who is not None:
                    references[(reading.number, index)] = who
            else:
                here.nouns |= _noun_genders(reading, index, spots)
            if who is not None:
                here.people[who] = None
                if index == start:
                    here.subject = who
        before = here
    return references


def opening(reading: Reading) -> int:
    """Return the index of the word after an opening phrase ("One day, …"); 0 if there is none.

    >>> from data.builder.names import read_passages
    >>> from data.builder.sentences import split_text
    >>> opening(read_passages(split_text("On a usual evening, Ali meets her."))[0])
    5
    """
    words = reading.words
    if words and words[0].lower in _OPENERS:
        return 2 if len(words) > 1 and words[1].text == "," else 1
    if not words or words[0].lower in _SUBJECTS or (words[0].capital and not _opens_phrase(words[0].lower)):
        return 0
    for index in range(1, min(_FAR, len(words) - 1)):
        if words[index].text == ",":
            return index + 1
    return 0


def _opens_phrase(lower: str) -> bool:
    return lower in _PHRASE_WORDS or lower.endswith(("ing", "ed", "ly"))


_PHRASE_WORDS = frozenset(
    "in on at after before during over for with without upon following despite by from while"
    " when as once since until because although though if one two three years days months weeks"
    " the that this a an to despite along back outside inside later meanwhile unbeknownst due"
    " hoping now thanks through throughout under against some having while".split()
)


def _gender(lower: str) -> Pronoun | None:
    if lower in SHE_WORDS:
        return Pronoun.SHE
    return Pronoun.HE if lower in HE_WORDS else None


def _introduced_as_kin(reading: Reading, spot: Name) -> bool:
    near = [word.lower for word in reading.words[max(0, spot.first - 2) : spot.first]]
    return bool(near) and (near[-1] in KIN or (near[-1] == "," and near[0] in KIN))


def _noun_genders(
    reading: Reading, index: int, spots: dict[tuple[int, int], tuple[Name, str]]
) -> set[Pronoun]:
    """Return which pronouns a noun such as "a friend" may explain, unless it is a named person's."""
    words = reading.words
    lower = words[index].lower
    if lower not in PERSON_NOUNS:
        return set()
    step = 2 if index + 1 < len(words) and words[index + 1].text == "," else 1
    if (reading.number, index + step) in spots:  # "his sister Anna", "his son, Sam"
        return set()
    before = [word.lower for word in words[max(0, index - 6) : index]]
    if "as" in before[-3:] or "is" in before[-4:] or "like" in before[-3:]:  # "a job as a bouncer"
        return set()
    if "," in before and not {"and", "with", "his", "her"} & set(before):  # "Ali, an unemployed father"
        comma = index - 1 - before[::-1].index(",")
        end = comma - 1
        while end > 0 and reading.aside[end]:  # "Ann (Eva Green), a nurse"
            end -= 1
        # a name may be five words long
        near = (spots.get((reading.number, place)) for place in range(max(0, end - 5), end + 1))
        if any(named is not None and named[0].last == end for named in near):
            return set()
    if lower in SHE_NOUNS:
        return {Pronoun.SHE}
    return {Pronoun.HE} if lower in HE_NOUNS else {Pronoun.SHE, Pronoun.HE}


def _referent(  # the rules stand side by side here, so that their order can be read
    gender: Pronoun,
    here: _Seen,
    before: _Seen,
    genders: dict[str, Pronoun],
    subject: bool,
    reading: Reading,
    index: int,
    spots: dict[tuple[int, int], tuple[Name, str]],
) -> str | None:
    fitting = _fitting(here.people, gender, genders)
    if fitting or gender in here.nouns:
        return _only(fitting, gender, genders, here)
    if not subject and not here.people and _name_follows_comma(reading, index, spots):
        return None  # "Having lost his job, Bo …": the name comes later
    fitting = _fitting(before.people, gender, genders)
    only = _only(fitting, gender, genders, before)
    if only is not None:
        return only
    if subject and before.subject in fitting and genders[before.subject or ""] is gender and not before.nouns:
        others = fitting - {before.subject}
        return before.subject if others <= before.kin else None
    return None


def _fitting(people: Iterable[str], gender: Pronoun, genders: dict[str, Pronoun]) -> set[str]:
    return {name for name in people if genders[name] in (gender, Pronoun.UNKNOWN)}


def _only(fitting: set[str], gender: Pronoun, genders: dict[str, Pronoun], seen: _Seen) -> str | None:
    if len(fitting) != 1 or gender in seen.nouns:
        return None
    (name,) = fitting
    return name if genders[name] is gender else None


def _name_follows_comma(reading: Reading, index: int, spots: dict[tuple[int, int], tuple[Name, str]]) -> bool:
    return any(
        word.text == "," and (reading.number, place + 1) in spots
        for place, word in enumerate(reading.words[index : index + _FAR], index)
    )
