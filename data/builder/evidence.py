"""Evidence: the proving sentences of a question as they are shown."""

from collections.abc import Sequence

from game.film import Film


def evidence_text(film: Film, numbers: Sequence[int]) -> str:
    """Return the sentences in story order, with " … " where others stand between them.

    >>> from game.film import Sentence, Source
    >>> sentences = tuple(Sentence(number, f"S{number}.") for number in (1, 2, 3, 4))
    >>> evidence_text(Film("tea", "Tea", Source(), sentences, ()), (4, 1, 2))
    'S1. S2. … S4.'
    """
    known = sorted({number for number in numbers if 1 <= number <= len(film.sentences)})
    pieces: list[str] = []
    for place, number in enumerate(known):
        if place:
            pieces.append(" " if number == known[place - 1] + 1 else " … ")
        pieces.append(film.sentences[number - 1].text)
    return "".join(pieces)
