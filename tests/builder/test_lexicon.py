"""The word lists hold words: none glued together, none in two lists that exclude each other."""

import pytest

from data.builder.candidates.cloze import _KNOWN_COUNTRIES, _KNOWN_TOWNS
from data.builder.lexicon.first_names import EITHER_NAMES, FIRST_NAMES, HE_NAMES, SHE_NAMES
from data.builder.lexicon.people_nouns import JOBS, KIN, KIN_HE, KIN_SHE
from data.builder.lexicon.places import COUNTRIES, PLACE_NAMES, PLACE_NOUNS, REGIONS
from data.builder.lexicon.verbs import BASES, PARTICIPLE_BASES, THIRD_PERSONS
from data.builder.words import plain

FORMS = [
    ("carries", "carry", "carried"),
    ("drops", "drop", "dropped"),
    ("opens", "open", "opened"),
    ("admits", "admit", "admitted"),
    ("visits", "visit", "visited"),
    ("goes", "go", "gone"),
    ("has", "have", "had"),
    ("amputates", "amputate", "amputated"),
    ("watches", "watch", "watched"),
    ("fixes", "fix", "fixed"),
]


@pytest.mark.parametrize(("third", "base", "participle"), FORMS)
def test_verbs_are_known_in_their_forms(third: str, base: str, participle: str) -> None:
    assert THIRD_PERSONS[third] == base
    assert PARTICIPLE_BASES[participle] == base


def test_towns_to_choose_among_are_towns_and_countries_are_countries() -> None:
    assert set(_KNOWN_TOWNS) <= PLACE_NAMES - COUNTRIES - REGIONS - {"Seville", "Stockholm"} | {
        "Seville",
        "Stockholm",
    }
    assert set(_KNOWN_COUNTRIES) <= COUNTRIES
    assert not COUNTRIES & REGIONS


def test_first_names_are_plain_and_have_one_pronoun_or_either() -> None:
    assert all(name == plain(name).replace(" ", "-") and len(name) < 13 for name in FIRST_NAMES)
    assert not SHE_NAMES & HE_NAMES
    assert not EITHER_NAMES & (SHE_NAMES | HE_NAMES)


def test_no_word_is_glued_to_another() -> None:
    for word in sorted(BASES | PLACE_NOUNS | JOBS | KIN | KIN_HE | KIN_SHE):
        assert word.replace("-", "").isalpha()
        assert word == word.lower()
        assert len(word) < 15
