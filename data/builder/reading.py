"""The readings: sentences as the stages see them, each word with its place in the sentence's tree."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from data.builder.parser.parsed import Parsed, Token
from data.builder.sentences import Passage

Parse = Callable[[Sequence[str]], list[Parsed]]


@dataclass(frozen=True)
class Reading:
    """One sentence with its tree; `aside` says of each word whether it stands in brackets."""

    number: int
    paragraph: int
    text: str
    words: tuple[Token, ...]
    aside: tuple[bool, ...]

    @cached_property
    def below(self) -> tuple[tuple[int, ...], ...]:
        """For each word, the words that hang on it, in order."""
        found: list[list[int]] = [[] for _ in self.words]
        for index, word in enumerate(self.words):
            if word.head != index:
                found[word.head].append(index)
        return tuple(map(tuple, found))

    def child(self, index: int, *labels: str) -> int | None:
        """Return the first word with one of the labels that hangs on a word."""
        return next((at for at in self.below[index] if self.words[at].label in labels), None)

    def children(self, index: int, *labels: str) -> tuple[int, ...]:
        """Return the words with one of the labels that hang on a word."""
        return tuple(at for at in self.below[index] if self.words[at].label in labels)

    def subtree(self, index: int) -> tuple[int, ...]:
        """Return a word and all that hangs on it, in order."""
        found, open_words = list[int](), [index]
        while open_words:
            at = open_words.pop()
            found.append(at)
            open_words.extend(self.below[at])
        return tuple(sorted(found))

    def written(self, first: int, last: int) -> str:
        """Return the text from one word to another, inclusive."""
        return self.text[self.words[first].start : self.words[last].end]


def read_passages(passages: Sequence[Passage], parse: Parse) -> tuple[Reading, ...]:
    """Return each sentence with its tree and where its brackets are.

    >>> read("Ada (Eva Green) sings.")[0].aside
    (False, True, True, True, True, False, False)
    """
    parsed = parse([passage.text for passage in passages])
    return tuple(
        Reading(passage.number, passage.paragraph, passage.text, tree.tokens, _asides(tree.tokens))
        for passage, tree in zip(passages, parsed, strict=True)
    )


def _asides(words: tuple[Token, ...]) -> tuple[bool, ...]:
    depth, aside = 0, list[bool]()
    for word in words:
        depth += word.text in "(["
        aside.append(depth > 0)
        depth = max(0, depth - (word.text in ")]"))
    # a bracket that never closes hides nothing
    return tuple(aside) if not depth else (False,) * len(words)
