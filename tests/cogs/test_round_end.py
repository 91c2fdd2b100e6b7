"""After the last question: the board, "Review" and "Rematch"."""

from dataclasses import replace

import pytest

from data.store import Store
from game.film import Film
from game.question import Question
from sandbox.driver import Player
from sandbox.server import Sandbox
from tests.cogs.conftest import serving
from tests.cogs.rounds import ROUND, asked_in, board, clicks, ended, question, revealed, told, wrong_for


@pytest.fixture
def questions(questions: list[Question]) -> list[Question]:
    return questions[1:3]


async def play(ada: Player, bo: Player, store: Store, questions: list[Question]) -> list[Question]:
    """Two questions: Ada has both, Bo the first only; return them as they were asked."""
    await ada.command("trivia start", ROUND)
    first = await question(ada, 1)
    asked = asked_in(first, questions)
    await clicks(ada, first, asked.answer)
    await clicks(bo, first, asked.answer)
    await ada.command("trivia skip")
    second = await question(ada, 2)
    other = asked_in(second, questions)
    await clicks(ada, second, other.answer)
    await clicks(bo, second, wrong_for(other))
    await ada.command("trivia skip")
    await ended(store)
    return [asked, other]


async def test_review_is_private_and_shows_what_one_had_not_also_after_a_restart(
    empty_sandbox: Sandbox, filled: Store, questions: list[Question]
) -> None:
    names = ("Ada", "Bo", "Cy")
    ada, bo, cy = (Player(empty_sandbox, name) for name in names)
    async with serving(empty_sandbox, filled):
        first, second = await play(ada, bo, filled, questions)
        final = await board(bo)
        assert "nothing to review" in await told(ada, ada.click(final, "Review"))
        before = await told(bo, bo.click(final, "Review"))
        assert "1 question to look at again" in before
        assert f"**2.** {second.prompt} ✅ **{second.answer}**\n> {second.evidence_text}" in before
        assert first.prompt not in before
        others = await told(cy, cy.click(final, "Review"))
        assert "2 questions to look at again" in others
    async with serving(empty_sandbox, filled):
        assert await told(bo, bo.click(final, "Review")) == before


async def test_a_rematch_asks_again_with_the_same_options(
    ada: Player, bo: Player, store: Store, questions: list[Question]
) -> None:
    await ada.command("trivia start", {**ROUND, "seconds": 7, "changes": True})
    await question(ada, 1)
    await ada.command("trivia stop")
    final = await board(ada)
    await ended(store)
    opening = await bo.click(final, "Rematch")
    assert opening.message is not None
    assert not opening.private
    assert "7 seconds each (choice)" in opening.message.text
    assert "You may change your answer" in opening.message.text
    shown = await bo.wait_for(lambda m: "question 1 of 2" in m.text and bool(m.buttons) and m.id > final.id)
    refused = await ada.click(final, "Rematch")
    assert refused.private
    assert refused.message is not None
    assert f"/{shown.id}" in refused.message.text
    assert "Only whoever started" in await told(ada, ada.command("trivia stop"))
    assert "Stopping" in await told(bo, bo.command("trivia stop"))


async def test_a_rematch_of_a_film_that_is_gone_is_refused_in_a_sentence(
    ada: Player, store: Store, film: Film, questions: list[Question]
) -> None:
    await ada.command("trivia start", ROUND)
    await question(ada, 1)
    await ada.command("trivia stop")
    final = await board(ada)
    await ended(store)
    await store.catalogue.replace_film(replace(film, slug="other", title="Another"), [])
    await store.catalogue.remove_film(film.slug)
    assert "I know no film “the-heist”" in await told(ada, ada.click(final, "Rematch"))


async def test_the_board_counts_and_orders_what_was_played(
    ada: Player, bo: Player, store: Store, questions: list[Question]
) -> None:
    await play(ada, bo, store, questions)
    final = await board(ada)
    assert "2 of 2 right (100 %)" in final.text
    assert "1 of 2 right (50 %)" in final.text
    assert "Fastest: " in final.text
    assert "Longest streak: Ada, 2 in a row" in final.text
    assert "Nobody had" not in final.text


async def test_the_board_names_the_questions_that_nobody_had(
    ada: Player, bo: Player, questions: list[Question]
) -> None:
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    await clicks(ada, shown, wrong_for(asked_in(shown, questions)))
    await ada.command("trivia skip")
    await revealed(ada, shown)
    shown = await question(ada, 2)
    await clicks(bo, shown, asked_in(shown, questions).answer)
    await ada.command("trivia skip")
    final = await board(ada)
    assert "Nobody had question 1." in final.text
