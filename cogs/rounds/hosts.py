"""Which channels have a live round: one host a channel, claimed before the first `await`."""

from bot.live import LiveFilms
from cogs.rounds.host import Host
from game.errors import PlayerError
from game.wording import problems


class Hosts:
    """The live rounds of this process; a claimed channel has no host until its round is prepared."""

    def __init__(self, live: LiveFilms) -> None:
        self._live = live
        self._by_channel: dict[int, Host | None] = {}
        self._by_round: dict[str, Host] = {}

    def claim(self, channel: int) -> None:
        """Take the channel for a new round; `PlayerError` if it has one."""
        if channel not in self._by_channel:
            self._by_channel[channel] = None
            return
        host = self._by_channel[channel]
        link = host.link if host is not None else None
        raise PlayerError(problems.round_is_on(link) if link else problems.round_is_starting())

    def seat(self, host: Host) -> None:
        """Give a claimed channel its host."""
        self._by_channel[host.sitting.channel] = host
        self._by_round[host.sitting.id] = host
        self._live.begin(host.sitting.place, host.sitting.film)

    def release(self, channel: int) -> None:
        """Let the channel go; it may play again."""
        host = self._by_channel.pop(channel, None)
        if host is not None:
            del self._by_round[host.sitting.id]
            self._live.end(host.sitting.place, host.sitting.film)

    def is_claimed(self, channel: int) -> bool:
        """Whether the round of a channel is about to begin, or to go on after a restart."""
        return channel in self._by_channel and self._by_channel[channel] is None

    def in_channel(self, channel: int) -> Host | None:
        """Return the host of the round that is on in a channel."""
        return self._by_channel.get(channel)

    def by_round(self, round_id: str) -> Host | None:
        """Return the host of a round that is on."""
        return self._by_round.get(round_id)

    def dealt_in(self, place: int) -> set[str]:
        """Return the ids of the questions of the rounds that are on in a place."""
        here = (host.sitting for host in self._by_round.values() if host.sitting.place == place)
        return {dealt.question.id for sitting in here for dealt in sitting.dealt}

    def in_guild(self, guild: int) -> list[Host]:
        """Return the hosts of the rounds that are on in a server."""
        return [host for host in self._by_round.values() if host.sitting.guild == guild]
