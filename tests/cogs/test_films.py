"""Films come and go as hosts do it on Discord: a form or a file, a report, a round."""

import asyncio
import multiprocessing
from dataclasses import replace

import pytest

from data.builder import Built
from data.builder.pack import parse_pack
from data.store import Store
from game.film import Film
from game.question import Question
from sandbox.driver import Player
from sandbox.server import Sandbox
from sandbox.sight import Message, Modal, Reply
from sandbox.writing import Upload
from tests.cogs.conftest import serving
from tests.samples import question
from tests.waiting import until

STORY = (
    "Mara Quill works as a baker in Lisbon. She steals a map from the museum and hides it in her bakery. "
    "Her brother Tomas Quill sells the map to a smuggler named Ode. Ode burns the bakery. Mara follows Ode "
    "to Porto. Tomas betrays Ode and calls the police. The police arrest Ode at the harbour. Mara forgives "
    "Tomas and opens a new bakery in Porto. Tomas marries Ines, a teacher. Ines finds the real map in the "
    "attic."
)
FRONT = "---\ntitle: The Map\nyear: 2003\nsource: Written for the tests\nlicence: CC0\n---\n"
FILE = f"{FRONT}{STORY}\n".encode()
FIELDS = {"Title": "The Map", "Year": "2003", "Source": "Our own", "Licence": "CC0", "Synopsis": STORY}


@pytest.fixture
def mo(sandbox: Sandbox) -> Player:
    """Somebody who may manage the server."""
    return Player(sandbox, "Mo", moderator=True)


def form(reply: Reply) -> Modal:
    assert reply.modal is not None
    return reply.modal


def private(reply: Reply) -> Message:
    assert reply.private
    assert reply.message is not None
    return reply.message


async def said(player: Player, words: str) -> Message:
    """The private answer, once it says so."""
    message = await player.wait_for(lambda message: words in message.text, timeout=30)
    assert message.private
    return message


async def test_a_form_becomes_a_film_that_can_be_played(mo: Player, ada: Player, store: Store) -> None:
    add = form(await mo.command("film add"))
    assert list(add.labels.values()) == ["Title", "Year", "Source", "Licence", "Synopsis"]
    deferred = await mo.submit(add, FIELDS)
    assert deferred.private
    report = await said(mo, "is ready")
    assert "**The Map** (2003) is ready: " in report.text
    assert "`/trivia start film:the-map`" in report.text
    film = await store.catalogue.film("the-map")
    assert film is not None
    assert (film.source.name, film.source.licence, film.source.year) == ("Our own", "CC0", 2003)
    assert "Mara" in " ".join(character.name for character in film.characters)
    await ada.command("trivia start", {"film": "the-map", "questions": 3})
    await ada.wait_for(lambda message: "question 1 of" in message.text)


async def test_a_file_says_of_itself_what_the_form_leaves_empty(mo: Player, store: Store) -> None:
    add = form(await mo.command("film add", {"file": Upload("the-map.md", FILE)}))
    assert list(add.labels.values()) == ["Title", "Year", "Source", "Licence"]
    await mo.submit(add, {"Title": "", "Year": "", "Source": "", "Licence": "CC BY 4.0"})
    await said(mo, "**The Map** (2003) is ready")
    film = await store.catalogue.film("the-map")
    assert film is not None
    assert (film.source.name, film.source.licence) == ("Written for the tests", "CC BY 4.0")


async def test_a_film_that_is_there_is_replaced_only_when_that_is_confirmed(
    mo: Player, store: Store, film: Film
) -> None:
    fields = {**FIELDS, "Title": "The Heist"}
    await mo.submit(form(await mo.command("film add")), fields)
    asked = await said(mo, "is there already: 3 scenes, 6 questions. Replace it?")
    kept = await mo.click(asked, "Keep the old one")
    assert kept.message is not None
    assert "**The Heist** stays as it was." in kept.message.text
    assert await store.catalogue.film("the-heist") == film
    await mo.submit(form(await mo.command("film add")), fields)
    asked = await mo.wait_for(lambda message: "Replace it?" in message.text and message.buttons != ())
    await mo.click(asked, "Replace it")
    await said(mo, "**The Heist** (2003) is ready")
    replaced = await store.catalogue.film("the-heist")
    assert replaced is not None
    assert replaced.sentences[0].text == "Mara Quill works as a baker in Lisbon."


