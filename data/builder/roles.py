"""The roles: who people are to each other ("Ali's sister"), jobs, and people with a role but no name."""

from collections import defaultdict
from dataclasses import dataclass, field, replace

from data.builder.lexicon.function_words import HE_WORDS, SHE_WORDS
from data.builder.lexicon.people_nouns import HE_NOUNS, JOBS, KIN, KIN_HE, KIN_SHE, SHE_NOUNS
from data.builder.names import Reading
from data.builder.people import Person
from data.builder.reference import References
from data.builder.words import Word
from game.film import Character, Pronoun

_CHILD, _PARENT = frozenset(("son", "daughter")), frozenset(("father", "mother"))
_SPOUSE, _SIBLING = frozenset(("husband", "wife")), frozenset(("brother", "sister"))
# The relation seen from the other side: for a man, for a woman.
_INVERSE = (
    (_CHILD, "father", "mother"),
    (_PARENT, "son", "daughter"),
    (_SPOUSE, "husband", "wife"),
    (_SIBLING, "brother", "sister"),
)
_WORDS_BETWEEN = 4
_NO_DESCRIPTIONS = SHE_WORDS | HE_WORDS | frozenset("and of is to with for by in that".split())
_UNNAMED_KIN = KIN - {"baby", "child", "friend", "rival", "client", "ex", "employee", "associate"}


@dataclass(frozen=True, slots=True)
class _Cast:
    """Who begins and who ends at a word of a sentence, and everybody's pronoun."""

    starts: dict[tuple[int, int], str]
    ends: dict[tuple[int, int], str]
    genders: dict[str, Pronoun]


@dataclass
class _Found:
    """Roles by shown name, and the sentences of people who have only a role."""

    roles: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    unnamed: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, name: str, role: str) -> None:
        if role not in self.roles[name]:
            self.roles[name].append(role)


def add_roles(
    characters: tuple[Character, ...],
    people: tuple[Person, ...],
    readings: tuple[Reading, ...],
    references: References,
) -> tuple[Character, ...]:
    """Return the characters with their roles, and after them those without a name ("Anna's partner").

    >>> from data.builder.characters import find_characters
    >>> from data.builder.names import find_names, read_passages
    >>> from data.builder.people import find_people
    >>> from data.builder.sentences import split_text
    >>> readings = read_passages(split_text("Tom, a baker, visits his sister Ann. Ann's boss yells."))
    >>> people = find_people(readings, find_names(readings))
    >>> references = {(1, 6): "Tom"}
    >>> found = add_roles(find_characters(people, references), people, readings, references)
    >>> [(one.name, *one.roles) for one in found]
    [('Tom', 'baker', "Ann's brother"), ('Ann', "Tom's sister"), ("Ann's boss",)]
    """
    cast = _Cast(
        starts={(spot.sentence, spot.first): person.name for person in people for spot in person.spots},
        ends={(spot.sentence, spot.last): person.name for person in people for spot in person.spots},
        genders={character.name: character.pronoun for character in characters},
    )
    found = _Found()
    for person in people:
        for spot in person.spots:
            for title in spot.titles:
                if title in JOBS:
                    found.add(person.name, title)
    for reading in readings:
        for index in range(len(reading.words)):
            name = cast.ends.get((reading.number, index))
            if name is not None and not reading.aside[index]:
                _read_description(reading.words, index, name, found)
            owner = _owner(reading, index, cast, references)
            if owner is not None:
                _read_relation(reading, index, owner, cast, found)
    return _with_roles(characters, found)


def _owner(reading: Reading, index: int, cast: _Cast, references: References) -> str | None:
    """Return who owns what follows a word: "his" and "her" where they are known, "Ali's"."""
    lower = reading.words[index].lower
    if lower in {"'s", "’s"}:
        return cast.ends.get((reading.number, index - 1))
    return references.get((reading.number, index)) if lower in {"his", "her"} else None


