"""Makes "True or false: …": what a character does, as it is or with somebody who does not do it."""

from data.builder.candidates.rivals import is_described, rivals
from data.builder.candidates.soundness import STATES, others_may_too, unsound
from data.builder.candidates.story import Story, dealt
from data.builder.clauses import Clause
from data.builder.gates.case import TRUE_OR_FALSE
from data.builder.lexicon.people_nouns import KIN
from data.builder.lexicon.verbs import BASES
from data.builder.words import as_sentence, capitalised, plain
from game.film import Pronoun
from game.question import Kind, Question

_MENTIONS = 2  # somebody mentioned less is no tempting stand-in


def make_true_false(story: Story) -> list[Question]:
    """Return a true and, where somebody can stand in for a person, a false statement for each clause.

    Which of the two comes first is dealt by the clause, so that a film has both.
    """
    made: list[Question] = []
    for clause in story.clauses:
        if unsound(clause, story):
            continue
        pair = [_statement(story, clause, clause.text, "True")]
        false = _false(story, clause)
        if false:
            pair.append(_statement(story, clause, false, "False"))
            if dealt(clause.text, "true or false") < "8":
                pair.reverse()
        made.extend(pair)
    return made


def _statement(story: Story, clause: Clause, text: str, answer: str) -> Question:
    prompt = as_sentence(f"{TRUE_OR_FALSE} {capitalised(text)}")
    return story.question(Kind.TRUE_FALSE, prompt, answer, ("True", "False"), (clause.sentence,))


def _false(story: Story, clause: Clause) -> str:
    """Return the clause with somebody else for its subject, or for the person it is done to; "" if none."""
    if clause.apart or clause.base in STATES or "its" in clause.predicate.split():
        return ""  # several may know, see or be the same
    if clause.verb in ("is", "are", "was", "were") and clause.base not in BASES:
        return ""  # of a state nobody can say that another is not in it
    return _with_other_subject(story, clause) or _with_other_object(story, clause)


def _with_other_subject(story: Story, clause: Clause) -> str:
    if clause.subject not in story.characters or others_may_too(clause):
        return ""
    # with somebody else's "his sister" two things would be wrong at once
    owns_kin = clause.gendered and KIN & set(plain(clause.rest).split())
    pronoun = story.character(clause.subject).pronoun
    if owns_kin or (clause.gendered and pronoun is Pronoun.UNKNOWN):
        return ""
    gender = pronoun if clause.gendered else None
    people = rivals(story, clause, clause.subject, clause.text, gender=gender, absent=True)
    name = _best(story, people, pronoun)
    return f"{name} {clause.predicate}" if name else ""


def _with_other_object(story: Story, clause: Clause) -> str:
    if len(clause.others) != 1 or clause.others[0] not in story.characters or story.repeated(clause):
        return ""
    other = clause.others[0]
    pronouns = {"his", "her", "him", "he", "she"} & set(clause.predicate.split())
    told = is_described(clause.predicate, other)
    if clause.predicate.count(other) != 1 or other in clause.subject or pronouns or told:
        return ""
    people = rivals(story, clause, other, clause.text, absent=True)
    name = _best(story, people, story.character(other).pronoun)
    return f"{clause.subject} {clause.predicate.replace(other, name)}" if name else ""


def _best(story: Story, people: list[str], pronoun: Pronoun) -> str:
    known = [name for name in people if len(story.character(name).mentions) >= _MENTIONS]
    return min(known, key=lambda name: story.character(name).pronoun is not pronoun, default="")
