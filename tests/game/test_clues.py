"""Clues rounds: who am I? One clue every few seconds, fewer points each."""

import pytest

from game.asked import GRACE
from game.effects import Ask, Clue, Extended, Opened, Resumed, Reveal, Score
from game.events import Delay, Extend, Resume, Shown, Start, TimeUp
from game.options import Mode, Options
from game.round import Round
from tests.game.playing import ADA, BO, CY, DEE, RIGHT, WRONG, close, clues, open_next, opened, typed


def shown_clues(game: Round) -> list[tuple[float, int]]:
    """Let time go on until the reveal; return when how many clues stood there."""
    found = []
    while game.asked is not None and game.asked.wakes_at < game.asked.closes_at:
        at = game.asked.wakes_at
        (clue,) = game.handle(TimeUp(at))
        assert isinstance(clue, Clue)
        found.append((at, clue.count))
    return found


def test_a_whole_question() -> None:
    asked = clues()
    game = Round((asked, clues(2)), Options(Mode.CLUES, seconds=40))
    assert game.handle(Start(99)) == [Ask(1, 2, asked, 40)]
    assert game.handle(Shown(100, 1)) == [Opened(1, 140)]
    assert game.handle(TimeUp(109.9)) == []
    assert game.handle(TimeUp(110)) == [Clue(1, 2, asked, 2, 140)]
    game.handle(typed(115, ADA, 1, RIGHT))
    assert game.handle(TimeUp(120.2)) == [Clue(1, 2, asked, 3, 140)]
    assert game.handle(TimeUp(130)) == [Clue(1, 2, asked, 4, 140)]
    assert game.handle(TimeUp(140)) == []
    assert game.handle(TimeUp(140 + GRACE)) == [
        Reveal(1, 2, asked, (Score(ADA, "Ada", 15, 75, right=True),)),
    ]


def test_all_clues_have_the_same_share_of_the_time() -> None:
    assert shown_clues(opened(Mode.CLUES)) == [(110, 2), (120, 3), (130, 4)]


def test_each_clue_leaves_fewer_points() -> None:
    game = opened(Mode.CLUES)
    for at, player in ((100, ADA), (109.999, BO), (110, CY), (139, DEE)):
        game.handle(typed(at, player, 1, RIGHT))
    assert game.asked is not None
    assert [score.points for score in game.asked.scores] == [100, 100, 75, 25]


@pytest.mark.parametrize(
    ("event", "effect"),
    [(Delay(105, 1, 15), Extended(1, 155)), (Extend(105, ADA, 15), Extended(1, 155))],
)
def test_more_time_comes_after_the_last_clue(event: Delay | Extend, effect: Extended) -> None:
    game = opened(Mode.CLUES)
    assert game.handle(event) == [effect]
    assert shown_clues(game) == [(110, 2), (120, 3), (130, 4)]
    assert game.wakes_at == 155 + GRACE


def test_clues_that_are_overdue_are_shown_together() -> None:
    game = opened(Mode.CLUES)
    assert game.handle(TimeUp(131)) == [Clue(1, 6, game.questions[0], 4, 140)]
    assert game.wakes_at == 140 + GRACE


def test_no_clue_is_shown_once_the_reveal_is_due() -> None:
    game = opened(Mode.CLUES)
    assert game.handle(TimeUp(141)) == [Reveal(1, 6, game.questions[0], ())]


def test_after_an_interruption_the_clues_stand_there_again_and_the_others_come_in_time() -> None:
    game = opened(Mode.CLUES)
    game.handle(TimeUp(110))
    game.handle(typed(112, ADA, 1, WRONG))
    assert game.handle(Resume(1112)) == [Clue(1, 6, game.questions[0], 2, 1140), Resumed(1, 1140)]
    assert shown_clues(game) == [(1120, 3), (1130, 4)]
    game.handle(typed(1132, ADA, 1, RIGHT))
    assert game.asked is not None
    assert game.asked.scores == (Score(ADA, "Ada", 32, 25, right=True),)


def test_with_its_first_clue_alone_a_question_is_not_shown_again() -> None:
    game = opened(Mode.CLUES)
    assert game.handle(Resume(1100)) == [Resumed(1, 1140)]


def test_no_further_clue_once_everybody_who_plays_has_it() -> None:
    game = opened(Mode.CLUES)
    game.handle(typed(101, ADA, 1, RIGHT))
    close(game)
    open_next(game, 200)
    game.handle(typed(205, ADA, 2, RIGHT))
    assert shown_clues(game) == []
    assert game.wakes_at == 208 + GRACE
