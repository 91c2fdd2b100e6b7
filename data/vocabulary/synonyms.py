"""Groups of words that stand for each other in an answer, written for Matinee.

Members are dictionary forms; two words ("run away") are a phrase. A word may be in several groups; groups are
not joined by it. What is in a group must be exchangeable as an answer to a question about a story: near in
meaning is not enough.
"""

from data.vocabulary.describing import FEELINGS, QUALITIES
from data.vocabulary.doing import DOINGS
from data.vocabulary.naming import PEOPLE, THINGS


def _read(*tables: str) -> tuple[tuple[str, ...], ...]:
    lines = (line for table in tables for line in table.strip().splitlines())
    return tuple(tuple(member.strip() for member in line.split(",")) for line in lines)


GROUPS = _read(FEELINGS, QUALITIES, PEOPLE, THINGS, DOINGS)
