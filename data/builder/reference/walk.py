"""The walk: through the film as a reader goes, sentence by sentence, with whom each pronoun may mean there.

Who is taken for one pronoun is part of what speaks for the next.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from data.builder.names import Name
from data.builder.people import Person
from data.builder.reading import Reading
from data.builder.reference.cast import Cast, Entity
from data.builder.reference.features import (
    Features,
    describe,
    describe_later,
    describe_nobody,
    fits,
    fitting,
    later,
)
from data.builder.reference.grammar import own_subject
from data.builder.reference.steps import Asked, Told, steps_of

Option = tuple[Entity | None, Features]
"""Somebody whom a pronoun may mean, or nobody, with what speaks for and against it."""

_ROLE_SURE = 0.97  # "his sister" means the one sister whom the text has named


@dataclass(frozen=True, slots=True)
class Choice:
    """What was taken of the options for a pronoun; `chances` are theirs, in their order."""

    taken: int
    chances: tuple[float, ...]


Choose = Callable[[Asked, Sequence[Option]], Choice]


@dataclass(frozen=True, slots=True)
class Resolved:
    """A pronoun with its options and what was chosen."""

    asked: Asked
    options: tuple[Option, ...]
    choice: Choice


@dataclass(frozen=True, slots=True)
class Understood:
    """A noun that means a named person: word `index` of a sentence."""

    sentence: int
    index: int
    who: str
    sure: float


def walk(
    readings: Sequence[Reading], people: Sequence[Person], choose: Choose
) -> Iterator[Resolved | Understood]:
    """Yield every pronoun with what `choose` took, and every noun that a named person's role explains."""
    spots: dict[int, dict[int, tuple[Name, Person]]] = defaultdict(dict)
    for person in people:
        for name in person.spots:
            spots[name.sentence][name.first] = (name, person)
    strangers = Counter(word.lower for reading in readings for word in reading.words if word.tag == "NNP")
    cast = Cast()
    entities = {one.name: Entity(one.name, one.pronoun, weight=len(one.spots)) for one in people}
    for reading in readings:
        cast.begin(reading.number)
        for step in steps_of(reading, spots.get(reading.number, {}), strangers):
            if isinstance(step, Asked):
                options = options_of(step, cast)
                choice = choose(step, options)
                yield Resolved(step, options, choice)
                taken = options[choice.taken][0]
                if taken is not None:
                    where = replace(step.spot, sure=choice.chances[choice.taken])
                    cast.speak(taken, where, where.index, where.index)
            elif step.noun is None:
                cast.speak(step.entity, step.spot, step.first, step.last)
                for title in step.titles:
                    cast.give_role(title, "", step.entity.who)
            else:
                understood = _hear_noun(step, cast, entities)
                if understood is not None:
                    yield understood


def options_of(asked: Asked, cast: Cast) -> tuple[Option, ...]:
    """Return whom a pronoun may mean, the latest first, then those named later, then nobody."""
    site = asked.site
    found = fitting(site, cast)
    options: list[Option] = [(one, describe(site, cast, one, found)) for one in found]
    known = {one.who: at for at, one in enumerate(found)}
    root = next((at for at, word in enumerate(site.reading.words) if word.head == at), None)
    main = own_subject(site.reading, root) if root is not None else None
    awaited = 0
    for told in asked.later:
        if not fits(told.entity, site.pronoun):
            continue
        if told.entity.who in known:
            options[known[told.entity.who]][1][f"{later(site, told.spot.index, main)}, too"] = 1.0
        else:
            known[told.entity.who] = len(options)
            awaited += site.before_main and told.spot.index == main
            options.append((told.entity, describe_later(site, told.entity, told.spot.index, main, found)))
    options.append((None, describe_nobody(site, found, awaited)))
    return tuple(options)


def _hear_noun(told: Told, cast: Cast, entities: dict[str, Entity]) -> Understood | None:
    """Note whose role a noun is, or of whom it speaks; return that if it is somebody named."""
    noun = told.noun
    assert noun is not None
    owner = "" if noun.owner is None else cast.at.get(noun.owner, "?")
    if noun.means:
        if owner not in (noun.means, "?"):
            cast.give_role(noun.lemma, owner, noun.means)
        return None
    who = cast.roles.get((noun.lemma, owner), "")
    if noun.bare and who in entities and (noun.owner is not None or who in cast.entities):
        sure = _ROLE_SURE
        if noun.owner is not None:
            sure *= cast.entities[owner].spots_in(told.spot.sentence)[-1].sure
        cast.speak(entities[who], replace(told.spot, sure=sure), noun.index, noun.index)
        return Understood(told.spot.sentence, noun.index, who, sure)
    if noun.kind == "new":
        cast.give_role(noun.lemma, "", "")
    entity = replace(told.entity, who=f"{owner}~{noun.lemma}")
    cast.speak(entity, told.spot, noun.index, noun.index)
    return None
