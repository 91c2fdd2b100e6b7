"""The clock that tests can move, and the ids that carry its time."""

import asyncio

from sandbox.clock import Clock
from sandbox.snowflake import Snowflakes, time_of


async def test_alarms_strike_in_order_when_the_clock_is_moved_past_them() -> None:
    clock, struck = Clock(), list[str]()
    done = asyncio.Event()
    clock.at(clock.now() + 20, lambda: struck.append("late"))
    clock.at(clock.now() + 10, lambda: struck.append("early"))
    clock.at(clock.now() + 15, lambda: struck.append("never")).cancel()
    clock.at(clock.now() + 30, done.set)
    clock.move(31)
    await done.wait()
    assert struck == ["early", "late"]


async def test_alarms_that_are_not_due_wait() -> None:
    clock, struck = Clock(), list[str]()
    clock.at(clock.now() + 100, lambda: struck.append("too early"))
    clock.move(50)
    await asyncio.sleep(0)
    assert struck == []
    clock.stop()
    assert clock.alarms == set()


def test_ids_grow_and_carry_the_time() -> None:
    clock = Clock()
    snowflakes = Snowflakes(clock)
    made = [snowflakes.next() for _ in range(10_000)]
    assert made == sorted(set(made))
    clock.move(1000)
    assert abs(time_of(snowflakes.next()).timestamp() - clock.now()) < 1
