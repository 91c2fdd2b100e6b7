"""Gates for the evidence: it exists, it supports the answer, and nothing is told before its time."""

import re

from data.builder.gates.case import Case, Gate, evidence_stems, type_of
from data.builder.lexicon.function_words import HE_WORDS, NUMBER_WORDS, SHE_WORDS
from data.builder.words import content_stems, plain
from game.film import Character, Pronoun
from game.question import Kind

_SHARE = 1 / 2  # of an authored statement's words; names and numbers all; all words of a generated one


def evidence_exists(case: Case) -> str | None:
    """Evidence is at least one sentence, and its numbers are sentences of the film."""
    if not case.question.evidence:
        return "there is no evidence"
    wrong = [number for number in case.question.evidence if not 1 <= number <= len(case.film.sentences)]
    return f"there is no sentence {wrong[0]}; the last is {len(case.film.sentences)}" if wrong else None


def answer_supported(case: Case) -> str | None:
    """The words of the answer, or of an accepted variant, stand in the evidence."""
    question = case.question
    if not case.evidence:
        return None
    if question.kind is Kind.TRUE_FALSE:
        return _statement_supported(case) if question.answer == "True" else _statement_refuted(case)
    if question.kind is Kind.ABSENT:
        return _absent(case)
    if case.person is not None:
        if _mentioned(case, case.person):
            return None
        return f"the evidence does not mention {case.person.name}"
    held = evidence_stems(case)
    missing: list[str] = []
    for answer in case.answers:
        lacking = [stem for stem in content_stems(answer) if stem not in held]
        if not lacking and content_stems(answer):
            return None
        missing = missing or lacking
    if not missing:  # an answer of function words alone, such as "alone"
        text = f" {plain(' '.join(case.evidence))} "
        return (
            None
            if f" {plain(question.answer)} " in text
            else f'the evidence does not say "{question.answer}"'
        )
    return f'the evidence does not say "{missing[0]}"'


def _statement_supported(case: Case) -> str | None:
    held = evidence_stems(case)
    stems = content_stems(case.statement)
    lacking = [stem for stem in stems if stem not in held]
    names = {stem for word in re.findall(r"(?<!^)\b[A-Z]\w+", case.statement) for stem in content_stems(word)}
    for stem in lacking:
        if stem in names or stem.isdigit() or stem in NUMBER_WORDS:
            return f'the evidence does not say "{stem}"'
    allowed = (1 - _SHARE) * len(stems) if case.question.source != "builder" else 0
    return f'the evidence does not say "{lacking[0]}"' if len(lacking) > allowed else None


def _statement_refuted(case: Case) -> str | None:
    """A false statement must not stand in the evidence word for word."""
    said = f" {plain(' '.join(case.evidence))} "
    return "the evidence says just that" if f" {plain(case.statement)} " in said else None


def _absent(case: Case) -> str | None:
    """Who or what was not there must not be in the evidence; the people and places that were must be."""
    if case.person is not None and _mentioned(case, case.person):
        return f"the evidence mentions {case.person.name}"
    said = f" {plain(' '.join(case.evidence))} "
    for choice in case.distractors:
        character = case.concordance.who_is(choice)
        is_name = character is None and type_of(choice, case.concordance) in ("place", "name")
        if character is not None and not _mentioned(case, character):
            return f"the evidence does not mention {character.name} either"
        if is_name and f" {plain(choice)} " not in said:
            return f'the evidence does not say "{choice}" either'
    return None


def _mentioned(case: Case, character: Character) -> bool:
    """Say whether the evidence names a character, or has a pronoun that the sentence before explains."""
    numbers = set(case.question.evidence)
    if numbers & set(character.mentions):
        return True
    text = f" {plain(' '.join(case.evidence)).replace(chr(39) + 's ', ' ')} "
    if any(f" {plain(name)} " in text for name in character.names):
        return True
    pronouns = {Pronoun.SHE: SHE_WORDS, Pronoun.HE: HE_WORDS}.get(character.pronoun, frozenset())
    said = set(text.split())
    return bool(pronouns & said) and any(number - 1 in character.mentions for number in numbers)


def spoiler_position(case: Case) -> str | None:
    """Nothing in a question may be later in the story than its scene."""
    question = case.question
    if evidence_exists(case) is not None:
        return None
    last = len(case.film.scenes)
    if not 1 <= question.scene <= last:
        return f"there is no scene {question.scene}; the last is {last}"
    told = case.concordance.scene(
        question.evidence, (question.prompt, question.answer, *question.choices, *question.items)
    )
    if told > question.scene:
        return f"it gives away scene {told} but stands at scene {question.scene}"
    return None


GATES: tuple[tuple[str, Gate], ...] = (
    ("evidence", evidence_exists),
    ("answer supported", answer_supported),
    ("spoiler position", spoiler_position),
)
