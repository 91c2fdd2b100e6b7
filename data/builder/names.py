"""The names: runs of capital words in a sentence, with what stands around them."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from data.builder.dictionary import is_word
from data.builder.lexicon.first_names import FIRST_NAMES
from data.builder.lexicon.function_words import FUNCTION_WORDS, MONTHS_AND_DAYS
from data.builder.lexicon.people_nouns import JOBS, KIN, OTHER_TITLES, SHOWN_TITLES
from data.builder.lexicon.places import NATIONALITIES
from data.builder.lexicon.verbs import THIRD_PERSONS
from data.builder.parser.parsed import Token
from data.builder.reading import Reading
from data.builder.text import OPENING_MARKS

_PARTICLES = frozenset("van von de der den del della di da du la le los las bin ibn al el y".split())
_ROMAN = frozenset("I II III IV V VI Jr. Sr.".split())
_QUOTES = '"“”'
_NICKNAME = re.compile(r"\s*[\"“]([^\"”]+)[\"”]\s*")
_TITLES = SHOWN_TITLES | OTHER_TITLES | JOBS | KIN
_BEFORE_OPENINGS = ".!?:;…”" + OPENING_MARKS
_LONGEST_RUN = 12  # words; what goes on longer is a headline or a list without commas
_NAMELIKE = frozenset(("will", "may"))
_NEVER = frozenset("i i'm i'll i've".split())
_AFTER_NAMES = frozenset(("'s", "’s", "and", ","))
_FINITE = frozenset("VBZ VBD VBP MD".split())
_NAME_LABELS = frozenset("nsubj nsubj:pass obj iobj appos conj nmod:poss vocative".split())
_HYPHENS = "-\N{NON-BREAKING HYPHEN}\N{EN DASH}"
_NO_SYLLABLES = ("ed", "ing", "ish", "like", "led", "born", "style", "speaking", "era", "type")
_RANKS = frozenset(
    "admiral agent captain chief colonel commander commissioner corporal deputy detective doctor dr general"
    " inspector lieutenant major marshal officer private professor secretary sergeant sheriff".split()
)
_OFTEN = 2  # capitals inside of sentences that make a title a name
_LONGEST_NUMBER = 3  # digits; longer ones are years
_DATE_WORDS = frozenset("in on of since until till by early late mid last next this every during".split())
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_HOLIDAYS = frozenset("christmas easter halloween thanksgiving".split())


@dataclass(frozen=True, slots=True)
class Name:
    """One place where a sentence has a name: words `first` to `last` of sentence `sentence`, titles included.

    `text` leaves out titles that are jobs ("Detective"), `titles` has all of them in small letters. `head` is
    the word of them that hangs on the rest of the tree; `head_of` finds it again in another tree.
    """

    sentence: int
    first: int
    last: int
    text: str
    titles: tuple[str, ...] = ()
    nickname: str = ""
    head: int = -1


def find_names(readings: tuple[Reading, ...]) -> tuple[Name, ...]:
    """Return every name of the text in order, people's and others'; actors in brackets are left out.

    >>> [name.text for name in find_names(read("When Dr. Ann Lee (Eva Green) meets Bo, he nods. Ann runs."))]
    ['Ann Lee', 'Bo', 'Ann']
    """
    small = Counter(word.text for reading in readings for word in reading.words if word.text.islower())
    inside = Counter(
        word.text
        for reading in readings
        for index, word in enumerate(reading.words)
        if word.capital and not _opens(reading.words, index)
    )
    names: list[Name] = []
    for reading in readings:
        for first, last in _runs(reading):
            name = _name(reading, first, last, small, inside)
            if name is not None:
                names.append(name)
    return tuple(names)


def _opens(words: tuple[Token, ...], index: int) -> bool:
    """Say whether a word begins a sentence or something said, so that its capital means nothing."""
    return index == 0 or words[index - 1].text in _BEFORE_OPENINGS or words[index - 1].text == "..."


def _runs(reading: Reading) -> list[tuple[int, int]]:
    words, runs, index = reading.words, list[tuple[int, int]](), 0
    while index < len(words):
        if not _nameable(words[index]) or (reading.aside[index] and _actor(reading, index)):
            index += 1
            continue
        last = index
        while True:
            step = _step(words, last)
            if step == 0 or reading.aside[last + step] != reading.aside[index]:
                break
            last += step
        if last - index < _LONGEST_RUN:
            runs.append((index, last))
        index = last + 1
    return runs


def _step(words: tuple[Token, ...], last: int) -> int:
    """Return how far the next word of a run is, over particles, hyphens and nicknames; 0 at its end."""
    after = words[last + 1 : last + 7]
    if after and _nameable(after[0]):
        return 1
    if len(after) > 1 and after[0].text in _HYPHENS and _glued(words[last], after[0], after[1]):
        within = words[last - 1].capital if last else False
        return 2 * (_nameable(after[1]) or after[1].text.isdigit() or _is_syllable(after[1], within))
    if after and _is_number(words[last], *after[:2]):
        return 1
    if len(after) > 1 and after[0].text in _PARTICLES and _nameable(after[1]):
        return 2
    if len(after) > 2 and after[0].text in _PARTICLES and after[1].text in _PARTICLES and _nameable(after[2]):
        return 3
    if len(after) > 1 and len(words[last].text) == 1 and after[0].text == "." and _nameable(after[1]):
        return 2
    for length in (1, 2, 3):
        quoted = len(after) > length + 2 and after[0].text in _QUOTES and after[length + 1].text in _QUOTES
        if quoted and all(word.capital for word in after[1 : length + 1]) and _nameable(after[length + 2]):
            return length + 3
    return 0


def _glued(*words: Token) -> bool:
    """Say whether no space stands between words: "Mei-Lin", "X-24"."""
    return all(one.end == other.start for one, other in pairwise(words))


def _is_syllable(word: Token, within: bool) -> bool:
    """Say whether a small word after a hyphen belongs to a name: "Lee Mei-lin", but not "Oslo-based"."""
    if not word.text.isalpha() or word.lower.endswith(_NO_SYLLABLES):
        return False
    return word.label == "flat" or within or not is_word(word.lower)


def _is_number(word: Token, number: Token, after: Token | None = None) -> bool:
    """Say whether a number belongs to a name: "Omega 7" does, "July 7" and "Omega 7 years ago" do not."""
    if not number.text.isdigit() or len(number.text) > _LONGEST_NUMBER or word.lower in MONTHS_AND_DAYS:
        return False
    counts = after is not None and after.pos in ("NOUN", "ADJ", "NUM")
    return word.tag == "NNP" and number.label in ("flat", "nummod") and not counts


def _nameable(word: Token) -> bool:
    return word.capital and (word.lower not in _NEVER or word.text in _ROMAN)


def _actor(reading: Reading, index: int) -> bool:
    """Say whether brackets hold no more than a name: then it is an actor's."""
    words, first, last = reading.words, index, index
    while first > 0 and words[first].text not in "([":
        first -= 1
    while last < len(words) - 1 and words[last].text not in ")]":
        last += 1
    if any(word.tag == "POS" for word in words[first:last]):
        return False  # "Ann (Zork's true name)"
    plain_words = [word.lower for word in words[first:last] if word.text.islower()]
    return len(plain_words) < 5 and not any(word in THIRD_PERSONS for word in plain_words)


