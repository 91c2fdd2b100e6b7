"""The clauses: "Ali gets a job", cut out of a sentence only where subject, verb and end are plain."""

from dataclasses import dataclass

from data.builder.lexicon.function_words import (
    ADVERBS,
    ATTITUDES,
    FUNCTION_WORDS,
    HE_WORDS,
    NEGATIONS,
    SHE_WORDS,
)
from data.builder.lexicon.verbs import PARTICIPLE_BASES, PREDICATE_ADJECTIVES, THIRD_PERSONS
from data.builder.names import Reading
from data.builder.people import Person
from data.builder.predicates import (
    after_apposition,
    is_complete,
    next_verb,
    predicate_end,
    verb_after,
    without_tail,
)
from data.builder.reference import References, opening
from data.builder.words import Word

_DANGLING = frozenset(
    "it its they them their theirs this these those there both each other another such same one".split()
)
_DOUBTFUL = frozenset(
    "according allegedly reportedly supposedly if unless perhaps maybe flashback dream had".split()
)
_LONGEST = 24  # words


@dataclass(frozen=True, slots=True)
class Clause:
    """What one person does: `text` is "Ali gets a job", `verb` and `rest` are its "gets" and "a job".

    `main` says that the sentence asserts it by itself, `plain` that nothing narrowing was cut off.
    `others` are the people named in `rest`; `gendered` says that `rest` has a pronoun that means the subject.
    """

    subject: str
    verb: str
    base: str
    rest: str
    sentence: int
    main: bool
    plain: bool
    others: tuple[str, ...]
    gendered: bool

    @property
    def text(self) -> str:
        """The clause without a full stop."""
        return f"{self.subject} {self.predicate}"

    @property
    def predicate(self) -> str:
        """The verb and what follows it."""
        return f"{self.verb} {self.rest}".strip()


@dataclass(frozen=True, slots=True)
class _Cast:
    """Who stands where in a sentence: by word index, a name's last word and person, a pronoun's person."""

    at: dict[int, tuple[int, str]]
    pronouns: dict[int, str]


def find_clauses(
    readings: tuple[Reading, ...], people: tuple[Person, ...], references: References
) -> tuple[Clause, ...]:
    """Return the clauses whose subject is a named person, in text order.

    >>> from data.builder.names import find_names, read_passages
    >>> from data.builder.people import find_people
    >>> from data.builder.sentences import split_text
    >>> readings = read_passages(split_text("Later, Ann, a nurse, gets a job in Oslo but misses her dog."))
    >>> people = find_people(readings, find_names(readings))
    >>> from data.builder.reference import resolve_pronouns
    >>> [clause.text for clause in find_clauses(readings, people, resolve_pronouns(readings, people))]
    ['Ann gets a job in Oslo', 'Ann misses her dog']
    """
    spots: dict[int, dict[int, tuple[int, str]]] = {}
    for person in people:
        for spot in person.spots:
            spots.setdefault(spot.sentence, {})[spot.first] = (spot.last, person.name)
    pronouns: dict[int, dict[int, str]] = {}
    for (number, index), who in references.items():
        pronouns.setdefault(number, {})[index] = who
    found: list[Clause] = []
    for reading in readings:
        cast = _Cast(spots.get(reading.number, {}), pronouns.get(reading.number, {}))
        found.extend(_read(reading, cast))
    return tuple(found)


def _read(reading: Reading, cast: _Cast) -> list[Clause]:
    """Return the clauses of one sentence."""
    words, found = reading.words, list[Clause]()
    if any(word.lower in _DOUBTFUL for word in words[:4]) or _is_spoken(words, cast):
        return []
    starts = dict(cast.at)
    starts |= {
        index: (index, who) for index, who in cast.pronouns.items() if words[index].lower in ("he", "she")
    }
    start = opening(reading)
    for index, (last, who) in sorted(starts.items()):
        if reading.aside[index]:
            continue
        main = index == start or _starts_main(words, index)
        if not main and not _starts_subordinate(words, index):
            continue
        found.extend(_predicates(reading, cast, last, who, main))
    return found


def _is_spoken(words: tuple[Word, ...], cast: _Cast) -> bool:
    """Say whether a sentence quotes or asks; the quotation marks of a nickname inside a name are neither."""
    inside = {index for first, (last, _) in cast.at.items() for index in range(first, last + 1)}
    return any(word.text in '"“”?' for index, word in enumerate(words) if index not in inside)


def _starts_main(words: tuple[Word, ...], index: int) -> bool:
    """Say whether a name after "and", "but" or ";" begins a clause of its own: "…, and Sam falls"."""
    return index > 0 and words[index - 1].lower in {"and", "but", ";"} and not _joined_subject(words, index)


