"""Films that are made up for measuring: a long one, and one with questions for every mode."""

from game.film import Film, Scene, Sentence, Source
from game.question import ARROW, Kind, Question

SLUG = "the-long-one"
_SENTENCES_A_SCENE = 30
_CHOICES = 4


def long_film(count: int) -> tuple[Film, list[Question]]:
    """Return a film with so many sentences, and a question about each; none gives another one away."""
    sentences = tuple(Sentence(number, _text(number)) for number in range(1, count + 1))
    scenes = tuple(
        Scene(place, f"Part {place}", first, min(first + _SENTENCES_A_SCENE - 1, count), None, ())
        for place, first in enumerate(range(1, count + 1, _SENTENCES_A_SCENE), 1)
    )
    source = Source("Made up for measuring", "CC0", None, None, None, None)
    film = Film(SLUG, "The Long One", source, sentences, scenes, (), ())
    return film, [_question(number, count) for number in range(1, count + 1)]


def film_for_all_modes(count: int) -> tuple[Film, list[Question]]:
    """Return a film with so many questions for each mode; typed ones are answered by `answer(number)`."""
    film, questions = long_film(4 * count)
    questions = questions[:count]
    for number in range(count + 1, 4 * count + 1):
        questions.append(_other(number, (Kind.WHAT, Kind.CLUES, Kind.ORDER)[number % 3]))
    return film, questions


def answer(number: int) -> str:
    """Return what answers a typed question."""
    return f"letter {number}"


def _other(number: int, kind: Kind) -> Question:
    events = tuple(f"{what} {number}" for what in ("writes letter", "folds it", "hides it", "burns it"))
    asked = {
        Kind.WHAT: f"What lies in front of door {number}?",
        Kind.CLUES: "\n".join(f"Clue {clue} to what door {number} knows" for clue in (1, 2, 3)),
        Kind.ORDER: f"What happened first at door {number}?",
    }
    return Question(
        id=f"{SLUG}-{number:012x}",
        kind=kind,
        prompt=asked[kind],
        answer=ARROW.join(events) if kind is Kind.ORDER else answer(number),
        choices=(),
        evidence=(number,),
        evidence_text=_text(number),
        scene=(number - 1) // _SENTENCES_A_SCENE + 1,
        items=events[::-1] if kind is Kind.ORDER else (),
    )


def _text(number: int) -> str:
    return f"On the evening of day {number} the locksmith hides letter {number} under {place(number)}."


def place(number: int) -> str:
    """Return the choice that is right."""
    return f"the loose floorboard in front of door {number}"


def _question(number: int, count: int) -> Question:
    others = ((number + step * count // _CHOICES - 1) % count + 1 for step in range(1, _CHOICES))
    return Question(
        id=f"{SLUG}-{number:012x}",
        kind=Kind.WHERE,
        prompt=f"Where does the locksmith hide the letter on the evening of day {number}?",
        answer=place(number),
        choices=(place(number), *map(place, others)),
        evidence=(number,),
        evidence_text=_text(number),
        scene=(number - 1) // _SENTENCES_A_SCENE + 1,
    )
