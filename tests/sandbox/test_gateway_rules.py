"""What plain clients meet at the gateway: compression, versions, numbers, shards, and what they may hear."""

import asyncio
import importlib.util
import json
import zlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import discord
import pytest
import yarl

from sandbox.driver import Player
from sandbox.server import Sandbox, open_sandbox
from tests.sandbox.conftest import Bot, running

Frame = dict[str, Any]
GUILDS, MEMBERS, PRESENCES, GUILD_MESSAGES, DIRECT_MESSAGES = 1, 1 << 1, 1 << 8, 1 << 9, 1 << 12
REACTIONS = 1 << 10
IDENTIFY, RESUME, REQUEST_MEMBERS = 2, 6, 8


class Plain:
    """A gateway connection without a library."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse, token: str) -> None:
        self.socket = socket
        self.token = token

    async def say(self, operation: int, data: object) -> None:
        await self.socket.send_json({"op": operation, "d": data})

    async def identify(self, intents: int = GUILDS, **more: Any) -> Frame:
        """Begin a session; returns its first event."""
        await self.say(IDENTIFY, {"token": self.token, "intents": intents, "properties": {}, **more})
        return await self.hear()

    async def hear(self) -> Frame:
        frame: Frame = await self.socket.receive_json(timeout=5)
        return frame

    async def until(self, name: str) -> Frame:
        """The next event of a name."""
        while (frame := await self.hear())["t"] != name:
            pass
        return frame

    async def closed_with(self) -> int | None:
        """The code with which the sandbox closes."""
        while (await self.socket.receive(timeout=5)).type is not aiohttp.WSMsgType.CLOSE:
            pass
        return self.socket.close_code


@asynccontextmanager
async def plain(sandbox: Sandbox, query: str = "v=10&encoding=json") -> AsyncIterator[Plain]:
    """A connection that has heard hello."""
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(f"{sandbox.gateway.url}?{query}") as socket,
    ):
        client = Plain(socket, sandbox.token)
        assert (await client.hear())["op"] == 10
        yield client


def inflate() -> Callable[[bytes], str]:
    stream = zlib.decompressobj()
    return lambda part: stream.decompress(part).decode()


async def first_frames(sandbox: Sandbox, compression: str) -> list[bytes | str]:
    """Hello and the answer to a heartbeat, as they are sent."""
    async with aiohttp.ClientSession() as session:
        address = f"{sandbox.gateway.url}?v=10&compress={compression}"
        async with session.ws_connect(address) as socket:
            await socket.send_json({"op": 1, "d": None})
            return [(await socket.receive(timeout=5)).data for _ in range(2)]


async def test_frames_are_one_compressed_stream_if_asked_for(sandbox: Sandbox) -> None:
    frames, read = await first_frames(sandbox, "zlib-stream"), inflate()
    assert [json.loads(read(frame))["op"] for frame in frames if isinstance(frame, bytes)] == [10, 11]


async def test_zstandard_is_used_where_python_has_it(sandbox: Sandbox) -> None:
    frames = await first_frames(sandbox, "zstd-stream")
    has_it = importlib.util.find_spec("compression") is not None
    assert [isinstance(frame, bytes) for frame in frames] == [has_it, has_it]


async def test_another_version_is_not_spoken(sandbox: Sandbox) -> None:
    async with aiohttp.ClientSession() as session, session.ws_connect(f"{sandbox.gateway.url}?v=5") as socket:
        assert (await socket.receive(timeout=5)).data == 4012


async def test_a_shard_is_two_numbers(sandbox: Sandbox) -> None:
    for shard in ([1], 5, ["0", "1"], [-1, 1]):
        async with plain(sandbox) as client:
            await client.say(IDENTIFY, {"token": sandbox.token, "intents": GUILDS, "shard": shard})
            assert await client.closed_with() == 4010


async def test_what_was_missed_is_told_again_in_order(sandbox: Sandbox, ada: Player) -> None:
    async with plain(sandbox) as client:
        ready = await client.identify(GUILDS | GUILD_MESSAGES)
        last = await client.until("GUILD_CREATE")
        await sandbox.drop_gateway()
    texts = [await ada.send(str(number)) for number in range(3)]
    async with plain(sandbox) as client:
        resume = {"token": sandbox.token, "session_id": ready["d"]["session_id"], "seq": last["s"]}
        await client.say(RESUME, resume)
        heard = [await client.hear() for _ in range(4)]
    assert [frame["s"] for frame in heard] == [last["s"] + number for number in range(1, 5)]
    assert [frame["d"]["id"] for frame in heard[:3]] == [str(message.id) for message in texts]
    assert heard[3]["t"] == "RESUMED"


async def test_what_never_happened_cannot_be_resumed(sandbox: Sandbox) -> None:
    async with plain(sandbox) as client:
        ready = await client.identify()
        await sandbox.drop_gateway()
    async with plain(sandbox) as client:
        session = ready["d"]["session_id"]
        await client.say(RESUME, {"token": sandbox.token, "session_id": session, "seq": 1000})
        assert await client.closed_with() == 4007
    async with plain(sandbox) as client:
        await client.say(RESUME, {"token": sandbox.token, "session_id": "another", "seq": 1})
        assert (await client.hear())["op"] == 9


async def test_each_shard_hears_of_its_own_guilds(sandbox: Sandbox, ada: Player) -> None:
    guilds = [sandbox.world.guild.id]
    while {shard_of(guild) for guild in guilds} != {0, 1}:
        sandbox.clock.move(0.001)
        guilds.append(sandbox.add_guild("The Annexe"))
    for shard in range(2):
        async with plain(sandbox) as client:
            await client.identify(GUILDS | GUILD_MESSAGES | DIRECT_MESSAGES, shard=[shard, 2])
            await ada.send("direct", channel=ada.dm)
            for guild in guilds:
                await ada.send("in a guild", channel=sandbox.channels_of(guild)[0])
            own = [str(guild) for guild in guilds if shard_of(guild) == shard]
            expected = [None, *own] if shard == 0 else own
            heard = [(await client.until("MESSAGE_CREATE"))["d"].get("guild_id") for _ in expected]
            assert heard == expected


def shard_of(guild: int) -> int:
    return (guild >> 22) % 2


class Sharded(discord.AutoShardedClient):
    """Has two shards, and does not wait five seconds between them."""

    def __init__(self) -> None:
        super().__init__(intents=discord.Intents.default(), shard_count=2, guild_ready_timeout=0.01)

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Go on at once: the sandbox does not count sessions in this test."""


