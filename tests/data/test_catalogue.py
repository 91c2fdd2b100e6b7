"""Films go into the store whole and come out the same."""

from dataclasses import replace

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from data.connection import open_database
from data.store import Store
from game.film import Character, Film, FilmSummary
from game.question import Kind, Question
from tests.samples import question


async def test_a_film_comes_out_as_it_went_in(store: Store, film: Film, questions: list[Question]) -> None:
    await store.catalogue.replace_film(film, questions)
    assert await store.catalogue.film("the-heist") == film
    assert await store.catalogue.questions("the-heist") == questions
    assert await store.catalogue.films() == [FilmSummary("the-heist", "The Heist", 1999, 3, 4, 6, 6)]


async def test_questions_without_choices_and_doubtful_people_come_out_as_they_went_in(
    store: Store, film: Film, questions: list[Question]
) -> None:
    events = ("Ada opens the vault", "Dev follows them", "Bo is hired", "Cleo leaves Bo")
    story = " → ".join((events[2], events[0], events[1], events[3]))
    order = replace(questions[0], id="o", kind=Kind.ORDER, answer=story, choices=(), items=events)
    typed = replace(question(8, "Where is the bank?", ("Oslo",), 1, kind=Kind.WHERE), choices=())
    cast = (*film.characters[:3], replace(film.characters[3], perhaps=("Bo", "Cleo")))
    doubtful = replace(film, characters=cast)
    await store.catalogue.replace_film(doubtful, [*questions, order, typed])
    assert await store.catalogue.film("the-heist") == doubtful
    assert await store.catalogue.questions("the-heist") == [*questions, order, typed]
    (summary,) = await store.catalogue.films()
    assert (summary.questions, summary.playable) == (8, 6)


async def test_a_film_that_is_removed_leaves_nothing_but_the_others(
    store: Store, film: Film, questions: list[Question]
) -> None:
    await store.catalogue.replace_film(film, questions)
    await store.catalogue.replace_film(replace(film, slug="another", title="Another"), [])
    assert await store.catalogue.remove_film("the-heist")
    assert not await store.catalogue.remove_film("the-heist")
    assert await store.catalogue.film("the-heist") is None
    assert await store.catalogue.questions("the-heist") == []
    assert {match.slug for match in await store.catalogue.find_scenes("vault")} == {"another"}


async def test_an_unknown_film_is_nothing(store: Store) -> None:
    assert await store.catalogue.film("nowhere") is None
    assert await store.catalogue.questions("nowhere") == []
    assert await store.catalogue.films() == []


async def test_building_again_changes_nothing(store: Store, film: Film, questions: list[Question]) -> None:
    for _ in range(3):
        await store.catalogue.replace_film(film, questions)
    assert await store.catalogue.film("the-heist") == film
    assert [match.number for match in await store.catalogue.find_scenes("vault")] == [2]


async def test_a_new_version_replaces_all_of_the_old(
    store: Store, film: Film, questions: list[Question]
) -> None:
    await store.catalogue.replace_film(film, questions)
    shorter = replace(film, scenes=film.scenes[:1], facts=())
    await store.catalogue.replace_film(shorter, questions[:2])
    assert await store.catalogue.film("the-heist") == shorter
    assert await store.catalogue.questions("the-heist") == questions[:2]
    assert await store.catalogue.find_scenes("vault") == []


async def test_a_film_that_cannot_be_kept_whole_leaves_the_old_one(
    store: Store, film: Film, questions: list[Question]
) -> None:
    await store.catalogue.replace_film(film, questions)
    twice = [questions[0], questions[0]]
    with pytest.raises(IntegrityError):
        await store.catalogue.replace_film(replace(film, title="Half"), twice)
    assert await store.catalogue.film("the-heist") == film
    assert await store.catalogue.questions("the-heist") == questions


async def test_films_do_not_disturb_each_other(store: Store, film: Film, questions: list[Question]) -> None:
    await store.catalogue.replace_film(film, questions)
    await store.catalogue.replace_film(replace(film, slug="another", title="Another"), [])
    assert [summary.slug for summary in await store.catalogue.films()] == ["another", "the-heist"]
    assert await store.catalogue.questions("the-heist") == questions
    assert {match.slug for match in await store.catalogue.find_scenes("vault")} == {"another", "the-heist"}
    assert {match.slug for match in await store.catalogue.find_scenes("vault", "another")} == {"another"}


@pytest.mark.parametrize(
    ("query", "scene"),
    [("who opens the vault?", 2), ("following to Rome", 3), ("Ada Brook", 1), ("guards", 3), ("BANKS", 1)],
)
async def test_words_find_their_scene(
    store: Store, film: Film, questions: list[Question], query: str, scene: int
) -> None:
    await store.catalogue.replace_film(film, questions)
    assert (await store.catalogue.find_scenes(query))[0].number == scene


@pytest.mark.parametrize("query", ["", "?!", '" OR 1', "NEAR(", "title:", "*", "zzz", "a" * 5000, "\x00"])
async def test_no_query_is_too_strange(
    store: Store, film: Film, questions: list[Question], query: str
) -> None:
    await store.catalogue.replace_film(film, questions)
    assert await store.catalogue.find_scenes(query) == []


async def test_accents_do_not_matter_to_a_search(store: Store, film: Film) -> None:
    cast = (*film.characters, Character("Zoé"))
    scene = replace(film.scenes[1], characters=("Zoé",))
    await store.catalogue.replace_film(replace(film, characters=cast, scenes=(film.scenes[0], scene)), [])
    assert [match.number for match in await store.catalogue.find_scenes("zoe")] == [2]


async def test_every_connection_has_the_settings_that_keep_data_whole(store: Store, store_url: str) -> None:
    async with open_database(store_url) as database, database.reading() as session:
        found = [
            (await session.execute(text(f"PRAGMA {name}"))).scalar_one()
            for name in ("journal_mode", "foreign_keys", "synchronous")
        ]
    assert found == ["wal", 1, 2]
