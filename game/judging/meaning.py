"""What words mean: dictionary forms, synonyms, known names; the tables come from outside."""

from collections.abc import Mapping
from dataclasses import dataclass, field

_ENDINGS = tuple(
    tuple(pair.split("-"))
    for pair in (
        "fully- fulness- iness-y ically-ic ally-al ily-y ously-ous edly-ed ful- ness- ment- ous- ous-e ious-y"
        " ical-ic al- ly- ity- ity-e ation-e ion-e ion-"
    ).split()
)
"""Endings of words made of others, and what the other has instead."""
_SURE_ENDINGS = frozenset(("ful", "ness", "ious"))


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Words that mean the same, as the judge uses them; all in small letters without accents.

    `forms` gives the dictionary forms of every known word, apart from itself, joined by "/" ("see/saw" for
    "saw", "" for "heat"). `groups` gives the numbers of the groups of synonyms that a dictionary form is in;
    a phrase of two dictionary forms ("run away") may be in a group, too. `names` are first names and other
    well-known names; `short_names` gives the names that a short form stands for.
    """

    forms: Mapping[str, str] = field(default_factory=dict[str, str])
    groups: Mapping[str, frozenset[int]] = field(default_factory=dict[str, frozenset[int]])
    names: frozenset[str] = frozenset()
    short_names: Mapping[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])

    def is_word(self, text: str) -> bool:
        """Whether this is a word or a name of its own, and so no misspelling of another."""
        return text in self.forms or text in self.names

    def forms_of(self, text: str) -> tuple[str, ...]:
        """Return the word and its dictionary forms; an unknown word's regular singular.

        >>> Synonyms().forms_of("wizards")
        ('wizards', 'wizard')
        """
        known = self.forms.get(text)
        if known is not None:
            return (text, *known.split("/")) if known else (text,)
        return (text, *_singulars(text))

    def same_form(self, one: str, other: str) -> bool:
        """Whether two words are forms of one word: "runs" and "ran", "joy" and "joyful"."""
        if one == other:
            return True
        ours, theirs = self.forms_of(one), self.forms_of(other)
        if any(form in theirs for form in ours):
            return True
        if one[:3] != other[:3]:
            return False
        left, right = self._stems(ours), self._stems(theirs)
        return not left.isdisjoint(right)

    def same_meaning(self, one: str, other: str) -> bool:
        """Whether two words, or phrases of two words, are in one group of synonyms."""
        ours = self._groups(one)
        return bool(ours) and not ours.isdisjoint(self._groups(other))

    def same_thing(self, one: str, other: str) -> bool:
        """Whether two words are forms of one word or synonyms."""
        return self.same_form(one, other) or self.same_meaning(one, other)

    def same_name(self, one: str, other: str) -> bool:
        """Whether one is a short form of the other, or both of the same name."""
        if one == other:
            return True
        ours = self.short_names.get(one, frozenset()) | {one}
        return not ours.isdisjoint(self.short_names.get(other, frozenset()) | {other})

    def phrase(self, one: str, other: str) -> str | None:
        """Return the phrase that two words in a row are, if it has synonyms: "ran", "away" is "run away"."""
        phrases = (f"{form} {other}" for form in self.forms_of(one))
        return next((phrase for phrase in phrases if phrase in self.groups), None)

    def _groups(self, text: str) -> frozenset[int]:
        found = frozenset[int]()
        for form in self.forms_of(text):
            found |= self.groups.get(form, frozenset())
        return found

    def _stems(self, forms: tuple[str, ...]) -> frozenset[str]:
        stems = set(forms)
        for form in forms:
            for ending, instead in _ENDINGS:
                if form.endswith(ending):
                    stem = form[: -len(ending)] + instead
                    if len(stem) >= (3 if ending in _SURE_ENDINGS else 4) and stem in self.forms:
                        stems.add(stem)
        return frozenset(stems)


def _singulars(text: str) -> tuple[str, ...]:
    if len(text) < 4 or not text.endswith("s") or text.endswith("ss"):
        return ()
    if text.endswith("ies"):
        return (f"{text[:-3]}y", text[:-1])
    if text.endswith("es"):
        return (text[:-2], text[:-1])
    return (text[:-1],)


NO_SYNONYMS = Synonyms()
"""For where no table is at hand: spelling, numbers and names are judged all the same."""
