"""The steps of judging, and the examples in their docstrings."""

import doctest
import importlib
import pkgutil

import pytest

import game.judging
from game.judge import NO_SYNONYMS
from game.judging.answers import wanted
from game.judging.filler import without_filler
from game.judging.spelling import is_slip
from game.judging.words import read

MODULES = sorted(module.name for module in pkgutil.walk_packages(game.judging.__path__, "game.judging."))
NUMBERS = {
    "nineteen forty seven": "1947",
    "one thousand, eight hundred and sixty-two": "1862",
    "two thousand and one": "2001",
    "twenty twenty": "2020",
    "twenty-first": "21",
    "3 hundred": "300",
    "a hundred": "100",
    "5 million": "5000000",
    "1,250": "1250",
    "eighteen-nineties": "1890s",
    "the 1890's": "1890s",
    "20th": "20",
    "7½": "7.5",
    "seven and three quarters": "7.75",
    "three-quarters": "0.75",
    "½": "0.5",
    "Edward VIII": "8",
    "George the fifth": "5",
    "Henry V": "5",
}
NO_NUMBERS = ["I know", "who do you mean", "if I do it", "mix", "a", "vi is an editor", "", "civil"]


@pytest.mark.parametrize("name", MODULES)
def test_examples_hold(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_steps_have_examples() -> None:
    assert sum(doctest.testmod(importlib.import_module(name)).attempted for name in MODULES) >= 8


@pytest.mark.parametrize(("text", "value"), NUMBERS.items())
def test_a_number_is_the_same_however_it_is_written(text: str, value: str) -> None:
    assert [word.text for word in read(text) if word.number] == [value]


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_words_that_look_like_numbers_are_none(text: str) -> None:
    assert not [word for word in read(text) if word.number]


def test_numbers_in_a_row_stay_apart() -> None:
    assert [word.text for word in read("six seven eight")] == ["6", "7", "8"]
    assert [word.text for word in read("1946 1947")] == ["1946", "1947"]


def test_what_belongs_to_somebody_is_marked() -> None:
    assert [(word.text, word.owner) for word in read("It's Ali's knife")] == [
        ("its", False),
        ("ali", True),
        ("knife", False),
    ]


def test_filler_goes_but_an_answer_of_filler_stays() -> None:
    assert [word.text for word in without_filler(read("oh I know this, it's a boat, right?"))] == [
        "a",
        "boat",
    ]
    assert [word.text for word in without_filler(read("maybe"))] == ["maybe"]


def test_an_answer_shows_other_ways_to_give_it() -> None:
    def ways(answer: str, prompt: str = "Who was it?") -> set[str]:
        return {" ".join(word.text for word in way.words) for way in wanted((answer,), prompt)}

    assert "claude rey" in ways("the French novelist Claude Rey (born 1950)")
    assert {"whale", "orca"} <= ways("Whale or orca")
    assert "antibes" in ways("Antibes, France", "In which city?")
    assert "antibes" not in ways("Antibes, France", "Whom does the poem name?")
    assert "duval and berger" in ways("Marion Duval and Tom Berger")
    assert ways("Ali saves Sam", "What happens?") == {"ali saves sam"}


def test_a_short_word_has_no_slips() -> None:
    assert is_slip("stefanie", "stephanie", NO_SYNONYMS)
    assert not is_slip("san", "sam", NO_SYNONYMS)
    assert not is_slip("xyzzyq", "stephanie", NO_SYNONYMS)
