"""The opening: where a sentence proper begins, after a phrase such as "One day, …"."""

from data.builder.reading import Reading

_SUBJECTS = frozenset(("he", "she"))
_OPENERS = frozenset("then later soon meanwhile eventually finally however instead still also next".split())
_FAR = 18  # words; a comma further from the beginning does not close an opening phrase
_PHRASE_WORDS = frozenset(
    "in on at after before during over for with without upon following despite by from while"
    " when as once since until because although though if one two three years days months weeks"
    " the that this a an to despite along back outside inside later meanwhile unbeknownst due"
    " hoping now thanks through throughout under against some having while".split()
)


def opening(reading: Reading) -> int:
    """Return the index of the word after an opening phrase ("One day, …"); 0 if there is none.

    >>> opening(read("On a usual evening, Ali meets her.")[0])
    5
    """
    words = reading.words
    if words and words[0].lower in _OPENERS:
        return 2 if len(words) > 1 and words[1].text == "," else 1
    if not words or words[0].lower in _SUBJECTS or (words[0].capital and not _opens_phrase(words[0].lower)):
        return 0
    for index in range(1, min(_FAR, len(words) - 1)):
        if words[index].text == ",":
            return index + 1
    return 0


def _opens_phrase(lower: str) -> bool:
    return lower in _PHRASE_WORDS or lower.endswith(("ing", "ed", "ly"))
