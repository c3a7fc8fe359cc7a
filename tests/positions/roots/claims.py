"""Reports that tell one claim in the ways that tests need."""

from dataclasses import replace
from datetime import UTC, datetime

from detente.model import Act, Reading, Source, SourceKind, Statement
from detente.model.root import Rooted
from detente.model.ruling import Ruling, RulingKind
from detente.positions.roots import Ground, rooted
from tests.factory import document, moment, reading, statement

WORDS = "Norland has accepted the proposed truce of the mediators"
WIRE = Source("Reuters", SourceKind.AGENCY)
OTHER_WIRE = Source("Xinhua", SourceKind.AGENCY)
TWO = Source("two sources", SourceKind.ANONYMOUS, 2)


def official(name: str, party: str = "") -> Source:
    return Source(name, SourceKind.OFFICIAL, party=party)


def unnamed(name: str, party: str = "", count: int | None = None) -> Source:
    return Source(name, SourceKind.ANONYMOUS, count, party=party)


def told(
    key: str,
    outlet: str,
    *chain: Source,
    words: str = WORDS,
    day: str = "2025-03-13",
    agency: str = "",
) -> Reading:
    """A report of one statement: Norland accepts a ceasefire."""
    doc = document(f"{words}.", id=key, outlet=outlet, agency=agency, published=moment(day))
    said = statement(doc, words, "Norland", Act.ACCEPT, "ceasefire", chain=chain)
    return reading(doc, replace(said, id=f"s-{key}"))


def said(one: Reading) -> Statement:
    return one.statements[0]


def rooted_in(readings: list[Reading], *rulings: Ruling) -> Rooted:
    """The claim of the first report's statement."""
    return rooted(said(readings[0]), Ground(readings), rulings)


def ruling(event: int, kind: RulingKind, *subjects: str) -> Ruling:
    return Ruling(event, kind, subjects, "", "Ann", datetime(2025, 3, 20, tzinfo=UTC), "asked both")
