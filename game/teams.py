"""Who is in which team of a round; teams are counted from 0."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field

from game.effects import Joined, Reason, Refused
from game.events import Join


@dataclass
class Teams:
    """The teams of one round; `count` is 0 where everybody plays alone."""

    count: int = 0
    members: dict[int, int] = field(default_factory=dict[int, int])

    def join(self, join: Join, played: Collection[int]) -> Joined | Refused:
        """Put a player into a team; whoever has played stays where they are."""
        if not 0 <= join.team < self.count:
            return Refused(join.player, Reason.NO_TEAMS)
        before = self.members.get(join.player)
        if join.player in played and before != join.team:
            return Refused(join.player, Reason.SEATED)
        self.members[join.player] = join.team
        return Joined(join.player, join.team, moved=before not in (None, join.team))

    def seat(self, player: int) -> None:
        """Put a player who joined no team into the smallest."""
        if self.count and player not in self.members:
            sizes = Counter(self.members.values())
            self.members[player] = min(range(self.count), key=lambda team: (sizes[team], team))
