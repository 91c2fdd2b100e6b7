"""A case: one question before the audit, with the film and what several gates ask about both."""

from collections.abc import Callable
from dataclasses import dataclass

from data.builder.concordance import Concordance
from data.builder.lexicon.first_names import FIRST_NAMES, HE_NAMES, SHE_NAMES
from data.builder.lexicon.function_words import DETERMINERS, FUNCTION_WORDS, NUMBER_WORDS, PREPOSITIONS
from data.builder.lexicon.people_nouns import GROUPS, PERSON_NOUNS
from data.builder.lexicon.places import PLACE_NAMES
from data.builder.words import LEADING, bare, content_stems, plain
from game.film import Character, Film, Pronoun
from game.question import Kind, Question

TRUE_OR_FALSE = "True or false:"
BLANK = "_____"
PARTICLES = frozenset("van von de der den del della di da du la le of the and".split())
_NAMING = frozenset("name named called nickname nicknamed known alias".split())
_SEASONS = frozenset("summer autumn april may june august".split())


@dataclass(frozen=True, slots=True)
class Case:
    """One question and the film that it is about."""

    question: Question
    concordance: Concordance

    @property
    def film(self) -> Film:
        """The film that the question is about."""
        return self.concordance.film

    @property
    def statement(self) -> str:
        """The prompt without "True or false:"."""
        return self.question.prompt.removeprefix(TRUE_OR_FALSE).strip()

    @property
    def evidence(self) -> tuple[str, ...]:
        """The sentences of the evidence that exist."""
        count = len(self.film.sentences)
        return tuple(self.film.sentences[n - 1].text for n in self.question.evidence if 1 <= n <= count)

    @property
    def person(self) -> Character | None:
        """The character that the answer names, if it does."""
        return self.concordance.who_is(self.question.answer)

    @property
    def answers(self) -> tuple[str, ...]:
        """The answer and its accepted variants."""
        return (self.question.answer, *self.question.accepted)

    @property
    def choosable(self) -> bool:
        """Whether the choices are answers of their own, not "True" and "False" nor an order."""
        return self.question.kind not in (Kind.TRUE_FALSE, Kind.ORDER) and bool(self.question.choices)

    @property
    def asks_for_a_name(self) -> bool:
        """Whether the prompt asks what somebody is called: then another of their names may stand in it."""
        return bool(_NAMING & set(plain(self.question.prompt).split()))

    @property
    def distractors(self) -> tuple[str, ...]:
        """The wrong choices."""
        return tuple(choice for choice in self.question.choices if choice != self.question.answer)


Gate = Callable[[Case], str | None]


def pronoun_of(text: str, concordance: Concordance) -> Pronoun:
    """Return the pronoun of a choice: the character's, else the one that a first name settles."""
    character = concordance.who_is(text)
    if character is not None and character.pronoun is not Pronoun.UNKNOWN:
        return character.pronoun
    first = (bare(text).split() or [""])[0]
    if character is None and first in SHE_NAMES:
        return Pronoun.SHE
    return Pronoun.HE if character is None and first in HE_NAMES else Pronoun.UNKNOWN


def type_of(text: str, concordance: Concordance) -> str:
    """Return what a choice is: "person", "place", "number", "name" (a person or a place) or "phrase"."""
    words = bare(text).split()
    if not words:
        return "phrase"
    if concordance.who_is(text) is not None or _is_person_phrase(text):
        return "person"
    if words[0] in NUMBER_WORDS or words[0][0].isdigit():
        return "number"
    written = text.split()
    while written and written[0].lower() + " " in LEADING:
        written = written[1:]
    if " ".join(written).rstrip(".") in PLACE_NAMES:
        return "place"
    capital = [word[0].isupper() for word in written if word not in PARTICLES]
    if len(words) > 4 or not all(capital) or not capital or (len(capital) == 1 and not written[0].isalpha()):
        return "phrase"
    if len(written) == len(text.split()) and words[0] in FIRST_NAMES - _SEASONS:
        return "person"
    return "phrase" if words[0] in FUNCTION_WORDS or _sentence_case(text, concordance) else "name"


def _is_person_phrase(text: str) -> bool:
    """Say whether a choice is "a girl", "Anna's partner" or "two strangers"."""
    words = plain(text).split()
    if not 1 < len(words) <= 5 or not {words[-1], words[-1].removesuffix("s")} & (PERSON_NOUNS | GROUPS):
        return False
    first = words[0]
    if set(words[1:-1]) & PREPOSITIONS:
        return False
    return first in DETERMINERS or first in NUMBER_WORDS or any(word.endswith("'s") for word in words[:-1])


def _sentence_case(text: str, concordance: Concordance) -> bool:
    """Say whether a single word has its capital only as the beginning of a choice: "Fighting"."""
    if " " in text.strip():
        return False
    return text.strip().lower() in concordance.small


def evidence_stems(case: Case) -> frozenset[str]:
    """Return the stems that the evidence holds, with all names and roles of the people in it."""
    stems = {stem for sentence in case.evidence for stem in content_stems(sentence)}
    numbers = set(case.question.evidence)
    for character in case.film.characters:
        if not numbers.isdisjoint(character.mentions):
            for said in (*character.names, *character.roles):
                stems.update(content_stems(said))
    return frozenset(stems)
