"""What narrows a question of the API, each by name in its address."""

from datetime import UTC, date, datetime
from typing import Annotated

from fastapi import Header, Query
from pydantic import AfterValidator

from detente.errors import Conflict
from detente.workspace.lookup.framing import Question
from detente.workspace.positions.asking import Wanted

__all__ = [
    "At", "IfMatch", "Issue", "Known", "Limit", "Offset", "Party", "Since", "Suggested", "Until",
    "asked", "matched", "wanted",
]  # fmt: skip

LONGEST = 200


def _plain(text: str) -> str:
    if not text.isprintable():
        raise ValueError("control characters name nothing")
    return text


def _utc(told: datetime | None) -> datetime | None:
    if told is None or told.tzinfo is None:
        return told.replace(tzinfo=UTC) if told else None
    try:
        return told.astimezone(UTC)
    except OverflowError as error:
        raise ValueError("no such time") from error


Name = Annotated[str, Query(max_length=LONGEST), AfterValidator(_plain)]
Party = Annotated[Name, Query(description="Who moves, meets, is meant or addressed.")]
Issue = Annotated[Name, Query(description="By code or label.")]
Since = Annotated[date | None, Query(description="Leaves out what was surely said before.")]
Until = Annotated[date | None, Query(description="The last day that is looked at.")]
At = Annotated[date | None, Query(description="As it stood on this day.")]
Known = Annotated[
    datetime | None,
    Query(description="As it was known by this time; UTC where no zone is told."),
    AfterValidator(_utc),
]
Suggested = Annotated[bool, Query(description="Whether what is only suggested counts.")]
Limit = Annotated[int, Query(ge=1, le=500, description="At most so many.")]
Offset = Annotated[int, Query(ge=0, le=10_000_000, description="Leave out so many first.")]
IfMatch = Annotated[
    str, Header(alias="If-Match", max_length=LONGEST, description="The ETag of what was seen.")
]


def asked(
    party: Party = "",
    issue: Issue = "",
    since: Since = None,
    at: At = None,
    known: Known = None,
    suggested: Suggested = False,
) -> Question:
    """A question with whatever narrows it."""
    return Question(issue, party, since, at, known, suggested=suggested)


def wanted(
    party: Party = "",
    issue: Issue = "",
    since: Since = None,
    until: Until = None,
    limit: Limit = 50,
    offset: Offset = 0,
) -> Wanted:
    """A list of items with whatever narrows it, a page at a time."""
    return Wanted(party=party, issue=issue, since=since, until=until, limit=limit, offset=offset)


def matched(header: str) -> str:
    """The version that an If-Match names; empty where it names none, or any."""
    told = header.strip()
    if told in ("", "*"):
        return ""
    if len(told) > 2 and told[0] == told[-1] == '"':
        return told[1:-1]
    raise Conflict(
        f"If-Match {told!r} is no version", "send the ETag that came with it, quotes included"
    )