def _joined_subject(words: tuple[Word, ...], index: int) -> bool:
    """Say whether a name is one of several subjects: "Ali and Anna …"."""
    if index < 2 or words[index - 1].lower not in {"and", ","}:
        return False
    return words[index - 2].capital


def _starts_subordinate(words: tuple[Word, ...], index: int) -> bool:
    return index > 0 and words[index - 1].lower in {"after", "when", "while", "as", "where", "before", "then"}


def _predicates(reading: Reading, cast: _Cast, last: int, who: str, main: bool) -> list[Clause]:
    """Return the clauses that share a subject: "gets up and leaves" gives two."""
    words, found = reading.words, list[Clause]()
    verb = verb_after(words, after_apposition(words, last))
    while verb is not None and len(found) < 4:
        end, plain = predicate_end(words, verb)
        clause = _clause(reading, cast, who, verb, without_tail(words, verb, end), main, plain)
        if clause is not None:
            found.append(clause)
        verb = next_verb(words, end)
    return found


def _clause(
    reading: Reading, cast: _Cast, who: str, verb: int, end: int, main: bool, plain: bool
) -> Clause | None:
    words = reading.words
    lowers = [word.lower for word in words[verb:end]]
    if not 1 <= len(lowers) <= _LONGEST or set(lowers) & NEGATIONS or set(lowers) & _DANGLING:
        return None
    verb_text, base, rest_from = words[verb].text, THIRD_PERSONS.get(lowers[0], "be"), verb + 1
    if lowers[0] == "is":
        said = next((lower for lower in lowers[1:] if lower not in ADVERBS and not lower.endswith("ly")), "")
        if said not in PARTICIPLE_BASES and said not in PREDICATE_ADJECTIVES:
            return None
        base = PARTICIPLE_BASES.get(said, "be")
    if lowers[0] in {"has", "does"} and (
        len(lowers) < 2 or lowers[1] in PARTICIPLE_BASES or lowers[1] in ADVERBS
    ):
        return None
    written = _write(reading, cast, who, rest_from, end)
    if written is None:
        return None
    rest, others, gendered = written
    if not is_complete(lowers):
        return None
    return Clause(who, verb_text, base, rest, reading.number, main, plain, others, gendered)


def _write(
    reading: Reading, cast: _Cast, who: str, start: int, end: int
) -> tuple[str, tuple[str, ...], bool] | None:
    """Return the words with names for pronouns, who else is in them, whether one pronoun is the subject's."""
    words, text = reading.words, reading.text
    pieces, others, gendered = list[str](), list[str](), False
    index = start
    while index < end:
        word = words[index]
        space = " " if index > start and words[index - 1].end < word.start else ""
        if index in cast.at:
            last, name = cast.at[index]
            others.append(name)
            pieces.append(space + text[word.start : words[last].end])
            index = last + 1
            continue
        if word.lower in SHE_WORDS | HE_WORDS:
            meant = cast.pronouns.get(index)
            if meant is None or _owned_or_object(words, index):
                return None
            if meant == who:
                if not _owns(words, index):
                    return None  # "Ali hits him" is not about Ali
                gendered = True
                pieces.append(space + word.text)
            elif meant in others:  # "escorts Ann to her home" is plain, "asks Ann to help her" is not
                if not _owns(words, index) or word.lower in {"he", "she"}:
                    return None
                pieces.append(space + word.text)
            else:
                others.append(meant)
                pieces.append(space + _named(word.lower, meant, words, index))
        else:
            pieces.append(space + word.text)
        index += 1
    return "".join(pieces).strip(), tuple(dict.fromkeys(others)), gendered


def _named(lower: str, name: str, words: tuple[Word, ...], index: int) -> str:
    return f"{name}'s" if lower in {"his", "her"} and _owns(words, index) else name


def _owned_or_object(words: tuple[Word, ...], index: int) -> bool:
    """Say whether "her" may be either: "sees her injured leg", "sees her injured"."""
    after = words[index + 1].lower if index + 1 < len(words) else "."
    return words[index].lower == "her" and (after in PARTICIPLE_BASES or after.endswith(("ed", "ing")))


def _owns(words: tuple[Word, ...], index: int) -> bool:
    """Say whether a pronoun may mean the subject: a possessive, "himself", the subject of a clause inside."""
    lower = words[index].lower
    after = words[index + 1].lower if index + 1 < len(words) else "."
    if lower == "her":
        return (
            after.replace("-", "").isalnum()
            and not after.endswith("ly")
            and after not in FUNCTION_WORDS - {"home", "own"}
        )
    return lower != "him"


def is_attitude(clause: Clause) -> bool:
    """Say whether a clause tells what somebody thinks, says or means to do rather than what happens."""
    return clause.base in ATTITUDES
