"""What is said about films that are added and removed: questions, progress, reports, refusals."""

from collections import Counter
from collections.abc import Iterable

from game.film import Film, FilmSummary
from game.wording.markdown import clipped, counted, listed, plain

_LONGEST_TITLE = 200
_LONGEST_REASON = 80
_MOST_REASONS = 3

FREE_TO_USE = "The text must be free to use: your own words, or under a licence that allows it"
"""Said where a text is handed over; Discord shows at most 100 characters there."""


def _title(title: str) -> str:
    return f"**{plain(clipped(title, _LONGEST_TITLE))}**"


def may_not() -> str:
    """Say who may add and remove films."""
    return "Only somebody who may manage this server can add, remove or export films; ask one of its admins."


def wrong_file(name: str) -> str:
    """Say which files are taken."""
    return f"“{plain(clipped(name, 60))}” is no text file; hand over a `.txt` or a `.md`."


def file_too_large(most_bytes: int) -> str:
    """Say how large a file may be."""
    return f"That file is too large; a synopsis has at most {most_bytes // 1000} kB."


def file_is_gone() -> str:
    """Say that Discord did not give the file."""
    return "Discord did not hand me the file; add it again."


def unusable(problem: str, file: str | None, line: int) -> str:
    """Say what is wrong with a text that was handed over, and where in a file."""
    if file is None:
        return f"That cannot be used: {plain(problem)}"
    return f"“{plain(clipped(file, 60))}” cannot be used, line {line}: {plain(problem)}"


def is_there(there: FilmSummary) -> str:
    """Ask whether a film shall be replaced."""
    counts = f"{counted(there.scenes, 'scene')}, {counted(there.playable, 'question')}"
    when = f" ({there.year})" if there.year else ""
    return (
        f"{_title(there.title)}{when} is there already: {counts}. Replace it? Rounds that are on go on as "
        "they began, and scores stay."
    )


def came_between(title: str) -> str:
    """Say that somebody else added the film first."""
    return f"Somebody else has just added {_title(title)}; look at it, and add yours again to replace it."


def kept_as_it_was(title: str) -> str:
    """Say that nothing was changed."""
    return f"{_title(title)} stays as it was."


def waiting(title: str, before: int) -> str:
    """Say that other films are built first."""
    return f"⏳ {_title(title)} waits: {counted(before, 'film')} to build before it."


def building(title: str) -> str:
    """Say that a film is being built."""
    return f"🛠️ Building {_title(title)}: scenes, characters, facts, questions… This takes a few seconds."


def too_many_builds(waiting: int) -> str:
    """Say that the queue is full."""
    return f"{counted(waiting, 'film')} are waiting to be built already; try again in a few minutes."


def took_too_long(title: str) -> str:
    """Say that a build was given up."""
    return f"{_title(title)} took too long to build, so I gave up; nothing was changed. A shorter text helps."


def process_ended(title: str) -> str:
    """Say that the process that builds died."""
    return f"Building {_title(title)} broke off, perhaps for lack of memory; nothing was changed. Try again."


def restarted(title: str) -> str:
    """Say that the bot goes away before a film is built."""
    return f"I am being restarted, so {_title(title)} was not built; nothing was changed. Add it again soon."


def nothing_to_ask(film: Film, refused: Iterable[tuple[str, ...]]) -> str:
    """Say that no question came of a text."""
    text = (
        f"I found no good question in {_title(film.title)} ({counted(len(film.sentences), 'sentence')}), so "
        "nothing was changed. A story of 300 words or more, in English and with the names of its people, "
        "works best."
    )
    return "\n".join(line for line in (text, _refusals(refused)) if line)


def built(film: Film, playable: int, typed: int, refused: Iterable[tuple[str, ...]]) -> str:
    """Report what came of a text, and say how to play it."""
    when = f" ({film.source.year})" if film.source.year else ""
    made = (
        counted(len(film.scenes), "scene"),
        counted(len(film.characters), "character"),
        counted(playable, "question"),
    )
    lines = [
        f"✅ {_title(film.title)}{when} is ready: {listed(made)}.",
        f"And {counted(typed, 'question')} without choices, for typed answers." if typed else "",
        _refusals(refused),
        f"▶️ Play it: `/trivia start film:{film.slug}`",
    ]
    return "\n".join(line for line in lines if line)


def asking_model() -> str:
    """Say that a language model is asked for more questions."""
    return "-# The language model is asked for more questions; you can play already."


def _refusals(refused: Iterable[tuple[str, ...]]) -> str:
    """Say how many questions were refused, and why most often; a reason is a gate's name and one clause."""
    gates = [reasons[0].partition(":")[0] for reasons in refused if reasons]
    if not gates:
        return ""
    commonest = sorted(Counter(gates).items(), key=lambda item: (-item[1], item[0]))[:_MOST_REASONS]
    named = [f"{plain(clipped(gate, _LONGEST_REASON))} ({count})" for gate, count in commonest]
    return f"-# {counted(len(gates), 'question')} refused, most often for: {', '.join(named)}."


def remove(there: FilmSummary) -> str:
    """Ask whether a film shall be removed."""
    counts = f"{counted(there.scenes, 'scene')}, {counted(there.questions, 'question')}"
    return f"Remove {_title(there.title)} ({counts}) for every server? What was played, and its scores, stay."


def exported(title: str) -> str:
    """Hand over the files of a film."""
    return f"{_title(title)}: `matinee build` makes it again of these two files, side by side in one folder."


def removed(title: str) -> str:
    """Say that a film is gone."""
    return f"{_title(title)} is removed."
