"""The command that trains the parser: `python -m data.builder.training TREEBANK_DIR`."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from data.builder.parser import WEIGHTS, load
from data.builder.training.scores import Scores, score_all, table
from data.builder.training.train import train
from data.builder.training.treebank import TreebankError


def main(arguments: list[str] | None = None) -> None:
    """Train, write the weights, print and keep their scores."""
    parser = argparse.ArgumentParser(prog="python -m data.builder.training", description=main.__doc__)
    parser.add_argument("treebank", type=Path, metavar="TREEBANK_DIR", help="holds ewt-train.conllu.gz …")
    parser.add_argument("--out", type=Path, default=WEIGHTS, metavar="DIR", help="default: the parser's own")
    parser.add_argument("--steps", type=int, metavar="N", help="default: as the config says")
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="default: 0")
    given = parser.parse_args(arguments)
    try:
        train(given.treebank, given.out, seed=given.seed, steps=given.steps, progress=sys.stderr)
        scores = score_all(load(given.out), given.treebank)
    except TreebankError as error:
        raise SystemExit(str(error)) from error
    keep(scores, given.out / "meta.json")
    sys.stdout.write(table(scores) + "\n")


def keep(scores: dict[str, Scores], path: Path) -> None:
    """Write the scores into the weights' `meta.json`."""
    meta = json.loads(path.read_text(encoding="utf-8"))
    meta["performance"] = {name: asdict(row) for name, row in scores.items()}
    path.write_text(json.dumps(meta, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
