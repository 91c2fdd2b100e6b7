"""Steps that tests of rounds share: find a question, answer it in every way, wait for what comes of it."""

import re
from collections.abc import Awaitable, Callable, Sequence

from data.store import Store
from game.question import Question
from sandbox.driver import Player
from sandbox.sight import Message, Reply
from tests.waiting import until

ROUND = {"film": "the-heist", "questions": 3, "seconds": 5, "pause": 0}
"""The options of a quick round."""


def number_of(message: Message) -> int:
    """The question that a message asks or reveals: the last one in it."""
    found = re.findall(r"question (\d+) of", message.text)
    return int(found[-1]) if found else 0


async def question(player: Player, number: int, channel: int | None = None) -> Message:
    """Wait until a question takes answers."""
    return await player.wait_for(
        lambda m: number_of(m) == number and bool(m.buttons), timeout=20, channel=channel
    )


def asked_in(message: Message, questions: Sequence[Question]) -> Question:
    """The question that a message asks: the last one in it."""
    return max(questions, key=lambda each: message.text.rfind(each.prompt))


def wrong_for(asked: Question, number: int = 0) -> str:
    """A choice that is not right."""
    return [choice for choice in asked.choices if choice != asked.answer][number]


async def told(player: Player, deed: Awaitable[Reply]) -> str:
    """Do something, and return what the player is told privately, be it at once or after a deferral."""
    before = {message.id for message in player.messages()}
    reply = await deed
    if reply.message is not None:
        assert reply.private
        return reply.message.text
    assert reply.deferred
    note = await player.wait_for(lambda m: m.private and m.id not in before)
    return note.text


async def clicks(player: Player, shown: Message, label: str) -> str:
    """Click a choice; return what the player is told."""
    return await told(player, player.click(shown, label))


async def writes(player: Player, shown: Message, text: str) -> str:
    """Write an answer into the form of a question; return what the player is told."""
    form = (await player.click(shown, "Answer")).modal
    assert form is not None
    return await told(player, player.submit(form, {"Your answer": text}))


async def arranges(player: Player, shown: Message, letters: str) -> str:
    """Give four events ("BADC": the second comes first) their places; return what the player is told."""
    form = (await player.click(shown, "Answer")).modal
    assert form is not None
    places = {place: str("ABCD".index(letter)) for place, letter in zip(form.labels, letters, strict=True)}
    return await told(player, player.submit(form, places))


async def commands(player: Player, name: str, options: dict[str, object] | None = None) -> str:
    """Use a command; return what the player is told."""
    return await told(player, player.command(name, options))


async def revealed(player: Player, shown: Message) -> Message:
    """Wait until a question's message has turned into its reveal."""
    return await player.wait_for(lambda m: m.id == shown.id and not m.buttons, timeout=20)


def later(words: str, after: Message) -> Callable[[Message], bool]:
    """What says so since another message."""
    return lambda message: words in message.text and message.id > after.id


async def board(player: Player, channel: int | None = None) -> Message:
    """Wait for the final board."""
    return await player.wait_for(lambda m: "final scores" in m.text, timeout=30, channel=channel)


async def ended(store: Store) -> None:
    """Wait until the ledger knows of no live round."""

    async def is_over() -> bool:
        return not await store.ledger.open_rounds()

    await until(is_over)
