"""Question ids: the same for the same prompt and answer, however often a film is built."""

import hashlib


def question_id(slug: str, prompt: str, answer: str) -> str:
    """Return the film's slug and twelve hexadecimal digits of the words of prompt and answer.

    >>> question_id("tea", "Who  sings?", "Ada") == question_id("tea", "Who sings?", "Ada ")
    True
    """
    words = "\n".join(" ".join(text.split()) for text in (prompt, answer))
    return f"{slug}-{hashlib.sha256(words.encode()).hexdigest()[:12]}"
