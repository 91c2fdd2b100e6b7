"""Random rounds of every mode: whatever happens in whatever order, the rules hold."""

from collections import Counter

import pytest
from hypothesis import given, settings

from game.effects import Ask, Effect, Finish, Noted, Opened, Reveal, changes
from game.events import (
    Answer,
    Resume,
    Shown,
    Skip,
    Start,
    Stop,
    TimeUp,
)
from game.options import Mode
from game.round import Phase
from tests.game.happenings import Step, given_by, made, options, play, steps


def reveals_of(effects: list[Effect]) -> list[Reveal]:
    """The reveals, each once: an interruption may repeat the last."""
    return list({each.number: each for each in effects if isinstance(each, Reveal)}.values())


def gained(reveals: list[Reveal]) -> Counter[int]:
    points = Counter[int]()
    for reveal in reveals:
        for score in reveal.scores:
            points[score.player] += score.points
    return points


@pytest.mark.parametrize("mode", list(Mode))
@settings(max_examples=50)
@given(steps, options)
def test_the_board_is_the_sum_of_the_reveals_and_nothing_counts_twice_or_is_lost(
    mode: Mode, plan: list[Step], chosen: tuple[int, bool, float]
) -> None:
    game = made(mode, chosen)
    effects = [effect for _, made_ in play(game, plan) for effect in made_]
    effects += game.handle(Stop(99_999, 1))
    reveals = reveals_of(effects)
    repeated = [each for each in effects if isinstance(each, Reveal)]
    assert all(each in reveals for each in repeated)
    noted = {(each.player, each.number) for each in effects if isinstance(each, Noted)}
    scored = [(score.player, reveal.number) for reveal in reveals for score in reveal.scores]
    assert len(scored) == len(set(scored))
    assert set(scored) == noted
    opened = [each.number for each in effects if isinstance(each, Opened)]
    assert [reveal.number for reveal in reveals] == opened == sorted(set(opened))
    finish = next(each for each in effects if isinstance(each, Finish))
    assert {each.player: each.points for each in finish.board} == dict(gained(reveals))
    assert Counter({each.player: each.answered for each in finish.board}) == Counter(who for who, _ in scored)
    assert finish.asked == len(reveals)
    assert finish.missed == tuple(
        reveal.number for reveal in reveals if not any(score.right for score in reveal.scores)
    )


@pytest.mark.parametrize("mode", list(Mode))
@settings(max_examples=40)
@given(steps, options)
def test_points_and_lives_keep_their_bounds(
    mode: Mode, plan: list[Step], chosen: tuple[int, bool, float]
) -> None:
    game = made(mode, chosen)
    for event, effects in play(game, plan):
        assert all(tally.lives is None or 0 <= tally.lives <= 3 for tally in game.scores.tallies.values())
        assert not game.options.teams or set(game.scores.tallies) <= set(game.teams.members)
        for reveal in reveals_of(effects):
            times = [score.seconds for score in reveal.scores]
            assert times == sorted(times)
            for score in reveal.scores:
                assert 0 <= score.points <= 100
                assert score.seconds >= 0
                if score.right and mode in (Mode.CHOICE, Mode.TYPED, Mode.SURVIVAL, Mode.ORDER):
                    assert score.points >= round(50 * (1 - 0.3 * score.hints))
            if mode is Mode.FIRST:
                assert sum(score.points for score in reveal.scores) <= 100 + len(reveal.scores) / 2
            assert not isinstance(event, Skip) or reveal.skipped


@pytest.mark.parametrize("mode", list(Mode))
@settings(max_examples=40)
@given(steps, options)
def test_replaying_the_accepted_events_gives_the_same_round_at_every_prefix(
    mode: Mode, plan: list[Step], chosen: tuple[int, bool, float]
) -> None:
    game, replayed = made(mode, chosen), made(mode, chosen)
    for event, effects in play(game, plan):
        if changes(effects):
            assert replayed.handle(event) == effects
        assert replayed == game


@pytest.mark.parametrize("mode", list(Mode))
@settings(max_examples=40)
@given(steps, options)
def test_a_round_that_only_time_passes_in_always_ends(
    mode: Mode, plan: list[Step], chosen: tuple[int, bool, float]
) -> None:
    game = made(mode, chosen)
    for _ in play(game, plan):
        pass
    now = game.latest
    for _ in range(6 * (4 + 4)):
        if game.wakes_at is not None:
            now = max(now, game.wakes_at)
            assert game.handle(TimeUp(now)) != []
        elif game.phase is Phase.ASKED:
            game.handle(Shown(now, game.number))
    assert game.phase is Phase.OVER
    assert game.wakes_at is None


@pytest.mark.parametrize("mode", list(Mode))
@settings(max_examples=15)
@given(steps, options)
def test_a_round_that_is_over_stays_over(
    mode: Mode, plan: list[Step], chosen: tuple[int, bool, float]
) -> None:
    game = made(mode, chosen)
    half = len(plan) // 2
    for _ in play(game, plan[:half]):
        pass
    game.handle(Stop(50_000, 1))
    last_words, board = game.last_words, dict(game.scores.tallies)
    for event, effects in play(game, plan[half:]):
        assert tuple(effects) == last_words if isinstance(event, Resume) else not changes(effects)
        assert game.phase is Phase.OVER
        assert game.wakes_at is None
    assert (game.last_words, game.scores.tallies) == (last_words, board)


@pytest.mark.parametrize("mode", list(Mode))
def test_a_great_many_players_are_no_trouble(mode: Mode) -> None:
    game = made(mode, (4, False, 0.0))
    game.handle(Start(0))
    game.handle(TimeUp(20))
    given, verdict = given_by(game, 0)
    for number in (1, 2):
        assert game.handle(Shown(100 * number, number))
        for player in range(300):
            assert game.handle(Answer(100 * number + 1, player, number, given, verdict)) != []
        assert game.asked is not None
        reveal, *_ = game.handle(TimeUp(game.asked.closes_at))
        assert isinstance(reveal, Reveal)
        assert len(reveal.scores) == 300
        assert isinstance(game.handle(TimeUp(100 * number + 50))[0], Ask)
