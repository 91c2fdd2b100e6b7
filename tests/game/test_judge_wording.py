"""What players are told of a verdict: a reason for each, and never the answer."""

import pytest

from game.judge import ReasonCode, Verdict, VerdictKind
from game.question import Kind
from game.wording.judging import why
from tests.game.test_judge import asked

QUESTION = asked("Whom does Ali meet?", "Stéphanie", "the killer whale trainer", kind=Kind.WHO)


@pytest.mark.parametrize("kind", VerdictKind)
@pytest.mark.parametrize("reason", ReasonCode)
def test_every_reason_is_one_short_sentence_without_the_answer(kind: VerdictKind, reason: ReasonCode) -> None:
    told = why(Verdict(kind, reason), QUESTION)
    assert told.endswith((".", "?"))
    assert len(told) <= 80
    assert not {"stéphanie", "whale", "trainer"} & set(told.lower().replace(".", "").split())


def test_each_reason_to_reject_is_told_apart() -> None:
    reasons = [
        reason
        for reason in ReasonCode
        if why(Verdict(VerdictKind.REJECT, reason), QUESTION)
        != why(Verdict(VerdictKind.REJECT, ReasonCode.WRONG), QUESTION)
    ]
    told = [why(Verdict(VerdictKind.REJECT, reason), QUESTION) for reason in reasons]
    assert len(set(told)) == len(told)
    assert len(told) >= 12


def test_who_fits_several_is_asked_which() -> None:
    assert "Which" in why(Verdict(VerdictKind.SPECIFIC, ReasonCode.SEVERAL_PEOPLE), QUESTION)
