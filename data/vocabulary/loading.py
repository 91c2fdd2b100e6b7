"""Loading the judge's tables: the dictionary of lemminflect, the builder's names, our own synonyms."""

import gzip
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from data.builder.lexicon.first_names import FIRST_NAMES, SHORT_FORMS
from data.builder.lexicon.places import PLACE_NAMES
from data.vocabulary.names import NAMES
from data.vocabulary.synonyms import GROUPS
from game.judging.meaning import Synonyms
from game.names import folded

_DICTIONARY = Path("resources", "lemma_lu.csv.gz")


@lru_cache(maxsize=1)
def load_synonyms() -> Synonyms:
    """Read all tables; takes a tenth of a second once, and no network."""
    short_names: dict[str, set[str]] = {}
    for short, name in sorted(SHORT_FORMS):
        short_names.setdefault(short, set()).add(name)
    return Synonyms(
        forms=_forms(),
        groups=_groups(),
        names=frozenset(FIRST_NAMES | NAMES | {folded(name) for name in PLACE_NAMES}),
        short_names={short: frozenset(names) for short, names in short_names.items()},
    )


def _forms() -> dict[str, str]:
    """Return every word of the dictionary with its dictionary forms; a file, so that nothing is imported."""
    found = find_spec("lemminflect")
    assert found is not None, "lemminflect is installed with Matinee"
    assert found.origin is not None
    packed = Path(found.origin).parent / _DICTIONARY
    forms: dict[str, str] = {}
    for line in gzip.decompress(packed.read_bytes()).decode("utf-8").casefold().splitlines():
        word, _, lemmas = line.split(",")
        if word.isalpha():
            forms[word] = _with(forms.get(word, ""), word, lemmas.split("/"))
    for word, lemmas in forms.items():
        american = (_american(form) for form in (word, *lemmas.split("/")))
        forms[word] = _with(lemmas, word, [form for form in american if form in forms])
    return forms


def _with(forms: str, word: str, more: list[str]) -> str:
    """Add dictionary forms to those of a word; an empty text if it is its own only one."""
    known = forms.split("/") if forms else []
    return "/".join([*known, *(form for form in dict.fromkeys(more) if form != word and form not in known)])


def _american(word: str) -> str:
    """Return how a British word would be spelled in America.

    >>> _american("colour"), _american("realise"), _american("centre")
    ('color', 'realize', 'center')
    """
    for british, american in (("our", "or"), ("ise", "ize"), ("yse", "yze"), ("tre", "ter"), ("ogue", "og")):
        if word.endswith(british):
            return word.removesuffix(british) + american
    return word


def _groups() -> dict[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for number, members in enumerate(GROUPS):
        for member in members:
            groups.setdefault(member, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in groups.items()}
