"""The forms behind the Answer button: a line of text, or four places for four events."""

from collections.abc import Mapping
from typing import Any

import discord

from cogs.rounds.controls import Action, Control
from game.events import Dealt
from game.options import Takes
from game.wording.markdown import clipped
from game.wording.questions import LETTERS

LONGEST_ANSWER = 200
_PLACES = ("First", "Second", "Third", "Last")


def answer_form(round_id: str, number: int, dealt: Dealt, takes: Takes) -> discord.ui.Modal:
    """Return the form for one question."""
    action = Action.ORDER if takes is Takes.ORDER else Action.TEXT
    custom_id = Control(action, round_id, number).custom_id
    form = discord.ui.Modal(title=f"Question {number}", custom_id=custom_id, timeout=None)
    for label in _place_labels(dealt) if takes is Takes.ORDER else [_text_label(dealt)]:
        form.add_item(label)
    form.stop()  # discord.py need not wait for it: what comes back is known by its id
    return form


def _text_label(dealt: Dealt) -> discord.ui.Label[Any]:
    asked = "Who am I?" if dealt.clues else dealt.question.prompt
    line: discord.ui.TextInput[Any] = discord.ui.TextInput(custom_id="text", max_length=LONGEST_ANSWER)
    return discord.ui.Label(text="Your answer", description=clipped(asked, 100), component=line)


def _place_labels(dealt: Dealt) -> list[discord.ui.Label[Any]]:
    return [
        discord.ui.Label(text=label, component=_events(str(place), dealt))
        for place, label in enumerate(_PLACES[: len(dealt.choices)])
    ]


def _events(custom_id: str, dealt: Dealt) -> discord.ui.Select[Any]:
    lettered = enumerate(zip(LETTERS, dealt.choices, strict=False))
    options = [
        discord.SelectOption(label=clipped(f"{letter}. {event}", 100), value=str(item))
        for item, (letter, event) in lettered
    ]
    return discord.ui.Select(custom_id=custom_id, options=options)


def written(data: Mapping[str, Any]) -> str:
    """Return the text of a filled form."""
    return str(_fields(data)[0].get("value", ""))[:LONGEST_ANSWER]


def ordered(data: Mapping[str, Any]) -> tuple[int, ...]:
    """Return the items of a filled form, in the order of their places."""
    fields = sorted(_fields(data), key=lambda field: field["custom_id"])
    return tuple(int(field["values"][0]) for field in fields)


def _fields(data: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [label["component"] for label in data["components"]]
