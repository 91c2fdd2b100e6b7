"""The scores: how much of a treebank the parser reads right from its raw text, a sentence at a time."""

import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from data.builder.parser.parse import Parser
from data.builder.parser.parsed import Parsed
from data.builder.training.seed_style import rewrite, written
from data.builder.training.treebank import Tree, read_treebank

_HEADER = ("", "words", "pos", "tag", "UAS", "LAS", "LAS-punct", "words/s")


@dataclass(frozen=True, slots=True)
class Scores:
    """Percentages (F1 over aligned words, as in the CoNLL 2018 shared task) and words a CPU second.

    A word counts as found if its characters are exactly those of the treebank's; whatever depends on a word
    cut otherwise is wrong. Labels are compared whole ("nmod:poss"). `las` counts punctuation, `las_words`
    does not.
    """

    words: float
    pos: float
    tag: float
    uas: float
    las: float
    las_words: float
    speed: int


def score(parser: Parser, trees: Sequence[Tree]) -> Scores:
    """Parse the sentences as they are written and compare."""
    sentences = [written(tree) for tree in trees]
    began = time.process_time()
    parsed = parser.parse(sentences)
    seconds = time.process_time() - began
    found = sum(len(sentence.tokens) for sentence in parsed)
    return Scores(**compare(trees, parsed), speed=round(found / seconds))


def compare(trees: Iterable[Tree], parsed: Iterable[Parsed]) -> dict[str, float]:
    """Return the percentages of `Scores` for sentences and what the parser made of them."""
    right = dict.fromkeys(("words", "pos", "tag", "uas", "las", "las_words"), 0)
    words = marks = 0
    for tree, sentence in zip(trees, parsed, strict=True):
        tokens = sentence.tokens
        at = {(token.start, token.end): token for token in tokens}
        spans = _spans(tree)
        words += len(tree) + len(tokens)
        marks += sum(word.label == "punct" for word in tree) + sum(token.label == "punct" for token in tokens)
        for word, span in zip(tree, spans, strict=True):
            token = at.get(span)
            if token is None:
                continue
            head = tokens[token.head]
            attached = (head.start, head.end) == spans[word.head]
            labelled = attached and token.label == word.label
            right["words"] += 1
            right["pos"] += token.pos == word.pos
            right["tag"] += token.tag == word.tag
            right["uas"] += attached
            right["las"] += labelled
            right["las_words"] += labelled and word.label != "punct"
    return {
        name: round(200 * count / max(1, words - marks * (name == "las_words")), 2)
        for name, count in right.items()
    }


def score_all(parser: Parser, treebank: Path) -> dict[str, Scores]:
    """Score the parser on the test parts of both treebanks, and on EWT rewritten in the seed's style.

    Raises:
        TreebankError: a file of the treebank cannot be read.
    """
    ewt, gum = (
        [tree for text in read_treebank(treebank / f"{name}.conllu.gz") for tree in text]
        for name in ("ewt-test", "gum-test")
    )
    return {
        "ewt-test": score(parser, ewt),
        "gum-test": score(parser, gum),
        "ewt-test, seed style": score(parser, [rewrite(tree) for tree in ewt]),
    }


def table(scores: dict[str, Scores]) -> str:
    """Return the scores as lines of text."""
    rows = [_HEADER, *((name, *map(str, asdict(row).values())) for name, row in scores.items())]
    return "\n".join(f"{name:<22}" + "".join(f"{cell:>11}" for cell in cells) for name, *cells in rows)


def _spans(tree: Tree) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    start = 0
    for word in tree:
        spans.append((start, start + len(word.text)))
        start += len(word.text) + word.spaced
    return spans
