"""A clause: what one or several characters do, as a sentence asserts it, in words that stand alone."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a part of a predicate tells."""

    OBJECT = "object"
    RECIPIENT = "recipient"
    AGENT = "agent"
    COMPLEMENT = "complement"  # what somebody is or becomes; what somebody begins or learns to do
    SAID = "said"  # a clause that somebody says, learns or thinks
    PURPOSE = "purpose"
    REASON = "reason"
    MANNER = "manner"
    PHRASE = "phrase"  # a preposition with its noun: `case` says which


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a predicate, from character `start` to `end` of it.

    `case` is its preposition or mark in small letters, "" if it has none; `noun` the lemma of its head word;
    `who` the shown name of the one person that it means; `number` says that it is plural.
    """

    role: Role
    text: str
    start: int
    end: int
    case: str
    noun: str
    who: str | None = None
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """What somebody does: "Ali" (`subject`) "gets" (`verb`) "a job as a bouncer" (`rest`).

    `subjects` are the shown names ("Ali and Anna" are two); `before` is an adverb before the verb; `base` is
    the lemma of the verb that carries the meaning ("fire" in "is fired"). `main` says that the sentence
    asserts it by itself; `plain` that nothing narrowing was cut off. `others` are the people named in the
    predicate; `gendered` says that it has a pronoun for the subject. `apart` says why it is not simply what
    happens: "negated", "modal", "said" (or thought or dreamt, it need not be so), "attitude" (what somebody
    wants or says), "memory" (told out of its time), or "".
    """

    subject: str
    subjects: tuple[str, ...]
    verb: str
    base: str
    rest: str
    sentence: int
    main: bool = True
    plain: bool = True
    others: tuple[str, ...] = ()
    gendered: bool = False
    before: str = ""
    apart: str = ""
    passive: bool = False
    past: bool = False
    root: bool = True  # whether the verb is the first of its sentence
    parts: tuple[Part, ...] = ()
    definites: tuple[str, ...] = ()  # "the map": lemmas of nouns that only something said before explains
    sure: float = 1.0  # the least sure of the references in it

    @property
    def text(self) -> str:
        """The clause without a full stop."""
        return f"{self.subject} {self.predicate}"

    @property
    def predicate(self) -> str:
        """The verb and what belongs to it."""
        return " ".join(piece for piece in (self.before, self.verb, self.rest) if piece)

    def part(self, *roles: Role) -> Part | None:
        """Return the first part with one of the roles."""
        return next((part for part in self.parts if part.role in roles), None)

    def without(self, part: Part, instead: str = "") -> str:
        """Return the predicate with other words, or none, for a part."""
        predicate = self.predicate
        return " ".join(f"{predicate[: part.start]}{instead}{predicate[part.end :]}".split())
