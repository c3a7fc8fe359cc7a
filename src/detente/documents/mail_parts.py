"""The pieces of a mail: its message, in one or two forms, and what is attached."""

import hashlib
import re
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from email.policy import default
from pathlib import PurePosixPath

from detente.documents import media
from detente.documents.extract import Part
from detente.documents.limits import MAX_PARTS
from detente.errors import InputError, TooLarge, UnreadableInput
from detente.model import Capture

__all__ = ["BROKEN", "Pieces", "attachment", "file_name", "parsed", "payload", "pieces"]

BROKEN = (
    AssertionError, AttributeError, LookupError, OverflowError, RecursionError, TypeError,
    ValueError,
)  # fmt: skip
"""What the library raises, seen on ten thousand damaged mails."""
BOUNDARY = re.compile(rb"boundary\s*=\s*\"?([^\"\s;]+)", re.I)
MOST_BOUNDS = 3 * MAX_PARTS
"""Lines between pieces, those of mails inside the mail included."""
LONG_HEAD = re.compile(rb"^content-[\w-]{1,40}:(?:[^\n]|\n[ \t]){8000}", re.I | re.M)
"""The library takes minutes for such a line."""
NESTED = 20
"""Depth of the pieces of one mail."""
SEALED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
SERVICE = (
    "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature",
    "message/delivery-status", "text/rfc822-headers", "text/vcard", "text/x-vcard",
)  # fmt: skip
"""Pieces that serve the sending and hold no report."""
READABLE = (media.HTML, media.PDF, media.DOCX, media.MAIL)
WHOLE = default.clone(refold_source="none", max_line_length=None)
"""An attached mail is taken out with its head as it is."""


@dataclass(slots=True)
class Pieces:
    """A mail taken apart."""

    plain: list[Message] = field(default_factory=list)
    html: list[Message] = field(default_factory=list)
    attached: list[Message] = field(default_factory=list)


def parsed(data: bytes, origin: str) -> Message:
    """The mail in some bytes.

    Raises TooLarge before it is taken apart where that would take too long.
    """
    bounds = BOUNDARY.findall(data)
    if len(bounds) > MAX_PARTS or sum(data.count(b"--" + b) for b in set(bounds)) > MOST_BOUNDS:
        raise _too_many(origin)
    if LONG_HEAD.search(data):
        raise TooLarge(
            f"{origin} has a line in its head that is far too long", "save its text as a .txt file"
        )
    return message_from_bytes(data, policy=default)


def _too_many(origin: str) -> TooLarge:
    return TooLarge(
        f"{origin} holds more than {MAX_PARTS} pieces, or too many in one another",
        "save the report itself as a file of its own",
    )


def pieces(message: Message, origin: str) -> Pieces:
    """The pieces of a mail in order.

    Raises UnreadableInput for an encrypted mail, TooLarge for one of too many pieces.
    """
    found = Pieces()
    waiting = [(message, 0)]
    count = 0
    while waiting:
        part, depth = waiting.pop()
        count += 1
        if count > MAX_PARTS or depth > NESTED:
            raise _too_many(origin)
        kind = part.get_content_type()
        if kind in SEALED:
            raise UnreadableInput(
                f"{origin} is encrypted or sealed", "open it in your mail program and save its text"
            )
        if part.is_multipart() and kind.startswith("multipart/"):
            waiting += [(child, depth + 1) for child in reversed(_inside(part))]
        else:
            _sort(part, kind, found)
    return found


def _inside(part: Message) -> list[Message]:
    """The pieces directly in a piece."""
    held = part.get_payload()
    return [piece for piece in held if isinstance(piece, Message)] if isinstance(held, list) else []


def _sort(part: Message, kind: str, found: Pieces) -> None:
    """Put a piece where it belongs; signatures and inline pictures go nowhere."""
    inline = part.get_content_disposition() != "attachment"
    if kind in SERVICE or (kind.startswith("image/") and inline):
        return
    if inline and not part.get_filename() and kind in ("text/plain", "text/html"):
        (found.plain if kind == "text/plain" else found.html).append(part)
    else:
        found.attached.append(part)


def payload(part: Message) -> bytes:
    """The bytes of a piece, its transfer encoding undone."""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def file_name(part: Message, number: int) -> str:
    """The name of an attachment without folders; one made up of its number if it has none."""
    told = re.split(r"[/\\]", " ".join((part.get_filename() or "").split()))[-1]
    suffix = ".eml" if part.get_content_type() == media.MAIL else ""
    return told or f"attachment-{number}{suffix}"


def attachment(part: Message, name: str, mail: Capture) -> Part:
    """An attachment as a file of its own.

    Raises an InputError for one that is no kind of file that is read.
    """
    origin = f"{mail.origin}#{name}"
    if part.get_content_type() == media.MAIL and part.is_multipart():
        data, kind = _inside(part)[0].as_bytes(policy=WHOLE), media.MAIL
    else:
        data = payload(part)
        kind = media.media_type(data, name, part.get_content_type())
    if kind not in READABLE and not _is_text(kind, name, part):
        raise UnreadableInput(
            f"{origin} is no kind of file that Detente reads in a mail",
            "give its text, or leave it out",
        )
    if not data.strip():
        raise InputError(f"{origin} is empty", "leave it out")
    charset = part.get_content_charset() or ""
    return Part(
        Capture(data, hashlib.sha256(data).hexdigest(), origin, kind, mail.retrieved, charset)
    )


def _is_text(kind: str, name: str, part: Message) -> bool:
    """Whether a piece is a text by its name or its sender's word, not for want of a kind."""
    named = media.SUFFIXES.get(PurePosixPath(name).suffix.lower()) == media.TEXT
    return kind == media.TEXT and (named or part.get_content_type() == media.TEXT)