async def test_a_round_that_plays_the_film_goes_on_with_the_questions_that_it_began_with(
    mo: Player, ada: Player, store: Store, questions: list[Question]
) -> None:
    await ada.command("trivia start", {"questions": 3, "seconds": 5})
    first = await ada.wait_for(lambda message: "question 1 of 3" in message.text)
    await mo.submit(form(await mo.command("film add")), {**FIELDS, "Title": "The Heist"})
    await mo.click(await said(mo, "Replace it?"), "Replace it")
    await said(mo, "is ready")
    prompts = [question.prompt for question in questions]
    shown = await ada.wait_for(lambda message: "question 2 of 3" in message.text, timeout=20)
    assert any(prompt in first.text for prompt in prompts)
    assert any(prompt in shown.text for prompt in prompts)


async def test_films_are_built_one_after_another(mo: Player, store: Store) -> None:
    for number in range(2):
        await mo.submit(form(await mo.command("film add")), {**FIELDS, "Title": f"Map {number}"})
    await said(mo, "**Map 1** waits: 1 film to build before it.")
    assert len(multiprocessing.active_children()) <= 1
    await said(mo, "**Map 0** (2003) is ready")
    await said(mo, "**Map 1** (2003) is ready")
    assert [film.slug for film in await store.catalogue.films()] == ["map-0", "map-1", "the-heist"]


async def test_a_queue_that_is_full_takes_no_more_and_loses_nothing_that_was_typed(mo: Player) -> None:
    for number in range(5):
        await mo.submit(form(await mo.command("film add")), {**FIELDS, "Title": f"Map {number}"})
    await mo.submit(form(await mo.command("film add")), {**FIELDS, "Title": "Map 5"})
    full = await said(mo, "are waiting to be built already; try again in a few minutes.")
    await said(mo, "**Map 4** (2003) is ready")
    again = form(await mo.click(full, "Open the form again"))
    await mo.submit(again, {**FIELDS, "Title": "Map 5"})
    await said(mo, "**Map 5** (2003) is ready")


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"Title": "?!"}, "there is no title"),
        ({"Year": "soon"}, 'the year is a number such as 1999, not "soon".'),
        ({"Synopsis": "... !"}, "there is no sentence"),
        ({"Synopsis": "   "}, "there is no text."),
    ],
)
async def test_a_form_that_cannot_be_used_is_one_sentence_and_is_opened_again_as_it_was(
    mo: Player, sandbox: Sandbox, store: Store, changed: dict[str, str], says: str
) -> None:
    await mo.submit(form(await mo.command("film add")), {**FIELDS, **changed})
    refused = await said(mo, says)
    assert len(refused.text.splitlines()) == 1
    again = form(await mo.click(refused, "Open the form again"))
    await mo.submit(again, FIELDS)
    await said(mo, "is ready")
    assert [film.slug for film in await store.catalogue.films()] == ["the-heist", "the-map"]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("story.md", b"\x00\x01", "this is a binary file"),
        ("story.txt", "Übel".encode("latin-1"), "this is not UTF-8 text"),
        ("story.txt", b"", "there is no text."),
        ("story.txt", b"Ada runs. " * 20_001, "longer than 200,000 characters"),
        ("story.md", b"---\ntitle: X\nAda runs.", "the front matter has no end"),
    ],
)
async def test_a_file_that_cannot_be_used_is_one_sentence(
    mo: Player, store: Store, name: str, content: bytes, says: str
) -> None:
    add = form(await mo.command("film add", {"file": Upload(name, content)}))
    await mo.submit(add, {})
    refused = await said(mo, says)
    assert f"“{name}” cannot be used, line " in refused.text
    assert len(await store.catalogue.films()) == 1


@pytest.mark.parametrize(
    ("upload", "says"),
    [
        (Upload("story.pdf", b"%PDF"), "“story.pdf” is no text file; hand over a `.txt` or a `.md`."),
        (Upload("story.txt", b"a" * 800_004), "That file is too large; a synopsis has at most 800 kB."),
    ],
)
async def test_a_file_that_cannot_be_a_synopsis_opens_no_form(mo: Player, upload: Upload, says: str) -> None:
    assert private(await mo.command("film add", {"file": upload})).text == says


