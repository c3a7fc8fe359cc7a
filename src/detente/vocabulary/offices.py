"""Who held which office when, as far as a dated snapshot tells."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from detente.vocabulary.files import read_table, read_yaml
from detente.vocabulary.surface import folded, plain

__all__ = ["Holder", "has_one_holder", "holders", "holders_of", "office_of", "persons"]

_INITIAL = re.compile(r"\b[A-Z]\.\s*(?=\S)|,?\s+[JS][Rr]\.?$")
_SHARED = frozenset(
    {"spokesperson", "envoy", "negotiator", "adviser", "ambassador", "leader", "official"}
    | {"deputy prime minister", "deputy foreign minister", "deputy defence minister", "senator"}
    | {"intelligence chief", "trade minister", "speaker"}
    | {"commander", "candidate", "minister", "member of parliament", "vice president"}
)
"""Offices that several persons hold at once, so that a new one ends no older."""


@dataclass(frozen=True, slots=True)
class Holder:
    """One person's time in one office."""

    person: str
    party: str
    """Canonical name of the side."""
    office: str
    """Normalised: president, prime minister, foreign minister, envoy, leader ..."""
    start: date | None
    end: date | None
    """The last day; None if the snapshot tells none, which is not "still in office"."""
    snapshot: date
    """Nothing is claimed beyond this day."""
    source: str
    """wikidata, us-executive, overlay, or the list that is named."""
    title: str = ""
    """The office as the source words it."""
    spellings: tuple[str, ...] = ()
    as_of: date | None = None
    """The snapshot, where a later day was asked about and no end is known."""


def office_of(title: str) -> str:
    """The normalised office of a title ("Secretary of State" is a foreign minister).

    A title that is not listed comes back in small letters.
    """
    text = " ".join(title.casefold().replace("-", " ").split())
    return _titles().get(text, text)


def has_one_holder(title: str) -> bool:
    """Whether a title is that of a listed office which one person holds at a time."""
    office = _titles().get(" ".join(title.casefold().split()))
    return office is not None and office not in _SHARED


def holders(party: str, office: str, on: date | None = None) -> tuple[Holder, ...]:
    """Who holds an office of a party on a day; several where governments rival.

    Without a day, all that are listed. A holder that is only known up to the snapshot
    carries `as_of`.
    """
    rows = _by_office().get((party, office_of(office)), ())
    return tuple(rows) if on is None else _serving(rows, on)


def holders_of(party: str, on: date) -> tuple[Holder, ...]:
    """Who holds any office of a party on a day, by office and name."""
    rows = [row for (side, _), held in _by_office().items() if side == party for row in held]
    return tuple(sorted(_serving(rows, on), key=lambda row: (row.office, row.person)))


def persons(name: str, on: date | None = None) -> tuple[Holder, ...]:
    """The offices of a person by surname, full name or spelling.

    With a day, only those that the person then held; several persons if they rival.
    """
    rows = _by_name().get(_key(name), ()) if name != name.lower() else ()
    return tuple(rows) if on is None else _serving(rows, on)


def _serving(rows: Sequence[Holder], on: date) -> tuple[Holder, ...]:
    """Those in office on a day, each person and office once, the surest row."""
    found: dict[tuple[str, str, str], Holder] = {}
    for row in rows:
        if (row.start is None or row.start <= on) and (row.end is None or on <= row.end):
            late = row.end is None and on > row.snapshot
            key = row.person, row.party, row.office
            if key not in found or found[key].as_of:
                found[key] = replace(row, as_of=row.snapshot) if late else row
    return tuple(found.values())


def _key(name: str) -> str:
    """Without accents, initials and case, so that spellings meet."""
    return folded(_INITIAL.sub("", plain(name)))


@cache
def _titles() -> Mapping[str, str]:
    data: dict[str, list[str]] = read_yaml("offices.yaml")
    pairs = ((title, office) for office, titles in data.items() for title in (office, *titles))
    return {title.casefold().replace("-", " "): office for title, office in pairs}


def _day(text: str, last: bool = False) -> date | None:
    """A full or partial date as its first day, or its last."""
    if not text:
        return None
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return date(*parts)
    year, month = parts[0], parts[1] if len(parts) == 2 else 12 if last else 1
    if not last:
        return date(year, month, 1)
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def _generated() -> Iterator[tuple[str, Holder]]:
    for row in read_table("offices.csv"):
        person, surname, party, office, start, end, snapshot, source, title, also = row
        days = _day(start), _day(end, True), date.fromisoformat(snapshot)
        spellings = (also,) if also else ()
        yield surname, Holder(person, party, office, *days, source, title, spellings)


def _overlaid() -> Iterator[tuple[str, Holder]]:
    for block in read_yaml("offices_overlay.yaml"):
        told = block["snapshot"], block["source"]
        for party, people in block["holders"].items():
            for person, row in people.items():
                surname = row.get("surname", person.rsplit(" ", 1)[-1])
                spellings = tuple(row.get("spellings", ()))
                for office, terms in row["offices"].items():
                    for term in [terms] if isinstance(terms, str) else terms:
                        start, _, end = term.partition("..")
                        days = _day(start), _day(end, True)
                        head = person, party, office, *days
                        yield surname, Holder(*head, *told, "", spellings)


@cache
def _all() -> tuple[tuple[str, Holder], ...]:
    """Every row; the overlay names the person, replaces terms and ends open ones."""
    overlaid = list(_overlaid())
    known = {
        (row.party, _key(name)): row for _, row in overlaid for name in (row.person, *row.spellings)
    }
    replaced = {(row.party, row.person, row.office) for _, row in overlaid}
    later: dict[tuple[str, str], list[Holder]] = defaultdict(list)
    for _, row in overlaid:
        later[row.party, row.office].append(row)
    rows = overlaid.copy()
    for surname, row in _generated():
        same = known.get((row.party, _key(row.person)), row)
        if (row.party, same.person, row.office) not in replaced:
            rows.append((surname, replace(row, person=same.person, spellings=same.spellings)))
    return tuple((surname, _ended(row, later)) for surname, row in rows)


def _ended(row: Holder, later: Mapping[tuple[str, str], list[Holder]]) -> Holder:
    if row.end is not None or row.office in _SHARED:
        return row
    starts = [
        other.start
        for other in later.get((row.party, row.office), ())
        if other.start and (row.start is None or row.start < other.start)
        if _key(other.person) != _key(row.person)
    ]
    return replace(row, end=min(starts) - timedelta(days=1)) if starts else row


@cache
def _by_office() -> Mapping[tuple[str, str], list[Holder]]:
    index: dict[tuple[str, str], list[Holder]] = defaultdict(list)
    for _, row in _all():
        index[row.party, row.office].append(row)
    return dict(index)


@cache
def _by_name() -> Mapping[str, list[Holder]]:
    index: dict[str, list[Holder]] = defaultdict(list)
    for surname, row in _all():
        for key in {_key(surname), _key(row.person), *map(_key, row.spellings)}:
            index[key].append(row)
    return dict(index)
