"""Who stands where: the boards made of all tallies of a round."""

from collections.abc import Mapping

from game.effects import Standing, TeamStanding
from game.tally import Tally


def standings(tallies: Mapping[int, Tally], teams: Mapping[int, int]) -> tuple[Standing, ...]:
    """Return the board, best first; equal players share a place and the next place is skipped."""
    best_first = sorted(tallies.items(), key=lambda item: (item[1].rank, item[0]))
    board = list[Standing]()
    for position, (player, tally) in enumerate(best_first, 1):
        shares = bool(board) and tallies[board[-1].player].rank == tally.rank
        board.append(
            Standing(
                place=board[-1].place if shares else position,
                player=player,
                points=tally.points,
                right=tally.right,
                answered=tally.answered,
                streak=tally.best_streak,
                fastest=tally.fastest,
                team=teams.get(player),
                lives=None if tally.lives is None else max(0, tally.lives),
            )
        )
    return tuple(board)


def team_standings(board: tuple[Standing, ...], teams: int) -> tuple[TeamStanding, ...]:
    """Return the board of the teams that have players: each has the mean of its best half's points.

    Where lives count, the team of whoever lasted longest is first.
    """
    found = list[tuple[int, int, int, int]]()
    for team in range(teams):
        members = [each for each in board if each.team == team]
        if not members:
            continue
        points = sorted((each.points for each in members), reverse=True)
        best = points[: (len(points) + 1) // 2]
        lasted = min(each.place for each in members) if members[0].lives is not None else 0
        found.append((lasted, -round(sum(best) / len(best)), team, len(members)))
    found.sort()
    ranks = [each[:2] for each in found]
    return tuple(
        TeamStanding(ranks.index((lasted, points)) + 1, team, -points, players)
        for lasted, points, team, players in found
    )
