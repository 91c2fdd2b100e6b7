"""A question and its reveal as a person reads them, in every mode."""

from dataclasses import replace

import pytest

from game.effects import Ask, Clue, Reveal, Score
from game.events import Dealt
from game.options import Mode
from game.wording.questions import clue, given, labels, place, question, reveal
from tests.game.playing import ADA, BO, CY, IN_ORDER, clues, hand_for, order

HEADING = "-# The Heist · question 2 of 10 · medium · closes <t:1700000020:R>"
LOCKSMITH = f"{HEADING}\n### Who is a locksmith?"
QUESTIONS = {
    Mode.CHOICE: LOCKSMITH,
    Mode.SURVIVAL: LOCKSMITH,
    Mode.TYPED: f"""\
{LOCKSMITH}
-# Press **Answer** or use `/trivia answer`; nobody else sees your guess.""",
    Mode.FIRST: f"""\
{LOCKSMITH}
-# Press **Answer**, use `/trivia answer`, or reply to this message with the ping on.""",
    Mode.CLUES: f"""\
{HEADING}
### Who am I?
1. Plans a robbery.
-# 3 clues to come
-# Press **Answer** or use `/trivia answer`; each clue more leaves fewer points.""",
    Mode.ORDER: f"""\
{HEADING}
### Put these four events into the order in which they happen.
A. Ada opens the vault
B. Ada plans a robbery
C. Cleo leaves Bo
D. Ada hires Bo
-# Which came first? Press **Answer** and give all four their places.""",
}
PROOF = """\
> Ada Brook plans to rob a bank in Oslo.
-# Sentence 1 of the synopsis, scene 1"""
TYPED = f"""\
-# The Heist · question 1 of 6
### Who plans to rob a bank?
✅ **Ada**
{PROOF}
1 of 2 players had it (50 %)
🎯 Ada +94"""
CHOICE = f"""\
-# The Heist · question 1 of 6
### Who plans to rob a bank?
✅ **Ada**
{PROOF}
✅ Ada: 1 (50 %)
▫️ Bo: 1 (50 %)
▫️ Cleo: 0 (0 %)
▫️ Dev: 0 (0 %)
🎯 Ada +94"""
REVEALS = {
    Mode.CHOICE: CHOICE,
    Mode.SURVIVAL: f"{CHOICE}\n💔 Bo (2 left)\n☠️ Out: Cy",
    Mode.TYPED: TYPED,
    Mode.FIRST: TYPED,
    Mode.CLUES: f"""\
-# The Heist · question 1 of 6
### Who am I?
1. Plans a robbery.
2. Hires a locksmith.
3. Opens the vault.
4. Is called Brook.
✅ **Ada**
{PROOF}
1 of 2 players had it (50 %)
🎯 Ada +94""",
    Mode.ORDER: f"""\
-# The Heist · question 1 of 6
### Put these four events into the order in which they happen.
✅ 1. Ada plans a robbery
✅ 2. Ada hires Bo
✅ 3. Ada opens the vault
✅ 4. Cleo leaves Bo
{PROOF}
1 of 2 players had it (50 %)
🎯 Ada +94 · Bo +30""",
}


def name(player: int) -> str:
    return {ADA: "Ada", BO: "Bo", CY: "Cy"}[player]


def shown(
    mode: Mode, *scores: Score, skipped: bool = False, lost: tuple[tuple[int, int], ...] = ()
) -> Reveal:
    return Reveal(1, 6, hand_for(mode)[0], scores, skipped, lost)


@pytest.mark.parametrize("mode", list(Mode))
def test_a_question_as_it_is_asked(mode: Mode) -> None:
    asked = Ask(2, 10, hand_for(mode)[1], 20)
    assert question("The Heist", mode, asked, 1_700_000_020.4) == QUESTIONS[mode]


