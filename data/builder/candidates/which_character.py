"""Makes "Which character gets artificial limbs and later starts to walk?": two clauses, one subject."""

from collections import defaultdict

from data.builder.candidates.rivals import FEWEST, rivals
from data.builder.candidates.soundness import is_event, unsound
from data.builder.candidates.story import Story
from data.builder.clauses import Clause
from data.builder.words import content_stems
from game.question import Kind, Question

WHICH_CHARACTER = "Which character"
AND_LATER = " and later "
_MOST_A_CHARACTER = 3
_MOST_CLAUSES = 40  # of one character; keeps long texts quick


def make_which_character(story: Story) -> list[Question]:
    """Return questions from pairs of clauses in different scenes that tell no gender and name nobody else."""
    by_subject: dict[str, list[Clause]] = defaultdict(list)
    for clause in story.clauses:
        whole = clause.subject in story.characters and not clause.gendered and not clause.others
        if whole and is_event(clause) and not unsound(clause, story, 2):
            by_subject[clause.subject].append(clause)
    made: list[Question] = []
    for told in by_subject.values():
        # the shortest first: what is long can be asked alone
        told.sort(key=lambda clause: (len(content_stems(clause.predicate)), clause.sentence))
        clauses = told[:_MOST_CLAUSES]
        used: set[int] = set()
        for _ in range(_MOST_A_CHARACTER):
            pair = _pair(story, [clause for clause in clauses if clause.sentence not in used])
            if pair is None:
                break
            used |= {clause.sentence for clause in pair}
            question = _question(story, *pair)
            if question is not None:
                made.append(question)
    return made


def _pair(story: Story, clauses: list[Clause]) -> tuple[Clause, Clause] | None:
    for index, one in enumerate(clauses):
        for other in clauses[index + 1 :]:
            scenes = {story.film.scene_of(clause.sentence).number for clause in (one, other)}
            if len(scenes) == 2 and one.base != other.base:
                first, second = sorted((one, other), key=lambda clause: clause.sentence)
                return first, second
    return None


def _question(story: Story, first: Clause, second: Clause) -> Question | None:
    prompt = f"{WHICH_CHARACTER} {first.predicate}{AND_LATER}{second.predicate}?"
    allowed = set(rivals(story, second, second.subject, prompt))
    people = [name for name in rivals(story, first, first.subject, prompt) if name in allowed]
    if len(people) < FEWEST:
        return None
    evidence = (first.sentence, second.sentence)
    return story.question(Kind.WHICH_CHARACTER, prompt, first.subject, (first.subject, *people), evidence)
