"""The explanation: what each stage made of one sentence, and why its questions were kept or refused."""

from collections.abc import Iterator
from dataclasses import dataclass

from data.builder import Making, make_film
from data.builder.candidates.soundness import unsound
from data.builder.candidates.story import Story
from data.builder.clauses import Clause, introductions
from data.builder.pack import Pack
from data.builder.reading import Parse
from data.builder.reference import SURE
from data.builder.sentences import split_text
from data.builder.synopsis import Synopsis
from game.question import Question


@dataclass(frozen=True, slots=True)
class Section:
    """What one stage has to say; a stage that found nothing says so in its one line."""

    title: str
    lines: tuple[str, ...]


def matching_sentences(synopsis: Synopsis, wanted: str) -> tuple[int, ...]:
    r"""Return the numbers of the sentences that are meant: of the one, or of all with these words in them.

    >>> from data.builder.synopsis import parse_synopsis
    >>> tea = parse_synopsis("---\ntitle: Tea\n---\nAda drinks tea. Bo drinks milk.", "tea.md")
    >>> matching_sentences(tea, "2"), matching_sentences(tea, " MILK"), matching_sentences(tea, "3")
    ((2,), (2,), ())
    """
    passages = split_text(synopsis.body)
    text = " ".join(wanted.split())
    if text.isdecimal():
        return tuple(passage.number for passage in passages if passage.number == int(text))
    return tuple(
        passage.number
        for passage in passages
        if any(
            text.casefold() in " ".join(each.split()).casefold() for each in (passage.text, passage.original)
        )
    )


def explain(synopsis: Synopsis, parse: Parse, pack: Pack | None, number: int) -> tuple[Section, ...]:
    """Return what each stage made of the sentence with this number; raises what `build` does."""
    made = make_film(synopsis, parse, pack)
    parts = (
        ("Text", _text(made, number)),
        ("Tree", _tree(made, number)),
        ("People", _people(made, number)),
        ("References", _references(made, number)),
        ("Scene", _scene(made, number)),
        ("Clauses", _clauses(made, number)),
        ("Facts", _facts(made, number)),
        ("Questions", _questions(made, number)),
    )
    return tuple(Section(title, tuple(lines) or ("nothing",)) for title, lines in parts)


def _text(made: Making, number: int) -> Iterator[str]:
    passage = made.passages[number - 1]
    yield f"written: {' '.join(passage.original.split())}"
    yield f"displayed: {passage.text}"
    yield f"paragraph {passage.paragraph}"


def _tree(made: Making, number: int) -> Iterator[str]:
    words = made.readings[number - 1].words
    for index, word in enumerate(words):
        head = "the root" if word.head == index else f"{word.head} {words[word.head].text}"
        lemma = f" ({word.lemma})" if word.lemma not in ("", word.lower) else ""
        yield f"{index:3} {word.text}{lemma}: {word.pos} {word.tag}, {word.label} of {head}"


def _people(made: Making, number: int) -> Iterator[str]:
    reading = made.readings[number - 1]
    for _, mention in sorted(made.mentions.get(number, {}).items()):
        written = reading.written(mention.first, mention.last)
        yield f'"{written}" is {mention.who} ({mention.how}, sure {mention.sure:.2f})'
    present = [each.name for each in made.film.characters if number in each.mentions]
    if present:
        yield f"in the sentence: {', '.join(present)}"


def _references(made: Making, number: int) -> Iterator[str]:
    words = made.readings[number - 1].words
    for (sentence, index), found in sorted(made.references.items()):
        if sentence == number:
            use = "used" if found.sure >= SURE else f"not used, {SURE:.2f} is needed"
            why = f": {found.why}" if found.why else ""
            yield f'{index} "{words[index].text}" is {found.who} (sure {found.sure:.2f}, {use}){why}'


def _scene(made: Making, number: int) -> Iterator[str]:
    scene = made.film.scene_of(number)
    yield f"{scene.number} of {len(made.film.scenes)}, sentences {scene.first} to {scene.last}: {scene.title}"
    yield f"place: {scene.place or 'not said'}"
    yield f"characters: {', '.join(scene.characters) or 'nobody'}"


def _clauses(made: Making, number: int) -> Iterator[str]:
    story = Story.of(made.film, made.clauses, introductions(made.readings))
    for clause in made.clauses:
        if clause.sentence == number:
            yield f"{clause.text} ({', '.join(_standing(clause))})"
            why = unsound(clause, story)
            yield f"    not asked about: {why}" if why else "    asked about"
            for part in clause.parts:
                who = f", means {part.who}" if part.who else ""
                yield f"    {part.role}: {part.text}{who}"


def _standing(clause: Clause) -> Iterator[str]:
    yield "main" if clause.main else "not main"
    yield "whole" if clause.plain else "something is cut off"
    if clause.apart:
        yield f"apart: {clause.apart}"
    if clause.passive:
        yield "passive"
    yield f"sure {clause.sure:.2f}"


def _facts(made: Making, number: int) -> Iterator[str]:
    for fact in made.film.facts:
        if fact.sentence == number:
            yield f"{fact.character}: {fact.text}"


def _questions(made: Making, number: int) -> Iterator[str]:
    reasons = {(each.prompt, each.answer, each.source): each.reasons for each in made.refused}
    selected = {each.id for each in made.selected}
    passed = {each.id for each in made.kept}
    for question in made.candidates:
        if number not in question.evidence:
            continue
        author = "" if question.source == "builder" else f" (from the {question.source})"
        prompt = " / ".join(question.prompt.splitlines())
        yield f"{question.kind}{author}: {prompt} → {question.answer}"
        if question.choices:
            yield f"    choices: {', '.join(question.choices)}"
        refused = reasons.get((question.prompt, question.answer, question.source), ())
        if refused:
            yield from (f"    refused: {reason}" for reason in refused)
        elif question.id in selected:
            yield "    kept"
        elif question.id in passed:
            yield f"    passed, but not selected: {_why_not(made, question)}"
        else:
            yield "    dropped before the audit"


def _why_not(made: Making, question: Question) -> str:
    """Say what the selection has instead of a question that passed."""
    same = [each for each in made.selected if set(each.evidence) & set(question.evidence)]
    count = f"the film keeps {len(made.selected)} of the {len(made.kept)} that passed"
    if not same:
        return f"{count}, others were better or rarer in kind"
    return f'{count}, of this sentence "{" / ".join(same[0].prompt.splitlines())}"'
