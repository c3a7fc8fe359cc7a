"""A ZIP archive to the reports in it, each a file of its own."""

import hashlib
import io
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from itertools import chain, count
from pathlib import PurePosixPath

from detente.documents import media
from detente.documents.extract import Extracted, Part
from detente.documents.limits import MAX_BYTES, MAX_MEMBERS, MAX_RATIO, MAX_UNPACKED, SMALL
from detente.errors import EmptyInput, InputError, TooLarge, UnreadableInput
from detente.model import Capture, Failure

__all__ = ["extract"]

NESTED = (media.ZIP, media.WARC)
"""Archives, which are not opened inside another: what they unpack to cannot be foreseen."""
PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Ways of packing whose memory is bounded."""
LOCKED = 1
UTF8 = 0x800
NAME = 300
"""Characters of a name that are kept."""
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError)
"""What the library raises of damaged archives."""


def extract(capture: Capture) -> Extracted:
    """The files that look like reports, in the order of the archive.

    A name is never used as a path: it only tells files apart. What cannot be unpacked is a
    failure. Raises TooLarge before anything is unpacked that would fill the memory,
    UnreadableInput for what is no ZIP archive, EmptyInput for one that holds no report.
    """
    parts: dict[str, Part] = {}
    failures: list[Failure] = []
    left_out: Counter[str] = Counter()
    try:
        archive = zipfile.ZipFile(io.BytesIO(capture.data))
    except BROKEN as error:
        raise UnreadableInput(
            f"{capture.origin} is broken or no ZIP archive", "pack it again, or give the files"
        ) from error
    with archive:
        for told, name in _members(archive, capture.origin):
            suffix = PurePosixPath(name).suffix.lower()
            if suffix not in media.SUFFIXES:
                left_out[suffix or "no suffix"] += 1
                continue
            called = _unlike(name, parts)
            origin = f"{capture.origin}#{called}"
            try:
                parts[called] = Part(_unpacked(archive, told, origin, capture))
            except InputError as error:
                failures.append(Failure(origin, str(error)))
    return _extracted(capture.origin, parts, failures, left_out)


def _members(archive: zipfile.ZipFile, origin: str) -> Iterator[tuple[zipfile.ZipInfo, str]]:
    """The files of an archive that is small enough, by name; hidden ones are left out."""
    members = [told for told in archive.infolist() if not told.is_dir()]
    if len(members) > MAX_MEMBERS or sum(told.file_size for told in members) > MAX_UNPACKED:
        raise TooLarge(
            f"{origin} holds more than {MAX_MEMBERS} files, or unpacks to more than"
            f" {MAX_UNPACKED // 2**20} MB",
            "split it",
        )
    for told in members:
        pieces = [p for p in re.split(r"[/\\]", _name(told)) if p not in ("", ".", "..")]
        if pieces and not any(p.startswith((".", "__MACOSX")) for p in pieces):
            yield told, "/".join(pieces)[-NAME:]


def _name(told: zipfile.ZipInfo) -> str:
    """The name of a member in one line, in UTF-8 where its bytes are that."""
    name = told.filename
    if not told.flag_bits & UTF8:
        try:
            name = name.encode("cp437").decode()
        except ValueError:
            name = told.filename
    return " ".join(name.split())


def _unlike(name: str, there: dict[str, Part]) -> str:
    """A name that no other member has."""
    others = (f"{number}-{name}" for number in count(2))
    return next(n for n in chain((name,), others) if n not in there)


def _unpacked(
    archive: zipfile.ZipFile, told: zipfile.ZipInfo, origin: str, outer: Capture
) -> Capture:
    """A member as a file of its own; raises an InputError for one that is not read."""
    if told.flag_bits & LOCKED:
        raise UnreadableInput(f"{origin} is locked with a password", "unpack it and give the file")
    if told.file_size > MAX_BYTES:
        raise TooLarge(f"{origin} is larger than {MAX_BYTES // 2**20} MB", "split it")
    if told.file_size > max(SMALL, MAX_RATIO * told.compress_size):
        raise TooLarge(f"{origin} unpacks to far more than a report holds", "leave it out")
    if told.compress_type not in PLAIN:
        raise UnreadableInput(f"{origin} is packed in an odd way", "unpack it and give the file")
    try:
        data = archive.read(told)
    except BROKEN as error:
        raise UnreadableInput(f"{origin} is damaged", "pack it again, or leave it out") from error
    if not data.strip():
        raise EmptyInput(f"{origin} is empty", "leave it out")
    kind = media.media_type(data, origin)
    if kind in NESTED:
        raise UnreadableInput(f"{origin} is an archive in an archive", "give it by itself")
    return Capture(data, hashlib.sha256(data).hexdigest(), origin, kind, outer.retrieved)


def _extracted(
    origin: str, parts: dict[str, Part], failures: list[Failure], left_out: Counter[str]
) -> Extracted:
    """All that was found; an error where that is nothing at all."""
    if left_out:
        kinds = ", ".join(f"{kind} {number}" for kind, number in left_out.most_common(5))
        what = f"{origin}: {left_out.total()} of its files look like no report ({kinds})"
        failures.append(Failure(origin, f"{what}; give their text, or leave them out"))
    if not parts and not failures:
        raise EmptyInput(f"{origin} holds no file", "give an archive with reports in it")
    return Extracted((), tuple(failures), tuple(parts.values()))
