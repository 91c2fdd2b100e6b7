"""The inflection of verbs: whether one is finite, its tense, its number, the auxiliary that two share."""

from data.builder.lexicon.verbs import THIRD_PERSONS
from data.builder.reading import Reading

FINITE = ("VBZ", "VBP", "VBD", "MD")
_MAIN = ("ROOT", "parataxis")


def shared_auxiliary(reading: Reading, first: int, verb: int) -> str:
    """Return the auxiliary of "is arrested and taken" for its second verb."""
    if reading.words[verb].tag not in ("VBN", "VBD", "VBG"):
        return ""
    helping = [reading.words[at] for at in reading.children(first, "aux", "aux:pass")]
    if not helping or helping[0].tag == "MD" or reading.words[first].tag[:2] != "VB":
        return ""
    same = (reading.words[verb].tag == "VBG") == (reading.words[first].tag == "VBG")
    return " ".join(word.text for word in helping) if same and len(helping) == 1 else ""


def is_finite(reading: Reading, verb: int) -> bool:
    """Say whether a verb has a tense of its own or an auxiliary that has one."""
    word = reading.words[verb]
    helping = [reading.words[at] for at in reading.children(verb, "aux", "aux:pass", "cop")]
    if helping:
        return helping[0].tag in FINITE
    if word.tag in ("VBZ", "VBP", "VBD"):
        return True
    if word.tag == "VB":  # "Ann and Bob board a train": the plain form is the plural's too
        return word.label in _MAIN and reading.child(verb, "mark") is None
    return word.tag == "NNS" and word.lower in THIRD_PERSONS and word.label in (*_MAIN, "conj", "advcl")


def tense_of(reading: Reading, verb: int) -> str:
    """Return "past" or "present"."""
    helping = [reading.words[at] for at in reading.children(verb, "aux", "aux:pass", "cop")]
    return "past" if (helping[0] if helping else reading.words[verb]).tag == "VBD" else "present"


def agrees(reading: Reading, verb: int, subjects: int) -> bool:
    """Say whether a verb may have one subject, or several."""
    helping = [reading.words[at] for at in reading.children(verb, "aux", "aux:pass", "cop")]
    finite = helping[0] if helping else reading.words[verb]
    return not (finite.tag == "VBP" and subjects == 1) and not (finite.tag == "VBZ" and subjects > 1)


def is_main(reading: Reading, verb: int) -> bool:
    """Say whether the sentence asserts a verb by itself, not inside another clause."""
    word = reading.words[verb]
    for _ in range(len(reading.words)):
        if word.label in _MAIN:
            return True
        if word.label != "conj":
            return False
        word = reading.words[word.head]
    return False
