"""Who says what, by places in a text alone."""

from dataclasses import dataclass

__all__ = ["Attribution", "Places"]

Places = tuple[tuple[int, int], ...]
"""Start and end of each part in text order, in code points, the end exclusive."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """One report of speech, thought or writing, in the roles of PolNeAR."""

    source: Places
    """The words for whoever says it; empty where the text names nobody."""
    cue: Places
    """The words that report: said, according to, refusal, a colon."""
    content: Places
    """The words that are reported; a split quotation has several parts."""
    score: float | None = None
    """How likely it is right, 0 to 1; None where that was never measured."""
