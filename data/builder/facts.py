"""The facts: what each character does, as a clause with the sentence that says so."""

from data.builder.clauses import Clause
from data.builder.words import plain
from game.film import Fact, Scene

_ASSERTED = frozenset(("", "attitude", "memory", "negated"))


def find_facts(clauses: tuple[Clause, ...], scenes: tuple[Scene, ...]) -> tuple[Fact, ...]:
    """Return the facts in story order, one for each subject of a clause; a clause told twice is one fact.

    What is only possible, said or dreamt is no fact.

    >>> scene = Scene(1, "Tea", 1, 2, None, ("Ada",))
    >>> clause = Clause("Ada", ("Ada",), "drinks", "drink", "tea in Oslo", 2)
    >>> find_facts((clause, clause), (scene,))
    (Fact(character='Ada', text='Ada drinks tea in Oslo', sentence=2, scene=1),)
    """
    scene_of = {number: scene.number for scene in scenes for number in range(scene.first, scene.last + 1)}
    facts: dict[tuple[str, str], Fact] = {}
    for clause in clauses:
        if clause.apart not in _ASSERTED:
            continue
        for subject in clause.subjects:
            fact = Fact(subject, clause.text, clause.sentence, scene_of[clause.sentence])
            facts.setdefault((subject, plain(clause.text)), fact)
    return tuple(facts.values())
