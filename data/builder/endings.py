"""The endings: whether a full stop, a question mark, an exclamation mark or an ellipsis ends its sentence."""

import re

from data.builder.habits import Habits
from data.builder.lexicon.abbreviations import (
    AFTER_HOURS,
    ANYWHERE,
    BEFORE_NAMES,
    BEFORE_NUMBERS,
    ENDING_NAMES,
    MOSTLY_LAST,
    PLAIN_STARTERS,
    SAYING,
    STARTERS,
    SURE_TITLES,
    TITLES,
)
from data.builder.lexicon.marks import FOREIGN_STOPS, WIDE_STOPS
from data.builder.quotes import Enclosures
from data.builder.stops import Stop
from data.builder.text import OPENING_MARKS

_PLAIN = re.compile(
    r"(?:[a-z]\w{2,}|[a-z]\w*(?:[-'’]\w+)+|it|is|in|on|up|at|of|me|he|us|to|do|so|go|by|we|be)|\d+|.*[)\]\"”%]"
)
_CLOSED_WORD = re.compile(r".*(?:[a-z]{2}|\d|[)\]\"”])|[A-Z]{2,}", re.DOTALL)
_ACRONYM = re.compile(r"(?:[a-z]\.)+[a-z]")
_FIRST_WORD = re.compile(r"\w[\w-]*")
_ADDRESS = re.compile(r"://|www\.|@")
_COUNTRIES = frozenset(("u.s", "u.k", "u.n", "e.u", "u.s.a", "u.s.s.r"))
_DOMAINS = frozenset("com net org edu gov js io tv".split())
_LABELS = frozenset("plan vitamin type team group class grade section version item block".split())
_TIME_LATER = re.compile(r"\d+ (?:second|minute|hour|day|week|month|year|decade)s?\b")
_BEFORE_MORE = BEFORE_NAMES | BEFORE_NUMBERS | SURE_TITLES | MOSTLY_LAST | ANYWHERE
_LONG_NUMBER = 3  # digits; a shorter one may number an item
_GLANCE = 80  # characters; enough to see what a sentence begins with, or what stands before a stop
_PLAIN_LETTERS = 4  # an unknown word as long as this is no abbreviation


def ends_sentence(stop: Stop, text: str, start: int, enclosures: Enclosures, habits: Habits) -> bool:
    """Say whether a sentence that began at `start` is over after a stop.

    >>> from data.builder.habits import learn_habits
    >>> from data.builder.stops import find_stops
    >>> text = "Dr. No waits in the U.S. Army base. He is late"
    >>> marks, habits = Enclosures(text), learn_habits(text)
    >>> [stop.end for stop in find_stops(text, marks) if ends_sentence(stop, text, 0, marks, habits)]
    [35]
    """
    said = text[start : min(stop.start, start + _GLANCE)].strip(" \n" + OPENING_MARKS)
    if not any(map(str.isalnum, said)) or (stop.mark == "." and said.isdigit() and len(said) < _LONG_NUMBER):
        return False  # nothing but "..." or the number of an item
    if stop.mark[-1] in FOREIGN_STOPS:
        return not stop.glued or stop.mark[-1] in WIDE_STOPS
    if stop.glued:
        return _ends_glued(stop)
    kind = _beginning(stop.after)
    if kind == "lower":
        return _ends_before_small_letter(stop, habits)
    if kind == "none":
        return False
    if kind == "digit" and stop.after[:1] == "(" and stop.mark != ".":
        return False  # the year of a title: "Viva Ada! (1965)"
    if stop.mark == ".":
        return _full_stop_ends(stop, text, start, enclosures, habits)
    return not _goes_on_saying(stop, text, start, enclosures)


def _beginning(after: str) -> str:
    """Say how the next sentence would begin: "upper", "lower", "digit" or, with a mark, "none"."""
    for character in after.lstrip(OPENING_MARKS + "»«¿¡#$£€… .’”"):
        if character.isdigit():
            return "digit"
        if character.isalpha():
            return "lower" if character.islower() else "upper"
        return "none"
    return "none"


def _ends_before_small_letter(stop: Stop, habits: Habits) -> bool:
    if len(stop.mark) > 1 or not stop.after[:1].isalpha():
        return False
    if not habits.capitals:
        return bool(stop.closing) or _is_plain(stop.before) if stop.mark == "." else not stop.closing
    if stop.mark != "." or stop.closing or not _is_plain(stop.before):
        return False
    return len(stop.before) >= _PLAIN_LETTERS or _first(stop.after) in PLAIN_STARTERS


