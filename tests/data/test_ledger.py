"""What was played stays played."""

from dataclasses import replace

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError

from data.connection import open_database
from data.ledger import Outcome, Record, Sitting
from data.store import Store, open_store
from data.tables import AnswerRow
from game.effects import Finish, Reveal, Score
from game.events import Answer, Dealt, Event, Resume, Shown, Start, Stop, TakeHint, TimeUp
from game.film import Film
from game.options import Mode, Options
from game.question import Difficulty
from game.round import Round

PLAYED: list[Event] = [
    Start(99),
    Shown(100, 1, 2**61),
    TakeHint(100.5, 2**62),
    Answer(101.25, 2**62, 1, 0),
    TimeUp(104.5),
    Resume(300),
    TimeUp(305),
    Stop(306, 7),
]


@pytest.fixture
def sitting(hand: tuple[Dealt, ...]) -> Sitting:
    return Sitting("a1", "the-heist", 10**18, 20, 30, 99.5, Options(), hand)


async def answers(store_url: str) -> list[AnswerRow]:
    async with open_database(store_url) as database, database.reading() as session:
        return list(await session.scalars(select(AnswerRow).order_by(AnswerRow.number, AnswerRow.player)))


@pytest.mark.parametrize(
    "options",
    [Options(), *map(Options, Mode), Options(Mode.FIRST, 3, 12.5, 0.0, Difficulty.HARD, 4, changes=True)],
)
async def test_an_open_round_comes_out_as_it_went_in(
    store: Store, sitting: Sitting, options: Options
) -> None:
    opened = replace(sitting, options=options)
    await store.ledger.open_round(opened)
    assert await store.ledger.open_rounds() == [opened]
    assert await store.ledger.sitting("a1") == opened


async def test_a_round_that_is_over_can_be_looked_up(store: Store, sitting: Sitting) -> None:
    await store.ledger.open_round(sitting)
    await store.ledger.append(sitting, [Record(1, Start(99))])
    await store.ledger.close_round(sitting, Outcome.FINISHED)
    assert await store.ledger.open_rounds() == []
    assert await store.ledger.sitting("a1") == sitting
    assert await store.ledger.events("a1") == [Start(99)]
    assert await store.ledger.sitting("b2") is None
    assert await store.ledger.events("b2") == []


async def test_open_rounds_are_listed_oldest_first(store: Store, sitting: Sitting) -> None:
    private = replace(sitting, id="c3", guild=None, started_at=1.0)
    later = replace(sitting, id="b2")
    for each in (later, sitting, private):
        await store.ledger.open_round(each)
    assert await store.ledger.open_rounds() == [private, sitting, later]


async def test_the_events_of_a_round_give_the_round_again(store: Store, sitting: Sitting) -> None:
    await store.ledger.open_round(sitting)
    game = Round(sitting.dealt, sitting.options)
    for sequence, event in enumerate(PLAYED, 1):
        await store.ledger.append(sitting, [Record(sequence, event, game.handle(event))])
    kept = await store.ledger.events("a1")
    assert kept == PLAYED
    again = Round(sitting.dealt, sitting.options)
    for event in kept:
        again.handle(event)
    assert again == game


async def test_events_keep_their_sequence_whenever_they_come(store: Store, sitting: Sitting) -> None:
    await store.ledger.open_round(sitting)
    await store.ledger.append(sitting, [Record(11, TimeUp(11)), Record(2, TimeUp(2))])
    await store.ledger.append(sitting, [Record(3, TimeUp(3))])
    assert await store.ledger.events("a1") == [TimeUp(2), TimeUp(3), TimeUp(11)]


async def test_records_are_kept_all_or_none(store: Store, sitting: Sitting) -> None:
    await store.ledger.open_round(sitting)
    await store.ledger.append(sitting, [Record(1, Start(99))])
    with pytest.raises(IntegrityError):
        await store.ledger.append(sitting, [Record(2, Shown(100, 1)), Record(1, Start(99))])
    assert await store.ledger.events("a1") == [Start(99)]


async def test_nothing_is_written_of_a_round_that_was_never_opened(store: Store, sitting: Sitting) -> None:
    with pytest.raises(IntegrityError):
        await store.ledger.append(sitting, [Record(1, Start(99))])
    assert await store.ledger.events("a1") == []


async def test_a_reveal_keeps_the_answers_and_what_was_asked(
    store: Store, store_url: str, sitting: Sitting
) -> None:
    await store.ledger.open_round(sitting)
    scores = (
        Score(5, 0, 2.5, 94, right=True),
        Score(6, "the vault", 3.0, 12, right=False, hints=2),
        Score(7, (3, 0, 1, 2), 4.0, 0, right=False),
    )
    await store.ledger.append(sitting, [Record(1, TimeUp(121), [Reveal(1, 6, sitting.dealt[0], scores)])])
    rows = await answers(store_url)
    assert [(row.player, row.given, row.seconds, row.points, row.right, row.hints) for row in rows] == [
        (5, 0, 2.5, 94, True, 0),
        (6, "the vault", 3.0, 12, False, 2),
        (7, [3, 0, 1, 2], 4.0, 0, False, 0),
    ]
    question = sitting.dealt[0].question.id
    assert {(row.number, row.question, row.film, row.guild, row.at) for row in rows} == {
        (1, question, "the-heist", 10**18, 121)
    }
    assert await store.ledger.asked_at(10**18) == {question: 121}
    assert await store.ledger.asked_at(11) == {}


async def test_what_was_played_in_private_is_remembered_by_the_channel(
    store: Store, sitting: Sitting
) -> None:
    private = replace(sitting, guild=None)
    await store.ledger.open_round(private)
    await store.ledger.append(private, [Record(1, TimeUp(121), [Reveal(1, 6, sitting.dealt[0], ())])])
    assert await store.ledger.asked_at(20) == {sitting.dealt[0].question.id: 121}


async def test_a_reveal_that_is_repeated_after_an_interruption_counts_once(
    store: Store, store_url: str, sitting: Sitting
) -> None:
    await store.ledger.open_round(sitting)
    reveal = Reveal(1, 6, sitting.dealt[0], (Score(5, 0, 2.5, 94, right=True),))
    await store.ledger.append(sitting, [Record(1, TimeUp(121), [reveal])])
    await store.ledger.append(sitting, [Record(2, Resume(180), [reveal])])
    assert [(row.player, row.points, row.at) for row in await answers(store_url)] == [(5, 94, 121)]
    assert await store.ledger.events("a1") == [TimeUp(121), Resume(180)]


async def test_a_round_is_open_until_it_is_closed_and_then_stays_as_it_ended(
    store: Store, store_url: str, sitting: Sitting
) -> None:
    await store.ledger.open_round(sitting)
    await store.ledger.append(sitting, [Record(1, Stop(122, 7), [Finish(1)])])
    assert await store.ledger.open_rounds() == [sitting]
    await store.ledger.close_round(sitting, Outcome.STOPPED)
    await store.ledger.close_round(sitting, Outcome.BROKEN)
    async with open_database(store_url) as database, database.reading() as session:
        assert (await session.execute(text("SELECT outcome FROM round"))).scalars().all() == ["stopped"]


async def test_building_a_film_anew_touches_nothing_that_was_played(
    store: Store, film: Film, sitting: Sitting
) -> None:
    await store.catalogue.replace_film(film, [])
    await store.ledger.open_round(sitting)
    await store.ledger.append(sitting, [Record(1, Start(99))])
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
