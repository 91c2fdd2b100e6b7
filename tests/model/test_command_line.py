"""`matinee build --llm` asks the model and goes on without it; nothing else ever asks."""

import asyncio
import json
import os
import sys
from pathlib import Path

import pytest

from tests.model.language_server import LanguageServer, fails, writes

ROOT = Path(__file__).parents[2]
HEIST = """---
title: The Heist
---
Ada plans to rob a bank in Oslo. She hires Bo, a locksmith. Bo opens the vault while Ada waits in the car.
A guard named Dev sees Bo.
"""
QUESTION = {
    "kind": "who",
    "prompt": "Which locksmith does Ada hire?",
    "answer": "Bo",
    "distractors": ["Dev", "Tom", "Max"],
    "evidence": [2],
}


async def matinee(home: Path, *words: str, **settings: str) -> tuple[int | None, str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("DISCORD", "LLM"))}
    running = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *words),
        cwd=home,
        env={**kept, "MATINEE_HOME": str(home), "PYTHONPATH": str(ROOT), **settings},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    async with asyncio.timeout(60):
        printed, said = await running.communicate()
    return running.returncode, printed.decode(), said.decode()


@pytest.fixture
def heist(tmp_path: Path) -> str:
    (tmp_path / "the-heist.md").write_text(HEIST, encoding="utf-8")
    return "the-heist.md"


async def test_the_questions_of_a_model_are_kept(server: LanguageServer, tmp_path: Path, heist: str) -> None:
    server.answers = [writes([QUESTION, {**QUESTION, "answer": "Kim"}])]
    access = {"LLM_BASE_URL": server.address, "LLM_API_KEY": "sesame", "LLM_MODEL": "tiny"}
    status, printed, said = await matinee(tmp_path, "build", "--llm", "--json", heist, **access)
    assert status == 0, said
    (report,) = json.loads(printed)
    assert [refusal["answer"] for refusal in report["refused"] if refusal["source"] == "model"] == ["Kim"]
    assert "The Heist: questions of the language model: 1 kept, 1 refused; requests: " in said
    assert "sesame" not in printed + said
    _, printed, _ = await matinee(tmp_path, "questions", "the-heist", "--json")
    kept = [json.loads(line) for line in printed.splitlines()]
    assert [each["prompt"] for each in kept if each["source"] == "model"] == [QUESTION["prompt"]]
    assert len(kept) == report["questions"]


async def test_a_film_is_built_without_a_model_that_fails(
    server: LanguageServer, tmp_path: Path, heist: str
) -> None:
    server.answers = [fails(401)]
    status, printed, said = await matinee(tmp_path, "build", "--llm", heist, LLM_BASE_URL=server.address)
    assert status == 0, said
    assert "The Heist: 4 sentences" in printed
    assert "refuses the key (401); check LLM_API_KEY." in said
    assert "Traceback" not in said


async def test_without_the_option_no_model_is_asked(
    server: LanguageServer, tmp_path: Path, heist: str
) -> None:
    status, _, said = await matinee(tmp_path, "build", heist, LLM_BASE_URL=server.address)
    assert status == 0, said
    assert server.asked == []


async def test_without_an_address_the_option_is_refused_in_one_sentence(tmp_path: Path, heist: str) -> None:
    status, printed, said = await matinee(tmp_path, "build", "--llm", heist)
    assert (status, printed) == (1, "")
    assert len(said.strip().splitlines()) == 1
    assert "LLM_BASE_URL" in said
    assert not (tmp_path / "matinee.db").exists()
