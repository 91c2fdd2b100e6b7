"""The builder's own questions: what they ask, whom they offer, and what they never do."""

from pathlib import Path

import pytest

from data.builder import Making, parse_synopsis, read_synopsis
from game.question import Kind, Question
from tests.builder.building import make

CHASE = Path(__file__).parents[1] / "cases" / "builder" / "chase.md"


@pytest.fixture(scope="module")
def chase() -> Making:
    return make(read_synopsis(CHASE))


def made_of(text: str) -> Making:
    return make(parse_synopsis(f"---\ntitle: Test\n---\n{text}", "test.md"))


def asked(making: Making, prompt: str) -> Question:
    return next(question for question in making.kept if question.prompt == prompt)


@pytest.mark.parametrize(
    ("prompt", "answer"),
    [
        ("Who bribes a conductor with smoked herring?", "Pelle"),
        ("Who does Jonas marry in a tiny church near Bergen?", "Irma"),
        ("What does Jonas steal from a drunken sailor?", "A motorboat"),
        ("Where does Viktor lock Irma?", "In a flooded warehouse"),
        ("How many passports does Irma hide under the wet deck?", "Two"),
        ("Nora runs a small museum in _____ with her brother Jonas.", "Bergen"),
        ("Which of these characters is not among those who board a train to Hamburg?", "Viktor"),
    ],
)
def test_a_story_is_asked_about_in_many_ways(chase: Making, prompt: str, answer: str) -> None:
    assert asked(chase, prompt).answer == answer


def test_clues_tell_what_one_character_does_and_never_name_them(chase: Making) -> None:
    clues = [question for question in chase.kept if question.kind is Kind.CLUES]
    assert clues
    for question in clues:
        lines = question.prompt.splitlines()
        assert 3 <= len(lines) <= 6
        assert all(line.startswith("This character ") for line in lines)
        assert question.answer not in question.prompt


def test_a_false_statement_is_told_of_nobody(chase: Making) -> None:
    told = {fact.text for fact in chase.film.facts}
    statements = [question for question in chase.kept if question.kind is Kind.TRUE_FALSE]
    assert {question.answer for question in statements} == {"True", "False"}
    for question in statements:
        statement = question.prompt.removeprefix("True or false: ").removesuffix(".")
        assert (statement in told) == (question.answer == "True")


def test_who_may_be_the_same_person_is_never_offered() -> None:
    making = made_of(
        "Ada guards a museum in Oslo. Kim steals a famous painting from a museum in Paris. Bea paints a"
        " bridge near the harbour. Cleo sails a yacht to Malta. Ada reveals that Kim is actually Cleo."
        " Bea chases Cleo through a crowded market. Ada locks Bea in a cellar. Kim burns a letter."
    )
    question = asked(making, "Who steals a famous painting from a museum in Paris?")
    assert question.answer == "Kim"
    assert "Cleo" not in question.choices


def test_an_animal_stands_in_for_no_person() -> None:
    making = made_of(
        "Ada, a vet, adopts a dog named Rex. Bea sings in a choir. Rex digs a tunnel under a fence. Cleo"
        " repairs a broken clock in Malta. Bea hides a golden key in a piano. Rex finds Bea."
        " Cleo meets Bea and Ada."
    )
    question = asked(making, "Who hides a golden key in a piano?")
    assert question.answer == "Bea"
    assert "Rex" not in question.choices


def test_where_nobody_can_be_offered_the_answer_is_typed() -> None:
    making = made_of("Ada Brook robs a bank in Oslo with a rusty pistol. A guard named Bo shouts.")
    question = asked(making, "Who robs a bank in Oslo with a rusty pistol?")
    assert question.choices == ()
    assert question.answer == "Ada Brook"


def test_what_only_another_sentence_explains_is_not_asked() -> None:
    making = made_of(
        "Ada finds a map and a key. The next day, she shows it to Bo. Bo takes the other one to the place."
        " Ada tells him about this. They fight there."
    )
    prompts = " ".join(question.prompt for question in making.kept)
    assert " it " not in prompts
    assert " other " not in prompts
    assert " this" not in prompts
    assert " there" not in prompts


def test_a_story_told_in_the_past_has_events_too() -> None:
    past = made_of(
        "Ada found a silver compass in a crate of nets. Bo sold three lanterns to a rich collector."
        " Cleo locked a smuggler in a flooded warehouse. Bo stole a motorboat from a drunken sailor."
        " Ada tied a thief to a rusty anchor. Cleo painted a lighthouse with red paint."
        " Bo opened a tiny museum near Bergen."
    )
    assert Kind.NEXT_EVENT in {question.kind for question in past.kept}
    assert asked(past, "What did Bo steal from a drunken sailor?").answer == "A motorboat"
