"""Appeals against the judge: players file them, hosts decide them, scores are corrected."""

import discord

from bot.client import Click
from cogs.options import chosen_round
from cogs.permissions import is_host, place_of
from cogs.rounds.controls import Action, Control, decision_buttons, fixed
from cogs.rounds.hosts import Hosts
from data.appeals import Appeal, Decision
from data.ledger import Record
from data.store import Store
from game.appeals import guesses, points_missed
from game.effects import Corrected
from game.errors import PlayerError
from game.events import Uphold
from game.question import Question
from game.round import Round
from game.wording import appeals as wording


class Appeals:
    """Takes appeals, shows them to hosts one after another, and does what they decide."""

    def __init__(self, store: Store, hosts: Hosts) -> None:
        self._store = store
        self._hosts = hosts

    async def file(self, interaction: Click, control: Control) -> None:
        """Put a player's guess on the list of its server."""
        sitting = await chosen_round(self._store, control.round)
        found = guesses(await self._store.ledger.events(sitting.id), control.number, interaction.user.id)
        if not 1 <= control.place <= len(found):
            raise PlayerError(wording.no_such_guess())
        guess = found[control.place - 1]
        is_new = await self._store.appeals.file(
            Appeal(
                place=sitting.place,
                round=sitting.id,
                number=control.number,
                player=interaction.user.id,
                attempt=control.place,
                question=sitting.dealt[control.number - 1].question.id,
                text=str(guess.given),
                at=guess.at,
            )
        )
        text = wording.filed() if is_new else wording.filed_already()
        await interaction.response.send_message(text, ephemeral=True)

    async def show(self, interaction: Click) -> None:
        """Show a host the oldest appeal that waits."""
        _check_judge(interaction)
        text, view = await self._next(place_of(interaction))
        await interaction.response.send_message(text, view=view, ephemeral=True)

    async def decide(self, interaction: Click, control: Control) -> None:
        """Do what a host decided, and show the next appeal."""
        _check_judge(interaction)
        place = place_of(interaction)
        appeal = await self._store.appeals.find(int(control.round, 16))
        if appeal is None or appeal.place != place:
            raise PlayerError(wording.decided_already())
        upheld = control.action is Action.UPHOLD
        gained = await self._correct(appeal, interaction) if upheld else 0
        await self._store.appeals.decide(appeal, Decision.UPHELD if upheld else Decision.DENIED)
        text, view = await self._next(place)
        await interaction.response.edit_message(content=text, view=view)
        if upheld:
            public = wording.upheld(f"<@{appeal.player}>", appeal.text, appeal.number, gained)
            await interaction.followup.send(public)

    async def _next(self, place: int) -> tuple[str, discord.ui.View]:
        waiting = await self._store.appeals.waiting(place)
        if not waiting:
            return wording.none_waiting(), fixed(())
        appeal = waiting[0]
        sitting = await chosen_round(self._store, appeal.round)
        question: Question = sitting.dealt[appeal.number - 1].question
        text = wording.case(question, appeal.text, f"<@{appeal.player}>", len(waiting))
        return text, decision_buttons(appeal.id)

    async def _correct(self, appeal: Appeal, interaction: Click) -> int:
        """Correct the score of the appeal's round, be it on or over; return the points that this gives.

        Done before the decision is written down: if the bot goes down between the two, the host decides
        again, and a score is never corrected twice.
        """
        sitting = await chosen_round(self._store, appeal.round)
        events = await self._store.ledger.events(sitting.id)
        guess = guesses(events, appeal.number, appeal.player)[appeal.attempt - 1]
        gain = points_missed(sitting.dealt, sitting.options, events, guess)
        at = interaction.created_at.timestamp()
        event = Uphold(at, appeal.player, appeal.number, gain)
        host = self._hosts.by_round(sitting.id)
        if host is not None:
            effects = await host.report(event)
        else:
            game = Round(sitting.dealt, sitting.options)
            for each in events:
                game.handle(each)
            effects = game.handle(event)
            if effects:
                record = Record(len(events) + 1, event, effects)
                await self._store.ledger.append(sitting, [record])
        if not effects and host is not None and host.round.is_open(appeal.number):
            raise PlayerError(wording.still_open())
        return sum(effect.points for effect in effects if isinstance(effect, Corrected))


def _check_judge(interaction: Click) -> None:
    if not is_host(interaction):
        raise PlayerError(wording.may_not())
