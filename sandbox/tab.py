"""One browser tab: what its user may see goes out, what the user does comes in (see PROTOCOL.md)."""

import asyncio
import itertools
from collections.abc import Callable
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from aiohttp import web

from sandbox.changes import (
    BotChanged,
    BotJoined,
    Change,
    ChannelCreated,
    ChannelDeleted,
    ChannelEdited,
    CommandsChanged,
    MessageCreated,
    MessageDeleted,
    MessageEdited,
    Requested,
    Typing,
    UsersChanged,
)
from sandbox.frames import number, read_frame, text_of, tree
from sandbox.interaction import Answered, Asked, Deferred, Failed, Interaction, Outcome, Suggested
from sandbox.invocation import Invalid
from sandbox.message import Message
from sandbox.page_faults import PageFaults
from sandbox.people import User
from sandbox.places import DM, Channel
from sandbox.recorded import Request
from sandbox.snowflake import is_snowflake
from sandbox.wire import Json, written

if TYPE_CHECKING:
    from sandbox.server import Sandbox

NAMES = ("Ada", "Ben", "Cleo", "Dev", "Edith", "Femi", "Greta", "Hugo", "Ines", "Jonas", "Kira", "Liam")
SHOWN_MESSAGES, SHOWN_REQUESTS = 100, 200
LONGEST_NAME = 32


