"""Where a clause is whole: one verb with what belongs to it, ending where a reader would stop."""

from itertools import pairwise

from data.builder.clauses.inflection import FINITE
from data.builder.clauses.omissions import GOES_ON, PASSING
from data.builder.lexicon.function_words import NEGATIONS
from data.builder.lexicon.verbs import BASES
from data.builder.reading import Reading

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
ENDS = frozenset(".,;:!?…—–-")


def is_closed(reading: Reading, verb: int, kept: list[int]) -> bool:
    """Say whether every gap and the end lie where a reader would stop: at a mark or a joining word."""
    words = reading.words
    for one, other in pairwise(kept):
        if other == one + 1:
            continue
        gap = range(one + 1, other)
        passing = all(words[at].lower in PASSING or words[at].text in ENDS for at in gap)
        bracketed = reading.aside[one + 1] or (
            words[one + 1].text in ",—–(" and words[other - 1].text in ",—–)"
        )
        if not passing and not bracketed:
            return False
        if any(words[at].lower in NEGATIONS for at in gap):
            return False
    after = kept[-1] + 1
    while after < len(words) and (words[after].lower in PASSING or reading.aside[after]):
        after += 1
    if _breaks_off(reading, kept):
        return False
    if after >= len(words):
        return True
    follows = words[after]
    asks = words[verb].lemma in _ASKING and follows.text == ","
    if asks and words[min(after + 1, len(words) - 1)].lower == "to":
        return False  # "asks her, as a favor, to …": what is asked lies beyond
    return follows.text in ENDS or follows.text in ')]"”' or follows.lower in GOES_ON or follows.tag == "VBG"


def _breaks_off(reading: Reading, kept: list[int]) -> bool:
    """Say whether the last word is a verb that should take something: "… that he admitted"."""
    last = reading.words[kept[-1]]
    if last.pos != "VERB" or len(kept) < 2 or last.lemma in _COMPLETE:
        return False
    return reading.child(kept[-1], "aux:pass") is None


def is_one_clause(reading: Reading, verb: int, kept: list[int]) -> bool:
    """Say whether every further verb and its subject hang where a clause may stand inside another."""
    words, whole = reading.words, set(kept)
    for at in kept:
        if at != verb and words[at].head not in whole:
            return False  # a comma cut through a phrase
        if _is_verb_in_disguise(reading, at):
            return False
        finite = words[at].tag in FINITE
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
