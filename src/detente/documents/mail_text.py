"""The text of a mail: lines made whole, and what is not its message masked."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from detente.model import Mask
from detente.vocabulary.mail import mail_patterns

__all__ = ["FORWARDED", "QUOTED", "mail_masks", "unwrapped"]

QUOTED = "quoted mail"
FORWARDED = "mail header"
BROKEN_AT = range(50, 101)
"""Characters of the longest line of a mail whose lines were broken by the program."""
WORDS = 4
"""Words that a line of prose has at least."""
LISTED = re.compile(r"(?:[-*•·–—]|\d{1,2}[.)]) ")
SIGNATURE_LINES = 15
"""Lines of a signature at most; what is longer is the message."""
HEADER_LINES = 3
"""Lines of a head that stands without a line above it."""
SENT = re.compile(r"[\w.+-]+@[\w.-]+|\b(?:19|20)\d\d\b.*\b\d{1,2}[:.h]\d\d\b", re.S)
"""An address, or a day and a time, in the line above a quoted mail."""


class _Line(NamedTuple):
    start: int
    end: int
    text: str


def unwrapped(text: str, *, flowed: bool = False) -> str:
    """The text with paragraphs on one line each, where the program had broken them.

    A line was broken where the next word would have made it wider than the widest one.
    `flowed` mails (RFC 3676) mark a broken line by a space at its end.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    prose = [len(line) for line in lines if len(line.split()) >= WORDS and "://" not in line]
    width = max(prose, default=0)
    out = lines[:1]
    last = lines[0]
    for line in lines[1:]:
        soft = flowed and last.endswith(" ") and last != "-- "
        full = width in BROKEN_AT and len(last.rstrip()) + 1 + len(line.split(" ")[0]) > width
        if (soft or full) and _goes_on(last, line):
            out[-1] = f"{out[-1].rstrip()} {line.strip()}"
        else:
            out.append(line)
        last = line
    return "\n".join(out)


def _goes_on(last: str, line: str) -> bool:
    """Whether two lines can be of one paragraph."""
    patterns = mail_patterns()
    return bool(last.strip() and line.strip()) and not (
        last.startswith(">")
        or line.startswith(">")
        or LISTED.match(line.lstrip())
        or any(patterns[kind].fullmatch(line) for kind in ("header", "signature", "device"))
        or any(patterns[kind].fullmatch(last) for kind in ("header", "signature", "original"))
    )


def mail_masks(text: str, subject: str) -> tuple[Mask, ...]:
    """Quoted mails, heads of mails, signatures and the lines that serve the sending."""
    return tuple(_masks(text, answers=bool(mail_patterns()["answer"].fullmatch(subject))))


def _masks(text: str, *, answers: bool) -> Iterator[Mask]:
    lines = [_Line(m.start(), m.end(), m[0].strip()) for m in re.finditer(r"[^\n]+", text)]
    lines = [line for line in lines if line.text]
    place = 0
    while place < len(lines):
        taken, why = _stretch(lines, place, answers=answers)
        if why:
            yield Mask(lines[place].start, lines[place + taken - 1].end, why)
        place += taken


def _stretch(lines: Sequence[_Line], place: int, *, answers: bool) -> tuple[int, str]:
    """How many lines from a place on belong together, and why they are masked, if so."""
    patterns = mail_patterns()
    text = lines[place].text
    rest = len(lines) - place
    if text.startswith(">"):
        return _run(lines, place, ">"), QUOTED
    if patterns["forwarded"].fullmatch(text):
        return 1 + _heads(lines, place + 1), FORWARDED
    marked = bool(patterns["original"].fullmatch(text))
    heads = _heads(lines, place + marked)
    if marked or heads >= HEADER_LINES:
        return (rest, QUOTED) if answers else (marked + heads, FORWARDED)
    if taken := _attribution(lines, place):
        quoted = place + taken < len(lines) and lines[place + taken].text.startswith(">")
        return (taken, QUOTED) if quoted or not answers else (rest, QUOTED)
    if patterns["signature"].fullmatch(text) and (taken := _signature(lines, place)):
        return taken, "signature"
    if patterns["device"].fullmatch(text):
        return 1, "signature"
    return 1, "newsletter" if patterns["newsletter"].fullmatch(text) else ""


def _run(lines: Sequence[_Line], place: int, sign: str) -> int:
    """How many lines in a row begin with a sign."""
    taken = 0
    while place + taken < len(lines) and lines[place + taken].text.startswith(sign):
        taken += 1
    return taken


def _heads(lines: Sequence[_Line], place: int) -> int:
    """How many lines of a mail's head stand in a row."""
    header = mail_patterns()["header"]
    taken = 0
    while place + taken < len(lines) and header.fullmatch(lines[place + taken].text):
        taken += 1
    return taken


def _attribution(lines: Sequence[_Line], place: int) -> int:
    """How many lines tell who wrote the quoted mail below them; 0 where none do."""
    for taken in (3, 2, 1):
        held = [line.text for line in lines[place : place + taken]]
        if len(held) < taken or not held[-1].endswith(":"):
            continue
        if mail_patterns()["attribution"].fullmatch("\n".join(held)):
            below = lines[place + taken : place + taken + 1]
            if SENT.search(" ".join(held)) or (below and below[0].text.startswith(">")):
                return taken
    return 0


def _signature(lines: Sequence[_Line], place: int) -> int:
    """How many lines of a signature stand below its mark; 0 where they are too many."""
    patterns = mail_patterns()
    for taken in range(1, min(SIGNATURE_LINES + 1, len(lines) - place)):
        line = lines[place + taken].text
        if any(patterns[kind].fullmatch(line) for kind in ("forwarded", "original")):
            return taken
        if line.startswith(">") or _attribution(lines, place + taken):
            return taken
    return len(lines) - place if len(lines) - place <= SIGNATURE_LINES + 1 else 0
