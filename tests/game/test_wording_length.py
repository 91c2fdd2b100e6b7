"""Whatever films and players are called and write: every message fits, is escaped and mentions nobody."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.effects import Ask, Clue, Ending, Finish, Noted, Reveal, Score, Standing, TeamStanding
from game.events import Dealt, Given
from game.options import MOST_QUESTIONS, Mode, Options, Takes, rules_of
from game.question import ARROW, Kind
from game.wording.answers import noted
from game.wording.markdown import plain
from game.wording.questions import LETTERS, clue, fits, hint, question, reveal
from game.wording.rounds import finish, opening, review
from tests.game.playing import RIGHT
from tests.samples import question as sample

PLAYERS = range(1, 41)
MOST_EVIDENCE = tuple(range(100, 160))
NASTY = (
    "*",
    "_",
    "`",
    "|",
    "~",
    "[",
    "]",
    "<",
    "\\",
    "#",
    "> ",
    "- ",
    "<@1>",
    "<@&1>",
    "@everyone",
    "https://x.y",
)
MENTION = re.compile(r"(?<!\\)<(?:@|#|/|id:|a?:)")
NAKED = re.compile(r"(?<!\\)(?:\\\\)*https?://")


def text(most: int) -> st.SearchStrategy[str]:
    """A line of so many characters, as nasty as can be or as long as can be."""
    spoken = st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=min(most, 40)
    )
    nasty = st.lists(st.sampled_from(NASTY), max_size=20).map(lambda parts: ("".join(parts) * most)[:most])
    full = st.sampled_from((*NASTY, "🎬", "x", "x ")).map(lambda part: (part * most)[:most])
    return (spoken | nasty | full | full).map(lambda line: "".join(line.splitlines()) or "x")


@st.composite
def hands(draw: st.DrawFn, mode: Mode) -> Dealt:
    """A question as long as the audit lets it be."""
    asked = replace(
        sample(1, draw(text(300)), ("x",), 1, evidence_text=draw(text(900)), scene=999),
        evidence=MOST_EVIDENCE[: draw(st.sampled_from((1, 4, 60)))],
        choices=(),
    )
    match rules_of(mode).takes:
        case Takes.CHOICE:
            choices = tuple(draw(text(96)) + str(place) for place in range(4))
            return Dealt(replace(asked, answer=choices[0], choices=choices), choices)
        case Takes.ORDER:
            events = tuple(draw(text(300)).replace(ARROW, "") + str(place) for place in range(4))
            return Dealt(
                replace(asked, kind=Kind.ORDER, answer=ARROW.join(events), items=events), events[::-1]
            )
        case Takes.TEXT if mode is Mode.CLUES:
            clues = "\n".join(draw(text(113)) for _ in range(6))
            return Dealt(replace(asked, kind=Kind.CLUES, prompt=clues, answer=draw(text(100))))
        case Takes.TEXT:
            return Dealt(replace(asked, answer=draw(text(200)) * 12))


def scores_of(dealt: Dealt, mode: Mode) -> tuple[Score, ...]:
    given: dict[Takes, Given] = {Takes.CHOICE: 0, Takes.TEXT: "x", Takes.ORDER: (0, 1, 2, 3)}
    takes = rules_of(mode).takes
    return tuple(Score(player, given[takes], 119.999, 100, right=True, hints=2) for player in PLAYERS)


def check(message: str) -> None:
    """Nothing is too long, nothing of a film or a player is a mention or a link."""
    assert fits(message)
    assert message.strip()
    assert not MENTION.search(re.sub(r"<t:\d+:R>", "", message))
    assert not NAKED.search(message)


@pytest.mark.parametrize("mode", list(Mode))
@settings(max_examples=30)
@given(st.data())
def test_questions_and_reveals_always_fit_a_message(mode: Mode, data: st.DataObject) -> None:
    dealt, film, nick = data.draw(hands(mode)), data.draw(text(200)), data.draw(text(32))
    check(question(film, mode, Ask(50, 50, dealt, 120), 1_700_000_000.5))
    check(clue(film, mode, Clue(50, 50, dealt, max(1, len(dealt.clues)), 1_700_000_000.5)))
    assert fits(hint(dealt, 1))
    lost = tuple((player, player % 2) for player in PLAYERS) if mode is Mode.SURVIVAL else ()
    shown = Reveal(50, 50, dealt, scores_of(dealt, mode), skipped=True, lost=lost)
    revealed = reveal(film, mode, shown, lambda _: plain(nick))
    check(revealed)
    assert revealed.endswith(" more")  # shorter parts, but none is missing
    check(review(film, [replace(shown, number=number) for number in range(1, MOST_QUESTIONS + 1)]))


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("filler", ["*", "🎬", "x"])
def test_even_the_longest_of_everything_fits_a_message(mode: Mode, filler: str) -> None:
    asked = sample(1, filler * 300, (filler * 96,), 1, evidence_text=filler * 900, scene=999)
    asked = replace(asked, evidence=MOST_EVIDENCE, choices=())
    match rules_of(mode).takes:
        case Takes.CHOICE:
            choices = tuple(filler * 96 + letter for letter in LETTERS)
            dealt = Dealt(replace(asked, answer=choices[0], choices=choices), choices)
        case Takes.ORDER:
            events = tuple(filler * 300 + letter for letter in LETTERS)
            dealt = Dealt(replace(asked, kind=Kind.ORDER, answer=ARROW.join(events), items=events), events)
        case Takes.TEXT if mode is Mode.CLUES:
            dealt = Dealt(replace(asked, kind=Kind.CLUES, prompt="\n".join([filler * 113] * 6)))
        case Takes.TEXT:
            dealt = Dealt(asked)
    lost = tuple((player, player % 2) for player in PLAYERS) if mode is Mode.SURVIVAL else ()
    shown = Reveal(50, 50, dealt, scores_of(dealt, mode), skipped=True, lost=lost)
    revealed = reveal(filler * 200, mode, shown, lambda _: plain(filler * 32))
    assert fits(revealed)
    assert revealed.endswith(" more")


@settings(max_examples=100)
@given(text(200), text(32), st.sampled_from((0, 4)), st.sampled_from(list(Ending)))
def test_openings_and_boards_always_fit_a_message(film: str, nick: str, teams: int, ending: Ending) -> None:
    board = tuple(
        Standing(1, player, 99_999, 50, 50, 50, 119.999, player % 4 if teams else None, 3)
        for player in PLAYERS
    )
    sides = tuple(TeamStanding(1, team, 99_999, 10) for team in range(teams))
    over = Finish(50, board, ending, sides, tuple(range(1, MOST_QUESTIONS + 1)))
    board_text = finish(film, over, lambda _: plain(nick))
    check(board_text)
    assert board_text.endswith(" 49 and 50.")
    check(opening(film, 3, Options(changes=True)))


@given(text(400))
def test_what_somebody_typed_is_told_back_escaped(typed: str) -> None:
    dealt = Dealt(replace(sample(1, "Who?", ("x",), 1), choices=()))
    check(noted(dealt, Noted(1, 1, typed, RIGHT)))


def test_the_right_choice_is_told_whole_where_there_is_room() -> None:
    choices = tuple(f"{letter} has a long name, and then some more, and more" for letter in LETTERS)
    asked = sample(1, "Who is it?", choices, 1)
    shown = Reveal(1, 3, Dealt(asked, choices), (Score(1, 0, 1, 98, right=True),))
    assert reveal("The Heist", Mode.CHOICE, shown, str).count("and then some more, and more") == 5


def test_a_message_with_no_room_for_everything_keeps_its_answer_and_its_proof() -> None:
    choices = tuple(f"{letter}{'*' * 95}" for letter in LETTERS)
    asked = sample(1, "*" * 300, choices, 1, evidence_text="He sings. " + "*" * 490)
    scores = tuple(Score(player, 0, 1, 98, right=True) for player in PLAYERS)
    text = reveal("The Heist", Mode.CHOICE, Reveal(1, 3, Dealt(asked, choices), scores), lambda _: "\\*" * 32)
    assert fits(text)
    assert "✅ **A. A\\*" in text
    assert "> He sings. " in text
    assert "· and 35 more" in text
