"""More questions for a film: a language model writes them, proof and audit pass them or refuse them."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import httpx2

from data.builder.audit import audit_all
from data.builder.authored import authored_questions
from data.builder.built import Refusal
from data.builder.concordance import Concordance
from data.builder.difficulty import difficulty_of
from data.builder.gates.choices import mature_word
from data.builder.pack import Entry, Pack
from data.model.access import Access, Limits
from data.model.errors import BudgetError, ReplyError, ServerError
from data.model.proof import unproved
from data.model.reply import Reply, read_reply
from data.model.request import Portion, portions
from data.model.server import Pause, Server
from data.model.transport import open_client
from game.film import Film
from game.question import Question

Progress = Callable[[int, int], None]
"""Hears how many of how many portions of a film are done."""

_SOURCE = "model"
_ASKED = "near-duplicate: the film asks this already"


@dataclass(frozen=True, slots=True)
class Written:
    """What a model wrote: questions that passed, those refused, what went wrong, and what was spent.

    Each problem is one sentence for whoever builds the film; it quotes neither synopsis nor reply.
    """

    questions: tuple[Question, ...] = ()
    refused: tuple[Refusal, ...] = ()
    problems: tuple[str, ...] = ()
    requests: int = 0
    tokens: int = 0


@dataclass(slots=True)
class _Run:
    """One film on its way through a model: what is still to ask, and what came so far."""

    portions: tuple[Portion, ...]
    progress: Progress | None
    asked: int = 0
    replies: dict[int, Reply] = field(default_factory=dict[int, Reply])
    faults: dict[str, list[int]] = field(default_factory=dict[str, list[int]])
    trouble: str = ""

    def note(self, fault: str, portion: Portion) -> None:
        scenes = self.faults.setdefault(fault, [])
        if portion.scene.number not in scenes:
            scenes.append(portion.scene.number)


async def more_questions(
    film: Film,
    kept: Sequence[Question],
    access: Access,
    limits: Limits | None = None,
    progress: Progress | None = None,
    pause: Pause = asyncio.sleep,
) -> Written:
    """Ask a model for questions about each scene, beyond those that the film has.

    A server that misbehaves raises nothing: what came before the trouble is kept, and `problems` names it.
    """
    limits = limits or Limits()
    run = _Run(tuple(portions(film)), progress)
    try:
        client = open_client(access, limits)
    except (ValueError, httpx2.InvalidURL):
        problem = "LLM_BASE_URL, LLM_API_KEY or LLM_MODEL cannot be used as it is written; copy it again."
        return Written(problems=(problem,))
    async with client:
        server = Server(client, access, limits, pause)
        try:
            async with asyncio.timeout(limits.seconds):
                await _ask_all(run, server, limits.at_once)
        except TimeoutError:
            run.trouble = f"The language model took longer than {limits.seconds:g} seconds (LLM_SECONDS)."
    # Judging takes the processor for a while, which a live bot needs for its rounds.
    replies = [run.replies[at] for at in sorted(run.replies)]
    questions, refused = await asyncio.to_thread(judge, film, kept, replies)
    return Written(questions, refused, _problems(run), server.budget.requests, server.budget.tokens)


def judge(
    film: Film, kept: Sequence[Question], replies: Sequence[Reply]
) -> tuple[tuple[Question, ...], tuple[Refusal, ...]]:
    """Return what of the replies may be asked beside the questions of a film, and the rest with reasons."""
    refused = [refusal for reply in replies for refusal in reply.refused]
    entries = [entry for reply in replies for entry in reply.entries]
    concordance = Concordance.of(film)
    proved: list[Question] = []
    known = {question.id for question in kept}
    for question in _questions(film, entries):
        reason = _ASKED if question.id in known else unproved(question, concordance)
        if reason is None:
            proved.append(question)
        else:
            refused.append(Refusal(question.prompt, question.answer, _SOURCE, (reason,)))
    passed, failed = audit_all((*kept, *proved), film)
    new = tuple(question for question in passed if question.id not in known)
    refused += failed[len(kept) - (len(passed) - len(new)) :]  # those of the film itself come first
    return new, tuple(refused)


def _questions(film: Film, entries: Sequence[Entry]) -> list[Question]:
    pack = Pack(_SOURCE, film.slug, "", "", tuple(entries))
    made = (replace(question, source=_SOURCE) for question in authored_questions(pack, film))
    return [
        replace(question, mature=mature_word(question) is not None, difficulty=difficulty_of(question, film))
        for question in made
    ]


async def _ask_all(run: _Run, server: Server, at_once: int) -> None:
    """Ask about every portion, some at once; the first trouble ends all."""
    waiting = iter(enumerate(run.portions))

    async def work() -> None:
        for at, portion in waiting:
            try:
                reply = read_reply(await server.ask(portion), portion)
            except ReplyError as fault:
                run.note(str(fault), portion)
            except BudgetError as spent:  # others may still be waiting for what they have paid
                run.trouble = str(spent)
                return
            else:
                run.replies[at] = reply
                if reply.cut:
                    run.note(reply.cut, portion)
            run.asked += 1
            if run.progress is not None:
                run.progress(run.asked, len(run.portions))

    try:
        await server.choose_model()
        async with asyncio.TaskGroup() as group:
            for _ in range(at_once):
                group.create_task(work())
    except* ServerError as troubles:
        run.trouble = str(troubles.exceptions[0])


def _problems(run: _Run) -> tuple[str, ...]:
    """Return one sentence for each thing that went wrong, the trouble that ended it last."""
    said = [
        f"{'Scene' if len(scenes) == 1 else 'Scenes'} {', '.join(map(str, sorted(scenes)))}: {fault}."
        for fault, scenes in sorted(run.faults.items())
    ]
    return (*said, run.trouble) if run.trouble else tuple(said)
