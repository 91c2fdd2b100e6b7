"""Whatever a model says becomes questions that the synopsis proves, or a reason; never a failure."""

import json
from pathlib import Path
from typing import Any

import pytest

from game.question import Difficulty, Kind, Question
from tests.model.conftest import Ask
from tests.model.language_server import LanguageServer, says, writes

CASES = Path(__file__).parents[1] / "cases" / "model"
REPLIES = json.loads((CASES / "replies.json").read_text("utf-8"))
GOOD = next(case for case in REPLIES if case["case"] == "plain JSON")["text"]


@pytest.mark.parametrize("case", REPLIES, ids=lambda case: str(case["case"]))
async def test_a_reply_gives_questions_or_reasons(
    server: LanguageServer, ask: Ask, case: dict[str, Any]
) -> None:
    server.answers = [says(case["text"] * case.get("times", 1))]
    written = await ask()
    reasons = [reason for refusal in written.refused for reason in refusal.reasons]
    for reason, beginning in zip(reasons, case["refused"], strict=True):
        assert reason.startswith(beginning)
    assert len(written.questions) == case["kept"]
    assert written.problems == ((f"Scene 1: {case['problem']}.",) if case["problem"] else ())
    assert all(refusal.source == "model" for refusal in written.refused)


async def test_a_question_is_made_as_those_of_a_pack_are(server: LanguageServer, ask: Ask) -> None:
    server.answers = [says(GOOD)]
    written = await ask()
    assert written.questions == (
        Question(
            id="the-heist-ba0a70e24bc0",
            kind=Kind.WHO,
            prompt="Who plans to rob a bank in Oslo?",
            answer="Ada",
            choices=("Ada", "Bo", "Cleo", "Dev"),
            evidence=(1,),
            evidence_text="Ada Brook plans to rob a bank in Oslo.",
            scene=3,  # Dev is a choice, whom scene 3 brings in
            difficulty=Difficulty.EASY,
            source="model",
        ),
    )


async def test_what_a_film_asks_already_is_refused(server: LanguageServer, ask: Ask) -> None:
    server.answers = [says(GOOD)]
    kept = (await ask()).questions
    again, similar = (json.loads(text)["questions"] for text in (GOOD, GOOD.replace(" a bank", " the bank")))
    server.answers = [writes(again + similar)]
    written = await ask(kept=kept)
    assert written.questions == ()
    assert [refusal.reasons for refusal in written.refused] == [
        ("near-duplicate: the film asks this already",),
        ('near-duplicate: "Who plans to rob a bank in Oslo?" asks the same',),
    ]


@pytest.mark.parametrize("count", [100, 1_000, 5_000])
async def test_of_a_thousand_questions_the_first_few_are_read(
    server: LanguageServer, ask: Ask, count: int
) -> None:
    (question,) = json.loads(GOOD)["questions"]
    server.answers = [writes([question] * count)]
    written = await ask()
    assert len(written.questions) == 1
    assert len(written.refused) == 5, (
        "three were asked for, twice as many are read, and they are all the same"
    )
    assert written.problems == ("Scene 1: the reply has more questions than asked for; the first are used.",)


async def test_control_characters_reach_neither_questions_nor_reasons(
    server: LanguageServer, ask: Ask
) -> None:
    bad = GOOD.replace("rob a bank", "steal\\u001b[2J\\u202e a \\ud800bank\\u0007")
    server.answers = [says(GOOD.replace("Who", "\\u0000Who\\u200f")), says(bad.replace("[1]", "[4]"))]
    written = await ask()
    said = [question.prompt for question in written.questions]
    said += [text for refusal in written.refused for text in (refusal.prompt, *refusal.reasons)]
    assert len(said) == 3
    assert all(text.isprintable() for text in said)


async def test_asking_several_scenes_at_once_changes_nothing(server: LanguageServer, ask: Ask) -> None:
    server.answers = [says(case["text"]) for case in REPLIES[:3]]
    first = await ask(at_once=3)
    server.answers = [says(case["text"]) for case in REPLIES[:3]]
    assert await ask(at_once=1) == first
