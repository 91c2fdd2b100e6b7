"""Finding what somebody meant among names."""

from hypothesis import given
from hypothesis import strategies as st

from game.names import completions, exact, folded, nearest

CAST = ["Stéphanie", "Ali", "Anna", "Anna's partner", "Sam"]


def test_case_accents_and_punctuation_do_not_matter() -> None:
    called = {name: name for name in CAST}
    assert exact("STEPHANIE", called) == "Stéphanie"
    assert exact("annas-partner ", called) == "Anna's partner"
    assert exact("Anna", called) == "Anna"
    assert exact("Annas partner", called) == "Anna's partner"
    assert exact("", called) is None


def test_a_typo_finds_the_nearest_name() -> None:
    assert nearest("Stefanie", CAST)[0] == "Stéphanie"
    assert nearest("xqzw", CAST) == []


def test_completions_begin_so_first() -> None:
    assert completions("an", CAST)[:2] == ["Anna", "Anna's partner"]
    assert completions("", CAST) == sorted(CAST)
    assert completions("part", CAST) == ["Anna's partner"]


@given(st.text(max_size=200))
def test_no_text_is_too_strange(text: str) -> None:
    assert folded(folded(text)) == folded(text)
    assert len(completions(text, CAST)) <= 25
    assert set(nearest(text, CAST)) <= set(CAST)
