"""Scenes cover the story once, in order, with titles; facts are clauses that stand alone."""

from hypothesis import given
from hypothesis import strategies as st

from data.builder import parse_synopsis
from game.film import Film
from tests.builder.building import build

SENTENCES = (
    "Ann meets Bob in Oslo.",
    "The next day, she steals a car.",
    "Bob, a cook, breaks a leg at the hospital but laughs.",
    "Meanwhile, nobody sleeps.",
    "It rains (for days) on the ship.",
    "They fight!",
    "Eve's brother doesn't help.",
    "\n\n",
)


def film(text: str) -> Film:
    return build(parse_synopsis(f"---\ntitle: Test\n---\n{text}", "test.md")).film


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=40))
def test_every_sentence_is_in_exactly_one_scene(parts: list[str]) -> None:
    made = film("Ann sings. " + " ".join(parts))
    numbers = [number for scene in made.scenes for number in range(scene.first, scene.last + 1)]
    assert numbers == [sentence.number for sentence in made.sentences] == list(range(1, len(numbers) + 1))
    assert [scene.number for scene in made.scenes] == list(range(1, len(made.scenes) + 1))
    titles = [scene.title for scene in made.scenes]
    assert all(title.strip() for title in titles)
    assert len(set(titles)) == len(titles)
    names = {character.name for character in made.characters}
    assert all(set(scene.characters) <= names for scene in made.scenes)
    assert all(fact.scene == made.scene_of(fact.sentence).number for fact in made.facts)


def test_one_sentence_is_one_scene() -> None:
    (scene,) = film("Ann sings in Oslo.").scenes
    assert (scene.title, scene.place, scene.first, scene.last) == ("Ann sings in Oslo", "Oslo", 1, 1)


def test_a_paragraph_begins_a_scene() -> None:
    long = (
        "Ann walks along the river for an hour and thinks about all the things that went wrong in her life. "
    )
    made = film(long * 3 + "\n\n" + "Bob drives a bus. " + long * 2)
    assert 4 in [scene.first for scene in made.scenes]


def test_facts_name_people_and_leave_out_what_is_not_plain() -> None:
    made = film(
        "Ann Lee, a nurse, rents a room in Oslo and paints it. She buys a horse. Bob doesn't own a car. "
        "Bob hits Tim because he lies. If Bob wins, Tim cries."
    )
    assert [fact.text for fact in made.facts] == [
        "Ann Lee rents a room in Oslo",
        "Ann Lee buys a horse",
        "Bob doesn't own a car",
        "Bob hits Tim",
    ]


def test_a_story_that_jumps_about_has_no_more_than_twenty_scenes() -> None:
    lines = (
        f"\n\nNora {verb} a horse in {town} while it snows and the wind howls all night.\n\nPeter sleeps."
        for verb in ("buys", "sells", "finds", "loses")
        for town in ("Oslo", "Rome", "Bern", "Kyiv", "Lima")
    )
    assert len(film("Nora meets Peter." + "".join(lines)).scenes) <= 20


def test_facts_say_whom_where_when_and_why_and_keep_apart_what_does_not_happen() -> None:
    made = film(
        "Ann hides with Bob in a cellar during a storm. Ann follows Bob to Oslo to save Tim. Bob does not"
        " call Tim. Tim plans to rob a bank. Years ago, Tim had burned a barn. Ann might sell a farm."
        " Eve claims that Bob stole a horse."
    )
    facts = {fact.text: fact for fact in made.facts}
    hides = facts["Ann hides with Bob in a cellar during a storm"]
    assert (hides.whom, hides.where, hides.when) == (("Bob",), "in a cellar", "during a storm")
    assert facts["Ann follows Bob to Oslo to save Tim"].why == "to save Tim"
    standings = {text: fact.standing.value for text, fact in facts.items()}
    assert standings["Bob does not call Tim"] == "negated"
    assert standings["Tim plans to rob a bank"] == "meant"
    assert standings["Tim had burned a barn"] == "before"
    assert "Ann might sell a farm" not in standings
    assert "Bob stole a horse" not in standings
