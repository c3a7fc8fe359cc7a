"""What one way of reading hands on: a text with what its carrier tells."""

from dataclasses import dataclass, field
from typing import NamedTuple

from detente.model import Capture, Completeness, Failure, Mask, Moment

__all__ = ["Extract", "Extracted", "Part"]


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


class Part(NamedTuple):
    """A file inside a file: an attachment of a mail, a page of a web archive."""

    capture: Capture
    """Its own bytes, so that it can be kept and removed alone."""
    url: str = ""
    """Where an archive got it from; it wins over what the page says of itself."""
    warnings: tuple[str, ...] = ()


class Extracted(NamedTuple):
    """All texts of a capture, the parts of it that hold none, and files inside it."""

    extracts: tuple[Extract, ...]
    failures: tuple[Failure, ...] = ()
    parts: tuple[Part, ...] = ()
    """Each still to be read, by the way of its own media type."""
