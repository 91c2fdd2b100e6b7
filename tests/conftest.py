"""Fixtures for all tests; under CI=true a skipped test is a failed one."""

import os
from collections.abc import AsyncIterator, Generator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from data.store import Store, open_store
from game.events import Dealt
from game.film import Film
from game.question import Question
from tests.samples import HEIST, dealt, heist_questions

settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, Any, Any]:
    report = yield
    if report.skipped and os.environ.get("CI") == "true":
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} may not be skipped in CI: {report.longrepr}"
    return report


@pytest.fixture
def film() -> Film:
    return HEIST


@pytest.fixture
def questions() -> list[Question]:
    return heist_questions()


@pytest.fixture
def hand() -> tuple[Dealt, ...]:
    return dealt(heist_questions())


@pytest.fixture
def store_url(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path / 'matinee.db'}"


@pytest.fixture
async def store(store_url: str) -> AsyncIterator[Store]:
    async with open_store(store_url) as store:
        yield store
