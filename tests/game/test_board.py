"""Tallies and boards: who stands where."""

from game.board import standings, team_standings
from game.effects import Corrected, Score, Standing, TeamStanding
from game.events import Uphold
from game.tally import Scores, Tally
from tests.game.playing import ADA, BO, CY, DEE


def tally(*rights: bool | None, points: int = 80) -> Tally:
    """What somebody did who was right, wrong or silent in one question after another."""
    found = Tally()
    for number, right in enumerate(rights, 1):
        if right is not None:
            found.add(Score(ADA, 0, number, points if right else 0, right), number)
    return found


def test_a_tally_counts_points_answers_and_the_fastest_right_one() -> None:
    assert tally(False, True, True) == Tally(
        points=160, right=2, answered=3, streak=2, best_streak=2, last=3, fastest=2, had={2, 3}
    )


def test_a_wrong_answer_or_a_missing_one_breaks_a_streak() -> None:
    assert tally(True, True, True, False, True).best_streak == 3
    assert tally(True, True, None, True).best_streak == 2
    assert tally(None, True, True, None).best_streak == 2


def test_the_best_come_first_and_equal_ones_share_a_place() -> None:
    tallies = {BO: Tally(points=50), ADA: Tally(points=50), CY: Tally(points=90), DEE: Tally()}
    assert standings(tallies, {ADA: 1}) == (
        Standing(1, CY, 90, 0, 0, 0),
        Standing(2, ADA, 50, 0, 0, 0, team=1),
        Standing(2, BO, 50, 0, 0, 0),
        Standing(4, DEE, 0, 0, 0, 0),
    )


def test_lives_count_before_points_and_who_lasted_longer_before_who_scored_more() -> None:
    tallies = {
        ADA: Tally(points=300, lives=0, fell=4),
        BO: Tally(points=10, lives=1),
        CY: Tally(points=20, lives=0, fell=6),
        DEE: Tally(points=5, lives=2),
    }
    board = standings(tallies, {})
    assert [(each.player, each.lives) for each in board] == [(DEE, 2), (BO, 1), (CY, 0), (ADA, 0)]


def test_it_is_decided_once_one_is_left_of_several() -> None:
    up, out = Tally(lives=1), Tally(lives=0)

    def is_decided(tallies: dict[int, Tally], teams: dict[int, int], forgone: int = 3) -> bool:
        return Scores(lives=3, tallies=tallies, forgone=forgone).is_decided(teams)

    assert not is_decided({ADA: up, BO: out}, {}, forgone=2)
    assert not is_decided({ADA: up, BO: up}, {})
    assert is_decided({ADA: up, BO: out}, {})
    assert is_decided({ADA: out, BO: out}, {})
    assert not is_decided({ADA: up}, {})
    assert is_decided({}, {})
    assert is_decided({ADA: up, BO: out, CY: up}, {ADA: 0, BO: 1, CY: 0})
    assert not is_decided({ADA: up, BO: out}, {ADA: 0, BO: 0})


def test_what_is_upheld_counts_as_right_once() -> None:
    scores = Scores(tallies={ADA: tally(False, True)}, missed=(1, 3))
    assert scores.uphold(Uphold(9, ADA, 1, 64)) == Corrected(ADA, 1, 64)
    assert (scores.tallies[ADA].points, scores.tallies[ADA].right) == (144, 2)
    assert scores.missed == (3,)
    assert scores.uphold(Uphold(10, ADA, 1, 64)) is None
    assert scores.uphold(Uphold(10, ADA, 2, 64)) is None
    assert scores.uphold(Uphold(10, BO, 1, 64)) is None


def test_of_an_odd_number_the_best_half_is_the_larger_one() -> None:
    tallies = {player: Tally(points=points) for player, points in enumerate((100, 60, 20, 90, 10), 1)}
    board = standings(tallies, {1: 0, 2: 0, 3: 0, 4: 1, 5: 1})
    assert team_standings(board, 3) == (TeamStanding(1, 1, 90, 2), TeamStanding(2, 0, 80, 3))


def test_teams_with_equal_points_share_a_place() -> None:
    board = standings(
        {ADA: Tally(points=7), BO: Tally(points=7), CY: Tally(points=3)}, {ADA: 2, BO: 0, CY: 1}
    )
    assert team_standings(board, 3) == (
        TeamStanding(1, 0, 7, 1),
        TeamStanding(1, 2, 7, 1),
        TeamStanding(3, 1, 3, 1),
    )


def test_where_lives_count_the_team_that_lasted_longest_is_first() -> None:
    tallies = {ADA: Tally(points=300, lives=0, fell=4), BO: Tally(points=10, lives=1)}
    assert team_standings(standings(tallies, {ADA: 0, BO: 1}), 2) == (
        TeamStanding(1, 1, 10, 1),
        TeamStanding(2, 0, 300, 1),
    )


def test_without_teams_there_is_no_board_of_teams() -> None:
    assert team_standings(standings({ADA: Tally()}, {}), 0) == ()