def test_a_clue_more() -> None:
    more = Clue(2, 10, clues(), 3, 1_700_000_020)
    assert clue("The Heist", Mode.CLUES, more) == QUESTIONS[Mode.CLUES].replace(
        "robbery.\n-# 3 clues to come",
        "robbery.\n2. Hires a locksmith.\n3. Opens the vault.\n-# 1 clue to come",
    )
    last = clue("The Heist", Mode.CLUES, replace(more, count=4))
    assert "4. Is called Brook.\n-# Press **Answer**" in last


@pytest.mark.parametrize("mode", list(Mode))
def test_a_reveal_as_it_is_shown(mode: Mode) -> None:
    scores = {
        Mode.ORDER: (Score(ADA, IN_ORDER, 5, 94, right=True), Score(BO, (0, 1, 2, 3), 6, 30, right=False)),
        Mode.CHOICE: (Score(ADA, 0, 5, 94, right=True), Score(BO, 1, 6, 0, right=False)),
        Mode.SURVIVAL: (Score(ADA, 0, 5, 94, right=True), Score(BO, 1, 6, 0, right=False)),
    }.get(mode, (Score(ADA, "ada", 5, 94, right=True), Score(BO, "bo", 6, 0, right=False)))
    lost = ((BO, 2), (CY, 0)) if mode is Mode.SURVIVAL else ()
    assert reveal("The Heist", mode, shown(mode, *scores, lost=lost), name) == REVEALS[mode]


def test_a_question_that_was_skipped_or_that_nobody_answered_or_had() -> None:
    nobody = reveal("The Heist", Mode.CHOICE, shown(Mode.CHOICE, skipped=True), name)
    heading = "-# The Heist · question 1 of 6 · skipped"
    assert nobody == f"{heading}\n### Who plans to rob a bank?\n✅ **Ada**\n{PROOF}\nNobody answered."
    wrong = reveal("The Heist", Mode.TYPED, shown(Mode.TYPED, Score(BO, "bo", 6, 0, right=False)), name)
    assert wrong.endswith("\n0 of 1 player had it (0 %)\nNobody had it.")


def test_of_very_many_players_the_fastest_are_named() -> None:
    scores = tuple(Score(player, "ada", player, 90, right=True) for player in range(1, 41))
    text = reveal("The Heist", Mode.TYPED, shown(Mode.TYPED, *scores), str)
    assert text.endswith(f"🎯 {' · '.join(f'{player} +90' for player in range(1, 16))} · and 25 more")


def test_a_choice_too_long_for_a_button_is_a_line_that_begins_with_its_letter() -> None:
    long = "A letter that her father wrote to her from the war"
    asked = replace(hand_for(Mode.CHOICE)[3].question, choices=("The vault", long, "A window", "A bar"))
    dealt = Dealt(asked, asked.choices)
    assert labels(dealt) == ("A", "B", "C", "D")
    assert labels(hand_for(Mode.CHOICE)[0]) == ("Ada", "Bo", "Cleo", "Dev")
    assert question("The Heist", Mode.CHOICE, Ask(2, 10, dealt, 20), 1_700_000_020) == (
        f"{HEADING}\n### What does Ada open?\nA. The vault\nB. {long}\nC. A window\nD. A bar"
    )
    text = reveal("The Heist", Mode.CHOICE, Reveal(1, 6, dealt, (Score(ADA, 0, 5, 94, right=True),)), name)
    assert "✅ **A. The vault**" in text
    assert f"▫️ B. {long}: 0 (0 %)" in text


def test_what_somebody_gave() -> None:
    assert given(hand_for(Mode.CHOICE)[0], 2) == "Cleo"
    assert given(order(), IN_ORDER) == "B → D → A → C"
    assert given(clues(), "the *boss*\n# of all") == "the \\*boss\\* # of all"


@pytest.mark.parametrize(
    ("evidence", "text"),
    [
        ((7,), "Sentence 7 of the synopsis, scene 3"),
        ((7, 8), "Sentences 7 and 8 of the synopsis, scene 3"),
        (range(1, 10), "Sentences 1, 2, 3, 4, 5, 6 and 3 more of the synopsis, scene 3"),
    ],
)
def test_where_a_proof_stands(evidence: tuple[int, ...], text: str) -> None:
    assert place(evidence, 3) == text
