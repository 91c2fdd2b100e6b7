"""The text: paragraphs as they were written, and tokenised writing repaired for display.

Some synopses come cut into tokens, with spaces before punctuation and without apostrophes. A repair moves
spaces and puts apostrophes back; it never touches a letter.
"""

import re

OPENING_MARKS = "\"“'([\N{LEFT SINGLE QUOTATION MARK}"  # what may stand before the first word of a sentence
_FOOTNOTE = re.compile(r"\[(?:\d{1,3}|[a-z]|citation needed|note \d+)\]")
_HEADING = re.compile(r"^#{1,6}\s")
_LOOSE = re.compile(r"(?<=\w) [,.;:!?](?= |$)")
_TIGHT = re.compile(r"(?<=\w)[,.;:!?](?= |$)")

_NEGATED = r"don|doesn|didn|isn|aren|wasn|weren|hasn|haven|hadn|can|couldn|wouldn|shouldn|mustn|won|ain|needn"
_BE = r"he|she|it|that|there|here|what|who|where|how|let"
# Each pair is one kind of damage and its repair, applied in this order.
_REPAIRS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"-LRB- ?"), "("),
    (re.compile(r" ?-RRB-"), ")"),
    (re.compile(r"`` ?"), '"'),
    (re.compile(r"(?<=\S) ?''(?=\s|$)"), '"'),
    (re.compile(r"(\w) n['’]t\b"), r"\1n't"),
    (re.compile(rf"\b({_NEGATED}) t\b", re.IGNORECASE), r"\1't"),
    (re.compile(r"\b(ca|do|does|did|is|are|was|were|wo|would|could|should) n t\b", re.IGNORECASE), r"\1n't"),
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
_LOOSE_QUOTES = re.compile(r'(?:^|(?<=\s)|(?<=\())" ([^"]*?) "')


def paragraphs(body: str) -> tuple[str, ...]:
    r"""Return the paragraphs of a body, each on one line with single spaces; headings are left out.

    >>> paragraphs("# Plot\nAda sings.\nBo listens.\n\nThe end.")
    ('Ada sings. Bo listens.', 'The end.')
    """
    found: list[list[str]] = [[]]
    for line in body.splitlines():
        words = line.split()
        if words and not _HEADING.match(line):
            found[-1].extend(words)
        elif found[-1]:
            found.append([])
    return tuple(" ".join(words) for words in found if words)


def is_tokenised(text: str) -> bool:
    """Say whether most punctuation stands alone, as tokenisers leave it.

    >>> is_tokenised("Ali , a father , arrives ."), is_tokenised("Ali, a father, arrives.")
    (True, False)
    """
    return len(_LOOSE.findall(text)) > len(_TIGHT.findall(text))


def repair(text: str, tokenised: bool) -> str:
    """Return a sentence as people write it; text that is not tokenised loses only its footnote marks.

    >>> repair("She feels better in Ali s company , but doesn t know why ( yet ) .", tokenised=True)
    "She feels better in Ali's company, but doesn't know why (yet)."
    >>> repair("The parents' house isn't Ali's.", tokenised=False)
    "The parents' house isn't Ali's."
    """
    text = " ".join(_FOOTNOTE.sub("", text).split())
    if not tokenised:
        return text
    text = _LOOSE_QUOTES.sub(r'"\1"', text)
    for damage, mended in _REPAIRS:
        text = damage.sub(mended, text)
    return " ".join(text.split())
