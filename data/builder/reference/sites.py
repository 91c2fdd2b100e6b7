"""The sites: where a pronoun stands in the tree of its sentence."""

from dataclasses import dataclass

from data.builder.reading import Reading
from data.builder.reference.grammar import (
    Place,
    clause_above,
    clause_of,
    is_before_main,
    is_inside,
    place_of,
    subject_of,
)
from game.film import Pronoun

_COMPLEMENTS = ("ccomp", "xcomp")


@dataclass(frozen=True, slots=True)
class Site:
    """A pronoun and what the tree says of where it stands.

    `subject` is the word that is its clause's subject, None where it cannot be meant: it is the pronoun
    itself or has it inside; `above_subject` is that of the clause above. `opens` says that the sentence
    proper begins with the pronoun, `before_main` that it comes before the main clause's subject.
    """

    reading: Reading
    index: int
    pronoun: Pronoun
    place: Place
    clause: int
    subject: int | None
    above: int | None
    above_subject: int | None
    opens: bool
    before_main: bool

    @property
    def kind(self) -> str:
        """The place; what stands after a preposition counts as an object."""
        return "object" if self.place is Place.OBLIQUE else self.place.value

    @property
    def link(self) -> str:
        """How the clause hangs on the one above."""
        label = self.reading.words[self.clause].label
        return "said" if label in _COMPLEMENTS else label


def site_of(reading: Reading, index: int, pronoun: Pronoun, start: int) -> Site:
    """Return a pronoun's site; `start` is the index of the word where the sentence proper begins.

    >>> site = site_of(read("Ann says that he loves her.")[0], 5, Pronoun.SHE, 0)
    >>> site.kind, site.subject, site.above_subject, site.link
    ('object', 3, 0, 'said')
    """
    place = place_of(reading, index)
    clause = clause_of(reading, index)
    above = clause_above(reading, clause)
    subject = subject_of(reading, clause)
    if place is Place.SUBJECT or (subject is not None and is_inside(reading, index, subject)):
        subject = None
    return Site(
        reading,
        index,
        pronoun,
        place,
        clause,
        subject,
        above,
        subject_of(reading, above) if above is not None else None,
        index == start and place in (Place.SUBJECT, Place.OWNER),
        is_before_main(reading, index),
    )