class Tab:
    """One browser tab and the user in it."""

    def __init__(
        self,
        sandbox: "Sandbox",
        socket: web.WebSocketResponse,
        hints: tuple[str, ...],
        faults: PageFaults,
    ) -> None:
        self.sandbox = sandbox
        self.world = sandbox.world
        self.actions = sandbox.actions
        self.socket = socket
        self.hints = hints
        self.faults = faults
        self.user: User | None = None
        self.forms: dict[str, Interaction] = {}
        self._frames = asyncio.Queue[str]()

    # Out

    def send(self, kind: str, **fields: Any) -> None:
        """Send one frame."""
        self._frames.put_nowait(written({"type": kind, **fields}))

    async def send_all(self) -> None:
        """Send frames in order, for ever."""
        while True:
            try:
                await self.socket.send_str(await self._frames.get())
            except ConnectionError:
                return

    def hear(self, change: Change) -> None:
        """Pass on what this tab's user may know."""
        if self.user is None:
            return
        match change:
            case UsersChanged():
                self.send("users", users=self._users())
            case CommandsChanged():
                self.send("commands", commands=self.world.offered())
            case BotChanged(online):
                self.send("bot", online=online)
            case BotJoined():
                self._greet(self.user)
            case Requested(request):
                self.send("request", request=_shown(request))
            case MessageCreated(message) | MessageEdited(message) | MessageDeleted(message):
                if self._sees(message):
                    self._tell_of_message(message, change)
            case _:
                self._tell_of_place(change)

    def tell_of_faults(self) -> None:
        """Say what goes wrong now."""
        if self.user is not None:
            self.send("faults", faults=self.faults.json())

    def _tell_of_place(self, change: Change) -> None:
        match change:
            case ChannelCreated(channel) | ChannelEdited(channel) if self._may_enter(channel):
                self.send("channel", channel=channel.json())
            case ChannelDeleted(channel):
                self.send("channel_delete", channel_id=str(channel.id))
            case Typing(channel, user_id) if self._may_enter(channel):
                self.send("typing", channel_id=str(channel.id), user_id=str(user_id))

    def _tell_of_message(self, message: Message, change: Change) -> None:
        if isinstance(change, MessageDeleted):
            self.send("message_delete", channel_id=str(message.channel_id), id=str(message.id))
        else:
            kind = "message_create" if isinstance(change, MessageCreated) else "message_update"
            self.send(kind, message=self._seen(message))

    def _seen(self, message: Message) -> Json:
        """Return a message as this tab's user sees it: `me` of its reactions is about them."""
        if self.user is None or not message.reactions:
            return message.data
        return {**message.data, "reactions": message.counted_reactions(self.user.id)}

    def _sees(self, message: Message) -> bool:
        return self.user is not None and self.world.sees(self.user.id, message)

    def _may_enter(self, channel: Channel) -> bool:
        return self.user is not None and self.world.permissions(self.user.id, channel) > 0

    def _users(self) -> list[Json]:
        return [user.json for user in self.world.users.values()]

    def _greet(self, user: User) -> None:
        world = self.world
        places = [channel for channel in world.channels.values() if self._may_enter(channel)]
        bot = world.bot
        self.send(
            "ready",
            user=user.json,
            users=self._users(),
            application={"id": str(bot.id), "name": bot.name, "bot": bot.json},
            guilds=[
                {
                    "id": str(guild.id),
                    "name": guild.name,
                    "channels": [channel.json() for channel in places if channel.guild_id == guild.id],
                }
                for guild in world.guilds.values()
            ],
            dms=[channel.json() for channel in places if channel.kind == DM],
            commands=world.offered(),
            messages={
                str(channel.id): [
                    self._seen(message) for message in world.visible(user.id, channel.id)[-SHOWN_MESSAGES:]
                ]
                for channel in places
            },
            requests=[_shown(request) for request in self._requests()],
            hints=list(self.hints),
            faults=self.faults.json(),
            bot_online=self.sandbox.gateway.online,
        )

    def _requests(self) -> list[Request]:
        log = self.sandbox.log
        latest = [*log.requests[-SHOWN_REQUESTS:], *log.failed[-SHOWN_REQUESTS:]]
        return sorted(latest, key=lambda request: request.id)[-SHOWN_REQUESTS:]

    # In

    def receive(self, text: str) -> None:
        """Do what a frame says; one that makes no sense is answered with why."""
        try:
            self._perform(read_frame(text))
        except Invalid as invalid:
            self.send("error", reason=str(invalid))

    def _perform(self, frame: Json) -> None:
        kind = frame.get("type")
        if kind == "hello":
            self._hello(frame)
            return
        if self.user is None:
            raise Invalid("say hello first")
        if kind == "send":
            reply_to = None if frame.get("reply_to") is None else number(frame, "reply_to")
            ping = frame.get("ping") is not False
            channel_id, content = number(frame, "channel_id"), text_of(frame, "content")
            self.actions.send(self.user.id, channel_id, content, reply_to=reply_to, ping=ping)
        elif kind in ("edit", "delete", "react"):
            self._change(self.user, kind, frame)
        elif kind == "open_dm":
            self.send("channel", channel=self.world.dm(self.user).json())
        elif kind == "fault":
            self.faults.apply(frame)
        elif kind in ("command", "autocomplete", "component", "modal_submit"):
            self._interact(self.user, str(kind), frame)
        else:
            raise Invalid(f"unknown: {kind!r}")

    def _change(self, user: User, kind: str, frame: Json) -> None:
        channel_id, message_id = number(frame, "channel_id"), number(frame, "message_id")
        if kind == "edit":
            self.actions.edit(user.id, channel_id, message_id, text_of(frame, "content"))
        elif kind == "delete":
            self.actions.delete(user.id, channel_id, message_id)
        else:
            added, emoji = frame.get("on") is not False, text_of(frame, "emoji")
            self.actions.react(user.id, channel_id, message_id, emoji, added=added)

    def _hello(self, frame: Json) -> None:
        user_id, name = frame.get("user_id"), frame.get("name")
        user = self.world.users.get(int(user_id)) if is_snowflake(user_id) else None
        if user is None or user.bot:
            wanted = str(name).strip()[:LONGEST_NAME] if name else None
            named = (user for user in self.world.users.values() if user.name == wanted and not user.bot)
            user = next(named, None) or self.world.add_user(wanted or self._free_name())
        self.user = user
        self._greet(user)

    def _free_name(self) -> str:
        taken = {user.name for user in self.world.users.values()}
        rounds = itertools.count(1)
        names = (f"{name}{number if number > 1 else ''}" for number in rounds for name in NAMES)
        return next(name for name in names if name not in taken)

    def _interact(self, user: User, kind: str, frame: Json) -> None:
        nonce, data = text_of(frame, "nonce"), tree(frame, "data")
        started: list[Interaction] = []

        def report(outcome: Outcome) -> None:
            self._report(nonce, started[0], outcome)

        try:
            started.append(self._start(user, kind, frame, data, report))
        except Invalid as invalid:
            self.send("interaction", nonce=nonce, state="failed", reason=str(invalid))

    def _start(
        self, user: User, kind: str, frame: Json, data: Json, report: Callable[[Outcome], None]
    ) -> Interaction:
        if kind == "modal_submit":
            cause = self.forms.get(text_of(frame, "modal_nonce"))
            if cause is None:
                raise Invalid("this form is not open")
            return self.actions.submit(cause, data, report)
        channel_id = number(frame, "channel_id")
        if kind == "command":
            return self.actions.use_command(user.id, channel_id, data, report)
        if kind == "autocomplete":
            return self.actions.ask_choices(user.id, channel_id, data, report)
        return self.actions.use_component(user.id, channel_id, number(frame, "message_id"), data, report)

    def _report(self, nonce: str, interaction: Interaction, outcome: Outcome) -> None:
        match outcome:
            case Suggested(choices):
                self.send("choices", nonce=nonce, choices=choices)
            case Asked(form):
                self.forms[nonce] = interaction
                fields = {key: form[key] for key in ("custom_id", "title", "components")}
                self.send("modal", nonce=nonce, **fields)
                self.send("interaction", nonce=nonce, state="acknowledged")
            case Answered(message):
                private = message.private_to is not None
                self.send("interaction", nonce=nonce, state="acknowledged", ephemeral=private)
            case Deferred(message, private):
                thinking = message is not None
                self.send(
                    "interaction", nonce=nonce, state="acknowledged", thinking=thinking, ephemeral=private
                )
            case Failed(reason):
                self.send("interaction", nonce=nonce, state="failed", reason=reason)


def _shown(request: Request) -> Json:
    """Return a request as the drawer shows it: one that was refused with the words of the refusal."""
    answer = request.answer
    if request.status < HTTPStatus.BAD_REQUEST or not isinstance(answer, dict):
        return request.json()
    refusal = {key: answer[key] for key in ("code", "message", "retry_after") if key in answer}
    return request.json() | {"refusal": refusal | {"scope": request.scope}}
