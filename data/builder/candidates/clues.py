"""Makes "Who am I?": what a character does, from the obscure to the plain, one clue a line."""

from data.builder.candidates.rivals import also_called
from data.builder.candidates.soundness import others_may_too, unsound
from data.builder.candidates.story import Story
from data.builder.clauses import Clause
from data.builder.words import content_stems, plain
from game.film import Character
from game.question import Kind, Question

_FEWEST, _MOST = 3, 5
_CERTAIN = 0.95  # every clue must be true, so hardly any may rest on who "she" is
_ALIKE = 0.6  # of the words of the shorter; a clue is not told twice
_SUBJECT = "This character"


def make_clues(story: Story) -> list[Question]:
    """Return a question for each named character of whom three clear things are told."""
    made: list[Question] = []
    for character in story.film.characters:
        if not character.named or character.perhaps:
            continue
        told = _told(story, character)
        if len(told) < _FEWEST:
            continue
        lines = [f"{_SUBJECT} {clause.predicate}." for clause in told]
        evidence = [clause.sentence for clause in told]
        made.append(
            story.question(
                Kind.CLUES,
                "\n".join(lines),
                character.name,
                (),
                evidence,
                accepted=also_called(character),
            )
        )
    return made


def _told(story: Story, character: Character) -> list[Clause]:
    """Return the clauses to use, the most obscure first: whom they name gives much away."""
    words = {word for name in character.names for word in plain(name).split() if len(word) > 2}
    found: dict[int, Clause] = {}
    for clause in story.clauses:
        own = clause.subjects == (character.name,) and clause.sure >= _CERTAIN and not unsound(clause, story)
        if own and not others_may_too(clause) and not words & set(plain(clause.predicate).split()):
            found.setdefault(clause.sentence, clause)
    clues = sorted(
        found.values(), key=lambda clause: (-len(content_stems(clause.predicate)), clause.sentence)
    )
    best: list[Clause] = []
    for clue in clues:
        if len(best) < _MOST and not any(_same(clue, other) for other in best):
            best.append(clue)
    known = {one.name: len(one.mentions) for one in story.film.characters}
    return sorted(
        best,
        key=lambda clause: (max((known.get(name, 0) for name in clause.others), default=0), clause.sentence),
    )


def _same(one: Clause, other: Clause) -> bool:
    first, second = (frozenset(content_stems(clause.predicate)) for clause in (one, other))
    return len(first & second) >= _ALIKE * min(len(first), len(second))
