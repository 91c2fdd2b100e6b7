"""Scenes, characters, films and help, as players ask for them."""

import pytest

from sandbox.driver import Player
from sandbox.server import Sandbox
from sandbox.sight import Message, Reply


def shown(reply: Reply) -> Message:
    """The private answer of a lookup."""
    assert reply.private
    assert reply.message is not None
    return reply.message


async def test_a_scene_is_found_by_words_and_turned_and_posted(ada: Player, bo: Player) -> None:
    card = shown(await ada.command("scene find", {"query": "who opened the vault"}))
    assert "Scene 2 of 3" in card.text
    assert "Ada opens the vault." in card.text
    turned = await ada.click(card, "Next ▶")
    assert turned.message is not None
    assert "Scene 3 of 3" in turned.message.text
    assert [button.disabled for button in turned.message.buttons] == [False, True, False]
    posted = await ada.click(turned.message, "Post")
    assert not posted.private
    seen = await bo.wait_for(lambda m: "Scene 3 of 3" in m.text)
    assert "Dev, a guard, follows them to Rome." in seen.text
    assert "CC0" in seen.text


async def test_a_scene_is_shown_by_number(ada: Player) -> None:
    card = shown(await ada.command("scene show", {"number": 1, "film": "The Heist"}))
    assert "Scene 1 of 3: Ada plans a robbery" in card.text
    assert "Ada, Bo and Cleo" in card.text
    assert "Oslo" in card.text
    assert [button.disabled for button in card.buttons] == [True, False, False]


@pytest.mark.parametrize(
    ("command", "options", "words"),
    [
        ("scene show", {"number": 9}, ["has no scene 9", "nearest is 3"]),
        ("scene show", {"number": 0}, ["has no scene 0", "nearest is 1"]),
        ("scene find", {"query": "zebra"}, ["No scene mentions “zebra”"]),
        ("scene find", {"query": "vault", "film": "heist"}, ["did you mean **The Heist**"]),
        ("character show", {"name": "Clio"}, ["Nobody in **The Heist**", "**Cleo**"]),
        ("character show", {"name": "*x*"}, ["“\\*x\\*”"]),
        ("film info", {"film": "Ran"}, ["no film “Ran”"]),
    ],
)
async def test_what_is_not_there_is_answered_with_the_nearest(
    ada: Player, command: str, options: dict[str, object], words: list[str]
) -> None:
    text = shown(await ada.command(command, options)).text
    for word in words:
        assert word in text


async def test_a_character_is_shown_by_any_name_with_facts_and_sentences(ada: Player) -> None:
    card = shown(await ada.command("character show", {"name": "ada brook"}))
    assert "Ada plans to rob a bank in Oslo" in card.text
    assert "scene 1, sentence 1" in card.text


async def test_characters_and_films_are_listed(ada: Player) -> None:
    cast = shown(await ada.command("character list")).text
    assert "**Cleo**: Bo's sister" in cast
    films = shown(await ada.command("film list")).text
    assert "**The Heist** (1999) · `the-heist` · 3 scenes, 4 characters, 6 questions" in films
    info = shown(await ada.command("film info", {"film": "the-heist"})).text
    assert "Director: E. X. Ample" in info
    assert "CC0" in info


async def test_help_begins_with_three_lines(ada: Player) -> None:
    text = shown(await ada.command("help")).text
    assert [line[:2] for line in text.splitlines() if line[:2] in {"1.", "2.", "3."}] == ["1.", "2.", "3."]


async def test_help_knows_every_command(sandbox: Sandbox, ada: Player) -> None:
    text = shown(await ada.command("help")).text
    for command in sandbox.world.commands.values():
        for option in command.get("options", ()):
            assert f"`/{command['name']} {option['name']}" in text


async def test_names_are_completed_by_any_alias(ada: Player) -> None:
    offered = await ada.autocomplete("character show", {"name": "brook"}, focused="name")
    assert offered == [{"name": "Ada", "value": "Ada"}]
    everybody = await ada.autocomplete("character list", {"film": ""}, focused="film")
    assert everybody == [{"name": "The Heist", "value": "the-heist"}]


async def test_an_unknown_film_offers_no_names(ada: Player) -> None:
    offered = await ada.autocomplete("character show", {"film": "nowhere", "name": "a"}, focused="name")
    assert offered == []
