"""Discord's gateway, version 10: bots identify or resume here and hear what happens."""

import asyncio
import json

from aiohttp import WSMessage, WSMsgType, web

from sandbox.changes import BotChanged, BotKicked, Change, InteractionStarted, MessageCreated
from sandbox.events import event_of, guild_concerned
from sandbox.greeting import introduction, members, ready
from sandbox.intents import GUILDS, KNOWN, PRIVILEGED, hears
from sandbox.limits import Limits
from sandbox.session import Connection, Operation, Session, compressor
from sandbox.wire import Json
from sandbox.world import World

UNKNOWN_ERROR, UNKNOWN_OPERATION, DECODE_ERROR, NOT_AUTHENTICATED, AUTHENTICATION_FAILED = range(4000, 4005)
ALREADY_AUTHENTICATED, INVALID_NUMBER, TOO_MANY_FRAMES, INVALID_SHARD = 4005, 4007, 4008, 4010
INVALID_VERSION, INVALID_INTENTS, DISALLOWED_INTENTS = 4012, 4013, 4014
VERSION = "10"
HEARTBEAT_INTERVAL = 41_250


class Gateway:
    """The sessions of the bot and their connections."""

    def __init__(
        self, world: World, limits: Limits, token: str, url: str, *, privileged: bool = False
    ) -> None:
        self.world = world
        self.limits = limits
        self.url = url
        self.sessions: dict[str, Session] = {}
        self.ready = asyncio.Event()
        self.duplicates = 0
        self._token = token
        self._allowed = KNOWN if privileged else KNOWN & ~PRIVILEGED
        self._connections = set[Connection]()
        world.listen(self._hear)

    @property
    def online(self) -> bool:
        """Whether a bot is connected."""
        return any(session.connection is not None for session in self.sessions.values())

    def _hear(self, change: Change) -> None:
        guild_id = guild_concerned(self.world, change)
        if not self._is_in(guild_id) and not isinstance(change, BotKicked):
            return
        times = 0
        for session in self.sessions.values():
            if session.concerns(guild_id) and hears(self.world, session.intents, change):
                event = event_of(self.world, session.intents, change)
                if event is not None:
                    times = times or self._times(change)
                    for _ in range(times):
                        session.dispatch(*event)

    def _is_in(self, guild_id: int | None) -> bool:
        return guild_id is None or self.world.bot.id in self.world.guilds[guild_id].members

    def _times(self, change: Change) -> int:
        """Return how often the bot is told of a change: once, unless a duplicate is due."""
        by_people = isinstance(change, InteractionStarted) or (
            isinstance(change, MessageCreated) and change.message.author_id != self.world.bot.id
        )
        if not by_people or not self.duplicates:
            return 1
        self.duplicates -= 1
        if isinstance(change, InteractionStarted):
            change.interaction.excused = True
        return 2

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """Talk with one connecting bot until it goes."""
        socket = web.WebSocketResponse(max_msg_size=1 << 16)
        await socket.prepare(request)
        connection = Connection(socket, compressor(request.query.get("compress")))
        self._connections.add(connection)
        try:
            if request.query.get("v", VERSION) == VERSION:
                connection.send(Operation.HELLO, {"heartbeat_interval": HEARTBEAT_INTERVAL})
                await self._converse(connection)
            else:
                await connection.close(INVALID_VERSION)
        finally:
            self._connections.discard(connection)
            await connection.stop()
            self._part(connection)
            connection.ended.set()
        return socket

    async def _converse(self, connection: Connection) -> None:
        session: Session | None = None
        async for frame in connection.socket:
            heard: Session | int | None = TOO_MANY_FRAMES
            if self.limits.admit_frame(connection):
                heard = self._hear_frame(connection, session, frame)
            if isinstance(heard, int):
                await connection.close(heard)
                return
            session = heard

    def _hear_frame(
        self, connection: Connection, session: Session | None, frame: WSMessage
    ) -> Session | int | None:
        """Take one frame; returns the session from now on, or the code to close with."""
        try:
            said = json.loads(frame.data) if frame.type is WSMsgType.TEXT else {}
            operation, data = said["op"], said.get("d")
        except (ValueError, KeyError, TypeError, AttributeError):
            return DECODE_ERROR
        fields = data if isinstance(data, dict) else {}
        match operation, session:
            case (Operation.HEARTBEAT, _):
                connection.send(Operation.HEARTBEAT_ACK)
            case (Operation.IDENTIFY, None):
                return self._identify(connection, fields)
            case (Operation.RESUME, None):
                return self._resume(connection, fields)
            case (_, None):
                return NOT_AUTHENTICATED
            case (Operation.IDENTIFY | Operation.RESUME, _):
                return ALREADY_AUTHENTICATED
            case (Operation.REQUEST_MEMBERS, Session()):
                for chunk in members(self.world, session.intents, fields):
                    session.dispatch("GUILD_MEMBERS_CHUNK", chunk)
            case (Operation.PRESENCE | Operation.VOICE_STATE, _):
                pass
            case _:
                return UNKNOWN_OPERATION
        return session

    def _identify(self, connection: Connection, data: Json) -> Session | int | None:
        """Begin a session; returns it, the code to close with, or None if it is to be tried again later."""
        intents, shard = data.get("intents"), data.get("shard") or [0, 1]
        if data.get("token") != self._token:
            return AUTHENTICATION_FAILED
        if not isinstance(intents, int) or intents & ~KNOWN:
            return INVALID_INTENTS
        if intents & ~self._allowed:
            return DISALLOWED_INTENTS
        if not _is_shard(shard):
            return INVALID_SHARD
        if not self.limits.identify():
            connection.send(Operation.INVALID_SESSION, False)
            return None
        session = Session(intents, (shard[0], shard[1]), connection=connection)
        self.sessions[session.id] = session
        session.dispatch("READY", ready(self.world, session, self.url))
        for key, guild in sorted(self.world.guilds.items()):
            if intents & GUILDS and session.concerns(key) and self._is_in(key):
                session.dispatch(
                    "GUILD_CREATE", introduction(self.world, intents, guild) | {"unavailable": False}
                )
        self.ready.set()
        self.world.tell(BotChanged(True))
        return session

    def _resume(self, connection: Connection, data: Json) -> Session | int | None:
        session, number = self.sessions.get(str(data.get("session_id"))), data.get("seq")
        if data.get("token") != self._token:
            return AUTHENTICATION_FAILED
        if session is not None and isinstance(number, int) and number > session.number:
            return INVALID_NUMBER
        if session is None or not isinstance(number, int) or not session.can_resume(number):
            connection.send(Operation.INVALID_SESSION, False)
            return None
        session.connection = connection
        session.replay(number)
        session.dispatch("RESUMED", {})
        self.ready.set()
        self.world.tell(BotChanged(True))
        return session

    def _part(self, connection: Connection) -> None:
        """A connection ended; a session that the bot closed properly ends with it."""
        for session in tuple(self.sessions.values()):
            if session.connection is connection:
                session.connection = None
                if not connection.cut and connection.socket.close_code in (1000, 1001):
                    del self.sessions[session.id]
        if self.ready.is_set() and not self.online:
            self.ready.clear()
            self.world.tell(BotChanged(False))

    # Faults

    async def drop(self, *, resumable: bool = True) -> None:
        """Cut all connections as a network failure would; without their sessions the bot starts anew."""
        if not resumable:
            self.sessions.clear()
        for connection in tuple(self._connections):
            await connection.close(UNKNOWN_ERROR, "Unknown error.")
            await connection.ended.wait()

    def ask_to_reconnect(self) -> None:
        """Ask all bots to come back, as Discord does before it restarts a server."""
        for connection in self._connections:
            connection.send(Operation.RECONNECT)

    async def close(self) -> None:
        """Say goodbye to everybody."""
        for connection in tuple(self._connections):
            await connection.close(1001, "The sandbox closes.")


def _is_shard(shard: object) -> bool:
    """Tell whether this is a shard's number and how many there are."""
    match shard:
        case [int(number), int(count)]:
            return 0 <= number < count
        case _:
            return False
