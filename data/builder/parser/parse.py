"""The parser in use: it loads the weights and reads sentences; nothing of spaCy leaves it.

spaCy is imported when the parser is loaded, so that a process which never builds never pays for it.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from data.builder.parser.parsed import Parsed, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

WEIGHTS = Path(__file__).with_name("weights")
_AT_ONCE = 64  # sentences; bounds the memory that a long text takes
_MOST_WORDS = 200  # of one tree; bounds the memory that a long sentence takes
_LONGEST_WORD = 200  # characters; the tokenizer takes time by the square of a word's length
_GIANT = re.compile(rf"\S{{{_LONGEST_WORD},}}")

_Word = tuple[int, str]  # where it begins, and its text


class Parser:
    """A loaded parser; made by `load`."""

    def __init__(self, nlp: "Language") -> None:
        self._nlp = nlp

    def parse(self, sentences: Sequence[str]) -> list[Parsed]:
        """Return each sentence with its tree: one in, one out, in order; none is ever cut or joined.

        Of a sentence of more than 200 words the first 200 make the tree, the others hang flat on its root.
        """
        words = [self._words(sentence) for sentence in sentences]
        docs = self._nlp.pipe(self._docs(sentences, words), batch_size=_AT_ONCE)
        return [
            Parsed(sentence, _tokens(list(islice(docs, len(found[::_MOST_WORDS]))), found))
            for sentence, found in zip(sentences, words, strict=True)
        ]

    def _words(self, sentence: str) -> list[_Word]:
        """Return the sentence's words, without what is only space, and where each begins."""
        words, begin = list[_Word](), 0
        for giant in _GIANT.finditer(sentence):
            words += self._split(sentence[begin : giant.start()], begin)
            words.append((giant.start(), giant.group()))
            begin = giant.end()
        return words + self._split(sentence[begin:], begin)

    def _split(self, text: str, begin: int) -> list[_Word]:
        return [(begin + token.idx, token.text) for token in self._nlp.make_doc(text) if not token.is_space]

    def _docs(self, sentences: Sequence[str], words: Sequence[list[_Word]]) -> Iterator["Doc"]:
        """Give the words of each sentence to the parser, at most so many as make one tree at a time."""
        from spacy.tokens import Doc

        for sentence, found in zip(sentences, words, strict=True):
            for first in range(0, len(found), _MOST_WORDS):
                some = found[first : first + _MOST_WORDS]
                yield Doc(
                    self._nlp.vocab,
                    words=[text for _, text in some],
                    spaces=[
                        sentence[start + len(text) : start + len(text) + 1].isspace() for start, text in some
                    ],
                    sent_starts=[place == 0 for place in range(len(some))],
                )


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


def _tokens(docs: Sequence["Doc"], words: Sequence[_Word]) -> tuple[Token, ...]:
    """Return the words with what the docs, which hold them one after another, say of them."""
    root = next((token.i for doc in docs[:1] for token in doc if token.head.i == token.i), 0)
    tokens: list[Token] = []
    for token, (start, text) in zip(chain.from_iterable(docs), words, strict=True):
        head, label = token.head.i, token.dep_
        if len(tokens) >= _MOST_WORDS:
            head, label = root, "dep"
        elif head == token.i != root:
            # What the parser could not attach hangs on the first root: a sentence has one.
            head, label = root, "parataxis"
        lemma = _lemma(text, token.pos_) if len(text) < _LONGEST_WORD else text.lower()
        end = start + len(text)
        tokens.append(Token(text, start, end, token.pos_, token.tag_, str(token.morph), head, label, lemma))
    return tuple(tokens)


@lru_cache(maxsize=20_000)
def _lemma(text: str, pos: str) -> str:
    from lemminflect import getAllLemmas, getAllLemmasOOV

    if pos not in ("VERB", "AUX", "NOUN", "ADJ", "ADV"):
        return text.lower()
    lemmas = getAllLemmas(text.lower(), upos=pos) or getAllLemmasOOV(text.lower(), upos=pos)
    found = lemmas.get(pos, ())
    return found[0] if found else text.lower()
