"""What of a story a word of a question may mean: forms, relatives, synonyms, names, misspellings."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import log

from game.finding.asked import Term
from game.finding.story import PREFIX, Story
from game.judging.meaning import Synonyms
from game.judging.spelling import is_slip, sounds_alike

_SYNONYM = 0.3
_RELATIVE = 0.6
_OTHER_NAME = 0.7
_MEANT = 0.5
_SLIP = 0.8
_ALIKE = 0.6  # share of the longer word that relatives have in common


@dataclass(frozen=True, slots=True)
class Matched:
    """Where a term stands: how surely in which sentence, how often in which section, and each place.

    `rarity` and `section_rarity` are how much it tells that a sentence, a section has it.
    """

    term: Term
    sentences: dict[int, float]
    sections: dict[int, float]
    places: tuple[tuple[int, int, float], ...]
    rarity: float
    section_rarity: float


def matched(term: Term, story: Story, synonyms: Synonyms) -> Matched:
    """Return where a story has a term; places are `(place, section, how surely)`."""
    sentences: dict[int, float] = {}
    sections: dict[int, float] = {}
    places: list[tuple[int, int, float]] = []
    for word, weight in _meanings(term.text, story, synonyms).items():
        for sentence, section, place in story.stands[word]:
            sections[section] = sections.get(section, 0.0) + weight
            sentences[sentence] = max(sentences.get(sentence, 0.0), weight)
            places.append((place, section, weight))
    for sentence in sorted(story.meant.get(term.text, ())):
        if sentence not in sentences:
            sentences[sentence] = _MEANT
            section = story.parts[sentence].section
            sections[section] = sections.get(section, 0.0) + _MEANT
    return Matched(
        term,
        sentences,
        sections,
        tuple(sorted(places)),
        rarity=rarity(len(sentences), len(story.parts)),
        section_rarity=rarity(len(sections), len(story.sections)),
    )


def rarity(having: int, among: int) -> float:
    """Return how much it tells to have a word that so many of so many have."""
    return log(1.0 + (among - having + 0.5) / (having + 0.5))


def _meanings(word: str, story: Story, synonyms: Synonyms) -> dict[str, float]:
    """Return the words of the story that a word may mean, with how surely."""
    forms = synonyms.forms_of(word)
    found = {each: 1.0 for form in forms for each in story.by_form.get(form, ())}
    for form in forms:
        for group in sorted(synonyms.groups.get(form, ())):
            for each in story.by_group.get(group, ()):
                found.setdefault(each, _SYNONYM)
        for each in _relatives(form, story):
            found.setdefault(each, _RELATIVE)
    for each in sorted(story.names.get(word, ())):
        if each in story.stands:
            found.setdefault(each, _OTHER_NAME)
    return found or dict.fromkeys(_misspelled(word, story, synonyms), _SLIP)


def _relatives(form: str, story: Story) -> Iterator[str]:
    """Give words of one family by their beginning: "marriage" for "marry", "magician" for "magic"."""
    if len(form) > PREFIX:
        for each in story.by_prefix.get(form[:PREFIX], ()):
            if _common(form, each) >= max(PREFIX, _ALIKE * max(len(form), len(each))):
                yield each


def _common(one: str, other: str) -> int:
    """Return how many letters two words have in common at their beginning."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (ours, theirs) in enumerate(pairs) if ours != theirs), min(len(one), len(other)))


def _misspelled(word: str, story: Story, synonyms: Synonyms) -> Iterator[str]:
    if len(word) < PREFIX or synonyms.is_word(word):
        return
    for each in story.stands:
        if abs(len(each) - len(word)) <= 2 and (is_slip(word, each, synonyms) or sounds_alike(word, each)):
            yield each
