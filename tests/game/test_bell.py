"""When a question closes before its time, and a round before its last question."""

from game.asked import GRACE, LAST_CALL
from game.effects import Ending, Finish, Noted, Reveal
from game.events import Answer, Dealt
from game.round import MOST_UNANSWERED, Phase
from tests.game.playing import ADA, BO, CY, close, open_next, opened


def test_the_bell_rings_early_once_everybody_who_plays_has_answered() -> None:
    game = opened()
    game.handle(Answer(101, ADA, 1, 0))
    game.handle(Answer(102, BO, 1, 0))
    assert game.wakes_at == 120 + GRACE  # nobody knows yet who plays
    close(game)
    open_next(game, 130)
    game.handle(Answer(131, ADA, 2, 0))
    assert game.wakes_at == 150 + GRACE
    game.handle(Answer(133, BO, 2, 0))
    assert game.wakes_at == 133 + LAST_CALL + GRACE
    assert game.handle(Answer(135, CY, 2, 0)) == [Noted(CY, 2, 0)]
    reveal = close(game)[0]
    assert isinstance(reveal, Reveal)
    assert [score.points for score in reveal.scores] == [98, 92, 88]


def test_the_last_call_never_makes_a_question_longer() -> None:
    game = opened()
    game.handle(Answer(101, ADA, 1, 0))
    close(game)
    open_next(game, 200)
    game.handle(Answer(219, ADA, 2, 0))
    assert game.wakes_at == 220 + GRACE


def test_whoever_left_is_not_waited_for_after_two_questions() -> None:
    game = opened()
    game.handle(Answer(101, ADA, 1, 0))
    game.handle(Answer(101, BO, 1, 0))
    for number, wait in ((2, 20.0), (3, 20.0), (4, 1 + LAST_CALL)):
        close(game)
        open_next(game, 100.0 * number)
        game.handle(Answer(100.0 * number + 1, ADA, number, 0))
        assert game.wakes_at == 100 * number + wait + GRACE


def test_a_round_ends_once_nobody_is_there(hand: tuple[Dealt, ...]) -> None:
    game = opened()
    for number in range(1, MOST_UNANSWERED):
        assert close(game) == [Reveal(number, 6, hand[number - 1], ())]
        open_next(game, 100.0 * (number + 1))
    assert close(game) == [
        Reveal(5, 6, hand[4], ()),
        Finish(5, (), Ending.IDLE, missed=(1, 2, 3, 4, 5)),
    ]


def test_an_answer_shows_that_somebody_is_there() -> None:
    game = opened()
    for number in range(1, 6):
        if number == 5:
            game.handle(Answer(500, ADA, 5, 1))
        close(game)
        open_next(game, 100.0 * (number + 1))
    assert game.phase is Phase.OPEN
