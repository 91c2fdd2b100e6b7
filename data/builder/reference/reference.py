"""The references: whom a pronoun or a plain noun stands for, how sure that is, and why."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reference:
    """Whom a pronoun or a noun stands for: the shown name, how sure that is, from 0 to 1, and why."""

    who: str
    sure: float
    why: str = ""


References = dict[tuple[int, int], Reference]
"""References by sentence number and word index."""

SURE = 0.9
"""References are used from here on; about 97 in 100 of them are right (`benchmarks/reference.py`)."""


def sure_names(references: References) -> dict[tuple[int, int], str]:
    """Return the shown names of the references that are sure enough to be used.

    >>> sure_names({(1, 3): Reference("Ann", 0.97), (1, 5): Reference("Bo", 0.6)})
    {(1, 3): 'Ann'}
    """
    return {place: found.who for place, found in references.items() if found.sure >= SURE}
