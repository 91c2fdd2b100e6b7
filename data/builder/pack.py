"""Question packs: YAML files of questions that people wrote, read and checked before the audit."""

from dataclasses import dataclass
from pathlib import Path

from data.builder.candidates.clues import FEWEST, MOST
from data.builder.candidates.order import EVENTS, ORDER_PROMPT, shown_order
from data.builder.errors import PackError
from data.builder.files import read_text
from data.builder.gates.choices import MOST_CHOICE
from data.builder.mapping import Mapping, parse_mapping
from game.question import ARROW, TYPED, Difficulty, Kind

MOST_BYTES = 2_000_000
MOST_QUESTIONS = 2_000
_PACK_KEYS = frozenset(("film", "source", "licence", "questions"))
_ENTRY_KEYS = frozenset(
    "kind prompt answer accepted distractors items clues evidence difficulty mature".split()
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One question of a pack as its file gives it; `items` are the events of an order, as shown."""

    kind: Kind
    prompt: str
    answer: str
    accepted: tuple[str, ...]
    distractors: tuple[str, ...]
    items: tuple[str, ...]
    evidence: tuple[int, ...]
    difficulty: Difficulty
    mature: bool
    line: int


@dataclass(frozen=True, slots=True)
class Pack:
    """The questions of one film by one source; `film` is the film's slug."""

    name: str
    film: str
    source: str
    licence: str
    entries: tuple[Entry, ...]


def read_pack(path: Path) -> Pack:
    """Read a pack file; `PackError` if it cannot be used."""
    too_long = f"the file is longer than {MOST_BYTES:,} bytes; split it."
    return parse_pack(read_text(path, MOST_BYTES, PackError, too_long), path.as_posix())


def parse_pack(text: str, name: str) -> Pack:
    r"""Return the pack in `text`; `name` is the file's, for messages. `PackError` if it cannot be used.

    >>> parse_pack("film: tea\nquestions: []", "tea.pack.yaml").film
    'tea'
    """
    mapping = parse_mapping(text, name, PackError)
    mapping.refuse_unknown(_PACK_KEYS)
    film = mapping.text("film")
    if film is None:
        raise mapping.fail("film", 'there is no film; add a line such as "film: rust-and-bone".')
    if "questions" not in mapping.nodes:
        raise mapping.fail("questions", 'there is no list of "questions".')
    entries = mapping.mappings("questions")
    if len(entries) > MOST_QUESTIONS:
        raise mapping.fail("questions", f"there are more than {MOST_QUESTIONS:,} questions; split the pack.")
    source, licence = mapping.text("source") or "", mapping.text("licence") or ""
    return Pack(name, film, source, licence, tuple(_entry(entry) for entry in entries))


def _entry(mapping: Mapping) -> Entry:
    mapping.refuse_unknown(_ENTRY_KEYS)
    kind = Kind(_one_of(mapping, "kind", tuple(kind.value for kind in Kind)))
    difficulty = Difficulty(_one_of(mapping, "difficulty", tuple(level.value for level in Difficulty)))
    prompt, answer, items = _asked(mapping, kind)
    evidence = mapping.numbers("evidence")
    if not evidence:
        raise mapping.fail("evidence", 'a question needs "evidence", a list of sentence numbers.')
    entry = Entry(
        kind,
        prompt,
        answer.capitalize() if kind is Kind.TRUE_FALSE else answer,
        mapping.texts("accepted"),
        mapping.texts("distractors"),
        items,
        evidence,
        difficulty,
        mapping.truth("mature"),
        mapping.line,
    )
    _check_choices(entry, mapping)
    return entry


def _asked(mapping: Mapping, kind: Kind) -> tuple[str, str, tuple[str, ...]]:
    """Return the prompt, the answer and the items, as shown, of a question."""
    if kind is not Kind.ORDER and "items" in mapping.nodes:
        raise mapping.fail("items", 'only an order has "items".')
    if kind is not Kind.CLUES and "clues" in mapping.nodes:
        raise mapping.fail("clues", 'only a question of the kind "clues" has "clues".')
    if kind is Kind.ORDER:
        events = _events(mapping)
        return mapping.text("prompt") or ORDER_PROMPT, ARROW.join(events), shown_order(events)
    if kind is Kind.CLUES:
        return "\n".join(_clues(mapping)), _needed(mapping, "answer"), ()
    return _needed(mapping, "prompt"), _needed(mapping, "answer"), ()


def _events(mapping: Mapping) -> tuple[str, ...]:
    """Return the events of an order, which its file gives in story order."""
    if "answer" in mapping.nodes:
        raise mapping.fail("answer", 'an order has no "answer"; give its "items" in story order.')
    events = mapping.texts("items")
    if len(events) != EVENTS or len(set(events)) != EVENTS:
        raise mapping.fail("items", 'an order needs "items", a list of four different events in story order.')
    if any(not 1 <= len(event) <= MOST_CHOICE or ARROW.strip() in event for event in events):
        raise mapping.fail(
            "items", f'an event has 1 to {MOST_CHOICE} characters and no "{ARROW.strip()}" in it.'
        )
    return events


def _clues(mapping: Mapping) -> tuple[str, ...]:
    """Return the clues, the most obscure first."""
    if "prompt" in mapping.nodes:
        raise mapping.fail(
            "prompt", 'clues need no "prompt"; give a list of "clues", the most obscure first.'
        )
    clues = mapping.texts("clues")
    if not FEWEST <= len(clues) <= MOST or len(set(clues)) != len(clues) or not all(clues):
        raise mapping.fail(
            "clues", f'a question of the kind "clues" needs a list of {FEWEST} to {MOST} different "clues".'
        )
    return clues


def _needed(mapping: Mapping, key: str) -> str:
    text = mapping.text(key)
    if text is None:
        raise mapping.fail(key, f'a question needs "{key}".')
    return text


def _one_of(mapping: Mapping, key: str, known: tuple[str, ...]) -> str:
    text = mapping.text(key)
    if text not in known:
        raise mapping.fail(key, f'"{key}" must be one of {", ".join(known)}.')
    return text


def _check_choices(entry: Entry, mapping: Mapping) -> None:
    """Raise `PackError` where a kind does not have the lists that belong to it."""
    if entry.kind is Kind.TRUE_FALSE:
        if entry.answer not in ("True", "False"):
            raise mapping.fail("answer", "the answer of a true/false question is True or False.")
        if entry.distractors:
            raise mapping.fail("distractors", "a true/false question has no distractors.")
    elif entry.kind in (Kind.ORDER, Kind.CLUES):
        if entry.distractors:
            raise mapping.fail("distractors", f'a question of the kind "{entry.kind}" has no distractors.')
    elif entry.distractors or entry.kind not in TYPED:
        _check_distractors(entry, mapping)


def _check_distractors(entry: Entry, mapping: Mapping) -> None:
    if len(entry.distractors) not in (2, 3):
        raise mapping.fail("distractors", "a question has three distractors; two are enough for people.")
    if not all(entry.distractors) or entry.answer in entry.distractors:
        raise mapping.fail("distractors", "a distractor is empty or is the answer itself.")
