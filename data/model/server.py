"""The server: asks a model and gets text, with retries, or says in one sentence why there is none."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from email.utils import parsedate_to_datetime
from typing import Any

import httpx2
from openai import APIConnectionError, APIStatusError, AsyncOpenAI, OpenAIError

from data.model.access import Access, Limits
from data.model.budget import Budget, estimate
from data.model.errors import ReplyError, ReplySizeError, ServerError, code_of, sentence
from data.model.request import Portion, messages
from data.model.schema import Form, reply_schema, response_format

Pause = Callable[[float], Awaitable[None]]

_AGAIN = frozenset((408, 409, 425, 429, 500, 502, 503, 504, 529))
_NOT_UNDERSTOOD = frozenset((400, 415, 422, 501))
_LONGEST_NAME = 200
_LIBRARIES = ("openai", "httpx2", "httpcore2")


class Server:
    """One server during one film. What it does not understand is remembered and not tried again."""

    def __init__(self, client: AsyncOpenAI, access: Access, limits: Limits, pause: Pause) -> None:
        self.budget = Budget(limits.requests, limits.tokens)
        self._client = client
        self._access = access
        self._limits = limits
        self._pause = pause
        self._model = access.model
        self._form = Form.SCHEMA
        self._limit_name = "max_tokens"
        hush()

    async def choose_model(self) -> None:
        """Take the first model of the server unless one is set; `ServerError` if there is none."""
        if self._model:
            return
        reply = await self._request(lambda: self._client.get("/models", cast_to=httpx2.Response), 0)
        models = reply.get("data")
        names = [one.get("id") for one in models if isinstance(one, dict)] if isinstance(models, list) else []
        texts = [name for name in names if isinstance(name, str) and name.isprintable()]
        usable = [name for name in texts if 0 < len(name) <= _LONGEST_NAME]
        if not usable:
            raise ServerError("The language model's server offers no model; set LLM_MODEL.")
        self._model = next((name for name in usable if "embed" not in name.casefold()), usable[0])

    async def ask(self, portion: Portion) -> str:
        """Return what the model says about a portion.

        `ReplyError` if it says nothing, `ServerError` if the server cannot be asked any more.
        """
        form, limit_name = self._form, self._limit_name
        while True:
            try:
                reply = await self._complete(portion, form, limit_name)
            except APIStatusError as problem:
                if "max_completion_tokens" in problem.message and limit_name == "max_tokens":
                    limit_name = "max_completion_tokens"
                elif (simpler := form.next) is not None:
                    form = simpler
                else:
                    raise ReplyError(f"the server refuses the request ({code_of(problem)})") from None
                continue
            self._form, self._limit_name = max(self._form, form), limit_name
            return _content(reply)

    async def _complete(self, portion: Portion, form: Form, limit_name: str) -> dict[str, Any]:
        said = messages(portion, form)
        body: dict[str, Any] = {
            "model": self._model,
            "messages": said,
            limit_name: self._limits.reply_tokens,
        }
        asked = response_format(form, reply_schema(portion.first, portion.last))
        if asked is not None:
            body["response_format"] = asked
        cost = estimate(said[0]["content"]) + estimate(said[1]["content"])
        return await self._request(
            lambda: self._client.post("/chat/completions", cast_to=httpx2.Response, body=body), cost
        )

    async def _request(self, send: Callable[[], Awaitable[httpx2.Response]], cost: int) -> dict[str, Any]:
        """Return the JSON of a reply; tries again where that may help. No model reads what costs 0 tokens.

        `ServerError` if not, `APIStatusError` if the server does not understand the request.
        """
        attempt = 1
        while True:
            try:
                return await self._attempt(send, cost)
            except (OpenAIError, TimeoutError) as problem:
                if isinstance(problem, APIStatusError) and problem.status_code in _NOT_UNDERSTOOD and cost:
                    raise
                wait = (
                    None if attempt >= self._limits.attempts else pause_before(problem, attempt, self._limits)
                )
                if wait is None:
                    raise ServerError(sentence(problem, self._access.address, self._model)) from None
            await self._pause(wait)
            attempt += 1

    async def _attempt(self, send: Callable[[], Awaitable[httpx2.Response]], cost: int) -> dict[str, Any]:
        """Send one request within its time and its share of the budget."""
        claimed = cost + self._limits.reply_tokens if cost else 0
        self.budget.claim(claimed)
        used = cost
        try:
            async with asyncio.timeout(self._limits.request_seconds):
                response = await send()
            used = cost + estimate(response.text) if cost else 0
            reply = _json(response)
            used = _usage(reply) or used
            return reply
        finally:
            self.budget.settle(claimed, used)


def pause_before(problem: OpenAIError | TimeoutError, attempt: int, limits: Limits) -> float | None:
    """Return how many seconds to wait before the next attempt; None if there should be none.

    A server may ask for a pause (Retry-After); one that is longer than allowed ends the attempts.
    """
    pause = min(limits.first_pause * 2.0 ** (attempt - 1), limits.longest_pause)
    if isinstance(problem, APIStatusError):
        if problem.status_code not in _AGAIN or problem.code == "insufficient_quota":
            return None
        asked = _retry_after(problem.response)
        if asked is None:
            return pause
        return asked if asked <= limits.longest_pause else None
    if isinstance(problem, TimeoutError):
        return pause
    hopeless = isinstance(problem.__cause__, ReplySizeError | httpx2.UnsupportedProtocol)
    return pause if isinstance(problem, APIConnectionError) and not hopeless else None


def hush() -> None:
    """Keep the libraries below from writing requests into the log, whatever its level."""
    for name in _LIBRARIES:
        logging.getLogger(name).setLevel(logging.WARNING)


def _retry_after(response: httpx2.Response) -> float | None:
    """Return the seconds that a server asks to wait, as a number or as a date by its own clock."""
    asked = response.headers.get("retry-after", "").strip()
    if asked.isascii() and asked.replace(".", "", 1).isdigit() and len(asked) < 10:
        return float(asked)
    try:
        until = parsedate_to_datetime(asked)
        now = parsedate_to_datetime(response.headers.get("date", ""))
        return max(0.0, (until - now).total_seconds())
    except (ValueError, TypeError):  # no dates, or only one of them with a time zone
        return None


def _json(response: httpx2.Response) -> dict[str, Any]:
    """Return the object that a reply is, whatever its content type says; an empty one if it is none."""
    try:
        value = json.loads(response.content)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _usage(reply: dict[str, Any]) -> int:
    usage = reply.get("usage")
    total = usage.get("total_tokens") if isinstance(usage, dict) else None
    return total if isinstance(total, int) and not isinstance(total, bool) and total > 0 else 0


def _content(reply: dict[str, Any]) -> str:
    """Return the text of the first choice; `ReplyError` if there is none."""
    choices = reply.get("choices")
    if not isinstance(choices, list):
        raise ReplyError("the reply is not one of a chat completion")
    first = choices[0] if choices and isinstance(choices[0], dict) else {}
    message = first.get("message")
    content = message.get("content") if isinstance(message, dict) else None
    if not isinstance(content, str) or not content.strip():
        raise ReplyError("the model said nothing")
    return content
