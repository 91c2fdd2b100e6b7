"""Words: a displayed sentence cut into words and marks, and the ways in which two words are compared."""

import re
import unicodedata
from dataclasses import dataclass

from data.builder.lexicon.function_words import FUNCTION_WORDS, NUMBER_WORDS
from data.builder.lexicon.verbs import PARTICIPLE_BASES, PAST_BASES

LEADING = ("in ", "at ", "to ", "near ", "from ", "on ", "the ", "a ", "an ")
_WORD = re.compile(
    r"(?:[A-Z]\.){2,}"
    r"|(?:Mr|Mrs|Ms|Dr|St|Sgt|Lt|Col|Gen|Capt|Prof|Rev|Jr|Sr)\."
    r"|\d+(?:[.,:]\d+)*\w*"
    r"|['’]s\b"
    r"|\w+(?:[-–]\w+)*(?:['’](?!s\b)\w+)*"
    r"|\.{3}"
    r"|[^\w\s]"
)
_IRREGULAR = {
    form: base
    for forms in (PAST_BASES, PARTICIPLE_BASES)
    for form, base in forms.items()
    if form[-2:] != "ed"
} | {"men": "man", "women": "woman", "children": "child", "wives": "wife", "knives": "knife", "feet": "foot"}
_STEMS: dict[str, str] = {
    "has": "have",
    "had": "have",
    "dead": "die",
    "death": "die",
    "died": "die",
    "dying": "die",
}


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a mark of a displayed sentence, from character `start` to `end`."""

    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        """The word in small letters."""
        return self.text.lower()

    @property
    def capital(self) -> bool:
        """Whether the word begins with a capital letter."""
        return self.text[0].isupper()


def cut_words(text: str) -> tuple[Word, ...]:
    """Return the words and marks of a sentence; a possessive ending is a word of its own.

    >>> [word.text for word in cut_words("Dr. O'Neill's wife doesn't, at 3.50.")]
    ['Dr.', "O'Neill", "'s", 'wife', "doesn't", ',', 'at', '3.50', '.']
    """
    return tuple(Word(match.group(), match.start(), match.end()) for match in _WORD.finditer(text))


def plain(text: str) -> str:
    """Return a text in small letters without accents, marks and doubled spaces, to compare it with others.

    >>> plain("  Stéphanie’s  HOUSE! ")
    "stephanie's house"
    """
    bare = unicodedata.normalize("NFKD", text.replace("’", "'")).casefold()
    kept = (character for character in bare if not unicodedata.combining(character))
    return " ".join(re.sub(r"[^\w'\s]", " ", "".join(kept)).split())


def bare(text: str) -> str:
    """Return a choice in small letters without a leading article or preposition, to tell choices apart.

    >>> bare("In the Night Club"), bare("A night club")
    ('night club', 'night club')
    """
    text = plain(text)
    shorter = True
    while shorter:
        shorter = False
        for leading in LEADING:
            if text.startswith(leading) and len(text) > len(leading):
                text, shorter = text[len(leading) :], True
    return text


def stem(word: str) -> str:
    """Return what inflected forms of a word share.

    >>> [stem(word) for word in ("realises", "realised", "fights", "fighting", "fell", "falls")]
    ['realis', 'realis', 'fight', 'fight', 'fall', 'fall']
    """
    word = word.removesuffix("'s").strip("'")
    word = _STEMS.get(word, _IRREGULAR.get(word, word))
    if (word.endswith("ies") and len(word) > 4) or (word.endswith("ied") and len(word) > 4):
        word = word[:-3] + "y"
    elif word.endswith("ing") and len(word) > 5:
        word = _undouble(word[:-3])
    elif word.endswith("ed") and len(word) > 4:
        word = _undouble(word[:-2])
    elif word.endswith(("ches", "shes", "sses", "xes", "oes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 3 else word


def content_stems(text: str) -> tuple[str, ...]:
    """Return the stems of the words that carry content, numbers as digits, in the order of the text.

    >>> content_stems("The two brothers are fighting in Warsaw.")
    ('2', 'brother', 'fight', 'warsaw')
    """
    stems: list[str] = []
    for word in plain(text).replace("'s ", " ").split():
        bare = word.removesuffix("'s").strip("'_")
        if bare in NUMBER_WORDS:
            stems.append(NUMBER_WORDS[bare])
        elif bare and bare not in FUNCTION_WORDS:
            stems.append(stem(bare))
    return tuple(stems)


def _undouble(word: str) -> str:
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sl":
        return word[:-1]
    return word


def capitalised(text: str) -> str:
    """Return a text with a capital at its beginning and the rest as it is.

    >>> capitalised("a clip from TV")
    'A clip from TV'
    """
    return text[:1].upper() + text[1:]


def as_sentence(text: str) -> str:
    """End a clause as a sentence does.

    >>> as_sentence("Ada meets Bo"), as_sentence("Ada meets W.F.")
    ('Ada meets Bo.', 'Ada meets W.F.')
    """
    return text if text.endswith(".") else f"{text}."
