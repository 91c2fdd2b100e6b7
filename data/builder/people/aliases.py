"""The aliases: names of one person brought together: nicknames, "known as", first and last names."""

from collections import defaultdict
from itertools import pairwise

from data.builder.lexicon.first_names import SHORT_FORMS
from data.builder.lexicon.people_nouns import PERSON_NOUNS
from data.builder.lexicon.places import ENDINGS, PLACE_NOUNS, SURNAMES, THING_NOUNS
from data.builder.names import Name
from data.builder.parser.parsed import Token
from data.builder.people.personhood import person_score
from data.builder.people.pronouns import gender_of_titles, list_gender
from data.builder.reading import Reading
from data.builder.words import plain

_NAMESAKES = frozenset("jr sr ii iii iv".split())
_QUOTES = "\"“”'\N{LEFT SINGLE QUOTATION MARK}’"
_FINITE = frozenset("VBZ VBD VBP MD".split())
_IS = frozenset("is was 's ’s goes".split())
_A_FIRM = -1.0  # the score of a last name that is rather the family's firm
_FAMILIES = frozenset(("family", "families", "household"))

Key = tuple[str, str]  # a plain name and the gender of its title


class _Groups:
    """Names by key, and which keys are one person's."""

    def __init__(self, names: dict[Key, list[Name]]) -> None:
        self.names = names
        self._parent = {key: key for key in names}

    def join(self, one: Key, other: Key) -> None:
        """Make two keys one person's."""
        if self._root(one) != self._root(other):
            self._parent[self._root(one)] = self._root(other)

    def joined(self) -> list[list[Name]]:
        """Return the names of each person in text order."""
        merged: dict[Key, list[Name]] = defaultdict(list)
        for key, names in self.names.items():
            merged[self._root(key)].extend(names)
        return [sorted(names, key=lambda name: (name.sentence, name.first)) for names in merged.values()]

    def _root(self, key: Key) -> Key:
        while self._parent[key] != key:
            key = self._parent[key]
        return key


def merge_names(names: tuple[Name, ...], readings: tuple[Reading, ...]) -> list[list[Name]]:
    """Return the names gathered by whom they mean; towns and firms are still among them.

    >>> from data.builder.names import find_names
    >>> readings = read("Here comes Al Fox. They say that Fox is mad.")
    >>> [[name.text for name in group] for group in merge_names(find_names(readings), readings)]
    [['Al Fox', 'Fox']]
    """
    groups = _Groups(_by_key(names, readings))
    _join_other_names(groups, readings)
    _join_apposed(groups, readings)
    _join_titles_and_short_forms(groups)
    _join_parts(groups, readings)
    return groups.joined()


def _by_key(names: tuple[Name, ...], readings: tuple[Reading, ...]) -> dict[Key, list[Name]]:
    found: dict[Key, list[Name]] = defaultdict(list)
    for name in names:
        words = readings[name.sentence - 1].words
        if name.last + 1 < len(words) and words[name.last + 1].lower in _FAMILIES:
            continue  # "the Brown family" is nobody called Brown
        found[(plain(name.text), gender_of_titles(name) if " " not in name.text else "")].append(name)
    return found


def _join_other_names(groups: _Groups, readings: tuple[Reading, ...]) -> None:
    """Join nicknames (Ann "Foxy" Fox) and names after "known as"."""
    titled: dict[str, list[Key]] = defaultdict(list)
    by_sentence: dict[int, list[tuple[int, Key]]] = defaultdict(list)
    for key, names in groups.names.items():
        for said in {key[0], plain(" ".join((*names[0].titles, names[0].text)))}:
            titled[said].append(key)
        for name in names:
            by_sentence[name.sentence].append((name.last, key))
    for key, names in groups.names.items():
        for name in names:
            for other in titled.get(plain(name.nickname), ()) if name.nickname else ():
                groups.join(other, key)
            if _is_other_name(name, readings):
                earlier = [one for one in by_sentence[name.sentence] if one[0] < name.first and one[1] != key]
                if earlier and _is_called(max(earlier)[0], name.first, readings[name.sentence - 1]):
                    groups.join(max(earlier)[1], key)


