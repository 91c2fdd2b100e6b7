"""The sentences: a body cut by rules, each piece kept as it was written and as it is displayed."""

import re
from dataclasses import dataclass

from data.builder.endings import ends_sentence
from data.builder.habits import Habits, learn_habits
from data.builder.lexicon.marks import COMMAS
from data.builder.paragraphs import find_paragraphs
from data.builder.quotes import Enclosures
from data.builder.stops import find_stops
from data.builder.text import clean, is_tokenised, repair

MOST_CHARACTERS = 1_500  # of a sentence; a longer one is cut where it hurts least
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W\d_]{2,}")
_FEWEST_WORDS = 2
_SEAMS = (re.compile(r"[;:]\s"), re.compile(rf"[{COMMAS}]\s?|\s[–—-]+\s"), re.compile(r"\s"))


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence: as the body has it from `start` to `end`, as it is shown, and its paragraph, from 1."""

    number: int
    original: str
    text: str
    paragraph: int
    start: int
    end: int


def split_text(body: str) -> tuple[Passage, ...]:
    r"""Return the sentences of a body, numbered from 1; what holds no two words is no sentence.

    >>> [passage.text for passage in split_text("Dr. No waits . \" Run ! \" Bo s dog barks .")]
    ['Dr. No waits.', '"Run!"', "Bo's dog barks."]
    """
    draft = clean(body)
    paragraphs = find_paragraphs(draft)
    if sum(len(_WORD.findall(draft.text, first, last)) for first, last in paragraphs) < _FEWEST_WORDS:
        return ()
    tokenised, habits = is_tokenised(draft.text), learn_habits(draft.text)
    found = list[Passage]()
    for paragraph, (first, last) in enumerate(paragraphs, 1):
        text = draft.text[first:last]
        for one, two in find_sentences(text, habits):
            start, end = draft.place(first + one, first + two)
            shown = repair(text[one:two], tokenised)
            found.append(Passage(len(found) + 1, body[start:end], shown, paragraph, start, end))
    return tuple(found)


def split_paragraph(paragraph: str) -> tuple[str, ...]:
    """Cut one paragraph into sentences, tokenised or not.

    >>> split_paragraph("He owes Mr. J. Doe $3.50 in the U.S. Army. Is he mad? Perhaps...")
    ('He owes Mr. J. Doe $3.50 in the U.S. Army.', 'Is he mad?', 'Perhaps...')
    """
    spans = find_sentences(paragraph, learn_habits(paragraph))
    return tuple(paragraph[start:end] for start, end in spans)


def find_sentences(text: str, habits: Habits) -> tuple[tuple[int, int], ...]:
    """Return where the sentences of a paragraph begin and end; a piece without letter or digit is none."""
    enclosures = Enclosures(text)
    found = list[tuple[int, int]]()
    start = 0
    for stop in find_stops(text, enclosures):
        if ends_sentence(stop, text, start, enclosures, habits):
            found += _pieces(text, start, stop.end)
            start = stop.end
    found += _pieces(text, start, len(text))
    return tuple(found)


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return a sentence without the space around it, in several pieces if it is too long."""
    pieces = list[tuple[int, int]]()
    while start < end:
        cut = end if end - start <= MOST_CHARACTERS else _seam(text, start)
        piece = text[start:cut]
        if any(map(str.isalnum, piece)):
            first = start + len(piece) - len(piece.lstrip())
            pieces.append((first, start + len(piece.rstrip())))
        start = cut
    return pieces


def _seam(text: str, start: int) -> int:
    """Return the best place to cut a sentence that is too long: the last strong mark in its second half."""
    half, most = start + MOST_CHARACTERS // 2, start + MOST_CHARACTERS
    for mark in _SEAMS:
        places = [match.end() for match in mark.finditer(text, half, most)]
        if places:
            return places[-1]
    return most
