"""The roles: who people are to each other ("Ali's sister"), jobs, and people with a role but no name."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from data.builder.dictionary import verb_of
from data.builder.lexicon.people_nouns import JOBS, KIN
from data.builder.names import Name, head_of
from data.builder.people import Person
from data.builder.people.kinship import Relation, find_relations
from data.builder.people.nouns import is_individual, noun_gender
from data.builder.people.unnamed import find_unnamed, is_unique_relative
from data.builder.reading import Reading
from data.builder.reference import References, sure_names
from game.film import Pronoun

_CHILD, _PARENT = frozenset(("son", "daughter")), frozenset(("father", "mother"))
_SPOUSE, _SIBLING = frozenset(("husband", "wife")), frozenset(("brother", "sister"))
# The relation seen from the other side: for a man, for a woman.
_INVERSE = (
    (_CHILD, "father", "mother"),
    (_PARENT, "son", "daughter"),
    (_SPOUSE, "husband", "wife"),
    (_SIBLING, "brother", "sister"),
)
_PRONOUNS = {"she": Pronoun.SHE, "he": Pronoun.HE}
_NO_JOBS = KIN | frozenset("man woman boy girl guy lady gentleman person stranger victim".split())

_PAST = ("ex ", "former ", "late ")  # Ann's former husband is not Ann's husband

_Names = Mapping[int, tuple[int, int, str]]  # by head word: first word, last word, shown name


@dataclass(frozen=True, slots=True)
class Roles:
    """What people are: roles by shown name, people without a name, and where people are named by a role."""

    of: dict[str, tuple[str, ...]]
    unnamed: tuple[Person, ...]
    spoken_of: dict[str, tuple[int, ...]]


@dataclass
class _Found:
    """Roles by shown name, and the spots of people who have only a role."""

    roles: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    spots: dict[str, list[Name]] = field(default_factory=lambda: defaultdict(list))
    taken: set[str] = field(default_factory=set[str])
    doubtful: set[str] = field(default_factory=set[str])

    def add(self, name: str, role: str) -> None:
        if role not in self.roles[name]:
            self.roles[name].append(role)


def find_roles(readings: Sequence[Reading], people: Sequence[Person], references: References) -> Roles:
    """Return everybody's roles, and the people who have a role but no name ("Anna's partner").

    >>> from data.builder.names import find_names
    >>> from data.builder.people import find_people
    >>> readings = read("Tom, a baker, visits Tom's sister Ann. Ann's boss yells.")
    >>> found = find_roles(readings, find_people(readings, find_names(readings)), {})
    >>> found.of
    {'Ann': ("Tom's sister",), 'Tom': ('baker', "Ann's brother")}
    >>> [(one.name, one.named, one.spots[0].sentence) for one in found.unnamed]
    [("Ann's boss", False, 2)]
    """
    found = _Found()
    pronouns = {person.name: person.pronoun for person in people}
    named = _names_by_sentence(readings, people)
    owners = _owners(readings, references)
    for person in people:
        for spot in person.spots:
            for title in spot.titles:
                if title in JOBS:
                    found.add(person.name, title)
    for reading in readings:
        names = named.get(reading.number, {})
        for head, (_, last, who) in sorted(names.items()):
            for job in _jobs(reading, head, last):
                found.add(who, job)
        for relation in find_relations(reading, names, owners[reading.number]):
            _note(relation, reading, pronouns, found)
    return _gathered(found, readings)


def _names_by_sentence(readings: Sequence[Reading], people: Sequence[Person]) -> dict[int, _Names]:
    names: dict[int, dict[int, tuple[int, int, str]]] = defaultdict(dict)
    for person in people:
        for spot in person.spots:
            head = head_of(readings[spot.sentence - 1].words, spot.first, spot.last)
            names[spot.sentence][head] = (spot.first, spot.last, person.name)
    return dict(names)


def _owners(readings: Sequence[Reading], references: References) -> dict[int, dict[int, str]]:
    """Return, by sentence and word, whom "his" and "her" mean; "" where that is not sure."""
    sure = sure_names(references)
    return {
        reading.number: {
            at: sure.get((reading.number, at), "")
            for at, word in enumerate(reading.words)
            if word.lower in {"his", "her"}
        }
        for reading in readings
    }


def _note(relation: Relation, reading: Reading, pronouns: Mapping[str, Pronoun], found: _Found) -> None:
    if not relation.owner:
        # Somebody is "his wife Ann": whoever he is, nobody else in the film is surely an unnamed wife.
        if relation.who is not None:
            found.taken.add(relation.noun)
            found.doubtful |= {f"{relation.who}'s {noun}" for noun in _inverses(relation.noun)}
        return
    if relation.who is not None:
        found.add(relation.who, relation.said)
        his, hers = _inverses(relation.noun)
        inverse = {Pronoun.HE: his, Pronoun.SHE: hers}.get(pronouns[relation.owner], "")
        if inverse:
            found.add(relation.owner, f"{relation.who}'s {inverse}")
        return
    words, after = reading.words, relation.head + 1
    if words[relation.head].tag != "NN" or (after < len(words) and words[after].capital):
        return
    label = words[relation.head].label
    if label == "appos" or reading.child(relation.head, "cop") is not None:
        return
    if label == "compound" and (after == len(words) or not verb_of(words[after].text)):
        return
    found.spots[relation.said].append(
        Name(reading.number, relation.first, relation.head, relation.said, head=relation.head)
    )


def _inverses(noun: str) -> tuple[str, str]:
    """Return what the owner of a relative is to the relative: for a man, for a woman."""
    return next(((his, hers) for nouns, his, hers in _INVERSE if noun in nouns), ("", ""))


def _jobs(reading: Reading, head: int, last: int) -> list[str]:
    """Return the jobs of "Jo, a young nurse", "nurse Jo", "Jo is a nurse" and "Jo works as a nurse"."""
    words = reading.words
    nouns = [at for at in reading.children(head, "appos") if at > last] or _apposed(reading, last)
    above = words[head].head
    if words[head].label in ("appos", "flat") and words[above].lower in KIN:
        head = above  # "Ann's husband Bob is a nurse"
    if words[head].label == "nsubj":
        verb = words[head].head
        if reading.child(verb, "cop") is not None:
            nouns.append(verb)
        elif words[verb].lemma in {"work", "serve"}:
            nouns += [at for at in reading.children(verb, "obl") if _has_case(reading, at, "as")]
        elif words[verb].lemma in {"get", "take", "have"}:
            jobs = [at for at in reading.children(verb, "obj") if words[at].lemma in {"job", "position"}]
            below = [one for at in (*jobs, verb) for one in reading.children(at, "nmod", "obl")]
            nouns += [at for at in below if jobs and _has_case(reading, at, "as")]
    return [_job(reading, at) for at in nouns if _is_job(reading, at)]


def _apposed(reading: Reading, last: int) -> list[int]:
    """Return the noun of ", a young nurse," after a name by the words alone: trees often miss it."""
    words, at = reading.words, last + 3
    if at >= len(words) or words[last + 1].text != "," or words[last + 2].lower not in {"a", "an", "the"}:
        return []
    while at < len(words) and (words[at].pos in ("ADJ", "NOUN") or words[at].text == "-"):
        at += 1
    ended = at < len(words) and (words[at].text in ",." or words[at].pos == "ADP" or words[at].lower == "who")
    listed = [word.lower for word in words[at : at + 2]] == [",", "and"]
    return [at - 1] if ended and not listed and words[at - 1].pos == "NOUN" else []


def _has_case(reading: Reading, at: int, case: str) -> bool:
    mark = reading.child(at, "case")
    return mark is not None and reading.words[mark].lower == case


def _is_job(reading: Reading, at: int) -> bool:
    word = reading.words[at]
    denied = any(reading.words[one].lower in {"not", "n't", "no", "never"} for one in reading.below[at])
    owned = reading.child(at, "nmod:poss") is not None
    return (
        word.tag == "NN"
        and word.lower not in _NO_JOBS
        and is_individual(word.lower)
        and not (denied or owned)
    )


def _job(reading: Reading, at: int) -> str:
    """Return a job with the noun before it: "construction worker"."""
    before = reading.words[at - 1] if at else None
    joined = before is not None and before.label == "compound" and before.head == at and before.text.islower()
    return reading.written(at - 1, at) if joined else reading.words[at].lower


def _gathered(found: _Found, readings: Sequence[Reading]) -> Roles:
    known: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, roles in sorted(found.roles.items()):
        for role in roles:
            known[_kind(role)].append(name)
    spoken_of: dict[str, set[int]] = defaultdict(set)
    unnamed: list[Person] = []
    for said, spots in found.spots.items():
        noun = said.rpartition("'s ")[2]
        if _kind(said) in known:
            if len(known[_kind(said)]) == 1:
                spoken_of[known[_kind(said)][0]].update(spot.sentence for spot in spots)
        elif is_unique_relative(noun) and noun not in found.taken and said not in found.doubtful:
            unnamed.append(_unnamed(said, spots))
    taken = {noun for _, noun in known}
    unnamed += [_unnamed(shown, spots) for shown, spots in find_unnamed(readings, taken).items()]
    unnamed.sort(key=lambda one: (one.spots[0].sentence, one.spots[0].first))
    return Roles(
        {name: tuple(roles) for name, roles in sorted(found.roles.items()) if roles},
        tuple(unnamed),
        {name: tuple(sorted(sentences)) for name, sentences in sorted(spoken_of.items())},
    )


def _kind(role: str) -> tuple[str, str]:
    """Return whose relative somebody is, and the bare noun: "Ali's twin sister" is Ali's sister."""
    owner, _, noun = role.rpartition("'s ")
    return owner, noun if noun.startswith(_PAST) else noun.rpartition(" ")[2]


def _unnamed(shown: str, spots: Sequence[Name]) -> Person:
    noun = shown.rpartition(" ")[2]
    pronoun = _PRONOUNS.get(noun_gender(noun.rpartition("-")[2]), Pronoun.UNKNOWN)
    return Person(shown, (), pronoun, tuple(spots), named=False)
