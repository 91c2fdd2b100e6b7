"""The judge's tables: dictionary forms, synonyms, names."""

import doctest

import pytest

import data.vocabulary.loading
from data.vocabulary import load_synonyms
from data.vocabulary.names import NAMES
from data.vocabulary.synonyms import GROUPS
from game.judging.words import read

SAME_FORMS = [
    ("ran", "run"),
    ("children", "child"),
    ("colour", "color"),
    ("realised", "realize"),
    ("joyful", "joy"),
    ("envious", "envy"),
    ("magical", "magic"),
    ("wizzards", "wizzard"),
]
OTHER_FORMS = [
    ("royal", "roy"),
    ("hero", "her"),
    ("bus", "but"),
    ("legs", "leggings"),
    ("princess", "prince"),
]
SYNONYMS = [("sacked", "fired"), ("prosthetic", "artificial"), ("limbs", "legs"), ("run away", "fled")]
NO_SYNONYMS = [("fired", "hired"), ("legs", "arms"), ("sad", "happy"), ("brother", "sister"), ("dog", "cat")]


def test_examples_hold() -> None:
    assert doctest.testmod(data.vocabulary.loading).failed == 0


def test_the_dictionary_knows_words_and_names_but_no_misspellings() -> None:
    tables = load_synonyms()
    assert all(tables.is_word(text) for text in ("heat", "meat", "ran", "austria", "anna", "antibes"))
    assert not any(tables.is_word(text) for text in ("frihgtened", "stefany", "austrlia", ""))


@pytest.mark.parametrize(("one", "other"), SAME_FORMS)
def test_forms_of_one_word_are_the_same(one: str, other: str) -> None:
    assert load_synonyms().same_form(one, other)
    assert load_synonyms().same_form(other, one)


@pytest.mark.parametrize(("one", "other"), OTHER_FORMS)
def test_other_words_are_not(one: str, other: str) -> None:
    assert not load_synonyms().same_form(one, other)


@pytest.mark.parametrize(("one", "other"), SYNONYMS)
def test_synonyms_mean_the_same(one: str, other: str) -> None:
    assert load_synonyms().same_meaning(one, other)


@pytest.mark.parametrize(("one", "other"), NO_SYNONYMS)
def test_words_that_are_near_in_meaning_do_not(one: str, other: str) -> None:
    assert not load_synonyms().same_meaning(one, other)


def test_groups_are_written_as_they_are_compared() -> None:
    for group in GROUPS:
        assert len(group) > 1
        assert len(set(group)) == len(group)
        for member in group:
            assert member == " ".join(word.text for word in read(member))
            assert len(member.split()) <= 2


def test_names_are_written_as_they_are_compared() -> None:
    assert all(name == "".join(word.text for word in read(name)) for name in NAMES)
