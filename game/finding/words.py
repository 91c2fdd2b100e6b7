"""Words as the search compares them: small letters without accents, in sentences."""

import re
import unicodedata
from collections.abc import Iterator

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_END = re.compile(r"[.!?…]+[\"'”’)\]]*\s+(?=[\"'“\N{LEFT SINGLE QUOTATION MARK}(\[]*[A-Z0-9])|\n+")
_SHORTENED = re.compile(r"\b(?:(?i:mr|mrs|ms|dr|st|sr|jr|prof|capt|lt|sgt|col|gen|rev)|[A-HJ-Z])\.\s+$")
_APOSTROPHES = str.maketrans(dict.fromkeys("’`\N{LEFT SINGLE QUOTATION MARK}\N{ACUTE ACCENT}", "'"))

STOP_WORDS = frozenset(
    """a about after all also although an and any are as at be became because become been before being but
    by can could did do does doing done during each either else every for from had has have having he
    her here hers herself him himself his how i if in into is it its itself let may me might mine more
    most much must my myself nor now of on once one only or our out over own shall she should since so
    some such than that the their them themselves then there these they this those though through till
    to too unto up upon us very was we were what when where whether which while who whom whose why will
    with within without would yet you your yours s t don didn doesn wasn couldn wouldn happen happened
    happens finally""".split()
)
"""Words that say nothing of which scene is meant; order and kind of a question are read elsewhere."""

LIGHT_WORDS = frozenset(
    """ask away back become begin big boy bring call come day down find first get girl give go good great
    hear help home keep know last leave like little live long look make man many meet need new night off
    old once one other out people place put say see small speak start stop take talk tell thing think
    three time try turn two use want way woman young""".split()
)
"""Words (dictionary forms) that stories have in many places, whatever this one does."""

FEELINGS = frozenset(
    """afraid amazed angry anxious ashamed astonished cheerful comfort comfortable content contented cried
    cry curious delighted despair disappointed envious excited fear frightened furious glad grateful
    grief happy hate hated jealous joy joyful laugh laughed lonely love loved merry miserable pleased
    proud rage sad scared smile smiled sorrow sorry surprised tears terrified thankful tired trembled
    uncomfortable unhappy upset weary weep wept wonder worried wrath""".split()
)
"""Words of sentences that answer how somebody felt."""


def folded_letters(text: str) -> str:
    """Return a text without accents, with plain apostrophes; as long as it was only if it was plain.

    >>> folded_letters("Stéphanie’s")
    "Stephanie's"
    """
    text = text.translate(_APOSTROPHES)
    if text.isascii():
        return text
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))


def words_of(text: str) -> list[str]:
    """Return the words of a text as they are compared, without the owner's 's.

    >>> words_of("Anna's partner - isn't HE Zoë?")
    ['anna', 'partner', "isn't", 'he', 'zoe']
    """
    return [word.removesuffix("'s") for word in _WORD.findall(folded_letters(text).casefold())]


def sentences_of(text: str) -> Iterator[tuple[int, int]]:
    """Give where each sentence of a text begins and ends, blanks at its ends left out.

    >>> list(sentences_of("He met Mr. Fox. Then? He ran."))
    [(0, 15), (16, 21), (22, 29)]
    """
    begin = 0
    for match in _END.finditer(text):
        if _SHORTENED.search(text, max(begin, match.end() - 12), match.end()):
            continue
        yield from _trimmed(text, begin, match.end())
        begin = match.end()
    yield from _trimmed(text, begin, len(text))


def _trimmed(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    part = text[begin:end]
    inner = part.strip()
    if inner:
        start = begin + part.index(inner)
        yield start, start + len(inner)
