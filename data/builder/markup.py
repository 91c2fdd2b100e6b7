"""The markup: what wikis, web pages, Markdown and bad copying leave in a text is taken out of it.

No pattern looks further than the next mark of its own kind, so that every text takes time in proportion.
"""

import html
import re
import unicodedata

from data.builder.draft import Draft, write

_INLINE = (
    "i|b|u|s|em|strong|span|sup|sub|small|big|a|q|cite|font|tt|code|abbr|center|nowiki|ref|poem|blockquote"
)
_NOTE = (
    r"\d{1,3}|[a-c]|(?:note|nb|fn|n|lower-alpha) ?\d{0,3}|[ivx]{2,5}|citation needed|clarification needed"
    r"|verification needed|better source needed|failed verification|original research\??|according to whom\?"
    r"|by whom\?|who\?|when\?|which\?|where\?|why\?|specify|dubious|edit|update"
)
# Broken marks of a text that was read in the wrong encoding.
_BROKEN = {
    "\N{EURO SIGN}\N{TRADE MARK SIGN}": "'",
    "\N{EURO SIGN}\N{SMALL TILDE}": "'",
    "\N{EURO SIGN}\N{LATIN SMALL LIGATURE OE}": '"',
    "\N{EURO SIGN}\x9d": '"',
    "\N{EURO SIGN}\N{LEFT DOUBLE QUOTATION MARK}": "\N{EN DASH}",
    "\N{EURO SIGN}\N{RIGHT DOUBLE QUOTATION MARK}": "\N{EM DASH}",
    "\N{EURO SIGN}\N{BROKEN BAR}": "...",
}

