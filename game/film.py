"""The nouns of a film: what the builder makes, the store keeps, the rules and the cogs read.

Sentences and scenes are numbered from 1, in story order.
"""

from dataclasses import dataclass, field
from enum import StrEnum


class Pronoun(StrEnum):
    """How the synopsis speaks of a character."""

    SHE = "she"
    HE = "he"
    THEY = "they"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the synopsis, as it is displayed."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Scene:
    """A run of sentences, `first` to `last` inclusive, in one place and time."""

    number: int
    title: str
    first: int
    last: int
    place: str | None
    characters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Character:
    """A person of the film.

    `name` is the one shown; `aliases` are the other ways the synopsis names the same person ("Alain van
    Versch" for Ali); `roles` say who they are to others ("Sam's father", "bouncer"). `named` is false
    for individual people without a name ("the bartender", "Anna's partner"). `perhaps` names other characters
    who may be the same person: a reveal, a false name, a role within the film.
    """

    name: str
    aliases: tuple[str, ...] = ()
    pronoun: Pronoun = Pronoun.UNKNOWN
    roles: tuple[str, ...] = ()
    named: bool = True
    first_sentence: int = 1
    mentions: tuple[int, ...] = ()
    perhaps: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every way to say who is meant, the shown one first."""
        return (self.name, *self.aliases)


class Standing(StrEnum):
    """How a fact stands in its story."""

    HAPPENS = "happens"
    NEGATED = "negated"
    MEANT = "meant"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class Fact:
    """Who did what, to whom, where, when and why: a clause about one character, proved by one sentence.

    `standing` keeps apart what does not happen ("Ali does not call"), what somebody wants or says ("Ali plans
    to leave") and what happened before its place in the story.
    """

    character: str
    text: str
    sentence: int
    scene: int
    whom: tuple[str, ...] = ()
    where: str | None = None
    when: str | None = None
    why: str | None = None
    standing: Standing = Standing.HAPPENS


@dataclass(frozen=True, slots=True)
class Source:
    """Where the synopsis came from, as the front matter of its file says."""

    name: str = ""
    licence: str = ""
    original_title: str | None = None
    year: int | None = None
    director: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Film:
    """One title with its synopsis, cut into sentences and scenes."""

    slug: str
    title: str
    source: Source
    sentences: tuple[Sentence, ...]
    scenes: tuple[Scene, ...]
    characters: tuple[Character, ...] = ()
    facts: tuple[Fact, ...] = field(default=())

    def text(self, first: int, last: int) -> str:
        """Return the sentences `first` to `last`, inclusive, as one paragraph."""
        return " ".join(sentence.text for sentence in self.sentences[first - 1 : last])

    def scene_of(self, sentence: int) -> Scene:
        """Return the scene that a sentence belongs to; `ValueError` if it is in none."""
        for scene in self.scenes:
            if scene.first <= sentence <= scene.last:
                return scene
        raise ValueError(f"sentence {sentence} is in no scene of {self.slug}")


@dataclass(frozen=True, slots=True)
class FilmSummary:
    """A film in a list: its name and how much the store has of it; `playable` questions have choices."""

    slug: str
    title: str
    year: int | None
    scenes: int
    characters: int
    questions: int
    playable: int


@dataclass(frozen=True, slots=True)
class SceneMatch:
    """A scene that a search found; a higher score is a better match."""

    slug: str
    number: int
    score: float
