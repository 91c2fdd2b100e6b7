"""`/trivia`, as players in a channel know it."""

import asyncio
import re
from dataclasses import replace
from functools import partial

import pytest

from data.store import Store
from game.events import Answer
from game.film import Film
from game.question import Question
from sandbox.driver import Player
from sandbox.server import Sandbox
from sandbox.sight import Message
from tests.cogs.conftest import serving
from tests.waiting import until

ROUND = {"film": "the-heist", "questions": 3, "seconds": 5}


def number_of(message: Message) -> int:
    """The question that a message asks or reveals: the last one in it."""
    found = re.findall(r"question (\d+) of", message.text)
    return int(found[-1]) if found else 0


async def question(player: Player, number: int) -> Message:
    """Wait until a question takes answers."""
    return await player.wait_for(lambda m: number_of(m) == number and bool(m.buttons), timeout=15)


def asked_in(message: Message, questions: list[Question]) -> Question:
    return max(questions, key=lambda each: message.text.rfind(each.prompt))


def tells(words: str, after: int, message: Message) -> bool:
    """Whether a private message says so since another."""
    return message.private and words in message.text and message.id > after


def is_reveal(question: int, message: Message) -> bool:
    """Whether this is the question's message, turned into its reveal."""
    return message.id == question and not message.buttons


async def test_two_players_play_a_whole_round(
    sandbox: Sandbox, store: Store, ada: Player, bo: Player, questions: list[Question]
) -> None:
    opening = await ada.command("trivia start", ROUND)
    assert opening.message is not None
    assert not opening.private
    assert "The Heist" in opening.message.text
    for number in (1, 2, 3):
        shown = await question(ada, number)
        asked = asked_in(shown, questions)
        right = await ada.click(shown, asked.answer)
        assert right.deferred
        noted = f"Noted: **{asked.answer}**"
        await ada.wait_for(partial(tells, noted, shown.id), timeout=3)
        wrong = next(label for label in asked.choices if label != asked.answer)
        answer = await bo.click(shown, wrong)
        assert answer.message is not None
        assert wrong in answer.message.text
        reveal = await ada.wait_for(partial(is_reveal, shown.id), timeout=10)
        assert f"✅ **{asked.answer}**" in reveal.text
        assert asked.evidence_text in reveal.text
        assert "Ada +" in reveal.text
    board = await bo.wait_for(lambda m: "final scores" in m.text, timeout=5)
    assert "🥇 **Ada**" in board.text
    assert "3 of 3 right" in board.text
    assert "🥈 **Bo** 0 points" in board.text
    assert await store.ledger.open_rounds() == []
    rounds = [
        request for request in sandbox.requests if "/messages" in request.path or "webhooks" in request.path
    ]
    assert not any(request.global_ for request in rounds)


async def test_an_answer_is_in_the_ledger_before_the_player_is_told(
    ada: Player, store: Store, questions: list[Question]
) -> None:
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    await ada.click(shown, asked_in(shown, questions).answer)
    (sitting,) = await store.ledger.open_rounds()
    events = await store.ledger.events(sitting.id)
    assert [event.player for event in events if isinstance(event, Answer)] == [ada.id]


async def test_a_second_answer_to_a_question_is_told_so(ada: Player) -> None:
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    await ada.click(shown, shown.buttons[0].label)
    again = await ada.click(shown, shown.buttons[1].label)
    assert again.private
    assert again.message is not None
    assert f"answered already: **{shown.buttons[0].label}**" in again.message.text


async def test_button_ids_do_not_tell_what_is_right(ada: Player, questions: list[Question]) -> None:
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    ids = [button.custom_id or "" for button in shown.buttons]
    stem = ids[0].rpartition(":")[0]
    assert ids == [f"{stem}:{place}" for place in range(len(ids))]
    assert asked_in(shown, questions).id not in stem


async def test_a_second_start_is_refused_with_a_link_to_the_round(
    sandbox: Sandbox, ada: Player, bo: Player
) -> None:
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    second = await bo.command("trivia start", ROUND)
    assert second.private
    assert second.message is not None
    guild = sandbox.world.channels[shown.channel].guild_id
    assert f"https://discord.com/channels/{guild}/{shown.channel}/{shown.id}" in second.message.text


async def test_of_two_starts_at_once_one_plays(ada: Player, bo: Player) -> None:
    replies = await asyncio.gather(ada.command("trivia start", ROUND), bo.command("trivia start", ROUND))
    assert sorted(reply.private for reply in replies) == [False, True]


async def test_stop_shows_the_scores_and_frees_the_channel(ada: Player) -> None:
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    await ada.click(shown, shown.buttons[0].label)
    stopped = await ada.command("trivia stop")
    assert stopped.private
    board = await ada.wait_for(lambda m: "final scores" in m.text)
    assert "Stopped after 1 question" in board.text
    reveal = await ada.wait_for(partial(is_reveal, shown.id))
    assert "✅" in reveal.text
    late = await ada.command("trivia stop")
    assert late.message is not None
    assert "No round is on" in late.message.text
    again = await ada.command("trivia start", ROUND)
    assert not again.private


async def test_only_the_starter_or_a_manager_may_stop(ada: Player, bo: Player) -> None:
    await ada.command("trivia start", ROUND)
    refused = await bo.command("trivia stop")
    assert refused.private
    assert refused.message is not None
    assert "Only whoever started the round" in refused.message.text


