"""A server that misbehaves costs its questions and no more: one sentence says what was wrong."""

import asyncio
import json
from collections.abc import Callable

import pytest
from aiohttp import web

from data.model.access import Access
from tests.model.conftest import Ask, Clock
from tests.model.language_server import (
    Answer,
    LanguageServer,
    fails,
    resets,
    says,
    sends,
    sends_half,
    sends_without_end,
    writes,
)
from tests.model.test_replies import GOOD

Bad = Callable[[LanguageServer], Answer]


@pytest.mark.parametrize(
    ("answer", "says_", "requests"),
    [
        (fails(401), "refuses the key (401); check LLM_API_KEY.", 1),
        (fails(403), "refuses the key (403); check LLM_API_KEY.", 1),
        (fails(404, "model_not_found"), 'has no model "tiny" or is not there (404 model_not_found)', 1),
        (fails(429), "takes no more requests now (429)", 3),
        (fails(429, "insufficient_quota"), "takes no more requests now (429 insufficient_quota)", 1),
        (fails(429, Retry_After="3600"), "takes no more requests now (429)", 1),
        (fails(500), "failed (500); see its log.", 3),
        (fails(503, "Sentence: one!"), "failed (503); see its log.", 3),
        (sends(b"<html>Bad gateway</html>", 502, Content_Type="text/html"), "failed (502)", 3),
        (sends(b"", 301, Location="http://elsewhere.example/v1"), "points to another address (301)", 1),
        (sends(b"\x1f\x8b", Content_Encoding="gzip"), "too long or packed", 1),
        (resets, "broke the connection off", 3),
        (sends_half, "broke the connection off", 3),
        (sends_without_end, "too long or packed", 1),
    ],
)
async def test_the_trouble_is_one_sentence(
    server: LanguageServer, ask: Ask, answer: Answer, says_: str, requests: int
) -> None:
    server.answers = [says(GOOD), *[answer] * 3]
    written = await ask()
    assert len(written.questions) == 1, "what came before the trouble is kept"
    (problem,) = written.problems
    assert says_ in problem
    assert problem.startswith(f"The language model's server at {server.address} ")
    assert "sesame" not in problem
    assert written.requests == len(server.asked) == 1 + requests


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (sends({"choices": []}), "the model said nothing"),
        (sends({"choices": None}), "the reply is not one of a chat completion"),
        (sends({"choices": [7]}), "the model said nothing"),
        (sends({"choices": [{"message": []}]}), "the model said nothing"),
        (says(None), "the model said nothing"),
        (says([1]), "the model said nothing"),
        (sends([]), "the reply is not one of a chat completion"),
        (sends(b"not JSON"), "the reply is not one of a chat completion"),
        (sends(b"[" * 100_000), "the reply is not one of a chat completion"),
        (sends(b"\xff\xfe"), "the reply is not one of a chat completion"),
        (sends(b"", 204), "the reply is not one of a chat completion"),
        (sends(b"<html></html>", Content_Type="text/html"), "the reply is not one of a chat completion"),
    ],
)
async def test_a_reply_without_a_text_costs_its_scene_only(
    server: LanguageServer, ask: Ask, answer: Answer, problem: str
) -> None:
    server.answers = [says(GOOD), answer, answer]
    written = await ask()
    assert len(written.questions) == 1
    assert written.problems == (f"Scenes 2, 3: {problem}.",)


async def test_the_content_type_does_not_matter(server: LanguageServer, ask: Ask) -> None:
    completion = {"choices": [{"message": {"content": GOOD}}], "usage": {"total_tokens": -5}}
    server.answers = [sends(completion, Content_Type="text/plain")]
    written = await ask()
    assert len(written.questions) == 1
    assert written.tokens > 100, "estimated, since what the server says is no count"


@pytest.mark.parametrize("silent", [LanguageServer.hangs, LanguageServer.drips], ids=["hangs", "drips"])
async def test_a_server_that_does_not_finish_is_left(server: LanguageServer, ask: Ask, silent: Bad) -> None:
    server.answers = [says(GOOD), silent(server), silent(server)]
    written = await ask(request_seconds=0.2, attempts=2)
    assert len(written.questions) == 1
    (problem,) = written.problems
    assert "did not answer in time" in problem
    assert written.requests == 3


