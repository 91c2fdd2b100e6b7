"""Writes of many come together into few commits, and none is acknowledged before its own."""

import asyncio
import logging
import sys
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError

from data.connection import Database, StoreError, open_database
from data.journal import Journal, open_journal
from data.ledger import STATEMENTS, Ledger, Record, Sitting
from data.store import Store, open_store
from game.events import Dealt, Start, Stop, TimeUp
from game.options import Options

ROOT = Path(__file__).parents[2]


@pytest.fixture
async def database(store: Store, store_url: str) -> AsyncIterator[Database]:
    async with open_database(store_url) as database:
        yield database


@pytest.fixture
async def journal(database: Database) -> AsyncIterator[Journal]:
    async with open_journal(database, STATEMENTS) as journal:
        yield journal


@pytest.fixture
def ledger(database: Database, journal: Journal) -> Ledger:
    return Ledger(database, journal)


@pytest.fixture
async def sittings(ledger: Ledger, hand: tuple[Dealt, ...]) -> list[Sitting]:
    """Thirty rounds, opened together."""
    first = Sitting("a0", "the-heist", 10**18, 20, 30, 99.5, Options(), hand)
    all_of_them = [replace(first, id=f"a{number}", channel=number) for number in range(30)]
    await asyncio.gather(*map(ledger.open_round, all_of_them))
    return all_of_them


async def started(work: asyncio.Task[None]) -> None:
    """Let a task run until it waits for the first time, and whatever it started as well."""
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert not work.done()


async def test_what_comes_together_is_one_commit(
    ledger: Ledger, journal: Journal, sittings: list[Sitting]
) -> None:
    before = journal.commits
    await asyncio.gather(*(ledger.append(each, [Record(1, Start(99))]) for each in sittings))
    assert journal.commits == before + 1
    assert [await ledger.events(each.id) for each in sittings] == [[Start(99)]] * 30


async def test_what_comes_during_a_commit_goes_into_the_next(
    ledger: Ledger, journal: Journal, database: Database, sittings: list[Sitting]
) -> None:
    before = journal.commits
    async with database.writing():  # nobody else can commit as long as this is open
        first = asyncio.create_task(ledger.append(sittings[0], [Record(1, Start(99))]))
        await started(first)
        rest = [asyncio.create_task(ledger.append(each, [Record(1, Start(99))])) for each in sittings[1:]]
        await started(rest[-1])
        assert await ledger.events("a0") == []
    await asyncio.gather(first, *rest)
    assert journal.commits == before + 2


async def test_a_bad_write_fails_alone_with_its_own_error(ledger: Ledger, sittings: list[Sitting]) -> None:
    await ledger.append(sittings[7], [Record(1, Start(99))])
    works = [[Record(1, TimeUp(100))] for _ in sittings]
    works[20] = [Record(2**70, TimeUp(100))]
    outcomes = await asyncio.gather(*map(ledger.append, sittings, works), return_exceptions=True)
    failed = {place: type(outcome) for place, outcome in enumerate(outcomes) if outcome is not None}
    assert failed == {7: IntegrityError, 20: OverflowError}
    kept = {place: await ledger.events(each.id) for place, each in enumerate(sittings)}
    assert (kept.pop(7), kept.pop(20)) == ([Start(99)], [])
    assert list(kept.values()) == [[TimeUp(100)]] * 28


async def test_what_is_nobodys_fault_fails_for_all_and_the_journal_goes_on(
    ledger: Ledger, database: Database, sittings: list[Sitting]
) -> None:
    async with database.writing() as session:
        await session.execute(text("ALTER TABLE event RENAME TO elsewhere"))
    outcomes = await asyncio.gather(
        *(ledger.append(each, [Record(1, Start(99))]) for each in sittings), return_exceptions=True
    )
    assert {type(outcome) for outcome in outcomes} == {OperationalError}
    async with database.writing() as session:
        await session.execute(text("ALTER TABLE elsewhere RENAME TO event"))
    await ledger.append(sittings[0], [Record(1, Start(99))])
    assert await ledger.events("a0") == [Start(99)]


async def test_whoever_gives_up_waiting_loses_no_record(
    ledger: Ledger, database: Database, sittings: list[Sitting]
) -> None:
    async with database.writing():
        works = [asyncio.create_task(ledger.append(each, [Record(1, Start(99))])) for each in sittings]
        await started(works[-1])
        later = asyncio.create_task(ledger.append(sittings[0], [Record(2, Stop(100, 7))]))
        await started(later)
        for given_up in (works[0], works[5], later):
            given_up.cancel()
    outcomes = await asyncio.gather(*works, later, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes].count(asyncio.CancelledError) == 3
    await ledger.append(sittings[1], [Record(2, Stop(100, 7))])
    assert [await ledger.events(each.id) for each in sittings] == [
        *([[Start(99), Stop(100, 7)]] * 2),
        *([[Start(99)]] * 28),
    ]


