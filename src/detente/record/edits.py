"""An item with fields set by a person, each from the words typed."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from detente.errors import JudgementError
from detente.model import (
    Act,
    Certainty,
    Channel,
    Contents,
    Given,
    Item,
    Meeting,
    MeetingStatus,
    Moment,
    Origin,
    Precision,
    Source,
    SourceKind,
    Span,
    Speaker,
    Statement,
    Unknown,
    UnknownKind,
    When,
    joined,
)

__all__ = ["FIELDS", "edited", "moment_of"]

ANALYST = "analyst"
Setter = Callable[[str], object]
"""From the value typed, the field's value."""
WORDS = frozenset({(Statement, "condition"), (Statement, "content"), (Meeting, "when")})
"""The fields that are words of the text."""


def _words(value: str, text: str, near: Span) -> Span | None:
    """Words within a span, else the nearest to it."""
    if not value:
        return None
    starts = [found.start() for found in re.finditer(re.escape(value), text)]
    if not starts:
        raise JudgementError(
            f"“{value}” does not stand in the document", "copy the exact words from its text"
        )
    ends = near.end - len(value)
    start = min(starts, key=lambda s: (max(near.start - s, s - ends, 0), s))
    return Span.of(text, start, start + len(value))


def _names(value: str) -> tuple[str, ...]:
    parts = value.replace(" + ", ",").split(",")
    return tuple(sorted({p.strip() for p in parts if p.strip()}))


def moment_of(value: str) -> Moment | None:
    """A day, month or year as typed; None for nothing."""
    precision = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY, 16: Precision.MINUTE}
    if not value:
        return None
    try:
        made = Moment(value, precision[len(value)], Origin.USER)
        made.last_day  # noqa: B018 - raises where it is no date
        datetime.fromisoformat(value if len(value) > 4 + 3 else made.day.isoformat())
    except (KeyError, ValueError):
        raise JudgementError(
            f"“{value}” is no date", "write it as 2025-03-13, 2025-03 or 2025"
        ) from None
    return made


def _chain(value: str) -> tuple[Source, ...]:
    """Links outermost first, as "Reuters (agency) <- two officials (anonymous)"."""
    links = []
    for told in value.split("<-") if value else ():
        name, _, kind = told.strip().removesuffix(")").rpartition(" (")
        links.append(Source(name or kind, SourceKind(kind) if name else SourceKind.OFFICIAL))
    return tuple(links)


def _channels(value: str) -> tuple[Channel, ...]:
    return tuple(Channel(part.strip()) for part in value.split(",") if part.strip())


_STATEMENT: dict[str, Setter] = {
    "act": Act,
    "issue": str,
    "targets": _names,
    "certainty": Certainty,
    "condition": str,
    "when": When,
    "said_on": moment_of,
    "chain": _chain,
    "content": str,
    "contents": Contents,
}
_MEETING: dict[str, Setter] = {
    "parties": _names,
    "status": MeetingStatus,
    "channels": _channels,
    "when": str,
}
_UNKNOWN: dict[str, Setter] = {
    "kind": UnknownKind,
    "subject": str,
    "issue": str,
}
FIELDS: dict[type, tuple[str, ...]] = {
    Statement: ("party", "speaker", *_STATEMENT),
    Meeting: tuple(_MEETING),
    Unknown: tuple(_UNKNOWN),
}
"""The fields that a person can set, for each kind of item."""


def edited(item: Item, fields: Sequence[tuple[str, str]], text: str, who: str) -> Item:
    """The item with fields set; it tells that a person set them.

    Raises JudgementError for a field that it does not have or a value that does not fit.
    """
    told: dict[str, object] = {}
    for name, value in fields:
        told[name] = _value(item, name, value, text)
    if isinstance(item, Statement):
        speaker = item.speaker
        if "speaker" in told or "party" in told:
            party = str(told.pop("party", speaker.party))
            name = str(told.pop("speaker", speaker.name))
            place = (speaker.start, speaker.end) if name == speaker.name else (None, None)
            speaker = Speaker(name, party, "", ANALYST, *place)
        kept = tuple(g for g in item.given if g.field not in {n for n, _ in fields})
        given = (*kept, *(Given(name, ANALYST, who) for name, _ in fields))
        return replace(item, speaker=speaker, given=given, **told)  # type: ignore[arg-type] # setters fit
    return replace(item, **told)  # type: ignore[arg-type] # the setters fit their fields


def _value(item: Item, name: str, value: str, text: str) -> object:
    setters = _STATEMENT if isinstance(item, Statement) else _UNKNOWN
    setters = _MEETING if isinstance(item, Meeting) else setters
    if name in ("party", "speaker") and isinstance(item, Statement):
        if not value.strip():
            raise JudgementError(f"{name}: nothing is told", "give a name, or unknown")
        return joined(_names(value)) if name == "party" else value.strip()
    if name not in setters:
        known = ", ".join(FIELDS[type(item)])
        raise JudgementError(f"there is no field {name!r} to set", f"set one of {known}")
    if (type(item), name) in WORDS:
        return _words(value.strip(), text, item.span)
    try:
        return setters[name](value.strip())
    except ValueError as error:
        raise JudgementError(f"{name}: {error}", "see detente show for what it can be") from None
