"""The resolving: who each pronoun and each plain noun means, how sure that is, and why."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from math import exp

from data.builder.people import Person
from data.builder.reading import Reading
from data.builder.reference.reference import Reference, References
from data.builder.reference.steps import Asked
from data.builder.reference.walk import Choice, Option, Understood, walk
from data.builder.reference.weights import WEIGHTS
from game.film import Pronoun

_ENOUGH = 1.5  # pronouns' worth of chances, before somebody's own pronoun is settled
_COUNTS = frozenset(("how often named", "spoken of lately"))
_CLEAR = 2.5  # times as many as for the other pronoun


def resolve_pronouns(readings: Sequence[Reading], people: Sequence[Person]) -> References:
    """Return, by sentence number and word index, whom pronouns and nouns such as "his sister" stand for.

    >>> from data.builder.names import find_names
    >>> from data.builder.people import find_people
    >>> readings = read("Ann meets Bob. She likes him. He leaves his wife.")
    >>> found = resolve_pronouns(readings, find_people(readings, find_names(readings)))
    >>> [(place, one.who) for place, one in found.items()]
    [((2, 0), 'Ann'), ((2, 2), 'Bob'), ((3, 0), 'Bob'), ((3, 2), 'Bob')]
    """
    references: References = {}
    for found in walk(readings, settle_pronouns(readings, people), choose):
        if isinstance(found, Understood):
            why = f"the only {readings[found.sentence - 1].words[found.index].lower} of that kind with a name"
            references[found.sentence, found.index] = Reference(found.who, found.sure, why)
            continue
        taken = found.options[found.choice.taken][0]
        if taken is not None and taken.named:
            site = found.asked.site
            sure = found.choice.chances[found.choice.taken]
            references[site.reading.number, site.index] = Reference(
                taken.who, sure, _reason(found.options, found.choice)
            )
    return references


def settle_pronouns(readings: Sequence[Reading], people: Sequence[Person]) -> tuple[Person, ...]:
    """Return the people with a pronoun for those who have none, where the text's own pronouns settle it.

    >>> from data.builder.names import find_names
    >>> from data.builder.people import find_people
    >>> readings = read("Ann likes Zork. She helps him. Zork thanks her, and he sings. Zork loves his dog.")
    >>> people = find_people(readings, find_names(readings))
    >>> [one.pronoun.value for one in settle_pronouns(readings, people)]
    ['she', 'he']
    """
    if not any(one.pronoun is Pronoun.UNKNOWN for one in people):
        return tuple(people)
    votes: dict[str, dict[Pronoun, float]] = defaultdict(lambda: {Pronoun.HE: 0.0, Pronoun.SHE: 0.0})
    for found in walk(readings, people, choose):
        if not isinstance(found, Understood):
            for (entity, _), chance in zip(found.options, found.choice.chances, strict=True):
                if entity is not None and entity.named:
                    votes[entity.who][found.asked.site.pronoun] += chance
    return tuple(
        replace(one, pronoun=_settled(votes[one.name])) if one.pronoun is Pronoun.UNKNOWN else one
        for one in people
    )


def _settled(votes: dict[Pronoun, float]) -> Pronoun:
    fewer, more = sorted(votes, key=votes.__getitem__)
    clear = votes[more] >= _CLEAR * votes[fewer]
    return more if clear and votes[fewer] + votes[more] >= _ENOUGH else Pronoun.UNKNOWN


def choose(asked: Asked, options: Sequence[Option]) -> Choice:
    """Return the likeliest option, by the weights of the features."""
    scores = [sum(WEIGHTS.get(name, 0.0) * value for name, value in one.items()) for _, one in options]
    best = max(scores)
    parts = [exp(score - best) for score in scores]
    chances = tuple(part / sum(parts) for part in parts)
    return Choice(scores.index(best), chances)


def _reason(options: Sequence[Option], choice: Choice) -> str:
    """Return what speaks most for the one taken and not for the next, and who that is."""
    taken = options[choice.taken][1]
    rest = [at for at in range(len(options)) if at != choice.taken]
    second = max(rest, key=lambda at: choice.chances[at])
    entity, other = options[second]
    gain = {
        name.rpartition(": ")[2]: WEIGHTS.get(name, 0.0) * (value - other.get(name, 0.0))
        for name, value in sorted(taken.items())
    }
    # what counts sentences, rivals or names says little without the rest
    telling = [name for name in gain if not name[0].isdigit() and name not in _COUNTS and gain[name] > 0]
    why = max(telling, key=gain.__getitem__, default="the nearest")
    if entity is None:
        return f"{why}; nobody else fits"
    return f"{why}; not {entity.who.rpartition('~')[2]}"
