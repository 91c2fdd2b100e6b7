"""The sentences: a body cut by rules, each piece kept as it was written and as it is displayed."""

import re
from dataclasses import dataclass

from data.builder.text import OPENING_MARKS, is_tokenised, paragraphs, repair

_TITLES = (
    "mr mrs ms mx dr prof st sgt lt col gen capt cmdr maj cpl rev hon gov sen rep pres det insp supt mt ft fr"
)
_JOINING = frozenset((*_TITLES.split(), "vs", "no", "vol", "fig", "approx", "ca", "e.g", "i.e", "cf", "viz"))
_MAYBE = frozenset("jr sr inc ltd co corp etc u.s u.k u.n e.u d.c l.a n.y a.m p.m ph.d m.d b.a".split())
_STARTERS = frozenset(
    "a after all although among an and another as at because before both but by despite due"
    " during each eventually everyone finally following for from he her his however i if in it"
    " its later meanwhile most not now on once one only over she since so some soon still"
    " suddenly that the their then there these they this those though through to two unable"
    " unbeknownst until upon we what when where while with years you".split()
)
_SAYING = frozenset(
    "says asks shouts yells replies cries answers whispers screams tells adds exclaims".split()
)
_END = re.compile(r"^(.*?)([.!?…]+)([\"”’')\]]*)$")
_OPEN, _CLOSE = "“", "”"
_WORD = re.compile(r"[^\W\d_]{2,}")
_LONGEST_QUOTE = 40  # tokens; a longer "quotation" is a lost quotation mark


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence: as the synopsis has it, as it is displayed, and the paragraph it stands in, from 1."""

    number: int
    original: str
    text: str
    paragraph: int


def split_text(body: str) -> tuple[Passage, ...]:
    r"""Return the sentences of a body, numbered from 1; what holds no two words is no sentence.

    >>> [passage.text for passage in split_text("Dr. No waits . \" Run ! \" Bo s dog barks .")]
    ['Dr. No waits.', '"Run!"', "Bo's dog barks."]
    """
    tokenised = is_tokenised(body)
    found: list[Passage] = []
    for place, paragraph in enumerate(paragraphs(body), 1):
        for original in split_paragraph(paragraph):
            text = repair(original, tokenised)
            if text:
                found.append(Passage(len(found) + 1, original, text, place))
    words = sum(len(_WORD.findall(passage.text)) for passage in found)
    return tuple(found) if words >= 2 else ()


def split_paragraph(paragraph: str) -> tuple[str, ...]:
    """Cut one line of text into sentences, tokenised or not.

    >>> split_paragraph("He owes Mr. J. Doe $3.50 in the U.S. Army. Is he mad? Perhaps...")
    ('He owes Mr. J. Doe $3.50 in the U.S. Army.', 'Is he mad?', 'Perhaps...')
    """
    tokens = paragraph.split()
    quoted = _quoted(tokens)
    sentences: list[str] = []
    start = 0
    for index in range(len(tokens)):
        if index + 1 < len(tokens) and not quoted[index] and _ends(tokens, index):
            sentences.append(" ".join(tokens[start : index + 1]))
            start = index + 1
    if start < len(tokens):
        sentences.append(" ".join(tokens[start:]))
    return tuple(sentences)


def _ends(tokens: list[str], index: int) -> bool:
    token, after = tokens[index], tokens[index + 1]
    if not token.strip("\"”’')]"):  # a closing mark on its own: look at what it closes
        return index > 0 and _starts(after) and _ends_in_mark(tokens[index - 1])
    match = _END.match(token)
    if match is None or not _starts(after):
        return False
    word, mark, closing = match.groups()
    if not word and index > 0:
        word = tokens[index - 1]
    word = word.lstrip(OPENING_MARKS).casefold()
    if closing and mark != "." and _says(tokens, index + 1):
        return False
    if mark == "." and not closing:
        return _full_stop_ends(word, after, tokens[index])
    return True


def _full_stop_ends(word: str, after: str, token: str) -> bool:
    if word in _JOINING:
        return False
    initial = len(word) == 1 and word.isalpha() and word != "i"
    if word in _MAYBE or re.fullmatch(r"(?:[a-z]\.)+[a-z]", word) or initial:
        # "the U.S. The" ends, "the U.S. Army" and "J. Doe" do not
        return after.strip(OPENING_MARKS).casefold() in _STARTERS and not (initial and token[:1].isupper())
    return True


def _starts(token: str) -> bool:
    bare = token.lstrip(OPENING_MARKS)
    if not bare:
        return token[0] in OPENING_MARKS
    return bare[0].isupper() or bare[0].isdigit()


def _ends_in_mark(token: str) -> bool:
    return token[-1] in ".!?…"


def _says(tokens: list[str], index: int) -> bool:
    return any(token.strip(",.").casefold() in _SAYING for token in tokens[index : index + 3])


def _quoted(tokens: list[str]) -> list[bool]:
    """Say for each token whether a quotation goes on after it."""
    straight = sum(token.count('"') for token in tokens) % 2 == 0
    inside = [False] * len(tokens)
    opened: int | None = None
    for index, token in enumerate(tokens):
        for character in token:
            if character == _OPEN or (character == '"' and straight and opened is None):
                opened = index if opened is None else opened
            elif opened is not None and (character == _CLOSE or (character == '"' and straight)):
                if index - opened <= _LONGEST_QUOTE:
                    inside[opened:index] = [True] * (index - opened)
                opened = None
    return inside
