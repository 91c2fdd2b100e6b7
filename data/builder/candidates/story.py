"""The story: a film and its clauses as the makers of questions see them."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from data.builder.candidates.standing_in import unlike_people
from data.builder.clauses import Clause
from data.builder.concordance import Concordance
from data.builder.difficulty import difficulty_of
from data.builder.evidence import evidence_text
from data.builder.gates.choices import mature_word
from data.builder.identity import question_id
from data.builder.lexicon.verb_classes import alike
from data.builder.words import content_stems, plain
from game.film import Character, Film
from game.question import Kind, Question


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody does, reduced to what can be compared: the verb, the stems of the rest, whom it names."""

    base: str
    stems: frozenset[str]
    others: frozenset[str]
    sentence: int


@dataclass(frozen=True, slots=True)
class Story:
    """What a maker of questions may look at."""

    concordance: Concordance
    clauses: tuple[Clause, ...]
    characters: dict[str, Character]
    deeds: dict[str, tuple[Deed, ...]]
    introduced: dict[str, int]  # how often "a map" brings a map in, by lemma
    unlike: frozenset[str]  # animals, machines and parts, which stand in for nobody

    @classmethod
    def of(cls, film: Film, clauses: Iterable[Clause], introduced: dict[str, int]) -> "Story":
        """Return the story of a film."""
        deeds: dict[str, list[Deed]] = defaultdict(list)
        told = {(clause.subject, plain(clause.predicate)): clause for clause in reversed(tuple(clauses))}
        once = tuple(told.values())[::-1]
        for clause in once:
            stems = frozenset(content_stems(clause.rest))
            for subject in clause.subjects:
                deeds[subject].append(Deed(clause.base, stems, frozenset(clause.others), clause.sentence))
        return cls(
            Concordance.of(film),
            once,
            {one.name: one for one in film.characters},
            {name: tuple(done) for name, done in deeds.items()},
            introduced,
            unlike_people(film),
        )

    @property
    def film(self) -> Film:
        """The film."""
        return self.concordance.film

    def character(self, name: str) -> Character:
        """Return the character shown by a name; `KeyError` if there is none."""
        return self.characters[name]

    def name_stems(self, name: str) -> frozenset[str]:
        """Return the stems of all names of a character; of a name that is no character's, its own."""
        character = self.characters.get(name)
        names = character.names if character is not None else (name,)
        return frozenset(stem for one in names for stem in content_stems(one))

    def told_mostly_in(self, stems: frozenset[str], share: float) -> frozenset[int]:
        """Return the sentences that have such a share of the stems."""
        found = Counter(number for stem in stems for number in self.concordance.stems.get(stem, ()))
        return frozenset(number for number, count in found.items() if count >= share * len(stems))

    def question(
        self,
        kind: Kind,
        prompt: str,
        answer: str,
        choices: Iterable[str],
        evidence: Iterable[int],
        accepted: Iterable[str] = (),
        items: tuple[str, ...] = (),
    ) -> Question:
        """Return a question with everything that follows from these."""
        choices, evidence = tuple(sorted(choices)), tuple(sorted(set(evidence)))
        made = Question(
            id=question_id(self.film.slug, prompt, answer),
            kind=kind,
            prompt=prompt,
            answer=answer,
            choices=choices,
            evidence=evidence,
            evidence_text=evidence_text(self.film, evidence),
            scene=self.concordance.scene(evidence, (prompt, answer, *choices, *items)),
            accepted=tuple(dict.fromkeys(one for one in accepted if one != answer)),
            items=items,
        )
        return replace(made, mature=mature_word(made) is not None, difficulty=difficulty_of(made, self.film))

    def does_alike(self, name: str, clause: Clause, but: frozenset[str] = frozenset()) -> bool:
        """Say whether somebody does much the same: a verb of the same class and something shared.

        `but` are people who may be in both without making them alike.
        """
        wanted = frozenset(content_stems(clause.rest))
        verbs = alike(clause.base)
        for deed in self.deeds.get(name, ()):
            same_verb = deed.base in verbs
            shared = len(deed.stems & wanted)
            if same_verb and (shared > 0 or deed.others & (set(clause.others) - but) or not wanted):
                return True
            if shared >= max(2, 0.6 * len(wanted)):
                return True
        return False

    def repeated(self, clause: Clause) -> bool:
        """Say whether the subject does such a thing in another sentence too."""
        verbs = alike(clause.base)
        return any(
            deed.base in verbs and deed.sentence != clause.sentence
            for subject in clause.subjects
            for deed in self.deeds.get(subject, ())
        )


def dealt(prompt: str, name: str) -> str:
    """Return a key that orders names in another way for each prompt, the same in every run."""
    return hashlib.sha256(f"{prompt}\n{name}".encode()).hexdigest()
