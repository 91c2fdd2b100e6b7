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
from data.builder.making import Making
from data.builder.mentions import find_mentions
from data.builder.names import find_names
from data.builder.pack import Pack, read_pack
from data.builder.people import find_people, find_same
from data.builder.reading import Parse, read_passages
from data.builder.reference import resolve_pronouns, settle_pronouns
from data.builder.rereading import reread
from data.builder.roles import find_roles
from data.builder.scenes import find_scenes
from data.builder.selection import select
from data.builder.sentences import split_text
from data.builder.synopsis import Synopsis, parse_synopsis, read_synopsis
from game.film import Film, Sentence

__all__ = [
    "BuildError",
    "Built",
    "Making",
    "Pack",
    "PackError",
    "Progress",
    "Refusal",
    "Synopsis",
    "SynopsisError",
    "build",
    "make_film",
    "parse_synopsis",
    "read_pack",
    "read_synopsis",
]

STAGES = (
    "sentences",
    "trees",
    "people",
    "reference",
    "roles",
    "clauses",
    "scenes",
    "facts",
    "candidates",
    "audit",
    "selection",
)
Progress = Callable[[str], None]


def build(
    synopsis: Synopsis, parse: Parse, pack: Pack | None = None, progress: Progress | None = None
) -> Built:
    """Make a film from a synopsis and from a pack; `progress` hears the name of each stage as it begins.

    `PackError` if the pack is another film's.
    """
    made = make_film(synopsis, parse, pack, progress)
    return Built(made.film, made.selected, made.refused)


def make_film(
    synopsis: Synopsis, parse: Parse, pack: Pack | None = None, progress: Progress | None = None
) -> Making:
    """Return everything that the stages make, one after another; raises what `build` does."""
    if pack is not None and pack.film != synopsis.slug:
        raise PackError(pack.name, 1, f'this pack is for "{pack.film}", not for "{synopsis.slug}".')
    begin = progress or (lambda stage: None)

    begin("sentences")
    passages = split_text(synopsis.body)
    begin("trees")
    readings = read_passages(passages, parse)
    begin("people")
    people = find_people(readings, find_names(readings))
    readings = reread(readings, people, parse)
    begin("reference")
    people = settle_pronouns(readings, people)
    references = resolve_pronouns(readings, people)
    begin("roles")
    roles = find_roles(readings, people, references)
    people = (*people, *roles.unnamed)
    same = find_same(readings, people, roles.of)
    characters = find_characters(people, references, roles, same)
    begin("clauses")
    mentions = find_mentions(readings, people, references)
    clauses = find_clauses(readings, mentions, {one.name: one.pronoun for one in characters})
    begin("scenes")
    scenes = find_scenes(readings, people_present(characters, len(passages)), clauses)
    begin("facts")
    facts = find_facts(clauses, scenes)
    sentences = tuple(Sentence(passage.number, passage.text) for passage in passages)
    film = Film(synopsis.slug, synopsis.title, synopsis.source, sentences, scenes, characters, facts)
    begin("candidates")
    authored = authored_questions(pack, film) if pack is not None else ()
    generated = find_candidates(film, clauses, readings)
    begin("audit")
    kept, refused = audit_all((*authored, *generated), film)
    begin("selection")
    ours = tuple(question for question in kept if question.source == "builder")
    others = tuple(question for question in kept if question.source != "builder")
    selected = (*others, *select(ours, film))
    return Making(
        passages,
        readings,
        people,
        references,
        mentions,
        clauses,
        film,
        (*authored, *generated),
        kept,
        refused,
        selected,
    )
