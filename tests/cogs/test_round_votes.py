"""Hints, more time, skipping and stopping: what they do, and who may."""

import re

import pytest

from game.question import Question
from sandbox.driver import Player
from sandbox.server import Sandbox
from tests.cogs.rounds import (
    ROUND,
    asked_in,
    board,
    clicks,
    commands,
    later,
    question,
    revealed,
    wrong_for,
)

REFUSED = "Only whoever started the round, somebody with the role “Matinee host”"


@pytest.fixture
def questions(questions: list[Question]) -> list[Question]:
    return questions[1:3]


async def test_a_hint_is_private_and_costs_points(ada: Player, bo: Player, questions: list[Question]) -> None:
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    asked = asked_in(shown, questions)
    hint = await commands(bo, "trivia hint")
    assert hint.startswith("💡 It is **")
    assert f"**{asked.answer}**" in hint
    assert "There is no further hint" in await commands(bo, "trivia hint")
    await clicks(bo, shown, asked.answer)
    assert "answered already" in await commands(bo, "trivia hint")
    await ada.command("trivia skip")
    reveal = await revealed(ada, shown)
    points = int(reveal.text.rpartition("Bo +")[2].split()[0])
    assert 60 <= points <= 70
    assert not any("💡" in message.text for message in ada.messages())


async def test_the_starter_skips_at_once(ada: Player, questions: list[Question]) -> None:
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    skipped = await ada.command("trivia skip")
    assert skipped.message is not None
    assert not skipped.private
    assert "Skipped" in skipped.message.text
    reveal = await revealed(ada, shown)
    assert "question 1 of 2 · skipped" in reveal.text
    assert asked_in(shown, questions).evidence_text in reveal.text
    await question(ada, 2)


async def test_others_skip_by_the_majority_of_those_who_played(
    ada: Player, bo: Player, cy: Player, questions: list[Question]
) -> None:
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    assert "answer a question first" in await commands(bo, "trivia skip")
    for player in (ada, bo, cy):
        await clicks(player, shown, wrong_for(asked_in(shown, questions)))
    vote = await bo.command("trivia skip")
    assert vote.message is not None
    assert not vote.private
    assert "1 of 2 votes to skip question 1" in vote.message.text
    assert "counted already" in await commands(bo, "trivia skip")
    last = await cy.command("trivia skip")
    assert last.message is not None
    assert "Skipped question 1: 2 votes" in last.message.text
    assert "skipped" in (await revealed(ada, shown)).text


async def test_the_starter_gives_more_time_three_times(ada: Player, bo: Player) -> None:
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    assert REFUSED in await commands(bo, "trivia extend")
    for minutes in (1, 2, 3):
        more = await ada.command("trivia extend", {"seconds": 60})
        assert more.message is not None
        assert not more.private
        closes = re.search(r"More time: question 1 closes <t:(\d+):R>", more.message.text)
        assert closes is not None
        assert abs(int(closes[1]) - shown.created_at.timestamp() - 5 - 60 * minutes) <= 1
    assert "more time three times" in await commands(ada, "trivia extend")


async def test_an_extended_question_takes_answers_after_its_first_bell(
    sandbox: Sandbox, ada: Player, questions: list[Question]
) -> None:
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    await ada.command("trivia extend", {"seconds": 60})
    sandbox.clock.move(30)
    right = asked_in(shown, questions).answer
    assert await clicks(ada, shown, right) == f"Noted: **{right}**."


@pytest.mark.parametrize("who", ["role", "manager"])
async def test_hosts_may_run_the_rounds_of_others(sandbox: Sandbox, ada: Player, who: str) -> None:
    host = Player(sandbox, "Hal", moderator=who == "manager", roles=["Matinee Host"] if who == "role" else [])
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    more = await host.command("trivia extend")
    assert not more.private
    skipped = await host.command("trivia skip")
    assert skipped.message is not None
    assert skipped.message.text == "⏭️ Skipped."
    await revealed(ada, shown)
    await question(ada, 2)
    assert "Stopping the round" in await commands(host, "trivia stop")
    final = await board(ada)
    assert "Stopped after 2 questions" in final.text


async def test_others_may_neither_stop_nor_extend(sandbox: Sandbox, ada: Player) -> None:
    other = Player(sandbox, "Oz", roles=["Critic"])
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    for command in ("trivia stop", "trivia extend"):
        assert REFUSED in await commands(other, command)
    await clicks(other, shown, shown.buttons[0].label)
    vote = await other.command("trivia skip")
    assert vote.message is not None
    assert "Skipped question 1: 1 vote" in vote.message.text  # the only one who played: a majority


async def test_stop_shows_the_scores_and_frees_the_channel(ada: Player) -> None:
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    await clicks(ada, shown, shown.buttons[0].label)
    assert "Stopping the round" in await commands(ada, "trivia stop")
    final = await board(ada)
    assert "Stopped after 1 question" in final.text
    assert "**Ada**" in final.text
    assert "✅" in (await revealed(ada, shown)).text
    for command in ("stop", "skip", "hint", "extend"):
        assert "No round is on" in await commands(ada, f"trivia {command}")
    again = await ada.command("trivia start", ROUND)
    assert not again.private
    await ada.wait_for(later("question 1 of", final))
