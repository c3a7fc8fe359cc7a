"""A web archive (WARC) to its pages, each a file of its own."""

import hashlib
import io
import zlib
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC
from typing import NamedTuple

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from detente.documents import media
from detente.documents.extract import Extracted, Part
from detente.documents.limits import MAX_BYTES, MAX_RECORDS, MAX_UNPACKED
from detente.errors import EmptyInput, InputError, TooLarge, UnreadableInput
from detente.model import Capture, Failure

__all__ = ["extract"]

GZIP = b"\x1f\x8b"
FIRST = b"WARC/"
READABLE = (
    media.HTML, media.PDF, media.DOCX, media.RSS, media.ATOM, media.JSON_FEED, media.MAIL,
)  # fmt: skip
PLAIN = ("text/plain", "text/markdown")
"""What a text must be declared as: by its bytes alone, a style sheet is one too."""
PARTIAL = 206
"""The status of an answer that holds a piece of the page."""
BROKEN = (OSError, ValueError, EOFError, AttributeError, LookupError, OverflowError)
"""What the library raises, seen on ten thousand damaged archives."""


class _Payload(NamedTuple):
    """What a server sent, its packing undone."""

    data: bytes
    status: int
    declared: str
    charset: str


def extract(capture: Capture) -> Extracted:
    """The pages, texts, PDFs and feeds that servers answered with, in order.

    What is damaged, or too much, is a failure that names the place; what stands before
    is read. Raises UnreadableInput for what is no web archive, EmptyInput for one in
    which there is nothing to read.
    """
    _check(capture)
    found = _Found(capture)
    try:
        for record in ArchiveIterator(io.BytesIO(capture.data), parse_http=False):
            if not found.take(record):
                break
    except BROKEN:
        found.damaged()
    return found.extracted()


def _check(capture: Capture) -> None:
    """Refuse what is packed and holds something else, before it is unpacked."""
    head = capture.data[:65536]
    packed = head.startswith(GZIP)
    if packed:
        try:
            head = zlib.decompressobj(wbits=31).decompress(head, len(FIRST))
        except zlib.error:
            head = b""
    if not head.startswith(FIRST):
        raise UnreadableInput(
            f"{capture.origin} is {'packed and holds no' if packed else 'no'} web archive",
            "unpack it (gunzip) and give the file in it" if packed else "save it again as .warc",
        )


