"""The text: a body made plain, and each sentence of it repaired for display.

Some synopses come cut into tokens, with spaces before punctuation and without apostrophes. A repair moves
spaces, puts apostrophes back and makes marks alike; it never touches a letter.
"""

import re

from data.builder.actors import remove_actors
from data.builder.draft import Draft
from data.builder.lexicon.marks import APOSTROPHES
from data.builder.markup import strip_markup

OPENING_MARKS = "\"“'([\N{LEFT SINGLE QUOTATION MARK}"  # what may stand before the first word of a sentence
_LOOSE = re.compile(r"(?<=\w) [,.;:!?](?= |$)")
_TIGHT = re.compile(r"(?<=\w)[,.;:!?](?= |$)")

_SHORT_NOT = re.compile(
    r"\b((?:do|does|did|is|are|was|were|has|have|had|could|would|should)n)(t)\b", re.IGNORECASE
)
_NO_SPACE = re.compile(r"(?<=[^\W\d_]{2})[,;](?=[^\W\d_]{2})")
_NEGATED = r"don|doesn|didn|isn|aren|wasn|weren|hasn|haven|hadn|can|couldn|wouldn|shouldn|mustn|won|ain|needn"
_SHORTENED = "ca|do|does|did|is|are|was|were|has|have|had|wo|would|could|should"
_BE = r"he|she|it|that|there|here|what|who|where|how|let"
# Each pair is one kind of damage and its repair, applied in this order.
_REPAIRS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"-LRB- ?"), "("),
    (re.compile(r" ?-RRB-"), ")"),
    (re.compile(r"-L[SC]B- ?"), "["),
    (re.compile(r" ?-R[SC]B-"), "]"),
    (re.compile(r"`` ?"), '"'),
    (re.compile(r"(?<=\S) ?''(?=\s|$)"), '"'),
    (re.compile(r"(\w) n['’]t\b"), r"\1n't"),
    (re.compile(rf"\b({_NEGATED}) t\b", re.IGNORECASE), r"\1't"),
    (re.compile(rf"\b({_SHORTENED}) n ?t\b", re.IGNORECASE), r"\1n't"),
    (re.compile(r"(\w) ['’] ?(s|re|ve|ll|d|m)\b"), r"\1'\2"),
    (re.compile(r"\b(you|we|they) (re|ve|ll|d)\b", re.IGNORECASE), r"\1'\2"),
    (re.compile(r"\b(I) (m|ve|ll|d)\b"), r"\1'\2"),
    (re.compile(r"\b(he|she|it|who|that|there) (ll|d|ve)\b", re.IGNORECASE), r"\1'\2"),
    (re.compile(rf"\b({_BE}) s\b", re.IGNORECASE), r"\1's"),
    (re.compile(r"(?<=\w) s(?= |$)"), "'s"),
    (re.compile(r"(?<=s) ['’](?= \w)"), "'"),
    (re.compile(r"\. \. \."), "..."),
    (re.compile(r" +([,.;:!?%)\]}”]|\.\.\.)(?=\W|$)"), r"\1"),
    (re.compile(r"([(\[{“$£€]) +"), r"\1"),
    (re.compile(r"([!?.]) (?=[!?])"), r"\1"),
)
# What is mended in every text.
_TYPOGRAPHY: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(f"[{APOSTROPHES}]"), "'"),
    (re.compile("[“”„‟]"), '"'),
    (re.compile(r"(?<=\s)-{2,3}(?=\s)"), "–"),
    (re.compile(r"(?<=\w)-{2,3}(?=\w)"), "—"),
    (re.compile(r"(?<=[\w\"')\]]) +([,;:!?]|\.(?!\.))(?=\s|$)"), r"\1"),
    (re.compile(r"\( +(?=\S)"), "("),
    (re.compile(r"(?<=\S) +\)"), ")"),
    (re.compile(r"\(\s*\)|\[\s*\]"), ""),
    (re.compile(r"(?<=[\w)]),(?:\s*,)+"), ","),
)
_LOOSE_QUOTES = re.compile(r'(?:^|(?<=\s)|(?<=\())" ([^"]*?) "')


def clean(body: str) -> Draft:
    """Return a body as its author meant it, line by line, before it is cut into sentences.

    >>> clean("Ada (Eva Lee) [[greet]]s Bo (Tom Fox),but doesnt stay.[2]").text
    "Ada greets Bo, but doesn't stay."
    """
    draft = remove_actors(strip_markup(body))
    draft = draft.replace(_SHORT_NOT, lambda match: f"{match[1]}'{match[2]}")
    return draft.replace(_NO_SPACE, lambda match: f"{match[0]} ")


def is_tokenised(text: str) -> bool:
    """Say whether most punctuation stands alone, as tokenisers leave it.

    >>> is_tokenised("Ali , a father , arrives ."), is_tokenised("Ali, a father, arrives.")
    (True, False)
    """
    return len(_LOOSE.findall(text)) > len(_TIGHT.findall(text))


def repair(text: str, tokenised: bool) -> str:
    r"""Return a sentence as people write it.

    >>> repair("She feels better in Ali s company , but doesn t know why ( yet ) .", tokenised=True)
    "She feels better in Ali's company, but doesn't know why (yet)."
    >>> repair("The parents’ house -- “Ivy Lodge” --  isn't Ali's .", tokenised=False)
    'The parents\' house – "Ivy Lodge" – isn\'t Ali\'s.'
    """
    text = " ".join(text.split())
    if tokenised:
        text = _LOOSE_QUOTES.sub(r'"\1"', text)
        for damage, mended in _REPAIRS:
            text = damage.sub(mended, text)
    for damage, mended in _TYPOGRAPHY:
        text = damage.sub(mended, text)
    return " ".join(text.split())
