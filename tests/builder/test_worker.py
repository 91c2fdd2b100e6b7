"""Films are built in a process of their own, which ends with the block and takes nothing along."""

import asyncio
import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from data.builder import PackError, SynopsisError, parse_synopsis
from data.builder.errors import WorkerError
from data.builder.pack import parse_pack
from data.builder.worker import builder_process
from tests.builder.building import build as build_here

ROOT = Path(__file__).parents[2]
TEA = parse_synopsis("---\ntitle: Tea\n---\nAda drinks tea in Rome. Bo, Cy and Di watch her.", "tea.md")
MILK = parse_pack("film: milk\nsource: Ada\nlicence: CC0\nquestions: []\n", "milk.pack.yaml")
LONG = parse_synopsis("---\ntitle: Long\n---\n" + "Ada meets Bo and Bo meets Ada. " * 6000, "long.md")


async def test_the_process_builds_as_the_builder_does_and_goes_on_after_an_error() -> None:
    async with builder_process() as build:
        assert await build(TEA) == build_here(TEA)
        with pytest.raises(PackError, match=r'milk.pack.yaml:1: this pack is for "milk", not for "tea"'):
            await build(TEA, MILK)
        assert await build(TEA) == build_here(TEA)
    assert not multiprocessing.active_children()


async def test_a_process_that_is_killed_is_said_so_in_one_sentence() -> None:
    async with builder_process() as build:
        await build(TEA)
        building = asyncio.ensure_future(build(LONG))
        await asyncio.sleep(0)
        for process in multiprocessing.active_children():
            process.kill()
        with pytest.raises(WorkerError, match=r"^Long was not built: the process that builds ended"):
            await building
        with pytest.raises(WorkerError, match=r"^Tea was not built"):
            await build(TEA)


async def test_the_end_of_the_block_ends_a_build_that_is_on() -> None:
    async with builder_process() as build:
        await build(TEA)
        building = asyncio.ensure_future(build(LONG))
        await asyncio.sleep(0)
        building.cancel()
        begun = time.monotonic()
    assert time.monotonic() - begun < 3
    assert not multiprocessing.active_children()


@pytest.mark.parametrize("kind", [PackError, SynopsisError, WorkerError])
def test_errors_are_the_same_after_a_way_through_a_pipe(kind: type[PackError]) -> None:
    error = kind("tea.md", 3, "there is no title.")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    assert (type(again), str(again), again.line) == (kind, str(error), 3)


def test_nobody_pays_for_the_language_library_before_a_film_is_built() -> None:
    program = "import sys, data.builder.worker; print('spacy' in sys.modules, 'numpy' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["False", "False"]


PROGRAM = """
import asyncio, multiprocessing
from data.builder.worker import builder_process
from tests.builder.test_worker import LONG, TEA

async def main():
    async with builder_process() as build:
        await build(TEA)
        print(multiprocessing.active_children()[0].pid, flush=True)
        await build(LONG)

asyncio.run(main())
"""


@pytest.fixture
def parent() -> Iterator[subprocess.Popen[str]]:
    """A program that builds something long; it has begun."""
    pipe = subprocess.PIPE
    words = [sys.executable, "-c", PROGRAM]
    with subprocess.Popen(
        words, cwd=ROOT, stdout=pipe, stderr=pipe, text=True, start_new_session=True
    ) as running:
        yield running
        running.kill()


def child_of(parent: subprocess.Popen[str]) -> int:
    assert parent.stdout is not None
    return int(parent.stdout.readline())


def is_there(process: int) -> bool:
    try:
        os.kill(process, 0)
        state = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except (ProcessLookupError, FileNotFoundError):
        return False
    return state != "Z"


def wait_for_the_end_of(process: int) -> None:
    deadline = time.monotonic() + 10
    while is_there(process):
        assert time.monotonic() < deadline, "the process that builds is still there"
        time.sleep(0.05)


def test_an_interrupt_is_left_to_the_parent(parent: subprocess.Popen[str]) -> None:
    child = child_of(parent)
    os.killpg(parent.pid, signal.SIGINT)
    _, errors = parent.communicate(timeout=20)
    assert errors.rstrip().endswith("KeyboardInterrupt")
    assert "BrokenProcessPool" not in errors
    wait_for_the_end_of(child)


def test_a_parent_that_is_killed_takes_the_process_along(parent: subprocess.Popen[str]) -> None:
    child = child_of(parent)
    parent.kill()
    wait_for_the_end_of(child)
