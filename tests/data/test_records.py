"""Whatever can happen in a round comes out of the ledger as it went in."""

from dataclasses import fields
from itertools import count
from typing import Any, get_type_hints

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.ledger import Record, Sitting
from data.store import Store
from game.events import EVENTS, Event, Given
from game.judge import ReasonCode, Verdict, VerdictKind
from game.options import Options
from tests.samples import dealt, heist_questions

HAND = dealt(heist_questions())
ROUNDS = count()

verdicts = st.builds(Verdict, st.sampled_from(VerdictKind), st.sampled_from(ReasonCode))
numbers = st.integers(-(2**63), 2**63 - 1)
VALUES: dict[Any, st.SearchStrategy[Any]] = {
    float: st.floats(allow_nan=False, allow_infinity=False),
    int: numbers,
    bool: st.booleans(),
    Given: numbers | st.text() | st.lists(numbers, max_size=5).map(tuple),
    Verdict | None: st.none() | verdicts,
}


def events_of(kind: type[Event]) -> st.SearchStrategy[Event]:
    hints = get_type_hints(kind)
    return st.builds(kind, **{field.name: VALUES[hints[field.name]] for field in fields(kind)})


# One of each class in every example, so that none is left out, and in any order.
hands_of_events = st.tuples(*map(events_of, EVENTS)).flatmap(st.permutations)


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(events=hands_of_events)
async def test_any_event_comes_out_as_it_went_in(store: Store, events: list[Event]) -> None:
    # Examples share the store, but each has a round of its own.
    sitting = Sitting(f"round {next(ROUNDS)}", "the-heist", None, 20, 30, 99.5, Options(), HAND)
    await store.ledger.open_round(sitting)
    await store.ledger.append(sitting, [Record(place, event) for place, event in enumerate(events, 1)])
    assert await store.ledger.events(sitting.id) == events
