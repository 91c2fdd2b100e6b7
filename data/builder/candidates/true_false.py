"""Makes "True or false: …": what a character does, as it is or with somebody who does not do it."""

from data.builder.candidates.soundness import others_may_too, says_enough
from data.builder.candidates.story import Story, dealt
from data.builder.clauses import Clause
from data.builder.gates.case import TRUE_OR_FALSE
from data.builder.lexicon.people_nouns import KIN
from data.builder.words import as_sentence, plain
from game.film import Pronoun
from game.question import Kind, Question

_MENTIONS = 2  # somebody mentioned less is no tempting stand-in


def make_true_false(story: Story) -> list[Question]:
    """Return a true and, where somebody can stand in for the subject, a false statement for each clause.

    Which of the two comes first is dealt by the clause, so that a film has both.
    """
    made: list[Question] = []
    for clause in story.clauses:
        if not says_enough(clause) or others_may_too(clause):
            continue
        pair = [_statement(story, clause, clause.subject, "True")]
        stand_in = _stand_in(story, clause)
        if stand_in is not None:
            pair.append(_statement(story, clause, stand_in, "False"))
            if dealt(clause.text, "true or false") < "8":
                pair.reverse()
        made.extend(pair)
    return made


def _statement(story: Story, clause: Clause, subject: str, answer: str) -> Question:
    prompt = as_sentence(f"{TRUE_OR_FALSE} {subject} {clause.predicate}")
    return story.question(Kind.TRUE_FALSE, prompt, answer, ("True", "False"), (clause.sentence,))


def _stand_in(story: Story, clause: Clause) -> str | None:
    """Return who does not do this: somebody absent from the sentence who never does alike."""
    # with somebody else's "his sister" two things would be wrong at once
    owns_kin = clause.gendered and KIN & set(plain(clause.rest).split())
    if owns_kin or clause.base == "be" or not clause.main:
        return None
    pronoun = story.character(clause.subject).pronoun
    if clause.gendered and pronoun is Pronoun.UNKNOWN:
        return None
    people = story.other_people(clause, clause.text, pronoun if clause.gendered else None)
    for one in sorted(people, key=lambda one: one.pronoun is not pronoun):
        if len(one.mentions) >= _MENTIONS and clause.sentence not in one.mentions:
            return one.name
    return None
