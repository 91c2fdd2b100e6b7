"""Ledgers as an interrupted run left them, between writing down what happened and showing it."""

import secrets
from time import time

import pytest

from data.ledger import Record, Sitting
from data.store import Store
from game.events import Answer, Dealt, Event, Shown, Start, TimeUp
from game.options import Options
from game.round import Round
from sandbox.driver import Player
from sandbox.server import Sandbox
from tests.cogs.conftest import serving
from tests.cogs.rounds import board, ended, later, question, told

DAY = 24 * 60 * 60


async def leave(
    sandbox: Sandbox, store: Store, starter: Player, hand: tuple[Dealt, ...], *events: Event
) -> str:
    """Write a round of these questions down that was interrupted after these events; return its id."""
    sitting = Sitting(
        id=secrets.token_hex(6),
        film="the-heist",
        guild=sandbox.world.guild.id,
        channel=sandbox.channel,
        starter=starter.id,
        started_at=events[0].at,
        options=Options(seconds=20, pause=0),
        dealt=hand,
    )
    game = Round(sitting.dealt, sitting.options)
    records = [Record(number, event, game.handle(event)) for number, event in enumerate(events, 1)]
    await store.ledger.open_round(sitting)
    await store.ledger.append(sitting, records)
    return sitting.id


def one_question(player: Player, begun: float) -> tuple[Event, ...]:
    """A question that the player answered rightly after one second, up to its reveal."""
    return (
        Start(begun),
        Shown(begun + 1, 1, 42),
        Answer(begun + 2, player.id, 1, 0),
        TimeUp(begun + 22.5),
    )


@pytest.fixture
def ada(empty_sandbox: Sandbox) -> Player:
    return Player(empty_sandbox, "Ada")


async def test_a_reveal_that_was_never_shown_is_shown_and_counts_once(
    empty_sandbox: Sandbox, filled: Store, hand: tuple[Dealt, ...], ada: Player
) -> None:
    await leave(empty_sandbox, filled, ada, hand[:2], *one_question(ada, time() - 600))
    async with serving(empty_sandbox, filled):
        line = await ada.wait_for(lambda m: "I was away" in m.text, timeout=5)
        assert hand[0].question.evidence_text in line.text
        assert "+98" in line.text
        assert "the next question comes now" in line.text
        await question(ada, 2)
        await ada.command("trivia stop")
        final = await board(ada)
        assert "98 points · 1 of 2 right" in final.text
        await ended(filled)


async def test_a_board_that_was_never_shown_is_shown(
    empty_sandbox: Sandbox, filled: Store, hand: tuple[Dealt, ...], ada: Player
) -> None:
    await leave(empty_sandbox, filled, ada, hand[:1], *one_question(ada, time() - 600))
    async with serving(empty_sandbox, filled):
        final = await ada.wait_for(lambda m: "final scores" in m.text, timeout=5)
        assert hand[0].question.evidence_text in final.text
        assert "98 points · 1 of 1 right" in final.text
        await ended(filled)
        assert "nothing to review" in await told(ada, ada.click(final, "Review"))
        again = await ada.click(final, "Rematch")
        assert not again.private


async def test_the_time_left_is_that_of_the_ledgers_last_entry(
    empty_sandbox: Sandbox, filled: Store, hand: tuple[Dealt, ...], ada: Player
) -> None:
    begun = time() - DAY / 2
    events = (Start(begun), Shown(begun, 1, 42), Answer(begun + 5, ada.id, 1, 0))
    await leave(empty_sandbox, filled, ada, hand[:1], *events)
    async with serving(empty_sandbox, filled):
        line = await ada.wait_for(lambda m: "I was away" in m.text, timeout=5)
        bell = int(line.text.partition("<t:")[2].partition(":")[0])
        assert abs(bell - line.created_at.timestamp() - 15) <= 1.5


async def test_a_round_that_had_only_begun_asks_its_first_question(
    empty_sandbox: Sandbox, filled: Store, hand: tuple[Dealt, ...], ada: Player
) -> None:
    await leave(empty_sandbox, filled, ada, hand[:1], Start(time() - 600))
    async with serving(empty_sandbox, filled):
        shown = await ada.wait_for(lambda m: "question 1 of 1" in m.text, timeout=5)
        assert "Noted" in await told(ada, ada.click(shown, hand[0].question.answer))


async def test_a_round_of_yesterday_ends_with_its_results(
    empty_sandbox: Sandbox, filled: Store, hand: tuple[Dealt, ...], ada: Player
) -> None:
    begun = time() - DAY - 60
    await leave(empty_sandbox, filled, ada, hand, *one_question(ada, begun)[:3])
    async with serving(empty_sandbox, filled):
        final = await ada.wait_for(lambda m: "final scores" in m.text, timeout=5)
        assert "1 of 1 right" in final.text
        assert not any("I was away" in message.text for message in ada.messages())
        await ended(filled)
        opening = await ada.command("trivia start", {"film": "the-heist"})
        assert not opening.private
        await ada.wait_for(later("question 1 of", final))


async def test_of_two_rounds_in_one_channel_the_newer_goes_on(
    empty_sandbox: Sandbox, filled: Store, hand: tuple[Dealt, ...], ada: Player
) -> None:
    for begun in (time() - 600, time() - 300):
        newest = await leave(empty_sandbox, filled, ada, hand[:1], *one_question(ada, begun)[:2])
    async with serving(empty_sandbox, filled):
        await ada.wait_for(lambda m: "I was away" in m.text, timeout=5)
        assert [sitting.id for sitting in await filled.ledger.open_rounds()] == [newest]
        await ada.command("trivia stop")
        await board(ada)
        await ended(filled)
