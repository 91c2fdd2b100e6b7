"""What the sandbox remembers of the bot's requests."""

from sandbox.recorded import Log, Request


def request(number: int, status: int = 200, scope: str = "") -> Request:
    return Request(number, "", "GET", "/gateway", status=status, scope=scope)


def test_of_very_many_requests_the_newest_are_kept() -> None:
    log = Log(kept=4)
    for number in range(1, 8):
        log.add(request(number))
        assert len(log.requests) <= 4
        assert log.requests[-1].id == number
    for number in range(9):
        log.add(request(number, 503))
    assert [failed.id for failed in log.failed] == [6, 7, 8]


def test_limits_that_others_used_up_are_not_held_against_the_bot() -> None:
    log = Log()
    for status in (200, 400, 401, 403, 404, 429, 503):
        log.add(request(1, status))
    log.add(request(1, 429, scope="shared"))
    assert log.invalid == 3
