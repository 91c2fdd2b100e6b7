"""A message as the sandbox keeps it: what the API shows, who may see it, who reacted, and its files."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from sandbox.wire import Json

SUPPRESS_EMBEDS, EPHEMERAL, LOADING, SUPPRESS_NOTIFICATIONS, COMPONENTS_V2 = (
    1 << 2,
    1 << 6,
    1 << 7,
    1 << 12,
    1 << 15,
)
HAS_THREAD = 1 << 5
DEFAULT, REPLY, CHAT_COMMAND, CONTEXT_COMMAND = 0, 19, 20, 23
PINNED, THREAD_CREATED, THREAD_STARTER = 6, 18, 21
ANNOUNCEMENTS = (PINNED, THREAD_CREATED, THREAD_STARTER)
"""Kinds of message that Discord writes itself."""


@dataclass(slots=True)
class Reaction:
    """An emoji under a message, and who put it there, the first one first."""

    emoji: Json
    user_ids: list[int] = field(default_factory=list[int])


@dataclass(slots=True)
class Message:
    """One message. `data` is replaced by every edit and never changed in place, so it can be handed out.

    `private_to` is the only user who sees it (an ephemeral message), or None. `attached` are all its
    files, those included that an embed or a component shows and that `data` does not list therefore.
    `reactions` are in the order in which their emoji appeared.
    """

    id: int
    channel_id: int
    author_id: int
    data: Json
    private_to: int | None = None
    attached: list[Json] = field(default_factory=list[Json])
    reactions: list[Reaction] = field(default_factory=list[Reaction])

    @property
    def flags(self) -> int:
        """The message's flags."""
        return int(self.data["flags"])

    @property
    def loading(self) -> bool:
        """Whether it is only "thinking" so far."""
        return bool(self.flags & LOADING)

    @property
    def is_announcement(self) -> bool:
        """Whether Discord wrote it itself."""
        return self.data["type"] in ANNOUNCEMENTS

    def seen_by(self, user_id: int) -> bool:
        """Tell whether a user sees it, given that they see the channel."""
        return self.private_to is None or self.private_to == user_id

    def reaction(self, emoji: Json) -> Reaction | None:
        """Return who reacted with an emoji, if anybody did."""
        return next((reaction for reaction in self.reactions if reaction.emoji == emoji), None)

    def react(self, user_id: int, emoji: Json, *, added: bool) -> bool:
        """Add a user's reaction or take it back; false if it was so already."""
        reaction = self.reaction(emoji)
        if (reaction is not None and user_id in reaction.user_ids) is added:
            return False
        if reaction is None:
            self.reactions.append(Reaction(emoji, [user_id]))
        elif added:
            reaction.user_ids.append(user_id)
        else:
            reaction.user_ids.remove(user_id)
        self.reactions = [reaction for reaction in self.reactions if reaction.user_ids]
        return True

    def clear_reactions(self, emoji: Json | None) -> bool:
        """Remove all reactions, or those with one emoji; false if there are none."""
        kept = [reaction for reaction in self.reactions if emoji is not None and reaction.emoji != emoji]
        changed = len(kept) < len(self.reactions)
        self.reactions = kept
        return changed

    def counted_reactions(self, user_id: int) -> list[Json]:
        """Return the reactions as the API shows them to a user."""
        return [
            {
                "emoji": reaction.emoji,
                "count": len(reaction.user_ids),
                "count_details": {"burst": 0, "normal": len(reaction.user_ids)},
                "me": user_id in reaction.user_ids,
                "me_burst": False,
                "burst_colors": [],
            }
            for reaction in self.reactions
        ]


@dataclass(frozen=True, slots=True)
class File:
    """An attachment's content."""

    id: int
    name: str
    content_type: str
    content: bytes


def nested(components: list[Json]) -> Iterator[Json]:
    """Go through components and everything inside them, outermost first."""
    for component in components:
        yield component
        yield from nested(component.get("components", []))
        for key in ("accessory", "component"):
            if key in component:
                yield from nested([component[key]])
