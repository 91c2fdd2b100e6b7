"""The references: who "he", "his sister" or "the detective" is, as far as the tree and the story tell.

Each of those who may be meant gets a score, the sum of what speaks for and against; the scores give chances,
and the likeliest is taken. Only what is sure enough (`SURE`) is ever used.
"""

from data.builder.reference.opening import opening
from data.builder.reference.reference import SURE, Reference, References, sure_names
from data.builder.reference.resolving import resolve_pronouns, settle_pronouns

__all__ = [
    "SURE",
    "Reference",
    "References",
    "opening",
    "resolve_pronouns",
    "settle_pronouns",
    "sure_names",
]
