"""What the judge says: a verdict, and the reason that the player may hear."""

from dataclasses import dataclass
from enum import StrEnum


class VerdictKind(StrEnum):
    """What becomes of a typed answer."""

    ACCEPT = "accept"
    SPECIFIC = "specific"
    REJECT = "reject"


class ReasonCode(StrEnum):
    """Why the judge said so."""

    SAME = "same"
    SPELLING = "spelling"
    NUMBER = "number"
    EXTRA_WORDS = "extra_words"
    FEWER_WORDS = "fewer_words"
    SAME_MEANING = "same_meaning"
    SAME_PERSON = "same_person"
    SEVERAL_PEOPLE = "several_people"
    PART = "part"
    EMPTY = "empty"
    TOO_LONG = "too_long"
    CHATTER = "chatter"
    GENERIC = "generic"
    ECHO = "echo"
    NEGATED = "negated"
    SEVERAL_ANSWERS = "several_answers"
    OTHER_PERSON = "other_person"
    OTHER_NAME = "other_name"
    OTHER_NUMBER = "other_number"
    OTHER_THING = "other_thing"
    SOMETHING_OF_IT = "something_of_it"
    OTHER_ORDER = "other_order"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of a typed answer, and why."""

    kind: VerdictKind
    reason: ReasonCode

    @property
    def accepted(self) -> bool:
        """Whether the answer counts."""
        return self.kind is VerdictKind.ACCEPT
