"""The fields of an item as a person types them, checked before they are kept."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from detente.errors import JudgementError, UnknownName
from detente.model import (
    INDEPENDENT,
    UNKNOWN_PARTY,
    Act,
    Certainty,
    Channel,
    Contents,
    Item,
    Meeting,
    MeetingStatus,
    Source,
    SourceKind,
    Span,
    Statement,
    Unknown,
    UnknownKind,
    When,
    joined,
)
from detente.record import Reader
from detente.record.edits import FIELDS, edited, moment_of
from detente.workspace.checking.placing import COPY, places
from detente.workspace.lookup.naming import issue_meant, party_meant

__all__ = ["CHOICES", "FIELDS", "Typist", "checked", "typed"]

CHOICES: Mapping[tuple[type, str], type[StrEnum]] = {
    (Statement, "act"): Act,
    (Statement, "certainty"): Certainty,
    (Statement, "when"): When,
    (Statement, "contents"): Contents,
    (Meeting, "status"): MeetingStatus,
    (Meeting, "channels"): Channel,
    (Unknown, "kind"): UnknownKind,
}
"""The fields that take one of a few values."""
NAMES = {Statement: "a statement", Meeting: "a meeting", Unknown: "an unknown"}
ARROW = "<-"
LONGEST = 200
"""Characters of a name."""


@dataclass(frozen=True, slots=True)
class Typist:
    """Who types, and into which text."""

    reader: Reader
    who: str
    text: str
    new_party: bool = False
    """Whether a party may be named that nothing has named before."""


def checked(item: Item, fields: Mapping[str, str], typist: Typist) -> tuple[tuple[str, str], ...]:
    """The fields as they are kept: names resolved, words as the text has them.

    Raises JudgementError or UnknownName, which say what can be set.
    """
    known = FIELDS[type(item)]
    told = []
    for name, value in fields.items():
        if name not in known:
            raise JudgementError(
                f"{NAMES[type(item)]} has no field {name!r}", f"set one of {', '.join(known)}"
            )
        told.append((name, _read(item, name, " ".join(value.split()), typist)))
    made = tuple(sorted(told))
    edited(item, made, typist.text, typist.who)
    return made


def typed(item: Item) -> dict[str, str]:
    """Each field of an item as a person would type it."""
    if isinstance(item, Statement):
        return {
            "party": ", ".join(item.speaker.parties),
            "speaker": item.speaker.name,
            "act": item.act.value,
            "issue": item.issue,
            "targets": ", ".join(item.targets),
            "certainty": item.certainty.value,
            "condition": _exact(item.condition),
            "when": item.when.value,
            "said_on": item.said_on.value if item.said_on else "",
            "chain": f" {ARROW} ".join(f"{link.name} ({link.kind.value})" for link in item.chain),
            "content": _exact(item.content),
            "contents": item.contents.value,
        }
    if isinstance(item, Meeting):
        return {
            "parties": ", ".join(item.parties),
            "status": item.status.value,
            "channels": ", ".join(item.channels),
            "when": _exact(item.when),
        }
    subject = ", ".join(p for p in item.subject.split(" + ") if p)
    return {"kind": item.kind.value, "subject": subject, "issue": item.issue}


def _exact(span: Span | None) -> str:
    return span.exact if span else ""


def _read(item: Item, name: str, value: str, typist: Typist) -> str:
    kind = type(item)
    if name == "channels":
        parts = [p.strip() for p in value.split(",") if p.strip()]
        return ", ".join(sorted({_chosen(kind, name, part) for part in parts}))
    if (kind, name) in CHOICES:
        return _chosen(kind, name, value)
    return READ.get(name, _words)(item, value, typist)


def _chosen(kind: type, name: str, value: str) -> str:
    choices = CHOICES[kind, name]
    if value.casefold() not in set(choices):
        raise JudgementError(f"{name} cannot be “{value}”", f"choose one of {', '.join(choices)}")
    return value.casefold()


def _words(_item: Item, value: str, typist: Typist) -> str:
    """Words of the text as it has them; which place is meant is told by the nearest."""
    if not value:
        return ""
    found = places(typist.text, value)
    if not found:
        raise JudgementError(f"“{value}” does not stand in the document", COPY)
    near = min(found, key=lambda f: _distance(_item.span, f))
    return typist.text[near[0] : near[1]]


def _distance(span: Span, place: tuple[int, int]) -> tuple[int, int]:
    return max(span.start - place[0], place[1] - span.end, 0), place[0]


def _content(item: Item, value: str, typist: Typist) -> str:
    exact = _words(item, value, typist)
    if exact and exact not in item.span.exact:
        raise JudgementError(
            f"the content “{value}” does not stand in the statement's own words",
            f"copy it from “{item.span.exact}”",
        )
    return exact


def _name(_item: Item, value: str, _typist: Typist) -> str:
    if not value or not value.isprintable() or len(value) > LONGEST:
        raise JudgementError(
            "the speaker's name is empty, too long or holds control characters",
            "give the words by which the text names who speaks",
        )
    return value


def _party(_item: Item, value: str, typist: Typist) -> str:
    if not value:
        raise JudgementError(
            "the party is empty", f"name it, or write {UNKNOWN_PARTY} where the text does not tell"
        )
    return joined(_parties(value, typist))


def _subject(item: Item, value: str, typist: Typist) -> str:
    return _party(item, value, typist) if value else ""


def _targets(_item: Item, value: str, typist: Typist) -> str:
    return ", ".join(sorted(set(_parties(value, typist))))


def _meeting_parties(item: Item, value: str, typist: Typist) -> str:
    if not value:
        raise JudgementError("a meeting needs its parties", "name them, separated by commas")
    return _targets(item, value, typist)


def _parties(value: str, typist: Typist) -> Iterable[str]:
    parts = [p.strip() for p in value.replace(" + ", ",").split(",")]
    return [_one_party(p, typist) for p in parts if p]


def _one_party(name: str, typist: Typist) -> str:
    if name.casefold() in (INDEPENDENT, UNKNOWN_PARTY):
        return name.casefold()
    try:
        return party_meant(typist.reader, name)
    except UnknownName as error:
        if typist.new_party:
            return _name_of_party(name)
        comma = "" if error.remedy.endswith("?") else ","
        raise UnknownName(
            error.what, f"{error.remedy}{comma} or take it as a new party (--new-party)"
        ) from None


def _name_of_party(name: str) -> str:
    if not name.isprintable() or len(name) > LONGEST:
        raise JudgementError(
            "the party's name is too long or holds control characters", "give a plain name"
        )
    return name


def _issue(_item: Item, value: str, typist: Typist) -> str:
    return issue_meant(typist.reader, value)


def _said_on(_item: Item, value: str, _typist: Typist) -> str:
    told = moment_of(value)
    return told.value if told else ""


def _chain(_item: Item, value: str, _typist: Typist) -> str:
    """Links outermost first, each a name with its kind in brackets."""
    links = [_link(part) for part in value.replace("←", ARROW).split(ARROW)] if value else []
    return f" {ARROW} ".join(f"{link.name} ({link.kind.value})" for link in links)


def _link(told: str) -> Source:
    name, bracket, kind = told.strip().rpartition("(")
    kinds = [k.value for k in SourceKind]
    kind = kind.removesuffix(")").strip().casefold()
    if not bracket or not name.strip() or kind not in kinds:
        raise JudgementError(
            f"“{told.strip()}” is no link of a chain",
            "write links as Reuters (agency) <- two officials (anonymous); a kind is one of "
            + ", ".join(kinds),
        )
    return Source(name.strip(), SourceKind(kind))


READ: Mapping[str, Callable[[Item, str, Typist], str]] = {
    "party": _party,
    "speaker": _name,
    "issue": _issue,
    "targets": _targets,
    "parties": _meeting_parties,
    "subject": _subject,
    "condition": _words,
    "content": _content,
    "said_on": _said_on,
    "chain": _chain,
}
"""What makes of each field's value what is kept, where it is not one of a few."""
