"""The actors: names in brackets behind the people they play are taken out of the text.

Such a bracket tells nothing of the story, and stages that look for people would take the actor for one. A
single name in brackets is more often the character's other name and stays: only several are a cast list.
"""

import re

from data.builder.draft import Draft
from data.builder.lexicon.places import PLACE_NAMES

_BRACKET = re.compile(r" ?\((?P<inside>[^()\[\]\n]{3,120})\)")
# Initials, one letter or a word: no text is any two of these, or a long bracket would take ages.
_NAME_WORD = (
    r"(?:(?:[A-Z]\.)+|[A-Z](?![\w.'’-])"
    r"|[^\W\d_a-z](?:[^\W\d_]+|['’][^\W\d_]+)(?:[-'’][^\W\d_]+)*\.?)"
)
_PARTICLE = r"(?:de|del|della|der|den|di|du|da|dos|van|von|la|le|el|al|bin|ibn|y|af|ter|ten)"
_NAME = rf"{_NAME_WORD}(?: (?:{_PARTICLE} )*{_NAME_WORD}){{1,4}}"
_NAMES = re.compile(rf"{_NAME}(?:(?:,| ?/|,? and|,? &| ?;) {_NAME}){{0,3}}")
_CREDIT = re.compile(
    rf"(?:(?:also |again )?(?:played|portrayed|voiced|performed|narrated) by |voice(?: of|d by|:) )"
    rf"({_NAME_WORD}(?: (?:{_PARTICLE} )*{_NAME_WORD}){{0,4}})"
)
_NO_PERSON = frozenset(
    """
    the of army navy force forces front liberation bank police department bureau agency association
    company corporation university college school institute club league party union council committee
    office organization organisation network service services system systems unit squad team group
    project program street avenue road park hotel hospital house island islands city town county state
    river lake mountain mountains north south east west new united kingdom states republic january
    february march april may june july august september october november december act part chapter
    episode season model edition version president king queen prince princess doctor captain mother
    father brother sister son daughter wife husband
    """.split()
)
_NAME_PART = re.compile(r"\b[^\W\d_a-z][^\W\d_]{2,}")
_NUMERAL = re.compile(r"[IVX]+")
_FEWEST = 2  # names in brackets that make a cast list
_CAST = 5


def remove_actors(draft: Draft) -> Draft:
    """Leave out the names of actors in brackets.

    >>> from data.builder.draft import write
    >>> text = "Ada (Eva Lee) and Bo (Tom Fox), a cook (of the New Army (NA)), sing."
    >>> remove_actors(write(text)).text
    'Ada and Bo, a cook (of the New Army (NA)), sing.'
    """
    brackets = list(_BRACKET.finditer(draft.text))
    story = frozenset(_NAME_PART.findall(_BRACKET.sub(" ", draft.text)))
    named = [match for match in brackets if _is_name(draft.text, match)]
    # In a cast list of some length it is chance that a character has the first name of an actor.
    known = all if len(named) >= _CAST else any
    cast = [
        match
        for match in (named if len(named) >= _FEWEST else [])
        if not known(word in story for word in _NAME_PART.findall(match["inside"]))
    ]
    surnames = {match["inside"].split()[-1] for match in cast}
    gone = {match.span() for match in cast}
    for match in brackets:
        inside = match["inside"].strip()
        credit = _CREDIT.fullmatch(inside)
        told = credit and not any(word in story for word in _NAME_PART.findall(credit[1]))
        if told or inside in surnames:
            gone.add(match.span())
    return draft.cut(sorted(gone))


def _is_name(text: str, match: re.Match[str]) -> bool:
    inside = match["inside"].strip()
    if _NAMES.fullmatch(inside) is None or inside in PLACE_NAMES:
        return False
    words = inside.replace(",", " ").split()
    before = text[max(0, match.start() - 30) : match.start()].split()[-1:]
    short = bool(before) and len(before[0]) > 1 and before[0].isupper() and before[0].isalpha()
    short = short and _NUMERAL.fullmatch(before[0]) is None
    return bool(before) and not short and not any(word.casefold() in _NO_PERSON for word in words)
