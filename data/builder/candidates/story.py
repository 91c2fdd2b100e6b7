"""The story: a film and its clauses as the makers of questions see them."""

import hashlib
from collections import defaultdict
from dataclasses import dataclass, replace

from data.builder.clauses import Clause
from data.builder.concordance import Concordance
from data.builder.difficulty import difficulty_of
from data.builder.evidence import evidence_text
from data.builder.gates.choices import mature_word
from data.builder.identity import question_id
from data.builder.words import content_stems, plain
from game.film import Character, Film, Pronoun
from game.question import Kind, Question

_PROMINENT = 6  # distractors come from so many of the characters mentioned most


@dataclass(frozen=True, slots=True)
class Story:
    """What a maker of questions may look at."""

    concordance: Concordance
    clauses: tuple[Clause, ...]
    characters: dict[str, Character]
    deeds: dict[str, dict[tuple[str, frozenset[str]], frozenset[int]]]

    @classmethod
    def of(cls, film: Film, clauses: tuple[Clause, ...]) -> "Story":
        """Return the story of a film; `deeds` are verbs and stems with their sentences."""
        deeds: dict[str, dict[tuple[str, frozenset[str]], set[int]]] = defaultdict(lambda: defaultdict(set))
        for clause in clauses:
            deeds[clause.subject][(clause.base, frozenset(content_stems(clause.predicate)))].add(
                clause.sentence
            )
        frozen = {name: {key: frozenset(told) for key, told in done.items()} for name, done in deeds.items()}
        told = tuple({plain(clause.text): clause for clause in reversed(clauses)}.values())[::-1]  # each once
        return cls(Concordance.of(film), told, {one.name: one for one in film.characters}, frozen)

    @property
    def film(self) -> Film:
        """The film."""
        return self.concordance.film

    def character(self, name: str) -> Character:
        """Return the character shown by a name; `KeyError` if there is none."""
        return self.characters[name]

    def question(
        self, kind: Kind, prompt: str, answer: str, choices: tuple[str, ...], evidence: tuple[int, ...]
    ) -> Question:
        """Return a question with everything that follows from these."""
        made = Question(
            id=question_id(self.film.slug, prompt, answer),
            kind=kind,
            prompt=prompt,
            answer=answer,
            choices=tuple(sorted(choices)),
            evidence=tuple(sorted(set(evidence))),
            evidence_text=evidence_text(self.film, evidence),
            scene=self.concordance.scene(evidence, (prompt, answer, *choices)),
        )
        return replace(made, mature=mature_word(made) is not None, difficulty=difficulty_of(made, self.film))

    def other_people(self, clause: Clause, prompt: str, gender: Pronoun | None = None) -> list[Character]:
        """Return whom a question about a clause may offer as wrong answers, best first.

        Left out is whom the clause names, who shares a name with the subject or does much the same elsewhere;
        with a `gender`, everybody else's too. Whoever appears later than the clause comes last.
        """
        subject = self.character(clause.subject)
        taken = {clause.subject, *clause.others}
        words = {word for name in subject.names for word in plain(name).split() if len(word) > 3}
        people = [
            one
            for one in self.film.characters
            if one.named
            and one.name not in taken
            and not words & {word for name in one.names for word in plain(name).split()}
            and (gender is None or one.pronoun is gender)
            and not self.does_alike(one.name, clause)
        ]
        people.sort(key=lambda one: (one.first_sentence > clause.sentence, -len(one.mentions), one.name))
        best = people[:_PROMINENT]
        best.sort(key=lambda one: (one.first_sentence > clause.sentence, dealt(prompt, one.name)))
        return best + people[_PROMINENT:]

    def does_alike(self, name: str, clause: Clause) -> bool:
        """Say whether somebody does much the same: by the same verb, or in most of the same words."""
        wanted = frozenset(content_stems(clause.predicate))
        for base, stems in self.deeds.get(name, {}):
            shared = len(stems & wanted)
            if shared >= max(2, 0.6 * len(wanted)) or (base == clause.base and shared > 1):
                return True
        return False

    def repeated(self, clause: Clause) -> bool:
        """Say whether another sentence has the subject with the same verb, so that "where" is open."""
        done = self.deeds.get(clause.subject, {})
        return any(base == clause.base and told - {clause.sentence} for (base, _), told in done.items())


def dealt(prompt: str, name: str) -> str:
    """Return a key that orders names in another way for each prompt, the same in every run."""
    return hashlib.sha256(f"{prompt}\n{name}".encode()).hexdigest()
