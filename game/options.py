"""What a round is played by: its mode, and everything else that its starter chooses."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from game.question import Difficulty

FEWEST_QUESTIONS, MOST_QUESTIONS = 3, 50
SHORTEST, LONGEST = 5, 120
"""Seconds that a question may be open."""
LONGEST_PAUSE = 15
"""Seconds to read a reveal, at most."""
FEWEST_TEAMS, MOST_TEAMS = 2, 4


class Mode(StrEnum):
    """How a round is played."""

    CHOICE = "choice"
    TYPED = "typed"
    FIRST = "first"
    SURVIVAL = "survival"
    CLUES = "clues"
    ORDER = "order"


class Takes(StrEnum):
    """What an answer is: a choice's place, a text, or all places in an order."""

    CHOICE = "choice"
    TEXT = "text"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class Rules:
    """What is peculiar to a mode.

    `tries` are the answers that one player has for a question, `seconds` its usual time. With `takes_all`
    the first right answer takes the question. `lives` is nothing where none can be lost.
    """

    takes: Takes
    tries: int
    seconds: int
    takes_all: bool = False
    lives: int | None = None


_RULES: Mapping[Mode, Rules] = MappingProxyType(
    {
        Mode.CHOICE: Rules(Takes.CHOICE, tries=1, seconds=20),
        Mode.TYPED: Rules(Takes.TEXT, tries=3, seconds=40),
        Mode.FIRST: Rules(Takes.TEXT, tries=3, seconds=40, takes_all=True),
        Mode.SURVIVAL: Rules(Takes.CHOICE, tries=1, seconds=20, lives=3),
        Mode.CLUES: Rules(Takes.TEXT, tries=3, seconds=40),
        Mode.ORDER: Rules(Takes.ORDER, tries=1, seconds=60),
    }
)


def rules_of(mode: Mode) -> Rules:
    """Return what is peculiar to a mode."""
    return _RULES[mode]


@dataclass(frozen=True, slots=True)
class Options:
    """How one round is played.

    `seconds` and `pause` are those of a question and of the time to read its reveal; `teams` is 0 where
    everybody plays alone; with `changes` an answer may be changed until the bell.
    """

    mode: Mode = Mode.CHOICE
    questions: int = 10
    seconds: float = 20.0
    pause: float = 4.0
    difficulty: Difficulty | None = None
    teams: int = 0
    changes: bool = False

    @property
    def rules(self) -> Rules:
        """The rules of the mode."""
        return rules_of(self.mode)
