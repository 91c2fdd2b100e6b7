"""The people: names gathered into persons, each with a shown name, aliases and a pronoun."""

from data.builder.people.gathering import Person, find_people
from data.builder.people.same import find_same

__all__ = ["Person", "find_people", "find_same"]
