"""Who may connect: only this machine's names, and pages only from the sandbox's own address.

A web page from elsewhere cannot reach the sandbox through its visitor's browser.
"""

from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

LOOPBACK = ("127.0.0.1", "localhost", "::1")
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data:; "
        "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


def host_name(address: str) -> str:
    """Return the name in a Host header, without the port.

    >>> host_name("127.0.0.1:8080"), host_name("[::1]:80")
    ('127.0.0.1', '::1')
    """
    try:
        return urlsplit(f"//{address}").hostname or ""
    except ValueError:
        return ""


def guard(names: tuple[str, ...]) -> Middleware:
    """Return a middleware that refuses foreign hosts and origins, and adds the safety headers."""

    @web.middleware
    async def check(request: web.Request, handler: Handler) -> web.StreamResponse:
        host = request.headers.get("Host", "")
        if host_name(host) not in names:
            raise web.HTTPForbidden(text="This is a sandbox on this machine; use its own address.\n")
        origin = request.headers.get("Origin")
        if origin is not None and urlsplit(origin).netloc != host:
            raise web.HTTPForbidden(text="Pages from elsewhere may not use the sandbox.\n")
        response = await handler(request)
        if not response.prepared:
            for name, value in _HEADERS.items():
                response.headers.setdefault(name, value)
        return response

    return check
