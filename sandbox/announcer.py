"""Tells listeners what happens: of everything, or of the messages of one channel alone."""

from collections.abc import Callable

from sandbox.changes import Change, MessageCreated, MessageDeleted, MessageEdited

Listener = Callable[[Change], None]


class Announcer:
    """Who is told of changes.

    Thousands of test users can wait in their channels at once, each of them told of its own channel only.
    """

    def __init__(self) -> None:
        self._listeners: dict[int | None, list[Listener]] = {}

    def listen(self, listener: Listener, channel_id: int | None = None) -> Callable[[], None]:
        """Tell somebody from now on of every change, or of messages in one channel; returns how to stop."""
        listeners = self._listeners.setdefault(channel_id, [])
        listeners.append(listener)

        def stop() -> None:
            listeners.remove(listener)
            if not listeners and self._listeners.get(channel_id) is listeners:
                del self._listeners[channel_id]

        return stop

    def tell(self, change: Change) -> None:
        """Tell the listeners of a change."""
        for listener in tuple(self._listeners.get(None, ())):
            listener(change)
        if isinstance(change, MessageCreated | MessageEdited | MessageDeleted):
            for listener in tuple(self._listeners.get(change.message.channel_id, ())):
                listener(change)