_LANGUAGE = re.compile(r"\{\{ *(?:lang|transl)\|[^{}|]*\|([^{}|]*)\}\}")
_MEASURE = re.compile(r"\{\{ *(?:convert|cvt)\|([^{}|]*)\|([^{}|]*)[^{}]*\}\}")
_BRACES = re.compile(r"\{\{|\}\}")
_SUPERSCRIPT = re.compile(r"<sup\b[^<>]*>[^<>]{0,30}</sup>", re.IGNORECASE)
_BLOCK_TAG = re.compile(r"</?(?:br|p|div|li|ul|ol|h[1-6]|tr|td|table|hr)\b[^<>]*>", re.IGNORECASE)
_INLINE_TAG = re.compile(rf"</?(?:{_INLINE})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_LINK = re.compile(r"\[\[(?!(?:file|image|category):)(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]", re.IGNORECASE)
_FILE = re.compile(r"\[\[(?:file|image|category):[^\[\]]*\]\]", re.IGNORECASE)
_WEB_LINK = re.compile(r"\[https?://[^\s\[\]]+ ([^\[\]]*)\]")
_BARE_LINK = re.compile(r"\[https?://[^\s\[\]]+\]|<https?://[^\s<>]+>")
_PICTURE = re.compile(r"!\[[^\[\]]*\]\([^()\s]*(?: \"[^\"()]*\")?\)")
_MARKDOWN_LINK = re.compile(r"\[([^\[\]]*)\]\((?:https?:|[/#])(?:[^()\s]|\([^()\s]*\))*(?: \"[^\"()]*\")?\)")
_QUOTES = re.compile(r"(?<![\s'])'{2,5}(?!')|(?<!')'{2,5}(?![\s'])")
_EMPHASES = (
    re.compile(r"\*\*([^*\n]+)\*\*"),
    re.compile(r"(?<!\w)__([^_\n]+)__(?!\w)"),
    re.compile(r"(?<![\w*])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?![\w*])"),
    re.compile(r"(?<!\w)_([^\s_](?:[^_\n]*[^\s_])?)_(?!\w)"),
    re.compile(r"(?<!`)`([^`\n]+)`(?!`)"),
    re.compile(r"\\([*_#\[\]`~.\\-])"),
)
_QUOTED_LINE = re.compile(r"^[ \t]*>[> \t]*", re.MULTILINE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,10}[0-9]{0,2});")
_FOOTNOTE = re.compile(rf" ?\[ ?(?:{_NOTE}) ?\](?!\w)|(?<=[.,;:!?\"”])\[[a-z]\]", re.IGNORECASE)
_RAISED = re.compile(r"(?<=[.,;:!?\"”’)])[¹²³⁰⁴-⁹]+|(?<=[a-z]{3})[¹²³⁰⁴-⁹]+|[†‡]")
_LINE_END = re.compile("\r\n?|[\x0b\x0c\x85\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}]")
_SPACES = dict.fromkeys(
    map(ord, "\t\x1c\x1d\x1e\x1f\xa0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))), " "
)
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
    "\ufeff\ufff9-\ufffb\ud800-\udfff]+|(?<=[A-Za-z])[\u200c\u200d]+"
)
_BROKEN_MARK = re.compile(rf"â({'|'.join(_BROKEN)})|Ã[\x80-\xbf]|Â[\xa1-\xbf]")
_ACCENTED = re.compile("\\w[\u0300-\u036f]+")


def strip_markup(body: str) -> Draft:
    """Return a body as plain text: links as their words, no notes, tags, templates or unseen characters.

    >>> strip_markup("''Alien'' &amp; [[Ellen Ripley|Ripley]].[1]<ref>A. Book</ref>").text
    'Alien & Ripley.'
    """
    draft = _strip_blocks(write(body))
    draft = draft.unwrap(_LINK).remove(_FILE).unwrap(_WEB_LINK).remove(_BARE_LINK)
    draft = draft.remove(_PICTURE).unwrap(_MARKDOWN_LINK)
    draft = draft.replace(_ENTITY, lambda match: html.unescape(match[0]))
    draft = draft.replace(_BROKEN_MARK, _read_again)
    draft = draft.replace(_LINE_END, lambda match: "\n").swap(_SPACES)
    draft = draft.remove(_UNSEEN).remove(_QUOTED_LINE)
    if "``" not in draft.text:  # then two apostrophes are a closing quotation mark
        draft = draft.remove(_QUOTES)
    for emphasis in _EMPHASES:
        draft = draft.unwrap(emphasis)
    draft = draft.remove(_FOOTNOTE).remove(_RAISED)
    return draft.replace(_ACCENTED, lambda match: unicodedata.normalize("NFC", match[0]))


def _strip_blocks(draft: Draft) -> Draft:
    draft = _cut_between(draft, re.compile("<!--"), "-->")
    draft = draft.remove(re.compile(r"<ref\b[^<>]*/>", re.IGNORECASE))
    draft = _cut_between(draft, re.compile(r"<ref\b[^<>]*>"), "</ref>")
    draft = draft.unwrap(_LANGUAGE).replace(_MEASURE, lambda match: f"{match[1]} {match[2]}")
    draft = _cut_templates(draft).remove(_SUPERSCRIPT)
    return draft.replace(_BLOCK_TAG, lambda match: "\n").remove(_INLINE_TAG)


def _cut_between(draft: Draft, opening: re.Pattern[str], closing: str) -> Draft:
    spans = list[tuple[int, int]]()
    done = 0
    while match := opening.search(draft.text, done):
        end = draft.text.find(closing, match.end())
        if end < 0:
            break
        done = end + len(closing)
        spans.append((match.start(), done))
    return draft.cut(spans)


def _cut_templates(draft: Draft) -> Draft:
    opened, spans = list[int](), list[tuple[int, int]]()
    for match in _BRACES.finditer(draft.text):
        if match[0] == "{{":
            opened.append(match.start())
        elif opened:
            start = opened.pop()
            while spans and spans[-1][0] > start:
                spans.pop()
            spans.append((start, match.end()))
    return draft.cut(spans)


def _read_again(match: re.Match[str]) -> str:
    if match[1]:
        return _BROKEN[match[1]]
    return match[0].encode("latin-1").decode("utf-8", errors="ignore")
