"""Wrong answers of the same type as a right one, where a lexicon has them: numbers, and kinds of places."""

from data.builder.candidates.story import Story, dealt
from data.builder.words import content_stems

_NUMBERS = "two three four five six seven eight nine ten eleven twelve".split()
# Places that nobody takes for each other; of a line only one is offered.
_PLACES = """
hospital clinic
church temple monastery
prison jail
airport
museum
casino
library
beach
restaurant diner cafe café
warehouse factory
school university
cemetery
zoo
theater theatre cinema
""".strip().splitlines()
_WRONG = 3


def other_numbers(number: str, prompt: str) -> list[str]:
    """Return three other numbers near one, written as it is; none for what is no small number.

    >>> sorted(other_numbers("Three", "How many?"))
    ['Four', 'Six', 'Two']
    """
    words = _NUMBERS if number.lower() in _NUMBERS else []
    if number.isdigit() and 2 <= int(number) <= 1000:
        step = max(1, int(number) // 10)
        near = [str(int(number) + step * by) for by in (-2, -1, 1, 2) if int(number) + step * by > 1]
        return sorted(near, key=lambda one: dealt(prompt, one))[:_WRONG]
    if not words:
        return []
    at = words.index(number.lower())
    near = [words[place] for place in (at - 2, at - 1, at + 1, at + 2, at + 3) if 0 <= place < len(words)]
    return [one.capitalize() for one in sorted(near, key=lambda one: dealt(prompt, one))][:_WRONG]


def other_places(answer: str, noun: str, prompt: str, story: Story) -> list[str]:
    """Return three other places in the words of an answer ("In a church" for "In a hospital").

    None for a place that is more than a preposition, an article and its noun; none that the film speaks of.
    """
    words = answer.split()
    kinds = [line.split() for line in _PLACES]
    if len(words) != 3 or words[1] not in ("a", "the") or not any(noun in kind for kind in kinds):
        return []
    others = [kind[0] for kind in kinds if noun not in kind and not _spoken_of(kind, story)]
    others = [one for one in others if one[0] not in "aeiou" or words[1] == "the"]
    chosen = sorted(others, key=lambda one: dealt(prompt, one))[:_WRONG]
    return [f"{words[0]} {words[1]} {one}" for one in chosen] if len(chosen) == _WRONG else []


def _spoken_of(kind: list[str], story: Story) -> bool:
    return any(stem in story.concordance.stems for word in kind for stem in content_stems(word))
