"""What goes wrong in a channel has one outcome each, and never leaves the channel blocked."""

import pytest

from data.store import Store
from game.question import Question
from sandbox.driver import InteractionFailed, Player
from sandbox.server import Sandbox
from tests.cogs.conftest import serving
from tests.cogs.rounds import (
    ROUND,
    asked_in,
    board,
    clicks,
    commands,
    ended,
    later,
    question,
    revealed,
    told,
)
from tests.waiting import until


@pytest.fixture
def questions(questions: list[Question]) -> list[Question]:
    return questions[1:5]


async def starts_again(player: Player, channel: int | None = None) -> None:
    """The channel is not blocked."""
    opening = await player.command("trivia start", ROUND, channel=channel)
    assert not opening.private


async def test_a_stop_during_a_reveal_ends_the_round_with_its_board(
    sandbox: Sandbox, store: Store, ada: Player, bo: Player
) -> None:
    await ada.command("trivia start", {**ROUND, "pause": 15})
    shown = await question(ada, 1)
    await clicks(bo, shown, shown.buttons[0].label)
    sandbox.faults.delay(0.5, "PATCH /webhooks")
    await ada.command("trivia skip")
    await revealed(ada, shown)
    await commands(ada, "trivia stop")
    final = await board(ada)
    assert "Stopped after 1 question" in final.text
    await ended(store)
    await starts_again(bo)


async def test_a_stop_while_a_question_is_being_posted_ends_the_round_with_its_board(
    sandbox: Sandbox, store: Store, ada: Player
) -> None:
    sandbox.faults.delay(1, "POST /webhooks")
    await ada.command("trivia start", ROUND)
    await commands(ada, "trivia stop")
    final = await board(ada)
    assert "Stopped after 0 questions" in final.text
    await ended(store)
    await starts_again(ada)


async def test_a_click_while_the_board_is_being_posted_is_answered(
    sandbox: Sandbox, ada: Player, bo: Player
) -> None:
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    await clicks(ada, shown, shown.buttons[0].label)
    sandbox.faults.delay(3600, "PATCH /webhooks")
    await ada.command("trivia stop")
    assert "No question is open" in await commands(bo, "trivia hint")
    sandbox.clock.move(3600)
    await board(ada)


@pytest.mark.parametrize("kind", ["text", "thread"])
async def test_a_deleted_channel_or_thread_ends_its_round(
    sandbox: Sandbox, store: Store, ada: Player, kind: str
) -> None:
    place = sandbox.add_channel("doomed", kind=kind)
    await ada.command("trivia start", ROUND, channel=place)
    await question(ada, 1, channel=place)
    before = len(sandbox.requests)
    sandbox.faults.delete_channel(place)
    await ended(store)
    assert sandbox.requests[before:] == []


async def test_after_the_question_is_deleted_the_next_message_begins_with_the_reveal(
    sandbox: Sandbox, ada: Player, bo: Player, questions: list[Question]
) -> None:
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    asked = asked_in(shown, questions)
    await clicks(bo, shown, asked.answer)
    sandbox.faults.delete_message(shown.id)
    await ada.command("trivia skip")
    following = await question(ada, 2)
    assert following.text.index(asked.evidence_text) < following.text.index("question 2 of 3")
    assert "Bo +" in following.text
    assert "Noted" in await clicks(bo, following, following.buttons[0].label)


async def test_without_its_permission_a_round_goes_on_by_tokens(
    sandbox: Sandbox, store: Store, ada: Player, questions: list[Question]
) -> None:
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    sandbox.deny(sandbox.channel, "send_messages")
    await clicks(ada, shown, asked_in(shown, questions).answer)
    await ada.command("trivia skip")
    await revealed(ada, shown)
    await question(ada, 2)
    await ada.command("trivia stop")
    await board(ada)
    await ended(store)


async def test_without_permission_and_token_three_refusals_end_a_round(
    sandbox: Sandbox, store: Store, ada: Player, questions: list[Question]
) -> None:
    await ada.command("trivia start", {**ROUND, "mode": "first"})
    shown = await question(ada, 1)
    await commands(ada, "trivia answer", {"text": asked_in(shown, questions).answer})  # closes the question
    sandbox.deny(sandbox.channel, "send_messages")
    sandbox.clock.move(16 * 60)
    invalid = sandbox.log.invalid
    await ended(store)
    refused = [request for request in sandbox.requests if request.status == 403]
    assert len(refused) == 3
    assert sandbox.log.invalid - invalid <= 5  # and at most two tokens, once each
    sandbox.allow(sandbox.channel, "send_messages")
    await starts_again(ada)


async def test_a_permission_that_comes_back_in_time_saves_the_round(
    empty_sandbox: Sandbox, filled: Store
) -> None:
    ada = Player(empty_sandbox, "Ada")
    async with serving(empty_sandbox, filled):
        await ada.command("trivia start", ROUND)
        shown = await question(ada, 1)
        await clicks(ada, shown, shown.buttons[0].label)
    empty_sandbox.deny(empty_sandbox.channel, "send_messages")
    async with serving(empty_sandbox, filled):

        async def is_refused() -> bool:
            return any(request.status == 403 for request in empty_sandbox.requests)

        await until(is_refused)
        empty_sandbox.allow(empty_sandbox.channel, "send_messages")
        await ada.wait_for(later("I was away", shown), timeout=8)
        await commands(ada, "trivia stop")
        await board(ada)
        await ended(filled)


async def test_when_the_bot_is_kicked_its_rounds_end(sandbox: Sandbox, store: Store, ada: Player) -> None:
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    before = len(sandbox.requests)
    sandbox.faults.kick_bot()
    await ended(store)
    assert sandbox.requests[before:] == []
    with pytest.raises(InteractionFailed, match="not in this server"):
        await ada.click(shown, shown.buttons[0].label)
    sandbox.faults.add_bot_again()
    await starts_again(ada)


async def test_who_stops_answering_holds_nobody_up(
    ada: Player, bo: Player, questions: list[Question]
) -> None:
    await ada.command("trivia start", {**ROUND, "questions": 4, "seconds": 60})
    for number in (1, 2, 3):
        shown = await question(ada, number)
        await clicks(bo if number == 1 else ada, shown, shown.buttons[0].label)
        await ada.command("trivia skip")
    last = await question(ada, 4)
    await clicks(ada, last, asked_in(last, questions).answer)
    final = await board(ada)
    assert "**Bo**" in final.text
    assert (final.created_at - last.created_at).total_seconds() < 10


@pytest.mark.parametrize("resumable", [True, False])
async def test_a_lost_connection_ends_no_round(
    sandbox: Sandbox, ada: Player, questions: list[Question], *, resumable: bool
) -> None:
    await ada.command("trivia start", {**ROUND, "seconds": 60})
    shown = await question(ada, 1)
    await sandbox.drop_gateway(resumable=resumable)
    await sandbox.bot_ready()
    assert "Noted" in await clicks(ada, shown, asked_in(shown, questions).answer)
    assert "A round is on here already" in await told(ada, ada.command("trivia start", ROUND))
    await ada.command("trivia stop")
    await board(ada)
    assert not any("I was away" in message.text for message in ada.messages())
