"""What players do in a live round and what they are told: click, write, arrange, join, vote, get hints."""

import logging
from collections.abc import Awaitable
from time import monotonic

import discord

from bot.client import Click
from cogs.permissions import is_host
from cogs.rounds.controls import Action, Control, appeal_button
from cogs.rounds.forms import answer_form, ordered, written
from cogs.rounds.host import Host
from cogs.rounds.stage import FAILURES
from game.effects import Effect, Extended, Hinted, Joined, Noted, Refused, Voted
from game.errors import PlayerError
from game.events import Answer, Begin, Delay, Extend, Given, Join, Skip, Stop, TakeHint
from game.judge import Verdict
from game.options import Mode, Takes
from game.wording import answers as wording
from game.wording import problems, rounds
from game.wording.markdown import plain
from game.wording.questions import hint as hint_text

_log = logging.getLogger(__name__)
_SLOW_SECONDS = 0.5


async def press(host: Host, interaction: Click, control: Control) -> None:
    """Take what a player pressed or filled in to the round."""
    if host.heard.again(interaction.id):
        return
    match control.action:
        case Action.CHOICE:
            await _answer(host, interaction, control.number, control.place)
        case Action.ANSWER:
            await _open_form(host, interaction, control.number)
        case Action.TEXT:
            await _write(host, interaction, control.number, written(interaction.data or {}))
        case Action.ORDER:
            await _arrange(host, interaction, control.number)
        case Action.JOIN:
            effects = await host.report(Join(_at(interaction), interaction.user.id, control.place))
            await _acknowledge(host, interaction, _reply(host, None, effects))
        case Action.BEGIN:
            await _begin(host, interaction)
        case _:
            raise PlayerError(problems.round_goes_on())


async def write(host: Host, interaction: Click, text: str) -> None:
    """Take what a player typed to the open question."""
    if not host.heard.again(interaction.id):
        await _write(host, interaction, host.round.number, text)


async def _write(host: Host, interaction: Click, number: int, text: str) -> None:
    """Judge what a player typed; the round decides whether it counts."""
    if host.round.options.rules.takes is not Takes.TEXT:
        raise PlayerError(problems.use_buttons())
    dealt = host.dealt(number)
    if dealt is None:
        raise PlayerError(problems.nothing_to_answer())
    verdict = host.judge(text, dealt.question)
    effects = await host.report(Answer(_at(interaction), interaction.user.id, number, text, verdict))
    await _acknowledge(host, interaction, _reply(host, number, effects), _appeal(host, effects))


def _appeal(host: Host, effects: list[Effect]) -> discord.ui.View | None:
    """Return the button to appeal with, if the judge did not accept what a player of a server typed."""
    match effects:
        case [Noted(verdict=Verdict(accepted=False)) as noted] if host.sitting.guild is not None:
            return appeal_button(host.sitting.id, noted.number, noted.attempt)
        case _:
            return None


async def reply(host: Host, message: discord.Message) -> None:
    """Take a reply to the open question: as an answer where the first one wins, else point to the button."""
    options, text = host.round.options, message.content.strip()
    if options.rules.takes is Takes.CHOICE or host.heard.again(message.id):
        return
    if options.mode is Mode.FIRST and text:
        dealt = host.round.asked.dealt if host.round.asked is not None else None
        if dealt is not None:
            _remember(host, message.author)
            verdict = host.judge(text, dealt.question)
            at = message.created_at.timestamp()
            await host.report(Answer(at, message.author.id, host.round.number, text[:200], verdict))
        return
    if not host.pointed:
        host.pointed = True
        pointer = wording.ping_me() if options.mode is Mode.FIRST else wording.use_the_button()
        await _tried(message.reply(pointer))


async def hint(host: Host, interaction: Click) -> None:
    """Give a player a hint, privately."""
    if host.heard.again(interaction.id):
        return
    effects = await host.report(TakeHint(_at(interaction), interaction.user.id))
    await _acknowledge(host, interaction, _reply(host, host.round.number, effects))


async def skip(host: Host, interaction: Click) -> None:
    """Skip the question, or count a vote for it: everybody sees that."""
    if host.heard.again(interaction.id):
        return
    at_once = interaction.user.id == host.sitting.starter or is_host(interaction)
    effects = await host.report(Skip(_at(interaction), interaction.user.id, at_once))
    match effects:
        case [Refused() as refused]:
            await _acknowledge(host, interaction, wording.refused(None, refused))
        case [Voted() as voted, *_]:
            await _tell_all(host, interaction, wording.voted(voted))
        case _:
            await _tell_all(host, interaction, wording.skipping())


