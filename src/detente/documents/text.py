"""A plain-text file to one document, its text kept to the letter."""

from detente.documents.charset import decode
from detente.documents.completeness import judge_text
from detente.documents.extract import Extract, Extracted
from detente.model import Capture

__all__ = ["extract"]


def extract(capture: Capture) -> Extracted:
    """The decoded text with newlines as line feeds and nothing else changed."""
    decoded = decode(capture.data, capture.origin, capture.charset)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    warnings = (
        ()
        if decoded.sure
        else (f"not in UTF-8: read as {decoded.charset}; save it as UTF-8 if letters look wrong",)
    )
    verdict = judge_text(text)
    extract = Extract(
        text, completeness=verdict.completeness, warnings=(*warnings, *verdict.warnings)
    )
    return Extracted((extract,))
