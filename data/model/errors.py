"""What may go wrong between us and the server of a language model, each as one sentence for people."""

import re
from urllib.parse import urlsplit

import httpx2
from openai import APIConnectionError, APIStatusError, OpenAIError

_CODE = re.compile(r"[a-z_]{1,40}")
_BUSY = 429
_MISSING = 404
_FAILED = 500


class ServerError(Exception):
    """The server cannot be used any further for this film."""


class BudgetError(ServerError):
    """What the film may cost is spent; requests under way may still end."""


class ReplyError(Exception):
    """One reply cannot be used; the next one may be."""


class ReplySizeError(httpx2.ReadError):
    """A reply is longer than allowed, or packed although that was not asked for."""


def sentence(problem: OpenAIError | TimeoutError, address: str, model: str) -> str:
    """Return what went wrong and what to do about it; nothing that the server wrote is in it."""
    server = f"The language model's server at {shown(address)}"
    if isinstance(problem, APIStatusError):
        return _status(problem, server, model)
    cause = problem.__cause__
    if isinstance(cause, ReplySizeError):
        return f"{server} sent a reply that is too long or packed; check LLM_BASE_URL."
    if isinstance(cause, httpx2.ConnectError | httpx2.ConnectTimeout | httpx2.UnsupportedProtocol):
        return f"{server} cannot be reached; check LLM_BASE_URL and that the server runs."
    if isinstance(problem, TimeoutError) or isinstance(cause, httpx2.TimeoutException):
        return f"{server} did not answer in time; try again, or take a smaller model."
    if isinstance(problem, APIConnectionError):
        return f"{server} broke the connection off; see its log."
    return f"{server} sent what no such server sends; check LLM_BASE_URL."


def code_of(problem: APIStatusError) -> str:
    """Return the status, and the server's own code for the problem if it is a plain word."""
    code = problem.code if problem.code and _CODE.fullmatch(problem.code) else ""
    return f"{problem.status_code} {code}".rstrip()


def shown(address: str) -> str:
    """Return an address without the user, the password and the query that it may hold.

    >>> shown("https://ada:secret@models.example:8000/v1?key=x")
    'https://models.example:8000/v1'
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return "LLM_BASE_URL"
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}".rstrip("/")


def _status(problem: APIStatusError, server: str, model: str) -> str:
    status, code = problem.status_code, code_of(problem)
    if status in (401, 403):
        return f"{server} refuses the key ({code}); check LLM_API_KEY."
    if status == _MISSING:
        named = f'has no model "{model}"' if model else "has no list of models"
        advice = "check LLM_MODEL and LLM_BASE_URL, which often ends in /v1"
        return f"{server} {named} or is not there ({code}); {advice}."
    if status == _BUSY:
        return f"{server} takes no more requests now ({code}); try again later."
    if status >= _FAILED:
        return f"{server} failed ({code}); see its log."
    if status < 400:
        return f"{server} points to another address ({code}); set LLM_BASE_URL to that one."
    return f"{server} refuses the request ({code}); see its log."
