"""Order rounds: four events to be put into story order, through a form with four selects."""

import re

import pytest

from game.question import Question, in_story_order
from sandbox.driver import Player
from sandbox.sight import Message
from tests.cogs.rounds import ROUND, arranges, board, question, revealed
from tests.samples import order_question

ORDER = {**ROUND, "mode": "order", "seconds": 20}


@pytest.fixture
def questions() -> list[Question]:
    return [order_question()]


def right_letters(shown: Message) -> str:
    """The letters of the events in story order."""
    listed = dict(re.findall(r"(?m)^(?P<letter>[A-D])\. (.+)$", shown.text))
    lettered = {event: letter for letter, event in listed.items()}
    return "".join(lettered[event] for event in in_story_order(order_question()))


async def test_three_players_put_events_into_order(ada: Player, bo: Player, cy: Player) -> None:
    await ada.command("trivia start", ORDER)
    shown = await question(ada, 1)
    right = right_letters(shown)
    assert await arranges(ada, shown, right) == f"Noted: **{' → '.join(right)}**."
    nearly = right[:2] + right[3] + right[2]
    assert await arranges(bo, shown, nearly) == f"Noted: **{' → '.join(nearly)}**."
    await arranges(cy, shown, right[::-1])
    assert "You have answered already" in await arranges(cy, shown, right)
    await ada.command("trivia skip")
    reveal = await revealed(ada, shown)
    assert "✅ 1. Ada plans a robbery\n✅ 2. Cleo drives the car\n" in reveal.text
    assert "1 of 3 players had it (33 %)" in reveal.text
    gained = {name: int(points) for name, points in re.findall(r"(Ada|Bo|Cy) \+(\d+)", reveal.text)}
    assert 97 <= gained["Ada"] <= 100
    assert 60 <= gained["Bo"] <= 67
    assert "Cy" not in gained
    final = await board(ada)
    assert "🥇 **Ada**" in final.text
    assert "🥈 **Bo**" in final.text


async def test_an_event_named_twice_costs_nothing(ada: Player) -> None:
    await ada.command("trivia start", ORDER)
    shown = await question(ada, 1)
    form = (await ada.click(shown, "Answer")).modal
    assert form is not None
    assert list(form.labels.values()) == ["First", "Second", "Third", "Last"]
    right = right_letters(shown)
    twice = await arranges(ada, shown, right[:3] + right[0])
    assert "give all four a different one, your try is not used up" in twice
    assert "Noted" in await arranges(ada, shown, right)
