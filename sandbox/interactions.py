"""The life of interactions: started by a user, acknowledged once within three seconds, then their token.

What an interaction's state is, and what callbacks and follow-ups change in it, is decided here alone.
"""

from collections.abc import Callable

from sandbox import refusal
from sandbox.changes import InteractionStarted
from sandbox.description.commands import CHOICE_VALUES
from sandbox.description.faults import Fault, nested_errors
from sandbox.interaction import (
    ACKNOWLEDGE_SECONDS,
    AUTOCOMPLETE,
    COMMAND,
    COMPONENT,
    MODAL,
    NO_ANSWER,
    TOKEN_SECONDS,
    Answered,
    Asked,
    Deferred,
    Failed,
    Interaction,
    Outcome,
    Suggested,
    new_token,
)
from sandbox.invocation import focused
from sandbox.message import EPHEMERAL, LOADING, Message
from sandbox.origin import answer_type, clicked, describe, origin
from sandbox.places import Channel
from sandbox.snowflake import is_snowflake
from sandbox.wire import Json
from sandbox.world import World
from sandbox.writing import Desk, Draft

ANSWER, DEFER, DEFER_UPDATE, UPDATE, CHOICES, FORM = 4, 5, 6, 7, 8, 9
"""The kinds of callback, by Discord's numbers."""

CALLBACKS = {
    COMMAND: (ANSWER, DEFER, FORM),
    COMPONENT: (ANSWER, DEFER, DEFER_UPDATE, UPDATE, FORM),
    AUTOCOMPLETE: (CHOICES,),
    MODAL: (ANSWER, DEFER, DEFER_UPDATE, UPDATE),
}


