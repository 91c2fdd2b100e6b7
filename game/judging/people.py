"""Who of the film is meant: by name, part of a name, nickname or role, as far as that fits one character."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import zip_longest

from game.film import Character
from game.judging.answers import Prompt
from game.judging.lists import ARTICLES, FUNCTION_WORDS, PARTICLES, TITLES
from game.judging.meaning import NO_SYNONYMS, Synonyms
from game.judging.spelling import is_slip
from game.judging.verdict import ReasonCode, Verdict, VerdictKind
from game.judging.words import Word, Words, read_known

_ACCEPT, _SPECIFIC, _REJECT = VerdictKind.ACCEPT, VerdictKind.SPECIFIC, VerdictKind.REJECT
_SHORTEST_NICKNAME = 3
_LONGEST_NAME = 5
_WHOSE = frozenset("his her their its my our that this".split())
_ASKS_FOR_NAME = frozenset("name names named called".split())


def owning(typed: Words, cast: Sequence[Character]) -> Words:
    """Put the apostrophe into "alis sister" where Ali is somebody and "alis" is nobody."""
    names = _by_word(cast)
    return tuple(
        replace(word, text=word.text[:-1], owner=True)
        if after is not None and word.text[-1:] == "s" and word.text not in names and word.text[:-1] in names
        else word
        for word, after in zip_longest(typed, typed[1:])
    )


def offers_others(typed: Words, answers: Sequence[Words], asked: Prompt, cast: Sequence[Character]) -> bool:
    """Whether a message names characters that are not the answer's or the question's, or lists them."""
    names = _by_word(cast)
    known = {who for answer in answers for word in answer for who in names.get(word.text, ())}
    if not known and not asked.asks_for_person:
        return False
    said = [word for word in typed if not word.owner and word.text in names]
    others = [word for word in said if known.isdisjoint(names[word.text])]
    if any(word.text not in asked.texts for word in others):
        return True
    only_names = all(word.text in names or word.text in FUNCTION_WORDS for word in typed)
    return bool(others) and only_names and len(others) < len(said)


def _by_word(cast: Sequence[Character]) -> dict[str, set[str]]:
    """Return the characters that have a word in their names."""
    names: dict[str, set[str]] = {}
    for each in cast:
        if each.named:
            for name in each.names:
                for text in _telling(name):
                    names.setdefault(text, set()).add(each.name)
    return names


def judge_person(
    typed: Words,
    answers: Sequence[Words],
    asked: Prompt,
    cast: Sequence[Character],
    synonyms: Synonyms,
) -> Verdict | None:
    """Judge a message by the film's characters; None if the answer or the message is none of them."""
    wanted = {who for answer in answers for who in _exactly(answer, cast)}
    if not wanted and asked.asks_for_person:
        roles = [_meant(answer, asked, cast, synonyms) for answer in answers]
        wanted = {who for found in roles if len(found) == 1 for who in found}
    if not wanted:
        return None
    meant = _meant(typed, asked, cast, synonyms)
    if not meant:
        return None
    if meant <= wanted:
        return Verdict(_ACCEPT, ReasonCode.SAME_PERSON) if len(wanted) == 1 else None
    perhaps = {other for each in cast if each.name in wanted for other in each.perhaps}
    if not meant.isdisjoint(wanted | perhaps):
        return Verdict(_SPECIFIC, ReasonCode.SEVERAL_PEOPLE)
    return Verdict(_REJECT, ReasonCode.OTHER_PERSON)


def by_name(words: Words, cast: Sequence[Character]) -> Words:
    """Put the name in the place of "his sister" or "Ali's sister" if exactly one character is that."""
    named: list[Word] = []
    for word in words:
        before = named[-1] if named else None
        if before is not None and (before.text in _WHOSE or before.owner):
            whose = f"{before.text}'s" if before.owner else None
            fits = [
                each
                for each in cast
                if each.named and any(_has_role(role, whose, word) for role in each.roles)
            ]
            if len(fits) == 1:
                named.pop()
                *first, last = read_known(fits[0].name)
                named += [*first, replace(last, owner=word.owner)]
                continue
        named.append(word)
    return tuple(named)