async def extend(host: Host, interaction: Click, seconds: float) -> None:
    """Give the open question more time: everybody sees that."""
    if host.heard.again(interaction.id):
        return
    check_may_run(host, interaction)
    effects = await host.report(Extend(_at(interaction), interaction.user.id, seconds))
    match effects:
        case [Extended() as extended]:
            await _tell_all(host, interaction, wording.extended(extended.number, extended.bell))
        case _:
            await _acknowledge(host, interaction, _reply(host, None, effects))


async def stop(host: Host, interaction: Click) -> None:
    """End the round now, with its scores."""
    if host.heard.again(interaction.id):
        return
    check_may_run(host, interaction)
    # Answered first, so that the board can be posted with this very token.
    await _acknowledge(host, interaction, rounds.stopping())
    await host.report(Stop(_at(interaction), interaction.user.id))


def check_may_run(host: Host, interaction: Click) -> None:
    """Raise `PlayerError` unless it is the round's starter or a host."""
    if interaction.user.id != host.sitting.starter and not is_host(interaction):
        raise PlayerError(problems.may_not_run())


async def _answer(host: Host, interaction: Click, number: int, given: Given) -> None:
    effects = await host.report(Answer(_at(interaction), interaction.user.id, number, given))
    await _acknowledge(host, interaction, _reply(host, number, effects))


async def _arrange(host: Host, interaction: Click, number: int) -> None:
    order = ordered(interaction.data or {})
    if len(set(order)) < len(order):
        raise PlayerError(wording.no_such_order())
    await _answer(host, interaction, number, order)


async def _open_form(host: Host, interaction: Click, number: int) -> None:
    """Open the form; if Discord makes us wait, the question stays open for so much longer."""
    dealt = host.dealt(number)
    if dealt is None or number != host.round.number:
        raise PlayerError(problems.nothing_to_answer())
    takes = host.round.options.rules.takes
    begun = monotonic()
    if await _tried(interaction.response.send_modal(answer_form(host.sitting.id, number, dealt, takes))):
        host.stage.freshen(interaction)
    took = monotonic() - begun
    if took > _SLOW_SECONDS:
        await host.report(Delay(host.now(), number, took))


async def _begin(host: Host, interaction: Click) -> None:
    check_may_run(host, interaction)
    begun = await host.report(Begin(_at(interaction), interaction.user.id))
    await _acknowledge(host, interaction, wording.begun() if begun else wording.begun_already())


def _reply(host: Host, number: int | None, effects: list[Effect]) -> str:
    dealt = host.dealt(number) if number is not None else None
    match effects:
        case [Noted() as noted] if dealt is not None:
            return wording.noted(dealt, noted)
        case [Hinted() as hinted] if dealt is not None:
            return wording.hinted(hinted, hint_text(dealt, hinted.level))
        case [Joined() as joined]:
            return wording.joined(joined)
        case [Refused() as refused]:
            return wording.refused(dealt, refused)
        case _:
            raise ValueError(f"a player's deed led to {effects}")


def _at(interaction: Click) -> float:
    return interaction.created_at.timestamp()


def _remember(host: Host, player: discord.User | discord.Member) -> None:
    host.names[player.id] = plain(player.display_name)


async def _tell_all(host: Host, interaction: Click, text: str) -> None:
    _remember(host, interaction.user)
    if await _tried(interaction.response.send_message(text)):
        host.stage.freshen(interaction)


async def _acknowledge(
    host: Host, interaction: Click, text: str, view: discord.ui.View | None = None
) -> None:
    """Answer privately; the first answer to a question in such a way that its token can edit it."""
    _remember(host, interaction.user)
    buttons = view or discord.utils.MISSING
    if not host.stage.claim_edit(interaction):
        if await _tried(interaction.response.send_message(text, view=buttons, ephemeral=True)):
            host.stage.freshen(interaction)
        return
    if not await _tried(interaction.response.defer()):
        host.stage.give_edit_back(interaction)
        return
    host.stage.freshen(interaction)
    await _tried(interaction.followup.send(text, view=buttons, ephemeral=True))


async def _tried(request: Awaitable[object]) -> bool:
    """Whether Discord took what a player is told; what was done counts anyhow, and the next click says so."""
    try:
        await request
    except FAILURES as refusal:
        _log.warning("a player could not be answered: %s", refusal)
        return False
    return True