def _is_plain(word: str) -> bool:
    """Say whether a word before a full stop is no abbreviation, as far as one can see."""
    return not _is_short(word) and _PLAIN.fullmatch(word) is not None


def _ends_glued(stop: Stop) -> bool:
    """Say whether the space after the sentence is only lost: "home.Ali", but "Node.js" and "J.R"."""
    after = stop.after.lstrip(OPENING_MARKS)
    if _ADDRESS.search(stop.before + stop.after):
        return False
    if after[:1].isalpha() and after[:1].lower() == after[:1].upper():  # a script without capitals
        return stop.before != ""
    if not after[:1].isupper() or not (after[1:2].islower() or after[:2] in ("A ", "I ")):
        return False
    if stop.mark == "." and not stop.closing:
        word = stop.before.lstrip(OPENING_MARKS)
        closed = not _is_short(word) and _CLOSED_WORD.fullmatch(word) is not None
        return closed and _first(after) not in _DOMAINS
    return True


def _full_stop_ends(stop: Stop, text: str, start: int, enclosures: Enclosures, habits: Habits) -> bool:
    bare, next_word = stop.before.lstrip(OPENING_MARKS), _first(stop.after)
    word, digit = bare.casefold(), _beginning(stop.after) == "digit"
    if stop.closing:
        enclosure = enclosures.closed(stop.end - 1)
        inside = enclosure is not None and enclosure.bracket and not _begins(text, start, enclosure.opening)
        return not (inside and (_is_short(bare) or len(word) == 1))
    if word in BEFORE_NUMBERS:
        return not digit or _TIME_LATER.match(stop.after) is not None
    if (
        word.isdigit()
        and len(word) < _LONG_NUMBER
        and text[max(0, stop.start - 4) : stop.start].strip()[0] in ":;"
    ):
        return False  # "buys: 1. a boat"
    if word in BEFORE_NAMES or _is_title(bare):
        return word in ENDING_NAMES and next_word in PLAIN_STARTERS
    if stop.after[:1] == "(" and _is_short(bare):
        return False
    if word in MOSTLY_LAST:
        return next_word not in AFTER_HOURS and not (digit and word in {"jr", "sr"})
    if word in ANYWHERE or _ACRONYM.fullmatch(word):
        return next_word in STARTERS or _somebody_acts(word, stop.after, habits)
    if len(word) == 1 and word.isalpha():
        return bare in habits.letters or _initial_ends(stop, text, next_word)
    return True


def _is_title(word: str) -> bool:
    return word.casefold() in (TITLES if word[:1].isupper() else SURE_TITLES)


def _is_short(word: str) -> bool:
    """Say whether a word is known to be an abbreviation."""
    small = word.casefold()
    return small in _BEFORE_MORE or _is_title(word) or _ACRONYM.fullmatch(small) is not None


def _begins(text: str, start: int, place: int) -> bool:
    """Say whether nothing stands before a place in its sentence."""
    return not text[start : min(place, start + _GLANCE)].strip()


def _somebody_acts(word: str, after: str, habits: Habits) -> bool:
    """Say whether after "Inc." or "D.C." stands a name that a small word follows; "U.S. Army" needs more."""
    name, following = _first(after), after.split()[1:2]
    if not following or not following[0][:1].islower():
        return False
    known = (name in habits.openers, name in habits.names)
    return all(known) if word in _COUNTRIES else any(known)


def _initial_ends(stop: Stop, text: str, next_word: str) -> bool:
    label = text[max(0, stop.start - _GLANCE) : stop.start].split()[-2:-1]
    if label and label[0].casefold() in _LABELS:
        return True
    small = stop.before.islower() and stop.before.isalpha()
    return next_word in PLAIN_STARTERS or (small and next_word in STARTERS)


def _goes_on_saying(stop: Stop, text: str, start: int, enclosures: Enclosures) -> bool:
    """Say whether what was closed is only part of the sentence: "Who?" Bo asks; wins (again!) Ada's heart."""
    enclosure = enclosures.closed(stop.end - 1) if stop.closing else None
    if enclosure is None:
        return False
    begins = _begins(text, start, enclosure.opening)
    if enclosure.bracket or not begins:
        return enclosure.bracket and not begins
    words = [word.strip(",.;:!?") for word in stop.after.split()[:5]]
    verb = next((word for word in words if word[:1].islower() and not word.endswith("ly")), "")
    return verb in SAYING


def _first(after: str) -> str:
    word = _FIRST_WORD.match(after.lstrip(OPENING_MARKS + " "))
    return word[0].casefold() if word else ""
