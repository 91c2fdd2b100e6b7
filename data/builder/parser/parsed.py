"""What the parser gives back: plain, immutable words with their tags and their places in the tree."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark of a sentence.

    `start` and `end` are character offsets in the sentence; `head` is the index of the token that this one
    depends on, its own for the root. Labels, `pos` and `morph` are those of Universal Dependencies ("nsubj",
    "VERB", "Number=Sing|Person=3"; the root's label is "ROOT"), `tag` is one of the Penn Treebank ("VBZ"),
    `lemma` the word's dictionary form in small letters ("run").
    """

    text: str
    start: int
    end: int
    pos: str
    tag: str
    morph: str
    head: int
    label: str
    lemma: str = ""

    @property
    def lower(self) -> str:
        """The word in small letters."""
        return self.text.lower()

    @property
    def capital(self) -> bool:
        """Whether the word begins with a capital letter."""
        return self.text[:1].isupper()

    def feature(self, name: str) -> str:
        """Return the value of a feature, or an empty text.

        >>> Token("runs", 0, 4, "VERB", "VBZ", "Number=Sing|Person=3", 0, "ROOT").feature("Person")
        '3'
        """
        pairs = (pair.partition("=") for pair in self.morph.split("|"))
        return next((value for key, _, value in pairs if key == name), "")


@dataclass(frozen=True, slots=True)
class Parsed:
    """One sentence with its tree; a sentence without a word has no tokens."""

    text: str
    tokens: tuple[Token, ...]

    @property
    def root(self) -> Token | None:
        """The token that depends on no other."""
        return next((token for place, token in enumerate(self.tokens) if token.head == place), None)

    def children(self, place: int) -> tuple[int, ...]:
        """Return the indexes of the tokens that depend on the one at `place`, in order."""
        return tuple(at for at, token in enumerate(self.tokens) if token.head == place != at)
