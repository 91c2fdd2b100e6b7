"""Makes "Ali celebrates a fight victory in _____.": a town or a person left out of a clause."""

import re

from data.builder.candidates.rivals import is_described, rivals
from data.builder.candidates.soundness import others_may_too, unsound
from data.builder.candidates.story import Story, dealt
from data.builder.clauses import Clause
from data.builder.gates.case import BLANK
from data.builder.lexicon.places import COUNTRIES, PLACE_NAMES, REGIONS
from data.builder.words import as_sentence, capitalised, content_stems
from game.question import Kind, Question

_BEFORE = "in at near to from into across outside".split()
# Towns and countries to choose among where the film has too few of its own.
_KNOWN_TOWNS = """
Amsterdam Athens Barcelona Berlin Boston Brussels Budapest Chicago Copenhagen Dallas Denver Dublin Geneva
Houston Lisbon Madrid Miami Milan Munich Naples Oslo Prague Rome Seattle Seville Stockholm Venice Vienna
Zurich
""".split()
_KNOWN_COUNTRIES = """
Austria Belgium Brazil Canada Egypt France Germany Greece India Ireland Italy Japan Kenya Mexico Norway Poland
Portugal Russia Spain Sweden Turkey
""".split()


def make_cloze(story: Story) -> list[Question]:
    """Return a question for each town or country in a clause, and for the one other person of a clause."""
    made: list[Question] = []
    places = film_places(story)
    for clause in story.clauses:
        if unsound(clause, story):
            continue
        found = [_place_question(story, clause, place, places) for place in places]
        made.extend(
            question for question in (*found, _person_question(story, clause)) if question is not None
        )
    return made


def film_places(story: Story) -> tuple[str, ...]:
    """Return the towns and countries that the film names, in text order."""
    text = " ".join(sentence.text for sentence in story.film.sentences)
    people = {word for one in story.film.characters for name in one.names for word in name.split()}
    spots = (
        (re.search(rf"(?<!New )\b{re.escape(place)}\b", text), place)
        for place in sorted(PLACE_NAMES)
        if place in text
    )
    found = sorted((match.start(), place) for match, place in spots if match and place not in people)
    return tuple(place for _, place in found)


def same_class(place: str, others: tuple[str, ...]) -> list[str]:
    """Return the places of one class (towns, countries) that a place may stand among; regions stand alone."""
    if place in REGIONS:
        return []
    country = place in COUNTRIES
    return [
        other
        for other in others
        if other not in place
        and place not in other
        and other not in REGIONS
        and (other in COUNTRIES) == country
    ]


def _place_question(story: Story, clause: Clause, place: str, places: tuple[str, ...]) -> Question | None:
    spot = re.search(rf"\b(?:{'|'.join(_BEFORE)}) {re.escape(place)}\b", clause.rest)
    if (
        spot is None
        or place in REGIONS
        or place.lower() in story.film.title.lower()
        or re.search(rf"{re.escape(place)},? [A-Z]", clause.rest)
        or clause.rest.count(place) > 1
        or len(content_stems(clause.predicate)) < 2
    ):
        return None
    prompt = as_sentence(f"{capitalised(clause.subject)} {clause.predicate.replace(place, BLANK)}")
    sentence = story.film.sentences[clause.sentence - 1].text
    known = _KNOWN_COUNTRIES if place in COUNTRIES else _KNOWN_TOWNS
    near = [other for other in same_class(place, places) if other not in sentence]
    if others_may_too(clause) or (story.repeated(clause) and len(content_stems(clause.predicate)) < 4):
        near = []  # "Ali arrives in _____" may be true of another of the film's towns
    near.sort(key=lambda other: dealt(prompt, other))
    far = sorted(
        (one for one in same_class(place, tuple(known)) if one not in places),
        key=lambda one: dealt(prompt, one),
    )
    others = [*near, *far][:3]
    if len(others) < 3:
        return None
    return story.question(Kind.CLOZE, prompt, place, (place, *others), (clause.sentence,))


def _person_question(story: Story, clause: Clause) -> Question | None:
    """Return a cloze for the one other person of a clause that is particular enough to mean only them."""
    if len(clause.others) != 1 or clause.others[0] not in story.characters:
        return None
    other = clause.others[0]
    if (
        "their" in clause.predicate.split()
        or is_described(clause.predicate, other)
        or clause.predicate.count(other) != 1
        or len(content_stems(clause.predicate)) < 4
        or story.repeated(clause)
    ):
        return None
    prompt = as_sentence(f"{capitalised(clause.subject)} {clause.predicate.replace(other, BLANK)}")
    # whoever stands in the same sentence may fill the blank as well
    wrong = rivals(story, clause, other, prompt, absent=True)
    if not wrong:
        return None
    return story.question(Kind.CLOZE, prompt, other, (other, *wrong), (clause.sentence,))