class Interactions:
    """Starts interactions and takes the bot's callbacks and follow-ups."""

    def __init__(self, world: World, desk: Desk, complain: Callable[[str], None]) -> None:
        self.world = world
        self.desk = desk
        self._complain = complain
        self.online = False

    # The user's side

    def start(
        self,
        kind: int,
        user_id: int,
        channel: Channel,
        data: Json,
        report: Callable[[Outcome], None],
        *,
        message: Message | None = None,
        cause: Interaction | None = None,
    ) -> Interaction:
        """Let a user do something; `report` hears once what became of it."""
        clock = self.world.clock
        interaction = Interaction(
            self.world.snowflakes.next(),
            new_token(),
            kind,
            user_id,
            channel.id,
            data,
            clock.now(),
            report,
            message,
            cause,
        )
        deadline = interaction.created_at + ACKNOWLEDGE_SECONDS
        interaction.alarm = clock.at(deadline, lambda: self._give_up(interaction))
        self.world.add_interaction(interaction)
        self.world.tell(InteractionStarted(interaction))
        return interaction

    def _give_up(self, interaction: Interaction) -> None:
        reason = "; ".join([NO_ANSWER, *interaction.refused])
        away = self.world.is_away_from(interaction.channel_id)
        if self.online and not away and not interaction.excused:
            self._complain(f"{describe(interaction)} was not acknowledged within 3 seconds")
        interaction.end(Failed(reason))

    # The bot's side

    def find(self, interaction_id: int, token: str) -> Interaction:
        """Return an interaction that may be acknowledged now; `Refusal` if it is too late or done."""
        interaction = self.world.interactions.get(interaction_id)
        if interaction is None or interaction.token != token:
            raise refusal.unknown_interaction()
        if self.world.is_away_from(interaction.channel_id):
            raise refusal.unknown_interaction(problem=False)
        if interaction.callback is not None:
            raise refusal.already_acknowledged(problem=not interaction.excused)
        if interaction.over or self.world.clock.now() - interaction.created_at > ACKNOWLEDGE_SECONDS:
            raise refusal.unknown_interaction(problem=not interaction.excused)
        return interaction

    def excuse(self, interaction_id: str) -> None:
        """Remember that an ordered fault struck an interaction."""
        interaction = self.world.interactions.get(int(interaction_id)) if interaction_id.isdigit() else None
        if interaction is not None:
            interaction.excused = True

    def refuse(self, interaction_id: str, refused: refusal.Refusal, problems: list[str]) -> None:
        """Remember that a callback was wrong; the user hears of it if no right one comes in time."""
        interaction = self.world.interactions.get(int(interaction_id)) if interaction_id.isdigit() else None
        if interaction is not None and not interaction.over:
            interaction.refused.append("; ".join(problems) or f"{refused.message} ({refused.code})")

    def acknowledge(self, interaction: Interaction, draft: Draft) -> Json:
        """Take the callback of an interaction; returns Discord's callback resource."""
        kind, data = draft.body["type"], draft.body.get("data") or {}
        allowed = CALLBACKS[interaction.kind]
        if kind not in allowed or (kind in (DEFER_UPDATE, UPDATE) and clicked(interaction) is None):
            choices = ", ".join(str(number) for number in allowed)
            fault = Fault(("type",), "BASE_TYPE_CHOICES", f"Value must be one of {{{choices}}}.")
            raise refusal.invalid_form(nested_errors([fault]))
        message, outcome = self._perform(interaction, kind, Draft(data, draft.files))
        interaction.callback = kind
        if interaction.cause is not None:
            interaction.cause.form = None
        if message is not None:
            interaction.original = message.id
            interaction.own.add(message.id)
        interaction.end(outcome)
        return self._resource(interaction, kind, message)

    def _perform(self, interaction: Interaction, kind: int, draft: Draft) -> tuple[Message | None, Outcome]:
        message = clicked(interaction)
        private = bool((draft.body.get("flags") or 0) & EPHEMERAL)
        if kind == ANSWER:
            answer = self._answer(interaction, draft, private=private)
            return answer, Answered(answer)
        if kind == DEFER:
            thinking = self._answer(interaction, draft, private=private, loading=True)
            return thinking, Deferred(thinking, private)
        if kind == CHOICES:
            choices = draft.body.get("choices") or []
            _check_choices(interaction, choices)
            return None, Suggested(choices)
        if kind == FORM:
            interaction.form = draft.body
            return None, Asked(draft.body)
        if message is None or message.id not in self.world.messages:
            raise refusal.unknown("Message")
        if kind == UPDATE:
            self.desk.rewrite(message, draft)
            return message, Answered(message, edited=True)
        return message, Deferred(None)

    def _answer(
        self, interaction: Interaction, draft: Draft, *, private: bool, loading: bool = False
    ) -> Message:
        extra = origin(self.world, interaction) | {"type": answer_type(interaction)}
        if loading:
            extra["flags"] = LOADING | (EPHEMERAL if private else 0)
        return self.desk.write(
            self._channel(interaction),
            self.world.bot.id,
            draft,
            extra=extra,
            private_to=interaction.user_id if private else None,
            reply_to=clicked(interaction),
        )

    def _channel(self, interaction: Interaction) -> Channel:
        channel = self.world.channels.get(interaction.channel_id)
        if channel is None:
            raise refusal.unknown("Channel")
        return channel

    def _resource(self, interaction: Interaction, kind: int, message: Message | None) -> Json:
        said: Json = {"id": str(interaction.id), "type": interaction.kind}
        if kind in (ANSWER, DEFER, UPDATE) and message is not None:
            said |= {
                "response_message_id": str(message.id),
                "response_message_loading": kind == DEFER,
                "response_message_ephemeral": message.private_to is not None,
            }
        resource: Json = {"interaction": said}
        if kind in (ANSWER, UPDATE) and message is not None:
            resource["resource"] = {"type": kind, "message": message.data}
        return resource

    # Tokens

    def of_token(self, token: str) -> Interaction:
        """Return the interaction of a token that may be used now, or `Refusal`."""
        interaction = self.world.tokens.get(token)
        if interaction is None:
            raise refusal.unknown("Webhook")
        if self.world.clock.now() - interaction.created_at > TOKEN_SECONDS:
            raise refusal.invalid_token()
        if self.world.is_away_from(interaction.channel_id):
            raise refusal.unknown("Webhook")
        if interaction.callback is None or interaction.callback == CHOICES:
            raise refusal.unknown("Webhook")
        return interaction

    def message_of(self, interaction: Interaction, which: str) -> Message:
        """Return a message that a token may read, edit and delete; `which` is an id or `@original`."""
        wanted = int(which) if is_snowflake(which) else interaction.original
        message = self.world.messages.get(wanted or 0)
        if message is None or wanted not in interaction.own:
            raise refusal.unknown("Message")
        return message

    def follow_up(self, interaction: Interaction, draft: Draft) -> Message:
        """Send another message; the first one after a deferral takes the place of "thinking"."""
        original = self.world.messages.get(interaction.original or 0)
        if original is not None and original.loading:
            self.desk.rewrite(original, draft)
            return original
        private = bool((draft.body.get("flags") or 0) & EPHEMERAL)
        extra = origin(self.world, interaction)
        if original is not None:
            extra["interaction_metadata"]["original_response_message_id"] = str(original.id)
        message = self.desk.write(
            self._channel(interaction),
            self.world.bot.id,
            draft,
            extra=extra,
            private_to=interaction.user_id if private else None,
            reply_to=original,
        )
        interaction.own.add(message.id)
        return message


def _check_choices(interaction: Interaction, choices: list[Json]) -> None:
    """Refuse suggestions whose values are not of the type of the option that is being typed."""
    option = focused(interaction.data.get("options") or [])
    shape = CHOICE_VALUES.get(option["type"]) if option else None
    faults: list[Fault] = []
    if shape is not None:
        for index, choice in enumerate(choices):
            shape.check(choice["value"], ("data", "choices", str(index), "value"), faults)
    if faults:
        raise refusal.invalid_form(nested_errors(faults))
