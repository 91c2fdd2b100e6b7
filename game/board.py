"""Who stands where: each player's tally over a round, and the board made of all of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.events import Score, Standing


@dataclass
class Tally:
    """What one player has done so far; `streak` and `best_streak` count right answers in a row.

    `last` is the number of the question answered last; `fastest` the seconds of the fastest right answer.
    """

    points: int = 0
    right: int = 0
    answered: int = 0
    streak: int = 0
    best_streak: int = 0
    last: int = 0
    fastest: float | None = None

    def add(self, score: Score, number: int) -> None:
        """Count the score for question `number`; a question left out breaks the streak."""
        unbroken = self.streak if self.last == number - 1 else 0
        self.last = number
        self.answered += 1
        self.points += score.points
        if not score.points:
            self.streak = 0
            return
        self.right += 1
        self.streak = unbroken + 1
        self.best_streak = max(self.best_streak, self.streak)
        self.fastest = score.seconds if self.fastest is None else min(self.fastest, score.seconds)


def standings(tallies: Mapping[int, Tally]) -> tuple[Standing, ...]:
    """Return the board, best first; equal points share a place and the next place is skipped."""
    best_first = sorted(tallies.items(), key=lambda item: (-item[1].points, item[0]))
    board = list[Standing]()
    for position, (player, tally) in enumerate(best_first, 1):
        shares = bool(board) and board[-1].points == tally.points
        board.append(
            Standing(
                place=board[-1].place if shares else position,
                player=player,
                points=tally.points,
                right=tally.right,
                answered=tally.answered,
                streak=tally.best_streak,
                fastest=tally.fastest,
            )
        )
    return tuple(board)
