"""The cast of reference: everybody who has been spoken of lately, and where; it forgets who is long gone."""

from dataclasses import dataclass, field, replace

from data.builder.reference.grammar import Place
from game.film import Pronoun

_REMEMBERED = 4  # sentences; a pronoun hardly ever means somebody from before that
_KEPT = 6  # spots of one person


@dataclass(frozen=True, slots=True)
class Spot:
    """Where somebody is spoken of, by the head word.

    `main` says that it is in a main clause, `grouped` that it is as one of several ("Ann and Bob"), `pronoun`
    that a pronoun does it, and `sure` how sure it is that this person is meant.
    """

    sentence: int
    paragraph: int
    index: int
    place: Place
    main: bool
    grouped: bool = False
    pronoun: bool = False
    sure: float = 1.0


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody who may be meant: a named person, or somebody unnamed, whose `kind` is then that of the noun.

    `weight` is how often the film names a person.
    """

    who: str
    pronoun: Pronoun
    kind: str = ""
    weight: int = 0
    spots: tuple[Spot, ...] = ()

    @property
    def named(self) -> bool:
        """Whether this is one of the film's named people."""
        return not self.kind

    @property
    def last(self) -> Spot:
        """The latest spot."""
        return self.spots[-1]

    def spots_in(self, sentence: int) -> list[Spot]:
        """Return the spots in one sentence."""
        return [spot for spot in self.spots if spot.sentence == sentence]


@dataclass
class Cast:
    """Who has been spoken of in the last sentences, who stands at which word of this one, who has which role.

    A role is a noun and its owner's shown name: ("sister", "Ann"), ("detective", ""); one that several people
    have is nobody's: "".
    """

    entities: dict[str, Entity] = field(default_factory=dict[str, Entity])
    at: dict[int, str] = field(default_factory=dict[int, str])
    roles: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])

    def begin(self, sentence: int) -> None:
        """Forget who was last spoken of too long before a sentence, and the words of the one before it."""
        oldest = sentence - _REMEMBERED
        self.entities = {who: one for who, one in self.entities.items() if one.last.sentence >= oldest}
        self.at = {}

    def speak(self, entity: Entity, spot: Spot, first: int, last: int) -> None:
        """Note that somebody is spoken of, in the words from the first to the last."""
        known = self.entities.get(entity.who, entity)
        self.entities[entity.who] = replace(known, kind=entity.kind, spots=(*known.spots, spot)[-_KEPT:])
        for index in range(first, last + 1):
            self.at[index] = entity.who

    def give_role(self, noun: str, owner: str, who: str) -> None:
        """Note that somebody has a role."""
        self.roles[noun, owner] = who if self.roles.get((noun, owner), who) == who else ""
