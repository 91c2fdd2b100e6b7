"""How the words of a message and of an answer go together: what is found, missing and more."""

from dataclasses import dataclass, replace

from rapidfuzz.distance import OSA

from game.judging.answers import Prompt, Wanted
from game.judging.lists import FUNCTION_WORDS, LIGHT_QUALITIES, LIGHT_WORDS, TITLES
from game.judging.meaning import Synonyms
from game.judging.numerals import is_numeral
from game.judging.spelling import is_slip, lost_a_letter, sounds_alike
from game.judging.words import Word, Words, squashed

_ASKED, _QUALITY, _LIGHT = 0.3, 0.4, 0.5
_SHORTEST = 6


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a message has of an answer; words are those that say something.

    `found` are pairs of places (in the message, in the answer), `missing` places in the answer, `more`
    places in the message of words that neither the answer nor the question has. `share` is how much of the
    answer is there, by weight, `precision` how much of the message is of the answer, `hold` the same with
    each word found counted whole; `spelled` and `meant` say whether slips and synonyms were needed.
    """

    found: tuple[tuple[int, int], ...]
    missing: tuple[int, ...]
    more: tuple[int, ...]
    share: float
    precision: float
    hold: float
    spelled: bool
    meant: bool


def says_something(words: Words) -> list[int]:
    """Return the places of the words that are not mere grammar; of all words if they are nothing else."""
    places = [place for place, word in enumerate(words) if word.text not in FUNCTION_WORDS or word.number]
    return places or list(range(len(words)))


def weight(word: Word, asked: Prompt) -> float:
    """Return how much a word says: less if the question says it, too."""
    if word.number:
        return 1.0
    if word.text in asked.texts:
        return _ASKED
    if word.text in LIGHT_QUALITIES or len(word.text) == 1:
        return _QUALITY
    return _LIGHT if word.text in LIGHT_WORDS or word.text in TITLES else 1.0


def compare(typed: Words, answer: Wanted, asked: Prompt, synonyms: Synonyms) -> Comparison:
    """Find each word of the answer in the message: as it is, in another form, misspelled, by a synonym."""
    search = _Search(typed, answer.words, synonyms)
    search.exactly()
    search.numbers()
    search.nearly()
    return search.result(asked)


def phrased(words: Words, synonyms: Synonyms) -> Words:
    """Make one word of two that are a phrase with synonyms: "ran away" is "run away"."""
    joined: list[Word] = []
    for word in words:
        phrase = synonyms.phrase(joined[-1].text, word.text) if joined and not word.number else None
        if phrase:
            joined[-1] = replace(joined[-1], text=phrase)
        else:
            joined.append(word)
    return tuple(joined)


class _Search:
    """The words of a message that are still left while those of an answer are looked for."""

    def __init__(self, typed: Words, answer: Words, synonyms: Synonyms) -> None:
        self.typed, self.answer, self.synonyms = typed, answer, synonyms
        self.wanted = _once(answer)
        grammar = all(
            answer[place].text in FUNCTION_WORDS and not answer[place].number for place in self.wanted
        )
        self.left = list(range(len(typed))) if grammar else says_something(typed)
        self.found: list[tuple[int, int]] = []
        self.spelled = self.meant = False

    def exactly(self) -> None:
        """Take the words that are in both."""
        there = {self.typed[place].text: place for place in reversed(self.left)}
        for place in self.wanted:
            if self.answer[place].text in there:
                self._take(there[self.answer[place].text], place)
        self._forget()

    def numbers(self) -> None:
        """Take numbers whose words are misspelled: "threee hundred" for "three hundred"."""
        for place in self.wanted:
            if self.answer[place].said:
                run = _misspelled_number(self.typed, self.answer[place].said, self.left, self.synonyms)
                if run:
                    self._take(run[0], place)
                    self.left = [each for each in self.left if each not in run]
                    self.spelled = True
        self._forget()

    def nearly(self) -> None:
        """Take other forms of words, then slips, then synonyms."""
        for place in self.wanted:
            meant = self.answer[place].text
            open_words = [each for each in self.left if not self.typed[each].number]
            if not open_words or self.answer[place].number:
                continue
            for how in (self.synonyms.same_form, self._is_slip, self._means, self._may_be):
                there = next((each for each in open_words if how(self.typed[each].text, meant)), None)
                if there is not None:
                    self._take(there, place)
                    self.spelled |= how in (self._is_slip, self._may_be)
                    self.meant |= how == self._means
                    break
        self._forget()

    def result(self, asked: Prompt) -> Comparison:
        """Weigh what was found against what is missing and what is more."""
        more = tuple(place for place in self.left if not self._is_idle(self.typed[place], asked))
        have = sum(weight(self.answer[place], asked) for _, place in self.found)
        lack = sum(weight(self.answer[place], asked) for place in self.wanted)
        extra = sum(weight(self.typed[place], asked) for place in more)
        share = have / (have + lack) if have else 0.0
        precision = have / (have + extra) if have else 0.0
        hold = len(self.found) / (len(self.found) + extra) if have else 0.0
        return Comparison(
            tuple(self.found), tuple(self.wanted), more, share, precision, hold, self.spelled, self.meant
        )

    def _is_idle(self, word: Word, asked: Prompt) -> bool:
        if word.text in asked.texts or (word.text in FUNCTION_WORDS and not word.number):
            return True
        little = (each.text for each in self.answer if each.text in FUNCTION_WORDS and len(each.text) > 3)
        return any(is_slip(word.text, text, self.synonyms) for text in little)

    def _take(self, there: int, place: int) -> None:
        self.found.append((there, place))
        if there in self.left:
            self.left.remove(there)

    def _forget(self) -> None:
        done = {place for _, place in self.found}
        self.wanted = [place for place in self.wanted if place not in done]

    def _is_slip(self, typed: str, meant: str) -> bool:
        return is_slip(typed, meant, self.synonyms)

    def _means(self, typed: str, meant: str) -> bool:
        return self.synonyms.same_meaning(typed, meant)

    def _may_be(self, typed: str, meant: str) -> bool:
        """Whether a word of its own is a slip all the same, since the words around it are right."""
        if not self.found:
            return False
        if lost_a_letter(typed, meant):
            return True
        return typed not in self.synonyms.forms and sounds_alike(typed, meant)


def one_slip_away(typed: Words, answer: Wanted, synonyms: Synonyms) -> bool:
    """Whether one letter in the whole message is wrong and no word of its own came of it: "night clb"."""
    strange = [word for word in typed if word.text not in answer.texts]
    if len(strange) != 1 or any(word.number for word in (*strange, *answer.words)):
        return False
    if len(strange[0].text) == 1 or synonyms.is_word(strange[0].text):
        return False
    ours, theirs = squashed(answer.words), squashed(typed)
    return len(ours) >= _SHORTEST and ours[0] == theirs[0] and OSA.distance(theirs, ours, score_cutoff=1) == 1


def _once(words: Words) -> list[int]:
    """Return the places of what an answer says, each word once."""
    first: dict[str, int] = {}
    for place in says_something(words):
        first.setdefault(words[place].text, place)
    return list(first.values())


def _misspelled_number(
    typed: Words, said: tuple[str, ...], left: list[int], synonyms: Synonyms
) -> list[int] | None:
    """Return the places in the message of words that say a number with slips."""
    texts = [(place, text) for place, word in enumerate(typed) for text in word.said or (word.text,)]
    for start in range(len(texts) - len(said) + 1):
        run = texts[start : start + len(said)]
        same = [
            text == wanted or (len(wanted) > 2 and _number_slip(text, wanted, synonyms))
            for (_, text), wanted in zip(run, said, strict=True)
        ]
        if all(same) and any(place in left for place, _ in run):
            return sorted({place for place, _ in run})
    return None


def _number_slip(typed: str, meant: str, synonyms: Synonyms) -> bool:
    return not is_numeral(typed) and is_slip(typed, meant, synonyms)
