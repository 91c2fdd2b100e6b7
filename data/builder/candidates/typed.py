"""Makes "What does Ali fracture …?", "Where …?", "Why …?" and "How many …?", to be answered in words.

Right answers abound in a synopsis, plausible wrong ones of the same type do not: few of these have choices.
"""

import re
from collections.abc import Sequence

from data.builder.candidates.alternatives import other_numbers, other_places
from data.builder.candidates.asking import inverted, is_askable
from data.builder.candidates.soundness import is_vague, unsound
from data.builder.candidates.story import Story
from data.builder.clauses import Clause, Part, Role
from data.builder.lexicon.function_words import DETERMINERS, NUMBER_WORDS, PREPOSITIONS
from data.builder.lexicon.people_nouns import GROUPS, PERSON_NOUNS
from data.builder.lexicon.places import PLACE_NAMES, PLACE_NOUNS
from data.builder.words import capitalised, content_stems
from game.question import Kind, Question

_AT = frozenset("in at to near inside outside into on aboard".split())
_LONGEST_ANSWER = 7  # words
_LONGEST_COUNTED = 4  # words
_BLAND_VERBS = frozenset(
    "have do make take get give put go come let be become use keep bring tell spend pay".split()
)
_ABSTRACT = frozenset(
    "way life mind hope love help attention part place time interest decision fact truth information feeling"
    " feelings revenge control advantage note look sense news chance trouble action contact care charge"
    " idea reason something thing lot relationship job face eye plan turn hand word death fire".split()
)
_CIRCUMSTANCES = frozenset(
    "in on at from into onto under through during behind near inside over across".split()
)
_MAY_BE_OF_IT = frozenset("for of with about between that who which as".split())
_TOWARDS = frozenset(("to", "into", "onto"))
_MOVING = frozenset(
    "go come travel move return flee run drive fly walk head sail escape retreat bring take send lead invite"
    " carry escort drag follow chase accompany lure transport".split()
)
_GOES_ON = frozenset("in on at from with for that who which where to and or as".split())
_COUNTS = NUMBER_WORDS.keys() | {str(number) for number in range(2, 1000)}
_NO_THINGS = PERSON_NOUNS | GROUPS | frozenset("relative family member ally enemy opponent suspect".split())
_BEGINNINGS = DETERMINERS | NUMBER_WORDS.keys()
_ARTICLE = re.compile(r"^(?:a|an|the|his|her|their|its|some) ", re.IGNORECASE)
_COUNTED = re.compile(r"^(\w+) (.+)$")


def make_typed(story: Story) -> list[Question]:
    """Return the questions that ask for a thing, a place, a purpose or a number."""
    made: list[Question] = []
    for clause in story.clauses:
        if clause.subject not in story.characters and len(clause.subjects) < 2:
            continue
        if unsound(clause, story, 2) or not clause.parts or not is_askable(clause):
            continue
        for make in (_what, _where, _why, _how_many):
            question = make(story, clause)
            if question is not None:
                made.append(question)
    return made


def _what(story: Story, clause: Clause) -> Question | None:
    part = clause.part(Role.OBJECT)
    if part is None or part.who is not None or part.noun in _ABSTRACT or clause.base in _BLAND_VERBS:
        return None
    if clause.part(Role.COMPLEMENT) is not None:
        return None  # "wants them to leave" is not "wants them"
    if not any(one.role is Role.PHRASE and one.case in _CIRCUMSTANCES for one in clause.parts):
        return None  # a verb alone leaves open what
    if not _names_a_thing(story, part) or story.repeated(clause):
        return None
    after = clause.predicate[part.end :].split()
    if after[:1] and after[0] in _MAY_BE_OF_IT:
        return None  # "the School for the Arts", "her history with him"
    left = content_stems(clause.without(part))
    if len(left) < 2:
        return None
    return _asked(story, clause, Kind.WHAT, f"What {inverted(clause, part)}?", part.text)


def _names_a_thing(story: Story, part: Part) -> bool:
    words = part.text.split()
    if part.noun in _NO_THINGS:
        return False
    if not 1 < len(words) <= _LONGEST_ANSWER or is_vague(part.text) or not content_stems(part.text):
        return False
    if words[0].lower() in PREPOSITIONS:
        return False  # "drives off enforcers"
    if words[0].lower() not in _BEGINNINGS and not part.plural and not words[0].isdigit():
        return False  # a title before a name: "LexCorp mogul"
    people = story.concordance.named_in(part.text)
    return not people and not _GOES_ON & set(words)


def _where(story: Story, clause: Clause) -> Question | None:
    part = next((one for one in clause.parts if one.role is Role.PHRASE and _is_place(one)), None)
    if part is None or part.who is not None or len(part.text.split()) > _LONGEST_ANSWER:
        return None
    if not clause.predicate.endswith(part.text):
        return None  # "into the house next door": the place goes on
    if story.concordance.named_in(part.text) or is_vague(part.text) or story.repeated(clause):
        return None
    if _GOES_ON & set(part.text.split()[1:]):
        return None
    if len(content_stems(clause.without(part))) < 2 or clause.base == "be":
        return None
    if part.case in _TOWARDS and clause.base not in _MOVING:
        return None  # "boards a train to Oslo" is not where she boards it
    said = part.text.removeprefix(f"{part.case} ")
    answer = capitalised(part.text)
    prompt = f"Where {inverted(clause, part)}?"
    wrong = other_places(answer, part.noun, prompt, story)
    return _asked(story, clause, Kind.WHERE, prompt, answer, said, wrong=wrong)


def _is_place(part: Part) -> bool:
    if part.case not in _AT:
        return False
    said = part.text.removeprefix(f"{part.case} ")
    return part.noun in PLACE_NOUNS or said.rstrip(".") in PLACE_NAMES


def _why(story: Story, clause: Clause) -> Question | None:
    part = clause.part(Role.PURPOSE)
    if part is None or not clause.predicate.endswith(part.text) or not 3 <= len(part.text.split()) <= 12:
        return None
    if part.case != "to" or len(content_stems(clause.without(part))) < 3:
        return None
    answer = capitalised(part.text)
    return _asked(story, clause, Kind.WHY, f"Why {inverted(clause, part)}?", answer)


def _how_many(story: Story, clause: Clause) -> Question | None:
    part = clause.part(Role.OBJECT)
    counted = _COUNTED.match(part.text) if part is not None and part.plural else None
    if part is None or counted is None or counted.group(1).lower() not in _COUNTS:
        return None
    number, words = counted.group(1), counted.group(2).split()
    # "two passports under the deck": what is counted ends where the place begins
    end = next((at for at, word in enumerate(words) if word in PREPOSITIONS and word != "of"), len(words))
    noun, rest = " ".join(words[:end]), " ".join(words[end:])
    if number.lower() in ("one", "once", "twice") or not 0 < end <= _LONGEST_COUNTED or is_vague(noun):
        return None
    prompt = " ".join(f"How many {noun} {inverted(clause, part)} {rest}".split()) + "?"
    answer = capitalised(number)
    return _asked(story, clause, Kind.HOW_MANY, prompt, answer, wrong=other_numbers(answer, prompt))


def _asked(
    story: Story,
    clause: Clause,
    kind: Kind,
    prompt: str,
    answer: str,
    *accepted: str,
    wrong: Sequence[str] = (),
) -> Question:
    bare = _ARTICLE.sub("", answer)
    variants = [*accepted, bare, *(_ARTICLE.sub("", one) for one in accepted)]
    written = capitalised(answer)
    choices = (written, *wrong) if wrong else ()
    return story.question(kind, prompt, written, choices, (clause.sentence,), accepted=variants)
