"""Reports found by their words, on both stores."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from detente.errors import JudgementError, UnknownName
from detente.model import Act, EventKind, MeetingStatus
from detente.record import DocumentBrought, Marked, ReadingMade, Record, create, rebuild
from detente.workspace.lookup.searching import BEGIN, END, is_of, search
from tests.factory import document, meeting, moment, statement

OLD = "Negotiators met in Geneva. Russia demands that Ukraine stay out of NATO. No grain deal."
NEW = "Ukraine refuses a grain deal. The negotiations in Geneva are renewed: 'a 30-day truce'."


@pytest.fixture(params=["sqlite", "postgres"])
def record(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Record]:
    sqlite = request.param == "sqlite"
    name = str(tmp_path / "a.detente") if sqlite else request.getfixturevalue("postgres_url")
    with create(name, "Ann") as made:
        _keep(made, OLD, "2025-03-01", "Russia demands that Ukraine stay out of NATO", "Russia")
        _keep(made, NEW, "2025-04-01", "Ukraine refuses a grain deal", "Ukraine")
        yield made


def _keep(record: Record, text: str, day: str, words: str, party: str) -> None:
    doc = document(text, published=moment(day), id=day.replace("-", "").ljust(16, "0"))
    said = statement(doc, words, party, Act.DEMAND, "alliance" if party == "Russia" else "economy")
    with record.writing() as writer:
        number = writer.bring(DocumentBrought(document=doc))
        writer.append(EventKind.READING, ReadingMade(reader="t 1", statements=(said,)), number)


def _days(record: Record, words: str, **more: bool) -> list[str]:
    return [hit.day.isoformat() for hit in search(record, words, **more)]


def test_a_report_that_tells_no_date_is_said_to_tell_none(record: Record) -> None:
    with record.writing() as writer:
        writer.bring(DocumentBrought(document=document("A samovar arrived.", published=None)))
    assert [hit.dated for hit in search(record, "samovar")] == [False]
    assert all(hit.dated for hit in search(record, "Geneva"))


def test_the_newest_come_first_whatever_form_the_word_has(record: Record) -> None:
    # written day is March and April, but both were got before: said by then
    assert len(_days(record, "negotiating")) == 2
    assert _days(record, "negotiating") == sorted(_days(record, "negotiating"), reverse=True)


def test_phrases_and_unwanted_words_narrow(record: Record) -> None:
    (hit,) = search(record, '"30-day truce"')
    assert f"{BEGIN}30-day truce{END}" in hit.snippet or f"{BEGIN}30{END}" in hit.snippet
    assert len(search(record, "grain -NATO")) == 1
    assert search(record, '"day 30 truce"') == ()


def test_party_and_issue_narrow_and_tell_their_items(record: Record) -> None:
    (hit,) = search(record, "Geneva party:Kremlin")
    assert len(hit.items) == 1
    assert search(record, "Geneva party:Ukraine issue:alliance") == ()
    assert len(search(record, "issue:economy")) == 1


def test_by_relevance_a_report_that_says_it_more_often_comes_first(record: Record) -> None:
    assert _days(record, "negotiations", by_relevance=True)[0] == _days(record, "truce")[0]


def test_what_is_typed_is_never_a_command(record: Record) -> None:
    for typed in (
        'truce" OR "x',
        "title:truce",
        "NEAR(a b)",
        "a AND",
        "'; DROP TABLE event; --",
        "%",
    ):
        try:
            search(record, typed)
        except JudgementError:
            assert typed == "%"
    assert len(_days(record, "Geneva")) == 2


def test_nothing_asked_and_unknown_parties_are_told(record: Record) -> None:
    with pytest.raises(JudgementError, match="no word"):
        search(record, "?!")
    with pytest.raises(UnknownName):
        search(record, "Geneva party:Atlantiss")


def test_a_changed_date_and_a_rebuild_leave_one_entry(record: Record) -> None:
    with record.writing() as writer:
        marks = Marked(fields=(("published", "2025-02-01"),))
        writer.append(EventKind.MARKED, marks, 2)
    assert _days(record, "NATO") == ["2025-02-01"]
    with record.writing() as writer:
        rebuild(writer)
    assert _days(record, "NATO") == ["2025-02-01"]
    assert len(_days(record, "Geneva")) == 2


def test_an_item_is_of_a_party_on_an_issue() -> None:
    doc = document("Russia met Ukraine in Jeddah.")
    said = statement(doc, "Russia met", "Russia", Act.DEMAND, "ceasefire/energy")
    met = meeting(doc, "Russia met Ukraine", ("Russia", "Ukraine"), MeetingStatus.HELD)
    assert [is_of(said, *asked) for asked in (("", ""), ("Russia", "ceasefire"))] == [True, True]
    assert not is_of(said, "Ukraine", "")
    assert not is_of(said, "", "cease")
    assert is_of(met, "Ukraine", "")
    assert is_of(met, "", "")
    assert not is_of(met, "Ukraine", "ceasefire"), "a meeting is on no issue"
