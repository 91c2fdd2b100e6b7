"""Routes that an interaction's token opens: the callback, and for 15 minutes follow-ups and edits."""

from sandbox import refusal
from sandbox.interaction import Interaction
from sandbox.interactions import Interactions
from sandbox.origin import describe
from sandbox.rest.call import Answer, Call, Handlers
from sandbox.world import World

CALLBACK = "/interactions/{interaction_id}/{interaction_token}/callback"
_WEBHOOK = "/webhooks/{webhook_id}/{webhook_token}"
_ORIGINAL = _WEBHOOK + "/messages/@original"
_MESSAGE = _WEBHOOK + "/messages/{message_id}"


class TokenRoutes:
    """What the bot does without counting against its own limits."""

    def __init__(self, world: World, interactions: Interactions) -> None:
        self.world = world
        self.interactions = interactions

    def handlers(self) -> Handlers:
        """Return what serves which route."""
        served: Handlers = {("POST", CALLBACK): self.acknowledge, ("POST", _WEBHOOK): self.follow_up}
        for path in (_ORIGINAL, _MESSAGE):
            served |= {("GET", path): self.show, ("PATCH", path): self.edit, ("DELETE", path): self.delete}
        return served

    def acknowledge(self, call: Call) -> Answer:
        """Acknowledge an interaction."""
        number = call.number("interaction_id", "Webhook")
        interaction = self.interactions.find(number, call.parameters["interaction_token"])
        call.note = describe(interaction)
        resource = self.interactions.acknowledge(interaction, call.draft)
        return (200, resource) if call.wants("with_response") else (204, None)

    def _interaction(self, call: Call) -> Interaction:
        if call.number("webhook_id", "Webhook") != self.world.bot.id:
            raise refusal.unknown("Webhook")
        interaction = self.interactions.of_token(call.parameters["webhook_token"])
        call.note = describe(interaction)
        return interaction

    def follow_up(self, call: Call) -> Answer:
        """Send a follow-up; tokens of interactions always answer with the message."""
        return 200, self.interactions.follow_up(self._interaction(call), call.draft).data

    def _which(self, call: Call) -> str:
        """Return which of the token's messages is meant."""
        which = call.parameters.get("message_id", "@original")
        if which != "@original":
            call.number("message_id", "Message")
        return which

    def show(self, call: Call) -> Answer:
        """A message of this token."""
        return 200, self.interactions.message_of(self._interaction(call), self._which(call)).data

    def edit(self, call: Call) -> Answer:
        """Change a message of this token."""
        message = self.interactions.message_of(self._interaction(call), self._which(call))
        self.interactions.desk.rewrite(message, call.draft)
        return 200, message.data

    def delete(self, call: Call) -> Answer:
        """Remove a message of this token."""
        message = self.interactions.message_of(self._interaction(call), self._which(call))
        self.world.delete_message(message)
        return 204, None
