"""The builder: from the synopsis of a film to its scenes, characters, facts and questions."""

from collections.abc import Callable

from data.builder.audit import audit_all
from data.builder.authored import authored_questions
from data.builder.built import Built, Refusal
from data.builder.candidates import find_candidates
from data.builder.characters import find_characters, people_present
from data.builder.clauses import find_clauses
from data.builder.errors import BuildError, PackError, SynopsisError
from data.builder.facts import find_facts
from data.builder.names import find_names, read_passages
from data.builder.pack import Pack, read_pack
from data.builder.people import find_people
from data.builder.reference import resolve_pronouns
from data.builder.roles import add_roles
from data.builder.scenes import find_scenes
from data.builder.selection import select
from data.builder.sentences import split_text
from data.builder.synopsis import Synopsis, parse_synopsis, read_synopsis
from game.film import Film, Sentence

__all__ = [
    "BuildError",
    "Built",
    "Pack",
    "PackError",
    "Refusal",
    "Synopsis",
    "SynopsisError",
    "build",
    "parse_synopsis",
    "read_pack",
    "read_synopsis",
]

STAGES = ("sentences", "people", "scenes", "facts", "candidates", "audit", "selection")
Progress = Callable[[str], None]


def build(synopsis: Synopsis, pack: Pack | None = None, progress: Progress | None = None) -> Built:
    """Make a film from a synopsis and from a pack; `progress` hears the name of each stage as it begins.

    `PackError` if the pack is another film's.
    """
    if pack is not None and pack.film != synopsis.slug:
        raise PackError(pack.name, 1, f'this pack is for "{pack.film}", not for "{synopsis.slug}".')
    begin = progress or (lambda stage: None)

    begin("sentences")
    passages = split_text(synopsis.body)
    readings = read_passages(passages)
    begin("people")
    people = find_people(readings, find_names(readings))
    references = resolve_pronouns(readings, people)
    characters = add_roles(find_characters(people, references), people, readings, references)
    begin("scenes")
    clauses = find_clauses(readings, people, references)
    scenes = find_scenes(readings, people_present(characters, len(passages)), clauses)
    begin("facts")
    facts = find_facts(clauses, scenes)
    sentences = tuple(Sentence(passage.number, passage.text) for passage in passages)
    film = Film(synopsis.slug, synopsis.title, synopsis.source, sentences, scenes, characters, facts)
    begin("candidates")
    authored = authored_questions(pack, film) if pack is not None else ()
    generated = find_candidates(film, clauses)
    begin("audit")
    kept, refused = audit_all((*authored, *generated), film)
    begin("selection")
    ours = tuple(question for question in kept if question.source == "builder")
    others = tuple(question for question in kept if question.source != "builder")
    return Built(film, (*others, *select(ours, film)), refused)
