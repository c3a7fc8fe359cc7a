"""A server that lets those go who listen, before it waits for all requests to end."""

import socket
import sys

import uvicorn

from detente.views.web.live import Live

__all__ = ["Server"]

TURN = 0.0005
"""Seconds for which a thread may compute while others wait; Python's own are ten times as many."""


class Server(uvicorn.Server):
    """Uvicorn's server; without this it would wait for listeners that never end."""

    def __init__(self, config: uvicorn.Config, live: Live) -> None:
        super().__init__(config)
        self._live = live

    def run(self, sockets: list[socket.socket] | None = None) -> None:
        """Serve; threads take turns often, for most of them only wait for an answer."""
        sys.setswitchinterval(TURN)
        super().run(sockets)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Let the listeners go, then stop as usual."""
        self._live.close()
        await super().shutdown(sockets)
