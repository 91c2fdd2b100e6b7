"""Random things that happen in a round: players, hosts, the time and interruptions, in any order."""

from collections.abc import Iterator
from dataclasses import dataclass

from hypothesis import strategies as st

from game.effects import Effect
from game.events import (
    Answer,
    Begin,
    Delay,
    Event,
    Extend,
    Given,
    Join,
    Resume,
    Shown,
    Skip,
    Start,
    Stop,
    TakeHint,
    TimeUp,
)
from game.judge import Verdict
from game.options import Mode, Options, Takes
from game.round import Phase, Round
from tests.game.playing import NEARLY, RIGHT, WRONG, hand_for

PLAYERS = (1, 2, 3, 4, 5)
HANDS = {mode: hand_for(mode) for mode in Mode}
ORDERS = ((1, 3, 0, 2), (1, 3, 2, 0), (0, 1, 2, 3), (2, 0, 3, 1), (0, 0, 1, 2))
VERDICTS = (RIGHT, RIGHT, WRONG, WRONG, NEARLY)


@dataclass(frozen=True)
class Step:
    """Something that may happen: so many seconds after the last, told of with a timestamp that is off."""

    what: str
    player: int
    pick: int
    seconds: float
    off: float


WHATS = (
    *("answer",) * 12,
    *("next",) * 6,
    *"shown time old hint hint skip skip host extend delay join begin stop start back".split(),
)

step = st.builds(
    Step,
    st.sampled_from(WHATS),
    st.sampled_from(PLAYERS),
    st.integers(0, 4),
    st.floats(0, 3, allow_nan=False),
    st.sampled_from((*(0.0,) * 12, -0.25, -0.5, -3.0, -40.0, 2.0)),
)
# Lists are short unless they are asked to be long, and short rounds show little.
steps = st.lists(step, max_size=12) | st.lists(step, min_size=40, max_size=100)
options = st.tuples(st.sampled_from((0, 0, 2, 4)), st.booleans(), st.sampled_from((0.0, 2.0)))


def made(mode: Mode, chosen: tuple[int, bool, float]) -> Round:
    teams, changing, pause = chosen
    return Round(HANDS[mode], Options(mode, seconds=8, pause=pause, teams=teams, changes=changing))


def given_by(game: Round, pick: int) -> tuple[Given, Verdict | None]:
    match game.options.rules.takes:
        case Takes.CHOICE:
            return pick, None
        case Takes.TEXT:
            return f"text {pick}", VERDICTS[pick]
        case Takes.ORDER:
            return ORDERS[pick], None


def event_of(step: Step, now: float, game: Round) -> Event:
    at, player = now + step.off, step.player
    given, verdict = given_by(game, step.pick)
    events: dict[str, Event] = {
        "answer": Answer(at, player, game.number, given, verdict),
        "old": Answer(at, player, game.number + step.pick - 3, given, verdict),
        "shown": Shown(at, game.number),
        "hint": TakeHint(at, player),
        "skip": Skip(at, player),
        "host": Skip(at, player, at_once=step.pick == 0),
        "extend": Extend(at, player, step.seconds - 2),
        "delay": Delay(at, game.number, step.seconds - 2),
        "join": Join(at, player, step.pick),
        "begin": Begin(at, player),
        "start": Start(at),
        "back": Resume(at),
    }
    if step.what == "next" and game.phase is Phase.ASKED:
        return Shown(at, game.number)
    if step.what == "stop" and player == step.pick == 3 and step.seconds > 1:
        return Stop(at, player)
    return events.get(step.what, TimeUp(at))


def play(game: Round, plan: list[Step]) -> Iterator[tuple[Event, list[Effect]]]:
    """Play the plan; yield each event with what came of it."""
    now = 1000.0
    yield Start(now), game.handle(Start(now))
    for step in plan:
        now += step.seconds + (1000 if step.what == "back" else 0)
        if step.what == "next" and game.wakes_at is not None:
            now = max(now, game.wakes_at)
        event = event_of(step, now, game)
        yield event, game.handle(event)
