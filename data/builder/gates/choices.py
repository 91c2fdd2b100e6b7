"""Gates for the choices: enough of them, one right, all of one type, mature content marked."""

import re

from data.builder.concordance import deed_stems
from data.builder.gates.case import Case, Gate, type_of
from data.builder.lexicon.mature import MATURE_PHRASES, MATURE_WORDS
from data.builder.words import bare, content_stems, plain
from game.question import TYPED, Kind, Question

MOST_CHOICE = 100
_DEED, _SHARE = 2, 0.8  # stems of a deed, and how many of them make another's deed the same


def number_of_choices(case: Case) -> str | None:
    """Four choices; two for true/false; three are enough for people; none for what is typed."""
    question = case.question
    if question.kind is Kind.TRUE_FALSE:
        return (
            None if set(question.choices) == {"True", "False"} else 'the choices are not "True" and "False"'
        )
    if question.kind is Kind.ORDER:
        events = question.answer.split(" → ")
        return None if len(events) == 4 and all(events) else 'an order is four events joined by " → "'
    if not question.choices and question.kind in TYPED:
        return None
    # a film may have only two others who could be meant: of the same gender, and known by then
    fewest = 3 if type_of(question.answer, case.concordance) == "person" else 4
    if not fewest <= len(question.choices) <= 4:
        return f"there are {len(question.choices)} choices, not {fewest if fewest == 4 else '3 or 4'}"
    if any(not choice.strip() or len(choice) > MOST_CHOICE for choice in question.choices):
        return f"a choice must have 1 to {MOST_CHOICE} characters"
    return None


def one_right(case: Case) -> str | None:
    """No two choices say the same, and no distractor is the answer in other words."""
    if not case.choosable:
        return None
    seen: dict[str, str] = {}
    for choice in case.question.choices:
        same = seen.setdefault(bare(choice).replace(" ", "").replace("-", ""), choice)
        if same != choice:
            return f'"{same}" and "{choice}" are the same'
    if len(seen) != len(case.question.choices):
        return "two choices are the same"
    right = {bare(answer) for answer in case.answers}
    stems = {frozenset(content_stems(answer)) for answer in case.answers} - {frozenset()}
    for choice in case.distractors:
        if bare(choice) in right or frozenset(content_stems(choice)) in stems:
            return f'"{choice}" is right as well'
        if case.person is not None and case.concordance.who_is(choice) is case.person:
            return f'"{choice}" is another name of {case.person.name}'
    return _people_apart(case)


def _people_apart(case: Case) -> str | None:
    """Choices that are people must be different people: no shared name, no character under two names."""
    people: dict[str, str] = {}
    for choice in case.question.choices:
        character = case.concordance.who_is(choice)
        if character is not None and people.setdefault(character.name, choice) != choice:
            return f'"{people[character.name]}" and "{choice}" are the same person'
    named = case.person is not None and case.person.named and "'s" not in case.question.answer
    if case.person is not None and named and not case.asks_for_a_name:
        words = {word for name in case.person.names for word in plain(name).split() if len(word) > 3}
        for choice in case.distractors:
            if "'s" not in choice and words & set(plain(choice).split()):
                return f'"{choice}" shares a name with {case.question.answer}'
    return None


def nobody_else(case: Case) -> str | None:
    """No distractor does what is asked for, in whatever words, nor may be the same person as the answer."""
    if not case.choosable or case.person is None:
        return None
    asked = deed_stems(case.question.prompt) - {one for name in case.person.names for one in deed_stems(name)}
    for choice in case.distractors:
        other = case.concordance.who_is(choice)
        if other is None:
            continue
        if other.name in case.person.perhaps or case.person.name in other.perhaps:
            return f"{other.name} may be {case.person.name}"
        for done in case.concordance.deeds.get(other.name, ()):
            if len(asked) >= _DEED and len(asked & done) >= _SHARE * len(asked):
                return f"{other.name} does much the same"
    return None


def same_type(case: Case) -> str | None:
    """A person stands among people, a place among places, a number among numbers."""
    if not case.choosable:
        return None
    kind = type_of(case.question.answer, case.concordance)
    for choice in case.distractors:
        other = type_of(choice, case.concordance)
        if kind != other and not _compatible(kind, other, case.question.kind):
            return f'"{choice}" is a {other}, the answer is a {kind}'
    return None


def _compatible(one: str, other: str, kind: Kind) -> bool:
    """Say whether two types may stand together: a capital word may be a person, a town or a thing."""
    pair = {one, other}
    if "name" in pair or (kind is Kind.WHERE and pair == {"person", "place"}):
        return "number" not in pair
    return pair == {"person", "phrase"} and kind in (Kind.WHO, Kind.WHICH_CHARACTER)


def mature_marked(case: Case) -> str | None:
    """What speaks of sex, suicide and the like must say so."""
    word = mature_word(case.question)
    return (
        f'"{word}" makes it mature, which it is not marked as' if word and not case.question.mature else None
    )


def mature_word(question: Question) -> str | None:
    """Return the first mature word of a question, its choices or its evidence."""
    text = plain(" ".join((question.prompt, question.answer, *question.choices, question.evidence_text)))
    for match in re.finditer(r"\w+", text):
        if match.group() in MATURE_WORDS:
            return match.group()
    return next((phrase for phrase in MATURE_PHRASES if phrase in text), None)


GATES: tuple[tuple[str, Gate], ...] = (
    ("number of choices", number_of_choices),
    ("one right", one_right),
    ("nobody else", nobody_else),
    ("same type", same_type),
    ("mature", mature_marked),
)
