"""The writing of a predicate: names for pronouns, and nothing that only another sentence explains."""

from dataclasses import dataclass

from data.builder.clauses.extent import Extent
from data.builder.clauses.pointing import points_outside
from data.builder.lexicon.function_words import HE_WORDS, SHE_WORDS
from data.builder.mentions import How, Mention, Mentions
from data.builder.reading import Reading
from game.film import Pronoun

_PLURAL = frozenset("they them their theirs themselves".split())
_LONGEST_QUOTE = 5  # words
_BRINGING = frozenset("take bring drive send walk escort carry lead invite call fly follow".split())
# What is of two people by its meaning: "Ann asks Bob about their relationship".
_SHARED = frozenset(
    "relationship marriage wedding friendship affair engagement romance divorce honeymoon breakup".split()
)
_QUOTES = '"“”'


@dataclass(frozen=True, slots=True)
class Written:
    """A predicate's words as text; `spans` are where each word stands in it."""

    text: str
    spans: dict[int, tuple[int, int]]
    others: tuple[str, ...]
    gendered: bool
    sure: float


@dataclass(frozen=True, slots=True)
class Trouble:
    """The word that cannot be written, and why."""

    word: int
    why: str


def write(
    reading: Reading,
    mentions: Mentions,
    extent: Extent,
    subjects: tuple[str, ...],
    pronouns: dict[str, Pronoun],
) -> Written | Trouble:
    """Return the words of an extent as text that stands alone, or the word that prevents it."""
    writer = _Writer(reading, mentions, extent, subjects, pronouns)
    return writer.write()


