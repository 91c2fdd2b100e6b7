"""Makes "Who gets a job as a bouncer in a nightclub?": the subject of a clause among other characters."""

from data.builder.candidates.asking import activised, inverted, is_askable
from data.builder.candidates.rivals import also_called, others_did, rivals
from data.builder.candidates.soundness import STATES, is_concrete, others_may_too, unsound, weight_of
from data.builder.candidates.story import Story
from data.builder.clauses import Clause, Part, Role
from data.builder.words import content_stems
from game.film import Character, Pronoun
from game.question import Kind, Question

# "Who does he give a letter?" is no English, and "Who is he?" no question.
_NOT_ASKED = frozenset(
    "be threaten warn promise give provide offer show tell send bring teach lend hand pay ask grant feed sell"
    " owe".split()
)
_TELLING = 3  # weight; what says less may well be true of others, and no choices narrow it
_STRANDED = frozenset("with to from for by against about on at into of after".split())
_PERSON_ROLES = (Role.OBJECT, Role.PHRASE)


def make_who(story: Story) -> list[Question]:
    """Return a question for each clause about its subject, and one about the person it is done to."""
    made: list[Question | None] = []
    for clause in story.clauses:
        made += (_subject_question(story, clause), _object_question(story, clause))
    return [question for question in made if question is not None]


def _subject_question(story: Story, clause: Clause) -> Question | None:
    if clause.subject not in story.characters or "its" in clause.predicate.split():
        return None
    told = not unsound(clause, story) or is_concrete(clause, story)
    if not told or others_may_too(clause) or (clause.base == "be" and not _describes(clause)):
        return None
    prompt = f"Who {clause.predicate}?"
    agent = clause.part(Role.AGENT)
    if agent is not None and agent.who is not None:
        return None  # "Who kills Ann?" asks for the agent, and is better
    gender = story.character(clause.subject).pronoun if clause.gendered else None
    if gender is Pronoun.UNKNOWN:
        return None
    wrong = rivals(story, clause, clause.subject, prompt, gender=gender, absent=True)
    return _asked(story, clause, prompt, clause.subject, wrong)


def _describes(clause: Clause) -> bool:
    """Say whether "is …" says what only one person is: "a getaway driver in Atlanta"."""
    return clause.rest.split(" ")[0] in ("a", "an", "the") and len(content_stems(clause.rest)) >= 3


def _object_question(story: Story, clause: Clause) -> Question | None:
    """Return "Who does Ann hit with a crowbar?" or "Who kills Ann?"."""
    agent = clause.part(Role.AGENT)
    if agent is not None:
        return _agent_question(story, clause, agent)
    if unsound(clause, story, 1) or not is_askable(clause) or clause.base in _NOT_ASKED:
        return None
    part = next(
        (one for one in clause.parts if one.role in _PERSON_ROLES and _is_person(story, clause, one)), None
    )
    if part is None or part.who is None or story.repeated(clause):
        return None
    if len(content_stems(clause.without(part))) < 3:
        return None
    words = inverted(clause, part)
    if part.role is Role.PHRASE:
        if part.case not in _STRANDED or not clause.predicate.endswith(part.text):
            return None
        words = f"{words} {part.case}"
    prompt = f"Who {words}?"
    if part.who in prompt:
        return None
    return _asked(story, clause, prompt, part.who, rivals(story, clause, part.who, prompt, absent=True))


def _agent_question(story: Story, clause: Clause, agent: Part) -> Question | None:
    if agent.who not in story.characters or agent.who is None or unsound(clause, story, 1):
        return None
    predicate = activised(clause, agent)
    if not predicate or agent.who in predicate or len(content_stems(predicate)) < 3:
        return None
    prompt = f"Who {predicate}?"
    return _asked(story, clause, prompt, agent.who, rivals(story, clause, agent.who, prompt, absent=True))


def _is_person(story: Story, clause: Clause, part: Part) -> bool:
    """Say whether a part is one person and nothing else, so that it can be left out whole."""
    if part.who is None or part.who not in story.characters or part.plural or part.who in clause.subjects:
        return False
    said = part.text.removeprefix(f"{part.case} ") if part.case else part.text
    return said == part.who and clause.predicate.count(part.who) == 1


def _only_one_may(story: Story, clause: Clause, character: Character) -> bool:
    """Say whether a clause says so much of somebody that, without choices, nobody else is right as well."""
    if clause.base in STATES or not character.named or character.perhaps:
        return False
    return weight_of(clause, story) >= _TELLING and not others_did(story, clause, character.name)


def _asked(story: Story, clause: Clause, prompt: str, answer: str, wrong: list[str]) -> Question | None:
    """Return the question, to be answered in words where nobody tempting could be chosen by mistake."""
    character = story.character(answer)
    if not wrong and not _only_one_may(story, clause, character):
        return None
    choices = (answer, *wrong) if wrong else ()
    return story.question(
        Kind.WHO, prompt, answer, choices, (clause.sentence,), accepted=also_called(character)
    )
