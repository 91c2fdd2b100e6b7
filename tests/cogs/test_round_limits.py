"""When Discord asks to wait, or has an outage, a round goes on and nothing is lost."""

import pytest

from data.store import Store
from game.question import Question
from sandbox.driver import Player
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
    writes,
)


@pytest.fixture
def questions(questions: list[Question]) -> list[Question]:
    return questions[1:3]


async def play_on(player: Player, questions: list[Question]) -> None:
    """Play the two questions to the board, with one right answer each."""
    for number in (1, 2):
        shown = await question(player, number)
        right = asked_in(shown, questions).answer
        assert await clicks(player, shown, right) == f"Noted: **{right}**."
        await player.command("trivia skip")
    final = await board(player)
    assert "2 of 2 right" in final.text


@pytest.mark.parametrize("route", ["POST /webhooks", "PATCH /webhooks", "callback"])
async def test_a_round_waits_as_long_as_discord_says(
    sandbox: Sandbox, store: Store, ada: Player, questions: list[Question], route: str
) -> None:
    await ada.command("trivia start", ROUND)
    await question(ada, 1)
    sandbox.limits.refuse(route, retry_after=0.5, times=2)
    await play_on(ada, questions)
    assert [request.status for request in sandbox.requests].count(429) == 2
    await ended(store)


async def test_when_something_before_discord_refuses_a_token_an_ordinary_message_is_used(
    sandbox: Sandbox, ada: Player, questions: list[Question]
) -> None:
    # Without "Via" it is not Discord that answers, so the client does not wait.
    sandbox.limits.refuse("POST /webhooks", retry_after=60, via=False)
    await ada.command("trivia start", ROUND)
    await question(ada, 1)
    posted = [
        request for request in sandbox.requests if "POST /channels" in f"{request.method} {request.path}"
    ]
    assert [request.status for request in posted] == [200]
    await play_on(ada, questions)


@pytest.mark.parametrize(
    ("route", "times"),
    [("POST /webhooks", 1), ("POST /webhooks", 2), ("PATCH /webhooks", 1), ("callback", 1)],
)
async def test_an_outage_is_lived_through(
    sandbox: Sandbox, ada: Player, questions: list[Question], route: str, times: int
) -> None:
    sandbox.faults.fail(route, status=503, times=times)
    await ada.command("trivia start", ROUND)
    await play_on(ada, questions)
    assert [request.status for request in sandbox.log.failed] == [503] * times


@pytest.mark.parametrize("via", [True, False])
async def test_without_a_token_an_ordinary_message_waits_as_well(
    empty_sandbox: Sandbox, filled: Store, questions: list[Question], *, via: bool
) -> None:
    ada = Player(empty_sandbox, "Ada")
    async with serving(empty_sandbox, filled):
        await ada.command("trivia start", {**ROUND, "seconds": 20})
        shown = await question(ada, 1)
        await clicks(Player(empty_sandbox, "Bo"), shown, shown.buttons[0].label)
    empty_sandbox.limits.refuse("POST /channels", retry_after=0.5, via=via)
    async with serving(empty_sandbox, filled):
        await ada.wait_for(later("I was away", shown), timeout=10)
        await play_on(ada, questions)


async def test_who_was_held_up_by_a_limit_gets_the_time_back(
    sandbox: Sandbox, ada: Player, questions: list[Question]
) -> None:
    await ada.command("trivia start", {**ROUND, "mode": "typed"})
    shown = await question(ada, 1)
    right = asked_in(shown, questions).answer
    sandbox.limits.refuse("callback", retry_after=2)
    form = (await ada.click(shown, "Answer")).modal
    assert form is not None
    sandbox.clock.move(3.5)  # more than 5 seconds are over, 2 of them were Discord's
    assert await told(ada, ada.submit(form, {"Your answer": right})) == f"✅ Right: **{right}**."


async def test_words_are_noted_while_discord_makes_their_writer_wait(
    sandbox: Sandbox, ada: Player, bo: Player, questions: list[Question]
) -> None:
    await ada.command("trivia start", {**ROUND, "mode": "typed"})
    shown = await question(ada, 1)
    right = asked_in(shown, questions).answer
    await writes(bo, shown, "Zebra")
    sandbox.limits.refuse("callback", retry_after=1)
    assert await commands(ada, "trivia answer", {"text": right}) == f"✅ Right: **{right}**."
    await ada.command("trivia skip")
    assert "1 of 2 players had it" in (await revealed(ada, shown)).text


@pytest.mark.parametrize("mode", ["choice", "typed"])
async def test_a_round_keeps_within_discords_limits(
    sandbox: Sandbox, ada: Player, bo: Player, cy: Player, mode: str
) -> None:
    sandbox.limits.on = True
    await ada.command("trivia start", {**ROUND, "mode": mode})
    for number in (1, 2):
        shown = await question(ada, number)
        for player in (ada, bo, cy):
            if mode == "choice":
                await clicks(player, shown, shown.buttons[0].label)
            else:
                await writes(player, shown, "Zebra")
        await ada.command("trivia skip")
    await board(ada)
    assert not any(request.status == 429 for request in sandbox.requests)
