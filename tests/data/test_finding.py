"""Finding the place of a story that a question is about, with the real tables of words."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.vocabulary import load_synonyms
from game.film import Character, Film, Pronoun, Scene, Sentence, Source
from game.finding import Found, find, matches, story_of, story_of_film
from game.finding.passage import MOST_WORDS
from game.judging.meaning import NO_SYNONYMS

CASES: dict[str, Any] = json.loads(
    (Path(__file__).parent.parent / "cases" / "finding.json").read_text(encoding="utf-8")
)
STORY: list[str] = CASES["story"]


def found(question: str, sections: list[str] | None = None) -> Found:
    synonyms = load_synonyms()
    return find(question, story_of(STORY if sections is None else sections, synonyms), synonyms)


@pytest.mark.parametrize("case", CASES["first"], ids=lambda case: str(case["question"]))
def test_a_question_finds_its_section(case: dict[str, Any]) -> None:
    assert found(case["question"]).ranking[0] == case["section"]


@pytest.mark.parametrize(
    "case", [case for case in CASES["first"] if case["passage"]], ids=lambda case: str(case["question"])
)
def test_a_passage_has_the_answer(case: dict[str, Any]) -> None:
    assert case["passage"] in (found(case["question"]).passage or "")


@pytest.mark.parametrize("question", CASES["unsaid"])
def test_what_the_story_does_not_say_has_no_passage_but_a_nearest_section(question: str) -> None:
    answer = found(question)
    assert answer.passage is None
    assert answer.sentence is None
    assert sorted(answer.ranking) == list(range(len(STORY)))


def test_a_passage_begins_and_ends_with_sentences_if_they_fit() -> None:
    assert found("Who weeps when Tuva plays?").passage == STORY[1]


def test_of_a_long_section_the_passage_is_at_most_sixty_words() -> None:
    noise = " ".join(f"Somebody number {each} walks by, and nothing happens at all." for each in range(40))
    answer = found("Who drops the lantern?", [f"{noise} Then Pim drops the lantern. {noise}"])
    assert answer.passage is not None
    assert "Pim drops the lantern." in answer.passage
    assert len(answer.passage.split()) <= MOST_WORDS


def test_a_sentence_of_more_than_sixty_words_is_cut() -> None:
    endless = "Pim drops the lantern " + "and runs on " * 60
    answer = found("Who drops the lantern?", [endless])
    assert answer.passage == " ".join(endless.split()[:MOST_WORDS])


@pytest.mark.parametrize("sections", [[], [""], ["", "  ", "..."]])
def test_an_empty_story_answers_nothing(sections: list[str]) -> None:
    assert found("Who is there?", sections) == Found(tuple(range(len(sections))))


def test_a_question_without_words_keeps_the_story_s_order() -> None:
    assert found("?!") == Found((0, 1, 2, 3, 4, 5))


def test_a_question_of_stop_words_alone_is_looked_up_by_them() -> None:
    assert found("although", ["It rains.", "It is dry, although it rains."]).ranking[0] == 1


PIECES = st.lists(
    st.one_of(
        st.sampled_from("Vera violin. after the Who, end ’s “bus” \n 7".split(" ")), st.text(max_size=8)
    ),
    max_size=20,
)


@settings(max_examples=150, deadline=None)
@given(question=PIECES, sections=st.lists(PIECES, max_size=5))
def test_any_text_gives_a_whole_ranking_and_a_copied_passage(
    question: list[str], sections: list[list[str]]
) -> None:
    texts = [" ".join(pieces) for pieces in sections]
    answer = find(" ".join(question), story_of(texts, NO_SYNONYMS), NO_SYNONYMS)
    assert sorted(answer.ranking) == list(range(len(texts)))
    if answer.passage is not None:
        assert any(answer.passage in text for text in texts)
        assert 0 < len(answer.passage.split()) <= MOST_WORDS


@pytest.mark.parametrize(("question", "first"), [("at the end", 5), ("At the beginning?", 0), ("finally", 5)])
def test_an_end_of_the_story_is_found_without_other_words(question: str, first: int) -> None:
    synonyms = load_synonyms()
    assert found(question).ranking[0] == first
    assert matches(question, story_of(STORY, synonyms), synonyms)[0].section == first


def test_only_sections_that_have_a_word_of_the_question_match() -> None:
    story = story_of(STORY, NO_SYNONYMS)
    ferry = matches("the ferry's concert", story, NO_SYNONYMS)
    assert {match.section for match in ferry} == {4, 5}
    assert ferry[0].score > ferry[1].score
    assert matches("zebra", story, NO_SYNONYMS) == []
    assert matches("", story, NO_SYNONYMS) == []


def film() -> Film:
    texts = (
        "Marie Dubois trains whales.",
        "Alain boxes for money.",
        "She falls into the pool.",
        "He sleeps through the storm.",
    )
    sentences = tuple(Sentence(number, text) for number, text in enumerate(texts, 1))
    scenes = tuple(Scene(number, "", number, number, None, ()) for number in range(1, 5))
    marie = Character("Marie", ("Marie Dubois", "the trainer"), Pronoun.SHE, mentions=(1, 3))
    ali = Character("Ali", ("Alain",), Pronoun.HE, mentions=(2, 4))
    return Film("whales", "Whales", Source(), sentences, scenes, (marie, ali))


@pytest.mark.parametrize(
    ("question", "scene"),
    [
        ("Marie falls", 2),
        ("Ali boxes", 1),
        ("Ali sleeps", 3),
        ("What is Ali's job?", 1),
        ("Dubois in the pool", 2),
    ],
)
def test_names_find_a_film_s_scenes_by_any_alias_and_by_pronouns(question: str, scene: int) -> None:
    assert find(question, story_of_film(film(), NO_SYNONYMS), NO_SYNONYMS).ranking[0] == scene


def test_a_pronoun_of_the_question_says_whose_accident_is_meant() -> None:
    sections = [
        "Osmund loses his hat in the snow.",
        "Vera breaks her legs.",
        "It rains.",
        "The baker sleeps.",
    ]
    assert found("when she loses her legs", sections).ranking[0] == 1
    assert found("when he loses his legs", sections).ranking[0] == 0


def test_a_film_s_passage_is_copied_from_its_scene() -> None:
    answer = find(
        "When does Marie fall into the pool?", story_of_film(film(), load_synonyms()), load_synonyms()
    )
    assert (answer.passage, answer.sentence) == ("She falls into the pool.", 2)
