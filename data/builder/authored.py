"""The authored questions: entries of a pack become questions of a film, before the audit looks at them."""

from data.builder.concordance import Concordance
from data.builder.evidence import evidence_text
from data.builder.identity import question_id
from data.builder.pack import Entry, Pack
from game.film import Film
from game.question import Kind, Question


def authored_questions(pack: Pack, film: Film) -> tuple[Question, ...]:
    """Return the questions of a pack in its order, with evidence text and spoiler position."""
    concordance = Concordance.of(film)
    return tuple(_question(entry, film, concordance) for entry in pack.entries)


def _question(entry: Entry, film: Film, concordance: Concordance) -> Question:
    choices: tuple[str, ...] = ()
    if entry.kind is Kind.TRUE_FALSE:
        choices = ("True", "False")
    elif entry.distractors:
        choices = tuple(sorted((entry.answer, *entry.distractors)))
    evidence = tuple(sorted(set(entry.evidence)))
    return Question(
        id=question_id(film.slug, entry.prompt, entry.answer),
        kind=entry.kind,
        prompt=entry.prompt,
        answer=entry.answer,
        choices=choices,
        evidence=evidence,
        evidence_text=evidence_text(film, evidence),
        scene=concordance.scene(evidence, (entry.prompt, entry.answer, *choices, *entry.items)),
        accepted=entry.accepted,
        difficulty=entry.difficulty,
        mature=entry.mature,
        source="pack",
        items=entry.items,
    )
