r"""Reading a message: what Discord and keyboards add is gone, what is left are words.

Every pattern here looks at each letter a bounded number of times, whatever the text.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from game.judging.numerals import Numeral, numerals

MOST_LETTERS = 600
"""Letters of a message that are read."""

MOST_WORDS = 40
"""Words of a message that are read; one with so many is no answer."""

_NOISE = re.compile(
    r"<a?:\w{1,40}:\d{1,25}>"  # a server's own emoji
    r"|<(?:@[!&]?|#|id:)\w{1,25}>"  # mentions
    r"|<t:\d{1,15}(?::\w)?>"
    r"|https?://\S{1,300}"
    r"|(?<![\w:]):[a-z0-9_+-]{2,32}:(?![\w:])"  # :film_frames:
    r"|(?<!\S)(?:[:;=][-']?[()DPpOo3|\\\]\[]+|<3|[xX]D+|\^_*\^)(?!\S)"
)
_LETTERS = str.maketrans(
    {
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "æ": "ae",
        "Æ": "Ae",
        "œ": "oe",
        "Œ": "Oe",
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{LEFT SINGLE QUOTATION MARK}": "'",
        "\N{MODIFIER LETTER APOSTROPHE}": "'",
        "\N{ACUTE ACCENT}": "'",
        "`": "'",
        "_": " ",
        "*": " ",
        "~": " ",
        "&": " and ",
        "½": " 1/2",
        "¼": " 1/4",
        "¾": " 3/4",
        "⅓": " 1/3",
        "⅔": " 2/3",
    }
)
_TOKEN = re.compile(
    r"(?P<number>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:(?P<ending>st|nd|rd|th|'?s)(?![^\W_]))?"
    r"|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)"
    r"|(?P<mark>[,;/|:()\"“”\n!?-]|\.\.+|…|[–—])"
)
_CONTRACTED = frozenset("it that he she what who there here let where how when why".split())


@dataclass(frozen=True, slots=True)
class Word:
    """One word as it is compared.

    `owner` says that 's followed it; `mark` is the mark between it and the word before (a comma, a hyphen);
    `capital` that it was written with one; `number` that it is one, then `text` is its digits and `said` the
    words.
    """

    text: str
    owner: bool = False
    mark: str = ""
    capital: bool = False
    number: bool = False
    said: tuple[str, ...] = ()


Words = tuple[Word, ...]


def read(text: str) -> Words:
    """Return the words of a text; of a longer one than `MOST_LETTERS` or `MOST_WORDS` only the first.

    >>> [word.text for word in read("||Stéphanie|| <@123>!! 😂")]
    ['stephanie']
    >>> [word.text for word in read("nineteen forty-seven")], [word.text for word in read("Ocean IV")]
    (['1947'], ['ocean', '4'])
    """
    plain = _folded(_NOISE.sub(" ", text[:MOST_LETTERS]))[:MOST_LETTERS]
    found: list[Word] = []
    mark = ""
    for match in _TOKEN.finditer(plain):
        if match["mark"]:
            mark = _stronger(mark, match["mark"])
            continue
        if len(found) == MOST_WORDS:
            break
        found.append(_word(match, mark if found else ""))
        mark = ""
    return numbered(found) if len(found) < MOST_WORDS else tuple(found)


@lru_cache(maxsize=8192)
def read_known(text: str) -> Words:
    """Read a text that the film or the question has, and keep it; what players type is not kept."""
    return read(text)


def _stronger(one: str, other: str) -> str:
    """Return which of two marks in a row says more: a bracket before a quote, anything before a hyphen."""
    return other if not one or one == "-" or other == "(" else one


def _folded(text: str) -> str:
    text = text.translate(_LETTERS)
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFKD", text)
    kept = (
        char for char in letters if not unicodedata.combining(char) and unicodedata.category(char) != "Cf"
    )
    return "".join(kept).translate(_LETTERS)


def _word(match: re.Match[str], mark: str) -> Word:
    if match["number"]:
        ending = (match["ending"] or "").removeprefix("'")
        digits = match["number"].replace(",", "")
        if not digits.isascii():
            digits = "".join(char if char == "." else str(unicodedata.digit(char)) for char in digits)
        return Word(digits + ("s" if ending == "s" else ""), mark=mark, number=True)
    written = match["word"]
    text = written.casefold()
    capital = written[0].isupper()
    owned, apostrophe, rest = text.rpartition("'")
    if apostrophe and rest == "s" and owned not in _CONTRACTED:
        return Word(owned.replace("'", ""), owner=True, mark=mark, capital=capital)
    return Word(text.replace("'", ""), mark=mark, capital=capital)


def numbered(found: Sequence[Word]) -> Words:
    """Put one word in the place of every run that says a number."""
    texts = [word.text for word in found]
    runs: list[Numeral] = numerals(texts, [word.mark for word in found])
    if not runs:
        return tuple(found)
    words: list[Word] = []
    place = 0
    for run in runs:
        words += found[place : run.first]
        said = tuple(texts[run.first : run.end])
        owner = found[run.end - 1].owner
        words.append(replace(found[run.first], text=run.value, number=True, owner=owner, said=said))
        place = run.end
    return (*words, *found[place:])


def squashed(words: Words) -> str:
    """Return the letters without spaces."""
    return "".join(word.text for word in words)
