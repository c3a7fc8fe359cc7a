"""Whether a connection on this machine was made by its user, not by another one."""

import os
import socket
import sys
from functools import lru_cache
from pathlib import Path

from starlette.requests import Request

__all__ = ["is_ours", "owner"]

SOCKETS = Path("/proc/net/tcp")
"""Where Linux tells whose each connection is (proc_pid_net(5)); elsewhere it is not told."""
ROOT = 0
LOCAL, REMOTE, UID = 1, 2, 7
"""Columns of a line."""


def is_ours(request: Request) -> bool:
    """Whether the user who began the workbench, or root, asks; True where nothing tells.

    Others on the machine may learn the address, from the list of processes, or the cookie,
    by a server of their own that our browser visits: it lets none of them in.
    """
    client, server = request.scope.get("client"), request.scope.get("server")
    if not client or not server or not server[1]:
        return True
    return owner(tuple(client), tuple(server)) in (None, ROOT, os.getuid())


def owner(client: tuple[str, int], server: tuple[str, int]) -> int | None:
    """The number of the user who holds the other end; None where that is not told."""
    try:
        ends = [_written(*client), _written(*server)]
        lines = SOCKETS.read_text().splitlines()[1:]
    except (OSError, ValueError):
        return None
    found = (line.split() for line in lines)
    return next((int(f[UID]) for f in found if [f[LOCAL], f[REMOTE]] == ends), None)


@lru_cache(64)
def _written(host: str, port: int) -> str:
    """An address as Linux writes it, in the byte order of the machine."""
    number = int.from_bytes(socket.inet_aton(host), sys.byteorder)
    return f"{number:08X}:{port:04X}"
