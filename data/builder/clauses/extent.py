"""The extent: which words of a sentence belong to what a verb says, so that the rest can be left out."""

from dataclasses import dataclass
from itertools import pairwise

from data.builder.lexicon.function_words import NEGATIONS
from data.builder.lexicon.verbs import BASES
from data.builder.reading import Reading

# What only the sentence before explains; the clause is as true without it.
_PASSING = frozenset(
    "then also later soon now still once again too instead however meanwhile afterwards afterward eventually"
    " finally initially subsequently ultimately suddenly therefore thus hence already"
    " thereby consequently nevertheless nonetheless otherwise similarly likewise first next"
    " afterward thereafter henceforth presently currently elsewhere sometimes meantime anyway though"
    " unfortunately luckily fortunately actually evidently indeed".split()
)
_DROPPED = frozenset(
    ("parataxis", "discourse", "vocative", "dep", "list", "dislocated", "goeswith", "reparandum")
)
# Verbs that need nothing after them.
_COMPLETE = frozenset(
    """
die leave escape arrive survive sing swim run walk sleep fall return flee drown live disappear vanish cry
laugh smile dance fight argue retire resign collapse faint explode crash burn wake awaken appear emerge
happen occur work rest wait stay kiss talk speak drink eat fly drive ride travel recover relent surrender
agree disagree refuse begin end stop start change panic reconcile reunite marry divorce separate part
celebrate perform hunt kill sink bleed suffer struggle succeed fail win lose cooperate mourn pray
""".split()
)
_ASKING = frozenset("ask tell order force persuade convince urge beg want need instruct allow".split())
_WHEN = frozenset("when as after while because before until".split())
_LONGEST_SUBJECT = 9  # words
_ENDS = frozenset(".,;:!?…—–-")
_GOES_ON = frozenset(
    "as when while after before because since until once where and but or so who whom whose which although"
    " though if unless that whereupon only leaving".split()
)


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
    dropped = _dropped(reading, verb, start, long)
    inside = [at for at in reading.subtree(verb) if at >= start]
    kept = [at for at in inside if at not in dropped]
    kept = _to_the_comma(reading, _without_marks(reading, kept, dropped))
    if verb not in kept or not _closed(reading, verb, kept) or not _one_clause(reading, verb, kept):
        return None
    return Extent(tuple(kept), True)


def phrase_of(reading: Reading, head: int, last: int) -> tuple[int, ...] | None:
    """Return the words of a noun phrase up to `last`, without asides; None if they are not in one piece."""
    words = reading.words
    out: set[int] = set()
    for at in reading.subtree(head):
        label = words[at].label
        described = label in ("acl", "acl:relcl", "appos") and _after_comma(reading, at)
        if at != head and (described or label in _DROPPED):
            out.update(reading.subtree(at))
    kept = _trimmed(reading, [at for at in reading.subtree(head) if at <= last and at not in out])
    finite = any(words[at].tag in ("VBZ", "VBP", "VBD", "MD") for at in kept)
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
        return _indefinite(reading, word.head)
    if label == "obl" and word.label != "obl:agent":
        return reading.words[word.head].pos == "VERB"
    return label in ("advcl", "advmod")


def _indefinite(reading: Reading, head: int) -> bool:
    """Say whether a noun needs nothing after it to be understood: "a beach", "Oslo"."""
    word = reading.words[head]
    determiner = reading.child(head, "det")
    if determiner is None:
        return word.pos == "PROPN" or (
            word.feature("Number") == "Plur" and reading.child(head, "nmod:poss") is None
        )
    return reading.words[determiner].lower in ("a", "an", "some")


def _dropped(reading: Reading, verb: int, start: int, long: bool) -> set[int]:
    """Return the words that are left out: other clauses, asides, words that point back."""
    words, dropped = reading.words, set[int]()
    for at in reading.subtree(verb):
        if at < start or at in dropped or at == verb:
            continue
        if not (long and _tells_when(reading, verb, at)) and _leaves_out(reading, verb, at):
            dropped.update(reading.subtree(at))
        elif words[at].lower in _PASSING and words[at].label in ("advmod", "cc", "mark"):
            if all(words[one].pos == "ADV" for one in reading.below[at]):
                dropped.update(reading.subtree(at))
        elif reading.aside[at] or (at > 0 and reading.aside[at - 1] and words[at].text in ")]"):
            dropped.add(at)
    return dropped


def _leaves_out(reading: Reading, verb: int, at: int) -> bool:
    """Say whether a word's whole subtree is no part of what the verb says."""
    word = reading.words[at]
    label = word.label
    own = word.head == verb
    if own and (label == "conj" or label in _DROPPED):
        return True
    comma = _after_comma(reading, at)
    if label == "conj" and comma and reading.child(at, "nsubj", "nsubj:pass") is not None:
        return True
    if label.startswith("advcl") and own and at > verb:
        first = min(reading.subtree(at))
        opening = reading.words[first].lower
        if opening == "to" or (opening in ("by", "for", "without") and not comma):
            return comma and opening != "to"
        finite = any(reading.words[one].label.startswith("nsubj") for one in reading.below[at])
        return comma or finite or opening in _GOES_ON
    if label in ("acl:relcl", "acl") and (comma or _opens_a_scene(reading, at)):
        return True
    if label == "appos" and comma:
        return not any(reading.words[one].pos == "PROPN" for one in reading.subtree(at))
    if (
        label == "obl"
        and own
        and comma
        and at > verb
        and reading.words[min(reading.subtree(at))].tag == "VBG"
    ):
        return True
    return label in _DROPPED and word.head != at


