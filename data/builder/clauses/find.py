"""Finds the clauses of a text: every finite verb whose subject is a character, or several."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from data.builder.clauses.clause import Clause
from data.builder.clauses.definites import definites_of
from data.builder.clauses.extent import Extent, extent_of, shorter
from data.builder.clauses.inflection import tense_of
from data.builder.clauses.parts import parts_of
from data.builder.clauses.predicates import Predicate, Theirs, predicates_of
from data.builder.clauses.standing import apart_of
from data.builder.clauses.together import they_are
from data.builder.clauses.writing import Trouble, Written, write
from data.builder.lexicon.verbs import THIRD_PERSONS
from data.builder.mentions import Mentions
from data.builder.reading import Reading
from data.builder.words import content_stems
from game.film import Pronoun

_LONGEST = 30  # words
_MOST_CUTS = 3
PARTICIPLE = "participle"
_ENOUGH = 3  # words of content; a shorter clause takes with it what says when
_MARKS = tuple(",;:.-—–)")


def find_clauses(
    readings: Sequence[Reading], mentions: Mapping[int, Mentions], pronouns: Mapping[str, Pronoun]
) -> tuple[Clause, ...]:
    """Return the clauses in text order that name a character; `pronouns` are those of all characters.

    >>> from data.builder.names import find_names
    >>> from data.builder.people import find_people
    >>> from data.builder.mentions import find_mentions
    >>> readings = read("Later, Ann, a nurse, gets a job in Oslo but misses her dog.")
    >>> people = find_people(readings, find_names(readings))
    >>> mentions = find_mentions(readings, people, {})
    >>> [clause.text for clause in find_clauses(readings, mentions, {"Ann": Pronoun.SHE})]
    ['Ann gets a job in Oslo']
    """
    known = dict(pronouns)
    found: list[Clause] = []
    before: Reading | None = None
    for reading in readings:
        theirs = _theirs(reading, before, mentions)
        found.extend(_read(reading, mentions.get(reading.number, {}), known, theirs))
        before = reading
    return _told_in_its_time(found)


def _told_in_its_time(found: list[Clause]) -> tuple[Clause, ...]:
    """Return the clauses with what was before marked as memory.

    In a synopsis of the present that is all that is told in the past, and "Ann, tasked with …" is no clause.
    """
    if sum(clause.past for clause in found) * 2 > len(found):
        return tuple(replace(one, apart="") if one.apart == PARTICIPLE else one for one in found)
    return tuple(
        replace(one, apart="memory") if one.past and not one.apart else one
        for one in found
        if one.apart != PARTICIPLE
    )


def _is_participle(reading: Reading, verb: int) -> bool:
    """Say whether a past may as well be a participle: "assigned" in "Ann, assigned to the case, …"."""
    word = reading.words[verb]
    bare = word.tag == "VBD" and reading.child(verb, "aux", "aux:pass", "cop") is None
    inside = word.label in ("ccomp", "acl:relcl") or reading.child(verb, "mark") is not None
    return bare and word.lower.endswith("ed") and not inside


def _theirs(reading: Reading, before: Reading | None, mentions: Mapping[int, Mentions]) -> Theirs:
    """Return who each "they" of a sentence is, by its index; a new paragraph begins anew."""
    if before is not None and before.paragraph != reading.paragraph:
        before = None
    here, there = mentions.get(reading.number, {}), mentions.get(reading.number - 1, {})
    spots = [at for at, word in enumerate(reading.words) if word.lower == "they"]
    return {at: they_are(reading, here, before, there, at) for at in spots}


def _read(
    reading: Reading, mentions: Mentions, pronouns: dict[str, Pronoun], theirs: Theirs
) -> Iterator[Clause]:
    if not (mentions or theirs) or reading.text.rstrip("\"”' ").endswith("?"):
        return
    for predicate in predicates_of(reading, mentions, theirs):
        clause = _clause(reading, mentions, predicate, pronouns)
        if clause is not None:
            yield clause


def _clause(
    reading: Reading, mentions: Mentions, predicate: Predicate, pronouns: dict[str, Pronoun]
) -> Clause | None:
    clause = _cut_out(reading, mentions, predicate, pronouns, long=False)
    if clause is None or len(content_stems(clause.predicate)) >= _ENOUGH:
        return clause
    longer = _cut_out(reading, mentions, predicate, pronouns, long=True)
    return longer if longer is not None and longer.plain else clause


def _cut_out(
    reading: Reading, mentions: Mentions, predicate: Predicate, pronouns: dict[str, Pronoun], *, long: bool
) -> Clause | None:
    extent = extent_of(reading, predicate.verb, predicate.start, long=long)
    written: Written | Trouble | None = None
    for _ in range(_MOST_CUTS):
        if extent is None or not 1 <= len(extent.words) <= _LONGEST:
            return None
        written = write(reading, mentions, extent, predicate.subjects, pronouns)
        if isinstance(written, Written):
            break
        extent = shorter(reading, predicate.verb, extent, written.word)
    if not isinstance(written, Written) or extent is None:
        return None
    clause = _assembled(reading, mentions, predicate, extent, written)
    return _with_things(reading, mentions, predicate, clause, pronouns) if clause is not None else None


def _with_things(
    reading: Reading, mentions: Mentions, predicate: Predicate, clause: Clause, pronouns: dict[str, Pronoun]
) -> Clause | None:
    """Return the clause with its subject written out, where the subject is no character."""
    if not predicate.thing:
        return clause
    things = write(reading, mentions, Extent(predicate.thing, True), (), pronouns)
    if not isinstance(things, Written):
        return None
    return replace(
        clause,
        subject=_within(reading, predicate.thing[0], things.text),
        others=tuple(dict.fromkeys((*things.others, *clause.others))),
        definites=(*definites_of(reading, predicate.thing), *clause.definites),
        sure=min(clause.sure, things.sure),
    )


def _within(reading: Reading, first: int, text: str) -> str:
    """Return a subject as it stands inside a sentence: "the crew", "Ann's crew"."""
    named = reading.words[first].pos == "PROPN" or text[:1] != reading.words[first].text[:1]
    return text if named or text[1:2].isupper() else text[:1].lower() + text[1:]


def _assembled(
    reading: Reading, mentions: Mentions, predicate: Predicate, extent: Extent, written: Written
) -> Clause | None:
    words, verb = reading.words, predicate.verb
    helping = [at for at in reading.children(verb, "aux", "aux:pass", "cop") if at in written.spans]
    finite = helping[0] if helping and not predicate.prefix else verb
    start, end = written.spans[finite]
    before = written.text[:start].strip()
    prefix = f"{predicate.prefix} " if predicate.prefix else ""
    rest = written.text[end:]
    if rest[:3] in ("n't", "n’t"):
        end += 3
        rest = rest[3:]
    adverbs = all(words[at].pos == "ADV" for at in extent.words if at < finite)
    if (
        not adverbs
        or len(before.split()) > 2
        or rest.lstrip()[:1] in _MARKS
        or (not extent.plain and not rest)
    ):
        return None
    parts = parts_of(reading, mentions, written, verb)
    lemma = words[verb].lemma if words[verb].pos in ("VERB", "AUX") else "be"
    passive = reading.child(verb, "aux:pass") is not None or (bool(prefix) and words[verb].tag == "VBN")
    clause = Clause(
        subject=_joined(predicate.subjects),
        subjects=predicate.subjects,
        verb=prefix + written.text[start:end],
        base=THIRD_PERSONS.get(words[verb].lower, lemma) if words[verb].tag == "NNS" else lemma,
        rest=rest.strip(),
        sentence=reading.number,
        main=predicate.main,
        plain=extent.plain,
        others=written.others,
        gendered=written.gendered,
        before=before,
        apart=PARTICIPLE if _is_participle(reading, verb) else apart_of(reading, verb, extent.words),
        passive=passive,
        past=tense_of(reading, verb) == "past",
        root=words[verb].label == "ROOT",
        definites=definites_of(reading, extent.words),
        sure=min(predicate.sure, written.sure),
    )
    # where an auxiliary was added, the places of the parts would be off
    return replace(clause, parts=parts) if clause.predicate == written.text else clause


def _joined(names: Sequence[str]) -> str:
    *first, last = names or ("",)
    return f"{', '.join(first)} and {last}" if first else last