async def test_what_goes_wrong_after_its_writer_gave_up_is_logged(
    ledger: Ledger, database: Database, sittings: list[Sitting], caplog: pytest.LogCaptureFixture
) -> None:
    await ledger.append(sittings[0], [Record(1, Start(99))])
    async with database.writing():
        again = asyncio.create_task(ledger.append(sittings[0], [Record(1, Start(99))]))
        await started(again)
        again.cancel()
    with caplog.at_level(logging.ERROR, "data.journal"):
        await ledger.append(sittings[1], [Record(1, Start(99))])
    (logged,) = caplog.records
    assert logged.exc_info is not None
    assert logged.exc_info[0] is IntegrityError


async def test_closing_the_store_waits_for_what_is_under_way(store_url: str, hand: tuple[Dealt, ...]) -> None:
    sitting = Sitting("a1", "the-heist", 10**18, 20, 30, 99.5, Options(), hand)
    async with open_store(store_url) as store:
        opening = asyncio.create_task(store.ledger.open_round(sitting))
        await started(opening)
        appending = asyncio.create_task(store.ledger.append(sitting, [Record(1, Start(99))]))
        await started(appending)
    await asyncio.gather(opening, appending)
    with pytest.raises(StoreError, match="closed"):
        await store.ledger.append(sitting, [Record(2, Stop(100, 7))])
    async with open_store(store_url) as again:
        assert await again.ledger.open_rounds() == [sitting]
        assert await again.ledger.events("a1") == [Start(99)]


async def test_nobody_who_reads_waits_for_a_writer_nor_makes_it_wait(
    ledger: Ledger, database: Database, sittings: list[Sitting]
) -> None:
    async with database.reading() as session:
        count = text("SELECT count(*) FROM event")
        assert (await session.execute(count)).scalar_one() == 0
        await ledger.append(sittings[0], [Record(1, Start(99))])
        assert (await session.execute(count)).scalar_one() == 0
        async with database.writing() as writing:
            await writing.execute(text("DELETE FROM event"))
            assert await ledger.events("a0") == [Start(99)]
    assert await ledger.events("a0") == []


async def test_a_hundred_who_read_share_a_few_connections(
    ledger: Ledger, database: Database, sittings: list[Sitting]
) -> None:
    found = await asyncio.gather(*(ledger.sitting(f"a{number % 30}") for number in range(100)))
    assert found == [sittings[number % 30] for number in range(100)]


async def test_whoever_reads_cannot_write(database: Database) -> None:
    async with database.reading() as session:
        with pytest.raises(OperationalError, match="readonly"):
            await session.execute(text("DELETE FROM setting"))


async def test_a_writer_that_is_cancelled_holds_nobody_up(
    ledger: Ledger, database: Database, sittings: list[Sitting]
) -> None:
    has_deleted = asyncio.Event()

    async def write_for_ever() -> None:
        async with database.writing() as session:
            await session.execute(text("DELETE FROM round"))
            has_deleted.set()
            await asyncio.Event().wait()

    writing = asyncio.create_task(write_for_ever())
    await has_deleted.wait()
    waiting = asyncio.create_task(ledger.append(sittings[0], [Record(1, Start(99))]))
    await started(waiting)
    writing.cancel()
    await waiting
    assert await ledger.events("a0") == [Start(99)]


async def test_what_was_acknowledged_survives_a_kill(store: Store, store_url: str) -> None:
    appending = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.data.appending", store_url, cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    assert appending.stdout is not None
    lines = [await appending.stdout.readline() for _ in range(200)]
    appending.kill()
    lines += (await appending.stdout.read()).splitlines(keepends=True)
    await appending.wait()
    told = dict[str, int]()
    for line in lines:
        if line.endswith(b"\n"):
            round_id, sequence = line.decode().split()
            told[round_id] = int(sequence)
    assert told
    kept = {each.id: await store.ledger.events(each.id) for each in await store.ledger.open_rounds()}
    assert set(told) <= set(kept)
    for round_id, events in kept.items():
        assert len(events) >= told.get(round_id, 0)
        assert events == [TimeUp(sequence) for sequence in range(1, len(events) + 1)]
