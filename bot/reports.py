"""What the command line prints: films, questions and build reports, for people and as JSON."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from data.builder import Built
from data.builder.explanation import Section
from game.film import Film, FilmSummary
from game.question import Question

_MOST_REFUSALS = 5


def as_json(thing: Question | FilmSummary) -> dict[str, Any]:
    """Return a question or a film's summary with the names that the contract gives."""
    return asdict(thing)


def film_report(film: Film) -> dict[str, Any]:
    """Return one film whole, with the names that the contract gives."""
    return {
        "slug": film.slug,
        "title": film.title,
        "year": film.source.year,
        "source": film.source.name,
        "licence": film.source.licence,
        "original_title": film.source.original_title,
        "director": film.source.director,
        "language": film.source.language,
        "sentences": [asdict(sentence) for sentence in film.sentences],
        "scenes": [asdict(scene) for scene in film.scenes],
        "characters": [_character(character) for character in map(asdict, film.characters)],
        "facts": [asdict(fact) for fact in film.facts],
    }


def _character(values: dict[str, Any]) -> dict[str, Any]:
    names = ("name", "aliases", "pronoun", "roles", "named", "first_sentence", "mentions", "perhaps")
    return {name: values[name] for name in names}


def film_text(film: Film) -> str:
    """Return one film for a person to read: scenes with their sentences, characters with their facts."""
    lines = [f"{film.title} ({film.source.year})" if film.source.year else film.title, ""]
    for scene in film.scenes:
        where = f" [{scene.place}]" if scene.place else ""
        lines.append(
            f"Scene {scene.number}: {scene.title}{where} ({', '.join(scene.characters) or 'nobody'})"
        )
        lines += [f"  {each.number}. {each.text}" for each in film.sentences[scene.first - 1 : scene.last]]
    for character in film.characters:
        lines.append(f"\n{character.name}  {', '.join((*character.aliases, *character.roles))}".rstrip())
        lines += [
            f"  {fact.sentence}. {fact.text}" for fact in film.facts if fact.character == character.name
        ]
    lines += ["", " · ".join(part for part in (film.source.name, film.source.licence) if part)]
    return "\n".join(lines)


def build_report(built: Built) -> dict[str, Any]:
    """Return what came of one synopsis; every refusal with its reasons."""
    return {
        "slug": built.film.slug,
        "title": built.film.title,
        "sentences": len(built.film.sentences),
        "scenes": len(built.film.scenes),
        "characters": [character.name for character in built.film.characters],
        "facts": len(built.film.facts),
        "questions": len(built.questions),
        "refused": [asdict(refusal) for refusal in built.refused],
    }


def build_summary(built: Built) -> str:
    """Return what came of one synopsis, with why the first few questions were refused."""
    film, most = built.film, _MOST_REFUSALS
    made = (
        f"{film.title}: {len(film.sentences)} sentences, {len(film.scenes)} scenes, "
        f"{len(film.characters)} characters, {len(film.facts)} facts, "
        f"{len(built.questions)} questions kept, {len(built.refused)} refused"
    )
    refused = [
        f"  refused ({refusal.source}): {refusal.prompt} → {'; '.join(refusal.reasons)}"
        for refusal in built.refused[:most]
    ]
    rest = [f"  and {len(built.refused) - most} more; --json shows all"] if len(built.refused) > most else []
    return "\n".join([made, *refused, *rest])


def explanation(sections: Iterable[Section]) -> str:
    """Return what the stages made of a sentence, a paragraph a stage."""
    return "\n\n".join(
        "\n".join([section.title, *(f"  {line}" for line in section.lines)]) for section in sections
    )
