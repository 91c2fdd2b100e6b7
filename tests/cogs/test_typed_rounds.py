"""Typed rounds: answers in words, through the form or the command, that nobody else sees."""

import pytest

from game.question import Question
from sandbox.driver import Player
from sandbox.server import Sandbox
from tests.cogs.rounds import ROUND, asked_in, board, commands, later, question, revealed, writes

TYPED = {**ROUND, "mode": "typed"}


@pytest.fixture
def questions(questions: list[Question]) -> list[Question]:
    return questions[1:3]


async def test_three_players_play_a_whole_round(
    ada: Player, bo: Player, cy: Player, questions: list[Question]
) -> None:
    opening = await ada.command("trivia start", TYPED)
    assert opening.message is not None
    assert "5 seconds each (typed)" in opening.message.text
    for number in (1, 2):
        shown = await question(ada, number)
        assert [button.label for button in shown.buttons] == ["Answer"]
        asked = asked_in(shown, questions)
        assert await writes(ada, shown, asked.answer.upper()) == f"✅ Right: **{asked.answer.upper()}**."
        assert "2 tries left" in await writes(bo, shown, "Zebra")
        assert await writes(bo, shown, asked.answer) == f"✅ Right: **{asked.answer}**."
        for left in (2, 1, 0):  # all three, so that nobody is waited for any more
            assert f"{left} tr" in await commands(cy, "trivia answer", {"text": f"Zebra {left}"})
        reveal = await revealed(cy, shown)
        assert f"✅ **{asked.answer}**" in reveal.text
        assert "2 of 3 players had it (67 %)" in reveal.text
        assert reveal.text.index("Ada +") < reveal.text.index("Bo +")
    final = await board(cy)
    assert "🥇 **Ada**" in final.text
    assert "🥈 **Bo**" in final.text
    assert "3. **Cy** 0 points · 0 of 2 right" in final.text
    assert not any("Zebra" in message.text for message in ada.messages())


async def test_there_are_three_tries_a_question(ada: Player, questions: list[Question]) -> None:
    await ada.command("trivia start", TYPED)
    shown = await question(ada, 1)
    left = [await commands(ada, "trivia answer", {"text": word}) for word in ("Zebra", "Yak", "Gnu")]
    assert [text.rpartition(". ")[2] for text in left] == ["2 tries left.", "1 try left.", "0 tries left."]
    right = asked_in(shown, questions).answer
    assert "three tries for this question are used up" in await writes(ada, shown, right)


async def test_who_had_it_is_told_so_and_needs_no_more_tries(ada: Player, questions: list[Question]) -> None:
    await ada.command("trivia start", TYPED)
    shown = await question(ada, 1)
    right = asked_in(shown, questions).answer
    await writes(ada, shown, right)
    assert (
        await commands(ada, "trivia answer", {"text": "Zebra"}) == f"You have answered already: **{right}**."
    )


async def test_replies_are_answered_by_a_pointer_once_a_round(
    ada: Player, bo: Player, questions: list[Question]
) -> None:
    await ada.command("trivia start", TYPED)
    shown = await question(ada, 1)
    right = asked_in(shown, questions).answer
    await bo.send(right, reply_to=shown)
    pointer = await bo.wait_for(later("**Answer** button", shown))
    assert not pointer.data["mentions"]
    await ada.send(right, reply_to=shown, ping=False)
    await writes(ada, shown, right)
    await ada.command("trivia skip")
    reveal = await revealed(ada, shown)
    assert "1 of 1 player had it" in reveal.text
    points = later("**Answer** button", shown)
    assert [message.id for message in ada.messages() if points(message)] == [pointer.id]


async def test_a_pointer_that_may_not_be_posted_is_left_out(
    sandbox: Sandbox, ada: Player, bo: Player, questions: list[Question]
) -> None:
    await ada.command("trivia start", TYPED)
    shown = await question(ada, 1)
    sandbox.deny(sandbox.channel, "send_messages")
    await bo.send("Zebra", reply_to=shown)
    await writes(ada, shown, asked_in(shown, questions).answer)
    await ada.command("trivia skip")
    await revealed(ada, shown)
    await question(ada, 2)


async def test_before_the_first_question_there_is_nothing_to_answer(ada: Player) -> None:
    refused = await ada.command("trivia answer", {"text": "Ada"})
    assert refused.message is not None
    assert "No round is on" in refused.message.text
