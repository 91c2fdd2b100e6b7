"""The tables of the store: the catalogue (films and all in them) and the ledger (what was played).

Rows end in `Row` and never leave `data`. The ledger refers to films and questions by plain text, without
foreign keys: what was played stays true when a film is built anew or removed.
"""

from typing import Any, ClassVar

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, MetaData, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Tables(DeclarativeBase):
    """All tables."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        list[str]: JSON,
        list[int]: JSON,
        list[Any]: JSON,
        dict[str, Any]: JSON,
    }


def _film_key() -> Mapped[str]:
    return mapped_column(ForeignKey("film.slug", ondelete="CASCADE"), primary_key=True)


class FilmRow(Tables):
    """One film."""

    __tablename__ = "film"

    slug: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str]
    source: Mapped[str]
    licence: Mapped[str]
    original_title: Mapped[str | None]
    year: Mapped[int | None]
    director: Mapped[str | None]
    language: Mapped[str | None]


class SentenceRow(Tables):
    """One numbered sentence of a film."""

    __tablename__ = "sentence"

    film: Mapped[str] = _film_key()
    number: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


class SceneRow(Tables):
    """One scene: the sentences `first` to `last`; `characters` are their names."""

    __tablename__ = "scene"

    film: Mapped[str] = _film_key()
    number: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    first: Mapped[int]
    last: Mapped[int]
    place: Mapped[str | None]
    characters: Mapped[list[str]]


class CharacterRow(Tables):
    """One character; `position` keeps their order."""

    __tablename__ = "character"

    film: Mapped[str] = _film_key()
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    aliases: Mapped[list[str]]
    pronoun: Mapped[str]
    roles: Mapped[list[str]]
    named: Mapped[bool]
    first_sentence: Mapped[int]
    mentions: Mapped[list[int]]
    perhaps: Mapped[list[str]]


class FactRow(Tables):
    """One fact; `position` keeps their order."""

    __tablename__ = "fact"

    film: Mapped[str] = _film_key()
    position: Mapped[int] = mapped_column(primary_key=True)
    character: Mapped[str]
    text: Mapped[str]
    sentence: Mapped[int]
    scene: Mapped[int]
    whom: Mapped[list[str]]
    where: Mapped[str | None]
    when: Mapped[str | None]
    why: Mapped[str | None]
    standing: Mapped[str]


class QuestionRow(Tables):
    """One question; its id stays the same while prompt and answer do."""

    __tablename__ = "question"

    id: Mapped[str] = mapped_column(primary_key=True)
    film: Mapped[str] = mapped_column(ForeignKey("film.slug", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    kind: Mapped[str]
    prompt: Mapped[str]
    answer: Mapped[str]
    accepted: Mapped[list[str]]
    choices: Mapped[list[str]]
    evidence: Mapped[list[int]]
    evidence_text: Mapped[str]
    scene: Mapped[int]
    difficulty: Mapped[str]
    mature: Mapped[bool]
    source: Mapped[str]
    items: Mapped[list[str]]


class RoundRow(Tables):
    """One round, with its questions as they were dealt; `outcome` is null while it is on."""

    __tablename__ = "round"

    id: Mapped[str] = mapped_column(primary_key=True)
    film: Mapped[str]
    guild: Mapped[int | None] = mapped_column(BigInteger)
    channel: Mapped[int] = mapped_column(BigInteger)
    starter: Mapped[int] = mapped_column(BigInteger)
    started_at: Mapped[float]
    options: Mapped[dict[str, Any]]
    dealt: Mapped[list[Any]]
    outcome: Mapped[str | None] = mapped_column(index=True)


class EventRow(Tables):
    """One accepted event of a round, in the order of `sequence`."""

    __tablename__ = "event"

    round: Mapped[str] = mapped_column(ForeignKey("round.id", ondelete="CASCADE"), primary_key=True)
    sequence: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[float]
    kind: Mapped[str]
    body: Mapped[dict[str, Any]]


class AnswerRow(Tables):
    """What one player answered to one question of a round, and what it was worth.

    `given` is the place of a choice, a text, or a list of places in the player's order.
    """

    __tablename__ = "answer"
    __table_args__ = (Index(None, "guild", "player"),)

    round: Mapped[str] = mapped_column(ForeignKey("round.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    player: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    question: Mapped[str] = mapped_column(index=True)
    film: Mapped[str]
    guild: Mapped[int | None] = mapped_column(BigInteger)
    at: Mapped[float]
    given: Mapped[int | str | list[int]] = mapped_column(JSON)
    seconds: Mapped[float]
    hints: Mapped[int]
    right: Mapped[bool]
    points: Mapped[int]


class AskedRow(Tables):
    """When a question was last asked in a place: a server, or a channel outside servers."""

    __tablename__ = "asked"

    place: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    question: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[float]


class AppealRow(Tables):
    """A guess that the judge rejected and its player holds for right; `outcome` is null until a host decides.

    `attempt` counts a player's guesses for one question from 1.
    """

    __tablename__ = "appeal"
    __table_args__ = (UniqueConstraint("round", "number", "player", "attempt"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[int] = mapped_column(BigInteger, index=True)
    round: Mapped[str] = mapped_column(ForeignKey("round.id", ondelete="CASCADE"))
    number: Mapped[int]
    player: Mapped[int] = mapped_column(BigInteger)
    attempt: Mapped[int]
    question: Mapped[str]
    text: Mapped[str]
    at: Mapped[float]
    outcome: Mapped[str | None]


class AcceptedRow(Tables):
    """An answer that a host of a place accepted for a question, beside those that the film has."""

    __tablename__ = "accepted"

    place: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    question: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(primary_key=True)


class SettingRow(Tables):
    """One setting of a server; `guild` 0 holds what the bot notes for itself."""

    __tablename__ = "setting"

    guild: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[dict[str, Any]]
