"""Numbers however they are written: digits, words, ordinals, Roman numerals, fractions, decades."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = {word: value for value, word in enumerate(_ONES)} | {
    word: value for value, word in zip(range(20, 100, 10), _TENS, strict=True)
}
_LARGE = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_ORDINALS = {
    word: value
    for value, word in enumerate(
        (
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
            " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ).split(),
        1,
    )
}
_DECADES = {f"{word.removesuffix('y')}ies": value for word, value in _SMALL.items() if value >= 20}
_PARTS = {"half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifths": 5, "eighths": 8}
_ROMAN = {
    word: value
    for value, word in enumerate(
        "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii".split(), 1
    )
}
_BARE_ROMAN = frozenset("i v x vi xi".split())
_STARTS = {**_SMALL, **_LARGE, **_ORDINALS, **_DECADES, **_PARTS, **_ROMAN, "dozen": 12}
_MOST_DIGITS = 15


@dataclass(frozen=True, slots=True)
class Numeral:
    """The words from `first` to before `end` say a number; `value` is how numbers are compared."""

    first: int
    end: int
    value: str


def numerals(texts: Sequence[str], marks: Sequence[str]) -> list[Numeral]:
    """Return the numbers that the words say, in order; plain digits among them only if they join others.

    >>> numerals(["seven", "and", "a", "half"], [""] * 4)
    [Numeral(first=0, end=4, value='7.5')]
    >>> numerals(["edward", "viii"], ["", ""])
    [Numeral(first=1, end=2, value='8')]
    """
    if not any(text in _STARTS for text in texts) and "/" not in marks:
        return []
    found: list[Numeral] = []
    place = 0
    while place < len(texts):
        numeral = (
            _fraction(texts, marks, place) or _cardinal(texts, marks, place) or _roman(texts, marks, place)
        )
        if numeral is not None:
            found.append(numeral)
        place = numeral.end if numeral else place + 1
    return found


def is_numeral(text: str) -> bool:
    """Whether a word says a number of its own."""
    return text in _STARTS


def _digits(texts: Sequence[str], place: int) -> int | None:
    if place < len(texts):
        text = texts[place]
        if text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS:
            return int(text)
    return None


def _part(texts: Sequence[str], marks: Sequence[str], place: int) -> tuple[Fraction, int] | None:
    """Return a fraction that begins here ("3/4", "three quarters", "a half") and where it ends."""
    over, under = _digits(texts, place), _digits(texts, place + 1)
    if over is not None and under and marks[place + 1] == "/":
        return (Fraction(over, under), place + 2) if over < under < 100 else None
    if place + 1 < len(texts) and texts[place + 1] in _PARTS:
        count = over if over is not None else 1 if texts[place] == "a" else _SMALL.get(texts[place])
        if count is not None and 0 < count < _PARTS[texts[place + 1]]:
            return Fraction(count, _PARTS[texts[place + 1]]), place + 2
    return None


def _fraction(texts: Sequence[str], marks: Sequence[str], place: int) -> Numeral | None:
    """Read "3/4", "three quarters", "7 1/2", "seven and a half"."""
    alone = _part(texts, marks, place)
    if alone:
        return Numeral(place, alone[1], _written(alone[0]))
    whole = _digits(texts, place)
    whole = _SMALL.get(texts[place]) if whole is None else whole
    if whole is None:
        return None
    after = place + 2 if texts[place + 1 : place + 2] == ["and"] else place + 1
    part = _part(texts, marks, after) if after < len(texts) else None
    return Numeral(place, part[1], _written(whole + part[0])) if part else None


def _written(value: Fraction) -> str:
    return f"{float(value):.4g}"


def _cardinal(texts: Sequence[str], marks: Sequence[str], place: int) -> Numeral | None:
    """Read a number in words: "three hundred and ten", "nineteen thirty nine", "twenty-first", "eighties"."""
    total, group, end = 0, 0, place
    if texts[place] == "a" and place + 1 < len(texts) and texts[place + 1] in _LARGE:
        group, end = 1, place + 1
    elif _digits(texts, place) and place + 1 < len(texts) and texts[place + 1] in _LARGE:
        group, end = int(texts[place]), place + 1
    began = end > place
    while end < len(texts) and (end == place or marks[end] in ("", "-", ",")):
        text = texts[end]
        last = _last(text, group, began=began)
        if last is not None:
            return Numeral(place, end + 1, _sum(total, last))
        if text in _LARGE:
            total, group = _multiplied(total, group if began else 1, _LARGE[text])
        elif text in _SMALL and _joins(group, _SMALL[text], began=began):
            value = _SMALL[text]
            group = group * 100 + value if 10 <= group < 100 and value >= 10 else group + value
        elif not (text == "and" and began and texts[end - 1] in _LARGE and _goes_on(texts, end + 1)):
            break
        began = True
        end += 1
    return Numeral(place, end, str(total + group)) if end > place and began else None


def _goes_on(texts: Sequence[str], place: int) -> bool:
    return place < len(texts) and texts[place] in _SMALL


def _last(text: str, group: int, *, began: bool) -> str | None:
    """Return what a word that ends a number makes of it: an ordinal or a decade."""
    if text in _DECADES and (not began or group % 100 >= 10):
        return f"{group * 100 + _DECADES[text]}s"
    if text in _ORDINALS:
        value = _ORDINALS[text]
        if not began or group % 100 == 0 or (group % 10 == 0 and group % 100 >= 20 and value < 10):
            return str(group + value)
    return None


def _sum(total: int, last: str) -> str:
    return last if last.endswith("s") else str(total + int(last))


def _multiplied(total: int, group: int, by: int) -> tuple[int, int]:
    return (total, (group or 1) * by) if by == 100 else (total + (group or 1) * by, 0)


def _joins(group: int, value: int, *, began: bool) -> bool:
    """Whether the next word belongs to the same number, as years are said, too."""
    if not began or group % 100 == 0:
        return True
    if group % 10 == 0 and group % 100 >= 20 and value < 10:
        return True
    return 10 <= group < 100 and value >= 10


def _roman(texts: Sequence[str], marks: Sequence[str], place: int) -> Numeral | None:
    """Read a Roman numeral after a name; those that may be words or initials only at the end."""
    value = _ROMAN.get(texts[place])
    if value is None or place == 0 or marks[place] not in ("", "-"):
        return None
    if texts[place] in _BARE_ROMAN and (place + 1 < len(texts) or place > 4):
        return None
    return Numeral(place, place + 1, str(value))
