"""Leaving out what people say around an answer: "uhh i think it's ...", "... lol"."""

from game.judging.lists import ARTICLES
from game.judging.phrases import CHATTER, FILLER_AFTER, FILLER_BEFORE, SOUNDS
from game.judging.words import Words, numbered

_LONGEST = max(len(phrase) for phrase in FILLER_BEFORE | FILLER_AFTER)
_MOST = 6


def without_filler(words: Words) -> Words:
    """Return the words without filler before and after; all of them if nothing else is said.

    >>> from game.judging.words import read
    >>> [word.text for word in without_filler(read("Ummm I think it's a boat lol"))]
    ['a', 'boat']
    """
    texts = [word.text for word in words]
    first, end = 0, len(words)
    for _ in range(_MOST):
        before = _begins(texts[first:end])
        first += before
        after = _ends(texts[first:end])
        end -= after
        if not before and not after:
            break
    return numbered(words[first:end]) if end < len(words) else words[first:]  # "Rocky V lol" ends in a number


def _begins(texts: list[str]) -> int:
    if len(texts) > 1 and _squeezed(texts[0]) in SOUNDS:
        return 1
    return next(
        (
            count
            for count in range(min(_LONGEST, len(texts) - 1), 0, -1)
            if tuple(texts[:count]) in FILLER_BEFORE
        ),
        0,
    )


def _ends(texts: list[str]) -> int:
    if len(texts) > 1 and _squeezed(texts[-1]) in SOUNDS:
        return 1
    return next(
        (
            count
            for count in range(min(_LONGEST, len(texts) - 1), 0, -1)
            if tuple(texts[-count:]) in FILLER_AFTER
        ),
        0,
    )


def _squeezed(text: str) -> str:
    """Return a text with every run of a letter as one.

    >>> _squeezed("ummmm")
    'um'
    """
    return "".join(letter for place, letter in enumerate(text) if not place or text[place - 1] != letter)


def is_chatter(words: Words) -> bool:
    """Whether a message is talk, not an answer."""
    texts = tuple(word.text for word in words)
    if texts in CHATTER or tuple(text for text in texts if text not in ARTICLES) in CHATTER:
        return True
    return all(_squeezed(text) in SOUNDS for text in texts)
