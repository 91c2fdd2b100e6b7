"""A small film of our own, with a few questions, for tests of everything but the builder."""

from collections.abc import Sequence
from dataclasses import replace

from game.events import Dealt
from game.film import Character, Fact, Film, Pronoun, Scene, Sentence, Source
from game.question import ARROW, Difficulty, Kind, Question

_TEXTS = (
    "Ada Brook plans to rob a bank in Oslo.",
    "She hires Bo, a locksmith.",
    "Bo's sister Cleo drives the car.",
    "Ada opens the vault.",
    "Dev, a guard, follows them to Rome.",
    "Cleo leaves Bo at the station.",
)

HEIST = Film(
    slug="the-heist",
    title="The Heist",
    source=Source("Written for the tests", "CC0", None, 1999, "E. X. Ample", "English"),
    sentences=tuple(Sentence(number, text) for number, text in enumerate(_TEXTS, 1)),
    scenes=(
        Scene(1, "Ada plans a robbery", 1, 3, "Oslo", ("Ada", "Bo", "Cleo")),
        Scene(2, "Ada opens the vault", 4, 4, None, ("Ada",)),
        Scene(3, "Dev follows them", 5, 6, "Rome", ("Dev", "Cleo", "Bo")),
    ),
    characters=(
        Character("Ada", ("Ada Brook",), Pronoun.SHE, (), True, 1, (1, 2, 4)),
        Character("Bo", (), Pronoun.HE, ("locksmith",), True, 2, (2, 3, 6)),
        Character("Cleo", (), Pronoun.SHE, ("Bo's sister",), True, 3, (3, 6)),
        Character("Dev", (), Pronoun.HE, ("guard",), True, 5, (5,)),
    ),
    facts=(
        Fact("Ada", "Ada plans to rob a bank in Oslo", 1, 1),
        Fact("Cleo", "Cleo leaves Bo at the station", 6, 3),
    ),
)


def question(number: int, prompt: str, choices: Sequence[str], evidence: int, **more: object) -> Question:
    """A question about the film; the first choice is the answer."""
    values: dict[str, object] = {
        "id": f"the-heist-{number:012x}",
        "kind": Kind.WHO,
        "prompt": prompt,
        "answer": choices[0],
        "choices": tuple(choices),
        "evidence": (evidence,),
        "evidence_text": HEIST.sentences[evidence - 1].text,
        "scene": HEIST.scene_of(evidence).number,
    }
    return Question(**{**values, **more})  # type: ignore[arg-type]


def heist_questions() -> list[Question]:
    """Six questions, one a sentence."""
    return [
        question(1, "Who plans to rob a bank?", ("Ada", "Bo", "Cleo", "Dev"), 1, difficulty=Difficulty.EASY),
        question(2, "Who is a locksmith?", ("Bo", "Ada", "Cleo", "Dev"), 2),
        question(3, "Who drives the car?", ("Cleo", "Bo", "Ada", "Dev"), 3),
        question(4, "What does Ada open?", ("The vault", "A window", "A letter", "A bar"), 4, kind=Kind.WHAT),
        question(5, "Where does Dev follow them to?", ("Rome", "Oslo", "Paris", "Bern"), 5, kind=Kind.WHERE),
        question(6, "True or false: Cleo leaves Bo.", ("True", "False"), 6, kind=Kind.TRUE_FALSE),
    ]


def dealt(questions: Sequence[Question]) -> tuple[Dealt, ...]:
    """The questions with their choices as they stand: the first is right."""
    return tuple(Dealt(question, question.choices) for question in questions)


def order_question() -> Question:
    """Four events to be put into story order; shown from the last to the first."""
    events = ("Ada plans a robbery", "Cleo drives the car", "Ada opens the vault", "Cleo leaves Bo")
    prompt = "Put these events into the order of the story."
    asked = question(7, prompt, [ARROW.join(events)], 6, kind=Kind.ORDER, items=events[::-1])
    return replace(asked, choices=(), evidence=(1, 3, 4, 6))


def clues_question() -> Question:
    """A character in five clues, one a line."""
    clues = (
        "I get to Rome.",
        "I follow people.",
        "I come last.",
        "I guard things.",
        "My name begins with D.",
    )
    return replace(question(8, "\n".join(clues), ["Dev"], 5, kind=Kind.CLUES), choices=())
