"""Appeals: what the judge rejected, a host may uphold, and the score is put right."""

from functools import partial

import pytest

from data.store import Store
from game.question import Question
from sandbox.driver import Player
from sandbox.server import Sandbox
from sandbox.sight import Message
from tests.cogs.rounds import (
    ROUND,
    asked_in,
    board,
    commands,
    ended,
    later,
    question,
    revealed,
)

TYPED = {**ROUND, "mode": "typed", "seconds": 5}
GUESS = "the purple place"


@pytest.fixture
def questions(questions: list[Question]) -> list[Question]:
    return questions[4:5]


@pytest.fixture
def host(sandbox: Sandbox) -> Player:
    return Player(sandbox, "Hana", roles=("Matinee Host",))


async def rejected(player: Player, shown: Message, text: str = GUESS) -> Message:
    """Give an answer that the judge rejects; return what its player is told."""
    await player.command("trivia answer", {"text": text})
    return await player.wait_for(partial(is_rejection, shown, text))


def is_rejection(after: Message, text: str, message: Message) -> bool:
    return message.private and text in message.text and message.id > after.id and bool(message.buttons)


async def test_an_upheld_appeal_corrects_the_score_after_the_round(
    ada: Player, host: Player, store: Store, questions: list[Question]
) -> None:
    await ada.command("trivia start", TYPED)
    shown = await question(ada, 1)
    told = await rejected(ada, shown)
    filed = await ada.click(told, "Appeal")
    assert filed.private
    assert "hosts' list" in str(filed.message)
    final = await board(ada)
    assert "**Ada** 0 points" in final.text
    await ended(store)
    case = await host.command("trivia appeals")
    assert case.private
    assert case.message is not None
    assert GUESS in case.message.text
    assert f"Answer: **{questions[0].answer}**" in case.message.text
    await host.click(case.message, "It is right")
    public = await ada.wait_for(later("Appeal upheld", final))
    assert f"**{GUESS}** was right in question 1" in public.text
    review = await ada.click(final, "Review")
    assert review.message is not None
    assert "nothing to review" in review.message.text
    assert await commands(host, "trivia appeals") == "No appeal is waiting."


async def test_what_was_upheld_is_accepted_in_the_next_round(ada: Player, host: Player, store: Store) -> None:
    await ada.command("trivia start", TYPED)
    told = await rejected(ada, await question(ada, 1))
    await ada.click(told, "Appeal")
    final = await board(ada)
    case = await host.command("trivia appeals")
    assert case.message is not None
    await host.click(case.message, "It is right")
    await ada.wait_for(later("Appeal upheld", final))
    await ended(store)
    again = await ada.click(final, "Rematch")
    assert again.message is not None
    opening = again.message
    await ada.wait_for(lambda m: "question 1 of" in m.text and m.id > opening.id and bool(m.buttons))
    assert await commands(ada, "trivia answer", {"text": GUESS}) == f"✅ Right: **{GUESS}**."


async def test_a_host_decides_during_the_round_but_not_while_the_question_is_open(
    sandbox: Sandbox, ada: Player, host: Player, questions: list[Question], store: Store
) -> None:
    await ada.command("trivia start", TYPED)
    shown = await question(ada, 1)
    await ada.click(await rejected(ada, shown), "Appeal")
    case = await host.command("trivia appeals")
    assert case.message is not None
    refused = await host.click(case.message, "It is right")
    assert refused.message is not None
    assert "still open" in refused.message.text
    await revealed(ada, shown)
    await host.click(case.message, "It is right")
    await ada.wait_for(later("Appeal upheld", shown))
    guild = sandbox.world.channels[sandbox.channel].guild_id
    assert guild is not None
    assert asked_in(shown, questions).id in await store.appeals.accepted(guild)


async def test_a_denied_appeal_changes_nothing(ada: Player, host: Player, store: Store) -> None:
    await ada.command("trivia start", TYPED)
    told = await rejected(ada, await question(ada, 1))
    await ada.click(told, "Appeal")
    case = await host.command("trivia appeals")
    assert case.message is not None
    await host.click(case.message, "It is wrong")
    assert await commands(host, "trivia appeals") == "No appeal is waiting."
    again = await ada.click(told, "Appeal")
    assert "or was decided" in str(again.message)


async def test_only_hosts_decide_and_only_the_player_appeals(ada: Player, bo: Player) -> None:
    await ada.command("trivia start", TYPED)
    await rejected(ada, await question(ada, 1))
    assert "decides appeals" in await commands(ada, "trivia appeals")
    assert "decides appeals" in await commands(bo, "trivia appeals")


async def test_two_guesses_are_two_appeals_shown_oldest_first(ada: Player, host: Player) -> None:
    await ada.command("trivia start", TYPED)
    shown = await question(ada, 1)
    first = await rejected(ada, shown, "zebra town")
    second = await rejected(ada, shown, "gnu town")
    await ada.click(second, "Appeal")
    await ada.click(first, "Appeal")
    case = await host.command("trivia appeals")
    assert case.message is not None
    assert "2 appeals" in case.message.text
    assert "gnu town" in case.message.text
    await host.click(case.message, "It is wrong")
    after = await host.command("trivia appeals")
    assert "zebra town" in str(after.message)


async def test_there_are_no_appeals_in_direct_messages(ada: Player) -> None:
    await ada.command("trivia start", TYPED, channel=ada.dm)
    await question(ada, 1, channel=ada.dm)
    told = await ada.command("trivia answer", {"text": GUESS}, channel=ada.dm)
    assert told.message is not None
    assert not told.message.buttons
