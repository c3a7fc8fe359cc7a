"""Connections that reach public addresses only, and end in time."""

import ipaddress
import socket
import ssl
import time
from collections.abc import Callable, Iterable
from typing import Any

import httpcore

__all__ = ["Address", "Allow", "GuardedBackend", "NotPublic", "OutOfTime", "is_public"]

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Allow = Callable[[Address], bool]
NAT64 = ipaddress.ip_network("64:ff9b::/96")


class NotPublic(httpcore.ConnectError):
    """The name leads to an address that is not on the public internet."""


class OutOfTime(httpcore.ReadTimeout):
    """The whole time for an address is used up."""


def is_public(address: Address) -> bool:
    """Whether an address is on the public internet, seen through every IPv6 wrapping.

    Loopback, private, link-local, shared, reserved, multicast and documentation
    addresses are not.
    """
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if address.teredo is not None:
            inner = address.teredo[1]
        if address in NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
    return address.is_global and not address.is_multicast and not address.is_reserved


class _GuardedStream(httpcore.NetworkStream):
    """A connection whose every read and write ends by the deadline."""

    def __init__(self, stream: httpcore.NetworkStream, left: Callable[[], float]) -> None:
        self._stream = stream
        self._left = left

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Some bytes, as soon as there are any."""
        return self._stream.read(max_bytes, self._within(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send some bytes."""
        self._stream.write(buffer, self._within(timeout))

    def close(self) -> None:
        """Hang up."""
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        """The same connection, encrypted, under the same deadline."""
        inner = self._stream.start_tls(ssl_context, server_hostname, self._within(timeout))
        return _GuardedStream(inner, self._left)

    def get_extra_info(self, info: str) -> Any:
        """What the connection tells about itself."""
        return self._stream.get_extra_info(info)

    def _within(self, timeout: float | None) -> float:
        """The time one step may take."""
        left = self._left()
        return left if timeout is None else min(left, timeout)


class GuardedBackend(httpcore.NetworkBackend):
    """Connects to the very address that was checked, never by name a second time."""

    def __init__(self, allow: Allow, deadline: float) -> None:
        self._allow = allow
        self._deadline = deadline
        """In seconds of time.monotonic()."""
        self._inner = httpcore.SyncBackend()

    @property
    def expired(self) -> bool:
        """Whether the deadline has passed."""
        return time.monotonic() >= self._deadline

    def left(self) -> float:
        """Seconds until the deadline; raises OutOfTime after it."""
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise OutOfTime("the whole time is used up")
        return left

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to a host, all of whose addresses are allowed."""
        addresses = _resolve(host, port)
        for address in addresses:
            if not self._allow(address):
                raise NotPublic(f"{_led(host, address)} is not a public address")
        within = min(self.left(), timeout or self.left())
        stream = self._inner.connect_tcp(
            str(addresses[0]), port, within, local_address, socket_options
        )
        return _GuardedStream(stream, self.left)


def _led(host: str, address: Address) -> str:
    """The address, with the name that leads to it where it was not given itself."""
    return host if host == str(address) else f"{host} leads to {address}, which"


def _resolve(host: str, port: int) -> list[Address]:
    """Every address of a host, the preferred one first."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise httpcore.ConnectError(f"the name {host} is not known") from error
    return [ipaddress.ip_address(str(entry[4][0]).partition("%")[0]) for entry in found]
