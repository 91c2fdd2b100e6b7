"""Who "they" are where they are plainly two or three characters, and nobody else can be meant."""

from data.builder.mentions import Mentions, person_at
from data.builder.reading import Reading

_MOST = 3


def they_are(
    reading: Reading, mentions: Mentions, before: Reading | None, mentions_before: Mentions, at: int
) -> tuple[str, ...]:
    """Return the shown names that "they" stands for: the several subjects of the clause before.

    () where that is not plain.
    """
    if any(one < at for one in mentions) or before is None:
        return _several(reading, mentions, at)
    return _several(before, mentions_before, len(before.words))


def _several(reading: Reading, mentions: Mentions, end: int) -> tuple[str, ...]:
    """Return the people who are the last several subjects of a sentence before a word."""
    for at in reversed(range(end)):
        if not reading.words[at].label.startswith("nsubj") or not reading.children(at, "conj"):
            continue
        people = [person_at(reading, mentions, one) for one in (at, *reading.children(at, "conj"))]
        names = tuple(dict.fromkeys(person.who for person in people if person is not None))
        plain = all(people) and reading.words[reading.words[at].head].label in ("ROOT", "conj", "advcl")
        return names if plain and 1 < len(names) <= _MOST else ()
    return ()
