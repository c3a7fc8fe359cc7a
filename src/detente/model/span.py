"""A place in a text: position and quotation in one."""

import hashlib
from dataclasses import dataclass

__all__ = ["Span", "text_sha256"]

CONTEXT = 32
"""Characters of prefix and suffix kept on either side."""


def text_sha256(text: str) -> str:
    """The SHA-256 of a text in UTF-8, as hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Exact words with their place, W3C quote and position selector in one.

    Offsets count Unicode code points (Python `str` indices), the end exclusive.
    """

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    text_sha256: str
    """Which text the offsets count in."""

    @classmethod
    def of(cls, text: str, start: int, end: int, sha256: str = "") -> "Span":
        """The span `text[start:end]`, blanks at its ends left out."""
        start = min(max(start, 0), len(text))
        end = min(max(start, end), len(text))
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return cls(
            start,
            end,
            text[start:end],
            text[max(start - CONTEXT, 0) : start],
            text[end : end + CONTEXT],
            sha256 or text_sha256(text),
        )

    def holds(self, text: str) -> bool:
        """Whether the span still quotes this text.

        A span that moved is never anchored anew.
        """
        return text[self.start : self.end] == self.exact

    def overlap(self, other: "Span") -> int:
        """Characters that both spans cover."""
        return max(min(self.end, other.end) - max(self.start, other.start), 0)

    def __len__(self) -> int:
        """Its length in characters."""
        return self.end - self.start
