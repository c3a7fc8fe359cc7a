"""A small web server on a loopback address that misbehaves as tests need it."""

import gzip
import ipaddress
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

from detente.documents.address import Address

HOST = "127.0.0.2"
"""Not 127.0.0.1, so that tests can allow the server and still forbid localhost."""
ARTICLE = (
    "<html lang='en'><head><title>Talks stall</title></head><body><article><h1>Talks stall</h1>"
    + "<p>The delegation said that it would not sign the text before the troops had left.</p>" * 6
    + "</article></body></html>"
)


def only_server(address: Address) -> bool:
    return address == ipaddress.ip_address(HOST)


class Handler(BaseHTTPRequestHandler):
    """Answers by path; `hits` counts requests over all tries."""

    hits: ClassVar[dict[str, int]] = {}
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        Handler.hits[self.path] = Handler.hits.get(self.path, 0) + 1
        name = self.path.strip("/").partition("?")[0].replace("-", "_").replace(".", "_")
        with suppress(BrokenPipeError, ConnectionResetError):  # the client hung up, as it should
            getattr(self, f"page_{name}", self.page_missing)()

    def answer(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"content_length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def page_article(self) -> None:
        self.answer(ARTICLE.encode(), content_type="text/html; charset=utf-8")

    def page_feed(self) -> None:
        told = {"etag": '"v1"', "last_modified": "Sat, 15 Mar 2025 09:00:00 GMT"}
        known = self.headers.get("If-None-Match") == told["etag"]
        known = known and self.headers.get("If-Modified-Since") == told["last_modified"]
        body = b"" if known else b"<rss/>"
        self.answer(body, 304 if known else 200, cache_control="max-age=600", **told)

    def page_latin(self) -> None:
        self.answer("Café à la carte".encode("latin-1"), content_type="text/plain; charset=latin-1")

    def page_missing(self) -> None:
        self.answer(b"", 404)

    def page_busy(self) -> None:
        self.answer(b"", 503)

    def page_once_busy(self) -> None:
        if Handler.hits[self.path] == 1:
            self.answer(b"", 502)
        else:
            self.answer(b"better now", content_type="text/plain")

    def page_to_localhost(self) -> None:
        self.answer(
            b"", 302, location=f"http://127.0.0.1:{self.connection.getsockname()[1]}/article"
        )

    def page_to_file(self) -> None:
        self.answer(b"", 302, location="file:///etc/passwd")

    def page_to_article(self) -> None:
        self.answer(b"", 302, location="/article")

    def page_loop(self) -> None:
        self.answer(b"", 302, location="/loop")

    def page_big(self) -> None:
        self.answer(b"x" * 4096)

    def page_packed(self) -> None:
        self.answer(gzip.compress(b"x" * 4_000_000), content_encoding="gzip")

    def page_endless(self) -> None:
        self.send_response(200)
        self.send_header("connection", "close")
        self.end_headers()
        while True:
            self.wfile.write(b"more ")
            self.wfile.flush()
            time.sleep(0.05)

    def page_slow_headers(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        while True:
            self.wfile.write(b"x-more: 1\r\n")
            self.wfile.flush()
            time.sleep(0.05)

    def page_silent(self) -> None:
        time.sleep(1.0)

    def page_broken(self) -> None:
        self.wfile.write(b"this is no HTTP\r\n\r\n")
        self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Keep the test output clean."""


@contextmanager
def serving() -> Iterator[str]:
    """The server's address, for as long as the block runs."""
    Handler.hits = {}
    server = ThreadingHTTPServer((HOST, 0), Handler)
    server.daemon_threads = True
    server.block_on_close = False
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://{HOST}:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