def _opens_a_scene(reading: Reading, at: int) -> bool:
    """Say whether a clause after "a park" begins with "where" and goes on with the story."""
    where = any(reading.words[one].lower == "where" for one in reading.below[at])
    return where and _indefinite(reading, reading.words[at].head)


def _tells_when(reading: Reading, verb: int, at: int) -> bool:
    """Say whether a clause after a verb says when or why, with a subject of its own."""
    word = reading.words[at]
    if not word.label.startswith("advcl") or word.head != verb or at < verb or _after_comma(reading, at):
        return False
    subjects = [one for one in reading.below[at] if reading.words[one].label.startswith("nsubj")]
    own = bool(subjects) and all(reading.words[one].pos != "PRON" for one in subjects)
    return own and reading.words[min(reading.subtree(at))].lower in _WHEN


def _after_comma(reading: Reading, at: int) -> bool:
    first = min(reading.subtree(at))
    if reading.words[first].text in ",—–-:;":
        return True
    return first > 0 and reading.words[first - 1].text in ",—–:;("


def _without_marks(reading: Reading, kept: list[int], dropped: set[int]) -> list[int]:
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


def _trimmed(reading: Reading, kept: list[int]) -> list[int]:
    words = reading.words
    while kept and (words[kept[-1]].text in _ENDS or words[kept[-1]].label in ("cc", "case", "mark", "det")):
        if words[kept[-1]].label in ("case", "mark") and words[kept[-1]].head < kept[-1]:
            break
        kept = kept[:-1]
    while kept and words[kept[0]].text in _ENDS:
        kept = kept[1:]
    return kept


def _closed(reading: Reading, verb: int, kept: list[int]) -> bool:
    """Say whether every gap and the end lie where a reader would stop: at a mark or a joining word."""
    words = reading.words
    for one, other in pairwise(kept):
        if other == one + 1:
            continue
        gap = range(one + 1, other)
        passing = all(words[at].lower in _PASSING or words[at].text in _ENDS for at in gap)
        bracketed = reading.aside[one + 1] or (
            words[one + 1].text in ",—–(" and words[other - 1].text in ",—–)"
        )
        if not passing and not bracketed:
            return False
        if any(words[at].lower in NEGATIONS for at in gap):
            return False
    after = kept[-1] + 1
    while after < len(words) and (words[after].lower in _PASSING or reading.aside[after]):
        after += 1
    if _breaks_off(reading, kept):
        return False
    if after >= len(words):
        return True
    follows = words[after]
    asks = words[verb].lemma in _ASKING and follows.text == ","
    if asks and words[min(after + 1, len(words) - 1)].lower == "to":
        return False  # "asks her, as a favor, to …": what is asked lies beyond
    return (
        follows.text in _ENDS or follows.text in ')]"”' or follows.lower in _GOES_ON or follows.tag == "VBG"
    )


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


def _breaks_off(reading: Reading, kept: list[int]) -> bool:
    """Say whether the last word is a verb that should take something: "… that he admitted"."""
    last = reading.words[kept[-1]]
    if last.pos != "VERB" or len(kept) < 2 or last.lemma in _COMPLETE:
        return False
    return reading.child(kept[-1], "aux:pass") is None


def _beginnings(reading: Reading, kept: list[int], *labels: str) -> set[int]:
    """Return the first words of the phrases with one of the labels."""
    return {min(reading.subtree(at)) for at in kept if reading.words[at].label.split(":")[0] in labels}


def _one_clause(reading: Reading, verb: int, kept: list[int]) -> bool:
    """Say whether every further verb and its subject hang where a clause may stand inside another."""
    words, whole = reading.words, set(kept)
    for at in kept:
        if at != verb and words[at].head not in whole:
            return False  # a comma cut through a phrase
        if _is_verb_in_disguise(reading, at):
            return False
        finite = words[at].tag in ("VBZ", "VBP", "VBD", "MD")
        another = words[at].label.startswith("nsubj") and words[at].head != verb
        if (finite or another) and not _is_inside(reading, verb, at):
            return False
    return True


def _is_verb_in_disguise(reading: Reading, at: int) -> bool:
    """Say whether a word is read as a noun but is a verb ("and the two couples bond")."""
    word = reading.words[at]
    if word.label != "conj" or word.pos not in ("NOUN", "PROPN"):
        return False
    before = [reading.words[one] for one in reading.children(at, "compound", "nummod", "amod")]
    plural = any(one.tag == "NNS" for one in before) and word.tag == "NN" and word.lemma in BASES
    counted = any(one.lower in ("two", "three", "four", "pair") for one in before) and word.tag == "NN"
    first = reading.words[word.head]
    bare = word.tag == "NN" and first.pos == "PROPN" and reading.child(at, "det", "nmod:poss") is None
    mixed = first.pos in ("ADJ", "VERB") and reading.child(at, "case") is not None
    return plural or bare or counted or mixed


def _is_inside(reading: Reading, verb: int, at: int) -> bool:
    """Say whether a word belongs to the verb itself or to a clause that may stand inside what it says."""
    for _ in range(len(reading.words)):
        if at == verb:
            return True
        label = reading.words[at].label
        if label.split(":")[0] in ("ccomp", "acl", "advcl", "csubj", "xcomp"):
            return True
        if reading.words[at].head == verb:
            return label.startswith(("aux", "cop"))
        at = reading.words[at].head
    return False
