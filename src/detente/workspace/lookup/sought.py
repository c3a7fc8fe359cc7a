"""A search a page at a time: reports by their words, and what is told in them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from detente.errors import JudgementError
from detente.model import Act, Document, Entry, Statement, full_chain
from detente.record import Held, Reader, Record, Wanted
from detente.record.narrow import Narrow
from detente.record.query import Query, parse
from detente.record.search import BEGIN, END, Found, find
from detente.workspace.lookup.listing import by_number, day_of, listed
from detente.workspace.lookup.naming import issue_meant, party_meant
from detente.workspace.lookup.searching import is_of, marked_words

__all__ = ["BEGIN", "END", "Hit", "Results", "Sought", "sought"]

PAGE = 20
ROUNDS = 8
"""Pages of reports that are looked through for one page of results at most."""


@dataclass(frozen=True, slots=True)
class Sought:
    """What is searched for; each at its default lets everything through."""

    words: str = ""
    """As typed: words, "phrases", -words, party:NAME, issue:CODE."""
    party: str = ""
    issue: str = ""
    act: Act | None = None
    checked: bool | None = None
    source: str = ""
    since: date | None = None
    until: date | None = None
    relevance: bool = False
    """Whether the most relevant come first, not the newest."""
    after: str = ""
    """Where the page before ended, as it told; empty for the first page."""
    page: int = PAGE

    @property
    def narrows(self) -> bool:
        """Whether anything but words is asked for."""
        filters = (self.party, self.issue, self.act, self.source, self.since, self.until)
        return any(filters) or self.checked is not None


@dataclass(frozen=True, slots=True)
class Hit:
    """A report that holds the words, or one statement where no words are sought."""

    held: Held
    day: date
    """By when it was surely said."""
    snippet: str
    """The words between BEGIN and END; empty where no words are sought."""
    entries: tuple[Entry, ...]
    """Those of its items that fit the filters; without filters those that hold the words."""


class Results(NamedTuple):
    """A page of what was found."""

    hits: tuple[Hit, ...]
    after: str
    """What the next page is asked for with; empty where there is none."""


def sought(record: Record, asked: Sought) -> Results:
    """One page of what was found: reports by words, else statements by filters alone.

    Raises:
        JudgementError: Neither a word nor a filter is given.
        UnknownName: Nothing is called like a party or issue asked for.
    """
    query = parse(asked.words)
    with record.reading() as reader:
        party, issue = asked.party or query.party, asked.issue or query.issue
        party = party_meant(reader, party) if party else ""
        issue = issue_meant(reader, issue) if issue else ""
        asked = replace(asked, party=party, issue=issue)
        query = replace(query, party=party, issue=issue)
        if query.wanted:
            return _by_words(reader, query, asked)
        if query.unwanted:
            raise JudgementError(
                "a word that must not stand in a report finds nothing by itself",
                "add a word that must, or leave the minus out",
            )
        if not asked.narrows:
            raise JudgementError("there is no word to search for", "type one, or choose a filter")
        return _by_filters(reader, asked)


def _by_words(reader: Reader, query: Query, asked: Sought) -> Results:
    """Reports, page after page until enough of them fit."""
    hits: list[Hit] = []
    after = asked.after
    for _ in range(ROUNDS):
        narrow = _narrow(replace(asked, after=after))
        found = list(find(reader.connection, query, asked.relevance, asked.page + 1, narrow))
        numbers = [one.document for one in found[: asked.page]]
        held = {each.number: each for each in reader.documents(numbers)}
        told = reader.entries_in(numbers)
        for number, one in enumerate(found[: asked.page], 1):
            after = _end(asked, narrow, one, number)
            hits += _hit(one, held[one.document], told.get(one.document, []), asked)
            if len(hits) == asked.page:
                return Results(tuple(hits), after if number < len(found) else "")
        if len(found) <= asked.page:
            return Results(tuple(hits), "")
    return Results(tuple(hits), after)


def _narrow(asked: Sought) -> Narrow:
    before, skip = None, 0
    if asked.after and asked.relevance:
        skip = _numbers(asked.after, 1)[0]
    elif asked.after:
        day, number = _numbers(asked.after, 2)
        before = (day, number)
    act = asked.act.value if asked.act else ""
    told = asked.checked, asked.source, asked.since, asked.until
    return Narrow(act, *told, before=before, skip=skip)


def _end(asked: Sought, narrow: Narrow, found: Found, number: int) -> str:
    if asked.relevance:
        return str(narrow.skip + number)
    return f"{found.day.toordinal()}-{found.document}"


def _hit(found: Found, held: Held, told: Sequence[Entry], asked: Sought) -> Iterator[Hit]:
    """The report, unless a carrier is asked for that neither it nor what it tells has."""
    if asked.narrows:
        entries = [e for e in told if _fits(e, held.document, asked)]
    else:
        marked = marked_words(found.snippet)
        entries = [e for e in told if any(w in e.item.span.exact.casefold() for w in marked)]
    if not asked.source or entries or _carries(held.document, None, asked.source):
        yield Hit(held, found.day, found.snippet, tuple(entries))


def _fits(entry: Entry, document: Document, asked: Sought) -> bool:
    item = entry.item
    said = item if isinstance(item, Statement) else None
    day = day_of(entry, document)
    return (
        is_of(item, asked.party, asked.issue)
        and (asked.act is None or (said is not None and said.act is asked.act))
        and (asked.checked is None or entry.status.checked is asked.checked)
        and (asked.since is None or day >= asked.since)
        and (asked.until is None or day <= asked.until)
        and (not asked.source or _carries(document, said, asked.source))
    )


def _carries(document: Document, said: Statement | None, source: str) -> bool:
    chain = full_chain(document, said.chain if said else ())
    return any(source.casefold() in link.name.casefold() for link in chain)


def _by_filters(reader: Reader, asked: Sought) -> Results:
    """Statements, the newest first; a page begins behind some of a day."""
    day, seen = _numbers(asked.after, 2) if asked.after else (0, 0)
    wanted = Wanted(
        "s",
        party=asked.party,
        issue=asked.issue,
        act=asked.act.value if asked.act else "",
        checked=asked.checked,
        source=asked.source,
        since=asked.since,
        until=date.fromordinal(day) if day else asked.until,
        limit=asked.page + 1,
        offset=seen,
    )
    entries = listed(reader, wanted)
    held = by_number(reader, entries)
    days = [day_of(e, held[e.document].document) for e in entries]
    hits = [
        Hit(held[e.document], day, "", (e,))
        for e, day in zip(entries[: asked.page], days, strict=False)
    ]
    if len(entries) <= asked.page:
        return Results(tuple(hits), "")
    last = days[asked.page - 1].toordinal()
    same = sum(d.toordinal() == last for d in days[: asked.page]) + (seen if last == day else 0)
    return Results(tuple(hits), f"{last}-{same}")


def _numbers(told: str, many: int) -> list[int]:
    """The numbers of the end of a page; JudgementError where it is none that we told."""
    parts = told.split("-")
    if len(parts) != many or not all(p.isdecimal() and len(p) < 16 for p in parts):
        raise JudgementError(f"“{told}” is the end of no page", "begin at the first page")
    found = [int(part) for part in parts]
    if many == 2 and not 0 < found[0] <= date.max.toordinal():
        raise JudgementError(f"“{told}” is the end of no page", "begin at the first page")
    return found
