"""The builder's characters are counted against gold ones as a reader would count them."""

import json

import pytest

from benchmarks.gold import CHARACTERS, characters_f1, gold_characters, match, pronouns_right
from game.film import Character, Film, Pronoun, Source

GOLD = {
    "tea": gold_characters()["lady_bird_2017"],
}
LADY_BIRD = Character("Lady Bird", ("Christine McPherson",), Pronoun.SHE)
JULIE = Character("Julie", (), Pronoun.HE)


def film(*characters: Character) -> Film:
    return Film("tea", "Tea", Source(), (), (), characters)


def test_a_second_character_for_one_person_is_wrong() -> None:
    again = Character("Christine McPherson")
    found = match(film(LADY_BIRD, JULIE, again), GOLD["tea"])
    assert [character.name for character, _ in found.pairs] == ["Lady Bird", "Julie"]
    assert found.wrong == (again,)
    assert len(found.missed) == len(GOLD["tea"]) - 2


def test_people_without_a_name_are_not_counted() -> None:
    nobody = Character("the bartender", named=False)
    assert characters_f1({"tea": film(LADY_BIRD, nobody)}, GOLD) == pytest.approx((1.0, 1 / 6, 2 / 7))


def test_only_pronouns_that_are_given_can_be_wrong() -> None:
    unsure = Character("Kyle")
    assert pronouns_right({"tea": film(LADY_BIRD, JULIE, unsure)}, GOLD) == (1 / 2, 2 / 3)


def test_gold_names_are_nobody_else_s_in_a_film() -> None:
    films = json.loads(CHARACTERS.read_text(encoding="utf-8"))
    assert len(films) == 40
    for stem, rows in gold_characters().items():
        shown = [min(row.names, key=len) for row in rows]
        assert len(set(shown)) == len(shown), stem