def _name(reading: Reading, first: int, last: int, small: Counter[str], inside: Counter[str]) -> Name | None:
    words = reading.words
    while first <= last and _opens(words, first) and _mere_opening(words, first, last, small, inside):
        first += 1
    while first <= last and words[first].lower in FUNCTION_WORDS - _NAMELIKE:
        first += 1
    while (
        first <= last and words[last].lower in FUNCTION_WORDS - _NAMELIKE and words[last].text not in _ROMAN
    ):
        last -= 1
    if first < last and words[first].lower in _WEEKDAYS:
        first += 1
    if first > last or words[first].lower in _HOLIDAYS or _is_month(words, first, last):
        return None
    titles: list[str] = []
    core = first
    while core <= last and _is_title(words, core, last):
        titles.append(_title(words[core]))
        core += 1
    if core > last:
        if first < last or not _is_own_name(words, first, inside):
            return None
        core, titles = first, []
    core = _after_rank(words, core, last, titles)
    nickname = _NICKNAME.search(reading.text[words[core].start : words[last].end])
    text = _NICKNAME.sub(" ", reading.text[words[core].start : words[last].end])
    head = head_of(words, first, last)
    return Name(
        reading.number,
        first,
        last,
        " ".join(text.split()),
        tuple(title for title in titles if title not in NATIONALITIES),
        nickname.group(1) if nickname else "",
        head,
    )


