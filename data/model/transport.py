"""The way to the server: an OpenAI client that reads no reply longer than allowed and follows no redirect."""

from collections.abc import AsyncIterator
from urllib.parse import urlsplit

import httpx2
from openai import AsyncOpenAI

from data.model.access import Access, Limits
from data.model.errors import ReplySizeError


def open_client(access: Access, limits: Limits) -> AsyncOpenAI:
    """Return a client for the caller to close; `ValueError`, `httpx2.InvalidURL` for wrong access.

    Nothing but `access` decides where a request goes and what it holds: a key, an organisation or a project
    for OpenAI itself, set in the environment for other programs, is not sent to this server.
    """
    key, parts = access.key.strip(), urlsplit(access.address)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.port == 0:
        raise ValueError("the address is none of a web server")
    if not (key.isascii() and key.isprintable() and access.model.isprintable()):
        raise ValueError("the key or the model has characters that it cannot have")

    async def bound(response: httpx2.Response) -> None:
        if response.headers.get("content-encoding", "identity") != "identity":
            raise ReplySizeError("packed", request=response.request)
        assert isinstance(response.stream, httpx2.AsyncByteStream)
        response.stream = _Bounded(response.stream, limits.reply_bytes, response.request)

    client = AsyncOpenAI(
        base_url=access.address,
        api_key=key or "none",
        max_retries=0,
        default_headers={"Accept-Encoding": "identity"},
        http_client=httpx2.AsyncClient(
            base_url=access.address,
            timeout=httpx2.Timeout(limits.request_seconds, connect=limits.connect_seconds),
            follow_redirects=False,
            event_hooks={"response": [bound]},
        ),
    )
    client.organization = client.project = None
    return client


class _Bounded(httpx2.AsyncByteStream):
    """The bytes of a reply; `ReplySizeError` once there are more than allowed."""

    def __init__(self, stream: httpx2.AsyncByteStream, most: int, request: httpx2.Request) -> None:
        self._stream = stream
        self._left = most
        self._request = request

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._stream:
            self._left -= len(chunk)
            if self._left < 0:
                raise ReplySizeError("too long", request=self._request)
            yield chunk

    async def aclose(self) -> None:
        await self._stream.aclose()
