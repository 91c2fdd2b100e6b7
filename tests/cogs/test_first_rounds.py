"""Rounds that the first right answer wins: through the form, the command, or a reply that pings the bot."""

import asyncio
import re

import pytest

from game.question import Question
from sandbox.driver import Player
from tests.cogs.rounds import ROUND, asked_in, board, commands, later, question, revealed, writes

FIRST = {**ROUND, "mode": "first"}


@pytest.fixture
def questions(questions: list[Question]) -> list[Question]:
    return questions[1:4]


async def test_the_first_right_answer_takes_the_question_however_it_is_given(
    ada: Player, bo: Player, cy: Player, questions: list[Question]
) -> None:
    await ada.command("trivia start", FIRST)
    shown = await question(ada, 1)
    assert "2 tries left" in await writes(bo, shown, "Zebra")
    await writes(ada, shown, asked_in(shown, questions).answer)
    reveal = await revealed(ada, shown)
    assert "Ada +" in reveal.text
    assert "1 of 2 players had it" in reveal.text

    shown = await question(bo, 2)
    await bo.send("Zebra", reply_to=shown)
    await bo.send(asked_in(shown, questions).answer, reply_to=shown)
    reveal = await revealed(bo, shown)
    assert re.findall(r"(\w+) \+\d+", reveal.text) == ["Bo"]

    shown = await question(cy, 3)
    await commands(cy, "trivia answer", {"text": asked_in(shown, questions).answer})
    final = await board(cy)
    assert final.text.count("1 of 3 right") == 3
    pointers = [each for each in bo.messages() if "ping" in each.text and each.id > shown.id]
    assert pointers == []


async def test_two_right_answers_at_once_share_the_points(
    ada: Player, bo: Player, questions: list[Question]
) -> None:
    await ada.command("trivia start", FIRST)
    shown = await question(ada, 1)
    right = asked_in(shown, questions).answer
    await asyncio.gather(writes(ada, shown, right), writes(bo, shown, right))
    await ada.command("trivia skip")
    reveal = await revealed(ada, shown)
    gained = [int(points) for points in re.findall(r"(?:Ada|Bo) \+(\d+)", reveal.text)]
    assert len(gained) == 2
    assert all(45 <= points <= 50 for points in gained)


async def test_after_the_first_right_answer_the_question_closes_soon(
    ada: Player, bo: Player, questions: list[Question]
) -> None:
    await ada.command("trivia start", {**FIRST, "seconds": 60})
    shown = await question(ada, 1)
    form = (await bo.click(shown, "Answer")).modal
    assert form is not None
    await writes(ada, shown, asked_in(shown, questions).answer)
    await revealed(ada, shown)
    late = await bo.submit(form, {"Your answer": asked_in(shown, questions).answer})
    assert late.message is not None
    assert "Too late" in late.message.text or "That question is closed" in late.message.text


async def test_a_reply_without_the_ping_gets_one_pointer_a_round(
    ada: Player, bo: Player, questions: list[Question]
) -> None:
    await ada.command("trivia start", FIRST)
    shown = await question(ada, 1)
    right = asked_in(shown, questions).answer
    await bo.send(right, reply_to=shown, ping=False)
    pointer = await bo.wait_for(later("only when it pings me", shown))
    await bo.send(right, reply_to=shown, ping=False)
    await bo.send(right, reply_to=shown)
    await bo.wait_for(lambda m: m.id == shown.id and "Bo +" in m.text)
    pointers = [each.id for each in bo.messages() if "only when it pings me" in each.text]
    assert pointers == [pointer.id]
    assert not pointer.data["mentions"]


async def test_what_is_written_to_nobody_or_to_others_is_no_answer(
    ada: Player, bo: Player, questions: list[Question]
) -> None:
    await ada.command("trivia start", FIRST)
    shown = await question(ada, 1)
    right = asked_in(shown, questions).answer
    said = await bo.send(right)
    await ada.send(right, reply_to=said)
    await ada.command("trivia stop")
    reveal = await revealed(ada, shown)
    assert "Nobody answered." in reveal.text
