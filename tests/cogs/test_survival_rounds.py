"""Survival: three lives, and the last one standing wins."""

from game.question import Question
from sandbox.driver import Player
from tests.cogs.rounds import ROUND, asked_in, board, clicks, question, revealed, wrong_for

SURVIVAL = {**ROUND, "mode": "survival", "questions": 5}


async def test_wrong_and_missing_answers_cost_lives_until_one_is_left(
    ada: Player, bo: Player, cy: Player, questions: list[Question]
) -> None:
    opening = await ada.command("trivia start", SURVIVAL)
    assert opening.message is not None
    assert "Three lives each" in opening.message.text
    lost = ("💔 Bo (2 left)", "💔 Bo (1 left) · Cy (2 left)", "💔 Cy (1 left)\n☠️ Out: Bo", "☠️ Out: Cy")
    for number, costs in enumerate(lost, 1):
        shown = await question(ada, number)
        asked = asked_in(shown, questions)
        await clicks(ada, shown, asked.answer)
        if number < 4:
            await clicks(bo, shown, wrong_for(asked))
            await clicks(cy, shown, asked.answer if number == 1 else wrong_for(asked))
        else:
            assert "You are out of lives" in await clicks(bo, shown, asked.answer)
        reveal = await revealed(ada, shown)
        assert reveal.text.endswith(costs)
    final = await board(bo)
    assert "🥇 **Ada**" in final.text
    assert "4 of 4 right (100 %) · ❤️❤️❤️" in final.text
    assert final.text.index("**Ada**") < final.text.index("**Cy**") < final.text.index("**Bo**")
    assert final.text.count("· out") == 2
