"""While a round on a film is on, nobody in that server can look that film up."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from data.store import Store
from game.film import Film
from sandbox.driver import Player
from sandbox.sight import Message

LOOKUPS = [
    ("scene show", {"number": 1}),
    ("scene find", {"query": "vault", "film": "the-heist"}),
    ("scene find", {"query": "vault"}),
    ("character show", {"name": "Ada"}),
    ("character list", {"film": "the-heist"}),
]


def told(reply_message: Message | None) -> str:
    assert reply_message is not None
    return reply_message.text


@pytest.mark.parametrize(("command", "options"), LOOKUPS)
async def test_a_lookup_of_the_film_that_is_played_is_refused_privately(
    ada: Player, bo: Player, command: str, options: Mapping[str, object]
) -> None:
    await ada.command("trivia start", {"film": "the-heist"})
    refused = await bo.command(command, options)
    assert refused.private
    assert "no peeking" in told(refused.message)


async def test_names_are_not_completed_while_the_film_is_played(ada: Player, bo: Player) -> None:
    assert await bo.autocomplete("character show", {"name": "Cl"}, focused="name")
    await ada.command("trivia start", {"film": "the-heist"})
    assert await bo.autocomplete("character show", {"name": "Cl"}, focused="name") == []


async def test_a_card_from_before_the_round_turns_no_page_during_it(ada: Player, bo: Player) -> None:
    card = await bo.command("scene show", {"number": 1})
    assert card.message is not None
    await ada.command("trivia start", {"film": "the-heist"})
    refused = await bo.click(card.message, "Next ▶")
    assert "no peeking" in told(refused.message)


async def test_other_films_and_direct_messages_are_free(
    ada: Player, bo: Player, store: Store, film: Film
) -> None:
    await store.catalogue.replace_film(replace(film, slug="other", title="Another Heist"), [])
    await ada.command("trivia start", {"film": "the-heist"})
    found = await bo.command("scene find", {"query": "vault"})
    assert found.message is not None
    assert "Another Heist" in str(found.message.data)
    alone = await bo.command("character show", {"name": "Ada", "film": "the-heist"}, channel=bo.dm)
    assert "no peeking" not in told(alone.message)


async def test_when_the_round_is_over_the_film_can_be_looked_up(ada: Player, bo: Player) -> None:
    await ada.command("trivia start", {"film": "the-heist"})
    await ada.command("trivia stop")
    await ada.wait_for(lambda message: "final scores" in message.text)
    card = await bo.command("character show", {"name": "Ada"})
    assert "no peeking" not in told(card.message)
