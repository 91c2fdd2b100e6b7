"""`matinee judge`: JSON lines in, verdicts out, in the same order."""

import io
import json
import sys
from pathlib import Path

import pytest

from bot.command_line import main
from bot.judging import JudgingError, judge_lines
from game.film import Character

CAST = (Character("Ada", roles=("robber",)), Character("Bo", roles=("locksmith",)), Character("Dev"))


def line(typed: str, *answers: str, number: int = 1, question: str = "Who opens the vault?") -> str:
    return json.dumps({"id": number, "question": question, "answers": answers, "typed": typed})


def judged(*lines: str, cast: tuple[Character, ...] = ()) -> list[dict[str, object]]:
    return [json.loads(each) for each in judge_lines(lines, cast)]


def test_verdicts_come_in_the_order_of_the_lines() -> None:
    lines = [line("bo", "Bo", number=2), "", line("ada", "Bo", number=1), "\n"]
    assert judged(*lines) == [
        {"id": 2, "verdict": "accept", "reason": "same"},
        {"id": 1, "verdict": "reject", "reason": "wrong"},
    ]


def test_the_cast_decides_about_names_and_roles() -> None:
    wanted = line("the locksmith", "Bo")
    assert judged(wanted)[0]["verdict"] == "reject"
    assert judged(wanted, cast=CAST)[0] == {"id": 1, "verdict": "accept", "reason": "same_person"}
    assert judged(line("dev", "Bo"), cast=CAST)[0]["reason"] == "other_person"


def test_half_a_letter_is_no_problem() -> None:
    assert judged('{"id": "\\ud800", "question": "?", "answers": ["Bo"], "typed": "\\ud83d bo"}') == [
        {"id": "\ud800", "verdict": "accept", "reason": "same"}
    ]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("nonsense", "no JSON"),
        ("[]", "no JSON object"),
        ('{"question": "?", "answers": ["a"]}', "'typed'"),
        ('{"typed": "a", "answers": ["a"]}', "'question'"),
        ('{"typed": "a", "question": "?", "answers": []}', "'answers'"),
        ('{"typed": "a", "question": "?", "answers": "a"}', "'answers'"),
        ('{"typed": "a", "question": "?", "answers": [1]}', "'answers'"),
    ],
)
def test_a_line_that_cannot_be_judged_is_named(text: str, says: str) -> None:
    with pytest.raises(JudgingError, match=says) as problem:
        judged(line("bo", "Bo"), text)
    assert str(problem.value).startswith("Line 2 ")


def test_the_command_reads_lines_and_prints_verdicts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MATINEE_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["matinee", "judge"])
    monkeypatch.setattr(sys, "stdin", io.StringIO(line("i think it's bo", "Bo") + "\nnonsense\n"))
    with pytest.raises(SystemExit) as ended:
        main()
    printed = capsys.readouterr()
    assert ended.value.code == 1
    assert json.loads(printed.out) == {"id": 1, "verdict": "accept", "reason": "same"}
    assert "Line 2 is no JSON" in printed.err
