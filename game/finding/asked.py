"""Reading a question: its telling words, what kind of answer it wants, and where in the story it points."""

import re
from dataclasses import dataclass
from enum import StrEnum

from game.finding.words import STOP_WORDS, folded_letters, words_of

MOST_TERMS = 24
"""Telling words of a question that are looked up; a longer one says too much to be a question."""


class Wish(StrEnum):
    """What a question wants to know, as far as sentences that answer it look different."""

    WHO = "who"
    FEELING = "feeling"
    OTHER = "other"


class Link(StrEnum):
    """How what is asked follows on what the question tells: "after he ran", "before he ran"."""

    NONE = ""
    AFTER = "after"
    WHEN = "when"
    BEFORE = "before"
    BECAUSE = "because"


@dataclass(frozen=True, slots=True)
class Term:
    """A telling word: its place in the question; `name` if written like one; `told` if behind the link."""

    text: str
    place: int
    name: bool = False
    told: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, read; `early` and `late` point into the story ("at the end").

    `pronouns` are all forms of those for somebody whom the question does not name before; `opening` asks who
    somebody is or where they live, which a story tells when it first speaks of them.
    """

    terms: tuple[Term, ...]
    wish: Wish
    link: Link
    early: bool = False
    late: bool = False
    pronouns: frozenset[str] = frozenset()
    opening: bool = False


_NAME = re.compile(r"(?<=[ ,(])[A-Z][\w']*")
_LINKS = {
    "after": Link.AFTER,
    "once": Link.AFTER,
    "when": Link.WHEN,
    "while": Link.WHEN,
    "if": Link.WHEN,
    "upon": Link.WHEN,
    "as": Link.WHEN,
    "before": Link.BEFORE,
    "until": Link.BEFORE,
    "because": Link.BECAUSE,
    "since": Link.BECAUSE,
}
_FEELING = frozenset(("feel", "felt", "feeling", "feels"))
_OF_STORY = r"(?:\s+of\s+(?:the|this)\s+(?:film|movie|story|tale|plot|synopsis)|(?!\s+of\b))"
_EARLY = re.compile(
    rf"\b(?:at\s+(?:the|its)\s+(?:very\s+)?(?:beginning|start|outset){_OF_STORY}|in\s+the\s+beginning"
    r"|initially|at\s+first|(?:for\s+)?(?:the\s+)?first\s+time|first(?=\s+(?:meet|met|see|saw)))\b",
    re.IGNORECASE,
)
_LATE = re.compile(
    rf"\b(?:(?:at|in)\s+the\s+(?:very\s+)?(?:end|ending|close){_OF_STORY}"
    r"|finally|eventually|for\s+the\s+last\s+time)\b",
    re.IGNORECASE,
)
_PRONOUNS = (frozenset(("she", "her", "hers", "herself")), frozenset(("he", "him", "his", "himself")))
_OPENING = frozenset("call called describe kind live lived look looked name person special".split())
_FIRST_WORDS = 3


def read_question(question: str) -> Asked:
    """Read a question in any words; one without telling words is looked up by all that it has."""
    early, late = (order.search(question) is not None for order in (_EARLY, _LATE))
    question = _LATE.sub(" ", _EARLY.sub(" ", question))
    words = words_of(question)
    names = {name for match in _NAME.findall(folded_letters(question)) for name in words_of(match)}
    place, link = _link(words)
    terms: dict[str, Term] = {}
    for at, word in enumerate(words):
        if word not in STOP_WORDS and word not in _FEELING:
            terms.setdefault(word, Term(word, at, name=word in names, told=at > place))
    if not terms:
        terms = {word: Term(word, at) for at, word in enumerate(words)}
    found = tuple(terms.values())[:MOST_TERMS]
    wish, said = _wish(words), frozenset(words)
    short = len(found) <= 2 and wish is Wish.WHO  # "Who is Anna?"
    return Asked(
        terms=found,
        wish=wish,
        link=link,
        early=early,
        late=late,
        pronouns=_pronouns(words[: found[0].place] if found else words),
        opening=link is Link.NONE and (short or not _OPENING.isdisjoint(said)),
    )


def _link(words: list[str]) -> tuple[int, Link]:
    """Return where a question begins to tell what is known, and how: "What did he do *after* …"."""
    for place, word in enumerate(words[2:-1], 2):
        if word in _LINKS:
            return place, _LINKS[word]
    return len(words), Link.NONE


def _wish(words: list[str]) -> Wish:
    if not _FEELING.isdisjoint(words):
        return Wish.FEELING
    return Wish.WHO if "who" in words[:_FIRST_WORDS] else Wish.OTHER


def _pronouns(said: list[str]) -> frozenset[str]:
    return frozenset().union(*(forms for forms in _PRONOUNS if not forms.isdisjoint(said)))
