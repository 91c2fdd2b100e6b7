"""Words that point outside a clause: "this", "the latter", "the next day", "some time ago", "there"."""

from data.builder.reading import Reading

_POINTING = frozenset("this these those such aforementioned ago".split())
_OTHERS = frozenset("another other others same".split())
_FIRST_PERSONS = frozenset("i me my mine we us our you your yours".split())
_DAYS = frozenset("day morning night evening afternoon week month year time moment point".split())
_DEICTIC = frozenset("next following same previous".split())


def points_outside(reading: Reading, at: int) -> str:
    """Return why a word leans on another sentence; "" if it does not.

    >>> points_outside(read("Ann leaves the next day.")[0], 3)
    '"next" counts from the sentence before'
    """
    word, before = reading.words[at], reading.words[at - 1].lower if at else ""
    lower = word.lower
    if lower in _FIRST_PERSONS and word.pos in ("PRON", "DET"):
        return "somebody speaks"
    if lower in _DEICTIC and reading.words[word.head].lemma in _DAYS:
        return f'"{lower}" counts from the sentence before'
    pointing = (
        lower in _POINTING
        or (lower == "that" and word.tag == "DT")
        or (lower in ("latter", "former") and before == "the")
        or (lower in _OTHERS and (lower, before) != ("other", "each"))
        or (lower, before) == ("door", "next")
        or (lower in ("there", "here") and word.label != "expl")
    )
    return f'"{lower}" points outside the clause' if pointing else ""
