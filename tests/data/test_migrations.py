"""The revisions together make exactly the tables that the code knows."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, text

from data.connection import open_database
from data.migrations import upgrade
from data.store import Store, StoreError, open_store
from data.tables import Tables


def test_the_revisions_make_the_tables_of_the_code() -> None:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        upgrade(connection)
        context = MigrationContext.configure(
            connection, opts={"include_name": lambda name, kind, _: not _is_search_index(name, kind)}
        )
        assert compare_metadata(context, Tables.metadata) == []
    engine.dispose()


def _is_search_index(name: str | None, kind: str) -> bool:
    return kind == "table" and (name or "").startswith("scene_index")


async def test_opening_again_keeps_what_is_there(store: Store, store_url: str) -> None:
    await store.ledger.write_note("kept", {"yes": True})
    async with open_store(store_url) as again:
        assert await again.ledger.note("kept") == {"yes": True}


async def test_a_store_of_a_newer_version_is_refused(store: Store, store_url: str) -> None:
    async with open_database(store_url) as database, database.writing() as session:
        await session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match="newer Matinee"):
        async with open_store(store_url):
            pass