def _has_role(role: str, whose: str | None, word: Word) -> bool:
    texts = _known(role)
    return texts[-1:] == (word.text,) and (whose is None or whose in texts)


def _texts(words: Words) -> tuple[str, ...]:
    """Return what is compared: no articles, no titles, "Ali's" apart from "Ali"."""
    last = len(words) - 1
    return tuple(
        word.text + ("'s" if word.owner else "")
        for place, word in enumerate(words)
        if word.text not in ARTICLES and (word.text not in TITLES or place == last)
    )


@lru_cache(maxsize=4096)
def _known(text: str) -> tuple[str, ...]:
    """Return what is compared of a name or a role of the film."""
    return _texts(read_known(text))


@lru_cache(maxsize=4096)
def _telling(name: str) -> tuple[str, ...]:
    """Return the words of a name that say who it is."""
    texts = (word.text for word in read_known(name))
    return tuple(text for text in texts if text not in FUNCTION_WORDS and text not in TITLES)


def _exactly(words: Words, cast: Sequence[Character]) -> set[str]:
    texts = _texts(words)
    return {each.name for each in cast if any(_known(name) == texts for name in each.names)}


def _meant(typed: Words, asked: Prompt, cast: Sequence[Character], synonyms: Synonyms) -> set[str]:
    """Return who a message may mean: by a whole name, else by a part of one, a nickname, a role, a slip."""
    texts = _texts(typed)
    whole = _exactly(typed, cast)
    if whole or not 0 < len(texts) <= _LONGEST_NAME:
        return whole
    names = [(each.name, _known(name)) for each in cast if each.named for name in each.names]
    roles = [(each.name, _known(role)) for each in cast for role in (*each.roles, *_unnamed(each))]
    if not asked.texts.isdisjoint(_ASKS_FOR_NAME):
        roles = []
    return (
        {who for who, name in names if _is_part(texts, name)}
        or {who for who, name in names if _is_nickname(texts, name, synonyms)}
        or {who for who, role in roles if _is_role(texts, role, NO_SYNONYMS)}
        or {who for who, role in roles if _is_role(texts, role, synonyms)}
        or {who for who, name in names if _is_misspelled(texts, name, synonyms)}
    )


def _unnamed(character: Character) -> tuple[str, ...]:
    return () if character.named else character.names


def _is_part(texts: tuple[str, ...], name: tuple[str, ...]) -> bool:
    return set(texts) <= set(name) and not set(texts) <= FUNCTION_WORDS | PARTICLES


def _is_nickname(texts: tuple[str, ...], name: tuple[str, ...], synonyms: Synonyms) -> bool:
    if len(texts) != 1:
        return False
    short = texts[0]
    if len(short) < _SHORTEST_NICKNAME or short.endswith("'s"):
        return False
    begins = short not in synonyms.forms
    return any(
        (begins and part.startswith(short)) or (part != short and synonyms.same_name(short, part))
        for part in name
    )


def _is_role(texts: tuple[str, ...], role: tuple[str, ...], synonyms: Synonyms) -> bool:
    """Whether the message says a role: "his sister" for "Ali's sister", "the trainer" for "whale trainer"."""
    if texts == role:
        return True
    said = [text for text in texts if text not in _WHOSE]
    known = [text for text in role if not text.endswith("'s")][-len(said) :]
    return bool(said) and len(said) == len(known) and all(map(synonyms.same_thing, said, known))


def _is_misspelled(texts: tuple[str, ...], name: tuple[str, ...], synonyms: Synonyms) -> bool:
    return len(texts) <= len(name) and all(
        any(text == part or is_slip(text, part, synonyms) for part in name) for text in texts
    )
