"""The scenes: runs of sentences, cut where place, time or people change, each with a title."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from data.builder.clauses import Clause
from data.builder.lexicon.function_words import FUNCTION_WORDS
from data.builder.lexicon.places import PLACE_NAMES, PLACE_NOUNS
from data.builder.reading import Reading
from data.builder.reference import opening
from data.builder.titles import LONGEST_TITLE, opening_words, says_something
from data.builder.whereabouts import place_of
from data.builder.words import plain
from game.film import Scene

SHORT_SCENE, LONG_SCENE, USUAL_SCENES = 45, 60, 15
"""Words of a usual scene in a short text and in a long one; scenes of a text between the two."""

MOST_SCENES, BOUNDED_WORDS = 20, 950
"""A text of up to so many words has at most so many scenes."""

_MOST_SENTENCES = 14
_TIMES = frozenset(
    "later meanwhile next eventually soon afterwards afterward finally then shortly suddenly"
    " tomorrow years months weeks days hours night morning evening day after following while upon"
    " back soon".split()
)


@dataclass(frozen=True, slots=True)
class _Cut:
    """How strongly a new scene may begin with a sentence, and how long the sentence is in words."""

    strength: float
    length: int


def find_scenes(
    readings: tuple[Reading, ...], present: tuple[tuple[str, ...], ...], clauses: tuple[Clause, ...]
) -> tuple[Scene, ...]:
    """Return the scenes; `present` are, for each sentence, the shown names of the people in it.

    >>> scenes = find_scenes(read("Ada sings in Oslo."), (("Ada",),), ())
    >>> scenes[0].title, scenes[0].place, scenes[0].characters
    ('Ada sings in Oslo', 'Oslo', ('Ada',))
    """
    names = frozenset(word for people in present for name in people for word in (name, *name.split()))
    places = [place_of(reading, names) for reading in readings]
    cuts = [_cut(readings, present, moves, index) for index, moves in enumerate(_moves(places))]
    firsts = _choose(cuts)
    by_sentence: dict[int, list[Clause]] = defaultdict(list)
    for clause in clauses:
        by_sentence[clause.sentence].append(clause)
    scenes: list[Scene] = []
    titles: set[str] = set()
    for number, first in enumerate(firsts, 1):
        last = (firsts[number] if number < len(firsts) else len(readings)) - 1
        title = _title(readings, by_sentence, present, first, last, titles)
        titles.add(title)
        place = next(filter(None, places[first : last + 1]), None)
        people = tuple(dict.fromkeys(name for names in present[first : last + 1] for name in names))
        scenes.append(Scene(number, title, first + 1, last + 1, place, people))
    return tuple(scenes)


def _cut(
    readings: tuple[Reading, ...], present: tuple[tuple[str, ...], ...], moves: bool, index: int
) -> _Cut:
    reading = readings[index]
    length = sum(word.text[0].isalnum() for word in reading.words)
    if index == 0:
        return _Cut(0.0, length)
    strength = 0.0
    before = readings[index - 1]
    if reading.paragraph != before.paragraph:
        strength += 3.0
    opening = [word.lower for word in reading.words[:4]]
    strength += 1.5 * bool(_TIMES & set(opening))
    strength += 1.5 * moves
    here, there = set(present[index]), set(present[index - 1])
    if here and there:
        strength += 1.5 * (1 - len(here & there) / len(here | there))
    if opening and opening[0] in {"he", "she", "they", "it", "this", "their", "his", "her", "once"}:
        strength -= 0.5 if moves else 1.5
    return _Cut(strength, length)


def _moves(places: list[str | None]) -> list[bool]:
    """Say of each sentence whether it names another place than the one that was named last."""
    found, last = list[bool](), ""
    for place in places:
        here = _bare(place) if place is not None else ""
        found.append(bool(here) and here != last)
        last = here or last
    return found


def _bare(place: str) -> str:
    """Return a place without its article and spaces: "a night club" is "the nightclub"."""
    first, _, rest = place.lower().partition(" ")
    return (rest if first in {"a", "an", "the"} else place.lower()).replace(" ", "")


def _choose(cuts: list[_Cut]) -> list[int]:
    """Return the sentences (from 0) that begin scenes: strong cuts, at about the usual distance."""
    words = sum(cut.length for cut in cuts)
    usual = min(LONG_SCENE, max(SHORT_SCENE, words / USUAL_SCENES))
    firsts = _cut_at(cuts, usual)
    while len(firsts) > MOST_SCENES and words <= BOUNDED_WORDS:
        usual *= 1.1
        firsts = _cut_at(cuts, usual)
    return firsts


def _cut_at(cuts: list[_Cut], usual: float) -> list[int]:
    """Return where scenes of about so many words begin: the sum of strengths is greatest there."""
    best = [0.0] + [float("-inf")] * len(cuts)
    begins = [0] * (len(cuts) + 1)
    for end in range(1, len(cuts) + 1):
        length = 0
        for start in range(end - 1, max(-1, end - 1 - _MOST_SENTENCES), -1):
            length += cuts[start].length
            off = (length - usual) / usual
            value = best[start] + cuts[start].strength - 2.0 * off * off - 1.0
            if value > best[end]:
                best[end], begins[end] = value, start
    firsts, end = list[int](), len(cuts)
    while end > 0:
        end = begins[end]
        firsts.append(end)
    return firsts[::-1]


def _title(
    readings: tuple[Reading, ...],
    clauses: Mapping[int, list[Clause]],
    present: tuple[tuple[str, ...], ...],
    first: int,
    last: int,
    taken: set[str],
) -> str:
    """Return the clause that says most in few words, else the people, else the first words."""
    here = [clause for number in range(first + 1, last + 2) for clause in clauses.get(number, ())]
    fit = [clause for clause in here if len(clause.text) <= LONGEST_TITLE and clause.text not in taken]
    if fit:
        return max(fit, key=_weight).text
    sentences = readings[first : last + 1]
    starts = [opening_words(reading, opening(reading)) for reading in sentences]
    starts = [start for start in starts if says_something(start)]
    starts += [opening_words(reading, 0) for reading in sentences]
    people = tuple(dict.fromkeys(name for names in present[first : last + 1] for name in names))[:3]
    starts += [" and ".join(people) or "A scene"]
    return next((start for start in starts if start and start not in taken), f"{starts[-1]} ({first + 1})")


def _weight(clause: Clause) -> tuple[float, int]:
    words = [word for word in plain(clause.rest).split() if word not in FUNCTION_WORDS]
    value = (
        min(len(words), 4)
        + clause.main
        + clause.plain
        - 2.0 * (clause.apart != "")
        - clause.base.startswith("start")
    )
    value += any(word in PLACE_NOUNS or word.capitalize() in PLACE_NAMES for word in words)
    return (value, -clause.sentence)
