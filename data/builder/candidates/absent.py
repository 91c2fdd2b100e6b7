"""Makes "Which of these characters is not among those who …?": who was not there when several were."""

from data.builder.candidates.rivals import tempting
from data.builder.candidates.soundness import unsound
from data.builder.candidates.story import Story, dealt
from data.builder.clauses import Clause
from game.question import Kind, Question

ABSENT = "Which of these characters is not among those who"
_THERE = 3


def make_absent(story: Story) -> list[Question]:
    """Return a question for each clause of three or more characters, if somebody known was not with them."""
    made = (_question(story, clause) for clause in story.clauses)
    return [question for question in made if question is not None]


def _question(story: Story, clause: Clause) -> Question | None:
    if len(clause.subjects) < _THERE or unsound(clause, story, 2) or "their" in clause.predicate.split():
        return None
    prompt = f"{ABSENT} {clause.predicate}?"
    there = sorted(clause.subjects, key=lambda name: dealt(prompt, name))[:_THERE]
    absent = [
        one.name
        for one in story.film.characters
        if one.name not in (*clause.subjects, *clause.others)
        and not {clause.sentence - 1, clause.sentence, clause.sentence + 1} & set(one.mentions)
        and one.first_sentence < clause.sentence
        and not set(one.perhaps) & set(clause.subjects)
        and tempting(story, one)
        and not story.does_alike(one.name, clause)
    ]
    if not absent:
        return None
    answer = min(absent, key=lambda name: dealt(prompt, name))
    return story.question(Kind.ABSENT, prompt, answer, (answer, *there), (clause.sentence,))