async def test_a_text_without_questions_changes_nothing(mo: Player, store: Store) -> None:
    await mo.submit(form(await mo.command("film add")), {**FIELDS, "Synopsis": "It rains. It snows."})
    await said(mo, "I found no good question in **The Map** (2 sentences), so nothing was changed.")
    assert len(await store.catalogue.films()) == 1


async def test_only_hosts_add_and_remove_films(ada: Player, store: Store) -> None:
    film = {"film": "the-heist"}
    for command, options in (("film add", {}), ("film remove", film), ("film export", film)):
        text = private(await ada.command(command, options)).text
        assert "Only somebody who may manage this server" in text
    assert len(await store.catalogue.films()) == 1


async def test_a_film_is_removed_once_that_is_confirmed(mo: Player, store: Store) -> None:
    asked = private(await mo.command("film remove", {"film": "The Heist"}))
    assert "Remove **The Heist** (3 scenes, 6 questions) for every server?" in asked.text
    await mo.click(asked, "Keep it")
    assert len(await store.catalogue.films()) == 1
    await mo.click(private(await mo.command("film remove", {"film": "The Heist"})), "Remove it")
    assert await store.catalogue.films() == []
    assert "There are no films yet" in private(await mo.command("film list")).text


async def test_a_film_is_exported_as_files_that_give_it_again(mo: Player, sandbox: Sandbox) -> None:
    message = private(await mo.command("film export", {"film": "the-heist"}))
    assert "**The Heist**: `matinee build` makes it again" in message.text
    kept = {file.name: file.content.decode() for file in sandbox.world.files.values()}
    assert list(kept) == ["the-heist.md", "the-heist.pack.yaml"]
    assert kept["the-heist.md"].startswith("---\ntitle: The Heist\nyear: 1999\n")
    pack = parse_pack(kept["the-heist.pack.yaml"], "the-heist.pack.yaml")
    assert [entry.answer for entry in pack.entries] == ["Ada", "Bo", "Cleo", "The vault", "Rome", "True"]


async def test_a_process_that_is_killed_is_told_and_nothing_is_kept(mo: Player, store: Store) -> None:
    await mo.submit(form(await mo.command("film add")), FIELDS)
    await said(mo, "Building **The Map**")
    for process in await _children():
        process.kill()
    await said(mo, "Building **The Map** broke off")
    assert len(await store.catalogue.films()) == 1


async def test_a_restart_during_a_build_leaves_nothing_behind(
    empty_sandbox: Sandbox, store: Store, film: Film, questions: list[Question]
) -> None:
    await store.catalogue.replace_film(film, questions)
    mo = Player(empty_sandbox, "Mo", moderator=True)
    async with serving(empty_sandbox, store):
        await mo.submit(form(await mo.command("film add")), FIELDS)
        await said(mo, "Building **The Map**")
        await _children()
    assert await mo.wait_for(lambda message: "I am being restarted" in message.text)
    assert multiprocessing.active_children() == []
    assert [film.slug for film in await store.catalogue.films()] == ["the-heist"]


async def test_a_language_model_adds_to_a_film_that_can_be_played_already(
    empty_sandbox: Sandbox, store: Store
) -> None:
    added = question(9, "Who wrote this?", ("A model", "Ada", "Bo", "Cleo"), 1, source="model")
    playing = asyncio.Event()

    async def ask(built: Built) -> Built:
        await playing.wait()
        return replace(built, questions=(*built.questions, added))

    mo = Player(empty_sandbox, "Mo", moderator=True)
    async with serving(empty_sandbox, store, ask):
        await mo.submit(form(await mo.command("film add")), FIELDS)
        await said(mo, "The language model is asked for more questions; you can play already.")
        before = await store.catalogue.questions("the-map")
        playing.set()
        await mo.wait_for(lambda message: "is ready" in message.text and "model" not in message.text)
    assert await store.catalogue.questions("the-map") == [*before, added]


async def _children() -> list[multiprocessing.process.BaseProcess]:
    """The processes that build, once there are any."""

    async def there() -> bool:
        return bool(multiprocessing.active_children())

    await until(there)
    return multiprocessing.active_children()
