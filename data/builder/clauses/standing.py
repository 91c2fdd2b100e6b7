"""The standing of a clause: whether it simply happens, or is denied, possible, said or remembered."""

from collections.abc import Sequence

from data.builder.lexicon.function_words import ATTITUDES
from data.builder.reading import Reading

_NEGATIONS = frozenset("not n't n’t never no nobody nothing none neither nor cannot hardly barely".split())
_FACTIVE = frozenset(
    "learn discover realize realise reveal find see notice admit confess remember recognize know".split()
)
_DREAMS = frozenset(
    "dream dreams nightmare hallucination hallucinations imagines vision visions fantasy".split()
)
_MEMORIES = frozenset(
    "flashback flashbacks previously ago originally formerly remembers recalls reminisces childhood".split()
)
_CONDITIONS = frozenset("if unless whether".split())
_UNSURE = frozenset(
    "according allegedly reportedly supposedly perhaps maybe possibly apparently presumably".split()
)


def apart_of(reading: Reading, verb: int, extent: Sequence[int]) -> str:
    """Return "negated", "modal", "said", "attitude", "memory", or "" for what simply happens.

    >>> reading = read("Ann does not go home.")[0]
    >>> apart_of(reading, 3, (1, 2, 3, 4))
    'negated'
    """
    words = reading.words
    lowers = {words[at].lower for at in extent}
    own = {words[at].lower for at in reading.below[verb]}
    if (own | lowers) & _NEGATIONS:
        return "negated"
    if _is_modal(reading, verb):
        return "modal"
    everything = {word.lower for word in words}
    if _is_thought(reading, verb) or own & _UNSURE or everything & _DREAMS or words[0].lower == "according":
        return "said"
    if words[verb].lemma in ATTITUDES:
        return "attitude"
    had = any(words[at].lower in ("had", "has", "have") for at in reading.children(verb, "aux"))
    used = words[verb].lower == "used" and reading.child(verb, "xcomp") is not None
    return "memory" if had or used or everything & _MEMORIES else ""


def _is_modal(reading: Reading, verb: int) -> bool:
    words = reading.words
    if any(words[at].tag == "MD" for at in reading.children(verb, "aux")):
        return True
    mark = reading.child(verb, "mark")
    if mark is not None and words[mark].lower in _CONDITIONS:
        return True
    clauses = reading.children(verb, "advcl")
    marks = (reading.child(at, "mark") for at in clauses)
    return any(mark is not None and words[mark].lower in _CONDITIONS for mark in marks)


def _is_thought(reading: Reading, verb: int) -> bool:
    """Say whether a clause is what somebody says or thinks, so that it need not be so."""
    word = reading.words[verb]
    mark = reading.child(verb, "mark")
    if mark is not None and reading.words[mark].lower == "that" and not word.label.startswith("ccomp"):
        return True  # "…, and that he ran away"
    for _ in range(len(reading.words)):
        if word.label in ("ROOT", "acl:relcl"):
            return False
        above = reading.words[word.head]
        if word.label in ("ccomp", "csubj", "acl") and above.lemma not in _FACTIVE:
            return True
        word = above
    return False
