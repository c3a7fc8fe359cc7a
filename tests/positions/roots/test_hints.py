from dataclasses import replace
from datetime import date

from detente.model import Kind
from detente.positions.pool import gather
from detente.positions.roots.hints import Hints, hints_of
from detente.positions.roots.lineages import ways_of
from tests.positions.roots.claims import TWO, WIRE, told


def test_a_report_relays_what_its_other_statements_cite() -> None:
    bare, cited = told("a", "Post"), told("a", "Post", WIRE, TWO)
    both = replace(bare, statements=(*bare.statements, replace(cited.statements[0], id="s-b")))
    pool = gather([both])
    hints = hints_of([both], pool)
    (way,) = (w for w in ways_of(pool) if len(w.chain) == 1)
    assert hints.relayed([way]) == {"Reuters"}
    assert hints.day([way]) == date(2025, 3, 13)
    free = told("c", "Post")
    pool = gather([both, free])
    assert (
        hints_of([both, free], pool).relayed([w for w in ways_of(pool) if len(w.chain) == 1])
        == set()
    )


def test_an_official_text_is_its_publisher_s() -> None:
    text = told("a", "the Kremlin")
    pool = gather([text])
    assert hints_of([text], pool).publisher(ways_of(pool)) == ""
    text = replace(text, document=replace(text.document, kind=Kind.OFFICIAL))
    pool = gather([text])
    assert hints_of([text], pool).publisher(ways_of(pool)) == "Russia"


def test_without_readings_nothing_is_hinted() -> None:
    pool = gather([told("a", "Post")])
    assert Hints().relayed(ways_of(pool)) == set()
    assert Hints().day(ways_of(pool)) is None
