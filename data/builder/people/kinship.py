"""The kinship: whose sister, boss or partner somebody is, read off a sentence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from data.builder.lexicon.people_nouns import KIN, PARTNERS
from data.builder.people.nouns import is_listed
from data.builder.reading import Reading

_KEPT = frozenset("best former late older younger elder twin foster adoptive adopted estranged ex".split())
_POSSESSIVES = frozenset(("'s", "’s", "'", "’"))
_DESCRIBING = frozenset(("ADJ", "NOUN", "NUM", "VERB", "ADV", "PART"))
_BETWEEN = 5  # words
_LONGEST_LIST = 5
_ENDS = frozenset(",.;:)")
Named = tuple[int, int, str]  # first word, last word, shown name


@dataclass(frozen=True, slots=True)
class Relation:
    """A noun that makes somebody a relative of `owner`: words `first` to `head`.

    `owner` is "" where it is not known whom a pronoun means; `who` is None where no name is given.
    """

    owner: str
    noun: str
    first: int
    head: int
    who: str | None

    @property
    def said(self) -> str:
        """How the relation is shown: "Ali's sister"."""
        return f"{self.owner}'s {self.noun}"


def find_relations(
    reading: Reading, names: Mapping[int, Named], owners: Mapping[int, str]
) -> Iterator[Relation]:
    """Yield the relations of a sentence.

    `names` are the people's names by their head words (first and last word, shown name); `owners` says whom
    possessive pronouns mean, "" where that is not sure.

    >>> reading = read("Ann calls her sister Eve when Bob's boss leaves.")[0]
    >>> names = {0: (0, 0, "Ann"), 4: (4, 4, "Eve"), 6: (6, 6, "Bob")}
    >>> [(one.said, one.who) for one in find_relations(reading, names, {2: "Ann"})]
    [("Ann's sister", 'Eve'), ("Bob's boss", None)]
    """
    for head, word in enumerate(reading.words):
        if word.lower not in KIN or not (word.text.islower() or head == 0):
            continue
        owned = _owner(reading, head, names, owners)
        if owned is not None:
            owner, first = owned
            who = _named(reading, first, head, names, owner) or _respectively(reading, head, names)
            yield Relation(owner, _described(reading, first, head), first, head, who)


def _owner(
    reading: Reading, head: int, names: Mapping[int, Named], owners: Mapping[int, str]
) -> tuple[str, int] | None:
    """Return the owner of a relative and the first word of "her dear sister"; "sister of Ann" counts too."""
    words = reading.words
    found = _owner_before(reading, head, names, owners)
    if found is not None:
        return found
    first, start = _first_relative(reading, head)
    if first is not None:
        found = _owner_before(reading, first, names, owners)
        return (found[0], start) if found is not None else None
    of = next((at for at in reading.children(head, "nmod") if at > head and at in names), None)
    if of is not None and words[names[of][0] - 1].lower == "of":
        article = reading.child(head, "det")
        return names[of][2], article if article is not None else head
    return None


def _first_relative(reading: Reading, head: int) -> tuple[int | None, int]:
    """Return the wife in "his wife Ann, young son Tim" for the son, and where "young son" begins."""
    words, start = reading.words, head
    while start > 0 and (words[start - 1].pos in ("ADJ", "NOUN") or words[start - 1].text == "-"):
        start -= 1
    at = head
    if start == 0 or words[start - 1].lower not in {"and", ","}:
        return None, start
    for _ in range(_LONGEST_LIST):
        if words[at].label not in ("conj", "appos") or words[at].head >= at:
            break
        at = words[at].head
        if words[at].lower in KIN:
            return at, start
    return None, start


def _owner_before(
    reading: Reading, head: int, names: Mapping[int, Named], owners: Mapping[int, str]
) -> tuple[str, int] | None:
    """Return who stands before a relative, over adjectives; by the words, for short sentences are misread."""
    words, at = reading.words, head - 1
    while at > 0 and head - at <= _BETWEEN and (words[at].pos in _DESCRIBING or words[at].text in "-,"):
        if words[at].lower in {"his", "her"} or words[at].lower in _POSSESSIVES:
            break
        at -= 1
    if at < 0:
        return None
    if at in owners:
        return owners[at], at
    if words[at].lower not in _POSSESSIVES:
        return None
    named = next((one for one in names.values() if one[1] == at - 1), None)
    if named is None or (words[head].lower not in PARTNERS and _has_two_owners(reading, named[0], names)):
        return None
    return named[2], named[0]


def _has_two_owners(reading: Reading, first: int, names: Mapping[int, Named]) -> bool:
    """Say whether a name that begins with word `first` is the second owner: "Ann and Bob's son"."""
    joined = first > 0 and reading.words[first - 1].lower == "and"
    return joined and any(one[1] == first - 2 for one in names.values())


def _described(reading: Reading, first: int, head: int) -> str:
    """Return the noun with the adjectives that tell one relative from another."""
    words = reading.words
    kept = [word.lower for word in words[first + 1 : head] if word.lower in _KEPT]
    prefix = reading.written(head - 2, head) if head > 1 and words[head - 1].text == "-" else words[head].text
    return " ".join((*kept, prefix.lower()))


def _named(reading: Reading, first: int, head: int, names: Mapping[int, Named], owner: str) -> str | None:
    """Return who the relative is: "his sister Ann", "Ann, his sister", "Ann is his sister"."""
    words = reading.words
    starts = {begin: (last, who) for begin, last, who in names.values() if who != owner}
    if head + 1 in starts:
        return starts[head + 1][1]
    if words[head + 1 : head + 2] and words[head + 1].text == "," and head + 2 in starts:
        last, who = starts[head + 2]
        if not is_listed(last, reading) and words[head].label != "appos":
            return who
    follows = words[head + 1 : head + 3]
    ends = not follows or (follows[0].text in _ENDS and [word.lower for word in follows] != [",", "and"])
    if ends and first > 1 and words[first - 1].text == ",":  # "Jo, Ann's old nanny,"
        described = next((one[2] for one in names.values() if one[1] == first - 2), None)
        if described is not None and described != owner:
            return described
    if words[head].label == "appos" and words[head].head in names and words[head].head < head:
        who = names[words[head].head][2]
        return who if who != owner else None
    told = words[head].head
    if words[head].label == "nsubj" and told in names and reading.child(told, "cop") is not None:
        return names[told][2] if names[told][2] != owner else None  # "His sister is Ann"
    subject = reading.child(head, "nsubj")
    denied = reading.child(head, "advmod")
    if (
        subject is not None
        and subject in names
        and reading.child(head, "cop") is not None
        and not _denies(reading, denied)
    ):
        return names[subject][2] if names[subject][2] != owner else None
    return None


def _respectively(reading: Reading, head: int, names: Mapping[int, Named]) -> str | None:
    """Return who the daughter is in "his wife and daughter, Ann and Eve"."""
    words = reading.words
    first = words[head].head if words[head].label == "conj" else head
    nouns = [first, *(at for at in reading.children(first, "conj") if words[at].lower in KIN)]
    if len(nouns) < 2 or head not in nouns or words[max(nouns) + 1 : max(nouns) + 2] == ():
        return None
    starts = {start: (last, who) for start, last, who in names.values()}
    at, found = max(nouns) + 1, list[str]()
    while at < len(words) and (words[at].text == "," or words[at].lower == "and" or at in starts):
        if at in starts:
            found.append(starts[at][1])
            at = starts[at][0]
        at += 1
    return found[nouns.index(head)] if len(found) == len(nouns) else None


def _denies(reading: Reading, at: int | None) -> bool:
    return at is not None and reading.words[at].lower in {"not", "n't", "never", "no", "longer"}
