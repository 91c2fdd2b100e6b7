"""What a model's question must prove beyond the audit, which trusts a person where words are not enough.

A model may turn a sentence round or invent the half of it, so its questions keep to the words of their
evidence.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from data.builder.concordance import Concordance
from data.builder.gates.case import BLANK, Case, evidence_stems
from data.builder.lexicon.first_names import FIRST_NAMES
from data.builder.lexicon.function_words import ATTITUDES, NEGATIONS
from data.builder.words import content_stems, plain
from game.film import Character, Fact
from game.question import Kind, Question

_ASKING = frozenset(  # words that only say what is asked for; none of them makes a question wrong
    content_stems(
        "which kind type sort name full call city town country place location room building part person"
        " people character man woman relative animal object thing item device vehicle weapon sport injury"
        " means way time day year moment begin beginning end event reason job profession relationship happen"
        " many much feel come go film story"
    )
)
_ATTITUDES = frozenset(content_stems(" ".join(sorted(ATTITUDES))))
_MOST_CHANGED = 2  # words of a false statement: a name may have two
_WHO_DOES = re.compile(
    r"(?:Who|Which character) (?!do\b|does\b|did\b|is\b|are\b|was\b|were\b|has\b|had\b|have\b)"
)
_CAPITAL = re.compile(r"(?<!^)\b[A-Z][\w'’]*")
_SOMEBODY_DOES = re.compile(r"\b(?:does|did) (.*)")


@dataclass(frozen=True, slots=True)
class Claim:
    """A question as the statement that it makes when it is answered."""

    question: Question
    concordance: Concordance
    text: str
    held: frozenset[str]

    @classmethod
    def of(cls, question: Question, concordance: Concordance) -> "Claim":
        """Return the claim of a question; its evidence must exist."""
        case = Case(question, concordance)
        text = case.statement.replace(BLANK, question.answer)
        return cls(question, concordance, text, evidence_stems(case))

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentences of the evidence."""
        told = self.concordance.film.sentences
        return tuple(told[number - 1].text for number in self.question.evidence)

    @property
    def stems(self) -> tuple[str, ...]:
        """The words that the evidence must hold, as stems."""
        return tuple(stem for stem in content_stems(self.text) if stem not in _ASKING)

    @property
    def missing(self) -> tuple[str, ...]:
        """Those of them that it does not hold."""
        return tuple(stem for stem in self.stems if stem not in self.held)

    @property
    def is_false(self) -> bool:
        """Whether it is a statement that is to be wrong."""
        return self.question.kind is Kind.TRUE_FALSE and self.question.answer == "False"

    @property
    def doer(self) -> Character | None:
        """Who does something in the claim, where its form tells."""
        if _WHO_DOES.match(self.text):
            return self.concordance.who_is(self.question.answer)
        match = _SOMEBODY_DOES.search(self.text)
        named = self.concordance.named_in(match.group(1) if match else self.text)
        start = plain(match.group(1) if match else self.text)
        return named[0] if named and any(start.startswith(plain(name)) for name in named[0].names) else None

    def facts(self) -> tuple[Fact, ...]:
        """Return the facts of the film that hold every word of the claim, whoever does them."""
        wanted = set(self.stems)
        if self.question.kind is not Kind.TRUE_FALSE:
            wanted.update(content_stems(self.question.answer))
        for name in self.doer.names if self.doer is not None else ():
            wanted.difference_update(content_stems(name))
        told = self.concordance.film.facts
        return tuple(fact for fact in told if wanted and wanted <= set(content_stems(fact.text)))


def unproved(question: Question, concordance: Concordance) -> str | None:
    """Return why a model's question goes beyond its evidence, a check's name and a clause; None if not."""
    claim = Claim.of(question, concordance)
    for name, check in CHECKS:
        reason = check(claim)
        if reason is not None:
            return f"{name}: {reason}"
    return None


def something_said(claim: Claim) -> str | None:
    """A question says more than names."""
    names = {
        stem for one in claim.concordance.named_in(claim.text) for stem in content_stems(" ".join(one.names))
    }
    return None if set(claim.stems) - names else "it says nothing of anybody"


def own_words(claim: Claim) -> str | None:
    """Every word of a question and of a true statement stands in the evidence."""
    if claim.is_false or not claim.missing:
        return None
    return f'the evidence does not say "{_written(claim.missing[0], claim.text)}"'


