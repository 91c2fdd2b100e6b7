"""Gates for the prompt: its form, what it leaves open, what it gives away."""

import re

from data.builder.gates.case import BLANK, TRUE_OR_FALSE, Case, Gate, pronoun_of, type_of
from data.builder.lexicon.function_words import HE_WORDS, SHE_WORDS
from data.builder.lexicon.people_nouns import KIN_HE, KIN_SHE
from data.builder.words import content_stems, cut_words, plain
from game.film import Pronoun
from game.question import Kind

MOST_PROMPT = 300
MOST_CLUES = 700
_PLURAL = frozenset("they them their theirs themselves".split())
_POINTING = frozenset("this these those".split())
_POINTED = frozenset(
    "film movie story synopsis question list sentence characters events people order".split()
)
_SHE_NOUNS = KIN_SHE | frozenset(("woman", "girl", "lady", "actress"))
_HE_NOUNS = KIN_HE | frozenset(("man", "boy", "guy", "actor"))
_AN = re.compile(rf"\b(an?) {BLANK}", re.IGNORECASE)
_WHICH_NOUN = re.compile(r"[Ww]hich ([a-z]+) ([a-z]+)|[Ww]ho (?:is|was) (?:the|an?) (?:\w+ )?([a-z]+)")
_WHOSE_NOUN = re.compile(r"[Ww]ho (?:is|was) [\w' ]+['’]s (?:\w+ )?([a-z]+)\?")


def form(case: Case) -> str | None:
    """A prompt is a question, a sentence with one blank, or a statement after "True or false:"."""
    prompt, kind = case.question.prompt, case.question.kind
    most = MOST_CLUES if kind is Kind.CLUES else MOST_PROMPT
    if not prompt.strip() or len(prompt) > most:
        return f"the prompt must have 1 to {most} characters"
    statement = prompt.startswith(TRUE_OR_FALSE)
    if (kind is Kind.TRUE_FALSE) != statement:
        return f'"{TRUE_OR_FALSE}" begins true/false prompts and no others'
    if kind is Kind.CLOZE and prompt.count(BLANK) != 1:
        return f'a cloze has exactly one blank, "{BLANK}"'
    if statement and not case.statement.endswith((".", "!", '."')):
        return "the statement does not end with a full stop"
    if kind in (Kind.CLUES, Kind.ORDER) or statement or BLANK in prompt or prompt.rstrip().endswith("?"):
        return None
    return "the prompt neither ends with a question mark nor has a blank"


def self_contained(case: Case) -> str | None:
    """Nobody should have to know the sentence before: no pronoun without its noun, no "this"."""
    words = [word.lower for word in cut_words(case.statement)]
    for index, word in enumerate(words):
        if word == "these" and (case.question.choices or case.question.items):
            continue  # "Which of these …": the choices
        if word == "those" and words[index + 1 : index + 2] == ["who"]:
            continue  # "not among those who …": what they do explains them
        if case.question.kind is Kind.CLUES and word == "this":
            continue  # "This character …" is who is asked for
        if word in _POINTING and (words[index + 1 : index + 2] or [""])[0] not in _POINTED:
            return f'"{word}" points outside the prompt'
    for index, word in enumerate(words):
        if word in SHE_WORDS | HE_WORDS | _PLURAL and not _has_antecedent(case, words, index):
            return f'"{word}" has nobody to stand for'
    if words[:1] == ["it"] or words[1:3] in (["does", "it"], ["did", "it"], ["is", "it"], ["was", "it"]):
        return '"it" has nothing to stand for'
    return None


def _has_antecedent(case: Case, words: list[str], index: int) -> bool:
    asked = words[0] in {"who", "whose", "which"} or BLANK in case.question.prompt.split("?")[0]
    if asked or case.question.kind is Kind.CLUES:
        return True
    written = cut_words(case.statement)
    before = case.statement[: written[index].start]
    if case.concordance.named_in(before):
        return True
    nouns = _SHE_NOUNS if words[index] in SHE_WORDS else _HE_NOUNS
    if words[index] in _PLURAL:
        return bool(re.search(r"\b\w{3,}s\b|\band\b|\bpeople\b", before))
    if any(word in nouns for word in words[:index]):
        return True
    # "After losing his job, Ali …": the name may follow close behind an opening phrase
    after = case.statement[written[index].end :]
    return (
        written[0].lower not in SHE_WORDS | HE_WORDS
        and "," in after
        and bool(case.concordance.named_in(after))
    )


def answer_in_prompt(case: Case) -> str | None:
    """The answer must not be read off the prompt, under whatever name."""
    question = case.question
    if question.kind in (Kind.TRUE_FALSE, Kind.ORDER):
        return None
    prompt = f" {plain(question.prompt.replace(BLANK, ' '))} "
    said = set(case.answers)
    if case.person is not None and not case.asks_for_a_name:
        said |= set(case.person.names)
    for answer in sorted(said):
        if plain(answer) and f" {plain(answer)} " in prompt.replace("'s ", " "):
            return f'"{answer}" stands in the prompt'
    wanted = set(content_stems(question.answer))
    if wanted and question.kind is not Kind.NEXT_EVENT and wanted <= set(content_stems(prompt)):
        return f'the words of "{question.answer}" stand in the prompt'
    return None


def gives_away(case: Case) -> str | None:
    """Pronouns, kinship and articles must fit every choice, not only the right one."""
    if not case.choosable:
        return None
    article = _AN.search(case.question.prompt)
    if article and {choice.strip()[:1].lower() in "aeiou" for choice in case.question.choices} == {
        True,
        False,
    }:
        return f'"{article.group(1)}" before the blank does not fit every choice'
    if type_of(case.question.answer, case.concordance) not in ("person", "name"):
        return None
    cue = _cue(case)
    if cue is None:
        return None
    word, gender = cue
    for choice in case.question.choices:
        if pronoun_of(choice, case.concordance) not in (gender, Pronoun.UNKNOWN):
            return f'"{word}" excludes {choice}'
    return None


def _cue(case: Case) -> tuple[str, Pronoun] | None:
    """Return a word that tells the answer's gender, unless somebody named before explains it."""
    for pattern in (_WHICH_NOUN, _WHOSE_NOUN):
        match = pattern.match(case.question.prompt)
        words = (group for group in match.groups() if group) if match else ()
        for word in words:
            if word in _SHE_NOUNS or word in _HE_NOUNS:
                return word, Pronoun.SHE if word in _SHE_NOUNS else Pronoun.HE
    for word_at in cut_words(case.question.prompt):
        gender = (
            Pronoun.SHE if word_at.lower in SHE_WORDS else Pronoun.HE if word_at.lower in HE_WORDS else None
        )
        if gender is None:
            continue
        before = case.concordance.named_in(case.question.prompt[: word_at.start])
        if not any(character.pronoun is gender for character in before):
            return word_at.text, gender
    return None


GATES: tuple[tuple[str, Gate], ...] = (
    ("form", form),
    ("self-contained", self_contained),
    ("answer in prompt", answer_in_prompt),
    ("gives away", gives_away),
)
