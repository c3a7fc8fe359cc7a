"""A server that lets those go who listen, before it waits for all requests to end."""

import socket

import uvicorn

from detente.views.web.live import Live

__all__ = ["Server"]


class Server(uvicorn.Server):
    """Uvicorn's server; without this it would wait for listeners that never end."""

    def __init__(self, config: uvicorn.Config, live: Live) -> None:
        super().__init__(config)
        self._live = live

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Let the listeners go, then stop as usual."""
        self._live.close()
        await super().shutdown(sockets)
