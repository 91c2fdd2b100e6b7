"""What a clause leaves out: other clauses, asides, and words that only the sentence before explains."""

from data.builder.reading import Reading

# What only the sentence before explains; the clause is as true without it.
PASSING = frozenset(
    "then also later soon now still once again too instead however meanwhile afterwards afterward eventually"
    " finally initially subsequently ultimately suddenly therefore thus hence already"
    " thereby consequently nevertheless nonetheless otherwise similarly likewise first next"
    " afterward thereafter henceforth presently currently elsewhere sometimes meantime anyway though"
    " unfortunately luckily fortunately actually evidently indeed".split()
)
DROPPED = frozenset(
    ("parataxis", "discourse", "vocative", "dep", "list", "dislocated", "goeswith", "reparandum")
)
_WHEN = frozenset("when as after while because before until".split())
GOES_ON = frozenset(
    "as when while after before because since until once where and but or so who whom whose which although"
    " though if unless that whereupon only leaving".split()
)


def omitted(reading: Reading, verb: int, start: int, long: bool) -> set[int]:
    """Return the words that are left out: other clauses, asides, words that point back."""
    words, dropped = reading.words, set[int]()
    for at in reading.subtree(verb):
        if at < start or at in dropped or at == verb:
            continue
        if not (long and _tells_when(reading, verb, at)) and _leaves_out(reading, verb, at):
            dropped.update(reading.subtree(at))
        elif words[at].lower in PASSING and words[at].label in ("advmod", "cc", "mark"):
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
    if own and (label == "conj" or label in DROPPED):
        return True
    comma = after_comma(reading, at)
    if label == "conj" and comma and reading.child(at, "nsubj", "nsubj:pass") is not None:
        return True
    if label.startswith("advcl") and own and at > verb:
        first = min(reading.subtree(at))
        opening = reading.words[first].lower
        if opening == "to" or (opening in ("by", "for", "without") and not comma):
            return comma and opening != "to"
        finite = any(reading.words[one].label.startswith("nsubj") for one in reading.below[at])
        return comma or finite or opening in GOES_ON
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
    return label in DROPPED and word.head != at


def _opens_a_scene(reading: Reading, at: int) -> bool:
    """Say whether a clause after "a park" begins with "where" and goes on with the story."""
    where = any(reading.words[one].lower == "where" for one in reading.below[at])
    return where and is_indefinite(reading, reading.words[at].head)


def _tells_when(reading: Reading, verb: int, at: int) -> bool:
    """Say whether a clause after a verb says when or why, with a subject of its own."""
    word = reading.words[at]
    if not word.label.startswith("advcl") or word.head != verb or at < verb or after_comma(reading, at):
        return False
    subjects = [one for one in reading.below[at] if reading.words[one].label.startswith("nsubj")]
    own = bool(subjects) and all(reading.words[one].pos != "PRON" for one in subjects)
    return own and reading.words[min(reading.subtree(at))].lower in _WHEN


def after_comma(reading: Reading, at: int) -> bool:
    """Say whether a comma, a dash or a bracket sets a word off with all that hangs on it."""
    first = min(reading.subtree(at))
    if reading.words[first].text in ",—–-:;":
        return True
    return first > 0 and reading.words[first - 1].text in ",—–:;("


def is_indefinite(reading: Reading, head: int) -> bool:
    """Say whether a noun needs nothing after it to be understood: "a beach", "Oslo"."""
    word = reading.words[head]
    determiner = reading.child(head, "det")
    if determiner is None:
        return word.pos == "PROPN" or (
            word.feature("Number") == "Plur" and reading.child(head, "nmod:poss") is None
        )
    return reading.words[determiner].lower in ("a", "an", "some")