async def test_a_film_does_not_take_longer_than_allowed(server: LanguageServer, ask: Ask) -> None:
    server.answers = [says(GOOD), server.hangs()]
    written = await ask(seconds=0.3)
    assert len(written.questions) == 1
    assert written.problems == ("The language model took longer than 0.3 seconds (LLM_SECONDS).",)


async def test_cancelling_passes_through(server: LanguageServer, ask: Ask) -> None:
    server.answers = [server.hangs()]
    asking = asyncio.ensure_future(ask())
    await server.asked_something.wait()
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking


async def test_a_server_that_is_not_there_is_named_without_its_password(
    ask: Ask, unused_tcp_port: int, clock: Clock
) -> None:
    written = await ask(access=Access(f"http://ada:secret@127.0.0.1:{unused_tcp_port}/v1", "sesame", "tiny"))
    (problem,) = written.problems
    assert problem == (
        f"The language model's server at http://127.0.0.1:{unused_tcp_port}/v1 cannot be reached;"
        " check LLM_BASE_URL and that the server runs."
    )
    assert clock.pauses == [1, 2]


@pytest.mark.parametrize(
    ("address", "key", "model"),
    [
        ("http://[::1", "", ""),
        ("http://127.0.0.1:99999/v1", "", ""),
        ("ftp://127.0.0.1/v1", "", ""),
        ("http:///v1", "", ""),
        ("http://127.0.0.1/v1", "se\nsame", ""),
        ("http://127.0.0.1/v1", "é", ""),
        ("http://127.0.0.1/v1", "", "tiny\udcff"),
    ],
)
async def test_what_cannot_be_used_is_said_before_it_is_sent(
    ask: Ask, address: str, key: str, model: str
) -> None:
    written = await ask(access=Access(address, key, model))
    assert written.problems == (
        "LLM_BASE_URL, LLM_API_KEY or LLM_MODEL cannot be used as it is written; copy it again.",
    )


async def test_a_failure_that_passes_is_waited_for(server: LanguageServer, ask: Ask, clock: Clock) -> None:
    server.answers = [fails(500), resets, says(GOOD)]
    written = await ask()
    assert (len(written.questions), written.problems) == (1, ())
    assert clock.pauses == [1, 2]


@pytest.mark.parametrize(
    ("headers", "pause"),
    [
        ({"Retry_After": "7"}, 7),
        ({"Retry_After": "0.5"}, 0.5),
        ({"Retry_After": "Wed, 21 Oct 2015 07:28:09 GMT", "Date": "Wed, 21 Oct 2015 07:28:00 GMT"}, 9),
        ({"Retry_After": "Wed, 21 Oct 2015 07:28:00 GMT", "Date": "Wed, 21 Oct 2015 07:28:09 GMT"}, 0),
        ({"Retry_After": "soon"}, 1),
        ({"Retry_After": "-1"}, 1),
        ({}, 1),
    ],
)
async def test_a_server_may_ask_for_a_pause(
    server: LanguageServer, ask: Ask, clock: Clock, headers: dict[str, str], pause: float
) -> None:
    server.answers = [fails(429, **headers), says(GOOD)]
    written = await ask()
    assert len(written.questions) == 1
    assert clock.pauses == [pause]


async def test_a_server_without_schemas_is_asked_more_simply_and_once(
    server: LanguageServer, ask: Ask
) -> None:
    server.answers = [fails(400, said="response_format is not supported"), fails(422), says(GOOD), writes([])]
    written = await ask()
    assert (len(written.questions), written.problems) == (1, ())
    forms = [asked.get("response_format", {}).get("type") for asked in server.asked]
    assert forms == ["json_schema", "json_object", None, None, None]
    tasks = [asked["messages"][0]["content"] for asked in server.asked]
    assert ["JSON schema" in task for task in tasks] == [False, True, True, True, True]


