"""Makes "Ali celebrates a fight victory in _____.": a town or a person left out of a clause."""

import re

from data.builder.candidates.soundness import has_bare_definite, is_vague, others_may_too
from data.builder.candidates.story import Story, dealt
from data.builder.clauses import Clause, is_attitude
from data.builder.gates.case import BLANK
from data.builder.lexicon.places import COUNTRIES, PLACE_NAMES, REGIONS
from data.builder.words import as_sentence, content_stems
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
        if is_attitude(clause) or has_bare_definite(clause.rest) or is_vague(clause.rest):
            continue
        for place in places:
            question = _place_question(story, clause, place, places)
            if question is not None:
                made.append(question)
        question = _person_question(story, clause)
        if question is not None:
            made.append(question)
    return made


def film_places(story: Story) -> tuple[str, ...]:
    """Return the towns and countries that the film names, in text order."""
    text = " ".join(sentence.text for sentence in story.film.sentences)
    people = {word for one in story.film.characters for name in one.names for word in name.split()}
    spots = (
        (re.search(rf"\b{re.escape(place)}\b", text), place) for place in sorted(PLACE_NAMES) if place in text
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
        if other != place and other not in REGIONS and (other in COUNTRIES) == country
    ]


def _place_question(story: Story, clause: Clause, place: str, places: tuple[str, ...]) -> Question | None:
    spot = re.search(rf"\b(?:{'|'.join(_BEFORE)}) {re.escape(place)}\b", clause.rest)
    if (
        spot is None
        or place in REGIONS
        or clause.rest.count(place) > 1
        or len(content_stems(clause.predicate)) < 2
    ):
        return None
    prompt = as_sentence(f"{clause.subject} {clause.verb} {clause.rest.replace(place, BLANK)}")
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
    if len(clause.others) != 1 or not clause.plain or len(content_stems(clause.predicate)) < 4:
        return None
    other = story.character(clause.others[0])
    written = [name for name in other.names if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", clause.rest)]
    if len(written) != 1 or clause.rest.count(written[0]) != 1 or story.repeated(clause):
        return None
    prompt = as_sentence(f"{clause.subject} {clause.verb} {clause.rest.replace(written[0], BLANK)}")
    # whoever stands in the same sentence may fill the blank as well
    absent = [one for one in story.other_people(clause, prompt) if clause.sentence not in one.mentions]
    people = [one.name for one in absent[:3]]
    if len(people) < 2:
        return None
    return story.question(Kind.CLOZE, prompt, other.name, (other.name, *people), (clause.sentence,))
