"""Wholeness: whether a clause simply tells what happens, with everything that belongs to it."""

from data.builder.clauses import Clause, Role
from data.builder.lexicon.function_words import PREPOSITIONS
from data.builder.words import plain

_PARTICLES = frozenset("out off over in up down away".split())
_TRANSITIVE_ENDS = (
    PREPOSITIONS - _PARTICLES - frozenset("about inside outside by past behind along around".split())
)
_ASKING = frozenset(
    "ask tell order force persuade convince urge instruct allow enable cause beg encourage remind warn inform"
    " assure advise command let request compel lead want expect suggest insist demand".split()
)
# What somebody means to do is told as such: "decides to leave" is true, whatever comes of it.
_MEANT = frozenset(
    "decide agree refuse try attempt offer plan threaten promise propose fail intend want prepare".split()
)
_MOTION = frozenset("go come arrive leave travel accompany head move".split())
_WAYS = frozenset("to into in at from onto through near towards toward across for out".split())
_LIMITING = frozenset("only left alone initially first currently".split())
_WHAT_FOR = (Role.COMPLEMENT, Role.SAID, Role.PURPOSE, Role.PHRASE)
_OPEN_CLAUSES = frozenset("what how why who whom where when which".split())


def fragment_of(clause: Clause) -> str:
    """Return what a clause lacks, or why it need not be so; "" if it is whole."""
    meant = clause.apart == "attitude" and clause.base in _MEANT and clause.part(Role.COMPLEMENT) is not None
    if clause.apart not in ("", "memory") and not meant:
        return f"it is {clause.apart}"
    if not clause.plain:
        return "something narrowing was cut off"
    if any(mark in clause.predicate for mark in '"“”?!;:()[]'):
        return "it has marks that do not belong into a question"
    if clause.verb[:1] in ("'", "’"):
        return "the verb is cut short"
    if clause.base == "keep" or clause.verb in ("does", "do", "did"):
        return "the verb carries nothing"
    if _LIMITING & set(plain(clause.predicate).split()) or " role of " in clause.predicate:
        return "it is true only for a while, or of a part that somebody plays"
    return _missing(clause)


def _missing(clause: Clause) -> str:
    """Return what the verb still needs: what is asked, where somebody goes, what is said."""
    if clause.base in _ASKING and clause.part(*_WHAT_FOR) is None and " for " not in clause.rest:
        return f'what follows "{clause.base}" is missing'
    if clause.passive and not clause.parts and not clause.rest.count(" "):
        return "it does not say by whom or by what"
    if clause.base in _MOTION and not any(part.case in _WAYS for part in clause.parts):
        return "it does not say where to"
    said = clause.part(Role.SAID)
    if said is not None and said.text.split(" ")[0].lower() in _OPEN_CLAUSES:
        return "it does not say what is said or learnt"
    last = plain(clause.rest).rpartition(" ")[2]
    if last in _TRANSITIVE_ENDS or (last in _PARTICLES and len(clause.rest.split()) < 2):
        return f'it ends in "{last}"'
    return ""
