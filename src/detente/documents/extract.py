"""What one way of reading hands on: a text with what its carrier tells."""

from dataclasses import dataclass, field
from typing import NamedTuple

from detente.model import Completeness, Failure, Mask, Moment

__all__ = ["Extract", "Extracted"]


@dataclass(frozen=True, slots=True)
class Extract:
    """One text out of a capture, before language, masks and copies are looked at."""

    text: str = field(repr=False)
    title: str = ""
    outlet: str = ""
    byline: str = ""
    published: Moment | None = None
    url: str = ""
    language: str = ""
    """As the carrier declares it; detected where it is empty."""
    masks: tuple[Mask, ...] = ()
    """Furniture that only the layout shows, such as a picture's caption."""
    completeness: Completeness = Completeness.WHOLE
    warnings: tuple[str, ...] = ()


class Extracted(NamedTuple):
    """All texts of a capture, and the parts of it that hold none."""

    extracts: tuple[Extract, ...]
    failures: tuple[Failure, ...] = ()
