"""Survival rounds: three lives, the last one standing wins."""

import pytest

from game.asked import GRACE, LAST_CALL
from game.effects import Ending, Finish, Noted, Reason, Refused, Reveal, Score, Standing
from game.events import Answer, Skip, Stop, TakeHint
from game.options import Mode
from game.round import Phase, Round
from tests.game.playing import ADA, BO, CY, close, open_next, opened

RIGHT, WRONG = 0, 1


def play(game: Round, *questions: dict[int, int]) -> None:
    """Let the given answers be the whole of the next questions, then open another."""
    for answers in questions:
        give(game, answers)
        close(game)
        open_next(game, 100.0 * (game.number + 1))


def give(game: Round, answers: dict[int, int]) -> None:
    for player, given in answers.items():
        game.handle(Answer(100 * game.number + 1, player, game.number, given))


def lives(game: Round) -> dict[int, int | None]:
    return {player: tally.lives for player, tally in sorted(game.scores.tallies.items())}


def test_a_wrong_or_missing_answer_costs_a_life() -> None:
    game = opened(Mode.SURVIVAL)
    give(game, {ADA: RIGHT, BO: WRONG})
    assert close(game) == [
        Reveal(
            1,
            6,
            game.questions[0],
            (Score(ADA, 0, 1, 98, right=True), Score(BO, 1, 1, 0, right=False)),
            lost=((BO, 2),),
        )
    ]
    open_next(game, 200)
    give(game, {BO: RIGHT})
    reveal = close(game)[0]
    assert isinstance(reveal, Reveal)
    assert reveal.lost == ((ADA, 2),)


def test_whoever_is_out_plays_no_more() -> None:
    game = opened(Mode.SURVIVAL)
    play(game, *[{ADA: RIGHT, BO: WRONG, CY: RIGHT}] * 3)
    assert lives(game) == {ADA: 3, BO: 0, CY: 3}
    assert game.handle(Answer(401, BO, 4, RIGHT)) == [Refused(BO, Reason.OUT)]
    assert game.handle(TakeHint(401, BO)) == [Refused(BO, Reason.OUT)]
    give(game, {ADA: WRONG})
    reveal = close(game)[0]
    assert isinstance(reveal, Reveal)
    assert reveal.lost == ((ADA, 2), (CY, 2))


def test_nobody_waits_for_whoever_is_out() -> None:
    game = opened(Mode.SURVIVAL)
    play(game, *[{ADA: RIGHT, BO: WRONG, CY: RIGHT}] * 3)
    give(game, {ADA: RIGHT, CY: RIGHT})
    assert game.wakes_at == 401 + LAST_CALL + GRACE


def test_the_last_one_standing_wins() -> None:
    game = opened(Mode.SURVIVAL)
    play(game, *[{ADA: RIGHT, BO: WRONG}] * 2)
    give(game, {ADA: WRONG, BO: WRONG})
    effects = close(game)
    assert effects[1:] == [
        Finish(
            3,
            (
                Standing(1, ADA, 196, 2, 3, 2, 1, lives=2),
                Standing(2, BO, 0, 0, 3, 0, lives=0),
            ),
            Ending.LAST_STANDING,
            missed=(3,),
        )
    ]
    assert game.phase is Phase.OVER


def test_whoever_lasted_longer_stands_higher_whatever_their_points() -> None:
    game = opened(Mode.SURVIVAL)
    play(game, {ADA: RIGHT, BO: WRONG}, {BO: WRONG, CY: RIGHT}, {BO: RIGHT})
    # Ada: lives 1, Bo: lives 1, Cy came when one question was over and missed another: lives 1.
    assert lives(game) == {ADA: 1, BO: 1, CY: 1}
    give(game, {BO: RIGHT, CY: RIGHT})
    assert lives(game) == {ADA: 1, BO: 1, CY: 1}
    play(game, {})
    give(game, {CY: RIGHT})
    finish = close(game)[1]
    assert isinstance(finish, Finish)
    assert [(each.player, each.lives) for each in finish.board] == [(CY, 1), (BO, 0), (ADA, 0)]