def _join_apposed(groups: _Groups, readings: tuple[Reading, ...]) -> None:
    """Join "the Red Knight, Ann Lee, fights" and "Ann Lee, the Red Knight, fights"."""
    by_sentence: dict[int, list[tuple[Name, Key]]] = defaultdict(list)
    for key, names in groups.names.items():
        for name in names:
            by_sentence[name.sentence].append((name, key))
    for number, found in by_sentence.items():
        words = readings[number - 1].words
        found.sort(key=lambda pair: pair[0].first)
        for (one, key), (other, other_key) in pairwise(found):
            parts = [_is_styled(name, words) for name in (one, other)]
            gap = [word.lower for word in words[one.last + 1 : other.first]]
            after = words[other.last + 1 : other.last + 3]
            closed = (
                len(after) > 1 and after[0].text == "," and after[1].lower != "and" and not after[1].capital
            )
            if parts.count(True) == 1 and gap in ([","], [",", "the"]) and closed and key != other_key:
                groups.join(key, other_key)


def _is_styled(name: Name, words: tuple[Token, ...]) -> bool:
    """Say whether a name is "the Red Knight", a noun for a person in capitals."""
    return name.first > 0 and words[name.first - 1].lower == "the" and words[name.last].lower in PERSON_NOUNS


def _is_other_name(name: Name, readings: tuple[Reading, ...]) -> bool:
    """Say whether "known as" or "nicknamed" stands right before a name."""
    words = readings[name.sentence - 1].words
    near = words[max(0, name.first - 5) : name.first]
    before = [word.lower for word in near if word.text not in _QUOTES][-4:]
    if before[-1:] == ["as"]:
        return bool({"known", "called"} & set(before))
    if before[-1:] == ["of"]:
        before = before[:-1]
    return before[-1:] in (["nicknamed"], ["alias"], ["aka"]) or (
        before[-1:] in (["name"], ["pseudonym"], ["alias"]) and bool({"under", "using"} & set(before))
    )


def _is_called(last: int, first: int, reading: Reading) -> bool:
    """Say whether the name before word `first` is of who is named up to word `last`.

    It is in "Ann, a nurse known as Foxy", not in "Ann makes a doll nicknamed Foxy"; but a name under which
    somebody works is always his own.
    """
    between = reading.words[last + 1 : first]
    if {"under", "using"} & {word.lower for word in between}:
        return True
    if any(word.lower in PLACE_NOUNS | THING_NOUNS for word in between[-3:]):
        return False
    verbs = [word for word in between if word.tag in _FINITE and word.lower not in _IS]
    return not verbs


def _join_titles_and_short_forms(groups: _Groups) -> None:
    """Join "Mr. Fox" with Fox unless there is a Mrs. Fox, and Jake with Jacob unless they meet."""
    names = groups.names
    for text, gender in names:
        if gender and (text, "") in names and sum((text, other) in names for other in ("", "she", "he")) == 2:
            groups.join((text, gender), (text, ""))
    for short, long in sorted(SHORT_FORMS):
        one, other = names.get((short, "")), names.get((long, ""))
        if one and other and not {name.sentence for name in one} & {name.sentence for name in other}:
            groups.join((long, ""), (short, ""))


def _join_parts(groups: _Groups, readings: tuple[Reading, ...]) -> None:
    """Join first and last names with the full name that they are part of."""
    long_keys = [
        key
        for key, names in groups.names.items()
        if " " in key[0] and (names[0].text.split()[-1] not in ENDINGS - SURNAMES or names[0].titles)
    ]
    parts: dict[str, list[Key]] = defaultdict(list)
    for key in long_keys:
        words = key[0].split()
        for length in range(1, len(words)):
            parts[" ".join(words[:length])].append(key)
            parts[" ".join(words[-length:])].append(key)
    for key in groups.names:
        full = _fullest(key, groups, parts.get(key[0], [])) if len(key[0].split()) <= 2 else None
        if full is not None and (
            full[0].startswith(key[0]) or person_score(groups.names[key], readings) > _A_FIRM
        ):
            groups.join(key, full)


def _fullest(key: Key, groups: _Groups, long_keys: list[Key]) -> Key | None:
    """Return the longer name that a first or last name (with its title's gender) belongs to, if one does."""
    text, gender = key
    fitting = [one for one in long_keys if not gender or list_gender(one[0].split()[0]) in ("", gender)]
    firsts = [one for one in fitting if one[0].startswith(text + " ")]
    lasts = [one for one in fitting if one not in firsts]
    if firsts:  # of a father and his namesake, the one without "Jr."
        own = [one for one in firsts if one[0].split()[-1] not in _NAMESAKES and len(one[0].split()) <= 3]
        return (own or firsts)[0]
    if len(lasts) > 1:  # the one whose first name is never used alone is the one called by the last name
        alone = [one for one in lasts if (one[0].split()[0], "") not in groups.names]
        lasts = alone[:1] or lasts
    return lasts[0] if lasts else None
