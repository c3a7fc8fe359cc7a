"""A path, an address or standard input to the bytes that came in."""

import hashlib
import re
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from detente.documents.limits import MAX_BYTES
from detente.documents.media import media_type
from detente.documents.web import Page, fetch
from detente.errors import EmptyInput, InputError, TooLarge
from detente.model import Capture

__all__ = ["capture", "handed_over"]

CHARSET = re.compile(r"charset=[\"']?([\w.:-]+)", re.IGNORECASE)
Clock = Callable[[], datetime]


def _now() -> datetime:
    return datetime.now(UTC)


def capture(
    origin: str, stdin: bytes | None = None, clock: Clock = _now, get: Callable[[str], Page] = fetch
) -> Capture:
    """The original bytes of a path, an http(s) address, or `-` for standard input.

    `get` fetches an address; by default only from the public internet.

    Raises a kind of InputError that names the origin and tells the remedy.
    """
    declared = ""
    if origin.lower().startswith(("http://", "https://")):
        page = get(origin)
        data, declared, name = page.data, page.content_type, page.path
    elif "://" in origin:
        raise InputError(
            f"{origin}: only http and https addresses are fetched", "save it as a file"
        )
    elif origin == "-":
        data, name = (sys.stdin.buffer.read(MAX_BYTES + 1) if stdin is None else stdin), ""
    else:
        data, name = _from_file(origin), origin
    return _captured(data, origin, name, declared, clock)


def handed_over(data: bytes, name: str, clock: Clock = _now) -> Capture:
    """A capture of bytes that come under the name of a file, which need not be here.

    Raises a kind of InputError that names the file and tells the remedy.
    """
    return _captured(data, name, name, "", clock)


def _captured(data: bytes, origin: str, name: str, declared: str, clock: Clock) -> Capture:
    if len(data) > MAX_BYTES:
        raise _too_large(origin)
    if not data.strip():
        raise EmptyInput(f"{origin} is empty", "give a file that holds the report's text")
    charset = CHARSET.search(declared)
    return Capture(
        data,
        hashlib.sha256(data).hexdigest(),
        origin,
        media_type(data, name, declared),
        clock(),
        charset[1] if charset else "",
    )


def _from_file(origin: str) -> bytes:
    """The bytes of a file that is small enough."""
    path = Path(origin)
    try:
        if path.is_dir():
            raise InputError(f"{origin} is a folder", "give the files in it")
        if path.stat().st_size > MAX_BYTES:
            raise _too_large(origin)
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise InputError(f"{origin} is not there", "check the path") from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "its name cannot be used"
        raise InputError(
            f"{origin} cannot be opened: {why}", "check its name and rights"
        ) from error


def _too_large(origin: str) -> TooLarge:
    """The error for more bytes than are read."""
    return TooLarge(
        f"{origin} is larger than {MAX_BYTES // 2**20} MB", "give a single report, or split it"
    )
