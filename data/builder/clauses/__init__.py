"""The clauses: what each character does, cut out of a sentence only where tree and words agree."""

from data.builder.clauses.clause import Clause, Part, Role
from data.builder.clauses.definites import introductions
from data.builder.clauses.find import find_clauses

__all__ = ["Clause", "Part", "Role", "find_clauses", "introductions"]
