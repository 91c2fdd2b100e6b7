"""What the builder makes of the seed."""

from pathlib import Path

import pytest

from data.builder import Built, read_pack, read_synopsis
from data.builder.sentences import split_text
from game.film import Pronoun
from game.question import Kind
from tests.builder.building import build

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def built() -> Built:
    return build(read_synopsis(SEEDS / "rust-and-bone.md"))


def test_the_seed_has_thirty_sentences_of_674_tokens() -> None:
    passages = split_text(read_synopsis(SEEDS / "rust-and-bone.md").body)
    assert len(passages) == 30
    assert sum(len(passage.original.split()) for passage in passages) == 674
    shown = " ".join(passage.text for passage in passages)
    assert "in Ali's company." in shown
    assert "Anna's partner" in shown
    assert " ," not in shown
    assert "( " not in shown
    assert " s " not in shown


def test_the_seed_s_characters_are_people_and_no_towns(built: Built) -> None:
    cast = {character.name: character for character in built.film.characters}
    assert list(cast) == ["Ali", "Sam", "Anna", "Stéphanie", "Anna's partner"]
    assert cast["Ali"].aliases == ("Alain van Versch",)
    assert cast["Ali"].roles == ("Sam's father", "Anna's brother", "bouncer")
    assert cast["Anna"].roles == ("Ali's sister",)
    assert cast["Sam"].roles == ("Ali's son",)
    assert not cast["Anna's partner"].named
    pronouns = [character.pronoun for character in built.film.characters]
    assert pronouns == [Pronoun.HE, Pronoun.HE, Pronoun.SHE, Pronoun.SHE, Pronoun.UNKNOWN]
    assert set(cast["Stéphanie"].mentions) >= {4, 5, 7, 8, 10}
    assert cast["Sam"].mentions == (1, 21, 22, 23, 24, 25, 27, 30)


def test_the_seed_has_eight_to_twenty_scenes_with_titles_and_places(built: Built) -> None:
    scenes = built.film.scenes
    assert 8 <= len(scenes) <= 20
    assert [number for scene in scenes for number in range(scene.first, scene.last + 1)] == list(range(1, 31))
    assert {"Antibes", "Strasbourg", "Warsaw", "a beach"} <= {scene.place for scene in scenes}
    assert "Sam falls through the ice" in {scene.title for scene in scenes}


def test_main_characters_of_the_seed_have_several_facts(built: Built) -> None:
    by_character = {
        name: [f for f in built.film.facts if f.character == name] for name in ("Ali", "Stéphanie", "Sam")
    }
    assert all(len(facts) >= 3 for facts in by_character.values())
    texts = [fact.text for fact in built.film.facts]
    assert "Ali gets a job as a bouncer in a nightclub" in texts
    assert "Stéphanie works at a local marine tourist park" in texts
    numbers = [fact.sentence for fact in built.film.facts]
    assert numbers == sorted(numbers)


def test_the_seed_has_at_least_twelve_generated_questions_of_four_kinds(built: Built) -> None:
    assert len(built.questions) >= 12
    assert len({question.kind for question in built.questions}) >= 4
    assert {question.source for question in built.questions} == {"builder"}
    prompts = {question.prompt: question.answer for question in built.questions}
    assert prompts["Who gets a job as a bouncer in a nightclub?"] == "Ali"
    assert prompts["Who works at a local marine tourist park?"] == "Stéphanie"
    assert prompts["Ali celebrates a fight victory in _____."] == "Warsaw"
    assert prompts["What does Stéphanie suffer during a show?"] == "A tragic accident"


def test_the_seed_s_pack_passes_the_audit_that_the_builder_s_own_questions_pass() -> None:
    path = SEEDS / "rust-and-bone.pack.yaml"
    pack = read_pack(path)
    built = build(read_synopsis(SEEDS / "rust-and-bone.md"), pack)
    assert [refusal for refusal in built.refused if refusal.source == "pack"] == []
    authored = [question for question in built.questions if question.source == "pack"]
    assert len(authored) == len(pack.entries)
    assert len(built.questions) - len(authored) >= 12


def test_the_seed_s_pack_fills_a_round_of_orders_and_one_of_clues() -> None:
    entries = read_pack(SEEDS / "rust-and-bone.pack.yaml").entries
    for kind, count in ((Kind.ORDER, 6), (Kind.CLUES, 5)):
        asked = [entry for entry in entries if entry.kind is kind]
        assert len(asked) == count
        assert len({entry.answer for entry in asked}) == count
        told = [number for entry in asked for number in entry.evidence]
        assert len(set(told)) == len(told)  # a round asks no two questions that share a sentence
    assert all(len(item) <= 80 for entry in entries for item in entry.items)
