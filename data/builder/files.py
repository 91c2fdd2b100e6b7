"""Reading a file that a person hands over: what cannot be a text is said in one sentence."""

from pathlib import Path

from data.builder.errors import BuildError


def read_text(path: Path, most_bytes: int, failure: type[BuildError], too_long: str) -> str:
    """Return the UTF-8 text of a file, without a byte order mark; `failure` if it has none.

    `too_long` is said of a file of more than `most_bytes`.
    """
    name = path.as_posix()
    try:
        with path.open("rb") as file:
            content = file.read(most_bytes + 1)
    except OSError as problem:
        reason = problem.strerror or "unknown reason"
        raise failure(name, 1, f"the file cannot be read ({reason}).") from problem
    return decode(content, name, most_bytes, failure, too_long)


def decode(content: bytes, name: str, most_bytes: int, failure: type[BuildError], too_long: str) -> str:
    """Return the text that the bytes of a file are, as `read_text` does."""
    if b"\0" in content:
        raise failure(name, 1, "this is a binary file, not a text; save it as plain text in UTF-8.")
    if len(content) > most_bytes:
        raise failure(name, 1, too_long)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = content.count(b"\n", 0, problem.start) + 1
        raise failure(name, line, "this is not UTF-8 text; save the file as UTF-8.") from problem
