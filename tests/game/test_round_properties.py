"""A thousand random rounds: whatever happens in whatever order, the rules hold."""

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from game.events import (
    Answer,
    Effect,
    Event,
    Finish,
    Noted,
    Resume,
    Reveal,
    Shown,
    Start,
    Stop,
    TimeUp,
    changes,
)
from game.round import Phase, Round
from tests.samples import dealt, heist_questions

Step = tuple[str, int, int, float]
PLAYERS = (1, 2, 3, 4)
HAND = dealt(heist_questions())

steps = st.lists(
    st.tuples(
        st.sampled_from(
            ["answer", "answer", "answer", "old", "shown", "time", "wake", "stop", "start", "back"]
        ),
        st.sampled_from(PLAYERS),
        st.integers(0, 4),
        st.floats(0, 12, allow_nan=False),
    ),
    max_size=80,
)


def play(game: Round, plan: list[Step]) -> Iterator[tuple[Event, list[Effect]]]:
    """Play the plan; yield each event with what came of it. Time goes on by each step's seconds."""
    now = 0.0
    for what, player, choice, seconds in [("start", 1, 0, 0.0), *plan]:
        now += seconds
        event: Event
        match what:
            case "answer":
                event = Answer(now, player, game.number, choice)
            case "old":
                event = Answer(now, player, game.number - 1, choice)
            case "shown":
                event = Shown(now, game.number)
            case "wake" if game.wakes_at is not None:
                now = max(now, game.wakes_at)
                event = TimeUp(now)
            case "stop" if seconds > 11:
                event = Stop(now, player)
            case "back":
                now += 1000
                event = Resume(now)
            case "start":
                event = Start(now)
            case _:
                event = TimeUp(now)
        yield event, game.handle(event)


@settings(max_examples=1000)
@given(steps)
def test_scores_are_the_sum_of_the_reveals_and_nobody_counts_twice(
    plan: list[Step],
) -> None:
    game = Round(HAND, seconds=8, pause=2)
    effects = [effect for _, made in play(game, plan) for effect in made]
    noted = [(effect.player, effect.number) for effect in effects if isinstance(effect, Noted)]
    assert len(noted) == len(set(noted))
    reveals = [effect for effect in effects if isinstance(effect, Reveal)]
    assert [reveal.number for reveal in reveals] == sorted({reveal.number for reveal in reveals})
    scored = [(score.player, reveal.number) for reveal in reveals for score in reveal.scores]
    assert set(scored) <= set(noted)
    for reveal in reveals:
        for score in reveal.scores:
            right = score.choice == reveal.dealt.right
            assert (50 <= score.points <= 100) if right else score.points == 0
    for finish in (effect for effect in effects if isinstance(effect, Finish)):
        points = {each.player: each.points for each in finish.board}
        gained = dict.fromkeys(points, 0)
        for reveal in reveals:
            for score in reveal.scores:
                gained[score.player] += score.points
        assert points == gained


@settings(max_examples=300)
@given(steps)
def test_replaying_the_accepted_events_gives_the_same_round_at_every_prefix(
    plan: list[Step],
) -> None:
    game = Round(HAND, seconds=8, pause=2)
    replayed = Round(HAND, seconds=8, pause=2)
    for event, effects in play(game, plan):
        if changes(effects):
            replayed.handle(event)
        assert replayed == game


@given(steps)
def test_a_round_that_is_over_stays_over(plan: list[Step]) -> None:
    game = Round(HAND, seconds=8)
    game.handle(Start(0))
    game.handle(Stop(1, 1))
    made = [effect for _, effects in play(game, plan) for effect in effects]
    assert game.phase is Phase.OVER
    assert not changes(made)
