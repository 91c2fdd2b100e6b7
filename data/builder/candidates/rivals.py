"""The rivals: whom a question may offer as wrong answers, so that exactly one choice is right."""

import re
from collections.abc import Sequence

from data.builder.candidates.story import Story, dealt
from data.builder.clauses import Clause
from data.builder.lexicon.function_words import NUMBER_WORDS
from data.builder.lexicon.people_nouns import PERSON_NOUNS
from data.builder.words import content_stems, plain
from game.film import Character, Pronoun

WANTED = 3
FEWEST = 2
_GENDERED = frozenset(
    "pregnant pregnancy labor labour birth bride groom maid bridesmaid mistress widow widower wife husband"
    " girlfriend boyfriend mother father daughter son sister brother queen king princess"
    " prince actress nun".split()
)
_ALIKE = 0.6  # of the words of a clause; a sentence with so many speaks of the same things
_LONGEST_ALIAS = 4  # words
_BROKEN = re.compile(r"(?<!Mr)(?<!Dr)(?<!Mrs)(?<!Jr)\b\w+[a-z]{2,}\. | [IVX]+\. ")
_TELLING = PERSON_NOUNS | NUMBER_WORDS.keys() | {"named", "called", "a", "an", "the"}
_PROMINENT = 6  # wrong answers come from so many of the characters mentioned most


def rivals(
    story: Story,
    clause: Clause,
    answer: str,
    prompt: str,
    *,
    gender: Pronoun | None = None,
    absent: bool = False,
) -> list[str]:
    """Return the shown names of wrong answers, best first; fewer than `FEWEST` are none.

    Left out is whom the clause names, who may be the same person as the answer, who shares a name with it,
    and who does much the same elsewhere; with a `gender`, everybody else's too; with `absent`, whoever is in
    the same sentence. Whoever appears later than the clause comes last.
    """
    right = story.character(answer)
    if _GENDERED & set(plain(prompt).split()):
        gender = right.pronoun
    elsewhere = _elsewhere(story, clause)
    taken = _taken(story, (answer, *clause.subjects, *clause.others))
    words = _name_words(right)
    pool = [
        one
        for one in story.film.characters
        if one.name not in taken
        and answer not in one.perhaps
        and tempting(story, one)
        and (one.name not in story.unlike or answer in story.unlike)
        and not any(one.name.startswith(f"{name}'s ") for name in (answer, *clause.subjects, *clause.others))
        and not elsewhere & set(one.mentions)
        and not words & _name_words(one)
        and (gender is None or one.pronoun is gender)
        and not (absent and clause.sentence in one.mentions)
        and not story.does_alike(one.name, clause, frozenset((answer,)))
    ]
    pool = _fitting(pool, right, clause)
    best = sorted(pool[:_PROMINENT], key=lambda one: (*_late(one, clause), dealt(prompt, one.name)))
    chosen: list[Character] = []
    for one in (*best, *pool[_PROMINENT:]):
        if len(chosen) < WANTED and not any(_may_be_one(one, other) for other in chosen):
            chosen.append(one)
    return [one.name for one in chosen] if len(chosen) >= FEWEST else []


def others_did(story: Story, clause: Clause, answer: str) -> bool:
    """Say whether anybody else of the film does much the same, so that an answer in words stays open."""
    taken = _taken(story, (answer, *clause.subjects, *clause.others))
    others = [one.name for one in story.film.characters if one.name not in taken]
    return any(story.does_alike(name, clause, frozenset((answer,))) for name in others)


def _taken(story: Story, names: Sequence[str]) -> frozenset[str]:
    """Return names and those of all who may be the same people."""
    known = [story.characters[name] for name in names if name in story.characters]
    return frozenset((*names, *(other for one in known for other in one.perhaps)))


def _fitting(pool: list[Character], right: Character, clause: Clause) -> list[Character]:
    """Return whom nobody rules out by "his", "maid of honour" or "in labour", the best first.

    All of the answer's gender where there are enough; with one of them, some others; with none, nobody.
    """
    pool = sorted(pool, key=lambda one: _order(one, right, clause))
    if right.pronoun is Pronoun.UNKNOWN:
        return pool
    alike = [one for one in pool if one.pronoun is right.pronoun and one.first_sentence <= clause.sentence]
    if len(alike) >= FEWEST:
        return alike
    return [*alike, *(one for one in pool if one not in alike)][:WANTED] if alike else []


def tempting(story: Story, one: Character) -> bool:
    """Say whether somebody is well enough known to tempt: told of twice, and doing something themselves."""
    acts = one.name in story.deeds
    return acts and len(one.mentions) > 1 and (one.named or "'s " in one.name)


def _elsewhere(story: Story, clause: Clause) -> frozenset[int]:
    """Return the other sentences that speak of the same things: who is in them may have done it too."""
    names = {stem for name in (*clause.subjects, *clause.others) for stem in story.name_stems(name)}
    things = frozenset(content_stems(clause.rest)) - names
    return story.told_mostly_in(things, _ALIKE) - {clause.sentence} if things else frozenset()


def _late(one: Character, clause: Clause) -> tuple[bool, bool]:
    return one.first_sentence > clause.sentence, not one.named


def _order(one: Character, right: Character, clause: Clause) -> tuple[bool, bool, bool, int, str]:
    """Return a key: known by then, named, of the same gender, mentioned often."""
    return (*_late(one, clause), one.pronoun is not right.pronoun, -len(one.mentions), one.name)


def _may_be_one(one: Character, other: Character) -> bool:
    return (
        other.name in one.perhaps or one.name in other.perhaps or bool(_name_words(one) & _name_words(other))
    )


def _name_words(character: Character) -> frozenset[str]:
    words = {word for name in character.names for word in plain(name).split()}
    return frozenset(word.removesuffix("'s") for word in words if len(word) > 3)


def is_described(predicate: str, name: str) -> bool:
    """Say whether words beside a name tell who it is ("his best friend Bo", "Al and Bo")."""
    before, _, after = predicate.partition(name)
    near = (plain(before).split() or [""])[-1]
    follows = (after.split() or [""])[0]
    listed = before.rstrip().endswith((" and", " or", ",", " and to", " and for")) or follows in ("and", "or")
    return near in _TELLING or near.isdigit() or listed or after.startswith(",")


def also_called(character: Character) -> tuple[str, ...]:
    """Return the other names that are right as well; what is too long or runs over a full stop is no name."""
    names = (name for name in character.aliases if len(name.split()) <= _LONGEST_ALIAS)
    return tuple(name for name in names if not _BROKEN.search(name))
