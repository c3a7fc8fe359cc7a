"""Where a text holds given words, the place nearest to a span."""

import re

__all__ = ["nearest"]


def nearest(words: str | None, text: str, start: int, end: int) -> tuple[int, int] | None:
    """The words' place nearest to `text[start:end]`, whole words before parts of words."""
    if not words:
        return None
    exact = re.escape(words)
    found = list(re.finditer(rf"(?<!\w){exact}(?!\w)", text)) or list(re.finditer(exact, text))
    apart = {m.start(): max(m.start() - end, start - m.end(), 0) for m in found}
    if not apart:
        return None
    at = min(apart, key=apart.__getitem__)
    return at, at + len(words)
