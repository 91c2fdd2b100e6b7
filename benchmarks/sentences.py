"""How well sentences are found: `python benchmarks/sentences.py FOLDER`, which holds the texts.

The gold knows only the names of the texts and where their sentences end. Each row is one manner of writing:
the text as it is, and the same text worse.
"""

import json
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from time import perf_counter

from data.builder.sentences import Passage, split_text

GOLD = Path(__file__).parent.parent / "tests" / "cases" / "builder" / "gold_sentences.json"
MARK = re.compile(r"(?<=\w)([,;:!?)\"”]|\.(?=[\s\"”)]|$))|([(\"“])(?=\w)")


def as_it_is(sentences: Sequence[str], between: Sequence[str]) -> str:
    """Return the text as it was found."""
    return "".join(sentence + gap for sentence, gap in zip(sentences, between, strict=True))


def tokenised(sentences: Sequence[str], between: Sequence[str]) -> str:
    """Return the text with a space around every mark, without apostrophes and paragraphs."""
    loose = (MARK.sub(lambda match: f" {match[0]} ", sentence) for sentence in sentences)
    return " ".join(" ".join(re.sub(r"['’](?=s\b)", " ", sentence).split()) for sentence in loose)


def one_paragraph(sentences: Sequence[str], between: Sequence[str]) -> str:
    """Return the text on a single line."""
    return " ".join(sentences)


def wrapped(sentences: Sequence[str], between: Sequence[str]) -> str:
    """Return the text in lines of at most 72 characters, an empty line between paragraphs."""
    paragraphs = as_it_is(sentences, between).split("\n")
    return "\n\n".join("\n".join(re.findall(r".{1,72}(?: |$)", paragraph)) for paragraph in paragraphs)


def without_spaces(sentences: Sequence[str], between: Sequence[str]) -> str:
    """Return the text with every fifth space between sentences lost."""
    gaps = ["" if place % 5 == 4 else " " for place in range(len(sentences))]
    return as_it_is(sentences, gaps)


def without_capitals(sentences: Sequence[str], between: Sequence[str]) -> str:
    """Return the text in small letters."""
    return as_it_is(sentences, between).lower()


def with_notes(sentences: Sequence[str], between: Sequence[str]) -> str:
    """Return the text with a footnote mark after every third sentence."""
    marked = [
        f"{sentence}[{place}]" if place % 3 == 0 else sentence for place, sentence in enumerate(sentences)
    ]
    return as_it_is(marked, between)


MANNERS: tuple[Callable[[Sequence[str], Sequence[str]], str], ...] = (
    as_it_is,
    one_paragraph,
    wrapped,
    with_notes,
    tokenised,
    without_spaces,
    without_capitals,
)


def main(folder: Path) -> None:
    """Print precision, recall and F of each manner, and the time that a text takes."""
    gold = json.loads(GOLD.read_text(encoding="utf-8"))
    texts = {slug: folder / f"{slug}.txt" for slug in gold}
    read = {slug: path.read_text(encoding="utf-8") for slug, path in texts.items() if path.exists()}
    print(f"{'manner':18} {'precision':>9} {'recall':>7} {'F':>7} {'wrong':>5} {'of':>5} {'ms a text':>9}")
    for manner in MANNERS:
        right = found = meant = 0
        start = perf_counter()
        for slug, text in read.items():
            sentences, between = cut(text, gold[slug])
            ours = borders([passage.text for passage in split_text(manner(sentences, between))])
            theirs = borders(sentences)
            right, found, meant = right + len(ours & theirs), found + len(ours), meant + len(theirs)
        spent = 1000 * (perf_counter() - start) / max(1, len(read))
        precision, recall = right / max(1, found), right / max(1, meant)
        f = 2 * right / max(1, found + meant)
        wrong = found + meant - 2 * right
        print(
            f"{manner.__name__:18} {precision:9.4f} {recall:7.4f} {f:7.4f} {wrong:5} {meant:5} {spent:9.1f}"
        )


def boundary_f(read: Mapping[str, Sequence[Passage]]) -> float | None:
    """Return the F of the ends of sentences, by the stems of files as they are; None without gold for any."""
    gold = {stem: set(ends) for stem, ends in json.loads(GOLD.read_text(encoding="utf-8")).items()}
    known = [(gold[stem], {passage.end for passage in found}) for stem, found in read.items() if stem in gold]
    right = sum(len(meant & found) for meant, found in known)
    return 2 * right / sum(len(meant) + len(found) for meant, found in known) if known else None


def cut(text: str, ends: Sequence[int]) -> tuple[list[str], list[str]]:
    """Return the sentences of a text and the space after each, without credits and notes between them."""
    sentences, between = list[str](), list[str]()
    start = 0
    for end in ends:
        piece = text[start:end].strip()
        note = re.match(r"\[note \d+\]", piece)
        lines = piece[note.end() if note else 0 :].strip().split("\n")
        sentences.append(lines[-1])
        gap = re.match(r"\s*", text[end:])
        between.append(gap[0] if gap else "")
        start = end
    return sentences, between


def borders(sentences: Sequence[str]) -> set[int]:
    """Return after how many letters sentences end; those in brackets do not count, as repairs drop some."""
    found, count = set[int](), 0
    for sentence in sentences:
        count += sum(
            character.isalnum() for character in re.sub(r"\([^()]*\)|\[(?:note )?\d+\]", "", sentence)
        )
        found.add(count)
    return found


if __name__ == "__main__":
    main(Path(sys.argv[1]))
