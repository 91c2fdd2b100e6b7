"""What players press under a round's messages.

Each id says which round, question and place, never what is right. The ids are all that is kept: a button
works after a restart, and discord.py holds no view for it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self

import discord

from game.events import Dealt
from game.options import Takes
from game.wording import rounds as wording
from game.wording.questions import labels

_ID = re.compile(r"([a-z]+):([0-9a-f]{1,32}):(\d{1,4}):(\d{1,4})")


class Action(StrEnum):
    """What pressing does."""

    CHOICE = "choice"
    ANSWER = "answer"
    TEXT = "text"
    ORDER = "order"
    JOIN = "join"
    BEGIN = "begin"
    REMATCH = "rematch"
    REVIEW = "review"
    APPEAL = "appeal"
    UPHOLD = "uphold"
    DENY = "deny"


@dataclass(frozen=True, slots=True)
class Control:
    """A button or a form of one round: of question `number`, at a place (of a choice, of a team)."""

    action: Action
    round: str
    number: int = 0
    place: int = 0

    @property
    def custom_id(self) -> str:
        """The id that Discord gives back."""
        return f"{self.action}:{self.round}:{self.number}:{self.place}"

    @classmethod
    def read(cls, custom_id: str) -> Self | None:
        """Know a control again from its id; nothing if it is none."""
        match = _ID.fullmatch(custom_id)
        if match is None or match[1] not in set(Action):
            return None
        return cls(Action(match[1]), match[2], int(match[3]), int(match[4]))

    def button(self, label: str, *, primary: bool = False) -> discord.ui.Button[Any]:
        """Show it as a button."""
        style = discord.ButtonStyle.primary if primary else discord.ButtonStyle.secondary
        return discord.ui.Button(label=label, custom_id=self.custom_id, style=style)


def question_buttons(round_id: str, number: int, dealt: Dealt, takes: Takes) -> discord.ui.View:
    """Return what stands under a question: its choices, or the button that opens the form."""
    if takes is not Takes.CHOICE:
        return fixed([Control(Action.ANSWER, round_id, number).button("Answer", primary=True)])
    shown = enumerate(labels(dealt))
    return fixed(Control(Action.CHOICE, round_id, number, place).button(label) for place, label in shown)


def team_buttons(round_id: str, teams: int) -> discord.ui.View:
    """Return the buttons that join a team, and the one that begins at once."""
    join = [Control(Action.JOIN, round_id, 0, team).button(wording.team(team)) for team in range(teams)]
    return fixed([*join, Control(Action.BEGIN, round_id).button("Begin", primary=True)])


def end_buttons(round_id: str) -> discord.ui.View:
    """Return what stands under the final board."""
    return fixed(
        [
            Control(Action.REMATCH, round_id).button("Rematch", primary=True),
            Control(Action.REVIEW, round_id).button("Review"),
        ]
    )


def appeal_button(round_id: str, number: int, attempt: int) -> discord.ui.View:
    """Return the button under a rejected answer."""
    return fixed([Control(Action.APPEAL, round_id, number, attempt).button("Appeal")])


def decision_buttons(appeal: int) -> discord.ui.View:
    """Return what a host decides an appeal with; its id stands where a round's would."""
    return fixed(
        [
            Control(Action.UPHOLD, f"{appeal:x}").button("It is right", primary=True),
            Control(Action.DENY, f"{appeal:x}").button("It is wrong"),
        ]
    )


def fixed(buttons: Iterable[discord.ui.Button[Any]]) -> discord.ui.View:
    """Return a view that discord.py forgets once it is sent."""
    view = discord.ui.View(timeout=None)
    for button in buttons:
        view.add_item(button)
    view.stop()
    return view
