"""A mail to its message, and to a file for each readable attachment."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from email.message import Message
from email.utils import getaddresses

from detente.documents import html, media
from detente.documents.charset import decode
from detente.documents.completeness import judge_text
from detente.documents.dates import mail_date
from detente.documents.extract import Extract, Extracted, Part
from detente.documents.fragment import fragment_text, paragraphs
from detente.documents.limits import MAX_LINES
from detente.documents.mail_parts import (
    BROKEN,
    Pieces,
    attachment,
    file_name,
    parsed,
    payload,
    pieces,
)
from detente.documents.mail_text import FORWARDED, QUOTED, mail_masks, unwrapped
from detente.errors import EmptyInput, InputError, NotAnArticle, TooLarge, UnreadableInput
from detente.model import Capture, Failure, Mask, Origin
from detente.vocabulary.outlets import find_outlet

__all__ = ["extract"]

HEADS = ("from", "subject", "date", "to", "received", "message-id", "mime-version", "content-type")
"""Lines one of which the head of a mail has."""
LONGEST_HEADER = 4000
"""Characters of a head line that is read; the library slows down on longer ones."""
SCARCE = 0.5
"""The plain form is a stub where it has less than this share of the page form's words."""
MOSTLY = 0.5
"""Share of a message from which masked quotes are said."""
ROW = re.compile(r"^\|.*\|$", re.M)
"""A row of a table, as it comes out of a page."""
LIST = re.compile(r"(?P<name>.*?)\s*<(?P<id>[^<>]+)>\s*")
"""The List-Id of RFC 2919."""


def extract(capture: Capture) -> Extracted:
    """The message with subject, sender and date, and what is attached to it.

    Quotes, heads of passed-on mails and signatures are masked, never cut out. Raises
    UnreadableInput for what is broken, encrypted or no mail, TooLarge for a mail of too
    many pieces, EmptyInput for one without words.
    """
    try:
        message = parsed(capture.data, capture.origin)
        found = pieces(message, capture.origin)
        head = _Head(message)
        parts, failures = _attached(found, capture)
        body, lost = _body(found, capture)
    except BROKEN as error:
        raise UnreadableInput(
            f"{capture.origin} is broken or no mail", "save the message again, or its text as .txt"
        ) from error
    if not any(head.told(name) for name in HEADS):
        raise UnreadableInput(
            f"{capture.origin} has no head of a mail",
            "save the message again as .eml, or its text as .txt",
        )
    if not body.text.strip() and not (parts or failures or lost):
        raise EmptyInput(f"{capture.origin} holds no text", "give the report's text itself")
    extracts = (_dated(body, head),) if body.text.strip() else ()
    return Extracted(extracts, (*lost, *failures), parts)


@dataclass(frozen=True, slots=True)
class _Head:
    """The head of a mail; what is broken in it is empty."""

    message: Message

    def told(self, name: str) -> str:
        """A line of the head in readable letters; empty where it is missing or too long."""
        raw = next((str(v) for k, v in self.message.raw_items() if k.lower() == name), "")
        if len(raw) > LONGEST_HEADER:
            return ""
        try:
            if raw.isascii():
                words = str(self.message[name] or "")
            else:
                words = decode(raw.encode("ascii", "surrogateescape"), name).text
        except (*BROKEN, InputError):
            return ""
        return " ".join(words.split())

    def carrier(self) -> tuple[str, str]:
        """Outlet and byline: the sender's name, as an outlet only if that is listed."""
        named = self._addresses()
        listed = LIST.fullmatch(self.told("list-id"))
        names = [name for name, _ in named if name]
        if listed:
            names.append(listed["name"].strip('" '))
        outlet = next((o.name for name in names if name and (o := find_outlet(name))), "")
        if not outlet and (listed or self.told("list-unsubscribe")):
            hosts = [address.rpartition("@")[2] for _, address in named]
            hosts += [listed["id"]] if listed else []
            outlet = next(
                (o.name for host in hosts if "." in host and (o := find_outlet(host))), ""
            )
        byline = ", ".join(name for name, _ in named if name and not find_outlet(name))
        return outlet, byline

    def _addresses(self) -> list[tuple[str, str]]:
        """Name and address of each sender; an address written as a name is none."""
        try:
            found = getaddresses([self.told("from")])
        except BROKEN:
            return []
        return [("" if "@" in name else " ".join(name.split()), address) for name, address in found]


