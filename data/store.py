"""The store: the only door to the database."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from data.catalogue import Catalogue
from data.connection import open_database
from data.ledger import Ledger
from data.migrations import upgrade


@dataclass(frozen=True, slots=True)
class Store:
    """Films on one side, what was played on the other."""

    catalogue: Catalogue
    ledger: Ledger


@asynccontextmanager
async def open_store(url: str) -> AsyncIterator[Store]:
    """Open the store at an SQLAlchemy URL and bring its tables up to date."""
    async with open_database(url) as database:
        await database.migrating(upgrade)
        yield Store(Catalogue(database), Ledger(database))
