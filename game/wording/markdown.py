"""Text of films and names made safe to stand inside Discord's Markdown."""

import re

_SPECIAL = re.compile(r"([\\*_~`|<\[\]])|^(\s*)(#{1,3}|-#?|>{1,3})(?=\s)|(https?):(?=//)", re.MULTILINE)
_LABEL_LIMIT = 80


def plain(text: str) -> str:
    r"""Escape whatever Discord would read as formatting, a mention or a link.

    >>> plain("_____ fights *Ali*")
    '\\_\\_\\_\\_\\_ fights \\*Ali\\*'
    """
    return _SPECIAL.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    anywhere, indent, at_start, scheme = match.groups()
    if anywhere:
        return f"\\{anywhere}"
    if scheme:
        return f"{scheme}\\:"
    return f"{indent}\\{at_start}"


def quoted(text: str) -> str:
    """Show the text as a block quote, line by line."""
    return "\n".join(f"> {line}" for line in plain(text).splitlines())


def clipped(text: str, limit: int = _LABEL_LIMIT) -> str:
    """Cut the text to at most `limit` characters, with an ellipsis where something is missing."""
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"


def listed(names: list[str] | tuple[str, ...], last: str = "and") -> str:
    """Join names as a sentence does.

    >>> listed(["Ali", "Sam", "Anna"])
    'Ali, Sam and Anna'
    """
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def counted(number: int, noun: str) -> str:
    """Say how many, with a regular plural.

    >>> counted(1, "question"), counted(0, "scene")
    ('1 question', '0 scenes')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
