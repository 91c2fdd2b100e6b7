"""What is said against the judge is kept, decided once, and accepted from then on."""

from dataclasses import replace

import pytest

from data.appeals import Appeal, Decision
from data.ledger import Sitting
from data.store import Store
from game.events import Dealt
from game.options import Mode, Options

PLACE, OTHER_PLACE, ADA = 10**18, 10**18 + 1, 7
APPEAL = Appeal(PLACE, "a1", 1, ADA, 1, "the-heist-1", "the boss", 100.5)


@pytest.fixture
async def store_with_round(store: Store, hand: tuple[Dealt, ...]) -> Store:
    await store.ledger.open_round(
        Sitting("a1", "the-heist", PLACE, 20, 30, 99.5, Options(mode=Mode.TYPED), hand)
    )
    return store


async def test_an_appeal_waits_in_its_own_place(store_with_round: Store) -> None:
    appeals = store_with_round.appeals
    assert await appeals.file(APPEAL)
    (waiting,) = await appeals.waiting(PLACE)
    assert replace(waiting, id=0) == APPEAL
    assert await appeals.find(waiting.id) == waiting
    assert await appeals.waiting(OTHER_PLACE) == []


async def test_the_same_guess_is_appealed_against_once(store_with_round: Store) -> None:
    appeals = store_with_round.appeals
    assert await appeals.file(APPEAL)
    assert not await appeals.file(APPEAL)
    assert await appeals.file(replace(APPEAL, attempt=2, text="a boss"))
    assert [each.attempt for each in await appeals.waiting(PLACE)] == [1, 2]


async def test_what_is_upheld_is_accepted_there_from_then_on(store_with_round: Store) -> None:
    appeals = store_with_round.appeals
    await appeals.file(APPEAL)
    (waiting,) = await appeals.waiting(PLACE)
    assert await appeals.decide(waiting, Decision.UPHELD)
    assert await appeals.accepted(PLACE) == {"the-heist-1": ("the boss",)}
    assert await appeals.accepted(OTHER_PLACE) == {}
    assert await appeals.waiting(PLACE) == []
    assert await appeals.find(waiting.id) is None


async def test_what_is_denied_is_not_accepted_and_cannot_be_decided_again(store_with_round: Store) -> None:
    appeals = store_with_round.appeals
    await appeals.file(APPEAL)
    (waiting,) = await appeals.waiting(PLACE)
    assert await appeals.decide(waiting, Decision.DENIED)
    assert not await appeals.decide(waiting, Decision.UPHELD)
    assert await appeals.accepted(PLACE) == {}
