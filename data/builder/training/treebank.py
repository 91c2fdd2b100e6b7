"""The treebank: gzipped CoNLL-U files read into plain sentences."""

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

# What the builder never asks about; without it the tags are half as many and better learnt.
_FEATURES_LEFT_OUT = frozenset("Abbr ExtPos Foreign NumForm Style Typo".split())


class TreebankError(Exception):
    """A treebank cannot be read; the text says which file and why."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the treebank; `head` is an index in its sentence, the word's own for the root."""

    text: str
    spaced: bool
    pos: str
    tag: str
    morph: str
    head: int
    label: str


Tree = tuple[Word, ...]


def read_treebank(path: Path) -> list[tuple[Tree, ...]]:
    """Return the texts of a `.conllu.gz` file, each as its sentences in order.

    Raises:
        TreebankError: the file is not gzipped CoNLL-U.
    """
    try:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            return list(read_texts(lines))
    except (OSError, EOFError, UnicodeDecodeError, ValueError, IndexError) as error:
        raise TreebankError(f"{path}: not a gzipped CoNLL-U file ({error})") from error


def read_texts(lines: Iterable[str]) -> Iterator[tuple[Tree, ...]]:
    """Yield the texts in lines of CoNLL-U; a text begins at `# newdoc`."""
    text: list[Tree] = []
    rows: list[list[str]] = []
    for line in (*lines, "\n"):
        if line.startswith("# newdoc") and text:
            yield tuple(text)
            text = []
        elif line.strip() and not line.startswith("#"):
            rows.append(line.rstrip("\n").split("\t"))
        elif rows and not line.strip():
            text.append(_tree(rows))
            rows = []
    if text:
        yield tuple(text)


def _tree(rows: list[list[str]]) -> Tree:
    """Return one sentence; "1-2" rows say how words are written together, "8.1" rows are not written."""
    words: list[Word] = []
    tight_until, spaced_after = 0, True
    for number, text, _, pos, tag, morph, head, label, _, misc in rows:
        spaced = "SpaceAfter=No" not in misc.split("|")
        if "-" in number:
            tight_until, spaced_after = int(number.partition("-")[2]), spaced
        elif "." not in number:
            place = int(number)
            if place <= tight_until:
                spaced = place == tight_until and spaced_after
            at = int(head) - 1 if head != "0" else place - 1
            words.append(Word(text, spaced, pos, tag, _features(morph), at, "ROOT" if head == "0" else label))
    return tuple(words)


def _features(morph: str) -> str:
    pairs = [pair for pair in morph.split("|") if pair.partition("=")[0] not in _FEATURES_LEFT_OUT]
    return "" if morph == "_" else "|".join(pairs)
