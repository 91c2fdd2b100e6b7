"""The parser in use: it loads the weights and reads sentences; nothing of spaCy leaves it.

spaCy is imported when the parser is loaded, so that a process which never builds never pays for it.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from data.builder.parser.parsed import Parsed, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

WEIGHTS = Path(__file__).with_name("weights")
_AT_ONCE = 64  # sentences; bounds the memory that a long text takes


class Parser:
    """A loaded parser; made by `load`."""

    def __init__(self, nlp: "Language") -> None:
        self._nlp = nlp

    def parse(self, sentences: Sequence[str]) -> list[Parsed]:
        """Return each sentence with its tree: one in, one out, in order; none is ever cut or joined."""
        read = [self._words(sentence) for sentence in sentences]
        docs = self._nlp.pipe([doc for doc, _ in read], batch_size=_AT_ONCE)
        return [
            Parsed(sentence, _tokens(doc, starts))
            for sentence, doc, (_, starts) in zip(sentences, docs, read, strict=True)
        ]

    def _words(self, sentence: str) -> tuple["Doc", list[int]]:
        """Return the sentence's words, without what is only space, and where each begins."""
        from spacy.tokens import Doc

        words = [token for token in self._nlp.make_doc(sentence) if not token.is_space]
        ends = [token.idx + len(token) for token in words]
        doc = Doc(
            self._nlp.vocab,
            words=[token.text for token in words],
            spaces=[sentence[end : end + 1].isspace() for end in ends],
            sent_starts=[place == 0 for place in range(len(words))],
        )
        return doc, [token.idx for token in words]


def load(weights: Path = WEIGHTS) -> Parser:
    """Load the parser, in about a second.

    Raises:
        OSError: there are no weights in the folder.
    """
    from spacy.util import load_model_from_path

    nlp = load_model_from_path(weights)
    # The weights are kept without a list of words; the names of tags and labels must be known all the same.
    for pipe in ("tagger", "parser"):
        for label in nlp.pipe_labels[pipe]:
            nlp.vocab.strings.add(label)
    return Parser(nlp)


def _tokens(doc: "Doc", starts: Sequence[int]) -> tuple[Token, ...]:
    root = next((token.i for token in doc if token.head.i == token.i), 0)
    tokens: list[Token] = []
    for token, start in zip(doc, starts, strict=True):
        head, label = token.head.i, token.dep_
        if head == token.i != root:
            # What the parser could not attach hangs on the first root: a sentence has one.
            head, label = root, "parataxis"
        end = start + len(token.text)
        morph = str(token.morph)
        tokens.append(Token(token.text, start, end, token.pos_, token.tag_, morph, head, label))
    return tuple(tokens)
