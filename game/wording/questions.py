"""What a question and its reveal look like, in every mode."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from game.effects import Ask, Clue, Reveal, Score
from game.events import Dealt, Given
from game.hints import masked, placed, remaining
from game.options import Mode, Takes, rules_of
from game.question import ARROW, Kind, in_story_order
from game.wording.markdown import clipped, counted, listed, plain, quoted

Name = Callable[[int], str]
"""How a player is called, ready for Markdown."""

LETTERS = "ABCD"
LONGEST_LABEL = 40
"""Characters that a phone still shows on a button."""

LONGEST_MESSAGE = 2000
_LONGEST_CHOICE = 200
_MOST_PLACES = 6
"""Sentences whose numbers are told where a question rests on many."""


@dataclass(frozen=True, slots=True)
class _Room:
    """How many characters of each part of a message are shown, and how many names."""

    prompt: int
    clue: int
    choice: int
    proof: int
    names: int


_ROOMS = (
    _Room(prompt=600, clue=300, choice=_LONGEST_CHOICE, proof=500, names=15),
    _Room(prompt=300, clue=150, choice=100, proof=300, names=10),
    _Room(prompt=200, clue=100, choice=60, proof=150, names=5),
    _Room(prompt=100, clue=60, choice=24, proof=60, names=2),
)
"""From the one that is enough for nearly everything to the one that always fits a message."""

_HOW = {
    Mode.TYPED: "-# Press **Answer** or use `/trivia answer`; nobody else sees your guess.",
    Mode.FIRST: "-# Press **Answer**, use `/trivia answer`, or reply to this message with the ping on.",
    Mode.CLUES: "-# Press **Answer** or use `/trivia answer`; each clue more leaves fewer points.",
    Mode.ORDER: "-# Which came first? Press **Answer** and give all four their places.",
}


def labels(dealt: Dealt) -> tuple[str, ...]:
    """What stands on the buttons: the choices, or letters where a choice is too long for a button."""
    if all(len(choice) <= LONGEST_LABEL for choice in dealt.choices):
        return dealt.choices
    return tuple(LETTERS[: len(dealt.choices)])


def fits(text: str) -> bool:
    """Whether Discord takes the text as one message, even if it counts an emoji as two characters."""
    return len(text.encode("utf-16-le")) // 2 <= LONGEST_MESSAGE


def roomiest(texts: Iterable[str]) -> str:
    """Return the first text that fits a message, or the beginning of the last one."""
    text = ""
    for text in texts:
        if fits(text):
            return text
    return clipped(text, LONGEST_MESSAGE // 2)


def inline(text: str, limit: int) -> str:
    """Show at most so many characters of a film's or a player's text within a line, ready for Markdown."""
    return plain(clipped(" ".join(text.split()), limit))


def question(film: str, mode: Mode, ask: Ask, closes: float) -> str:
    """Show a question; `closes` is the bell in seconds since 1970."""
    return roomiest(_asked(film, mode, ask, closes, 1, room) for room in _ROOMS)


def clue(film: str, mode: Mode, more: Clue) -> str:
    """Show a question with one clue more."""
    return roomiest(_asked(film, mode, more, more.bell, more.count, room) for room in _ROOMS)


def reveal(film: str, mode: Mode, shown: Reveal, name: Name) -> str:
    """Show the right answer, the sentence that proves it, what was picked and who gained what."""
    return roomiest(_revealed(film, mode, shown, name, room) for room in _ROOMS)


def _asked(film: str, mode: Mode, shown: Ask | Clue, closes: float, clues: int, room: _Room) -> str:
    level = f" · {shown.dealt.question.difficulty}"
    heading = f"{_heading(film, shown.number, shown.total)}{level} · closes <t:{closes:.0f}:R>"
    lines = [heading, *_prompt(shown.dealt, clues, room), *_lettered(shown.dealt, room), _HOW.get(mode, "")]
    return "\n".join(line for line in lines if line)


def _heading(film: str, number: int, total: int) -> str:
    return f"-# {inline(film, 100)} · question {number} of {total}"


def _prompt(dealt: Dealt, clues: int, room: _Room) -> list[str]:
    if not dealt.clues:
        return [f"### {inline(dealt.question.prompt, room.prompt)}"]
    shown = [f"{number}. {inline(text, room.clue)}" for number, text in enumerate(dealt.clues[:clues], 1)]
    left = len(dealt.clues) - clues
    return ["### Who am I?", *shown, f"-# {counted(left, 'clue')} to come" if left else ""]


def _lettered(dealt: Dealt, room: _Room) -> list[str]:
    """The choices as lines, where no buttons show them, or only letters."""
    if labels(dealt) == dealt.choices and dealt.question.kind is not Kind.ORDER:
        return []
    return [
        f"{letter}. {inline(choice, room.choice)}"
        for letter, choice in zip(LETTERS, dealt.choices, strict=False)
    ]


def given(dealt: Dealt, what: Given, limit: int = _LONGEST_CHOICE) -> str:
    """Say what somebody answered, ready for Markdown."""
    if isinstance(what, str):
        return inline(what, limit)
    if isinstance(what, tuple):
        return ARROW.join(LETTERS[place] for place in what)
    text = inline(dealt.choices[what], limit)
    return text if labels(dealt) == dealt.choices else f"{LETTERS[what]}. {text}"


def _revealed(film: str, mode: Mode, shown: Reveal, name: Name, room: _Room) -> str:
    asked = shown.dealt.question
    lines = [
        _heading(film, shown.number, shown.total) + (" · skipped" if shown.skipped else ""),
        *_prompt(shown.dealt, len(shown.dealt.clues), room),
        *_right(shown.dealt, room),
        quoted(clipped(asked.evidence_text, room.proof)),
        f"-# {place(asked.evidence, asked.scene)}",
        _shares(mode, shown, room),
        _gains(shown.scores, name, room),
        _lost(shown.lost, name, room),
    ]
    return "\n".join(line for line in lines if line)


def _right(dealt: Dealt, room: _Room) -> list[str]:
    if dealt.question.kind is not Kind.ORDER:
        return [f"✅ **{right_answer(dealt, room.choice)}**"]
    events = enumerate(in_story_order(dealt.question), 1)
    return [f"✅ {number}. {inline(event, room.choice)}" for number, event in events]


def right_answer(dealt: Dealt, limit: int = _LONGEST_CHOICE) -> str:
    """Say what is right, ready for Markdown."""
    right = dealt.right
    return inline(dealt.question.answer, limit) if isinstance(right, tuple) else given(dealt, right, limit)


def place(evidence: Sequence[int], scene: int) -> str:
    """Say where the proof of an answer stands."""
    noun = "Sentence" if len(evidence) == 1 else "Sentences"
    numbers = [str(number) for number in evidence[:_MOST_PLACES]]
    more = len(evidence) - len(numbers)
    return f"{noun} {listed([*numbers, *([f'{more} more'] if more else [])])} of the synopsis, scene {scene}"


def _shares(mode: Mode, shown: Reveal, room: _Room) -> str:
    """How many players picked each choice, or were right; nothing if nobody answered."""
    everybody = len(shown.scores)
    if not everybody:
        return ""
    if rules_of(mode).takes is not Takes.CHOICE:
        right = sum(score.right for score in shown.scores)
        return f"{right} of {counted(everybody, 'player')} had it ({round(100 * right / everybody)} %)"
    picks = Counter(score.given for score in shown.scores)
    shares = []
    for index in range(len(shown.dealt.choices)):
        mark = "✅" if index == shown.dealt.right else "▫️"
        share = round(100 * picks[index] / everybody)
        shares.append(f"{mark} {given(shown.dealt, index, room.choice)}: {picks[index]} ({share} %)")
    return "\n".join(shares)


def _gains(scores: Sequence[Score], name: Name, room: _Room) -> str:
    if not scores:
        return "Nobody answered."
    gained = [f"{name(score.player)} +{score.points}" for score in scores if score.points]
    # The sign keeps a name that begins as a heading or a list does from becoming one.
    return f"🎯 {_few(gained, room)}" if gained else "Nobody had it."


def _lost(lost: Sequence[tuple[int, int]], name: Name, room: _Room) -> str:
    """Who lost a life, and who is out."""
    out = [name(player) for player, lives in lost if not lives]
    hurt = [f"{name(player)} ({lives} left)" for player, lives in lost if lives]
    lines = [f"💔 {_few(hurt, room)}" if hurt else "", f"☠️ Out: {_few(out, room)}" if out else ""]
    return "\n".join(line for line in lines if line)


def _few(parts: list[str], room: _Room) -> str:
    rest = len(parts) - room.names
    return " · ".join(parts[: room.names]) + (f" · and {rest} more" if rest > 0 else "")


def hint(dealt: Dealt, level: int) -> str:
    """Tell one player a hint."""
    if dealt.question.kind is Kind.ORDER:
        when = "first" if level == 1 else "last"
        return f"💡 {LETTERS[placed(dealt, level)]} comes {when}. It costs 30 % of this question's points."
    if dealt.choices:
        left = [f"**{given(dealt, index)}**" for index in remaining(dealt)]
        return f"💡 It is {listed(left, 'or')}. It costs 30 % of this question's points."
    mask = masked(clipped(dealt.question.answer, _LONGEST_CHOICE), level)
    return f"💡 `{mask.replace('`', '')}` It costs 30 % of this question's points."
