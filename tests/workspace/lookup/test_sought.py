"""A search a page at a time, by words and filters, on both stores."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from detente.errors import JudgementError, UnknownName
from detente.model import Act
from detente.record import Record, create
from detente.workspace.lookup.sought import BEGIN, Sought, sought
from tests.factory import document, moment, reading, statement
from tests.workspace.dossiers import bring


@pytest.fixture(params=["sqlite", "postgres"])
def record(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Record]:
    sqlite = request.param == "sqlite"
    name = str(tmp_path / "a.detente") if sqlite else request.getfixturevalue("postgres_url")
    with create(name, "Ann") as made:
        for n in range(1, 6):
            _keep(made, n)
        yield made


def _keep(record: Record, n: int) -> None:
    """A report a day, two a day at the end; odd ones demand, even ones refuse."""
    text = f"No. {n}: Russia demands that Ukraine stay out of NATO. Ukraine refuses a grain deal."
    day = moment(f"2025-03-0{min(n, 4)}")
    doc = document(text, published=day, id=f"{n:016x}", outlet=f"Wire {n}")
    party, act = ("Russia", Act.DEMAND) if n % 2 else ("Ukraine", Act.REJECT)
    words = "Russia demands that Ukraine stay out of NATO" if n % 2 else "Ukraine refuses a grain"
    bring(record, reading(doc, statement(doc, words, party, act, "alliance")))


def _walk(record: Record, asked: Sought) -> list[str]:
    """The outlets of all pages, each told once."""
    told, after, pages = [], asked.after, 0
    while pages < 9:
        page = sought(record, Sought(**{f: getattr(asked, f) for f in asked.__slots__}
                                     | {"after": after}))  # fmt: skip
        told += [hit.held.document.outlet for hit in page.hits]
        after, pages = page.after, pages + 1
        if not after:
            return told
    raise AssertionError("the pages do not end")


def test_pages_of_reports_follow_one_another_without_gap_or_double(record: Record) -> None:
    newest = ["Wire 5", "Wire 4", "Wire 3", "Wire 2", "Wire 1"]
    assert _walk(record, Sought("grain", page=2)) == newest
    assert sorted(_walk(record, Sought("grain", relevance=True, page=2))) == sorted(newest)


def test_pages_of_statements_follow_one_another(record: Record) -> None:
    newest = ["Wire 5", "Wire 4", "Wire 3", "Wire 2", "Wire 1"]
    assert _walk(record, Sought(issue="alliance", page=1)) == newest
    assert _walk(record, Sought(issue="alliance", page=2)) == newest


def test_filters_narrow_reports_and_tell_what_fits(record: Record) -> None:
    page = sought(record, Sought("grain", act=Act.REJECT, until=date(2025, 3, 3)))
    assert [h.held.document.outlet for h in page.hits] == ["Wire 2"]
    assert BEGIN in page.hits[0].snippet
    assert [e.item.span.exact for e in page.hits[0].entries] == ["Ukraine refuses a grain"]


def test_without_filters_a_report_tells_what_holds_the_words(record: Record) -> None:
    page = sought(record, Sought("grain"))
    told = {h.held.document.outlet: len(h.entries) for h in page.hits}
    assert told == {"Wire 5": 0, "Wire 4": 1, "Wire 3": 0, "Wire 2": 1, "Wire 1": 0}


def test_a_source_is_a_carrier_and_no_word_of_the_text(record: Record) -> None:
    page = sought(record, Sought("grain", source="wire 2"))
    assert [h.held.document.outlet for h in page.hits] == ["Wire 2"]
    assert sought(record, Sought("grain", source="NATO")).hits == ()


def test_checked_and_party_in_the_words_narrow(record: Record) -> None:
    assert len(sought(record, Sought("grain party:Kyiv")).hits) == 2
    assert sought(record, Sought("grain", checked=True)).hits == ()
    assert len(sought(record, Sought(checked=False)).hits) == 5


@pytest.mark.parametrize(
    "asked", [Sought(), Sought("-grain"), Sought("grain", after="x"), Sought("grain", after="0-1")]
)
def test_what_cannot_be_sought_is_told(record: Record, asked: Sought) -> None:
    with pytest.raises(JudgementError):
        sought(record, asked)


def test_a_party_that_nobody_knows_is_told(record: Record) -> None:
    with pytest.raises(UnknownName):
        sought(record, Sought("grain", party="Nobody at all"))
