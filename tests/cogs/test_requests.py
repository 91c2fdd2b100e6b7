"""What whole rounds cost in requests: nothing that is limited globally while a token is fresh."""

import asyncio
from collections import Counter

import pytest

from game.question import Question
from sandbox.driver import Player
from sandbox.recorded import Request
from sandbox.server import Sandbox
from sandbox.sight import Message
from tests.cogs.rounds import ROUND, arranges, board, clicks, question, writes
from tests.samples import clues_question, heist_questions, order_question

MODES = ("choice", "typed", "first", "survival", "clues", "order")


@pytest.fixture
def questions() -> list[Question]:
    return [*heist_questions(), clues_question(), order_question()]


def kind(request: Request) -> str:
    """What a request is for Discord's limits, and whether it posts or edits."""
    if "/callback" in request.path:
        return "callback"
    return f"{'globally limited' if request.global_ else 'by a token'} {request.method}"


async def answer(player: Player, shown: Message, mode: str) -> None:
    """Answer somehow."""
    match mode:
        case "choice" | "survival":
            await clicks(player, shown, shown.buttons[0].label)
        case "order":
            await arranges(player, shown, "ABCD")
        case _:
            await writes(player, shown, "Zebra")


@pytest.mark.parametrize("mode", MODES)
async def test_with_fresh_tokens_nothing_is_limited_globally(
    sandbox: Sandbox, ada: Player, bo: Player, cy: Player, mode: str
) -> None:
    before = len(sandbox.requests)
    await ada.command("trivia start", {**ROUND, "mode": mode})
    count = 1 if mode in ("clues", "order") else 3
    for number in range(1, count + 1):
        shown = await question(ada, number)
        await asyncio.gather(*(answer(player, shown, mode) for player in (ada, bo, cy)))
        await ada.command("trivia skip")
    await board(ada)
    made = Counter(map(kind, sandbox.requests[before:]))
    forms = 0 if mode in ("choice", "survival") else 3 * count
    assert made == {
        "callback": 1 + forms + 4 * count,  # the start; forms; three answers and a skip a question
        "by a token POST": 2 * count + 1,  # each question, one private line of its first answer; the board
        "by a token PATCH": count,  # each reveal
    }


@pytest.mark.parametrize("mode", ["choice", "typed"])
async def test_without_fresh_tokens_a_question_costs_one_globally_limited_request(
    sandbox: Sandbox, ada: Player, bo: Player, cy: Player, mode: str
) -> None:
    await ada.command("trivia start", {**ROUND, "mode": mode})
    shown = await question(ada, 1)
    await asyncio.gather(*(answer(player, shown, mode) for player in (ada, bo, cy)))
    sandbox.clock.move(16 * 60)  # whatever token there was is spent before the bell
    before = len(sandbox.requests)
    second = await question(ada, 2)
    assert "question 1 of 3" in second.text
    made = sandbox.requests[before:]
    refused = [request for request in made if request.status == 401]
    assert len(refused) <= 3  # no token is tried twice
    assert [request.global_ for request in made if request not in refused] == [True]
    await asyncio.gather(*(answer(player, second, mode) for player in (ada, bo, cy)))
    await ada.command("trivia skip")
    await question(ada, 3)
    assert [request.global_ for request in sandbox.requests[before:]].count(True) == 1


async def test_nobody_is_shown_that_the_bot_types(sandbox: Sandbox, ada: Player) -> None:
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    await clicks(ada, shown, shown.buttons[0].label)
    await ada.command("trivia stop")
    await board(ada)
    assert not any("typing" in request.path for request in sandbox.requests)
