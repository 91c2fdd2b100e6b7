"""What one player is told privately, as that player reads it."""

import pytest

from game.effects import Joined, Noted, Reason, Refused, Voted
from game.judge import Verdict
from game.options import Mode
from game.wording.answers import joined, noted, refused, voted
from game.wording.judging import why
from tests.game.playing import ADA, IN_ORDER, NEARLY, RIGHT, WRONG, hand_for

CHOICE, TYPED, ORDER = (hand_for(mode)[0] for mode in (Mode.CHOICE, Mode.TYPED, Mode.ORDER))


def test_an_answer_is_noted_or_changed() -> None:
    assert noted(CHOICE, Noted(ADA, 1, 0)) == "Noted: **Ada**."
    assert noted(CHOICE, Noted(ADA, 1, 2, attempt=2)) == "Changed to: **Cleo**."
    assert noted(ORDER, Noted(ADA, 1, IN_ORDER)) == "Noted: **B → D → A → C**."


@pytest.mark.parametrize(
    ("verdict", "left", "begin", "end"),
    [
        (NEARLY, 3, "🤏 **her \\*boss\\***: ", " 3 tries left."),
        (WRONG, 1, "❌ **her \\*boss\\***: ", " 1 try left."),
    ],
)
def test_a_text_that_is_not_right_hears_why_and_how_many_tries_are_left(
    verdict: Verdict, left: int, begin: str, end: str
) -> None:
    text = noted(TYPED, Noted(ADA, 1, "her *boss*", verdict, left))
    assert text == f"{begin}{why(verdict, TYPED.question)}{end}"


def test_a_text_that_is_right_hears_so() -> None:
    assert noted(TYPED, Noted(ADA, 1, "ada", RIGHT)) == "✅ Right: **ada**."


@pytest.mark.parametrize("reason", list(Reason))
def test_whatever_changes_nothing_is_told_why_in_one_sentence(reason: Reason) -> None:
    text = refused(None, Refused(ADA, reason))
    assert text.endswith(".")
    assert text.count(". ") == 0


def test_whoever_has_answered_is_told_what() -> None:
    assert refused(CHOICE, Refused(ADA, Reason.TWICE, 2)) == "You have answered already: **Cleo**."
    assert refused(None, Refused(ADA, Reason.TWICE, 2)) == "You have answered already."


def test_votes_are_counted_aloud() -> None:
    assert voted(Voted(ADA, 2, 1, 3)) == "⏭️ 1 of 3 votes to skip question 2."
    assert voted(Voted(ADA, 2, 3, 3)) == "⏭️ Skipped question 2: 3 votes."


def test_whoever_joins_is_told_the_team() -> None:
    assert joined(Joined(ADA, 0)) == "You are in team 🔴 Red."
    assert joined(Joined(ADA, 3, moved=True)) == "You changed to team 🟡 Yellow."
