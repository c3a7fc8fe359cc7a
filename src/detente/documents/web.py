"""Pages from the public web, with limits on size, time and redirects."""

import logging
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from importlib.metadata import version
from types import MappingProxyType
from typing import NamedTuple, Protocol

import httpcore
import httpx
import stamina

from detente.documents.address import Allow, GuardedBackend, NotPublic, OutOfTime, is_public
from detente.documents.limits import (
    CONNECT_SECONDS,
    FETCH_SECONDS,
    MAX_BYTES,
    MAX_REDIRECTS,
    READ_SECONDS,
)
from detente.errors import FetchError, TooLarge

__all__ = ["AGENT", "Ask", "Limits", "Page", "ask", "fetch"]

AGENT = f"Detente/{version('detente')} (negotiation tracker; reads single pages on request)"
SAVE = "open the page in a browser, save it and give the file"
AGAIN = f"try again later, or {SAVE}"
TIMEOUTS = (httpcore.TimeoutException, httpx.TimeoutException)


class Page(NamedTuple):
    """What a server sent."""

    data: bytes
    content_type: str
    path: str
    """The path of the last address, whose suffix may tell the media type."""
    status: int = 200
    headers: Mapping[str, str] = MappingProxyType({})
    """Their names in small letters."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a fetch goes."""

    size: int = MAX_BYTES
    seconds: float = FETCH_SECONDS
    """For everything, redirects and retries included."""
    read_seconds: float = READ_SECONDS
    redirects: int = MAX_REDIRECTS
    attempts: int = 3
    wait: float = 1.0
    """Seconds before the first retry; it doubles."""


class Ask(Protocol):
    """How `ask` is called, so that tests can take its place."""

    def __call__(self, url: str, headers: Mapping[str, str] = ..., /) -> Page:
        """What a server answers to one request."""


LIMITS = Limits()


class _Busy(Exception):
    """The server answered with a passing failure of its own."""


FAILURES = (
    _Busy,
    *TIMEOUTS,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.UnsupportedProtocol,
    httpx.HTTPError,
    httpx.InvalidURL,
    UnicodeError,  # a name that is no IDNA, or half a character
)
logging.getLogger("stamina").addHandler(logging.NullHandler())  # else each retry is printed


class _Body(httpx.SyncByteStream):
    """The body of an answer, closed with its connection."""

    def __init__(self, response: httpcore.Response) -> None:
        self._response = response

    def __iter__(self) -> Iterator[bytes]:
        yield from self._response.iter_stream()

    def close(self) -> None:
        """Give the connection back."""
        self._response.close()


class _GuardedTransport(httpx.BaseTransport):
    """Carries requests over guarded connections, without proxies or keep-alive."""

    def __init__(self, backend: GuardedBackend) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(),
            max_keepalive_connections=0,
            network_backend=backend,
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The answer to one request; redirects come back here as new requests."""
        response = self._pool.handle_request(
            httpcore.Request(
                request.method,
                httpcore.URL(
                    scheme=request.url.raw_scheme,
                    host=request.url.raw_host,
                    port=request.url.port,
                    target=request.url.raw_path,
                ),
                headers=request.headers.raw,
                content=request.stream,
                extensions=request.extensions,
            )
        )
        return httpx.Response(response.status, headers=response.headers, stream=_Body(response))

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()


def fetch(url: str, allow: Allow = is_public, limits: Limits = LIMITS) -> Page:
    """The bytes at a public address.

    Every name is resolved once, all its addresses are checked, and the connection
    goes to a checked address, on each redirect anew. Timeouts and answers of 500 and
    above are tried again. Raises FetchError or TooLarge.
    """

    def settled(backend: GuardedBackend) -> Page:
        return _settled(url, _get(url, {}, backend, limits))

    return _guarded(url, settled, allow, limits)


def ask(
    url: str,
    headers: Mapping[str, str] = MappingProxyType({}),
    allow: Allow = is_public,
    limits: Limits = LIMITS,
) -> Page:
    """What a server answers to one request, whatever its status; bytes only with 200.

    Guarded as `fetch`, and not tried again. Raises FetchError or TooLarge.
    """

    def once(backend: GuardedBackend) -> Page:
        return _get(url, headers, backend, limits)

    return _guarded(url, once, allow, replace(limits, attempts=1))


def _guarded(url: str, get: Callable[[GuardedBackend], Page], allow: Allow, limits: Limits) -> Page:
    """What comes of a request, tried as often as the limits let; its failure in words."""
    backend = GuardedBackend(allow, time.monotonic() + limits.seconds)
    caller = stamina.RetryingCaller(
        attempts=limits.attempts,
        timeout=limits.seconds,
        wait_initial=limits.wait,
        wait_jitter=limits.wait,
    )
    try:
        return caller(_passing, get, backend)
    except FAILURES as error:
        late = f" within {limits.seconds:g} seconds" if backend.expired else ""
        raise _explained(url, error, late) from error


def _explained(url: str, error: Exception, late: str) -> FetchError:
    """What went wrong, in words, with what the user can do."""
    if isinstance(error, NotPublic):
        return FetchError(f"{url} is not fetched: {error}", SAVE)
    if isinstance(error, TIMEOUTS):
        what = f"did not end{late}" if late else "does not answer in time"
        return FetchError(f"{url} {what}", AGAIN)
    if isinstance(error, _Busy):
        return FetchError(f"{url} fails: {error}", AGAIN)
    if isinstance(error, httpx.TooManyRedirects):
        return FetchError(f"{url} redirects too often", SAVE)
    return FetchError(f"{url} cannot be fetched: {error}", f"check the address, or {SAVE}")


def _passing(error: Exception) -> bool:
    """Whether a failure may pass when tried again."""
    return isinstance(error, (*TIMEOUTS, _Busy)) and not isinstance(error, OutOfTime)


def _settled(url: str, page: Page) -> Page:
    """A page that came; else the failure that may pass, or the one that will not."""
    if page.status >= 500:
        raise _Busy(f"the server answered {page.status}")
    if page.status != 200:
        raise FetchError(
            f"{url}: the server answered {page.status}", f"check the address, or {SAVE}"
        )
    return page


def _get(url: str, headers: Mapping[str, str], backend: GuardedBackend, limits: Limits) -> Page:
    """One try."""
    timeout = httpx.Timeout(limits.read_seconds, connect=CONNECT_SECONDS)
    with (
        closing(_GuardedTransport(backend)) as transport,
        httpx.Client(
            transport=transport,
            timeout=timeout,
            follow_redirects=True,
            max_redirects=limits.redirects,
            headers={"User-Agent": AGENT, **headers},
        ) as client,
        client.stream("GET", url) as response,
    ):
        data = _body(url, response, limits) if response.status_code == 200 else b""
        declared = response.headers.get("content-type", "")
        told = {name.lower(): value for name, value in response.headers.items()}
        return Page(data, declared, response.url.path, response.status_code, told)


def _body(url: str, response: httpx.Response, limits: Limits) -> bytes:
    """The bytes of an answer, unpacked, as long as they are not too many."""
    data = bytearray()
    for chunk in response.iter_bytes():
        data += chunk
        if len(data) > limits.size:
            raise TooLarge(
                f"{url} is larger than {limits.size // 2**20} MB", "give a single report"
            )
    return bytes(data)
