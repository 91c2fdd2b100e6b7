"""Clues go from the obscure to the plain, are true of one character, and never name who it is."""

from data.builder import parse_synopsis
from game.question import Kind, Question
from tests.builder.building import make

ADA = "Ada paints a gate with green paint. Bo runs a bakery in Oslo. Ada steals a motorboat from Bo."


def clues_of(text: str) -> dict[str, Question]:
    made = make(parse_synopsis(f"---\ntitle: Test\n---\n{text}", "test.md"))
    return {question.answer: question for question in made.selected if question.kind is Kind.CLUES}


def test_who_is_named_in_a_clue_comes_late_and_the_kin_last() -> None:
    question = clues_of(f"{ADA} Bo meets his sister Ada. Bo sings in a choir. Bo sleeps.")["Ada"]
    assert question.prompt.splitlines() == [
        "This character paints a gate with green paint.",
        "This character steals a motorboat from Bo.",
        "This character is Bo's sister.",
    ]
    assert question.evidence == (1, 3, 4)


def test_two_clues_are_too_few() -> None:
    assert "Ada" not in clues_of(ADA)


def test_six_clues_are_enough() -> None:
    deeds = (
        "paints a gate with green paint",
        "sells three lanterns to a collector",
        "opens a tiny museum near Bergen",
        "repairs a broken clock in Malta",
        "hides a golden key in a piano",
        "burns a letter behind a barn",
        "digs a tunnel under a fence",
        "wins a cheese at a village fair",
    )
    question = clues_of(" ".join(f"Ada {deed}." for deed in deeds) + " Bo sings.")["Ada"]
    assert len(question.prompt.splitlines()) == 6


def test_short_clues_alone_tell_nobody_apart() -> None:
    assert clues_of("Ada meets Bo. Ada kills Cy. Ada marries Di. Bo sings. Cy eats. Di runs.") == {}


def test_what_two_people_do_is_no_clue() -> None:
    text = f"{ADA} Ada and Bo repair a broken clock in Malta. Ada buries a chest under a fence."
    question = clues_of(text)["Ada"]
    assert "clock" not in question.prompt
    assert "buries a chest" in question.prompt
