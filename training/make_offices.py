"""Make offices.csv: a slice of dated office holders, with its snapshot date.

    python training/make_offices.py FOLDER OUT

FOLDER holds office_holders_wikidata.csv (facts of Wikidata, CC0, gathered by the
every-politician-scrapers repositories) and us-executive.yaml (CC0, of
unitedstates/congress-legislators). Only offices that speak or negotiate for a side
are kept, and nobody who left office before 1985.
"""

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import yaml

PARTIES = {
    "Democratic Republic of the Congo": "DR Congo",
    "the United Kingdom": "United Kingdom",
    "the United States of America": "United States",
    "world": "United Nations",
}
FAMILY_FIRST = {"China", "South Korea"}
HEADER = (
    "person",
    "surname",
    "party",
    "office",
    "start",
    "end",
    "snapshot",
    "source",
    "title",
    "also",
)
OFFICES: dict[str, str] = yaml.safe_load(
    Path(__file__).with_name("offices_kept.yaml").read_text(encoding="utf-8")
)


def surname(person: str, party: str) -> str:
    """The family name, by the naming order of the party."""
    parts = [p for p in person.split() if p not in ("Jr.", "Sr.", "III")]
    return parts[0] if party in FAMILY_FIRST else parts[-1]


def office(position: str) -> str:
    """The normalised office of a position, or an empty word."""
    return next((name for name, rule in OFFICES.items() if re.fullmatch(rule, position)), "")


def wikidata(path: Path) -> Iterator[list[str]]:
    """The rows of the Wikidata slice that are kept."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            party = PARTIES.get(row["jurisdiction"], row["jurisdiction"])
            name = office(row["position"])
            person = row["person"].split("(")[0].strip()
            old = bool(row["end"]) and row["end"] < max("1985", row["start"])
            if party == "India" and row["position"] == "Minister of Foreign Affairs":
                continue  # these are the Foreign Secretaries, who are civil servants
            if name == "director general":
                party = "World Trade Organization"
            us = party == "United States" and name in ("president", "vice president", "speaker")
            if name and person and row["start"] and not old and not us:
                head = [person, surname(person, party), party, name, row["start"], row["end"]]
                yield [*head, row["snapshot_date"], "wikidata", row["position"], ""]


def executive(path: Path, snapshot: str) -> Iterator[list[str]]:
    """The presidents and vice-presidents of the United States."""
    titles = {"prez": "president", "viceprez": "vice president"}
    entries = yaml.safe_load(path.read_text(encoding="utf-8"))
    names = [entry["name"] for entry in entries]
    called = Counter((name["first"], name["last"]) for name in names)
    for name, entry in zip(names, entries, strict=True):
        first = name.get("nickname") or name["first"]
        if called[name["first"], name["last"]] > 1:
            first += "".join(f" {part[0]}." for part in name.get("middle", "").split())
        person = f"{first} {name['last']}"
        for term in entry["terms"]:
            end = "" if term["end"] > snapshot else term["end"]
            if not end or end >= "1985":
                title = titles[term["type"]]
                also = f"{name['first']} {name['last']}"
                days = [term["start"], end, snapshot, "us-executive", title, also]
                yield [person, name["last"], "United States", title, *days]


def main(folder: Path, out: Path) -> None:
    """Write the table, sorted, so that a new snapshot shows as a readable change."""
    rows = [
        *wikidata(folder / "office_holders_wikidata.csv"),
        *executive(folder / "us-executive.yaml", "2026-06-15"),
    ]
    with out.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(HEADER)
        kept = sorted({tuple(row) for row in rows}, key=lambda row: (*row[2:5], row))
        table.writerows(kept)
    print(f"{len(kept)} rows")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
