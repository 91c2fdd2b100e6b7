"""Rounds in teams: joined by buttons, begun by the starter or by time."""

import pytest

from data.store import Store
from game.question import Question
from sandbox.driver import Player
from tests.cogs.rounds import ROUND, asked_in, board, clicks, ended, question, revealed, told, wrong_for

TEAMS = {**ROUND, "teams": 2}


@pytest.fixture
def questions(questions: list[Question]) -> list[Question]:
    return questions[1:2]


async def test_teams_are_joined_by_buttons_and_have_a_board_of_their_own(
    ada: Player, bo: Player, cy: Player, questions: list[Question]
) -> None:
    await ada.command("trivia start", TEAMS)
    joining = await ada.wait_for(lambda m: "2 teams: join one below" in m.text)
    assert [button.label for button in joining.buttons] == ["🔴 Red", "🔵 Blue", "Begin"]
    assert await clicks(ada, joining, "🔵 Blue") == "You are in team 🔵 Blue."
    assert await clicks(ada, joining, "🔴 Red") == "You changed to team 🔴 Red."
    assert await clicks(bo, joining, "🔵 Blue") == "You are in team 🔵 Blue."
    assert "Only whoever started the round" in await clicks(bo, joining, "Begin")
    assert await clicks(ada, joining, "Begin") == "Off we go."
    shown = await question(ada, 1)
    assert "The round has begun already" in await clicks(ada, joining, "Begin")
    asked = asked_in(shown, questions)
    await clicks(ada, shown, asked.answer)
    await clicks(bo, shown, wrong_for(asked))
    await clicks(cy, shown, wrong_for(asked))  # was in no team: takes a seat in the smallest
    assert "you stay in it" in await clicks(bo, joining, "🔴 Red")
    await ada.command("trivia skip")
    await revealed(ada, shown)
    final = await board(ada)
    assert "🥇 **🔴 Red**" in final.text
    assert "🔴 **Ada**" in final.text
    assert "🔴 **Cy** 0 points" in final.text
    assert "**🔵 Blue** 0 points · 1 player" in final.text


async def test_a_rematch_has_the_same_teams_and_options(ada: Player, bo: Player, store: Store) -> None:
    await ada.command("trivia start", {**TEAMS, "teams": 3, "mode": "typed"})
    joining = await ada.wait_for(lambda m: "3 teams" in m.text)
    await ada.command("trivia stop")
    final = await board(ada)
    await ended(store)
    again = await bo.click(final, "Rematch")
    assert again.message is not None
    assert "5 seconds each (typed)" in again.message.text
    anew = await bo.wait_for(lambda m: "3 teams" in m.text and m.id > final.id)
    assert anew.id != joining.id
    assert "Only whoever started" in await told(ada, ada.click(anew, "Begin"))
    assert await told(bo, bo.click(anew, "Begin")) == "Off we go."
    await question(bo, 1)
