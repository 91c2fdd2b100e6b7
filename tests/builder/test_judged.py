"""The judged sample is what the model card says of it."""

import json
from pathlib import Path

ROOT = Path(__file__).parents[2]
JUDGED = json.loads((ROOT / "tests/cases/builder/judged.json").read_text("utf-8"))["questions"]
CARD = (ROOT / "data/builder/parser/MODEL_CARD.md").read_text("utf-8")


def test_the_card_says_what_the_first_looks_gave() -> None:
    for look in (1, 2):
        verdicts = [row["verdict"] for row in JUDGED if row["look"] == look]
        assert len(verdicts) == 150
        assert f"{verdicts.count('good')} of {len(verdicts)}" in CARD


def test_every_question_that_was_found_wanting_says_why() -> None:
    wanting = [row for row in JUDGED if row["verdict"] != "good"]
    assert all(row["why"] and row["reason"] for row in wanting)
    assert {row["verdict"] for row in JUDGED} == {"good", "bad"}
