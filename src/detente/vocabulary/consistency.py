"""Faults between the files of the vocabulary: names that clash or do not exist."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

from detente.model import INDEPENDENT
from detente.vocabulary.fault import Fault
from detente.vocabulary.surface import plain

__all__ = ["crossed"]

Rows = Mapping[str, Any]


def crossed(data: Mapping[str, Any], offices: Path) -> list[Fault]:
    """All faults between the files, each shaped as its schema tells."""
    files = {name: rows for name, rows in data.items() if name.startswith("parties/")}
    known = {name for rows in files.values() for name in rows}
    return [
        *_parties(files, known),
        *_metonyms(data["metonyms.yaml"], known),
        *_outlets(data["outlets.yaml"], known),
        *_roles(data["roles.yaml"]),
        *_overlay(data["offices_overlay.yaml"], known, set(data["offices.yaml"])),
        *_table(offices, known, set(data["offices.yaml"])),
        *_titles(data["offices.yaml"]),
    ]


def _parties(files: Mapping[str, Rows], known: set[str]) -> Iterator[Fault]:
    writings: dict[str, set[tuple[str, str, bool]]] = defaultdict(set)
    demonyms: dict[str, list[tuple[str, str]]] = defaultdict(list)
    homes: dict[str, list[str]] = defaultdict(list)
    for file, rows in files.items():
        for name, row in rows.items():
            homes[name].append(file)
            for word in row.get("demonyms", ()):
                demonyms[word].append((file, name))
            unsure = {plain(word) for word in row.get("ambiguous", ())}
            own = {plain(word) for word in (name, *row.get("aliases", ()))}
            if row.get("generic"):
                own |= {word[0].lower() + word[1:] for word in own}
            for word in own:
                writings[word].add((file, name, word in unsure))
            yield from (Fault(file, name, f"{w} is no writing of it") for w in unsure - own)
            yield from _named(file, name, row, known)
    yield from (Fault(h[1], n, f"is in {h[0]} too") for n, h in homes.items() if len(h) > 1)
    for word, owners in writings.items():
        if len({name for _, name, _ in owners}) > 1 and not all(sure for *_, sure in owners):
            names = " and ".join(sorted(name for _, name, _ in owners))
            yield Fault(min(owners)[0], word, f"means {names}: mark it ambiguous in each")
    for word, places in demonyms.items():
        if len(places) > 1:
            yield Fault(places[1][0], places[1][1], f"demonym {word} is {places[0][1]}'s too")


def _named(file: str, name: str, row: Rows, known: set[str]) -> Iterator[Fault]:
    """Parties that an entry names and that are not listed."""
    told = [*row.get("members", ()), *row.get("claimants", ()), *row.get("predecessors", {})]
    told += [*row.get("organ_of", {}), *row.get("means", {}), *row.get("means", {}).values()]
    told += [row["sovereign"]] if "sovereign" in row else []
    yield from (
        Fault(file, name, f"names {o}, which is not listed") for o in told if o not in known
    )


def _metonyms(data: Mapping[str, Mapping[str, list[str]]], known: set[str]) -> Iterator[Fault]:
    homes: dict[str, list[str]] = defaultdict(list)
    for kind, parties in data.items():
        for party, places in parties.items() if kind != "rules" else ():
            if not known.issuperset({*party.split(" + ")} - {"none", INDEPENDENT}):
                yield Fault("metonyms.yaml", f"{kind} > {party}", "is no listed party")
            for place in places:
                homes[plain(place)].append(f"{kind} of {party}")
    yield from _clashes("metonyms.yaml", homes)


def _outlets(data: Mapping[str, Rows], known: set[str]) -> Iterator[Fault]:
    names: dict[str, list[str]] = defaultdict(list)
    for entries in data.values():
        for name, row in entries.items():
            if row.get("country", name) not in {*known, name}:
                yield Fault("outlets.yaml", name, f"{row['country']} is no listed party")
            for word in {name, *row.get("aliases", ()), *row.get("domains", ())}:
                names[word].append(name)
    yield from _clashes("outlets.yaml", names)


def _roles(data: Mapping[str, Rows]) -> Iterator[Fault]:
    homes: dict[str, list[str]] = defaultdict(list)
    for kind, nouns in data.items():
        for noun in nouns:
            homes[noun].append(kind)
    yield from _clashes("roles.yaml", homes)


def _titles(data: Mapping[str, list[str]]) -> Iterator[Fault]:
    homes: dict[str, list[str]] = defaultdict(list)
    for office, titles in data.items():
        for title in (office, *titles):
            homes[title].append(office)
    yield from _clashes("offices.yaml", homes)


def _clashes(file: str, homes: Mapping[str, list[str]]) -> Iterator[Fault]:
    for word, owners in homes.items():
        if len(owners) > 1:
            yield Fault(file, word, f"is listed under {' and '.join(owners)}")


def _overlay(blocks: list[Rows], known: set[str], offices: set[str]) -> Iterator[Fault]:
    for block in blocks:
        for party, people in block["holders"].items():
            for person, row in people.items():
                for office, terms in row["offices"].items():
                    entry = f"{party} > {person} > {office}"
                    told = [terms] if isinstance(terms, str) else terms
                    days = [term.split("..") for term in told]
                    faults = _term(days, block["snapshot"])
                    faults += [] if party in known else [f"{party} is no listed party"]
                    faults += [] if office in offices else [f"{office} is no listed office"]
                    yield from (Fault("offices_overlay.yaml", entry, fault) for fault in faults)


def _table(path: Path, known: set[str], offices: set[str]) -> Iterator[Fault]:
    with path.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), 2):
            faults = _term([[row["start"], row["end"]]], row["snapshot"])
            faults += [] if row["party"] in known else [f"{row['party']} is no listed party"]
            faults += [] if row["office"] in offices else [f"{row['office']} is no listed office"]
            faults += [] if row["person"] and row["surname"] else ["no name"]
            entry = f"line {number} {row['person']}"
            yield from (Fault("offices.csv", entry, fault) for fault in faults)


def _term(days: Iterable[list[str]], snapshot: str) -> list[str]:
    """What is wrong with some terms; dates cut short compare as text."""
    terms = list(days)
    found = [f"{s} is after {e}" for s, e in terms if s and e and s[: len(e)] > e[: len(s)]]
    found += [f"{d} is after the snapshot" for term in terms for d in term if d > snapshot]
    found += [f"{d} is no date" for term in terms for d in term if not _is_date(d)]
    return found + [f"{b[0]} is before {a[0]}" for a, b in pairwise(terms) if b[0] < a[0]]


def _is_date(text: str) -> bool:
    numbers = [int(part) for part in text.split("-")] if text else [1900]
    limits = ((1900, 2100), (1, 12), (1, 31))
    return all(low <= n <= high for n, (low, high) in zip(numbers, limits, strict=False))
