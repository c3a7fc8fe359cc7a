"""An item with fields set by a person, each from the words typed."""

from collections.abc import Callable, Sequence
from dataclasses import replace

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
)

__all__ = ["FIELDS", "edited", "moment_of"]

ANALYST = "analyst"
Setter = Callable[[str, str], object]
"""From the value typed and the document's text, the field's value."""


def _words(value: str, text: str) -> Span | None:
    if not value:
        return None
    start = text.find(value)
    if start < 0:
        raise JudgementError(
            f"“{value}” does not stand in the document", "copy the exact words from its text"
        )
    return Span.of(text, start, start + len(value))


def _names(value: str, _text: str) -> tuple[str, ...]:
    parts = value.replace(" + ", ",").split(",")
    return tuple(sorted({p.strip() for p in parts if p.strip()}))


def moment_of(value: str, _text: str = "") -> Moment | None:
    """A day, month or year as typed; None for nothing."""
    precision = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY, 16: Precision.MINUTE}
    if not value:
        return None
    try:
        made = Moment(value, precision[len(value)], Origin.USER)
        made.last_day  # noqa: B018 - raises where it is no date
    except (KeyError, ValueError):
        raise JudgementError(
            f"“{value}” is no date", "write it as 2025-03-13, 2025-03 or 2025"
        ) from None
    return made


def _chain(value: str, _text: str) -> tuple[Source, ...]:
    """Links outermost first, as "Reuters (agency) <- two officials (anonymous)"."""
    links = []
    for told in value.split("<-") if value else ():
        name, _, kind = told.strip().removesuffix(")").rpartition(" (")
        links.append(Source(name or kind, SourceKind(kind) if name else SourceKind.OFFICIAL))
    return tuple(links)


def _channels(value: str, _text: str) -> tuple[Channel, ...]:
    return tuple(Channel(part.strip()) for part in value.split(",") if part.strip())


_STATEMENT: dict[str, Setter] = {
    "act": lambda v, _: Act(v),
    "issue": lambda v, _: v,
    "targets": _names,
    "certainty": lambda v, _: Certainty(v),
    "condition": _words,
    "when": lambda v, _: When(v),
    "said_on": moment_of,
    "chain": _chain,
    "content": _words,
    "contents": lambda v, _: Contents(v),
}
_MEETING: dict[str, Setter] = {
    "parties": _names,
    "status": lambda v, _: MeetingStatus(v),
    "channels": _channels,
    "when": _words,
}
_UNKNOWN: dict[str, Setter] = {
    "kind": lambda v, _: UnknownKind(v),
    "subject": lambda v, _: v,
    "issue": lambda v, _: v,
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
            speaker = Speaker(name, party, "", ANALYST)
        kept = tuple(g for g in item.given if g.field not in {n for n, _ in fields})
        given = (*kept, *(Given(name, ANALYST, who) for name, _ in fields))
        return replace(item, speaker=speaker, given=given, **told)  # type: ignore[arg-type] # setters fit
    return replace(item, **told)  # type: ignore[arg-type] # the setters fit their fields


def _value(item: Item, name: str, value: str, text: str) -> object:
    setters = _STATEMENT if isinstance(item, Statement) else _UNKNOWN
    setters = _MEETING if isinstance(item, Meeting) else setters
    if name in ("party", "speaker") and isinstance(item, Statement):
        return value
    if name not in setters:
        known = ", ".join(FIELDS[type(item)])
        raise JudgementError(f"there is no field {name!r} to set", f"set one of {known}")
    try:
        return setters[name](value.strip(), text)
    except ValueError as error:
        raise JudgementError(f"{name}: {error}", "see detente show for what it can be") from None
