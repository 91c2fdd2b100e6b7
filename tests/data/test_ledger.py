"""What was played stays played."""

import asyncio

import pytest
from sqlalchemy import select

from data.connection import open_database
from data.ledger import Outcome, Sitting
from data.store import Store, open_store
from data.tables import AnswerRow
from game.events import Answer, Dealt, Event, Finish, Resume, Reveal, Score, Shown, Start, Stop, TimeUp
from game.film import Film
from game.round import Round


@pytest.fixture
def sitting(hand: tuple[Dealt, ...]) -> Sitting:
    return Sitting("a1", "the-heist", "choice", 10**18, 20, 30, 99.5, 20.0, 4.0, hand)


async def test_an_open_round_comes_out_as_it_went_in(store: Store, sitting: Sitting) -> None:
    await store.ledger.open_round(sitting)
    assert await store.ledger.open_rounds() == [sitting]
    await store.ledger.close_round(sitting, Outcome.FINISHED)
    assert await store.ledger.open_rounds() == []


async def test_the_events_of_a_round_give_the_round_again(store: Store, sitting: Sitting) -> None:
    await store.ledger.open_round(sitting)
    events: list[Event] = [
        Start(99),
        Shown(100, 1, 2**61),
        Answer(101.25, 2**62, 1, 0),
        Resume(110),
        TimeUp(131),
        Stop(132, 7),
    ]
    game = Round(sitting.dealt)
    for event in events:
        game.handle(event)
        await store.ledger.append(sitting, event)
    kept = await store.ledger.events("a1")
    assert kept == events
    again = Round(sitting.dealt)
    for event in kept:
        again.handle(event)
    assert again == game


async def test_many_writers_lose_nothing(store: Store, sitting: Sitting) -> None:
    await store.ledger.open_round(sitting)
    await asyncio.gather(*(store.ledger.append(sitting, Answer(n, n, 1, 0)) for n in range(100)))
    kept = await store.ledger.events("a1")
    assert sorted(event.at for event in kept) == list(range(100))


async def test_a_reveal_keeps_the_answers_and_what_was_asked(
    store: Store, store_url: str, sitting: Sitting
) -> None:
    await store.ledger.open_round(sitting)
    reveal = Reveal(1, 6, sitting.dealt[0], (Score(5, 0, 2.5, 94), Score(6, 2, 3.0, 0)))
    await store.ledger.append(sitting, TimeUp(121), [reveal])
    async with open_database(store_url) as database, database.reading() as session:
        rows = (await session.scalars(select(AnswerRow).order_by(AnswerRow.player))).all()
    assert [(row.player, row.right, row.points, row.guild) for row in rows] == [
        (5, True, 94, 10**18),
        (6, False, 0, 10**18),
    ]
    question = sitting.dealt[0].question.id
    assert await store.ledger.asked_at(10**18) == {question: 121}
    assert await store.ledger.asked_at(11) == {}


async def test_the_event_that_ends_a_round_closes_it(store: Store, sitting: Sitting) -> None:
    await store.ledger.open_round(sitting)
    await store.ledger.append(sitting, Stop(122, 7), [Finish(1, stopped=True)])
    assert await store.ledger.open_rounds() == []


async def test_building_a_film_anew_touches_nothing_that_was_played(
    store: Store, film: Film, sitting: Sitting
) -> None:
    await store.catalogue.replace_film(film, [])
    await store.ledger.open_round(sitting)
    await store.ledger.append(sitting, Start(99))
    await store.catalogue.replace_film(film, [])
    assert await store.ledger.open_rounds() == [sitting]
    assert await store.ledger.events("a1") == [Start(99)]


async def test_notes_outlive_the_process(store_url: str) -> None:
    async with open_store(store_url) as store:
        assert await store.ledger.note("commands") == {}
        await store.ledger.write_note("commands", {"digest": "x"})
        await store.ledger.write_note("commands", {"digest": "y"})
    async with open_store(store_url) as store:
        assert await store.ledger.note("commands") == {"digest": "y"}
