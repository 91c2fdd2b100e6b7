"""Finding what somebody meant among names: exactly, or what comes nearest."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import TypeVar

from rapidfuzz import fuzz, process

Thing = TypeVar("Thing")

_CLOSE = 60.0


def folded(text: str) -> str:
    """Reduce a name to what is compared: lower case, no accents or punctuation, single spaces.

    >>> folded("  Stéphanie's ")
    'stephanies'
    """
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    kept = "".join(char for char in letters if not unicodedata.combining(char))
    return " ".join(re.sub(r"[^\w\s-]", "", kept).replace("-", " ").replace("_", " ").split())


def exact(text: str, things: Mapping[str, Thing]) -> Thing | None:
    """Return the thing that is called so, whatever the case, accents and punctuation."""
    wanted = folded(text)
    return next((thing for name, thing in things.items() if wanted and folded(name) == wanted), None)


def nearest(text: str, names: Iterable[str], limit: int = 3) -> list[str]:
    """Return the names most like the text, best first; none if nothing is like it."""
    ranked = process.extract(
        text, sorted(set(names)), scorer=fuzz.WRatio, processor=folded, limit=limit, score_cutoff=_CLOSE
    )
    return [name for name, _, _ in ranked]


def completions(text: str, names: Iterable[str], limit: int = 25) -> list[str]:
    """Return the names to offer while somebody types: those that begin so or hold it, else those near it."""
    wanted, unique = folded(text), sorted(set(names))
    if not wanted:
        return unique[:limit]
    begin = [name for name in unique if folded(name).startswith(wanted)]
    hold = [name for name in unique if wanted in folded(name) and name not in begin]
    return [*begin, *hold][:limit] or nearest(text, unique, limit)
