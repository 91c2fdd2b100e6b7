"""Teams: joining, being seated, staying, and the mean of the best half."""

import pytest

from game.effects import Ask, Finish, Gather, Joined, Noted, Reason, Refused, Standing, TeamStanding
from game.events import Answer, Begin, Join, Start, Stop, TimeUp
from game.options import Mode, Options
from game.round import GATHERING_SECONDS, Phase, Round
from tests.game.playing import ADA, BO, CY, DEE, close, hand_for, open_next, opened

RED, BLUE, GREEN = 0, 1, 2


def gathering(teams: int = 2) -> Round:
    """A round that has waited for teams since 99."""
    game = Round(hand_for(Mode.CHOICE), Options(teams=teams))
    game.handle(Start(99))
    return game


def test_a_round_of_teams_waits_for_players_first() -> None:
    game = Round(hand_for(Mode.CHOICE), Options(teams=2))
    until = 99 + GATHERING_SECONDS
    assert game.handle(Start(99)) == [Gather(2, until)]
    assert game.handle(Join(100, ADA, RED)) == [Joined(ADA, RED)]
    assert game.handle(Join(101, ADA, BLUE)) == [Joined(ADA, BLUE, moved=True)]
    assert game.handle(Join(102, ADA, BLUE)) == [Joined(ADA, BLUE)]
    assert game.handle(Answer(103, ADA, 1, 0)) == [Refused(ADA, Reason.EARLY)]
    assert game.handle(TimeUp(until - 0.1)) == []
    assert game.handle(TimeUp(until)) == [Ask(1, 6, game.questions[0], 20)]


def test_the_waiting_may_be_ended() -> None:
    game = gathering()
    assert game.handle(Begin(100, ADA)) == [Ask(1, 6, game.questions[0], 20)]
    assert game.handle(Begin(101, ADA)) == []


def test_without_teams_a_round_begins_at_once_and_nobody_can_join() -> None:
    game = opened()
    assert game.handle(Join(101, ADA, RED)) == [Refused(ADA, Reason.NO_TEAMS)]


@pytest.mark.parametrize("team", [-1, 2, 4])
def test_nobody_joins_a_team_that_is_not_there(team: int) -> None:
    assert gathering().handle(Join(100, ADA, team)) == [Refused(ADA, Reason.NO_TEAMS)]


def test_nobody_joins_before_the_round_or_after_it() -> None:
    game = Round(hand_for(Mode.CHOICE), Options(teams=2))
    assert game.handle(Join(98, ADA, RED)) == [Refused(ADA, Reason.NO_TEAMS)]
    game.handle(Start(99))
    game.handle(Stop(100, ADA))
    assert game.handle(Join(101, ADA, RED)) == [Refused(ADA, Reason.NO_TEAMS)]


def test_who_joins_none_is_put_into_the_smallest() -> None:
    game = opened(teams=3)
    game.handle(Join(100, ADA, RED))
    game.handle(Join(100, BO, GREEN))
    for player in (CY, DEE, 5):
        game.handle(Answer(101, player, 1, 0))
    assert game.teams.members == {ADA: RED, BO: GREEN, CY: BLUE, DEE: RED, 5: BLUE}


def test_nobody_changes_teams_after_playing() -> None:
    game = opened(teams=2)
    game.handle(Join(100, ADA, RED))
    assert game.handle(Join(100, ADA, BLUE)) == [Joined(ADA, BLUE, moved=True)]
    assert game.handle(Answer(101, ADA, 1, 0)) == [Noted(ADA, 1, 0)]
    close(game)
    assert game.handle(Join(122, ADA, RED)) == [Refused(ADA, Reason.SEATED)]
    assert game.handle(Join(122, ADA, BLUE)) == [Joined(ADA, BLUE)]
    open_next(game, 200)
    assert game.handle(Join(201, ADA, RED)) == [Refused(ADA, Reason.SEATED)]
    assert game.handle(Join(201, BO, RED)) == [Joined(BO, RED)]


def test_an_answer_that_is_refused_seats_nobody() -> None:
    game = opened(teams=2)
    game.handle(Answer(99, ADA, 1, 0))
    game.handle(Answer(101, ADA, 1, 7))
    assert game.teams.members == {}


def test_a_teams_score_is_the_mean_of_its_best_half() -> None:
    game = opened(questions=1, teams=4)
    for player, team in ((ADA, RED), (BO, RED), (CY, RED), (DEE, BLUE), (5, GREEN)):
        game.handle(Join(100, player, team))
    # Red: 100, 75 and 50, of whom two are the best half. Blue: 90. Green did not play.
    for at, player in ((100, ADA), (110, BO), (120, CY), (104, DEE)):
        game.handle(Answer(at, player, 1, 0))
    assert close(game)[1] == Finish(
        1,
        (
            Standing(1, ADA, 100, 1, 1, 1, 0, RED),
            Standing(2, DEE, 90, 1, 1, 1, 4, BLUE),
            Standing(3, BO, 75, 1, 1, 1, 10, RED),
            Standing(4, CY, 50, 1, 1, 1, 20, RED),
        ),
        teams=(TeamStanding(1, BLUE, 90, 1), TeamStanding(2, RED, 88, 3)),
    )


@pytest.mark.parametrize("mode", list(Mode))
def test_every_mode_is_played_in_teams(mode: Mode) -> None:
    game = Round(hand_for(mode), Options(mode, teams=2))
    assert game.handle(Start(99)) == [Gather(2, 119)]
    game.handle(TimeUp(119))
    assert game.phase is Phase.ASKED
