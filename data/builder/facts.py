"""The facts: what each character does, to whom, where, when and why, with the sentence that says so."""

from collections.abc import Callable

from data.builder.clauses import Clause, Part, Role
from data.builder.lexicon.function_words import MONTHS_AND_DAYS
from data.builder.lexicon.places import PLACE_NAMES, PLACE_NOUNS
from data.builder.words import plain
from game.film import Fact, Scene, Standing

# What is only possible, said or dreamt is no fact and has no standing.
_STANDINGS = {
    "": Standing.HAPPENS,
    "negated": Standing.NEGATED,
    "attitude": Standing.MEANT,
    "memory": Standing.BEFORE,
}
_AT = frozenset("in at to near inside outside into on aboard from through".split())
_TIMES = frozenset(
    "day night morning evening afternoon noon midnight week month year summer winter spring autumn christmas"
    " wedding funeral party war dinner breakfast lunch trial birthday anniversary".split()
)
_DURING = frozenset("during after before on at in by since until throughout".split())
_REASONS = ("because of", "due to", "for fear of", "out of")


def find_facts(clauses: tuple[Clause, ...], scenes: tuple[Scene, ...]) -> tuple[Fact, ...]:
    """Return the facts in story order, one for each subject of a clause; a clause told twice is one fact.

    >>> scene = Scene(1, "Tea", 1, 2, None, ("Ada",))
    >>> clause = Clause("Ada", ("Ada",), "drinks", "drink", "tea in Oslo", 2)
    >>> [(fact.character, fact.text, fact.standing.value) for fact in find_facts((clause, clause), (scene,))]
    [('Ada', 'Ada drinks tea in Oslo', 'happens')]
    """
    scene_of = {number: scene.number for scene in scenes for number in range(scene.first, scene.last + 1)}
    facts: dict[tuple[str, str], Fact] = {}
    for clause in clauses:
        standing = _STANDINGS.get(clause.apart)
        if standing is None:
            continue
        for subject in clause.subjects:
            fact = Fact(
                character=subject,
                text=clause.text,
                sentence=clause.sentence,
                scene=scene_of[clause.sentence],
                whom=clause.others,
                where=_told(clause, _is_place),
                when=_told(clause, _is_time),
                why=_told(clause, _is_reason),
                standing=standing,
            )
            facts.setdefault((subject, plain(clause.text)), fact)
    return tuple(facts.values())


def _told(clause: Clause, fits: Callable[[Part], bool]) -> str | None:
    """Return the first part of a clause that tells what is asked."""
    return next((part.text for part in clause.parts if fits(part)), None)


def _is_place(part: Part) -> bool:
    if part.role is not Role.PHRASE or part.case not in _AT or part.who is not None:
        return False
    said = part.text.removeprefix(f"{part.case} ").split(",")[0]
    return part.noun in PLACE_NOUNS or said in PLACE_NAMES


def _is_time(part: Part) -> bool:
    if part.role is not Role.PHRASE or part.case not in _DURING or part.who is not None:
        return False
    dated = any(word.isdigit() and len(word) == 4 for word in part.text.split())  # a year
    return part.case == "during" or dated or part.noun in _TIMES | MONTHS_AND_DAYS


def _is_reason(part: Part) -> bool:
    return part.role in (Role.PURPOSE, Role.REASON) or part.text.lower().startswith(_REASONS)
