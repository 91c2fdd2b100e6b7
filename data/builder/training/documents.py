"""The documents: sentences of the treebank, some at a time, as the training and the scores need them."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random

from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from data.builder.training.seed_style import rewrite
from data.builder.training.treebank import Tree, read_treebank

_LONGEST = 6  # sentences in a document
_REWRITTEN = 0.25  # share of the documents in the seed's style


def cut(texts: Iterable[tuple[Tree, ...]], chance: Random) -> Iterator[tuple[Tree, ...]]:
    """Yield each text in pieces of 1 to 6 sentences."""
    for text in texts:
        start = 0
        while start < len(text):
            end = start + chance.randint(1, _LONGEST)
            yield text[start:end]
            start = end


def seed_styled(documents: Iterable[tuple[Tree, ...]], chance: Random) -> Iterator[tuple[Tree, ...]]:
    """Yield the documents, a quarter of them rewritten in the seed's style."""
    for document in documents:
        if chance.random() < _REWRITTEN:
            yield tuple(rewrite(tree) for tree in document)
        else:
            yield document


def read_documents(paths: Iterable[Path], seed: int) -> list[tuple[Tree, ...]]:
    """Return the documents for training on the files, the same for the same seed.

    Raises:
        TreebankError: a file is not gzipped CoNLL-U.
    """
    chance = Random(seed)  # noqa: S311 - not a secret
    texts = [text for path in paths for text in read_treebank(path)]
    documents = list(seed_styled(cut(texts, chance), chance))
    chance.shuffle(documents)
    return documents


def annotated(document: Sequence[Tree], vocab: Vocab) -> Doc:
    """Return a document as spaCy holds it, with every sentence's tree."""
    words = [word for tree in document for word in tree]
    starts: list[bool | int | None] = []
    spaces: list[bool] = []
    heads: list[int] = []
    for tree in document:
        heads.extend(len(starts) + word.head for word in tree)
        # Sentences of a treebank do not always say that a space follows them.
        spaces.extend(word.spaced or word is tree[-1] for word in tree)
        starts.extend(word is tree[0] for word in tree)
    return Doc(
        vocab,
        words=[word.text for word in words],
        spaces=spaces,
        pos=[word.pos for word in words],
        tags=[word.tag for word in words],
        morphs=[word.morph for word in words],
        heads=heads,
        deps=[word.label for word in words],
        sent_starts=starts,
    )


def write_documents(documents: Iterable[Sequence[Tree]], path: Path) -> None:
    """Write the documents in spaCy's own format."""
    vocab = Vocab()
    DocBin(docs=[annotated(document, vocab) for document in documents]).to_disk(path)
