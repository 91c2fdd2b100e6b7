"""The asking: how a clause becomes a question about one of its parts ("does Ali get … ?")."""

from itertools import pairwise

from data.builder.clauses import Clause, Part
from data.builder.lexicon.verbs import THIRD_PERSONS, third_person

_INVERTED = frozenset(
    "is are was were isn't aren't has had have will would can could must may might shall should".split()
)


def inverted(clause: Clause, part: Part | None = None) -> str:
    """Return the words after "who", "what" or "where", with the part left out.

    >>> clause = Clause("Ann", ("Ann",), "gets", "get", "a job in Oslo", 1)
    >>> inverted(clause)
    'does Ann get a job in Oslo'
    >>> inverted(Clause("Ann", ("Ann",), "is", "fire", "fired from her job", 1, passive=True))
    'is Ann fired from her job'
    """
    predicate = clause.without(part) if part is not None else clause.predicate
    rest = predicate.removeprefix(clause.before).strip()
    rest = rest.removeprefix(clause.verb).strip()
    verb = clause.verb.lower()
    helper = "did" if clause.past else "do" if len(clause.subjects) > 1 else "does"
    first, then = (verb, "") if _inverts(clause) else (helper, clause.base)
    return " ".join(word for word in (first, clause.subject, clause.before, then, rest) if word)


def _inverts(clause: Clause) -> bool:
    verb = clause.verb.lower()
    if verb in ("has", "have", "had") and clause.base == "have":
        return False
    return verb in _INVERTED


def activised(clause: Clause, agent: Part) -> str:
    """Return the predicate of a passive clause as its agent does it; "" if that cannot be said.

    >>> from data.builder.clauses import Role
    >>> agent = Part(Role.AGENT, "by Bo", 15, 20, "by", "bo", "Bo")
    >>> clause = Clause("Ann", ("Ann",), "is", "hit", "hit in Oslo by Bo", 1, passive=True, parts=(agent,))
    >>> activised(clause, agent)
    'hits Ann in Oslo'
    """
    if clause.before or clause.verb not in ("is", "are") or clause.base == "be":
        return ""
    rest = clause.without(agent).removeprefix(clause.verb).strip()
    participle, _, after = rest.partition(" ")
    if not participle.endswith(("ed", "en", "t", "n", "d")):
        return ""
    return " ".join(word for word in (third_person(clause.base), clause.subject, after) if word)


def is_askable(clause: Clause) -> bool:
    """Say whether a clause can be turned into a question with a helping verb."""
    if "," in clause.predicate:
        return False
    words = clause.predicate.split()
    if any(one == "and" and other in THIRD_PERSONS for one, other in pairwise(words)):
        return False  # "does he steal a car and flees"
    return (
        _inverts(clause)
        or clause.past
        or len(clause.subjects) > 1
        or third_person(clause.base) == clause.verb
    )
