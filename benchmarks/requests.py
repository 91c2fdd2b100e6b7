"""What a question costs in requests to Discord: `python -m benchmarks.requests [MODE…]` (none: all modes).

The real bot plays rounds of five questions in the sandbox, with three players who all answer (clues: once two
of three were shown). Callbacks answer a click and are not limited globally; what a token does is not, either;
all else counts against the 50 requests a second that a bot has for all servers. Each mode is played thrice:

fresh    as it is played by people who answer.
stale    16 minutes pass before each question: no token of an earlier question may be used for it any more.
none     16 minutes pass before each reveal instead: no token may be used for that, nor for the next question.

The bot cannot know that the sandbox's clock was moved: it tries the old tokens and is refused, which it would
not do in real time. Below stand the figures of other bots by their code, for a question that three players
answer: they post and edit ordinary messages, all limited globally.
"""

import asyncio
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from benchmarks.film import answer, film_for_all_modes, place
from benchmarks.process import bot_process, store_url
from data.store import open_store
from game.options import Mode
from sandbox.driver import Player
from sandbox.recorded import Request
from sandbox.server import Sandbox, open_sandbox
from sandbox.sight import Message

QUESTIONS = 5
PLAYERS = 3
SECONDS = 6
PAUSE = 2
AWAY = 16 * 60
POOL = 8
OTHERS = {"Red trivia": 3.4, "KMQ, choice": 6.0, "LakeYS": 6.0, "FlandersBOT": 8.0}
KINDS = ("callbacks", "by tokens", "refused", "limited")
_NUMBER = re.compile(r"(?:day|door) (\d+)")


class Tokens(StrEnum):
    """Which tokens may be used."""

    FRESH = "fresh"
    STALE = "stale"
    NONE = "none"


async def main(modes: Sequence[Mode]) -> None:
    """Print a row for each mode and kind of tokens, requests by question."""
    print(f"{'mode':<12}{'tokens':<8}" + "".join(f"{kind:>11}" for kind in KINDS))
    for mode in modes:
        for tokens in Tokens:
            with tempfile.TemporaryDirectory() as home:
                counts = Counter(map(kind, await play(mode, tokens, Path(home))))
            figures = "".join(f"{counts[kind] / QUESTIONS:11.1f}" for kind in KINDS)
            print(f"{mode:<12}{tokens:<8}{figures}", flush=True)
    for name, limited in OTHERS.items():
        print(f"{name:<53}{limited:11.1f}")


async def play(mode: Mode, tokens: Tokens, home: Path) -> list[Request]:
    """Play one round; return what was asked for."""
    async with open_store(store_url(home)) as store:
        await store.catalogue.replace_film(*film_for_all_modes(POOL))
    async with open_sandbox() as sandbox, bot_process(sandbox, home):
        players = [Player(sandbox, f"Player {number}") for number in range(1, PLAYERS + 1)]
        before = len(sandbox.requests)
        options = {"mode": mode, "questions": QUESTIONS, "seconds": SECONDS, "pause": PAUSE}
        await players[0].command("trivia start", options)
        for number in range(1, QUESTIONS + 1):
            await _question(sandbox, players, number, mode, tokens)
        await players[0].wait_for(lambda message: "final scores" in message.text, timeout=30)
        return sandbox.requests[before:]


async def _question(
    sandbox: Sandbox, players: Sequence[Player], number: int, mode: Mode, tokens: Tokens
) -> None:
    """Have everybody answer a question, and wait for its reveal."""
    shown = await players[0].wait_for(lambda message: _asks(message, number), timeout=30)
    if mode is Mode.CLUES:
        await players[0].wait_for(lambda message: _asks(message, number, "Clue 2"), timeout=SECONDS)
    await asyncio.gather(*(_answer(player, shown, mode) for player in players))
    if tokens is Tokens.NONE:
        await asyncio.sleep(1)  # what was said in private is on its way
        sandbox.clock.move(AWAY)
    elif number < QUESTIONS:
        await players[0].wait_for(lambda message: _reveals(message, number), timeout=30)
        if tokens is Tokens.STALE:
            sandbox.clock.move(AWAY)


def _asks(message: Message, number: int, clue: str = "") -> bool:
    _, asked, text = message.text.rpartition(f"question {number} of {QUESTIONS}")
    return bool(asked) and clue in text and bool(message.buttons)


def _reveals(message: Message, number: int) -> bool:
    return f"question {number} of {QUESTIONS}" in message.text and not message.buttons


async def _answer(player: Player, shown: Message, mode: Mode) -> None:
    asked = int(_NUMBER.findall(shown.text)[-1])  # above it may stand the reveal of another question
    if mode in (Mode.CHOICE, Mode.SURVIVAL):
        await player.click(shown, place(asked))
        return
    form = (await player.click(shown, "Answer")).modal
    assert form is not None
    if mode is Mode.ORDER:
        await player.submit(form, {each: [each] for each in "0123"})
    else:
        await player.submit(form, {"text": answer(asked)})


def kind(request: Request) -> str:
    """Return what a request costs."""
    if request.path.startswith("/interactions/"):
        return "callbacks"
    if request.global_:
        return "limited"
    return "by tokens" if request.status < 400 else "refused"


if __name__ == "__main__":
    asyncio.run(main([Mode(word) for word in sys.argv[1:]] or list(Mode)))
