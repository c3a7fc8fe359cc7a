"""The workbench served until it is stopped."""

import logging
import signal
import socket
import sys
import time
from typing import Any

import uvicorn
from fastapi import FastAPI

from detente.errors import DetenteError
from detente.views.web.server import Server

__all__ = ["listening", "serve"]

GRACE_SECONDS = 3
"""How long what is under way may take when it is stopped."""
TAKEN = "name another one with --port, or --port 0 for any that is free"


def listening(address: str, port: int) -> socket.socket:
    """A socket on a port, any free one for 0; DetenteError where it cannot be had."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((address, port))
        made.listen()
    except (OSError, OverflowError) as error:
        made.close()
        why = getattr(error, "strerror", None) or str(error)
        raise DetenteError(f"port {port} of {address} cannot be used: {why}", TAKEN) from error
    return made


def serve(app: FastAPI, where: socket.socket, proxies: str = "") -> None:
    """Answer until Ctrl-C or SIGTERM; what is under way is ended first.

    `proxies` are the addresses of servers in between, whose word on who asks is taken.
    """
    _log_to_stderr()
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,  # addresses can hold what is searched for, or a token
        server_header=False,
        proxy_headers=bool(proxies),
        forwarded_allow_ips=proxies or None,
        timeout_graceful_shutdown=GRACE_SECONDS,
        ws="none",
    )
    signal.signal(signal.SIGTERM, _ended)
    Server(config, app.state.live).run(sockets=[where])


def _ended(_number: int, _frame: Any) -> None:
    """A server that was told to end has done so when this is called: the end is a good one."""


def _log_to_stderr() -> None:
    """Failures, and what bears on security, one a line, in UTC."""
    lines = logging.StreamHandler(sys.stderr)
    form = logging.Formatter("%(asctime)sZ %(name)s %(message)s", "%Y-%m-%dT%H:%M:%S")
    form.converter = time.gmtime
    lines.setFormatter(form)
    for name, level in (("detente", logging.INFO), ("uvicorn", logging.WARNING)):
        log = logging.getLogger(name)
        log.setLevel(level)
        log.handlers = [lines]
        log.propagate = False
