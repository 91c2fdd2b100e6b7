"""One round as a state machine: events go in, effects come out, and `handle` alone changes anything.

Nothing here waits, reads a clock, draws a random number or talks to anyone. Whoever runs a round (a
Discord channel, a test) reports what happened, does what the effects say, and reports `TimeUp` once
`wakes_at` has passed. The same events always give the same round, so a stored list of them is a round.
What belongs to the open question is decided in `game.asked`, what an answer is worth in `game.scoring`.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from game.asked import Asked
from game.board import standings, team_standings
from game.effects import (
    Ask,
    Effect,
    Ending,
    Finish,
    Gather,
    Joined,
    Noted,
    Reason,
    Refused,
    Resumed,
    Reveal,
    Voted,
    changes,
)
from game.events import (
    Answer,
    Begin,
    Dealt,
    Delay,
    Event,
    Extend,
    Join,
    Resume,
    Shown,
    Skip,
    Start,
    Stop,
    TakeHint,
    TimeUp,
    Uphold,
)
from game.options import Options
from game.tally import Scores
from game.teams import Teams

GATHERING_SECONDS = 20.0
"""Seconds in which players join teams before the first question."""

MOST_UNANSWERED = 5
"""After so many questions in a row that nobody answered, the round ends: nobody is there."""


class Phase(StrEnum):
    """What a round waits for."""

    NEW = "new"
    GATHERING = "gathering"
    ASKED = "asked"
    OPEN = "open"
    READING = "reading"
    OVER = "over"


@dataclass
class Round:
    """The state of one round; `latest` is the time of the last event that changed it."""

    questions: tuple[Dealt, ...]
    options: Options = field(default_factory=Options)
    phase: Phase = Phase.NEW
    asked: Asked | None = None
    due: float | None = None
    """When the waiting for teams or the reading of a reveal is over."""
    latest: float = 0.0
    teams: Teams = field(init=False)
    scores: Scores = field(init=False)
    last_words: tuple[Effect, ...] = ()
    """What was said last, to be said again after an interruption: a reveal, the final board."""

    def __post_init__(self) -> None:
        self.teams = Teams(self.options.teams)
        self.scores = Scores(self.options.rules.lives)

    @property
    def number(self) -> int:
        """The number of the question that was asked last, 0 before the first."""
        return self.asked.number if self.asked is not None else 0

    @property
    def wakes_at(self) -> float | None:
        """When time alone changes something; nothing while the round waits for `Shown` or is over."""
        return self.asked.wakes_at if self.asked is not None and self.phase is Phase.OPEN else self.due

    def is_open(self, number: int) -> bool:
        """Whether a question is asked at this moment."""
        return number == self.number and self.phase in (Phase.ASKED, Phase.OPEN)

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
            case Answer() | TakeHint() | Skip() | Extend():
                return self._play(event)
            case Join():
                return [self._join(event)]
            case Uphold():
                return self._uphold(event)
            case Start() | Resume() if self.phase is Phase.NEW:
                return [self._gather(event.at)] if self.options.teams else [self._ask_next()]
            case Begin() if self.phase is Phase.GATHERING:
                return [self._ask_next()]
            case Shown() | Delay() if self.asked is not None and event.number == self.number:
                return self._open(event, self.asked)
            case TimeUp() if self.wakes_at is not None and event.at >= self.wakes_at:
                return self._time_up(event.at)
            case Stop() if self.phase is not Phase.OVER:
                return self._end(self._close_if_open(), Ending.STOPPED)
            case Resume():
                return self._resume(max(0.0, event.at - self.latest))
            case _:
                return []

    # What players do

    def _play(self, event: Answer | TakeHint | Skip | Extend) -> list[Effect]:
        """Take to the open question what is meant for it."""
        asked = self.asked if self.phase is Phase.OPEN else None
        if isinstance(event, Answer):
            return [self._answer(event, asked)]
        if asked is None:
            return [Refused(event.player, Reason.NOT_OPEN)]
        match event:
            case TakeHint():
                is_out = self.scores.of(event.player).is_out
                return [Refused(event.player, Reason.OUT) if is_out else asked.hint(event)]
            case Extend():
                return [asked.extend(event)]
            case Skip():
                return self._skip(event, asked)

    def _answer(self, answer: Answer, asked: Asked | None) -> Noted | Refused:
        if asked is None or answer.number != self.number:
            return Refused(answer.player, self._why_not(answer.number))
        if self.scores.of(answer.player).is_out:
            return Refused(answer.player, Reason.OUT)
        effect = asked.answer(answer, self.scores.waited_for(self.number))
        if isinstance(effect, Noted):
            self.teams.seat(answer.player)
        return effect

    def _uphold(self, uphold: Uphold) -> list[Effect]:
        """Correct the score of a question that is revealed; what is still open is decided at its reveal."""
        corrected = None if self.is_open(uphold.number) else self.scores.uphold(uphold)
        return [] if corrected is None else [corrected]

    def _why_not(self, number: int) -> Reason:
        """Say why a question takes no answers."""
        if number < self.number:
            return Reason.OLD
        closed = number == self.number and self.phase in (Phase.READING, Phase.OVER)
        return Reason.LATE if closed else Reason.EARLY

    def _skip(self, skip: Skip, asked: Asked) -> list[Effect]:
        refusal = asked.closed_to(skip)
        if refusal is not None:
            return [refusal]
        if skip.at_once:
            return self._close(skip.at, skipped=True)
        effect = asked.vote(skip, self._players())
        if isinstance(effect, Voted) and effect.votes >= effect.needed:
            return [effect, *self._close(skip.at, skipped=True)]
        return [effect]

    def _players(self) -> set[int]:
        """Who has played in this round."""
        return {*self.scores.tallies, *(self.asked.sheets if self.asked is not None else ())}

    def _gather(self, at: float) -> Gather:
        self.phase, self.due = Phase.GATHERING, at + GATHERING_SECONDS
        return Gather(self.options.teams, self.due)

    def _join(self, join: Join) -> Joined | Refused:
        if self.phase in (Phase.NEW, Phase.OVER):
            return Refused(join.player, Reason.NO_TEAMS)
        return self.teams.join(join, self._players())

    # How it goes on

    def _ask_next(self) -> Ask:
        number = self.number + 1
        self.asked = Asked(number, self.questions[number - 1], self.options)
        self.phase, self.due, self.last_words = Phase.ASKED, None, ()
        return self._ask(self.asked)

    def _ask(self, asked: Asked) -> Ask:
        return Ask(asked.number, len(self.questions), asked.dealt, self.options.seconds)

    def _open(self, event: Shown | Delay, asked: Asked) -> list[Effect]:
        """Start the clock of the question, or let it run longer."""
        match event:
            case Shown() if self.phase is Phase.ASKED:
                self.phase = Phase.OPEN
                return [asked.open(event.at)]
            case Delay() if self.phase is Phase.OPEN:
                return [asked.delay(event.seconds)]
            case _:
                return []

    def _time_up(self, at: float) -> list[Effect]:
        if self.asked is None or self.phase is not Phase.OPEN:
            return [self._ask_next()]
        if at < self.asked.closes_at:
            return [self.asked.show_clue(at, len(self.questions))]
        return self._close(at)

    def _close_if_open(self) -> list[Effect]:
        if self.asked is None or self.phase is not Phase.OPEN:
            return []
        return [self._reveal(self.asked, is_whole=False)]

    def _close(self, at: float, *, skipped: bool = False) -> list[Effect]:
        """Reveal the open question; then wait for the next one, or end."""
        assert self.asked is not None
        reveal = self._reveal(self.asked, skipped=skipped, is_whole=not skipped)
        ending = self._ending()
        if ending is not None:
            return self._end([reveal], ending)
        self.phase, self.due, self.last_words = Phase.READING, at + self.options.pause, (reveal,)
        return [reveal]

    def _ending(self) -> Ending | None:
        if self.scores.is_decided(self.teams.members):
            return Ending.LAST_STANDING if self.scores.tallies else Ending.IDLE
        if self.number == len(self.questions):
            return Ending.DONE
        return Ending.IDLE if self.scores.unanswered >= MOST_UNANSWERED else None

    def _reveal(self, asked: Asked, *, skipped: bool = False, is_whole: bool) -> Reveal:
        return self.scores.count(
            asked.dealt,
            asked.number,
            len(self.questions),
            asked.scores,
            skipped=skipped,
            is_whole=is_whole,
        )

    def _end(self, effects: list[Effect], ending: Ending) -> list[Effect]:
        # Nobody may have seen a question that was asked but not shown.
        asked = self.number - (self.phase is Phase.ASKED)
        self.phase, self.due = Phase.OVER, None
        board = standings(self.scores.tallies, self.teams.members)
        teams = team_standings(board, self.options.teams)
        finish = Finish(asked, board, ending, teams, self.scores.missed)
        self.last_words = (*(effects or self.last_words), finish)
        return [*effects, finish]

    def _resume(self, away: float) -> list[Effect]:
        """Go on with the time that was left, the seconds away do not count; repeat what may be unheard."""
        if self.due is not None:
            self.due += away
        match self.phase:
            case Phase.ASKED if self.asked is not None:
                return [Resumed(self.number, None), self._ask(self.asked)]
            case Phase.OPEN if self.asked is not None:
                self.asked.move(away)
                clues = [self.asked.shown_clues(len(self.questions))] if self.asked.clues > 1 else []
                return [*clues, Resumed(self.number, self.asked.bell)]
            case Phase.GATHERING:
                return [Gather(self.options.teams, self.due or 0.0)]
            case Phase.READING:
                return [*self.last_words, Resumed(self.number, None)]
            case _:
                return list(self.last_words)