class _Writer:
    """Writes one predicate word by word."""

    def __init__(
        self,
        reading: Reading,
        mentions: Mentions,
        extent: Extent,
        subjects: tuple[str, ...],
        pronouns: dict[str, Pronoun],
    ) -> None:
        self._reading, self._mentions, self._extent = reading, mentions, extent
        self._subjects, self._pronouns = subjects, pronouns
        self._text = ""
        self._spans: dict[int, tuple[int, int]] = {}
        self._others: dict[str, None] = {}
        self._gendered = False
        self._sure = 1.0
        self._starts = {one.first: one for one in mentions.values() if one.how is How.NAME}

    def write(self) -> Written | Trouble:
        """Write every word; the first that cannot be written ends it."""
        words, kept = self._reading.words, self._extent.words
        position = 0
        while position < len(kept):
            at = kept[position]
            named = None if self._in_longer_name(at) else self._starts.get(at)
            last = at
            if words[at].lower == "former" and at + 1 in self._starts:
                position += 1
                continue
            if named is not None and all(one in kept for one in range(named.first, named.last + 1)):
                last, text = named.last, self._name(named)
            else:
                why = self._trouble(at)
                if why:
                    return Trouble(at, why)
                text = self._word(at)
            self._put(at, last, text, kept[position - 1] if position else None)
            position += last - at + 1
        if sum(words[at].text in _QUOTES for at in kept) % 2:
            return Trouble(kept[-1], "a quotation that is cut")
        return Written(self._text, self._spans, tuple(self._others), self._gendered, self._sure)

    def _put(self, first: int, last: int, text: str, before: int | None) -> None:
        words = self._reading.words
        joined = before is None or (before == first - 1 and words[before].end == words[first].start)
        self._text += ("" if joined else " ") + text
        for at in range(first, last + 1):
            self._spans[at] = (len(self._text) - len(text), len(self._text))

    def _name(self, named: Mention) -> str:
        if named.who not in self._subjects:
            self._others[named.who] = None
        return named.who

    def _word(self, at: int) -> str:
        word = self._reading.words[at]
        mention = self._mentions.get(at)
        if mention is None or mention.how is not How.PRONOUN:
            if mention is not None and mention.who not in self._subjects:
                self._others[mention.who] = None
                self._sure = min(self._sure, mention.sure)
            return word.text
        self._sure = min(self._sure, mention.sure)
        if mention.who in self._subjects:
            self._gendered = True
            return word.text
        known = mention.who in self._others
        self._others[mention.who] = None
        if word.lower.endswith("self") or (known and not self._competes(mention.who)):
            return word.text
        return f"{mention.who}'s" if word.tag == "PRP$" and not self._goes_home(at) else mention.who

    def _in_longer_name(self, at: int) -> bool:
        """Say whether a name is the end of another: "the House of Zork"."""
        words = self._reading.words
        return at > 1 and words[at - 1].lower == "of" and words[at - 2].capital and at - 2 > 0

    def _goes_home(self, at: int) -> bool:
        """Say whether "her" is the object in "takes her home"."""
        words = self._reading.words
        if at == 0 or at + 1 >= len(words) or words[at + 1].lower != "home":
            return False
        return words[at - 1].lemma in _BRINGING

    def _competes(self, who: str) -> bool:
        """Say whether a pronoun for somebody could as well mean another person of the clause."""
        pronoun = self._pronouns.get(who, Pronoun.UNKNOWN)
        near = {*self._subjects, *self._others} - {who}
        return any(self._pronouns.get(one, Pronoun.UNKNOWN) in (pronoun, Pronoun.UNKNOWN) for one in near)

    def _trouble(self, at: int) -> str:
        """Return why a word cannot stand in a clause of its own; "" if it can."""
        word = self._reading.words[at]
        lower = word.lower
        if lower in HE_WORDS | SHE_WORDS and word.pos in ("PRON", "DET"):
            return self._pronoun_trouble(at)
        if lower in _PLURAL:
            return "" if self._plural_before(at) else f'"{lower}" stands for nobody in the clause'
        if lower in ("it", "itself") or (lower == "its" and not self._thing_before(at)):
            return "" if word.label == "expl" else f'"{lower}" stands for nothing in the clause'
        if lower == "other" and self._reading.words[at - 1].lower == "each" and len(self._subjects) < 2:
            return '"each other" needs two'
        if word.text in _QUOTES and not self._short_quote(at):
            return "a long quotation"
        return points_outside(self._reading, at)

    def _pronoun_trouble(self, at: int) -> str:
        mention, word = self._mentions.get(at), self._reading.words[at]
        if mention is None:
            return f'nobody knows who "{word.lower}" is'
        if mention.who in self._subjects:
            if len(self._subjects) > 1:
                return f'"{word.lower}" is one of several'
            object_of_verb = word.tag == "PRP" and not word.lower.endswith("self")
            if object_of_verb and word.head == self._verb and word.label.startswith(("obj", "iobj")):
                return "the object of the verb is its subject"
            rivals = [one for one in self._others if self._alike(one, mention.who)]
            return f'"{word.lower}" may be {rivals[0]}' if rivals and word.tag != "PRP$" else ""
        return ""

    @property
    def _verb(self) -> int:
        return next(
            (at for at in self._extent.words if self._reading.words[at].head not in self._extent.words),
            self._extent.words[0],
        )

    def _alike(self, one: str, other: str) -> bool:
        first, second = (self._pronouns.get(name, Pronoun.UNKNOWN) for name in (one, other))
        return Pronoun.UNKNOWN in (first, second) or first is second

    def _plural_before(self, at: int) -> bool:
        if len(self._subjects) > 1:
            return True
        before = [self._reading.words[one] for one in self._extent.words if one < at]
        plural = any(word.feature("Number") == "Plur" and word.pos == "NOUN" for word in before)
        noun = self._reading.words[self._reading.words[at].head].lemma
        both = len(self._others) == 1 and self._reading.words[at].lower == "their" and noun in _SHARED
        return plural or both or len(self._others) > 1

    def _thing_before(self, at: int) -> bool:
        before = [self._reading.words[one] for one in self._extent.words if one < at]
        return any(word.pos == "NOUN" and word.feature("Number") == "Sing" for word in before)

    def _short_quote(self, at: int) -> bool:
        words, kept = self._reading.words, self._extent.words
        marks = [one for one in kept if words[one].text in _QUOTES]
        order = marks.index(at)
        if order % 2:
            return True
        return order + 1 < len(marks) and marks[order + 1] - at - 1 <= _LONGEST_QUOTE
