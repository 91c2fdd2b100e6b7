"""`matinee`: what it prints, where, and how it ends."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.command_line import main

ROOT = Path(__file__).parents[2]
HEIST = """---
title: The Heist
year: 1999
source: Written for the tests
licence: CC0
---
Ada plans to rob a bank in Oslo. She hires Bo, a locksmith. Bo opens the vault while Ada waits in the car.
A guard named Dev sees Bo. Dev follows Ada to Rome. Ada leaves Bo at the station. Bo forgives Ada in Paris.
"""


@dataclass(frozen=True)
class Ended:
    """How a run of the program ended."""

    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Ended]


@pytest.fixture
def matinee(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """The program with a home of its own, run in this process."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MATINEE_HOME", str(tmp_path))

    def run(*words: str | Path) -> Ended:
        monkeypatch.setattr(sys, "argv", ["matinee", *map(str, words)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        code = ended.value.code
        assert code is None or isinstance(code, int)
        return Ended(code or 0, *capsys.readouterr())

    return run


@pytest.fixture
def process(tmp_path: Path) -> Run:
    """The program with a home of its own, in a process of its own, with settings as keywords."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DISCORD")}
    environment = {**kept, "MATINEE_HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}

    def run(*words: str, **settings: str) -> Ended:
        ended = subprocess.run(
            [sys.executable, "-m", "bot", *words],
            cwd=tmp_path,
            env={**environment, **settings},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        return Ended(ended.returncode, ended.stdout, ended.stderr)

    return run


@pytest.fixture
def heist(tmp_path: Path) -> Path:
    path = tmp_path / "the-heist.md"
    path.write_text(HEIST, encoding="utf-8")
    return path


def test_a_film_is_built_and_shown_in_the_form_of_the_contract(matinee: Run, heist: Path) -> None:
    built = matinee("build", heist, "--json")
    assert built.returncode == 0, built.stderr
    (report,) = json.loads(built.stdout)
    assert report["slug"] == "the-heist"
    (listed,) = json.loads(matinee("films", "--json").stdout)
    assert listed["questions"] == report["questions"]
    film = json.loads(matinee("film", "the-heist", "--json").stdout)
    assert {"slug", "title", "year", "source", "licence"} <= set(film)
    assert film["sentences"][0] == {"number": 1, "text": "Ada plans to rob a bank in Oslo."}
    assert {"number", "title", "first", "last", "place", "characters"} == set(film["scenes"][0])
    wanted = {"name", "aliases", "pronoun", "roles", "named", "first_sentence", "perhaps"}
    assert all(wanted <= set(each) for each in film["characters"])
    assert all({"character", "text", "sentence", "scene"} <= set(fact) for fact in film["facts"])
    lines = matinee("questions", "the-heist", "--json").stdout.splitlines()
    assert len(lines) == report["questions"]
    contract = "id kind prompt answer accepted choices evidence evidence_text scene difficulty mature source"
    contract += " items"
    assert all(set(contract.split()) <= set(json.loads(line)) for line in lines)


def test_building_again_keeps_the_ids_of_questions(matinee: Run, heist: Path) -> None:
    matinee("build", heist)
    before = matinee("questions", "the-heist", "--json").stdout
    heist.write_text(HEIST.replace("The Heist", "The Big Heist"), encoding="utf-8")
    matinee("build", heist)
    assert matinee("questions", "the-heist", "--json").stdout == before
    assert json.loads(matinee("films", "--json").stdout)[0]["title"] == "The Big Heist"


def test_without_a_file_the_seeds_are_built(matinee: Run) -> None:
    built = matinee("build")
    assert built.returncode == 0, built.stderr
    assert "Rust and Bone: 30 sentences" in built.stdout
    assert "rust-and-bone" in matinee("films").stdout
    assert "Ali" in matinee("film", "rust-and-bone").stdout
    assert "?" in matinee("questions", "rust-and-bone").stdout


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "bad.md:1: "),
        (b"\x00\x01\x02", "binary"),
        (b"\xff\xfe\xfd", "UTF-8"),
        (b"Just a story.", "front matter"),
        (b"---\nyear: 1999\n---\nAda runs.", "title"),
        (b"---\ntitle: X\n---\n", "sentence"),
        (b"---\ntitle: X\n---\n" + b"Ada runs. " * 20_001, "200,000"),
    ],
)
def test_a_synopsis_that_cannot_be_used_is_one_sentence_and_changes_nothing(
    matinee: Run, heist: Path, tmp_path: Path, content: bytes, says: str
) -> None:
    matinee("build", heist)
    bad = tmp_path / "bad.md"
    bad.write_bytes(content)
    heist.write_text(HEIST.replace("The Heist", "Changed"), encoding="utf-8")
    refused = matinee("build", heist, bad)
    assert refused.returncode == 1
    assert refused.stdout == ""
    assert says in refused.stderr
    assert "bad.md:" in refused.stderr
    assert len(refused.stderr.strip().splitlines()) == 1
    assert json.loads(matinee("films", "--json").stdout)[0]["title"] == "The Heist"


def test_a_sentence_is_explained_and_nothing_is_kept(matinee: Run, heist: Path) -> None:
    explained = matinee("build", "--explain", "2", heist)
    assert explained.returncode == 0, explained.stderr
    assert "displayed: She hires Bo, a locksmith." in explained.stdout
    by_words = matinee("build", "--explain", "a locksmith", heist, "--json")
    sections = json.loads(by_words.stdout)
    assert [section["title"] for section in sections][:2] == ["Text", "Tree"]
    assert "displayed: She hires Bo, a locksmith." in sections[0]["lines"]
    assert json.loads(matinee("films", "--json").stdout) == []


@pytest.mark.parametrize(
    ("wanted", "says"),
    [
        ("99", "the-heist.md:7: no sentence has this number or these words in it."),
        ("the", "2 sentences have these words in them; name the number of one: 3, 6."),
    ],
)
def test_a_sentence_that_is_not_plain_is_asked_for_again(
    matinee: Run, heist: Path, wanted: str, says: str
) -> None:
    refused = matinee("build", "--explain", wanted, heist)
    assert refused.returncode == 1
    assert says in refused.stderr
    assert matinee("build", "--explain", wanted).returncode == 2


def test_run_without_a_token_says_what_to_do(process: Run) -> None:
    for token in ("", "  "):
        refused = process("run", DISCORD_TOKEN=token)
        assert refused.returncode == 1
        assert len(refused.stderr.strip().splitlines()) == 1
        assert "DISCORD_TOKEN" in refused.stderr
        assert "make play" in refused.stderr


def test_a_discord_that_cannot_be_reached_is_one_sentence(process: Run) -> None:
    refused = process("run", DISCORD_TOKEN="x.y.z", DISCORD_API_URL="http://127.0.0.1:9/api/v10")
    assert refused.returncode == 1
    assert "cannot be reached at http://127.0.0.1:9/api/v10" in refused.stderr
    assert "Traceback" not in refused.stderr


@pytest.mark.parametrize("words", [("film", "nowhere"), ("questions", "nowhere")])
def test_an_unknown_film_is_one_sentence(matinee: Run, heist: Path, words: tuple[str, str]) -> None:
    matinee("build", heist)
    refused = matinee(*words)
    assert refused.returncode == 1
    assert "nowhere" in refused.stderr
    assert "the-heist" in refused.stderr


def test_a_store_that_cannot_be_opened_is_one_sentence(
    matinee: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "matinee.db").write_bytes(b"this is not a database, whatever its name says" * 100)
    refused = matinee("films")
    assert refused.returncode == 1
    assert "cannot be opened" in refused.stderr
    assert len(refused.stderr.strip().splitlines()) == 1
    monkeypatch.setenv("MATINEE_HOME", str(tmp_path / "matinee.db" / "below"))
    refused = matinee("films")
    assert refused.returncode == 1
    assert "cannot be made" in refused.stderr


def test_a_wrong_setting_is_named(process: Run) -> None:
    refused = process("films", LOG_LEVEL="LOUD")
    assert refused.returncode == 1
    assert "LOG_LEVEL" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_wrong_usage_ends_with_two(matinee: Run) -> None:
    assert matinee("fly").returncode == 2
    assert matinee("film").returncode == 2
