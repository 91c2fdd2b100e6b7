"""Films and questions as rows, and rows as films and questions."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from data.tables import CharacterRow, FactRow, FilmRow, QuestionRow, SceneRow, SentenceRow, Tables
from game.film import Character, Fact, Film, Pronoun, Scene, Sentence, Source, Standing
from game.question import Difficulty, Kind, Question


def film_rows(film: Film) -> list[Tables]:
    """Return every row of a film, the film's own first."""
    source = film.source
    rows: list[Tables] = [
        FilmRow(
            slug=film.slug,
            title=film.title,
            source=source.name,
            licence=source.licence,
            original_title=source.original_title,
            year=source.year,
            director=source.director,
            language=source.language,
        )
    ]
    rows += [SentenceRow(film=film.slug, **asdict(sentence)) for sentence in film.sentences]
    rows += [SceneRow(film=film.slug, **_listed(asdict(scene))) for scene in film.scenes]
    rows += [
        CharacterRow(film=film.slug, position=position, **_listed(asdict(character)))
        for position, character in enumerate(film.characters)
    ]
    rows += [
        FactRow(film=film.slug, position=position, **_listed(asdict(fact)))
        for position, fact in enumerate(film.facts)
    ]
    return rows


def question_rows(slug: str, questions: Iterable[Question]) -> list[Tables]:
    """Return a row for each question, in their order."""
    return [
        QuestionRow(film=slug, position=position, **_listed(asdict(question)))
        for position, question in enumerate(questions)
    ]


def _listed(values: dict[str, Any]) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}


def film_from(
    film: FilmRow,
    sentences: Sequence[SentenceRow],
    scenes: Sequence[SceneRow],
    characters: Sequence[CharacterRow],
    facts: Sequence[FactRow],
) -> Film:
    """Return the film that these rows hold; each sequence in its order."""
    return Film(
        slug=film.slug,
        title=film.title,
        source=Source(
            film.source, film.licence, film.original_title, film.year, film.director, film.language
        ),
        sentences=tuple(Sentence(row.number, row.text) for row in sentences),
        scenes=tuple(
            Scene(row.number, row.title, row.first, row.last, row.place, tuple(row.characters))
            for row in scenes
        ),
        characters=tuple(_character_from(row) for row in characters),
        facts=tuple(map(_fact_from, facts)),
    )


def _character_from(row: CharacterRow) -> Character:
    return Character(
        name=row.name,
        aliases=tuple(row.aliases),
        pronoun=Pronoun(row.pronoun),
        roles=tuple(row.roles),
        named=row.named,
        first_sentence=row.first_sentence,
        mentions=tuple(row.mentions),
        perhaps=tuple(row.perhaps),
    )


def _fact_from(row: FactRow) -> Fact:
    return Fact(
        character=row.character,
        text=row.text,
        sentence=row.sentence,
        scene=row.scene,
        whom=tuple(row.whom),
        where=row.where,
        when=row.when,
        why=row.why,
        standing=Standing(row.standing),
    )


def question_from(row: QuestionRow) -> Question:
    """Return the question that a row holds."""
    return Question(
        id=row.id,
        kind=Kind(row.kind),
        prompt=row.prompt,
        answer=row.answer,
        choices=tuple(row.choices),
        evidence=tuple(row.evidence),
        evidence_text=row.evidence_text,
        scene=row.scene,
        accepted=tuple(row.accepted),
        difficulty=Difficulty(row.difficulty),
        mature=row.mature,
        source=row.source,
        items=tuple(row.items),
    )