def _is_own_name(words: tuple[Token, ...], index: int, inside: Counter[str]) -> bool:
    """Say whether a title alone is what somebody is called throughout: "Mother", "Coach"."""
    before = words[index - 1] if index else None
    free = before is None or before.pos not in ("DET", "PRON", "ADJ", "NOUN", "PROPN")
    return free and inside[words[index].text] >= _OFTEN


def _after_rank(words: tuple[Token, ...], core: int, last: int, titles: list[str]) -> int:
    """Return where the name begins in "Royal Navy Captain Ann Lee", noting the rank as a title."""
    if words[core].lower in FIRST_NAMES:
        return core
    ranks = [at for at in range(core + 1, last) if _title(words[at]) in _RANKS]
    if not ranks:
        return core
    titles.append(_title(words[ranks[-1]]))
    return ranks[-1] + 1


def _is_month(words: tuple[Token, ...], first: int, last: int) -> bool:
    """Say whether a name is a month: "on June 5", "in April"; "June smiles" is none."""
    if first < last or words[first].lower not in MONTHS_AND_DAYS:
        return False
    before = words[first - 1].lower if first else ""
    after = words[last + 1].text if last + 1 < len(words) else ""
    return before in _DATE_WORDS or after[:1].isdigit()


def head_of(words: tuple[Token, ...], first: int, last: int) -> int:
    """Return the word, of those from `first` to `last`, that hangs on a word outside of them.

    >>> head_of(read("They meet King Roland.")[0].words, 2, 3)
    3
    """
    loose = [
        at for at in range(first, last + 1) if not first <= words[at].head <= last or words[at].head == at
    ]
    names = [at for at in loose if words[at].pos != "PUNCT"]
    return (names or loose or [last])[0]


def _is_title(words: tuple[Token, ...], index: int, last: int) -> bool:
    """Say whether a word stands before a name and is no part of it: "Detective Lee", "French Marie"."""
    if words[index].lower in NATIONALITIES:
        return index < last and words[index + 1].lower in FIRST_NAMES
    return _title(words[index]) in _TITLES


def _mere_opening(
    words: tuple[Token, ...], index: int, last: int, small: Counter[str], inside: Counter[str]
) -> bool:
    """Say whether a word has its capital only because it opens a sentence."""
    word = words[index]
    if inside[word.text] > 0:
        return word.lower in FUNCTION_WORDS and index < last and word.lower != "will"
    if word.lower in FUNCTION_WORDS:
        return True
    follows = words[index + 1 : index + 3]
    after = follows[0].lower if follows else ""
    acts = after in THIRD_PERSONS or (
        bool(follows) and follows[follows[0].pos == "ADV" and -1].tag in _FINITE
    )
    if word.lower in FIRST_NAMES:
        return small[word.lower] > 0 and not acts and index == last
    if small[word.lower] > 0 or word.lower.endswith(("ing", "ly", "ed")):
        return index < last or not (acts and small[word.lower] == 0)
    named = word.tag == "NNP" and word.label in _NAME_LABELS
    return index == last and not (acts or named or after in _AFTER_NAMES)


def _title(word: Token) -> str:
    return word.lower.rstrip(".")
