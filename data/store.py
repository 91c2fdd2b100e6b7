"""The store: the only door to the database."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from alembic.util import CommandError
from sqlalchemy.exc import DatabaseError

from data.appeals import Appeals
from data.catalogue import Catalogue
from data.connection import StoreError, open_database
from data.ledger import Ledger, open_ledger
from data.migrations import upgrade

__all__ = ["Store", "StoreError", "open_store"]


@dataclass(frozen=True, slots=True)
class Store:
    """Films on one side, what was played on the other, and what is said against the judge."""

    catalogue: Catalogue
    ledger: Ledger
    appeals: Appeals


@asynccontextmanager
async def open_store(url: str) -> AsyncIterator[Store]:
    """Open the store at an SQLAlchemy URL and bring its tables up to date.

    `StoreError` if it cannot be opened, is no database, or was written by a newer version.
    """
    async with open_database(url) as database:
        try:
            await database.migrating(upgrade)
        except CommandError as problem:
            raise StoreError("The store was written by a newer Matinee; run that version.") from problem
        except DatabaseError as problem:
            raise StoreError(f"The store cannot be opened: {problem.orig}.") from problem
        async with open_ledger(database) as ledger:
            yield Store(Catalogue(database), ledger, Appeals(database))
