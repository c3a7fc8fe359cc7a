"""A server that lets those go who listen, before it waits for all requests to end."""

import gc
import socket
import sys

import uvicorn

from detente.views.web.live import Live

__all__ = ["Server"]

TURN = 0.0005
"""Seconds for which a thread may compute while others wait; Python's own are ten times as many."""

YOUNG = 50_000
"""Objects that are made between two searches for what nobody holds any more; Python's own are
700, but a matrix on one day is made of 20,000, and each search goes through what others made."""


class Server(uvicorn.Server):
    """Uvicorn's server; without this it would wait for listeners that never end."""

    def __init__(self, config: uvicorn.Config, live: Live) -> None:
        super().__init__(config)
        self._live = live

    def run(self, sockets: list[socket.socket] | None = None) -> None:
        """Serve; threads take turns often, for most of them only wait for an answer."""
        sys.setswitchinterval(TURN)
        gc.freeze()  # what is loaded by now stays as long as the server does
        gc.set_threshold(YOUNG, *gc.get_threshold()[1:])
        super().run(sockets)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Let the listeners go, then stop as usual."""
        self._live.close()
        await super().shutdown(sockets)
