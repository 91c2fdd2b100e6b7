"""What each player has done over a round, counted question by question.

`Scores` alone changes it, and only when `Round.handle` says so.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from game.effects import Corrected, Reveal, Score
from game.events import Dealt, Uphold


@dataclass
class Tally:
    """What one player has done so far; `streak` and `best_streak` count right answers in a row.

    `last` is the number of the question answered last; `fastest` the seconds of the fastest right answer.
    `lives` are those left, nothing where none can be lost; `fell` is the question that took the last one.
    """

    points: int = 0
    right: int = 0
    answered: int = 0
    streak: int = 0
    best_streak: int = 0
    last: int = 0
    fastest: float | None = None
    lives: int | None = None
    fell: int = 0
    had: set[int] = field(default_factory=set[int])
    """Numbers of the questions that were answered right."""

    @property
    def is_out(self) -> bool:
        """Whether the player has lost all lives."""
        return self.lives is not None and self.lives <= 0

    def add(self, score: Score, number: int) -> None:
        """Count the score for question `number`; a question left out breaks the streak."""
        unbroken = self.streak if self.last == number - 1 else 0
        self.last = number
        self.answered += 1
        self.points += score.points
        if not score.right:
            self.streak = 0
            return
        self.had.add(number)
        self.right += 1
        self.streak = unbroken + 1
        self.best_streak = max(self.best_streak, self.streak)
        self.fastest = score.seconds if self.fastest is None else min(self.fastest, score.seconds)

    def lose_life(self, number: int) -> None:
        """Take a life for question `number`."""
        assert self.lives is not None
        self.lives -= 1
        if self.is_out:
            self.fell = number

    @property
    def rank(self) -> tuple[int, int, int]:
        """What players are ordered by, the best first: lives left, how long they lasted, points."""
        return -max(0, self.lives or 0), -self.fell, -self.points


@dataclass
class Scores:
    """All tallies of a round; `lives` are those that everybody begins with, if any can be lost.

    `missed` are the numbers of the questions that nobody had right, `unanswered` counts those in a row that
    nobody answered, `forgone` those that cost whoever has not answered any so far a life each.
    """

    lives: int | None = None
    tallies: dict[int, Tally] = field(default_factory=dict[int, Tally])
    missed: tuple[int, ...] = ()
    unanswered: int = 0
    forgone: int = 0

    def of(self, player: int) -> Tally:
        """Return a player's tally, or that of somebody who comes only now."""
        left = None if self.lives is None else max(0, self.lives - self.forgone)
        return self.tallies.get(player) or Tally(lives=left)

    def waited_for(self, number: int) -> set[int]:
        """Return who is waited for: who answered one of the last two questions, and is not out."""
        return {
            player for player, tally in self.tallies.items() if tally.last >= number - 2 and not tally.is_out
        }

    def count(
        self, dealt: Dealt, number: int, total: int, scores: Sequence[Score], *, skipped: bool, is_whole: bool
    ) -> Reveal:
        """Count what everybody got for a question, and lost; `is_whole` if it was open until its bell."""
        for score in scores:
            tally = self.tallies[score.player] = self.of(score.player)
            tally.add(score, number)
        lost = self._take_lives(scores, number, is_whole=is_whole)
        if not any(score.right for score in scores):
            self.missed = (*self.missed, number)
        self.unanswered = 0 if scores or skipped else self.unanswered + 1
        return Reveal(number, total, dealt, tuple(scores), skipped, tuple(lost))

    def _take_lives(self, scores: Sequence[Score], number: int, *, is_whole: bool) -> list[tuple[int, int]]:
        """A wrong answer costs a life; so does a missing one, unless the question was cut short."""
        if self.lives is None:
            return []
        right = {score.player: score.right for score in scores}
        lost = list[tuple[int, int]]()
        for player, tally in sorted(self.tallies.items()):
            if not tally.is_out and not right.get(player, not is_whole):
                tally.lose_life(number)
                lost.append((player, tally.lives or 0))
        self.forgone += is_whole
        return lost

    def uphold(self, uphold: Uphold) -> Corrected | None:
        """Count an answer as right after all, once."""
        tally = self.tallies.get(uphold.player)
        if tally is None or uphold.number in tally.had:
            return None
        tally.had.add(uphold.number)
        tally.right += 1
        tally.points += uphold.points
        self.missed = tuple(number for number in self.missed if number != uphold.number)
        return Corrected(uphold.player, uphold.number, uphold.points)

    def is_decided(self, teams: dict[int, int]) -> bool:
        """Whether at most one player, or one team, is not out, and no newcomer would have a life left.

        Whoever plays against nobody goes on until out.
        """
        if self.lives is None or self.forgone < self.lives:
            return False
        sides = {teams.get(player, player) for player in self.tallies}
        left = {teams.get(player, player) for player, tally in self.tallies.items() if not tally.is_out}
        return len(left) <= (1 if len(sides) > 1 else 0)
