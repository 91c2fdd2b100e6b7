"""Test users in the same process: they write, use commands, click, choose, fill in forms, and wait."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from sandbox.actions import Report
from sandbox.changes import Change, MessageCreated, MessageEdited
from sandbox.filling import inputs
from sandbox.interaction import Answered, Asked, Deferred, Failed, Interaction, Outcome, Suggested
from sandbox.invocation import Invalid, compose, find_command
from sandbox.server import Sandbox
from sandbox.sight import BUTTON, Message, Modal, Reply, look, read_form
from sandbox.wire import Json
from sandbox.writing import Upload

Made = TypeVar("Made")
Filled = str | bool | Upload | Sequence[str | int | Upload]
"""What a field of a form can be given: text, a switch, or choices (by label, value or id) and files."""
MESSAGE_MENU, USER_MENU = 3, 2
_ONE_VALUE = (4, 21, 23)
"""Text inputs, radio groups and checkboxes; the other fields take a list."""


class InteractionFailed(Exception):  # noqa: N818 - Discord's words: "This interaction failed"
    """The bot did not acknowledge in time or wrongly, or Discord's client would not have sent this."""


class Player:
    """A user of the sandbox. Where no channel is given, the default one is meant.

    `roles` are names; roles that the guilds do not have yet are made.

    `reaction` is how many seconds pass before each command or click. Nobody clicks a button in the instant in
    which it appears, and bots count on that: they learn a message's id only from the answer to their request.
    """

    def __init__(
        self,
        sandbox: Sandbox,
        name: str,
        *,
        moderator: bool = False,
        roles: Sequence[str] = (),
        reaction: float = 0.02,
    ) -> None:
        self.reaction = reaction
        self.sandbox = sandbox
        self.world = sandbox.world
        self.user = sandbox.world.add_user(name, moderator=moderator, roles=roles)

    @property
    def id(self) -> int:
        """The user's id."""
        return self.user.id

    @property
    def dm(self) -> int:
        """The id of the user's channel with the bot."""
        return self.world.dm(self.user).id

    def _where(self, channel: int | None) -> int:
        return self.sandbox.channel if channel is None else channel

    # Doing

    async def send(
        self,
        text: str,
        reply_to: Message | None = None,
        *,
        channel: int | None = None,
        ping: bool = True,
        files: Sequence[Upload] = (),
    ) -> Message:
        """Write a message."""
        where = self._where(channel) if reply_to is None else reply_to.channel
        replied = None if reply_to is None else reply_to.id
        actions = self.sandbox.actions
        message = _checked(
            lambda: actions.send(self.id, where, text, reply_to=replied, ping=ping, files=files)
        )
        return look(self.world, message.id)

    async def edit(self, message: Message, text: str) -> Message:
        """Change a message of one's own."""
        actions = self.sandbox.actions
        edited = _checked(lambda: actions.edit(self.id, message.channel, message.id, text))
        return look(self.world, edited.id)

    async def delete(self, message: Message) -> None:
        """Remove a message of one's own, or as a moderator anybody's."""
        _checked(lambda: self.sandbox.actions.delete(self.id, message.channel, message.id))

    async def react(self, message: Message, emoji: str, *, added: bool = True) -> None:
        """React to a message, or take that back."""
        actions = self.sandbox.actions
        _checked(lambda: actions.react(self.id, message.channel, message.id, emoji, added=added))

    async def command(
        self, name: str, options: Mapping[str, object] | None = None, *, channel: int | None = None
    ) -> Reply:
        """Use a chat command, "trivia start"; users and channels are given by their ids, files as uploads."""
        given = {key: self._handed_over(value) for key, value in (options or {}).items()}
        data = _checked(lambda: compose(self.world, name, given))
        return await self._do(
            lambda report: self.sandbox.actions.use_command(self.id, self._where(channel), data, report)
        )

    def _handed_over(self, value: object) -> object:
        if isinstance(value, Upload):
            return str(self.world.add_file(value.name, value.content).id)
        return value

    async def autocomplete(
        self, name: str, options: Mapping[str, object], focused: str, *, channel: int | None = None
    ) -> list[Json]:
        """Return what the bot suggests for the option that is being typed."""
        data = _checked(lambda: compose(self.world, name, options, focused))
        outcome, _ = await self._outcome(
            lambda report: self.sandbox.actions.ask_choices(self.id, self._where(channel), data, report)
        )
        assert isinstance(outcome, Suggested)
        return outcome.choices

    async def menu(self, name: str, target: "Message | Player") -> Reply:
        """Use a message menu or a user menu."""
        kind = MESSAGE_MENU if isinstance(target, Message) else USER_MENU
        command = _checked(lambda: find_command(self.world, name, kind))
        data = {"id": command["id"], "name": name, "type": kind, "target_id": str(target.id)}
        where = target.channel if isinstance(target, Message) else self.sandbox.channel
        return await self._do(lambda report: self.sandbox.actions.use_command(self.id, where, data, report))

    async def click(self, message: Message, button: str) -> Reply:
        """Click a button, named by label, custom id or emoji."""
        now = self._now(message)
        for shown in now.buttons:
            if button in (shown.label, shown.custom_id, shown.emoji) and shown.custom_id is not None:
                return await self._use(message, {"custom_id": shown.custom_id, "component_type": BUTTON})
        raise InteractionFailed(f"there is no button {button!r} on {now}")

    async def select(self, message: Message, select: str, values: Sequence[str | int]) -> Reply:
        """Choose from a select, named by placeholder or custom id; values by label, value or id."""
        now = self._now(message)
        for shown in now.selects:
            if select in (shown.placeholder, shown.custom_id):
                by_label = dict(shown.options)
                chosen = [by_label.get(str(value), str(value)) for value in values]
                return await self._use(message, {"custom_id": shown.custom_id, "values": chosen})
        raise InteractionFailed(f"there is no select {select!r} on {now}")

    async def submit(self, modal: Modal, fields: Mapping[str, Filled]) -> Reply:
        """Fill in a form; fields are named by label or custom id, choices by label, value or id.

        Fields that are not named stay as the bot has filled them in.
        """
        names = {label: custom_id for custom_id, label in modal.labels.items()}
        known = inputs(modal.components)
        filled: list[Json] = []
        for name, value in fields.items():
            custom_id = name if name in modal.labels else names.get(name)
            if custom_id is None:
                raise InteractionFailed(f"there is no field {name!r}; there are: {', '.join(names)}")
            filled.append({"custom_id": custom_id, **self._answer(known[custom_id], value)})
        data = {"custom_id": modal.custom_id, "components": filled}
        cause = self.world.interactions[modal.interaction_id]
        return await self._do(lambda report: self.sandbox.actions.submit(cause, data, report))

    def _answer(self, field: Json, value: Filled) -> Json:
        by_label = {option["label"]: option["value"] for option in field.get("options", ())}
        if field["type"] in _ONE_VALUE:
            return {"value": by_label.get(value, value) if isinstance(value, str) else value}
        given = [value] if isinstance(value, str | bool | Upload) else value
        return {"values": [by_label.get(one, str(self._handed_over(one))) for one in given]}

    async def _use(self, message: Message, data: Json) -> Reply:
        actions = self.sandbox.actions
        return await self._do(
            lambda report: actions.use_component(self.id, message.channel, message.id, data, report)
        )

    def _now(self, message: Message) -> Message:
        if message.id not in self.world.messages:
            raise InteractionFailed("this message is gone")
        return look(self.world, message.id)

    async def _do(self, start: Callable[[Report], Interaction]) -> Reply:
        outcome, interaction = await self._outcome(start)
        match outcome:
            case Answered(message):
                private = message.private_to is not None
                return Reply(Message(message.data, private), private)
            case Deferred(_, private):
                return Reply(private=private, deferred=True)
            case Asked(form):
                return Reply(modal=read_form(form, interaction.id))
            case _:
                raise AssertionError(outcome)

    async def _outcome(self, start: Callable[[Report], Interaction]) -> tuple[Outcome, Interaction]:
        await asyncio.sleep(self.reaction)
        future = asyncio.get_running_loop().create_future()

        def report(outcome: Outcome) -> None:
            if not future.done():
                future.set_result(outcome)

        interaction = _checked(lambda: start(report))
        outcome: Outcome = await future
        if isinstance(outcome, Failed):
            raise InteractionFailed(outcome.reason)
        return outcome, interaction

    # Seeing

    def messages(self, channel: int | None = None, *, after: int = 0) -> list[Message]:
        """Return the messages this user sees, oldest first: in one channel, or in all of them.

        With the id of a message only what was sent after it is looked at.
        """
        seen = self.world.visible(self.id, channel, after=after)
        return [Message(message.data, message.private_to is not None) for message in seen]

    async def wait_for(
        self,
        wanted: Callable[[Message], bool],
        timeout: float = 5.0,  # noqa: ASYNC109 - tests say how long they wait
        channel: int | None = None,
        *,
        after: int = 0,
    ) -> Message:
        """Return the first wanted message that this user sees, there already or still to come.

        An edit counts as well. `TimeoutError` after `timeout` seconds lists what was there. Where much was
        said before, a `channel` and the id `after` which the wanted message is sent make this cheap.
        """
        for message in self.messages(channel, after=after):
            if wanted(message):
                return message
        found = asyncio.get_running_loop().create_future()

        def hear(change: Change) -> None:
            if found.done() or not isinstance(change, MessageCreated | MessageEdited):
                return
            message = change.message
            if message.id > after and self.world.sees(self.id, message):
                seen = Message(message.data, message.private_to is not None)
                if wanted(seen):
                    found.set_result(seen)

        stop = self.world.listen(hear, channel)
        try:
            async with asyncio.timeout(timeout):
                result: Message = await found
                return result
        except TimeoutError:
            seen = "\n  ".join(str(message) for message in self.messages(channel)) or "nothing"
            raise TimeoutError(
                f"no such message within {timeout} s; {self.user.name} sees:\n  {seen}"
            ) from None
        finally:
            stop()


def _checked(make: Callable[[], Made]) -> Made:
    try:
        return make()
    except Invalid as invalid:
        raise InteractionFailed(str(invalid)) from None
