"""The extent: which words of a sentence belong to what a verb says, so that the rest can be left out."""

from dataclasses import dataclass
from itertools import pairwise

from data.builder.clauses.closing import ENDS, is_closed, is_one_clause
from data.builder.clauses.inflection import FINITE
from data.builder.clauses.omissions import DROPPED, after_comma, is_indefinite, omitted
from data.builder.reading import Reading

_LONGEST_SUBJECT = 9  # words


@dataclass(frozen=True, slots=True)
class Extent:
    """The words of a predicate in order; `plain` says that nothing narrowing was left out of them."""

    words: tuple[int, ...]
    plain: bool


def extent_of(reading: Reading, verb: int, start: int, *, long: bool = False) -> Extent | None:
    """Return the words from `start` on that belong to a verb; None where the tree gives no clean cut.

    A `long` extent has the clause of time or cause after it: "… when the managers find out".

    >>> reading = read("Later, Ann gets a job in Oslo, but misses her dog.")[0]
    >>> extent = extent_of(reading, 3, 3)
    >>> " ".join(reading.words[at].text for at in extent.words)
    'gets a job in Oslo'
    """
    dropped = omitted(reading, verb, start, long)
    inside = [at for at in reading.subtree(verb) if at >= start]
    kept = [at for at in inside if at not in dropped]
    kept = _to_the_comma(reading, _without_marks(reading, kept))
    if verb not in kept or not is_closed(reading, verb, kept) or not is_one_clause(reading, verb, kept):
        return None
    return Extent(tuple(kept), True)


def phrase_of(reading: Reading, head: int, last: int) -> tuple[int, ...] | None:
    """Return the words of a noun phrase up to `last`, without asides; None if they are not in one piece."""
    words = reading.words
    out: set[int] = set()
    for at in reading.subtree(head):
        label = words[at].label
        described = label in ("acl", "acl:relcl", "appos") and after_comma(reading, at)
        if at != head and (described or label in DROPPED):
            out.update(reading.subtree(at))
    kept = _trimmed(reading, [at for at in reading.subtree(head) if at <= last and at not in out])
    finite = any(words[at].tag in FINITE for at in kept)
    loose = any(words[at].text == "," for at in kept) and not any(words[at].label == "cc" for at in kept)
    if not kept or words[kept[0]].pos in ("ADP", "ADV", "SCONJ", "CCONJ", "VERB") or loose:
        return None
    whole = not finite and all(other == one + 1 for one, other in pairwise(kept))
    return tuple(kept) if whole and head in kept and len(kept) <= _LONGEST_SUBJECT else None


def shorter(reading: Reading, verb: int, extent: Extent, trouble: int) -> Extent | None:
    """Return an extent without the last phrase, if that phrase has the word that cannot be written.

    Only what may be left out is cut: adverbial clauses and phrases, and what describes "a beach" or a name;
    never an object or a subject.
    """
    at = trouble
    while at != verb and reading.words[at].head != at:
        if _may_go(reading, at):
            words = set(reading.subtree(at))
            first = min(words)
            kept = _trimmed(reading, [one for one in extent.words if one not in words and one < first])
            rest = any(one > max(words) for one in extent.words)
            return None if rest or verb not in kept else Extent(tuple(kept), False)
        at = reading.words[at].head
    return None


def _may_go(reading: Reading, at: int) -> bool:
    """Say whether a word and all below it may be left out without making the rest untrue."""
    word = reading.words[at]
    label = word.label.split(":")[0]
    if label in ("acl", "nmod") and word.label != "nmod:poss":
        return is_indefinite(reading, word.head)
    if label == "obl" and word.label != "obl:agent":
        return reading.words[word.head].pos == "VERB"
    return label in ("advcl", "advmod")


def _without_marks(reading: Reading, kept: list[int]) -> list[int]:
    """Leave out the commas around what was dropped, and marks at both ends."""
    words = reading.words
    clean: list[int] = []
    for position, at in enumerate(kept):
        # the comma after a bracket belongs to the sentence around it
        beside = position > 0 and kept[position - 1] != at - 1 and not reading.aside[max(at - 2, 0)]
        follows = position + 1 < len(kept) and kept[position + 1] != at + 1
        if words[at].text in ",—–;:" and (beside or follows):
            continue
        clean.append(at)
    return _trimmed(reading, clean)


def _to_the_comma(reading: Reading, kept: list[int]) -> list[int]:
    """Return the words before the first comma that belongs to no list and to no name."""
    words = reading.words
    listed = _beginnings(reading, kept, "conj")
    named = _beginnings(reading, kept, "appos", "nummod")
    for position, at in enumerate(kept):
        ends = any(words[later].label == "cc" for later in kept[position:])  # a list ends in "and"
        inside = {at, at + 1} & (listed | named if ends else named)
        if words[at].text == "," and words[min(at + 1, len(words) - 1)].lower in ("but", "so", "yet", "only"):
            inside = set()
        if (words[at].text in ",—–" and not inside) or (
            words[at].lower == "thanks" and words[min(at + 1, len(words) - 1)].lower == "to"
        ):
            return _to_the_comma(reading, _trimmed(reading, kept[:position]))
    return kept


def _beginnings(reading: Reading, kept: list[int], *labels: str) -> set[int]:
    """Return the first words of the phrases with one of the labels."""
    return {min(reading.subtree(at)) for at in kept if reading.words[at].label.split(":")[0] in labels}


def _trimmed(reading: Reading, kept: list[int]) -> list[int]:
    words = reading.words
    while kept and (words[kept[-1]].text in ENDS or words[kept[-1]].label in ("cc", "case", "mark", "det")):
        if words[kept[-1]].label in ("case", "mark") and words[kept[-1]].head < kept[-1]:
            break
        kept = kept[:-1]
    while kept and words[kept[0]].text in ENDS:
        kept = kept[1:]
    return kept