def _dated(body: Extract, head: _Head) -> Extract:
    """The message with what the head tells, and its quotes and signatures masked."""
    subject, written = head.told("subject"), head.told("date")
    outlet, byline = head.carrier()
    published = mail_date(written, Origin.PAGE) if written else None
    masks = mail_masks(body.text, subject)
    warnings = list(body.warnings)
    if written and published is None:
        warnings.append(f"the mail's date {written[:40]!r} is not understood")
    if any(mask.why == FORWARDED for mask in masks):
        warnings.append(
            "passed on: the date is that of this mail; give --date if the report has another"
        )
    if _quoted(masks) > MOSTLY * len(body.text):
        warnings.append("most of it quotes another mail, which is not read; give that mail itself")
    return replace(
        body, title=subject, outlet=outlet, byline=byline, published=published, masks=masks,
        warnings=tuple(warnings),
    )  # fmt: skip


def _quoted(masks: tuple[Mask, ...]) -> int:
    """Characters of quoted mails."""
    return sum(mask.end - mask.start for mask in masks if mask.why == QUOTED)


def _attached(found: Pieces, capture: Capture) -> tuple[tuple[Part, ...], tuple[Failure, ...]]:
    """Each attachment as a file of its own, and those that are not read."""
    parts, failures = [], []
    names: Counter[str] = Counter()
    for number, piece in enumerate(found.attached, 1):
        name = file_name(piece, number)
        names[name] += 1
        name = f"{names[name]}-{name}" if names[name] > 1 else name
        try:
            parts.append(attachment(piece, name, capture))
        except InputError as error:
            failures.append(Failure(f"{capture.origin}#{name}", str(error)))
    return tuple(parts), tuple(failures)


def _body(found: Pieces, capture: Capture) -> tuple[Extract, tuple[Failure, ...]]:
    """The message: its plain form, or the page form where the plain one is a stub."""
    failures = []
    plain, pages = [], []
    for piece in (*found.plain, *found.html):
        held = replace(
            capture, data=payload(piece), media_type=media.HTML,
            charset=piece.get_content_charset() or "",
        )  # fmt: skip
        try:
            _check(held)
            if piece in found.plain:
                plain.append(_plain(piece, held))
            else:
                pages.append(_page(held))
        except InputError as error:
            failures.append(Failure(capture.origin, str(error)))
    text = "\n\n".join(extract.text.strip("\n") for extract in plain if extract.text.strip())
    page = max(pages, key=lambda extract: len(extract.text), default=Extract(""))
    if len(text.split()) < SCARCE * len(page.text.split()):
        return page, tuple(failures)
    verdict = judge_text(text)
    warnings = dict.fromkeys(w for extract in plain for w in extract.warnings)
    whole = Extract(
        text, completeness=verdict.completeness, warnings=(*warnings, *verdict.warnings)
    )
    return whole, tuple(failures)


def _check(held: Capture) -> None:
    """Refuse a message that is no message but a heap of lines."""
    if held.data.count(b"\n") > MAX_LINES:
        raise TooLarge(
            f"{held.origin} holds more than {MAX_LINES} lines", "save its text as a .txt file"
        )


def _plain(piece: Message, held: Capture) -> Extract:
    """The plain form, its paragraphs made whole."""
    if not held.data.strip():
        return Extract("")
    decoded = decode(held.data, held.origin, held.charset)
    flowed = str(piece.get_param("format") or "").lower() == "flowed"
    odd = f"not in UTF-8: read as {decoded.charset}; save it as UTF-8 if letters look wrong"
    return Extract(unwrapped(decoded.text, flowed=flowed), warnings=() if decoded.sure else (odd,))


def _page(held: Capture) -> Extract:
    """The page form: the article on it, else all its words."""
    if not held.data.strip():
        return Extract("")
    try:
        (found,) = html.extract(held).extracts
    except NotAnArticle:
        return Extract(fragment_text(decode(held.data, held.origin, held.charset).text))
    return Extract(_cells(found.text), completeness=found.completeness, warnings=found.warnings)


def _cells(text: str) -> str:
    """The text with a paragraph for each cell: mails are laid out in tables."""
    return paragraphs(ROW.sub(lambda row: row[0].strip("| ").replace(" | ", "\n"), text))
