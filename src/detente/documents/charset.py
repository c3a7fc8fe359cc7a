"""Bytes to text, in whatever character set they are."""

import codecs
import re
from typing import NamedTuple

from charset_normalizer import from_bytes

from detente.errors import UnreadableInput

__all__ = ["Decoded", "decode"]

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SAMPLE = 65536
"""Bytes that are judged when the character set has to be found."""
META = re.compile(rb"""<(?:meta[^>]+charset|\?xml[^>]+encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.I)
WESTERN = re.compile(
    r"[\x00-\x7f\xa0€‚„…‘’“”•–—™Œœ¡£§©«®°´·»¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüÿ]*"
)
"""What texts in Western European languages are made of."""
ACCENTED = 0.25
"""Share of accented letters that no Western European language reaches."""
CONTROL = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")
"""Bytes that running text never holds; the escape character is not among them."""


class Decoded(NamedTuple):
    """A text and the character set that it was read in."""

    text: str
    charset: str
    sure: bool
    """Whether the character set was marked, declared and valid, or plain UTF-8."""


def decode(data: bytes, origin: str, declared: str = "") -> Decoded:
    """The text of some bytes: byte order mark, UTF-8, declaration, then by its looks.

    Raises UnreadableInput for bytes that are no text in any of them.
    """
    for bom, name in BOMS:
        if data.startswith(bom):
            return _strictly(data, name, origin)
    if CONTROL.search(data[:SAMPLE]):
        raise UnreadableInput(
            f"{origin} is binary, not text", "give a text, HTML, PDF, Word or feed file"
        )
    if (text := _try(data, "utf-8")) is not None:
        return Decoded(text, "utf-8", sure=True)
    for name in (declared, _inside(data)):
        if name and (text := _try(data, name)) is not None:
            return Decoded(text, name.lower(), sure=True)
    return _by_looks(data, origin)


def _strictly(data: bytes, name: str, origin: str) -> Decoded:
    """The text in the character set of a byte order mark."""
    text = _try(data, name)
    if text is None:
        raise UnreadableInput(
            f"{origin} is marked as {name} but breaks it", "save it again as UTF-8"
        )
    return Decoded(text, name, sure=True)


def _inside(data: bytes) -> str:
    """The character set that a page or XML file declares of itself."""
    match = META.search(data[:4096])
    return match[1].decode("ascii") if match else ""


def _try(data: bytes, name: str) -> str | None:
    """The text in a character set; None where the bytes or the name do not fit."""
    try:
        return data.decode(name)
    except (UnicodeDecodeError, LookupError):
        return None


def _by_looks(data: bytes, origin: str) -> Decoded:
    """The text in the character set that makes it look like language."""
    western = _try(data, "cp1252")
    if western is not None and WESTERN.fullmatch(western):
        letters = [letter for letter in western[:SAMPLE] if letter.isalpha()]
        accented = sum(letter > "\x7f" for letter in letters)
        if accented <= ACCENTED * len(letters):
            return Decoded(western, "windows-1252", sure=False)
    best = from_bytes(data[:SAMPLE]).best()
    if best is None or (text := _try(data, best.encoding)) is None:
        raise UnreadableInput(
            f"{origin}: its character set cannot be told", "save it again as UTF-8"
        )
    return Decoded(text, best.encoding.replace("_", "-"), sure=False)
