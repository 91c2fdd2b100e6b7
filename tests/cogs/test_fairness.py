"""Time is Discord's, not that of arrival; what comes too early, too late or twice changes nothing."""

import pytest

from data.store import Store
from game.events import Answer
from game.question import Question
from sandbox.driver import InteractionFailed, Player
from sandbox.server import Sandbox
from tests.cogs.conftest import serving
from tests.cogs.rounds import (
    ROUND,
    asked_in,
    board,
    clicks,
    commands,
    ended,
    question,
    revealed,
    writes,
    wrong_for,
)
from tests.waiting import until


@pytest.fixture
def questions(questions: list[Question]) -> list[Question]:
    return questions[2:4]


async def answers(store: Store) -> list[Answer]:
    """The answers of the live round that the ledger knows."""
    (sitting,) = await store.ledger.open_rounds()
    return [event for event in await store.ledger.events(sitting.id) if isinstance(event, Answer)]


async def test_points_go_by_discords_time(sandbox: Sandbox, ada: Player, questions: list[Question]) -> None:
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    sandbox.clock.move(2.5)
    await clicks(ada, shown, asked_in(shown, questions).answer)
    await ada.command("trivia skip")
    reveal = await revealed(ada, shown)
    assert 70 <= int(reveal.text.rpartition("Ada +")[2]) <= 75


async def test_a_click_after_the_bell_is_told_so_and_changes_nothing(
    sandbox: Sandbox, store: Store, ada: Player
) -> None:
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    sandbox.clock.move(5)
    assert "Too late: the bell rang" in await clicks(ada, shown, shown.buttons[0].label)
    assert await answers(store) == []


async def test_a_click_on_an_older_question_is_told_so_and_changes_nothing(
    sandbox: Sandbox, store: Store, ada: Player, bo: Player, questions: list[Question]
) -> None:
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    sandbox.limits.refuse("PATCH /webhooks", via=False)  # the question keeps its buttons
    await ada.command("trivia skip")
    newest = await question(ada, 2)
    assert asked_in(shown, questions).evidence_text in newest.text
    assert "answer the newest one" in await clicks(bo, shown, shown.buttons[0].label)
    assert await answers(store) == []


async def test_a_click_on_a_round_that_is_over_is_told_so(
    sandbox: Sandbox, store: Store, ada: Player, bo: Player
) -> None:
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    sandbox.limits.refuse("PATCH /webhooks", via=False)  # the question keeps its buttons
    await ada.command("trivia stop")
    await board(ada)
    await ended(store)
    assert "That round is over" in await clicks(bo, shown, shown.buttons[0].label)


async def test_a_click_before_the_question_was_shown_is_told_so_and_changes_nothing(
    empty_sandbox: Sandbox, filled: Store
) -> None:
    ada = Player(empty_sandbox, "Ada")
    empty_sandbox.faults.delay(3600, "POST /webhooks")
    async with serving(empty_sandbox, filled):
        await ada.command("trivia start", ROUND)
        orphan = await question(ada, 1)
    # Nobody is sure that the question was seen, so it is posted anew; the buttons of the first one work.
    empty_sandbox.faults.fail("POST /channels", status=502)
    async with serving(empty_sandbox, filled):

        async def is_about_to_ask() -> bool:
            return bool(empty_sandbox.log.failed)

        await until(is_about_to_ask)
        assert "Too early" in await clicks(ada, orphan, orphan.buttons[0].label)
        assert await answers(filled) == []
        shown = await ada.wait_for(lambda m: bool(m.buttons) and m.id > orphan.id)
        assert "Noted" in await clicks(ada, shown, shown.buttons[0].label)


async def test_a_click_that_comes_before_the_bot_knows_the_message_counts(
    sandbox: Sandbox, ada: Player, questions: list[Question]
) -> None:
    sandbox.faults.delay(0.5, "POST /webhooks")
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    right = asked_in(shown, questions).answer
    assert await clicks(ada, shown, right) == f"Noted: **{right}**."


async def test_a_click_that_is_delivered_twice_counts_once(
    sandbox: Sandbox, store: Store, ada: Player, bo: Player, questions: list[Question]
) -> None:
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    for player in (ada, bo):
        sandbox.faults.duplicate()
        right = asked_in(shown, questions).answer
        assert await clicks(player, shown, right) == f"Noted: **{right}**."
    assert [answer.player for answer in await answers(store)] == [ada.id, bo.id]


async def test_words_that_are_delivered_twice_cost_one_try(sandbox: Sandbox, ada: Player) -> None:
    await ada.command("trivia start", {**ROUND, "mode": "typed"})
    shown = await question(ada, 1)
    form = (await ada.click(shown, "Answer")).modal
    assert form is not None
    sandbox.faults.duplicate()
    await ada.submit(form, {"Your answer": "Zebra"})
    await ada.wait_for(lambda m: "2 tries left" in m.text)
    sandbox.faults.duplicate()
    assert "1 try left" in await commands(ada, "trivia answer", {"text": "Yak"})
    sandbox.faults.duplicate()
    await commands(ada, "trivia hint")
    assert "hint 2" in await commands(ada, "trivia hint")
    sandbox.faults.duplicate()
    assert "0 tries left" in await writes(ada, shown, "Gnu")


async def test_an_answer_whose_acknowledgement_fails_counts_and_the_next_click_says_so(
    sandbox: Sandbox, ada: Player, questions: list[Question]
) -> None:
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    asked = asked_in(shown, questions)
    sandbox.limits.refuse("callback", via=False)
    with pytest.raises(InteractionFailed):
        await ada.click(shown, asked.answer)
    assert await clicks(ada, shown, wrong_for(asked)) == f"You have answered already: **{asked.answer}**."
    await ada.command("trivia skip")
    reveal = await revealed(ada, shown)
    assert "Ada +" in reveal.text


async def test_words_whose_acknowledgement_fails_count_and_the_next_ones_are_told_so(
    sandbox: Sandbox, ada: Player, questions: list[Question]
) -> None:
    await ada.command("trivia start", {**ROUND, "mode": "typed"})
    shown = await question(ada, 1)
    right = asked_in(shown, questions).answer
    sandbox.limits.refuse("callback", via=False)
    with pytest.raises(InteractionFailed):
        await ada.command("trivia answer", {"text": right})
    assert await writes(ada, shown, "Zebra") == f"You have answered already: **{right}**."


async def test_a_start_that_is_delivered_twice_starts_one_round(sandbox: Sandbox, ada: Player) -> None:
    sandbox.faults.duplicate()
    opening = await ada.command("trivia start", ROUND)
    assert not opening.private
    await question(ada, 1)
    openings = [message for message in ada.messages() if "🎬" in message.text]
    assert len(openings) == 1