async def test_a_request_that_no_form_makes_good_costs_its_scene_only(
    server: LanguageServer, ask: Ask
) -> None:
    server.answers = [*[fails(400, "context_length_exceeded")] * 3, says(GOOD.replace("[1]", "[4]"))]
    written = await ask()
    assert written.problems == ("Scene 1: the server refuses the request (400 context_length_exceeded).",)
    forms = [asked.get("response_format", {}).get("type") for asked in server.asked]
    assert forms == ["json_schema", "json_object", None, "json_schema", "json_schema"]


async def test_the_name_of_the_reply_limit_is_learned(server: LanguageServer, ask: Ask) -> None:
    server.answers = [fails(400, said="Use 'max_completion_tokens' instead."), says(GOOD)]
    written = await ask()
    assert (len(written.questions), written.problems) == (1, ())
    names = [[name for name in asked if name.endswith("tokens")] for asked in server.asked]
    assert names == [["max_tokens"], *[["max_completion_tokens"]] * 3]
    assert all(asked["response_format"]["type"] == "json_schema" for asked in server.asked)


async def test_the_first_model_that_writes_is_taken_unless_one_is_set(
    server: LanguageServer, ask: Ask
) -> None:
    await ask(access=Access(server.address))
    await ask(access=Access(server.address, model="mine"))
    assert [asked["model"] for asked in server.asked] == ["small-2"] * 3 + ["mine"] * 3


@pytest.mark.parametrize(
    ("models", "problem"),
    [
        (sends({"data": []}), "The language model's server offers no model; set LLM_MODEL."),
        (
            sends({"data": [{"id": 7}, "x", {"id": "\x1b[2J"}]}),
            "The language model's server offers no model; set LLM_MODEL.",
        ),
        (sends(b"nothing"), "The language model's server offers no model; set LLM_MODEL."),
        (fails(404), "has no list of models or is not there (404)"),
        (fails(400), "refuses the request (400)"),
    ],
)
async def test_a_server_without_models_is_said(
    server: LanguageServer, ask: Ask, models: Answer, problem: str
) -> None:
    server.models = models
    written = await ask(access=Access(server.address))
    assert problem in written.problems[0]
    assert server.asked == []


async def test_the_budget_of_requests_ends_the_film(server: LanguageServer, ask: Ask) -> None:
    server.answers = [says(GOOD)]
    written = await ask(requests=2)
    assert len(written.questions) == 1
    assert written.problems == ("The film's budget of 2 requests is used up (LLM_REQUESTS).",)
    assert written.requests == len(server.asked) == 2


async def test_the_budget_of_tokens_ends_the_film(server: LanguageServer, ask: Ask) -> None:
    server.answers = [says(GOOD, tokens=9_000)]
    written = await ask(tokens=10_000)
    assert len(written.questions) == 1
    assert written.problems == ("The film's budget of 10,000 tokens is used up (LLM_TOKENS).",)
    assert (written.requests, written.tokens) == (1, 9_000)


async def test_as_many_requests_as_allowed_are_under_way_at_once(server: LanguageServer, ask: Ask) -> None:
    both, under_way = asyncio.Barrier(2), 0

    async def meeting(request: web.Request) -> web.StreamResponse:
        nonlocal under_way
        under_way += 1
        await both.wait()
        assert under_way == 2
        return await writes([])(request)

    server.answers = [meeting, meeting]
    written = await ask(at_once=2)
    assert (written.requests, written.problems) == (3, ())


async def test_nothing_of_other_programs_is_sent(
    server: LanguageServer, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID", "OPENAI_ADMIN_KEY"):
        monkeypatch.setenv(name, "not-for-you")
    await ask(access=Access(server.address, model="tiny"))
    assert server.headers[0]["Authorization"] == "Bearer none"
    assert "not-for-you" not in json.dumps(dict(server.headers[0]))


async def test_nothing_of_synopsis_reply_or_key_is_logged(
    server: LanguageServer, ask: Ask, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    server.answers = [says(GOOD), says("I would rather write a poem."), fails(500, said="vault")]
    written = await ask()
    assert len(written.questions) == 1
    for secret in ("Ada", "vault", "poem", "sesame"):
        assert secret not in caplog.text
        assert secret not in " ".join(written.problems)
    assert "sesame" not in repr(Access("http://x", "sesame"))
