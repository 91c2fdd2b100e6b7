"""Discord's gateway, version 10: bots identify or resume here and hear what happens."""

import asyncio
import json

from aiohttp import WSMessage, WSMsgType, web

from sandbox.changes import BotChanged, Change
from sandbox.events import event_of
from sandbox.greeting import guild, members, ready
from sandbox.intents import GUILDS, KNOWN, PRIVILEGED, hears
from sandbox.session import Connection, Operation, Session, compressor
from sandbox.wire import Json
from sandbox.world import World

UNKNOWN_ERROR, UNKNOWN_OPERATION, DECODE_ERROR, NOT_AUTHENTICATED, AUTHENTICATION_FAILED = range(4000, 4005)
ALREADY_AUTHENTICATED, INVALID_SHARD, INVALID_INTENTS, DISALLOWED_INTENTS = 4005, 4010, 4013, 4014
HEARTBEAT_INTERVAL = 41_250


class Gateway:
    """The sessions of the bot and their connections."""

    def __init__(self, world: World, token: str, url: str, *, privileged: bool = False) -> None:
        self.world = world
        self.url = url
        self.sessions: dict[str, Session] = {}
        self.ready = asyncio.Event()
        self._token = token
        self._allowed = KNOWN if privileged else KNOWN & ~PRIVILEGED
        self._connections = set[Connection]()
        world.listen(self._hear)

    @property
    def online(self) -> bool:
        """Whether a bot is connected."""
        return any(session.connection is not None for session in self.sessions.values())

    def _hear(self, change: Change) -> None:
        for session in self.sessions.values():
            if hears(self.world, session.intents, change):
                event = event_of(self.world, session.intents, change)
                if event is not None and session.concerns(_guild_id(event[1])):
                    session.dispatch(*event)

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """Talk with one connecting bot until it goes."""
        socket = web.WebSocketResponse(max_msg_size=1 << 16)
        await socket.prepare(request)
        connection = Connection(socket, compressor(request.query.get("compress")))
        self._connections.add(connection)
        try:
            connection.send(Operation.HELLO, {"heartbeat_interval": HEARTBEAT_INTERVAL})
            await self._converse(connection)
        finally:
            self._connections.discard(connection)
            await connection.stop()
            self._part(connection)
            connection.ended.set()
        return socket

    async def _converse(self, connection: Connection) -> None:
        session: Session | None = None
        async for frame in connection.socket:
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
                session.dispatch("GUILD_MEMBERS_CHUNK", members(self.world, fields))
            case (Operation.PRESENCE | Operation.VOICE_STATE, _):
                pass
            case _:
                return UNKNOWN_OPERATION
        return session

    def _identify(self, connection: Connection, data: Json) -> Session | int:
        """Begin a session; returns it, or the code to close with."""
        intents, shard = data.get("intents"), data.get("shard") or [0, 1]
        if data.get("token") != self._token:
            return AUTHENTICATION_FAILED
        if not isinstance(intents, int) or intents & ~KNOWN:
            return INVALID_INTENTS
        if intents & ~self._allowed:
            return DISALLOWED_INTENTS
        if len(shard) != 2 or not 0 <= shard[0] < shard[1]:
            return INVALID_SHARD
        session = Session(intents, (shard[0], shard[1]), connection=connection)
        self.sessions[session.id] = session
        session.dispatch("READY", ready(self.world, session, self.url))
        if intents & GUILDS and session.concerns(self.world.guild.id):
            session.dispatch("GUILD_CREATE", guild(self.world))
        self.ready.set()
        self.world.tell(BotChanged(True))
        return session

    def _resume(self, connection: Connection, data: Json) -> Session | int | None:
        session, number = self.sessions.get(str(data.get("session_id"))), data.get("seq")
        if data.get("token") != self._token:
            return AUTHENTICATION_FAILED
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


def _guild_id(data: Json) -> int | None:
    found = data.get("guild_id")
    return None if found is None else int(found)
