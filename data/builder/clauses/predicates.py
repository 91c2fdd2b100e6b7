"""The predicates: the finite verbs of a sentence with who or what does them."""

from collections.abc import Mapping
from dataclasses import dataclass

from data.builder.clauses.extent import phrase_of
from data.builder.clauses.inflection import agrees, is_finite, is_main, shared_auxiliary, tense_of
from data.builder.mentions import Mentions, person_at
from data.builder.reading import Reading

_SUBJECTS = ("nsubj", "nsubj:pass")
_RELATIVES = ("WP", "WDT", "WRB", "WP$")
_THEY = 0.9  # how sure it is who "they" are
Theirs = Mapping[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb with who does it: `start` is where what it says begins, `prefix` an auxiliary that it shares."""

    verb: int
    subjects: tuple[str, ...]
    start: int
    main: bool
    sure: float
    prefix: str = ""
    thing: tuple[int, ...] = ()  # the words of a subject that is no character


def predicates_of(reading: Reading, mentions: Mentions, theirs: Theirs) -> list[Predicate]:
    """Return the finite verbs of a sentence with their subjects, where these are characters."""
    found: dict[int, Predicate] = {}
    for verb in range(len(reading.words)):
        predicate = _own(reading, mentions, theirs, verb) or _shared(reading, mentions, found, verb)
        if predicate is not None and not reading.aside[verb]:
            found[verb] = predicate
    return list(found.values())


def _own(reading: Reading, mentions: Mentions, theirs: Theirs, verb: int) -> Predicate | None:
    """Return a verb that has a subject of its own."""
    # of two, the nearer: "A spot cracks and Sam falls" may be read as one clause
    subject = next((at for at in reversed(reading.children(verb, *_SUBJECTS)) if at < verb), None)
    if subject is None or not is_finite(reading, verb) or _has_gap(reading, verb, subject):
        return None
    word = reading.words[subject]
    if word.tag in ("WP", "WDT"):
        named = _antecedent(reading, mentions, verb, subject)
        return None if named is None else Predicate(verb, (named[0],), subject + 1, False, named[1])
    last = max(at for at in reading.subtree(subject) if at < verb)
    people = tuple((name, _THEY) for name in theirs.get(subject, ())) or _people(
        reading, mentions, subject, verb
    )
    if not people:
        return _done_by_things(reading, verb, subject, last)
    names = tuple(dict.fromkeys(name for name, _ in people))
    main = is_main(reading, verb)
    if not agrees(reading, verb, len(names)):
        return None
    return Predicate(verb, names, last + 1, main, min(sure for _, sure in people))


def _done_by_things(reading: Reading, verb: int, subject: int, last: int) -> Predicate | None:
    """Return a verb whose subject is no character: "a boat", "Ann's friends", "Ann and her crew"."""
    if reading.words[subject].pos not in ("NOUN", "PROPN") or reading.child(subject, "case") is not None:
        return None
    extent = phrase_of(reading, subject, last)
    if extent is None:
        return None
    return Predicate(verb, (), last + 1, is_main(reading, verb), 1.0, thing=extent)


def _has_gap(reading: Reading, verb: int, subject: int) -> bool:
    """Say whether something that belongs to a verb stands before its subject: "the home that Ann buys"."""
    at = verb
    for _ in range(len(reading.words)):
        relative = [
            one for one in reading.below[at] if reading.words[one].tag in _RELATIVES and one != subject
        ]
        if any(reading.words[one].lower not in ("where", "when") or at != verb for one in relative):
            return True
        word = reading.words[at]
        if word.label == "acl:relcl":
            return not relative and reading.words[subject].tag not in _RELATIVES
        if word.label not in ("ccomp", "xcomp", "conj"):
            return False
        at = word.head
    return False


def _antecedent(reading: Reading, mentions: Mentions, verb: int, relative: int) -> tuple[str, float] | None:
    """Return whom "who" means: the person right before it."""
    word = reading.words[verb]
    if word.label != "acl:relcl" or reading.words[relative].lower not in ("who", "that"):
        return None
    person = person_at(reading, mentions, word.head)
    if person is None or not person.last < relative <= person.last + 2:
        return None
    joined = reading.words[person.head].label == "conj" and reading.words[verb].tag == "VBP"
    return None if joined else (person.who, person.sure)


def _people(reading: Reading, mentions: Mentions, subject: int, verb: int) -> tuple[tuple[str, float], ...]:
    """Return who a subject is, all of them; () if one of them is no character."""
    found: list[tuple[str, float]] = []
    joined = [at for at in reading.children(subject, "conj") if at < verb]
    for at in (subject, *joined):
        person = person_at(reading, mentions, at)
        if person is None or _owns(reading, at):
            return ()
        found.append((person.who, person.sure))
    if any(
        reading.words[at].lower in ("or", "nor")
        for at in range(subject, verb)
        if reading.words[at].label == "cc"
    ):
        return ()
    return tuple(found)


def _owns(reading: Reading, at: int) -> bool:
    return reading.words[at].tag == "PRP$" or reading.child(at, "case") is not None


def _shared(
    reading: Reading, mentions: Mentions, found: Mapping[int, Predicate], verb: int
) -> Predicate | None:
    """Return a verb that shares the subject of the verb that it is joined to: "gets up and leaves"."""
    word = reading.words[verb]
    first = found.get(word.head)
    if word.label != "conj" or first is None or (not first.main and not _alone(reading, first.verb)):
        return None
    if reading.child(verb, "nsubj", "nsubj:pass", "expl", "csubj") is not None:
        return None
    if not _is_joined(reading, verb) or _may_be_anothers(reading, mentions, first.verb, verb):
        return None
    prefix = "" if is_finite(reading, verb) else shared_auxiliary(reading, first.verb, verb)
    if not prefix and not _goes_with(reading, first, verb):
        return None
    joint = reading.child(verb, "cc")
    start = min((at for at in reading.subtree(verb) if joint is None or at > joint), default=verb)
    return Predicate(verb, first.subjects, start, first.main, first.sure, prefix, first.thing)


def _goes_with(reading: Reading, first: Predicate, verb: int) -> bool:
    """Say whether a finite verb has the tense and the number of the first one."""
    if not is_finite(reading, verb) or tense_of(reading, verb) != tense_of(reading, first.verb):
        return False
    return not first.subjects or agrees(reading, verb, len(first.subjects))


def _is_joined(reading: Reading, verb: int) -> bool:
    """Say whether "and" or the like stands before a verb, or before a later one of the same list."""
    head = reading.words[verb].head
    later = [at for at in reading.children(head, "conj") if at >= verb]
    return any(reading.child(at, "cc") is not None for at in later)


def _may_be_anothers(reading: Reading, mentions: Mentions, first: int, verb: int) -> bool:
    """Say whether somebody between two verbs may do the second: "sees that Bob falls and runs"."""
    between = reading.words[first + 1 : verb]
    if any(word.label.startswith("nsubj") and word.tag not in _RELATIVES for word in between):
        return True
    before = verb - 1
    while before > first and reading.words[before].pos == "ADV":
        before -= 1
    return any(one.last == before for one in mentions.values())  # "Ann marries Al and Bob joins the army"


def _alone(reading: Reading, verb: int) -> bool:
    """Say whether no other verb around an inner clause could be the one that a third is joined to."""
    return reading.words[verb].label == "acl:relcl"
