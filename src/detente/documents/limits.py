"""How much Detente takes in: sizes in bytes, times in seconds."""

__all__ = [
    "CONNECT_SECONDS",
    "FETCH_SECONDS",
    "MAX_BYTES",
    "MAX_REDIRECTS",
    "MAX_TAGS",
    "READ_SECONDS",
]

MAX_BYTES = 20 * 1024 * 1024
"""Of a single report, and of what an archive unpacks to."""
MAX_TAGS = 200_000
"""Of a page or a feed; the largest news pages have some ten thousand."""
CONNECT_SECONDS = 10.0
READ_SECONDS = 15.0
"""Without a byte from the server."""
FETCH_SECONDS = 45.0
"""For one address altogether, redirects and retries included."""
MAX_REDIRECTS = 5