async def test_a_sharded_client_has_all_its_shards(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(discord.http.Route, "BASE", sandbox.api_url)
    address = yarl.URL(sandbox.gateway.url)
    monkeypatch.setattr(discord.gateway.DiscordWebSocket, "DEFAULT_GATEWAY", address)
    client = Sharded()
    async with client:
        await client.login(sandbox.token)
        connection = asyncio.create_task(client.connect())
        try:
            await client.wait_for("ready", timeout=10)
            assert sorted(client.shards) == [0, 1]
            assert [guild.shard_id for guild in client.guilds] == [shard_of(sandbox.world.guild.id)]
        finally:
            await client.close()
            connection.cancel()
            await asyncio.gather(connection, return_exceptions=True)


async def test_who_says_too_much_is_cut_off(sandbox: Sandbox) -> None:
    sandbox.limits.on = True
    async with plain(sandbox) as client:
        for _ in range(121):
            await client.say(1, None)
        assert await client.closed_with() == 4008


async def test_of_a_hidden_channel_nothing_is_heard(sandbox: Sandbox, bot: Bot, ada: Player) -> None:
    hidden = sandbox.add_channel("hidden")
    sandbox.deny(hidden, "view_channel")
    secret = await ada.send(f"{sandbox.world.bot.mention} cannot read this", channel=hidden)
    await ada.react(secret, "🎬")
    await ada.delete(secret)
    await ada.send(f"{sandbox.world.bot.mention} can read this")
    assert (await bot.hear()).content.endswith("can read this")
    assert bot.heard.empty()


@pytest.mark.parametrize(
    ("intents", "heard"),
    [
        (GUILDS, ["GUILD_CREATE", "CHANNEL_UPDATE"]),
        (GUILD_MESSAGES, ["MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE"]),
        (REACTIONS, ["MESSAGE_REACTION_ADD", "MESSAGE_REACTION_REMOVE"]),
        (DIRECT_MESSAGES, ["MESSAGE_CREATE"]),
    ],
)
async def test_a_bot_hears_what_it_asked_for_and_no_more(
    sandbox: Sandbox, ada: Player, intents: int, heard: list[str]
) -> None:
    async with plain(sandbox) as client:
        await client.identify(intents)
        sent = await ada.send("hello")
        await ada.react(sent, "🎬")
        await ada.react(sent, "🎬", added=False)
        await ada.edit(sent, "bye")
        await ada.delete(sent)
        await ada.send("direct", channel=ada.dm)
        sandbox.deny(sandbox.channel, "send_messages")
        await client.say(1, None)
        names = []
        while (frame := await client.hear())["op"] == 0:
            names.append(frame["t"])
        assert names == heard


async def test_only_the_privileged_hear_of_members(sandbox: Sandbox, ada: Player) -> None:
    async with plain(sandbox) as client:
        await client.identify(GUILDS | GUILD_MESSAGES)
        Player(sandbox, "Cleo")
        await ada.send("after that")
        names = [(await client.hear())["t"] for _ in range(2)]
    assert names == ["GUILD_CREATE", "MESSAGE_CREATE"]
    async with open_sandbox(privileged=True) as open_to_all, plain(open_to_all) as client:
        await client.identify(GUILDS | MEMBERS)
        Player(open_to_all, "Cleo")
        assert (await client.until("GUILD_MEMBER_ADD"))["d"]["user"]["global_name"] == "Cleo"


async def test_all_members_are_told_in_chunks_to_the_privileged_only() -> None:
    async with open_sandbox(privileged=True) as sandbox:
        for number in range(1100):
            sandbox.world.add_user(f"user {number}")
        asked = {"guild_id": str(sandbox.world.guild.id), "query": "", "limit": 0, "nonce": "n"}
        sizes = []
        for intents in (GUILDS, GUILDS | MEMBERS):
            async with plain(sandbox) as client:
                await client.identify(intents)
                await client.say(REQUEST_MEMBERS, asked)
                first = (await client.until("GUILD_MEMBERS_CHUNK"))["d"]
                chunks = [first] + [(await client.hear())["d"] for _ in range(first["chunk_count"] - 1)]
                sizes.append([len(chunk["members"]) for chunk in chunks])
                assert {chunk["nonce"] for chunk in chunks} == {"n"}
    assert sizes == [[100], [1000, 102]]


async def test_with_presences_a_guild_comes_with_its_members() -> None:
    async with open_sandbox(privileged=True) as sandbox:
        Player(sandbox, "Ada")
        for intents, known in ((GUILDS, 1), (GUILDS | PRESENCES, 3)):
            async with plain(sandbox) as client:
                await client.identify(intents)
                guild = (await client.until("GUILD_CREATE"))["d"]
                assert (len(guild["members"]), guild["member_count"]) == (known, 3)


async def test_a_bot_with_the_intent_knows_who_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    intents = discord.Intents.default()
    intents.members = True
    async with open_sandbox(privileged=True) as sandbox:
        ada = Player(sandbox, "Ada")
        async with running(sandbox, Bot(intents), monkeypatch) as bot:
            guild = bot.guilds[0]
            await guild.chunk()
            assert guild.get_member(ada.id) is not None
