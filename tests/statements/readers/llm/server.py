"""A small OpenAI-compatible server on the loopback that answers as it is told."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

__all__ = ["FakeModel", "answered", "serving"]

Answer = tuple[int, Any]
"""A status, and the body: JSON, or text as it is."""


def answered(content: Any, finish: str = "stop", read: int = 0) -> Answer:
    """The answer of a chat endpoint whose model wrote some content."""
    text = content if isinstance(content, str) else json.dumps(content)
    choice = {"message": {"role": "assistant", "content": text}, "finish_reason": finish}
    return 200, {"choices": [choice], "usage": {"prompt_tokens": read, "completion_tokens": 9}}


@dataclass
class FakeModel:
    """What is answered to each request, and the requests that came."""

    answer: Callable[[dict[str, Any], int], Answer]
    """Told the body and how many requests came before."""
    requests: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    more: dict[str, str] = field(default_factory=dict)
    """Headers of each answer."""
    url: str = ""

    @property
    def formats(self) -> list[str]:
        """The response format that each request asked for."""
        return [r.get("response_format", {}).get("type", "plain") for r in self.requests]


@contextmanager
def serving(answer: Callable[[dict[str, Any], int], Answer]) -> Iterator[FakeModel]:
    """A server that runs as long as the context."""
    model = FakeModel(answer)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            told = json.loads(self.rfile.read(length))
            status, body = model.answer(told, len(model.requests))
            model.requests.append(told | {"path": self.path})
            model.headers.append(dict(self.headers))
            data = (body if isinstance(body, str) else json.dumps(body)).encode()
            self.send_response(status)
            for name, value in model.more.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    model.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield model
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
