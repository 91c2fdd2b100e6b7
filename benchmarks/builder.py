"""How long films take to build: `python benchmarks/builder.py [FILE_OR_FOLDER…]`; without any, the seeds.

A text without front matter is taken as a bare synopsis. The last row is the longest one accepted.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from data.builder import Synopsis, build, parse_synopsis
from data.builder.synopsis import MOST_CHARACTERS

SEEDS = Path(__file__).parent.parent / "seeds"


def main(places: list[Path]) -> None:
    """Build every synopsis and print a row for each: seconds, words, scenes, characters, questions."""
    print(f"{'seconds':>8} {'words':>7} {'scenes':>7} {'people':>7} {'facts':>6} {'questions':>9}  film")
    for synopsis in synopses(places):
        start = perf_counter()
        built = build(synopsis)
        seconds = perf_counter() - start
        film = built.film
        print(
            f"{seconds:8.3f} {len(synopsis.body.split()):7} {len(film.scenes):7} {len(film.characters):7} "
            f"{len(film.facts):6} {len(built.questions):9}  {film.slug}"
        )


def synopses(places: list[Path]) -> Iterator[Synopsis]:
    """Yield the synopses in files and folders, and one of the greatest length made of all of them."""
    bodies = list[str]()
    for place in places:
        found = sorted([*place.glob("*.md"), *place.glob("*.txt")]) if place.is_dir() else [place]
        for path in found:
            synopsis = read(path)
            bodies.append(synopsis.body)
            yield synopsis
    story = "\n\n".join(bodies)
    front = "---\ntitle: The longest\n---\n"
    longest = (story + "\n\n") * (MOST_CHARACTERS // max(1, len(story)) + 1)
    yield parse_synopsis(front + longest[: MOST_CHARACTERS - len(front)], "longest.md")


def read(path: Path) -> Synopsis:
    """Read a synopsis, giving it a title if it has no front matter."""
    text = path.read_text(encoding="utf-8")
    front = "" if text.startswith("---") else f"---\ntitle: {path.stem}\n---\n"
    return parse_synopsis(front + text, path.name)


if __name__ == "__main__":
    main([Path(word) for word in sys.argv[1:]] or [SEEDS])
