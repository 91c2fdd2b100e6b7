"""`matinee find`: JSON lines in, rankings and passages out, in the same order."""

import io
import json
import sys
from pathlib import Path

import pytest

from bot.command_line import main
from bot.finding import FindingError, find_lines
from game.film import Film

STORY = ["Ada plans a robbery in Oslo.", "Bo opens the vault.", "Dev follows them to Rome."]


def line(question: str, *, number: int = 1, story: list[str] | None = STORY) -> str:
    return json.dumps({"id": number, "story_id": "s", "story": story, "question": question})


def found(*lines: str, film: Film | None = None) -> list[dict[str, object]]:
    return [json.loads(each) for each in find_lines(lines, film)]


def test_answers_come_in_the_order_of_the_lines() -> None:
    lines = [line("Who opened the vault?", number=2), "", line("Who is the king of Spain?"), "\n"]
    assert found(*lines) == [
        {"id": 2, "ranking": [1, 0, 2], "passage": "Bo opens the vault."},
        {"id": 1, "ranking": [0, 1, 2], "passage": None},
    ]


def test_a_film_is_searched_by_its_scenes(film: Film) -> None:
    (answer,) = found(json.dumps({"id": 1, "question": "Who follows them to Rome?"}), film=film)
    assert answer["ranking"] == [2, 0, 1]
    assert answer["passage"] == "Dev, a guard, follows them to Rome. Cleo leaves Bo at the station."


def test_a_story_may_be_empty() -> None:
    assert found(line("Who?", story=[])) == [{"id": 1, "ranking": [], "passage": None}]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("nonsense", "no JSON"),
        ("[]", "no JSON object"),
        ('{"story": ["a"]}', "'question'"),
        ('{"question": "?"}', "'story'"),
        ('{"question": "?", "story": "a"}', "'story'"),
        ('{"question": "?", "story": [1]}', "'story'"),
    ],
)
def test_a_line_that_cannot_be_answered_is_named(text: str, says: str) -> None:
    with pytest.raises(FindingError, match=says) as problem:
        found(line("Who?"), text)
    assert str(problem.value).startswith("Line 2 ")


def test_the_command_reads_lines_and_prints_what_it_finds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MATINEE_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["matinee", "find"])
    monkeypatch.setattr(sys, "stdin", io.StringIO(line("Who opened the vault?") + "\nnonsense\n"))
    with pytest.raises(SystemExit) as ended:
        main()
    printed = capsys.readouterr()
    assert ended.value.code == 1
    assert json.loads(printed.out) == {"id": 1, "ranking": [1, 0, 2], "passage": "Bo opens the vault."}
    assert "Line 2 is no JSON" in printed.err
