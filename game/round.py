"""One round as a state machine: events go in, effects come out, and `handle` alone changes anything.

Nothing here waits, reads a clock, draws a random number or talks to anyone. Whoever runs a round (a
Discord channel, a test) reports what happened, does what the effects say, and reports `TimeUp` once
`wakes_at` has passed. The same events always give the same round, so a stored list of them is a round.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import assert_never

from game.board import Tally, standings
from game.events import (
    Answer,
    Ask,
    Dealt,
    Effect,
    Event,
    Finish,
    Noted,
    Opened,
    Reason,
    Refused,
    Resume,
    Resumed,
    Reveal,
    Score,
    Shown,
    Start,
    Stop,
    TimeUp,
    changes,
)

GRACE = 1.0
"""Seconds that the reveal waits after the bell for answers on their way."""

LAST_CALL = 3.0
"""Seconds left for everybody else once all who are playing have answered."""

MOST_POINTS, LEAST_POINTS = 100, 50


class Phase(StrEnum):
    """What a round waits for."""

    NEW = "new"
    ASKED = "asked"
    OPEN = "open"
    READING = "reading"
    OVER = "over"


@dataclass
class Round:
    """The state of one round. `pause` is the time in seconds to read a reveal."""

    questions: tuple[Dealt, ...]
    seconds: float = 20.0
    pause: float = 4.0
    phase: Phase = Phase.NEW
    number: int = 0
    shown: float = 0.0
    bell: float = 0.0
    wakes_at: float | None = None
    latest: float = 0.0
    answers: dict[int, Score] = field(default_factory=dict[int, Score])
    tallies: dict[int, Tally] = field(default_factory=dict[int, Tally])

    def handle(self, event: Event) -> list[Effect]:
        """Apply one event and return what to do about it, in order.

        An event that makes no sense now changes nothing and returns nothing but `Refused`.
        """
        effects = self._decide(event)
        if changes(effects):
            self.latest = max(self.latest, event.at)
        return effects

    def _decide(self, event: Event) -> list[Effect]:
        match event:
            case Start() if self.phase is Phase.NEW:
                return [self._ask_next()]
            case Shown(number=self.number) if self.phase is Phase.ASKED:
                return [self._open(event.at)]
            case Answer():
                return [self._answer(event)]
            case TimeUp() if self.wakes_at is not None and event.at >= self.wakes_at:
                return self._time_up(event.at)
            case Stop() if self.phase is not Phase.OVER:
                return self._stop()
            case Resume() if self.phase not in (Phase.NEW, Phase.OVER):
                return [self._resume(max(0.0, event.at - self.latest))]
            case Start() | Shown() | TimeUp() | Stop() | Resume():
                return []
            case _:
                assert_never(event)

    @property
    def current(self) -> Dealt:
        """The question that was asked last."""
        return self.questions[self.number - 1]

    def _ask_next(self) -> Ask:
        self.number += 1
        self.answers = {}
        self.phase, self.wakes_at = Phase.ASKED, None
        return self._ask()

    def _ask(self) -> Ask:
        return Ask(self.number, len(self.questions), self.current, self.seconds)

    @property
    def playing(self) -> set[int]:
        """Who is waited for: the players who answered one of the last two questions."""
        return {player for player, tally in self.tallies.items() if tally.last >= self.number - 2}

    def _open(self, at: float) -> Opened:
        self.phase, self.shown = Phase.OPEN, at
        self._ring_at(at + self.seconds)
        return Opened(self.number, self.bell)

    def _ring_at(self, bell: float) -> None:
        self.bell, self.wakes_at = bell, bell + GRACE

    def _resume(self, away: float) -> Ask | Resumed:
        """Go on with the time that was left: the seconds away do not count."""
        if self.phase is Phase.ASKED:
            return self._ask()
        self.shown += away
        self.bell += away
        self.wakes_at = None if self.wakes_at is None else self.wakes_at + away
        return Resumed(self.number, self.bell if self.phase is Phase.OPEN else None)

    def _answer(self, answer: Answer) -> Noted | Refused:
        refusal = self._why_not(answer)
        if refusal is not None:
            return refusal
        self.answers[answer.player] = self._score(answer)
        if self.playing and self.playing <= self.answers.keys():
            slowest = max(score.seconds for score in self.answers.values())
            self._ring_at(min(self.bell, self.shown + slowest + LAST_CALL))
        return Noted(answer.player, answer.number, answer.choice)

    def _why_not(self, answer: Answer) -> Refused | None:
        if answer.number != self.number or self.phase is not Phase.OPEN:
            late = answer.number == self.number and self.phase in (Phase.READING, Phase.OVER)
            return Refused(answer.player, Reason.LATE if late else Reason.OLD)
        if not 0 <= answer.choice < len(self.current.choices):
            return Refused(answer.player, Reason.OLD)
        if answer.at < self.shown:
            return Refused(answer.player, Reason.EARLY)
        if answer.at > self.bell:
            return Refused(answer.player, Reason.LATE)
        if answer.player in self.answers:
            return Refused(answer.player, Reason.TWICE, self.answers[answer.player].choice)
        return None

    def _time_up(self, at: float) -> list[Effect]:
        if self.phase is Phase.READING:
            return [self._ask_next()]
        reveal = self._close()
        if self.number == len(self.questions):
            return [reveal, self._finish(stopped=False)]
        self.phase, self.wakes_at = Phase.READING, at + self.pause
        return [reveal]

    def _stop(self) -> list[Effect]:
        """End now; a question that is open counts as if its bell had rung."""
        effects: list[Effect] = [self._close()] if self.phase is Phase.OPEN else []
        return [*effects, self._finish(stopped=True)]

    def _close(self) -> Reveal:
        scores = tuple(sorted(self.answers.values(), key=lambda score: (score.seconds, score.player)))
        for score in scores:
            tally = self.tallies.setdefault(score.player, Tally())
            tally.add(score, self.number)
        return Reveal(self.number, len(self.questions), self.current, scores)

    def _score(self, answer: Answer) -> Score:
        """100 points for an instant answer, falling to 50 at the full time, whenever the bell rang."""
        seconds = answer.at - self.shown
        points = 0
        if answer.choice == self.current.right:
            speed = max(0.0, 1 - seconds / self.seconds)
            points = round(LEAST_POINTS + (MOST_POINTS - LEAST_POINTS) * speed)
        return Score(answer.player, answer.choice, seconds, points)

    def _finish(self, *, stopped: bool) -> Finish:
        self.phase, self.wakes_at = Phase.OVER, None
        return Finish(self.number, standings(self.tallies), stopped)