@dataclass(slots=True)
class _Found:
    """What an archive holds, record by record."""

    capture: Capture
    parts: dict[tuple[str, str], Part] = field(default_factory=dict)
    """By address and hash: what is archived twice and unchanged is one page."""
    errors: list[tuple[str, InputError]] = field(default_factory=list)
    """What cannot be read, by its origin."""
    left_out: Counter[str] = field(default_factory=Counter)
    unchanged: set[str] = field(default_factory=set)
    """Addresses noted as the same as on an earlier visit."""
    records: int = 0
    position: int = 0
    """Byte of the archive at which the last record begins."""
    unpacked: int = 0

    def take(self, record: WarcRecord) -> bool:
        """Take a record in; whether the archive may go on."""
        self.records += 1
        self.position = record.stream_pos
        self.unpacked += record.content_length
        if self.records > MAX_RECORDS or self.unpacked > MAX_UNPACKED:
            self._fail(
                f"{self.capture.origin} is read only up to byte {self.position}: it holds more than"
                f" {MAX_RECORDS} records or unpacks to more than {MAX_UNPACKED // 2**20} MB",
                "split it",
            )
            return False
        length = record.content_length
        block = record.reader.read(length) if length <= MAX_BYTES else None
        cut = block is not None and len(block) < length
        if cut or record.headers.get("Content-Length") is None:
            self.damaged()
            return False
        self._sort(record, block)
        return True

    def _sort(self, record: WarcRecord, block: bytes | None) -> None:
        """Put a record where it belongs; one that is too large comes without its block."""
        address = "".join((record.headers.get("WARC-Target-URI") or "").strip("<> ").split())
        if not address.lower().startswith(("http://", "https://")):
            self.left_out["notes about the archive"] += 1
        elif record.record_type == WarcRecordType.revisit:
            self.unchanged.add(address)
        elif record.record_type in (WarcRecordType.response, WarcRecordType.resource):
            self._page(record, block, address)
        else:
            self.left_out["notes about the archive"] += 1

    def _page(self, record: WarcRecord, block: bytes | None, address: str) -> None:
        """Take an answer of a server in."""
        origin = f"{self.capture.origin}#{address}"
        if block is None:
            self._too_large(origin)
            return
        payload = _unpacked(record, block)
        self.unpacked += len(payload.data)
        if len(payload.data) > MAX_BYTES:
            self._too_large(origin)
        elif payload.status // 100 != 2 or payload.status == PARTIAL or not payload.data.strip():
            self.left_out["redirects, errors or empty answers"] += 1
        elif not (kind := _kind(payload, address)):
            self.left_out["pictures, scripts or the like"] += 1
        else:
            self._add(record, payload, Part(self._capture(record, payload, origin, kind), address))

    def _add(self, record: WarcRecord, payload: _Payload, part: Part) -> None:
        """Keep a page, the same one only once."""
        if record.headers.get("WARC-Truncated"):
            part = part._replace(warnings=("the archive kept only the beginning of this page",))
        self.parts.setdefault((part.url, part.capture.sha256), part)

    def _capture(self, record: WarcRecord, payload: _Payload, origin: str, kind: str) -> Capture:
        """The page's own bytes, with the moment at which the archive got them."""
        got = record.record_date
        return Capture(
            payload.data,
            hashlib.sha256(payload.data).hexdigest(),
            origin,
            kind,
            got.astimezone(UTC) if got else self.capture.retrieved,
            payload.charset,
        )

    def _too_large(self, origin: str) -> None:
        what = f"{origin} is larger than {MAX_BYTES // 2**20} MB"
        self.errors.append((origin, TooLarge(what, "save its text as a .txt file")))

    def _fail(self, what: str, remedy: str) -> None:
        self.errors.append((self.capture.origin, UnreadableInput(what, remedy)))

    def damaged(self) -> None:
        """Note where the archive breaks off."""
        self._fail(
            f"{self.capture.origin} is damaged or cut off and read only up to record"
            f" {max(self.records, 1)}, which begins at byte {self.position}",
            "get the archive again",
        )

    def extracted(self) -> Extracted:
        """All that was found; an error that counts the rest where nothing was."""
        lost = self.unchanged - {address for address, _ in self.parts}
        if lost:
            self._fail(
                f"{self.capture.origin} notes pages as unchanged since an earlier visit and does"
                f" not hold them: {len(lost)}, the first {min(lost)}",
                "give the archive of that visit too",
            )
        if not self.parts and self.errors:
            raise self.errors[0][1]
        if not self.parts:
            counted = ", ".join(f"{what}: {count}" for what, count in self.left_out.items())
            raise EmptyInput(
                f"{self.capture.origin} holds no page that can be read ({counted or 'no record'})",
                "give an archive of the report's own page",
            )
        failures = tuple(Failure(origin, str(error)) for origin, error in self.errors)
        return Extracted((), failures, tuple(self.parts.values()))


def _unpacked(record: WarcRecord, block: bytes) -> _Payload:
    """The payload of a record; as it is where its packing is not as declared."""
    declared = record.headers.get("Content-Type") or ""
    if not record.is_http:
        return _Payload(block, 200, declared, "")
    for mode in ("all", "none"):
        answer = WarcRecord()
        answer.set_bytes_content(block)
        answer.is_http = True
        try:
            answer.parse_http(auto_decode=mode)
            data = answer.reader.read(MAX_BYTES + 1)
        except BROKEN:
            continue
        http = answer.http_headers
        return _Payload(
            data, http.status_code or 0, answer.http_content_type or "", answer.http_charset or ""
        )
    return _Payload(b"", 0, "", "")


def _kind(payload: _Payload, address: str) -> str:
    """The media type where it is one that is read; empty for all else."""
    declared = payload.declared.partition(";")[0].strip().lower()
    kind = media.media_type(payload.data, "", declared)
    if kind == media.TEXT:
        robots = address.lower().endswith("/robots.txt")
        return kind if declared in PLAIN and not robots else ""
    return kind if kind in READABLE else ""
