"""The features: what speaks for and against each of those whom a pronoun may mean."""

from collections.abc import Iterator, Sequence
from math import log1p

from data.builder.reference.cast import Cast, Entity, Spot
from data.builder.reference.grammar import Place, clause_of, first_of_several, is_inside
from data.builder.reference.sites import Site
from game.film import Pronoun

Features = dict[str, float]
_UNSURE = 0.8
_OBJECTS = (Place.OBJECT, Place.OBLIQUE)


def fits(entity: Entity, pronoun: Pronoun) -> bool:
    """Say whether somebody may be "he" or "she" as far as is known."""
    return entity.pronoun in (pronoun, Pronoun.UNKNOWN)


def fitting(site: Site, cast: Cast) -> list[Entity]:
    """Return who may be meant of those spoken of, the latest first."""
    found = [one for one in cast.entities.values() if fits(one, site.pronoun)]
    return sorted(found, key=lambda one: (-one.last.sentence, -one.last.index, one.who))


def describe(site: Site, cast: Cast, entity: Entity, others: Sequence[Entity]) -> Features:
    """Return the features of one of those who fit; `others` are all who do, the latest first."""
    kind, last, number = site.kind, entity.last, site.reading.number
    far = min(3, number - last.sentence)
    near = min(2, far)
    place = "object" if last.place in (Place.OBLIQUE, Place.REFLEXIVE) else last.place.value
    rank = next(at for at, one in enumerate(others) if one is entity)
    rivals = [one for one in others if one is not entity]
    here = sum(one.last.sentence == number for one in rivals)
    lately = sum(one.last.sentence >= number - 1 for one in rivals)
    names = [
        f"{far} sentences back",
        f"{kind}: {far} sentences back",
        f"{kind}: {min(rank, 2)} fit nearer by",
        f"last the {place}, {near} back",
        f"{kind}: last the {place}, {near} back",
        f"{min(2, here)} rivals in the sentence, {min(far, 1)} back",
        f"{min(3, lately)} rivals lately",
    ]
    if last.main:
        names.append(f"last the {place} of a main clause, {near} back")
    if site.opens:
        names.append(f"opening: {far} sentences back")
    names.extend(_of_person(site, entity))
    names.extend(_of_clauses(site, cast, entity))
    names.extend(_of_history(site, entity, others))
    features = dict.fromkeys(names, 1.0)
    features["how often named" if entity.named else "how often named, a stranger"] = log1p(entity.weight)
    features["spoken of lately"] = float(sum(spot.sentence >= number - 2 for spot in entity.spots))
    return features


def describe_later(
    site: Site, entity: Entity, index: int, main: int | None, others: Sequence[Entity]
) -> Features:
    """Return the features of somebody named only later; `main` is the main clause's subject."""
    features: Features = {later(site, index, main): 1.0, "only later": 1.0}
    if site.before_main and index == main and any(one.last.sentence == site.reading.number for one in others):
        features["later, but others before"] = 1.0
    if entity.pronoun is Pronoun.UNKNOWN:
        features["pronoun unknown"] = 1.0
    return features


def later(site: Site, index: int, main: int | None) -> str:
    """Return the feature of being named later in the sentence, too."""
    if site.place is Place.OWNER and is_inside(site.reading, index, site.reading.words[site.index].head):
        return "owned by the pronoun"
    return f"{site.kind}: main subject later" if site.before_main and index == main else "named later"


def describe_nobody(site: Site, others: Sequence[Entity], awaited: int) -> Features:
    """Return the features of nobody known being meant; `awaited` counts main subjects to come that fit."""
    plain = [one for one in others if one.named and one.pronoun is site.pronoun]
    names = ["nobody", f"{site.kind}: nobody", f"nobody of {min(2, len(plain) + awaited)}"]
    if not awaited and not any(one.last.sentence >= site.reading.number - 1 for one in plain):
        names.append("nobody lately")
    return dict.fromkeys(names, 1.0)