def test_all_who_fall_together_stand_by_their_points_and_equal_ones_share_the_place() -> None:
    game = opened(Mode.SURVIVAL)
    game.handle(Answer(110, CY, 1, RIGHT))
    play(game, {ADA: RIGHT, BO: RIGHT}, {}, {})
    finish = close(game)[1]
    assert isinstance(finish, Finish)
    assert finish.ending is Ending.LAST_STANDING
    assert [(each.place, each.player, each.points, each.lives) for each in finish.board] == [
        (1, ADA, 98, 0),
        (1, BO, 98, 0),
        (3, CY, 75, 0),
    ]


def test_a_latecomer_has_lost_a_life_for_every_question_before() -> None:
    game = opened(Mode.SURVIVAL)
    play(game, {ADA: RIGHT}, {ADA: RIGHT})
    assert game.handle(Answer(301, BO, 3, RIGHT)) == [Noted(BO, 3, RIGHT)]
    assert game.handle(Answer(302, CY, 3, WRONG)) == [Noted(CY, 3, WRONG)]
    close(game)
    assert lives(game) == {ADA: 2, BO: 1, CY: 0}


def test_whoever_comes_after_three_questions_is_too_late() -> None:
    game = opened(Mode.SURVIVAL)
    play(game, *[{ADA: RIGHT}] * 3)
    assert game.handle(Answer(401, BO, 4, RIGHT)) == [Refused(BO, Reason.OUT)]


def test_a_skipped_question_costs_nobody_a_missing_life() -> None:
    game = opened(Mode.SURVIVAL)
    play(game, {ADA: RIGHT, BO: RIGHT, CY: RIGHT})
    give(game, {ADA: RIGHT, BO: WRONG})
    (reveal,) = game.handle(Skip(205, ADA, at_once=True))
    assert isinstance(reveal, Reveal)
    assert reveal.lost == ((BO, 2),)
    assert lives(game) == {ADA: 3, BO: 2, CY: 3}
    open_next(game, 300)
    newcomer = 9
    game.handle(Answer(301, newcomer, 3, RIGHT))
    close(game)
    assert lives(game)[newcomer] == 2


def test_a_question_cut_short_by_a_stop_costs_nobody_a_missing_life() -> None:
    game = opened(Mode.SURVIVAL)
    play(game, {ADA: RIGHT, BO: RIGHT})
    give(game, {ADA: WRONG})
    reveal, finish = game.handle(Stop(205, ADA))
    assert isinstance(reveal, Reveal)
    assert reveal.lost == ((ADA, 2),)
    assert isinstance(finish, Finish)
    assert [(each.player, each.lives) for each in finish.board] == [(BO, 3), (ADA, 2)]


def test_whoever_plays_alone_plays_until_the_lives_are_gone() -> None:
    game = opened(Mode.SURVIVAL)
    play(game, *[{ADA: RIGHT}] * 3, {ADA: WRONG}, {ADA: WRONG})
    give(game, {ADA: WRONG})
    finish = close(game)[1]
    assert isinstance(finish, Finish)
    assert (finish.asked, finish.ending) == (6, Ending.LAST_STANDING)


def test_a_round_in_which_nobody_plays_ends_when_nobody_can_come_any_more() -> None:
    game = opened(Mode.SURVIVAL)
    play(game, {}, {})
    assert close(game)[1:] == [Finish(3, (), Ending.IDLE, missed=(1, 2, 3))]


@pytest.mark.parametrize(("first", "second", "phase"), [(0, 0, Phase.OPEN), (0, 1, Phase.OVER)])
def test_the_last_team_standing_wins_if_there_is_another(first: int, second: int, phase: Phase) -> None:
    game = opened(Mode.SURVIVAL, teams=2)
    game.teams.members = {ADA: first, BO: second}
    play(game, *[{ADA: RIGHT, BO: WRONG}] * 3)
    assert game.phase is phase