def _read_relation(
    reading: Reading,
    index: int,
    owner: str,
    cast: _Cast,
    found: _Found,
) -> None:
    words = reading.words
    noun_at = next(
        (
            at
            for at in range(index + 1, min(index + 1 + _WORDS_BETWEEN, len(words)))
            if words[at].lower in KIN
        ),
        None,
    )
    if noun_at is None or not all(_describes(word) for word in words[index + 1 : noun_at]):
        return
    noun = words[noun_at].lower
    follows = words[noun_at + 1] if noun_at + 1 < len(words) else None
    at = noun_at + 2 if follows is not None and follows.text == "," else noun_at + 1
    name = cast.starts.get((reading.number, at))
    if name is not None and name != owner and not (at == noun_at + 2 and _is_list(words, at)):
        found.add(name, f"{owner}'s {noun}")
        inverse = _inverse(noun, cast.genders.get(owner, Pronoun.UNKNOWN))
        if inverse:
            found.add(owner, f"{name}'s {inverse}")
    elif name is None and not (
        follows is not None and (follows.capital or follows.lower in KIN | {"'s", "’s"})
    ):
        described = _described(reading, index, cast)
        if described is not None and described != owner:
            found.add(described, f"{owner}'s {noun}")
        else:
            found.unnamed[f"{owner}'s {noun}"].append(reading.number)


def _described(reading: Reading, index: int, cast: _Cast) -> str | None:
    """Return who "Jo" is in "Jo, Ann's old nanny"."""
    at = index
    while at > 0 and (words := reading.words)[at - 1].capital and words[at].text != ",":
        at -= 1
    return cast.ends.get((reading.number, at - 2)) if at > 1 and reading.words[at - 1].text == "," else None


def _describes(word: Word) -> bool:
    """Say whether a word may stand between an owner and a relative: "his YOUNG son"."""
    return word.text.replace("-", "").isalpha() and word.text.islower() and word.lower not in _NO_DESCRIPTIONS


def _is_list(words: tuple[Word, ...], at: int) -> bool:
    """Say whether "his sister, Anna" goes on as a list, so that the name is another person's."""
    after = [word.lower for word in words[at + 1 : at + 3]]
    return after[:1] == ["and"] or after == [",", "and"]


def _inverse(noun: str, gender: Pronoun) -> str:
    for nouns, his, hers in _INVERSE:
        if noun in nouns and gender is not Pronoun.THEY:
            return his if gender is Pronoun.HE else hers if gender is Pronoun.SHE else ""
    return ""


def _read_description(words: tuple[Word, ...], index: int, name: str, found: _Found) -> None:
    """Read "NAME, a young nurse", "NAME is a nurse" and "NAME gets a job as a nurse"."""
    after = [word.lower for word in words[index + 1 : index + 9]]
    if after[:1] == [","] or after[:1] == ["is"]:
        job = _job(after[1:])
        if job:
            found.add(name, job)
    for at in range(2, len(after) - 2):
        if after[at] == "as" and after[at - 1] in {"job", "works", "employed"} and "," not in after[:at]:
            job = _job(after[at + 1 :])
            if job:
                found.add(name, job)


def _job(after: list[str]) -> str:
    """Return the job of "a young nurse at a clinic"; "" if there is none."""
    if after[:1] not in (["a"], ["an"], ["the"]):
        return ""
    for at, word in enumerate(after[1:5], 1):
        if word in JOBS and after[at + 1 : at + 2] not in (["'s"], ["’s"]):
            follows = (after[at + 1 : at + 2] or ["."])[0]
            return word if follows not in JOBS else follows
        if not word.replace("-", "").isalpha() or word in {"of", "who", "in", "with", "and", "by"}:
            return ""
    return ""


def _with_roles(characters: tuple[Character, ...], found: _Found) -> tuple[Character, ...]:
    known = {role: name for name, roles in found.roles.items() for role in roles if "'s " in role}
    more: dict[str, set[int]] = defaultdict(set)
    unnamed: list[Character] = []
    for said, sentences in found.unnamed.items():
        noun = said.rpartition(" ")[2]
        if said in known:
            more[known[said]].update(sentences)
        elif noun in _UNNAMED_KIN:
            unnamed.append(
                Character(
                    name=said,
                    pronoun=_noun_pronoun(noun),
                    named=False,
                    first_sentence=min(sentences),
                    mentions=tuple(sorted(set(sentences))),
                )
            )
    named = tuple(
        replace(
            character,
            roles=tuple(found.roles.get(character.name, ())),
            mentions=tuple(sorted({*character.mentions, *more[character.name]})),
            first_sentence=min((character.first_sentence, *more[character.name])),
        )
        for character in characters
    )
    return named + tuple(sorted(unnamed, key=lambda one: (one.first_sentence, one.name)))


def _noun_pronoun(noun: str) -> Pronoun:
    if noun in KIN_SHE | SHE_NOUNS:
        return Pronoun.SHE
    return Pronoun.HE if noun in KIN_HE | HE_NOUNS else Pronoun.UNKNOWN
