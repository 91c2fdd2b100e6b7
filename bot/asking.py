"""Asking the language model: what it wrote joins a film that was built."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.settings import Settings
from data.builder import Built

Ask = Callable[[Built], Awaitable[Built]]
"""Returns the film with the model's questions as well."""


def asking(settings: Settings, say: Callable[[str], None]) -> Ask | None:
    """Return how to ask the model of the settings; None if there is none. `say` hears what came of it."""
    access = settings.llm_access
    if access is None:
        return None

    async def ask(built: Built) -> Built:
        from data.model.writing import more_questions  # its client takes a second to load, so only here

        written = await more_questions(built.film, built.questions, access, settings.llm_limits)
        say(
            f"{built.film.title}: questions of the language model: {len(written.questions)} kept,"
            f" {len(written.refused)} refused; requests: {written.requests}, tokens: {written.tokens:,}"
        )
        for problem in written.problems:
            say(f"{built.film.title}: {problem}")
        return replace(
            built,
            questions=(*built.questions, *written.questions),
            refused=(*built.refused, *written.refused),
        )

    return ask
