"""The dictionary: whether something is an English word, and the verb that a form may be of."""

from functools import lru_cache

from data.builder.lexicon.verbs import THIRD_PERSONS


@lru_cache(maxsize=5_000)
def verb_of(form: str) -> str:
    """Return the verb that a word may be the third person of; "" if of none.

    >>> verb_of("hints"), verb_of("nieces")
    ('hint', '')
    """
    from lemminflect import getAllLemmas  # slow to import; the live bot never builds

    if form in THIRD_PERSONS or not form.endswith("s"):
        return THIRD_PERSONS.get(form, "")
    lemmas = getAllLemmas(form, upos="VERB").get("VERB", ())
    return str(lemmas[0]) if lemmas else ""


@lru_cache(maxsize=5_000)
def is_word(text: str) -> bool:
    """Say whether a text in small letters is in the dictionary, so that it is no sure name.

    >>> is_word("furious"), is_word("zork")
    (True, False)
    """
    from lemminflect import getAllLemmas  # slow to import; the live bot never builds

    return bool(getAllLemmas(text))
