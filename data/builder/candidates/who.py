"""Makes "Who gets a job as a bouncer in a nightclub?": the subject of a clause among other characters."""

from data.builder.candidates.soundness import is_concrete, others_may_too, says_enough
from data.builder.candidates.story import Story
from game.film import Pronoun
from game.question import Kind, Question


def make_who(story: Story) -> list[Question]:
    """Return a question for each clause whose subject can be asked for among at least two others."""
    made: list[Question] = []
    for clause in story.clauses:
        told = says_enough(clause) or is_concrete(clause)
        if not told or others_may_too(clause) or clause.base == "be":
            continue
        prompt = f"Who {clause.predicate}?"
        gender = story.character(clause.subject).pronoun if clause.gendered else None
        if gender is Pronoun.UNKNOWN:
            continue
        people = [one.name for one in story.other_people(clause, prompt, gender)[:3]]
        if len(people) >= 2:
            choices = (clause.subject, *people)
            made.append(story.question(Kind.WHO, prompt, clause.subject, choices, (clause.sentence,)))
    return made
