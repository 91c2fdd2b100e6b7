"""`/trivia start`: what it takes, what it refuses, and what it never does to anybody."""

import asyncio
from dataclasses import replace

import pytest

from data.store import Store
from game.film import Film
from game.question import Question
from sandbox.driver import Player
from sandbox.server import Sandbox
from tests.cogs.conftest import serving
from tests.cogs.rounds import ROUND, asked_in, board, clicks, ended, question, revealed, told


async def test_a_second_start_is_refused_with_a_link_to_the_round(
    sandbox: Sandbox, ada: Player, bo: Player
) -> None:
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    guild = sandbox.world.channels[shown.channel].guild_id
    refused = await told(bo, bo.command("trivia start", ROUND))
    assert f"https://discord.com/channels/{guild}/{shown.channel}/{shown.id}" in refused


async def test_of_two_starts_at_once_one_plays(ada: Player, bo: Player, store: Store) -> None:
    replies = await asyncio.gather(ada.command("trivia start", ROUND), bo.command("trivia start", ROUND))
    assert sorted(reply.private for reply in replies) == [False, True]
    assert len(await store.ledger.open_rounds()) == 1


async def test_two_channels_play_at_once(sandbox: Sandbox, ada: Player, questions: list[Question]) -> None:
    other = sandbox.add_channel("other")
    await ada.command("trivia start", ROUND)
    await ada.command("trivia start", ROUND, channel=other)
    here = await question(ada, 1, sandbox.channel)
    there = await question(ada, 1, other)
    for shown in (here, there):
        assert "Noted" in await clicks(ada, shown, asked_in(shown, questions).answer)
    await ada.command("trivia stop", channel=other)
    await board(ada, other)
    refused = await told(ada, ada.command("trivia start", ROUND))
    assert "A round is on here already" in refused


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
    assert f"**{named}**" in await told(ada, ada.command("trivia start", ROUND, channel=channel))


async def test_an_unknown_film_is_answered_with_the_nearest(ada: Player) -> None:
    assert "**The Heist**" in await told(ada, ada.command("trivia start", {"film": "the heits"}))


async def test_a_mode_without_questions_is_refused(ada: Player) -> None:
    refused = await told(ada, ada.command("trivia start", {**ROUND, "mode": "clues"}))
    assert "no questions for clues rounds" in refused


async def test_a_film_that_is_refused_leaves_the_channel_free(ada: Player) -> None:
    await told(ada, ada.command("trivia start", {"film": "nothing of the kind"}))
    opening = await ada.command("trivia start", ROUND)
    assert not opening.private


async def test_a_pool_that_is_too_small_shortens_the_round_and_says_so(ada: Player) -> None:
    reply = await ada.command("trivia start", {"questions": 50})
    assert reply.message is not None
    assert "6 questions, 20 seconds each" in reply.message.text
    assert "so the round is shorter" in reply.message.text


async def test_without_a_film_the_starter_is_asked_which_and_keeps_all_options(
    ada: Player, store: Store, film: Film
) -> None:
    await store.catalogue.replace_film(replace(film, slug="other", title="Another"), [])
    options = {"mode": "typed", "questions": 3, "seconds": 7, "difficulty": "easy", "teams": 2}
    asked = await ada.command("trivia start", options)
    assert asked.private
    assert asked.message is not None
    opening = await ada.select(asked.message, "Which film shall the round be about?", ["The Heist"])
    assert opening.message is not None
    assert not opening.private
    assert "The Heist" in opening.message.text
    assert "1 question, 7 seconds each (typed)" in opening.message.text
    await ada.wait_for(lambda m: "2 teams" in m.text)


async def test_mature_questions_are_asked_only_in_age_restricted_channels(
    sandbox: Sandbox, store: Store, film: Film, ada: Player, questions: list[Question]
) -> None:
    only_mature = [replace(each, mature=True) for each in questions]
    await store.catalogue.replace_film(film, only_mature)
    assert "no questions to ask here" in await told(ada, ada.command("trivia start", ROUND))
    restricted = sandbox.add_channel("after-dark", nsfw=True)
    opening = await ada.command("trivia start", ROUND, channel=restricted)
    assert not opening.private


async def test_in_a_direct_message_a_round_is_played_alone(ada: Player, questions: list[Question]) -> None:
    refused = await told(ada, ada.command("trivia start", {**ROUND, "teams": 2}, channel=ada.dm))
    assert "teams" in refused.lower()
    await ada.command("trivia start", ROUND, channel=ada.dm)
    shown = await question(ada, 1, ada.dm)
    await clicks(ada, shown, asked_in(shown, questions).answer)
    await ada.command("trivia stop", channel=ada.dm)
    final = await board(ada, ada.dm)
    assert "1 of 1 right" in final.text


async def test_a_round_can_be_played_in_a_thread(
    sandbox: Sandbox, store: Store, ada: Player, questions: list[Question]
) -> None:
    thread = sandbox.add_channel("quiz", kind="thread")
    await ada.command("trivia start", ROUND, channel=thread)
    shown = await question(ada, 1, thread)
    await clicks(ada, shown, asked_in(shown, questions).answer)
    await ada.command("trivia stop", channel=thread)
    await board(ada, thread)
    await ended(store)


@pytest.mark.parametrize(
    ("name", "escaped"),
    [
        ("**Eve** _x_ `y`", r"\*\*Eve\*\* \_x\_ \`y\`"),
        ("<@1> @everyone [a](b)", r"\<@1> @everyone \[a\](b)"),
        ("# " + "W" * 30, "W" * 30),
    ],
)
async def test_names_are_shown_as_they_are_and_wake_nobody_up(
    sandbox: Sandbox, ada: Player, questions: list[Question], name: str, escaped: str
) -> None:
    eve = Player(sandbox, name)
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    await clicks(eve, shown, asked_in(shown, questions).answer)
    await ada.command("trivia stop")
    assert escaped in (await revealed(ada, shown)).text
    final = await board(ada)
    assert escaped in final.text


async def test_no_message_can_ping_anybody(sandbox: Sandbox, ada: Player) -> None:
    await ada.command("trivia start", ROUND)
    shown = await question(ada, 1)
    await clicks(ada, shown, shown.buttons[0].label)
    await ada.command("trivia stop")
    await board(ada)
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