def as_told(claim: Claim) -> str | None:
    """What the evidence denies is denied, and what somebody only plans, hopes or says is not told as done."""
    said = f"{claim.text} {claim.question.answer}"
    stems, denied = set(content_stems(said)), _denials(said)
    for text in claim.sentences:
        for word in sorted(_denials(text) - denied):
            return f'the evidence says "{word}"'
        told = content_stems(text)
        for place, stem in enumerate(told):
            if stem in _ATTITUDES - stems and not stems.isdisjoint(told[place + 1 :]):
                return f'the evidence says "{_written(stem, text)}"'
    there = set[str]().union(*map(_denials, claim.sentences))
    return next((f'the evidence does not say "{word}"' for word in sorted(denied - there)), None)


def plainly_false(claim: Claim) -> str | None:
    """A false statement is the evidence with another name, place or number, of the same sort."""
    if not claim.is_false:
        return None
    new, concordance = set(claim.missing), claim.concordance
    if not 1 <= len(new) <= _MOST_CHANGED:
        return "not one name, place or number alone is changed"
    named = _names(claim.text, concordance)
    told = _names(claim.question.evidence_text, concordance)
    gone = {sort for stem, sort in told.items() if stem not in claim.stems}
    for stem in sorted(new):
        if stem not in named:
            return f'"{_written(stem, claim.text)}" is no name, place or number'
        if named[stem] not in gone:
            return f'"{_written(stem, claim.text)}" is added, it replaces nothing'
    there = {one.name for one in concordance.film.characters if _in_evidence(claim, one)}
    for one in concordance.named_in(claim.text):
        if there & set(one.perhaps):
            return f"{one.name} may be somebody of the evidence"
    doers = {fact.character for fact in claim.facts()}
    return "the story says just that" if claim.doer is not None and claim.doer.name in doers else None


def done_by_whom(claim: Claim) -> str | None:
    """Who does it in the question does it in the story."""
    if claim.is_false or claim.doer is None:
        return None
    numbers = set(claim.question.evidence)
    facts = [fact for fact in claim.facts() if fact.sentence in numbers]
    if facts and all(fact.character not in claim.doer.names for fact in facts):
        return f'the story says "{facts[0].text}"'
    return None


def nobody_else(claim: Claim) -> str | None:
    """No other choice does the same, and none is a thing that the evidence speaks of."""
    question, concordance = claim.question, claim.concordance
    if question.kind is Kind.TRUE_FALSE:
        return None
    said = f" {plain(question.evidence_text)} "
    answer = concordance.who_is(question.answer)
    doers = (
        {fact.character for fact in claim.facts()} if answer is not None and claim.doer is answer else set()
    )
    for choice in question.choices:
        if choice == question.answer:
            continue
        other = concordance.who_is(choice)
        if other is None:
            stems = set(content_stems(choice))
            if stems and stems <= claim.held:
                return f'the evidence speaks of "{choice}" as well'
            continue
        if other.name in doers:
            return f"{other.name} does that as well"
        pairs = ((question.answer, choice), (choice, question.answer))
        if any(f" {plain(one)} and {plain(two)} " in said for one, two in pairs):
            return f"{other.name} does that together with {question.answer}"
    return None


def _denials(text: str) -> frozenset[str]:
    words = plain(text).split()
    return frozenset("not" if word.endswith("n't") else word for word in words if word in NEGATIONS)


def _names(text: str, concordance: Concordance) -> dict[str, str]:
    """Return what could be exchanged in a text, as stems with the sort of each: person, number or name."""
    people = {stem for one in concordance.film.characters for stem in content_stems(" ".join(one.names))}
    numbers = {stem for stem in content_stems(text) if stem.isdigit()}
    named = [name for one in concordance.named_in(text) for name in one.names]
    names = {stem for word in (*named, *_CAPITAL.findall(text)) for stem in content_stems(word)}
    sorts = {stem: "person" if stem in people or stem in FIRST_NAMES else "name" for stem in names}
    return {**sorts, **dict.fromkeys(numbers, "number")}


def _written(stem: str, text: str) -> str:
    """Return the word of a text that a stem comes from."""
    words = (word for word in plain(text).split() if stem in content_stems(word))
    return next(words, stem)


def _in_evidence(claim: Claim, character: Character) -> bool:
    return not set(claim.question.evidence).isdisjoint(character.mentions)


CHECKS: tuple[tuple[str, Callable[[Claim], str | None]], ...] = (
    ("something said", something_said),
    ("own words", own_words),
    ("as told", as_told),
    ("plainly false", plainly_false),
    ("done by whom", done_by_whom),
    ("nobody else", nobody_else),
)
