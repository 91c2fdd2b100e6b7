"""The first tables: catalogue, search index, ledger."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Apply this revision."""
    _create_films()
    _create_stories()
    _create_questions()
    _create_search_index()
    _create_rounds()
    _create_answers()
    _create_appeals()
    _create_notes()


def _create_films() -> None:
    op.create_table(
        "film",
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("licence", sa.String(), nullable=False),
        sa.Column("original_title", sa.String(), nullable=True),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("director", sa.String(), nullable=True),
        sa.Column("language", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("slug", name=op.f("pk_film")),
    )
    op.create_table(
        "sentence",
        sa.Column("film", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["film"], ["film.slug"], name=op.f("fk_sentence_film"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("film", "number", name=op.f("pk_sentence")),
    )
    op.create_table(
        "scene",
        sa.Column("film", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("characters", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["film"], ["film.slug"], name=op.f("fk_scene_film"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("film", "number", name=op.f("pk_scene")),
    )


def _create_stories() -> None:
    op.create_table(
        "character",
        sa.Column("film", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("aliases", sa.JSON(), nullable=False),
        sa.Column("pronoun", sa.String(), nullable=False),
        sa.Column("roles", sa.JSON(), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("first_sentence", sa.Integer(), nullable=False),
        sa.Column("mentions", sa.JSON(), nullable=False),
        sa.Column("perhaps", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["film"], ["film.slug"], name=op.f("fk_character_film"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("film", "position", name=op.f("pk_character")),
    )
    op.create_table(
        "fact",
        sa.Column("film", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("character", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("sentence", sa.Integer(), nullable=False),
        sa.Column("scene", sa.Integer(), nullable=False),
        sa.Column("whom", sa.JSON(), nullable=False),
        sa.Column("where", sa.String(), nullable=True),
        sa.Column("when", sa.String(), nullable=True),
        sa.Column("why", sa.String(), nullable=True),
        sa.Column("standing", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["film"], ["film.slug"], name=op.f("fk_fact_film"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("film", "position", name=op.f("pk_fact")),
    )


def _create_questions() -> None:
    op.create_table(
        "question",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("film", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("prompt", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("accepted", sa.JSON(), nullable=False),
        sa.Column("choices", sa.JSON(), nullable=False),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.Column("evidence_text", sa.String(), nullable=False),
        sa.Column("scene", sa.Integer(), nullable=False),
        sa.Column("difficulty", sa.String(), nullable=False),
        sa.Column("mature", sa.Boolean(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("items", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["film"], ["film.slug"], name=op.f("fk_question_film"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question")),
    )
    op.create_index(op.f("ix_question_film"), "question", ["film"])


def _create_search_index() -> None:
    op.execute(
        "CREATE VIRTUAL TABLE scene_index USING fts5("
        "film UNINDEXED, number UNINDEXED, title, text, people,"
        " tokenize = 'porter unicode61 remove_diacritics 2')"
    )


def _create_rounds() -> None:
    op.create_table(
        "round",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("film", sa.String(), nullable=False),
        sa.Column("guild", sa.BigInteger(), nullable=True),
        sa.Column("channel", sa.BigInteger(), nullable=False),
        sa.Column("starter", sa.BigInteger(), nullable=False),
        sa.Column("started_at", sa.Double(), nullable=False),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.Column("dealt", sa.JSON(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_round")),
    )
    op.create_index(op.f("ix_round_outcome"), "round", ["outcome"])
    op.create_table(
        "event",
        sa.Column("round", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("at", sa.Double(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["round"], ["round.id"], name=op.f("fk_event_round"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("round", "sequence", name=op.f("pk_event")),
    )


def _create_answers() -> None:
    op.create_table(
        "asked",
        sa.Column("place", sa.BigInteger(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("at", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("place", "question", name=op.f("pk_asked")),
    )
    op.create_table(
        "answer",
        sa.Column("round", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("player", sa.BigInteger(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("film", sa.String(), nullable=False),
        sa.Column("guild", sa.BigInteger(), nullable=True),
        sa.Column("at", sa.Double(), nullable=False),
        sa.Column("given", sa.JSON(), nullable=False),
        sa.Column("seconds", sa.Double(), nullable=False),
        sa.Column("hints", sa.Integer(), nullable=False),
        sa.Column("right", sa.Boolean(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["round"], ["round.id"], name=op.f("fk_answer_round"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("round", "number", "player", name=op.f("pk_answer")),
    )
    op.create_index(op.f("ix_answer_guild_player"), "answer", ["guild", "player"])
    op.create_index(op.f("ix_answer_question"), "answer", ["question"])


def _create_appeals() -> None:
    op.create_table(
        "appeal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("place", sa.BigInteger(), nullable=False),
        sa.Column("round", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("player", sa.BigInteger(), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("at", sa.Double(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["round"], ["round.id"], name=op.f("fk_appeal_round"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appeal")),
        sa.UniqueConstraint(
            "round", "number", "player", "attempt", name=op.f("uq_appeal_round_number_player_attempt")
        ),
    )
    op.create_index(op.f("ix_appeal_place"), "appeal", ["place"])
    op.create_table(
        "accepted",
        sa.Column("place", sa.BigInteger(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("place", "question", "text", name=op.f("pk_accepted")),
    )


def _create_notes() -> None:
    op.create_table(
        "setting",
        sa.Column("guild", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("guild", "name", name=op.f("pk_setting")),
    )
