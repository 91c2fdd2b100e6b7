"""Reading a reply: text of any kind in, entries as of a question pack out, or why each cannot be one."""

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from data.builder.built import Refusal
from data.builder.gates.case import BLANK, TRUE_OR_FALSE
from data.builder.gates.choices import MOST_CHOICE
from data.builder.gates.prompt import MOST_PROMPT
from data.builder.pack import Entry
from data.model.errors import ReplyError
from data.model.request import Portion
from data.model.schema import KEYS, KINDS, TYPED
from game.question import Difficulty, Kind

MOST_TEXT = 100_000
MOST_EVIDENCE = 5
_SOURCE = "model"
_SHOWN = 100  # characters of a refused prompt or answer
_STARTS = 50  # places to look for JSON in a talkative reply
_KINDS = {kind.value: kind for kind in KINDS}
_BLANKS = re.compile(r"_{2,}")
_TRUTH = {"true": "True", "false": "False"}


@dataclass(frozen=True, slots=True)
class Reply:
    """What a reply holds; `cut` says that something is missing from it."""

    entries: tuple[Entry, ...]
    refused: tuple[Refusal, ...]
    cut: str = ""


class _EntryError(Exception):
    """Why an entry is none."""


def read_reply(text: str, portion: Portion) -> Reply:
    """Return the questions in a reply; `ReplyError` if there is no list of questions."""
    found, whole = _find(text[:MOST_TEXT].rpartition("</think>")[2])
    cut = "" if whole else "the reply breaks off; what came before is used"
    if len(found) > 2 * portion.count:
        found, cut = (
            found[: 2 * portion.count],
            "the reply has more questions than asked for; the first are used",
        )
    entries: list[Entry] = []
    refused: list[Refusal] = []
    for value in found:
        try:
            entries.append(_entry(value, portion))
        except _EntryError as reason:
            refused.append(_refusal(value, str(reason)))
    return Reply(tuple(entries), tuple(refused), cut)


def clean(text: str) -> str:
    r"""Return a text with single blanks and without control, formatting and unpaired characters.

    >>> clean("Ada\x1b[2J  opens\u202e the\n vault")
    'Ada[2J opens the vault'
    """
    composed = unicodedata.normalize("NFC", text)
    kept = (char for char in composed if char.isspace() or unicodedata.category(char)[0] != "C")
    return " ".join("".join(kept).split())


def _find(text: str) -> tuple[list[object], bool]:
    """Return the list of questions and whether it is whole; what stands around the JSON does not matter."""
    decoder = json.JSONDecoder()
    for match in islice(re.finditer(r"[{\[]", text), _STARTS):
        try:
            value, _ = decoder.raw_decode(text, match.start())
        except (ValueError, RecursionError):
            continue
        if isinstance(value, dict) and isinstance(value.get("questions"), list):
            return value["questions"], True
        if isinstance(value, list) and value and all(isinstance(each, dict) for each in value):
            return value, True
    opening = re.search(r'"questions"\s*:\s*\[', text)
    if opening is None:
        raise ReplyError("the reply is not JSON of the form that was asked for")
    return list(_objects(text, opening.end(), decoder)), False


def _objects(text: str, start: int, decoder: json.JSONDecoder) -> Iterator[object]:
    """Yield the whole objects of a list that breaks off."""
    gap = re.compile(r"[\s,]*")
    while (match := gap.match(text, start)) and text[match.end() : match.end() + 1] == "{":
        try:
            value, start = decoder.raw_decode(text, match.end())
        except (ValueError, RecursionError):
            return
        yield value


def _entry(value: object, portion: Portion) -> Entry:
    if not isinstance(value, dict):
        raise _EntryError("it is no object")
    unknown = [key for key in value if key not in KEYS]
    if unknown:
        raise _EntryError(f'"{_short(unknown[0])}" is not asked for')
    kind = _KINDS.get(_text(value, "kind", 20))
    if kind is None:
        raise _EntryError("its kind is unknown")
    prompt, answer = _text(value, "prompt", MOST_PROMPT), _text(value, "answer", MOST_CHOICE)
    distractors = _distractors(value, kind)
    if kind is Kind.TRUE_FALSE:
        answer = _TRUTH.get(answer.casefold().rstrip("."), answer)
        if answer not in _TRUTH.values():
            raise _EntryError("its answer is neither True nor False")
        if not prompt.startswith(TRUE_OR_FALSE):
            prompt = f"{TRUE_OR_FALSE} {prompt}"
    if answer in distractors:
        raise _EntryError("the answer is one of the distractors")
    return Entry(
        kind=kind,
        prompt=_BLANKS.sub(BLANK, prompt),
        answer=answer,
        accepted=(),
        distractors=distractors,
        items=(),
        evidence=_evidence(value, portion),
        difficulty=Difficulty.MEDIUM,
        mature=False,
        line=0,
    )


def _text(value: dict[str, object], key: str, most: int) -> str:
    text = value.get(key)
    if not isinstance(text, str):
        raise _EntryError(f'"{key}" is no text')
    if not 1 <= len(text := clean(text)) <= most:
        raise _EntryError(f'"{key}" must have 1 to {most} characters')
    return text


def _distractors(value: dict[str, object], kind: Kind) -> tuple[str, ...]:
    texts = value.get("distractors", [])
    if not isinstance(texts, list):
        raise _EntryError('"distractors" is no list')
    if kind is Kind.TRUE_FALSE:
        return ()
    if len(texts) != 3 and not (kind in TYPED and not texts):
        raise _EntryError(f"there are {len(texts)} distractors, not three")
    return tuple(_text({"distractor": text}, "distractor", MOST_CHOICE) for text in texts)


def _evidence(value: dict[str, object], portion: Portion) -> tuple[int, ...]:
    numbers = value.get("evidence")
    if not isinstance(numbers, list) or not 1 <= len(numbers) <= MOST_EVIDENCE:
        raise _EntryError(f'"evidence" must be 1 to {MOST_EVIDENCE} sentence numbers')
    found = set[int]()
    for number in numbers:
        if not isinstance(number, int) or isinstance(number, bool):
            raise _EntryError('"evidence" holds something else than whole numbers')
        if not portion.first <= number <= portion.last:
            raise _EntryError(f"the evidence is outside the sentences {portion.first} to {portion.last}")
        found.add(number)
    return tuple(sorted(found))


def _refusal(value: object, reason: str) -> Refusal:
    prompt, answer = (value.get("prompt"), value.get("answer")) if isinstance(value, dict) else (None, None)
    return Refusal(_short(prompt), _short(answer), _SOURCE, (f"form of reply: {reason}",))


def _short(text: object) -> str:
    return clean(text[: 4 * _SHOWN])[:_SHOWN] if isinstance(text, str) else ""