def _of_person(site: Site, entity: Entity) -> Iterator[str]:
    if entity.pronoun is Pronoun.UNKNOWN:
        yield "pronoun unknown" if entity.named else "pronoun of the noun unknown"
    if entity.kind:
        yield f"unnamed: {entity.kind}"
        if entity.last.sentence < site.reading.number:
            yield "unnamed and before"
    if entity.last.grouped:
        yield "one of several"
    if entity.last.sure < _UNSURE:
        yield "unsure before"
    if entity.last.paragraph != site.reading.paragraph:
        yield "in another paragraph"


def _of_clauses(site: Site, cast: Cast, entity: Entity) -> Iterator[str]:
    kind, reading = site.kind, site.reading
    subjects, above = _at(site, cast, site.subject), _at(site, cast, site.above_subject)
    if entity.who in subjects or (kind == "object" and _acts_on_it(site, cast) == entity.who):
        yield f"{kind}: subject of the clause"
        if len(subjects) > 1:
            yield f"{kind}: one of the clause's subjects"
    elif entity.who in above:
        yield f"{kind}: subject of the clause above"
        yield f"{kind}: subject of the clause above ({site.link})"
        if len(above) > 1:
            yield "one of the subjects of the clause above"
    here = entity.spots_in(reading.number)
    if any(spot.place in _OBJECTS for spot in here):
        clauses = {clause_of(reading, spot.index) for spot in here if spot.place is not Place.SUBJECT}
        if site.clause in clauses:
            yield f"{kind}: object of the clause"
        elif site.above in clauses:
            yield f"{kind}: object of the clause above"
            yield f"{kind}: object of the clause above ({site.link})"
    if site.place is Place.OWNER and _is_owned(site, here):
        yield "owned by the pronoun"
    first = first_of_several(reading, site.index)
    if any(first_of_several(reading, spot.index) == first for spot in here):
        yield f"{kind}: joined with it"


def _acts_on_it(site: Site, cast: Cast) -> str | None:
    """Return Ann in "Ann thanks her", also where the parser takes the verb for a noun."""
    at = site.index - 1
    verblike = at > 0 and site.reading.words[at].pos in ("VERB", "NOUN", "AUX")
    return cast.at.get(at - 1) if verblike else None


def _at(site: Site, cast: Cast, index: int | None) -> list[str]:
    """Return who stands at a word; all of them if it is the first of several."""
    if index is None:
        return []
    found = (cast.at.get(at) for at in (index, *site.reading.children(index, "conj")))
    return [who for who in found if who is not None]


def _is_owned(site: Site, here: Sequence[Spot]) -> bool:
    """Say whether somebody is who belongs to the pronoun: Ann in "his wife Ann"."""
    owned = site.reading.words[site.index].head
    return any(owned <= spot.index and is_inside(site.reading, spot.index, owned) for spot in here)


def _of_history(site: Site, entity: Entity, others: Sequence[Entity]) -> Iterator[str]:
    kind, number = site.kind, site.reading.number
    before, here = entity.spots_in(number - 1), entity.spots_in(number)
    if any(spot.place is Place.SUBJECT for spot in before):
        yield f"{kind}: subject of the sentence before"
        if site.opens:
            yield "opening: subject of the sentence before"
        if not here:
            yield "subject of the sentence before, not in this one"
    if any(spot.pronoun for spot in before):
        yield "a pronoun in the sentence before"
    if any(spot.pronoun for spot in here):
        yield f"{kind}: a pronoun in the sentence"
    if len(here) > 1:
        yield "twice in the sentence"
    if any(spot.place is Place.SUBJECT for spot in here):
        yield f"{kind}: a subject in the sentence"
        if not before:
            yield "a new subject in the sentence"
    if here and all(one is entity or not _is_earlier(one, here[0], number) for one in others):
        yield f"{kind}: first in the sentence"


def _is_earlier(other: Entity, spot: Spot, number: int) -> bool:
    return any(one.index < spot.index for one in other.spots_in(number))
