"""Fixtures for the tests of the language model: a server, and patience measured in milliseconds."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from data.model.access import Access, Limits
from data.model.writing import Written, more_questions
from game.film import Film
from game.question import Question
from tests.model.language_server import LanguageServer, serving
from tests.samples import HEIST

QUICK = Limits(attempts=3, first_pause=1, request_seconds=5, seconds=20, at_once=1)
Ask = Callable[..., Awaitable[Written]]


@dataclass
class Clock:
    """Pauses that take no time and are noted."""

    pauses: list[float] = field(default_factory=list[float])

    async def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)


@pytest.fixture
async def server() -> AsyncIterator[LanguageServer]:
    async with serving() as language:
        yield language


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def ask(server: LanguageServer, clock: Clock) -> Ask:
    """Ask the server for questions about the small film; keywords change the limits."""

    async def asking(
        film: Film = HEIST,
        kept: Sequence[Question] = (),
        access: Access | None = None,
        **limits: Any,
    ) -> Written:
        access = access or Access(server.address, "sesame", "tiny")
        return await more_questions(film, kept, access, replace(QUICK, **limits), pause=clock.pause)

    return asking
