"""What a guess that the judge rejected is worth once a host upholds it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from game.effects import Reveal
from game.events import Answer, Dealt, Event
from game.judge import ReasonCode, Verdict, VerdictKind
from game.options import Options
from game.round import Round
from game.scoring import score

_RIGHT = Verdict(VerdictKind.ACCEPT, ReasonCode.SAME)


def guesses(events: Iterable[Event], number: int, player: int) -> list[Answer]:
    """Return what a player typed for a question, in their order."""
    return [
        event
        for event in events
        if isinstance(event, Answer) and event.number == number and event.player == player
    ]


def points_missed(dealt: Sequence[Dealt], options: Options, events: Sequence[Event], guess: Answer) -> int:
    """Return the points that a guess would have brought beyond what its player got for the question.

    `events` are those of the whole round so far; the guess is one of them.
    """
    game, worth, got = Round(tuple(dealt), options), 0, 0
    for event in events:
        effects = game.handle(event)
        if event is guess and game.asked is not None:
            asked = game.asked
            hints = asked.hints.get(guess.player, 0)
            right = replace(guess, verdict=_RIGHT)
            worth = score(right, asked.dealt, asked.shown, options.seconds, hints).points
        for reveal in effects:
            if isinstance(reveal, Reveal) and reveal.number == guess.number:
                got = sum(each.points for each in reveal.scores if each.player == guess.player)
    return max(0, worth - got)