async def test_a_click_on_a_round_that_is_over_is_told_so(sandbox: Sandbox, ada: Player, bo: Player) -> None:
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    sandbox.clock.move(16 * 60)  # too late for any token: the question keeps its buttons
    await bo.command("trivia start", ROUND)
    await ada.command("trivia stop")
    await ada.wait_for(lambda m: "final scores" in m.text)
    late = await ada.click(shown, shown.buttons[0].label)
    assert late.private
    assert late.message is not None
    assert "That round is over" in late.message.text


@pytest.mark.parametrize(
    ("permission", "kind", "named"),
    [
        ("send_messages", "text", "Send Messages"),
        ("view_channel", "text", "View Channel"),
        ("send_messages_in_threads", "thread", "Send Messages in Threads"),
    ],
)
async def test_a_missing_permission_is_named(
    sandbox: Sandbox, ada: Player, permission: str, kind: str, named: str
) -> None:
    channel = sandbox.add_channel("quiet", kind=kind)
    sandbox.deny(channel, permission)
    reply = await ada.command("trivia start", ROUND, channel=channel)
    assert reply.private
    assert reply.message is not None
    assert f"**{named}**" in reply.message.text


async def test_an_unknown_film_is_answered_with_the_nearest(ada: Player) -> None:
    reply = await ada.command("trivia start", {"film": "the heits"})
    assert reply.private
    assert reply.message is not None
    assert "**The Heist**" in reply.message.text


async def test_a_pool_that_is_too_small_shortens_the_round_and_says_so(ada: Player) -> None:
    reply = await ada.command("trivia start", {"questions": 50})
    assert reply.message is not None
    assert "only 6 questions" in reply.message.text


async def test_a_deleted_channel_ends_its_round(sandbox: Sandbox, ada: Player, store: Store) -> None:
    channel = sandbox.add_channel("doomed")
    await ada.command("trivia start", ROUND, channel=channel)
    sandbox.delete_channel(channel)

    async def is_over() -> bool:
        return not await store.ledger.open_rounds()

    await until(is_over)


async def test_without_a_film_the_starter_is_asked_which(ada: Player, store: Store, film: Film) -> None:
    await store.catalogue.replace_film(replace(film, slug="other", title="Another"), [])
    asked = await ada.command("trivia start", {"questions": 3, "seconds": 7, "difficulty": "easy"})
    assert asked.private
    assert asked.message is not None
    opening = await ada.select(asked.message, "Which film shall the round be about?", ["The Heist"])
    assert opening.message is not None
    assert not opening.private
    assert "The Heist" in opening.message.text
    assert "1 question, 7 seconds each" in opening.message.text


async def test_when_tokens_are_refused_the_round_goes_on_in_ordinary_messages(
    sandbox: Sandbox, ada: Player, questions: list[Question]
) -> None:
    await ada.command("trivia start", ROUND)
    first = await question(ada, 1)
    sandbox.clock.move(16 * 60)
    second = await question(ada, 2)
    assert f"✅ **{asked_in(first, questions).answer}**" in second.text
    assert asked_in(second, questions) != asked_in(first, questions)
    answer = await ada.click(second, second.buttons[0].label)
    assert answer.deferred
    reveal = await ada.wait_for(partial(is_reveal, second.id), timeout=15)
    assert f"✅ **{asked_in(second, questions).answer}**" in reveal.text
    assert reveal.text.startswith(second.text.partition("\n\n")[0])


async def test_a_round_can_be_played_in_a_direct_message(ada: Player, questions: list[Question]) -> None:
    opening = await ada.command("trivia start", ROUND, channel=ada.dm)
    assert opening.message is not None
    shown = await ada.wait_for(lambda m: number_of(m) == 1 and bool(m.buttons), channel=ada.dm)
    await ada.click(shown, asked_in(shown, questions).answer)
    await ada.command("trivia stop", channel=ada.dm)
    board = await ada.wait_for(lambda m: "final scores" in m.text, channel=ada.dm)
    assert "1 of 1 right" in board.text


async def test_no_message_can_ping_anybody(sandbox: Sandbox, ada: Player) -> None:
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    await ada.click(shown, shown.buttons[0].label)
    await ada.command("trivia stop")
    await ada.wait_for(lambda m: "final scores" in m.text)
    sent = [
        request.body.get("data", request.body) for request in sandbox.requests if request.method == "POST"
    ]
    messages = [body for body in sent if "content" in body or "embeds" in body]
    assert len(messages) >= 5
    assert all(body["allowed_mentions"] == {"parse": []} for body in messages)


async def test_film_titles_are_completed(ada: Player) -> None:
    assert await ada.autocomplete("trivia start", {"film": "hei"}, focused="film") == [
        {"name": "The Heist", "value": "the-heist"}
    ]


async def test_commands_are_registered_only_when_they_changed(empty_sandbox: Sandbox, store: Store) -> None:
    def registrations() -> int:
        return sum(
            request.method == "PUT" and "commands" in request.path for request in empty_sandbox.requests
        )

    for _ in range(2):
        async with serving(empty_sandbox, store):
            assert registrations() == 1
    await store.ledger.write_note("commands", {})
    async with serving(empty_sandbox, store):
        assert registrations() == 2
