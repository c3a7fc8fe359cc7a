"""How much Detente takes in: sizes in bytes, times in seconds."""

__all__ = [
    "CONNECT_SECONDS",
    "FETCH_SECONDS",
    "MAX_BYTES",
    "MAX_DEPTH",
    "MAX_LINES",
    "MAX_MEMBERS",
    "MAX_PARTS",
    "MAX_RATIO",
    "MAX_RECORDS",
    "MAX_REDIRECTS",
    "MAX_TAGS",
    "MAX_UNPACKED",
    "READ_SECONDS",
    "SMALL",
]

MAX_BYTES = 20 * 1024 * 1024
"""Of a single report, and of what an archive unpacks to."""
MAX_TAGS = 200_000
"""Of a page or a feed; the largest news pages have some ten thousand."""
MAX_UNPACKED = 10 * MAX_BYTES
"""Of an archive in all; a page or file of it is held to the limit of a single report."""
MAX_RATIO = 200
"""Times that a packed file may grow when it is unpacked; text grows about tenfold."""
SMALL = 1024 * 1024
"""Bytes below which it may grow as it likes."""
MAX_MEMBERS = 1000
"""Files of a ZIP archive."""
MAX_RECORDS = 10_000
"""Of a web archive."""
MAX_PARTS = 200
"""Of a mail: texts, pictures and attachments."""
MAX_LINES = 50_000
"""Of the message of a mail."""
MAX_DEPTH = 5
"""Mails inside mails."""
CONNECT_SECONDS = 10.0
READ_SECONDS = 15.0
"""Without a byte from the server."""
FETCH_SECONDS = 45.0
"""For one address altogether, redirects and retries included."""
MAX_REDIRECTS = 5
