"""The fields of an item as a form asks for them, with what each can be."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from detente.model import Meeting, Statement, Unknown
from detente.vocabulary.issues import issue_name
from detente.workspace.checking.choices import Choices
from detente.workspace.checking.fields import CHOICES

__all__ = ["Both", "Field", "Option", "TERM", "asked", "both", "lists", "set_anew", "term_field"]

TERM = "term"
"""What a statement means beyond its fields: it is settled about it, and no part of what it says."""

LABELS = {
    "party": "who (party)", "speaker": "named as", "act": "act", "issue": "issue",
    "targets": "to", "certainty": "certainty", "condition": "condition", "when": "when",
    "said_on": "said on", "chain": "chain", "content": "what, in its words",
    "contents": "contents", "parties": "who (parties)", "status": "status", "channels": "how",
    "kind": "not known", "subject": "about (party)",
}  # fmt: skip
HINTS = {
    "party": "several together are separated by commas",
    "subject": "several together are separated by commas",
    "targets": "parties, separated by commas",
    "parties": "parties, separated by commas",
    "channels": "in-person, virtual, phone, separated by commas",
    "said_on": "as 2025-03-13, 2025-03 or 2025",
    "chain": "outermost first, as: Reuters (agency) <- two officials (anonymous)",
    "condition": "its exact words in the report",
    "content": "a part of the statement's own words",
}
ORDER: Mapping[type, tuple[str, ...]] = {
    Statement: (
        "party", "act", "issue", "targets", "content", "condition", "certainty", "when",
        "said_on", "chain", "speaker", "contents",
    ),
    Meeting: ("parties", "status", "channels", "when"),
    Unknown: ("kind", "subject", "issue"),
}  # fmt: skip
"""The most often wrong first: Tab leads from one to the next."""
MANY = ("party", "targets", "parties", "subject", "channels")
LISTS = {
    "party": "parties", "targets": "parties", "parties": "parties", "subject": "parties",
    "issue": "issues", "chain": "links",
}  # fmt: skip
"""What helps to type a field: read once a page, as there can be thousands of parties."""
LONG = ("condition", "content")


@dataclass(frozen=True, slots=True)
class Option:
    """One value that a field can have."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form."""

    name: str
    label: str
    value: str
    hint: str = ""
    options: tuple[Option, ...] = ()
    """Of a field that is one of a few."""
    list: str = ""
    """The id of the list that helps to type it."""
    many: bool = False
    """Whether it takes several, separated by commas."""
    long: bool = False
    theirs: str | None = None
    """What somebody else set it to meanwhile."""


def asked(
    kind: type, values: Mapping[str, str], theirs: Mapping[str, str] | None = None
) -> tuple[Field, ...]:
    """The fields of a kind of item in the order of the form."""
    return tuple(_field(kind, name, values.get(name, ""), theirs or {}) for name in ORDER[kind])


def term_field(value: str) -> Field:
    """The term that a statement is to mean; empty leaves it with the one that it means."""
    return Field(TERM, "term", value, "the option on the issue that it means", list="terms")


def set_anew(values: Mapping[str, str], was: Mapping[str, str]) -> dict[str, str]:
    """What a form sets that was not so; blanks more or less are nothing."""
    told = {name: " ".join(value.split()) for name, value in values.items()}
    return {n: v for n, v in told.items() if n in was and v != " ".join(was[n].split())}


class Both(NamedTuple):
    """One's own changes beside those of somebody else."""

    values: dict[str, str]
    """How it now stands with one's own changes on it."""
    was: dict[str, str]
    """How it now stands."""
    theirs: dict[str, str]
    """What somebody else changed, as it now is."""


def both(now: Mapping[str, str], was: Mapping[str, str], mine: Mapping[str, str]) -> Both:
    """What a form shows after somebody else changed the same item meanwhile."""
    theirs = {n: v for n, v in now.items() if v != was.get(n, v)}
    return Both({**now, **mine}, dict(now), theirs)


def lists(choices: Choices) -> dict[str, tuple[Option, ...]]:
    """What helps to type, by the id of the list: parties, issues, kinds of links."""
    found = choices[Statement]
    return {
        "parties": tuple(Option(name, name) for name in found["party"]),
        "issues": tuple(Option(code, issue_name(code)) for code in found["issue"]),
        "links": tuple(Option(kind, kind) for kind in found["chain"]),
    }


def _field(kind: type, name: str, value: str, theirs: Mapping[str, str]) -> Field:
    few = () if name in MANY else tuple(CHOICES.get((kind, name), ()))
    return Field(
        name,
        LABELS[name],
        value,
        HINTS.get(name, ""),
        tuple(Option(v.value, v.value) for v in few),
        LISTS.get(name, ""),
        name in MANY,
        name in LONG or (name == "when" and not few),
        theirs.get(name),
    )
