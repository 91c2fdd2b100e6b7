"""Who is told of what happens."""

from collections.abc import Callable

from sandbox.announcer import Announcer
from sandbox.changes import Change, CommandsChanged, MessageCreated
from sandbox.message import Message


def created(channel_id: int) -> Change:
    return MessageCreated(Message(1, channel_id, 2, {}))


def test_who_listens_to_one_channel_hears_of_its_messages_alone() -> None:
    announcer, everything, one = Announcer(), list[Change](), list[Change]()
    announcer.listen(everything.append)
    stop = announcer.listen(one.append, 7)
    changes = [created(7), created(8), CommandsChanged()]
    for change in changes:
        announcer.tell(change)
    stop()
    announcer.tell(created(7))
    assert everything == [*changes, created(7)]
    assert one == [created(7)]


def test_who_stops_while_being_told_disturbs_nobody() -> None:
    announcer, heard, stops = Announcer(), list[str](), dict[str, Callable[[], None]]()

    def listener(name: str) -> Callable[[Change], None]:
        def hear(change: Change) -> None:
            heard.append(name)
            stops[name]()

        return hear

    for name in ("first", "second"):
        stops[name] = announcer.listen(listener(name), 7)
    announcer.tell(created(7))
    announcer.tell(created(7))
    assert heard == ["first", "second"]
