"""The question that is asked now: what players give to it, and when it closes.

`Asked` alone changes what belongs to one question, and only when `Round.handle` says so.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import assert_never

from game.effects import Clue, Extended, Hinted, Noted, Opened, Reason, Refused, Score, Voted
from game.events import Answer, Dealt, Extend, Skip, TakeHint
from game.hints import levels
from game.judge import VerdictKind
from game.options import Options, Takes
from game.scoring import SHARE_SECONDS, clue_interval, clues_shown, elapsed, is_permutation, score, shared

GRACE = 1.0
"""Seconds that the reveal waits after the bell for answers on their way."""

LAST_CALL = 3.0
"""Seconds left for everybody else once all who are playing have answered."""

MOST_EXTENSIONS = 3


@dataclass
class Sheet:
    """One player's answers to one question: what counts of them, how many there were and cost a try."""

    score: Score
    tries: int = 1
    attempts: int = 1


@dataclass
class Asked:
    """One question of a round; `shown` and `bell` are times, `clues` are those that stand there."""

    number: int
    dealt: Dealt
    options: Options
    shown: float = 0.0
    bell: float = 0.0
    clues: int = 1
    extensions: int = 0
    sheets: dict[int, Sheet] = field(default_factory=dict[int, Sheet])
    hints: dict[int, int] = field(default_factory=dict[int, int])
    votes: set[int] = field(default_factory=set[int])

    # Time

    def open(self, at: float) -> Opened:
        """Start the clock."""
        self.shown, self.bell = at, at + self.options.seconds
        return Opened(self.number, self.bell)

    @property
    def wakes_at(self) -> float:
        """When something is due by itself: the next clue, or the reveal."""
        if self.clues < len(self.dealt.clues):
            due = self.shown + self.clues * clue_interval(self.dealt, self.options.seconds)
            if due < self.bell:
                return due
        return self.closes_at

    @property
    def closes_at(self) -> float:
        """When the reveal is due."""
        return self.bell + GRACE

    def show_clue(self, at: float, total: int) -> Clue:
        """Show one clue more, or all that are due."""
        due = clues_shown(at - self.shown, self.dealt, self.options.seconds)
        self.clues = max(self.clues + 1, due)
        return self.shown_clues(total)

    def shown_clues(self, total: int) -> Clue:
        """Show the clues that stand there."""
        return Clue(self.number, total, self.dealt, self.clues, self.bell)

    def extend(self, extend: Extend) -> Extended | Refused:
        """Give more time, a few times at most."""
        refusal = self.closed_to(extend)
        if refusal is not None:
            return refusal
        if self._is_taken:
            return Refused(extend.player, Reason.NOT_OPEN)
        if self.extensions >= MOST_EXTENSIONS:
            return Refused(extend.player, Reason.NO_MORE_TIME)
        self.extensions += 1
        return self.delay(extend.seconds)

    def delay(self, seconds: float) -> Extended:
        """Let the bell ring later, unless the question is taken: then only the first right answer counts."""
        if not self._is_taken:
            self.bell += max(0.0, seconds)
        return Extended(self.number, self.bell)

    def move(self, seconds: float) -> None:
        """Forget that so much time went by."""
        self.shown += seconds
        self.bell += seconds

    def _is_over(self, at: float) -> bool:
        return elapsed(self.shown, at) > elapsed(self.shown, self.bell)

    @property
    def _is_taken(self) -> bool:
        """Whether the first right answer was given, and takes the question."""
        return self.options.rules.takes_all and any(sheet.score.right for sheet in self.sheets.values())

    def _ring_early(self, playing: Collection[int]) -> None:
        """Bring the bell forward when the question is taken, or all who play have answered."""
        if self._is_taken:
            first = min(sheet.score.seconds for sheet in self.sheets.values() if sheet.score.right)
            self.bell = min(self.bell, self.shown + first + SHARE_SECONDS)
        elif playing and all(map(self._is_done, playing)):
            slowest = max(sheet.score.seconds for sheet in self.sheets.values())
            self.bell = min(self.bell, self.shown + slowest + LAST_CALL)

    def _is_done(self, player: int) -> bool:
        sheet = self.sheets.get(player)
        return sheet is not None and (sheet.score.right or sheet.tries >= self.options.rules.tries)

    # Answers

    def answer(self, answer: Answer, playing: Collection[int]) -> Noted | Refused:
        """Take an answer; `playing` are those who are waited for."""
        refusal = self._why_not(answer) or self._why_not_again(answer)
        if refusal is not None:
            return refusal
        hints = self.hints.get(answer.player, 0)
        worth = score(answer, self.dealt, self.shown, self.options.seconds, hints)
        before = self.sheets.get(answer.player)
        # Whoever only has to be more specific keeps the try; whoever changes their mind has one, still.
        specific = answer.verdict is not None and answer.verdict.kind is VerdictKind.SPECIFIC
        used = before.tries if before is not None and self.options.rules.tries > 1 else 0
        tries = used if specific else used + 1
        attempt = 1 if before is None else before.attempts + 1
        self.sheets[answer.player] = Sheet(worth, tries, attempt)
        self._ring_early(playing)
        left = 0 if worth.right else self.options.rules.tries - tries
        return Noted(answer.player, answer.number, answer.given, answer.verdict, left, attempt)

    def _why_not(self, answer: Answer) -> Refused | None:
        if not self._is_valid(answer):
            return Refused(answer.player, Reason.INVALID)
        if answer.at < self.shown:
            return Refused(answer.player, Reason.EARLY)
        return Refused(answer.player, Reason.LATE) if self._is_over(answer.at) else None

    def _is_valid(self, answer: Answer) -> bool:
        choices = len(self.dealt.choices)
        match self.options.rules.takes:
            case Takes.CHOICE:
                return isinstance(answer.given, int) and 0 <= answer.given < choices
            case Takes.TEXT:
                return isinstance(answer.given, str) and answer.verdict is not None
            case Takes.ORDER:
                return is_permutation(answer.given, choices)
            case takes:
                assert_never(takes)

    def _why_not_again(self, answer: Answer) -> Refused | None:
        sheet = self.sheets.get(answer.player)
        if sheet is None:
            return None
        tries = self.options.rules.tries
        if tries == 1 and self.options.changes:
            is_older = elapsed(self.shown, answer.at) < sheet.score.seconds
            # A second click on the same choice would only make the answer slower.
            if is_older or answer.given == sheet.score.given:
                return Refused(answer.player, Reason.TWICE, sheet.score.given)
            return None
        if sheet.score.right or tries == 1:
            return Refused(answer.player, Reason.TWICE, sheet.score.given)
        return Refused(answer.player, Reason.OUT_OF_TRIES) if sheet.tries >= tries else None

    @property
    def scores(self) -> tuple[Score, ...]:
        """What everybody gets, the fastest first."""
        scores = [sheet.score for sheet in self.sheets.values()]
        ordered = sorted(scores, key=lambda score: (score.seconds, score.player))
        return tuple(shared(ordered) if self.options.rules.takes_all else ordered)

    # Hints and votes

    def closed_to(self, wish: TakeHint | Skip | Extend) -> Refused | None:
        """Return why a wish comes too early or too late: it was meant for another question."""
        if wish.at < self.shown:
            return Refused(wish.player, Reason.EARLY)
        return Refused(wish.player, Reason.NOT_OPEN) if self._is_over(wish.at) else None

    def hint(self, wish: TakeHint) -> Hinted | Refused:
        """Give a player the next hint; it costs points of an answer that comes after it."""
        if self._is_done(wish.player):
            return Refused(wish.player, Reason.TWICE, self.sheets[wish.player].score.given)
        refusal = self.closed_to(wish)
        if refusal is not None:
            return refusal
        level = self.hints.get(wish.player, 0) + 1
        if level > levels(self.dealt):
            return Refused(wish.player, Reason.NO_HINT)
        self.hints[wish.player] = level
        return Hinted(wish.player, self.number, level)

    def vote(self, skip: Skip, players: Collection[int]) -> Voted | Refused:
        """Count a vote of one of the players of this round to skip the question."""
        if skip.player not in players:
            return Refused(skip.player, Reason.NOT_PLAYING)
        if skip.player in self.votes:
            return Refused(skip.player, Reason.VOTED)
        self.votes.add(skip.player)
        return Voted(skip.player, self.number, len(self.votes), len(players) // 2 + 1)
