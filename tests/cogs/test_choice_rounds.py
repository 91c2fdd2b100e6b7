"""Choice rounds, as players in a channel know them."""

import pytest

from data.store import Store
from game.events import Answer
from game.question import Question
from sandbox.driver import Player
from sandbox.server import Sandbox
from tests.cogs.rounds import ROUND, asked_in, board, clicks, ended, question, revealed, wrong_for


@pytest.fixture
def questions(questions: list[Question]) -> list[Question]:
    return questions[1:3]


async def test_three_players_play_a_whole_round(
    sandbox: Sandbox, store: Store, ada: Player, bo: Player, cy: Player, questions: list[Question]
) -> None:
    opening = await ada.command("trivia start", ROUND)
    assert opening.message is not None
    assert not opening.private
    assert "The Heist" in opening.message.text
    assert "2 questions, 5 seconds each (choice)" in opening.message.text
    assert "so the round is shorter" in opening.message.text
    for number in (1, 2):
        shown = await question(cy, number)
        asked = asked_in(shown, questions)
        assert sorted(button.label for button in shown.buttons) == sorted(asked.choices)
        assert await clicks(ada, shown, asked.answer) == f"Noted: **{asked.answer}**."
        wrong = wrong_for(asked)
        assert await clicks(bo, shown, wrong) == f"Noted: **{wrong}**."
        assert await clicks(cy, shown, asked.answer) == f"Noted: **{asked.answer}**."
        reveal = await revealed(bo, shown)
        assert f"✅ **{asked.answer}**" in reveal.text
        assert asked.evidence_text in reveal.text
        assert f"Sentence {asked.evidence[0]} of the synopsis, scene {asked.scene}" in reveal.text
        assert f"✅ {asked.answer}: 2 (67 %)" in reveal.text
        assert f"{wrong}: 1 (33 %)" in reveal.text
        assert reveal.text.index("Ada +") < reveal.text.index("Cy +")
        assert "Bo +" not in reveal.text
    final = await board(bo)
    assert "🥇 **Ada**" in final.text
    assert "🥈 **Cy**" in final.text
    assert "3. **Bo** 0 points · 0 of 2 right (0 %)" in final.text
    assert "2 of 2 right (100 %)" in final.text
    assert "Fastest: Ada" in final.text
    assert "Longest streak: Ada, 2 in a row" in final.text
    assert [button.label for button in final.buttons] == ["Rematch", "Review"]
    await ended(store)


async def test_whoever_answers_again_is_told_what_counts(ada: Player, questions: list[Question]) -> None:
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    first, second = (button.label for button in shown.buttons[:2])
    await clicks(ada, shown, first)
    assert await clicks(ada, shown, second) == f"You have answered already: **{first}**."


async def test_where_changes_are_allowed_the_last_answer_counts(
    ada: Player, bo: Player, questions: list[Question]
) -> None:
    opening = await ada.command("trivia start", {**ROUND, "changes": True})
    assert opening.message is not None
    assert "You may change your answer until the bell." in opening.message.text
    shown = await question(ada, 1)
    asked = asked_in(shown, questions)
    wrong = wrong_for(asked)
    await clicks(ada, shown, wrong)
    assert await clicks(ada, shown, asked.answer) == f"Changed to: **{asked.answer}**."
    assert await clicks(ada, shown, asked.answer) == f"You have answered already: **{asked.answer}**."
    await clicks(bo, shown, asked.answer)
    assert await clicks(bo, shown, wrong) == f"Changed to: **{wrong}**."
    await ada.command("trivia skip")
    reveal = await revealed(ada, shown)
    assert "Ada +" in reveal.text
    assert "Bo +" not in reveal.text
    assert f"✅ {asked.answer}: 1 (50 %)" in reveal.text


async def test_an_answer_is_in_the_ledger_before_the_player_is_told(
    ada: Player, store: Store, questions: list[Question]
) -> None:
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    await ada.click(shown, asked_in(shown, questions).answer)
    (sitting,) = await store.ledger.open_rounds()
    events = await store.ledger.events(sitting.id)
    assert [event.player for event in events if isinstance(event, Answer)] == [ada.id]


async def test_button_ids_do_not_tell_what_is_right(ada: Player, questions: list[Question]) -> None:
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    ids = [button.custom_id or "" for button in shown.buttons]
    stem = ids[0].rpartition(":")[0]
    assert ids == [f"{stem}:{place}" for place in range(len(ids))]
    assert asked_in(shown, questions).id not in stem


async def test_a_choice_round_takes_no_words(ada: Player) -> None:
    await ada.command("trivia start", ROUND)
    await question(ada, 1)
    refused = await ada.command("trivia answer", {"text": "Ada"})
    assert refused.private
    assert refused.message is not None
    assert "answered by its buttons" in refused.message.text
