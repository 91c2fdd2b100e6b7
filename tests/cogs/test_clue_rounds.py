"""Clue rounds: "Who am I?", one clue after another, fewer points each."""

import re

import pytest

from game.question import Question
from sandbox.driver import Player
from sandbox.server import Sandbox
from tests.cogs.rounds import ROUND, board, question, revealed, writes
from tests.samples import clues_question

CLUES = {**ROUND, "mode": "clues"}


@pytest.fixture
def questions() -> list[Question]:
    return [clues_question()]


async def test_clues_come_one_after_another_and_each_leaves_fewer_points(
    sandbox: Sandbox, ada: Player, bo: Player, cy: Player
) -> None:
    await ada.command("trivia start", CLUES)
    shown = await question(ada, 1)
    assert "### Who am I?\n1. I get to Rome.\n-# 4 clues to come" in shown.text
    assert "I follow people" not in shown.text
    assert await writes(ada, shown, "Dev") == "✅ Right: **Dev**."
    assert "2 tries left" in await writes(cy, shown, "Ada")
    third = await bo.wait_for(lambda m: m.id == shown.id and "3. I come last.\n-# 2 clues" in m.text)
    assert third.buttons
    assert await writes(bo, third, "dev") == "✅ Right: **dev**."
    await ada.command("trivia skip")
    reveal = await revealed(bo, shown)
    assert "5. My name begins with D." in reveal.text
    gained = dict(re.findall(r"(Ada|Bo) \+(\d+)", reveal.text))
    assert gained == {"Ada": "100", "Bo": "60"}
    final = await board(cy)
    assert "🥇 **Ada** 100 points" in final.text
    assert "🥈 **Bo** 60 points" in final.text


async def test_a_clue_is_an_edit_by_a_token_and_never_a_message(sandbox: Sandbox, ada: Player) -> None:
    await ada.command("trivia start", CLUES)
    shown = await question(ada, 1)
    before = len(sandbox.requests)
    await ada.wait_for(lambda m: m.id == shown.id and "5. My name" in m.text, timeout=10)
    made = sandbox.requests[before:]
    assert [(request.method, request.global_) for request in made] == [("PATCH", False)] * 4
