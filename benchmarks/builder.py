"""How fast and how well films are built: `python -m benchmarks.builder [PLACE…]`, the seeds without any.

A row a stage: its seconds over all films, and what it gives, held against what people found by reading where
gold is known for a film. Then the slowest film, and the longest text that is accepted. A text without front
matter is taken as a bare synopsis.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from benchmarks.gold import characters_f1, pronouns_right
from benchmarks.reference import Resolution, reference_accuracy
from benchmarks.sentences import boundary_f
from data.builder import STAGES, Making, Synopsis, make_film, parse_synopsis
from data.builder.parser import load
from data.builder.reading import Parse
from data.builder.synopsis import MOST_CHARACTERS
from game.question import Kind

SEEDS = Path(__file__).parent.parent / "seeds"
LONG = 500  # words; a synopsis of so many should give ten questions
ENOUGH = 10


class Watch:
    """Seconds by stage; called with a stage's name as it begins."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._stage, self._since = "", perf_counter()

    def __call__(self, stage: str) -> None:
        """End the stage that runs and begin another."""
        now = perf_counter()
        self.seconds[self._stage] += now - self._since
        self._stage, self._since = stage, now


def main(places: list[Path]) -> None:
    """Build every synopsis and print the rows."""
    start = perf_counter()
    parse = load().parse
    print(f"loading the parser: {perf_counter() - start:.2f} s")
    watch, made, slowest = Watch(), dict[str, Making](), (0.0, "")
    for synopsis in synopses(places):
        seconds, making = build(synopsis, parse, watch)
        made[synopsis.slug.replace("-", "_")] = making
        slowest = max(slowest, (seconds, synopsis.slug))
    if not made:
        print("There is no synopsis.")
        return
    figures = {"sentences": sentences(made), "people": people(made), "reference": reference(made)}
    figures |= {"trees": trees(made), "scenes": scenes(made), "facts": facts(made)}
    figures |= {"audit": audit(made), "selection": selection(made)}
    for stage in STAGES:
        print(f"{stage:12} {watch.seconds[stage]:8.2f} s  {figures.get(stage, '')}")
    print(f"slowest film {slowest[0]:8.2f} s  {slowest[1]}")
    seconds, making = build(longest(made), parse, watch)
    print(
        f"longest text {seconds:8.2f} s  {len(making.selected)} questions of {MOST_CHARACTERS:,} characters"
    )


def build(synopsis: Synopsis, parse: Parse, watch: Watch) -> tuple[float, Making]:
    """Return the seconds that a film takes, and all that was made."""
    start = perf_counter()
    making = make_film(synopsis, parse, progress=watch)
    watch("")
    return perf_counter() - start, making


def sentences(made: dict[str, Making]) -> str:
    """Return how many there are, and how well they end where a reader ends them."""
    score = boundary_f({stem: making.passages for stem, making in made.items()})
    gold = f", boundary F {score:.4f}" if score is not None else ""
    return f"{sum(len(making.passages) for making in made.values())} sentences{gold}"


def trees(made: dict[str, Making]) -> str:
    """Return how many words were read."""
    return f"{sum(len(reading.words) for making in made.values() for reading in making.readings)} words"


def people(made: dict[str, Making]) -> str:
    """Return how well named characters and their pronouns are found."""
    films = {stem: making.film for stem, making in made.items()}
    named = sum(one.named for film in films.values() for one in film.characters)
    score, (right, given) = characters_f1(films), pronouns_right(films)
    gold = f", P {score.precision:.3f} R {score.recall:.3f} F1 {score.f1:.3f}"
    pronouns = f", pronouns {right:.3f} right of the {given:.3f} that are given"
    return f"{named} named characters{gold + pronouns if score.f1 else ''}"


def reference(made: dict[str, Making]) -> str:
    """Return how many pronouns are resolved, and how many of these rightly."""
    found = reference_accuracy(
        {stem: Resolution(one.readings, one.people, one.references) for stem, one in made.items()}
    ).get("all")
    used = sum(len(making.references) for making in made.values())
    gold = f", {found.precision:.3f} right of the {found.coverage:.3f} that are used" if found else ""
    return f"{used} references{gold}"


def scenes(made: dict[str, Making]) -> str:
    """Return how many there are, and in how many films they are 5 to 20."""
    counts = [len(making.film.scenes) for making in made.values()]
    usual = sum(5 <= count <= 20 for count in counts)
    return f"{sum(counts)} scenes, {usual} of {len(counts)} films have 5 to 20"


def facts(made: dict[str, Making]) -> str:
    """Return how many there are for 100 words."""
    count = sum(len(making.film.facts) for making in made.values())
    return f"{count} facts, {100 * count / words(made):.1f} for 100 words"


def audit(made: dict[str, Making]) -> str:
    """Return what became of the candidates."""
    refused = Counter(
        reason.partition(":")[0]
        for making in made.values()
        for refusal in making.refused
        for reason in refusal.reasons
    )
    why = ", ".join(f"{gate} {count}" for gate, count in refused.most_common(4))
    return f"{sum(len(making.candidates) for making in made.values())} candidates; refused: {why or 'none'}"


def selection(made: dict[str, Making]) -> str:
    """Return how many questions films have, with and without true/false."""
    questions = [question for making in made.values() for question in making.selected]
    others = sum(question.kind is not Kind.TRUE_FALSE for question in questions)
    long = [making for making in made.values() if _words(making) >= LONG]
    enough = sum(len(making.selected) >= ENOUGH for making in long)
    rates = (100 * count / words(made) for count in (len(questions), others))
    with_all, without = rates
    return (
        f"{len(questions)} questions, {with_all:.2f} for 100 words, {without:.2f} without true/false; "
        f"{enough} of {len(long)} films of {LONG} words have {ENOUGH}"
    )


def words(made: dict[str, Making]) -> int:
    """Return the words of all films."""
    return max(1, sum(map(_words, made.values())))


def _words(making: Making) -> int:
    return sum(len(sentence.text.split()) for sentence in making.film.sentences)


def synopses(places: list[Path]) -> Iterator[Synopsis]:
    """Yield the synopses in files and folders."""
    for place in places:
        found = sorted([*place.glob("*.md"), *place.glob("*.txt")]) if place.is_dir() else [place]
        yield from map(read, found)


def longest(made: dict[str, Making]) -> Synopsis:
    """Return a text of the greatest length that is accepted, made of all the films' sentences."""
    story = "\n\n".join(" ".join(passage.text for passage in making.passages) for making in made.values())
    front = "---\ntitle: The longest\n---\n"
    text = (story + "\n\n") * (MOST_CHARACTERS // max(1, len(story)) + 1)
    return parse_synopsis(front + text[: MOST_CHARACTERS - len(front)], "longest.md")


def read(path: Path) -> Synopsis:
    """Read a synopsis, giving it a title if it has no front matter."""
    text = path.read_text(encoding="utf-8")
    front = "" if text.startswith("---") else f"---\ntitle: {path.stem}\n---\n"
    return parse_synopsis(front + text, path.name)


if __name__ == "__main__":
    main([Path(word) for word in sys.argv[1:]] or [SEEDS])
