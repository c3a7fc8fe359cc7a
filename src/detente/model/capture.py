"""The original bytes, and where and when they were got."""

from dataclasses import dataclass, field
from datetime import datetime

__all__ = ["Capture"]


@dataclass(frozen=True, slots=True)
class Capture:
    """What came in, unchanged: the evidentiary copy."""

    data: bytes = field(repr=False)
    sha256: str
    origin: str
    """The path or address as the user gave it; `-` for standard input."""
    media_type: str
    retrieved: datetime
    """In UTC, with its zone."""
    charset: str = ""
    """As declared by the carrier (HTTP header), else empty."""
