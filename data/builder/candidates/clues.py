"""Makes "Who am I?": what a character does and is, from the obscure to the plain, one clue a line."""

import re
from dataclasses import dataclass

from data.builder.candidates.moments import is_cut_short
from data.builder.candidates.rivals import also_called
from data.builder.candidates.soundness import STATES, is_concrete, others_may_too, unsound, weight_of
from data.builder.candidates.story import Story
from data.builder.clauses import Clause
from data.builder.lexicon.people_nouns import KIN, KIN_HE, KIN_SHE
from data.builder.words import as_sentence, content_stems, plain
from game.film import Character, Pronoun
from game.question import Kind, Question

FEWEST, MOST = 3, 6
_CERTAIN = 0.95  # every clue must be true, so hardly any may rest on who "she" is
_ALIKE = 0.6  # of the words of the shorter; a clue is not told twice
_SHORT = 2  # words of content; enough where they are particular, and where something else tells more
_HEAVY = 1.5  # see `weight_of`
_LONGEST = 90  # characters; what is longer holds several things, or a sentence that was read wrongly
_WEAK = frozenset("turn stop leave become come go call ask try want decide".split())  # of few words
_OPEN_KIN = frozenset(("partner", "ex"))  # in love or in business
_SUBJECT = "This character"


@dataclass(frozen=True, slots=True)
class _Clue:
    """What follows "This character", with its sentence."""

    text: str
    sentence: int
    known: int  # mentions of the best known person whom it names; whoever is named gives much away
    telling: bool  # whether it fits nobody else, as far as is told

    @property
    def stems(self) -> frozenset[str]:
        return frozenset(content_stems(self.text))


def make_clues(story: Story) -> list[Question]:
    """Return a question for each named character of whom enough is told, one thing of it nobody else's."""
    made: list[Question] = []
    for character in story.film.characters:
        if not character.named or character.perhaps:
            continue
        clues = _clues(story, character)
        if len(clues) < FEWEST or not any(clue.telling for clue in clues):
            continue
        prompt = "\n".join(as_sentence(f"{_SUBJECT} {clue.text}") for clue in clues)
        evidence = [clue.sentence for clue in clues]
        accepted = also_called(character)
        made.append(story.question(Kind.CLUES, prompt, character.name, (), evidence, accepted=accepted))
    return made


def _clues(story: Story, character: Character) -> list[_Clue]:
    """Return the clues to use, the most obscure first, and last whose brother or friend somebody is."""
    kin = _kin(story, character)
    most = MOST - (kin is not None)
    found: dict[int, _Clue] = {}
    for clause in story.clauses:
        if clause.subjects == (character.name,) and _is_clue(clause, character, story):
            clue = _Clue(clause.predicate, clause.sentence, _known(story, clause), _is_telling(clause, story))
            if clause.sentence not in found or (clue.telling and not found[clause.sentence].telling):
                found[clause.sentence] = clue
    best: list[_Clue] = []
    for clue in sorted(found.values(), key=lambda clue: (not clue.telling, -len(clue.stems), clue.sentence)):
        if len(best) < most and not any(_same(clue, other) for other in best):
            best.append(clue)
    best.sort(key=lambda clue: (clue.known, len(clue.stems), clue.sentence))
    return [*best, kin] if kin is not None else best


def _is_clue(clause: Clause, character: Character, story: Story) -> bool:
    """Say whether a clause is true, says something, and does not name who is asked for."""
    if clause.sure < _CERTAIN or unsound(clause, story, _SHORT) or is_cut_short(clause):
        return False
    if len(clause.predicate) > _LONGEST:
        return False
    if not clause.past and clause.verb.lower() == clause.base:
        return False  # "Al and his men leave": what several do
    said = {word.removesuffix("'s") for word in plain(clause.predicate).split()}
    if said & {word for name in character.names for word in plain(name).split() if len(word) > 2}:
        return False
    if not unsound(clause, story):
        return True
    if clause.base in STATES | _WEAK:
        return False
    return weight_of(clause, story) >= _HEAVY or bool(clause.others) or is_concrete(clause, story)


def _is_telling(clause: Clause, story: Story) -> bool:
    if unsound(clause, story) or others_may_too(clause):
        return False
    others = (name for name in story.characters if name not in (*clause.subjects, *clause.others))
    return not any(story.does_alike(name, clause) for name in others)


def _known(story: Story, clause: Clause) -> int:
    people = (story.characters.get(name) for name in clause.others)
    return max((len(one.mentions) for one in people if one is not None), default=0)


def _kin(story: Story, character: Character) -> _Clue | None:
    """Return whose sister or friend somebody is, if one sentence says so in so many words."""
    for role in character.roles:
        owner, _, noun = role.partition("'s ")
        other = story.characters.get(owner)
        if not noun or other is None or not other.named or not _fits(noun, character):
            continue
        for number in character.mentions:
            if number in other.mentions and _says(story.film.sentences[number - 1].text, noun, character):
                return _Clue(f"is {role}", number, len(other.mentions), telling=False)
    return None


def _fits(noun: str, character: Character) -> bool:
    """Say whether a character may be a "sister": whom the text calls "he" is none."""
    head = noun.split()[-1]
    wrong = {Pronoun.SHE: KIN_HE, Pronoun.HE: KIN_SHE}.get(character.pronoun, frozenset())
    return head in KIN - _OPEN_KIN and head not in wrong


def _says(text: str, noun: str, character: Character) -> bool:
    """Say whether a sentence has "his sister Anna" or "Anna, his sister"."""
    names = "|".join(re.escape(name) for name in character.names)
    beside = rf"\b{re.escape(noun)},? (?:{names})\b|\b(?:{names}), \w+(?:['’]s)? {re.escape(noun)}\b"
    return re.search(beside, text) is not None


def _same(one: _Clue, other: _Clue) -> bool:
    return len(one.stems & other.stems) >= _ALIKE * min(len(one.stems), len(other.stems))
